//! The gallery: every mail there is, in every language.

use std::collections::BTreeSet;

use app::i18n::{Lang, available};
use app::mail::examples;

use crate::structure::source::files;
use crate::support::TestApp;
use crate::web::without_limits;

/// The folders in `templates/mail/`.
fn folders() -> BTreeSet<String> {
    let paths = files("templates/mail", "").into_iter().map(|file| file.path);
    paths.filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect()
}

/// A site with every feature that sends mails.
fn site() -> TestApp {
    TestApp::with(|settings| {
        without_limits(settings);
        settings.user.enable_invitation = true; // feature: invitations
        settings.user.send_new_device_email = true; // feature: devices
    })
}

#[test]
fn every_mail_is_shown_in_every_language_by_itself() {
    let app = site();
    let page = app.browser().get("/dev/gallery");
    assert_eq!((page.status, page.texts(".alert[data-message]").len()), (200, 0), "{}", page.body);
    assert!(folders().len() > 3);
    let shown: BTreeSet<_> = page.texts("h2 code").into_iter().collect();
    assert_eq!(shown, folders());
    let frames = page.attributes("iframe", "src");
    assert_eq!(frames.len(), shown.len() * available().len());
    assert_eq!(page.texts("pre").len(), frames.len());
    for frame in frames {
        let html = app.browser().get(&frame);
        assert!(html.status == 200 && html.body.contains("<h") && html.body.contains("dir="), "{frame}: {}", html.body);
        assert!(html.header("Content-Security-Policy").unwrap().contains("sandbox "), "{frame}");
    }
}

#[test]
fn every_mail_has_its_templates_and_an_example_that_fills_them() {
    let app = site();
    assert_eq!(examples::names(), folders().into_iter().collect::<Vec<_>>());
    for name in examples::names() {
        for lang in available() {
            let lang = Lang::new(&lang);
            let words = examples::words(&name, &lang, &app.site().settings, &app.site().urls());
            let words = words.unwrap_or_else(|why| panic!("{name} in {lang:?}: {why:#}"));
            assert!(!words.subject.is_empty() && !words.subject.contains('\n'), "{name} in {lang:?}");
            let frame = format!("<html lang=\"{}\" dir=\"{}\">", lang.as_str(), lang.dir());
            assert!(words.html.contains(&frame), "{name} in {lang:?}: {}", words.html);
            // One frame for all: a greeting, and the site's name at the end.
            assert!(words.text.trim_end().ends_with("Gantry"), "{name} in {lang:?}: {}", words.text);
            let addresses = |text: &str| {
                let all = text.split(['"', '<', '>', ' ', '\n']).filter(|word| word.starts_with("http"));
                all.map(str::to_owned).collect::<BTreeSet<_>>()
            };
            assert_eq!(
                addresses(&words.text),
                addresses(&words.html),
                "{name} in {lang:?}: the same links in both parts"
            );
        }
    }
}

#[test]
fn a_mail_whose_page_is_off_is_said_to_be_so() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let page = app.browser().get("/dev/gallery");
    assert_eq!(page.status, 200);
    assert!(page.texts(".alert-warning").iter().any(|text| text.contains("switched off")), "{}", page.body);
}

#[test]
fn what_is_no_mail_or_no_language_is_not_found() {
    let app = TestApp::new();
    for path in ["nothing/en", "registered/xx", "base.html/en", "..%2fdev/en"] {
        assert_eq!(app.browser().get(&format!("/dev/gallery/{path}")).status, 404, "{path}");
    }
}
