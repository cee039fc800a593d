//! The gallery shows every mail in every language.

use std::collections::BTreeSet;

use app::i18n::{Lang, available};
use app::mail::examples;

use crate::structure::source::files;
use crate::support::{TestApp, enable_all_features};
use crate::web::without_limits;

/// The templates in `templates/mail/`.
fn templates() -> BTreeSet<String> {
    let paths = files("templates/mail", ".html").into_iter().map(|file| file.path);
    paths.map(|path| path.trim_end_matches(".html").to_owned()).filter(|name| name != "base").collect()
}

/// A site with every feature that sends mails enabled.
fn site() -> TestApp {
    TestApp::with(|settings| {
        without_limits(settings);
        enable_all_features(settings);
    })
}

#[test]
fn the_gallery_finds_and_shows_every_mail_in_every_language() {
    let app = site();
    let page = app.browser().get("dev.gallery");
    assert_eq!((page.status, page.texts(".alert[data-message]").len()), (200, 0), "{}", page.body);
    assert!(templates().len() > 3);
    let shown: BTreeSet<_> = page.texts("h2 code").into_iter().collect();
    assert_eq!(shown, templates());
    let frames = page.attributes("iframe", "src");
    assert_eq!(frames.len(), shown.len() * available().len());
    assert_eq!(page.texts("pre").len(), frames.len());
    for frame in frames {
        let html = app.browser().get(&frame);
        assert!(
            html.status == 200 && html.body.contains("<h") && html.body.contains("dir="),
            "not an HTML mail: {frame}: {}",
            html.body
        );
        assert!(html.header("Content-Security-Policy").unwrap().contains("sandbox "), "{frame}");
    }
}

#[test]
fn every_mail_has_templates_and_an_example() {
    let app = site();
    assert_eq!(examples::names(), templates().into_iter().collect::<Vec<_>>());
    let renderer = app::mail::renderer(&app.state().settings, app.state().urls());
    for name in examples::names() {
        for lang in available() {
            let lang = Lang::new(&lang);
            let words = examples::render(&name, &lang, &renderer);
            let words = words.unwrap_or_else(|why| panic!("{name} in {lang:?}: {why:#}"));
            assert!(!words.subject.is_empty() && !words.subject.contains('\n'), "{name} in {lang:?}");
            let frame = format!("<html lang=\"{}\" dir=\"{}\">", lang.as_str(), lang.dir());
            assert!(words.html.contains(&frame), "{name} in {lang:?}: {}", words.html);
            assert!(words.text.contains("Gantry"), "{name} in {lang:?}: {}", words.text);
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
fn the_gallery_marks_mails_of_disabled_features() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let page = app.browser().get("dev.gallery");
    assert_eq!(page.status, 200);
    assert!(
        page.texts(".alert-warning").iter().any(|text| text.contains("switched off")),
        "the gallery does not mark the mail: {}",
        page.body
    );
}

#[test]
fn unknown_mails_and_languages_are_404() {
    let app = TestApp::new();
    for path in ["nothing/en", "registered/xx", "base.html/en", "..%2fdev/en"] {
        assert_eq!(app.browser().get(&format!("dev.gallery_mail/{path}")).status, 404, "{path}");
    }
}
