//! The gallery shows every page in its states, and every mail, in every language.

use std::collections::BTreeSet;

use app::i18n::{Lang, available};
use app::mail::examples;
use app::web::Access;
use serde::Deserialize;

use crate::structure::source::files;
use crate::support::{NAME, Page, TestApp, another_language, default_language, enable_all_features, url};
use crate::web::{rows, without_limits};

/// An entry of the list for tests.
#[derive(Debug, Clone, Deserialize)]
struct Entry {
    group: String,
    name: String,
    state: String,
    status: u16,
    language: String,
    theme: String,
    address: String,
}

/// The templates in `templates/mail/`.
fn templates() -> BTreeSet<String> {
    let paths = files("templates/mail", ".html").into_iter().map(|file| file.path);
    paths.map(|path| path.trim_end_matches(".html").to_owned()).filter(|name| name != "base").collect()
}

/// A site with every feature enabled.
fn site() -> TestApp {
    TestApp::with(|settings| {
        without_limits(settings);
        enable_all_features(settings);
    })
}

fn list(app: &TestApp) -> Vec<Entry> {
    let page = app.browser().with_header("Accept", "application/json").get("dev.gallery");
    assert_eq!((page.status, page.header("Content-Type")), (200, Some("application/json")), "{}", page.body);
    serde_json::from_str(&page.body).unwrap()
}

/// The frames of pages, in one language and theme.
fn pages<'a>(list: &'a [Entry], language: &str, theme: &str) -> Vec<&'a Entry> {
    list.iter().filter(|entry| entry.language == language && entry.theme == theme).collect()
}

/// A language that a visitor chooses, if there is a choice.
fn other_or_default() -> &'static str {
    another_language().unwrap_or(default_language())
}

fn open(app: &TestApp, entry: &Entry) -> Page {
    let page = app.browser().get(&entry.address);
    let called = format!("{} {} in {}", entry.name, entry.state, entry.language);
    assert_eq!(page.status, 200, "{called}: {}", page.body);
    page
}

#[test]
fn every_page_appears_in_every_language_and_theme() {
    let app = site();
    let (list, overview) = (list(&app), app.browser().get("dev.gallery"));
    let shown: BTreeSet<_> = list.iter().map(|entry| entry.name.as_str()).collect();
    let member = app.member("ann");
    for role in app.state().routes.roles() {
        app.grant(member, role);
    }
    let mut seen = BTreeSet::new();
    for route in app.state().routes.declared().into_iter().filter(|route| route.method == "GET") {
        // The pages of this feature stand beside the gallery. A program gets no page.
        let is_left_out = route.endpoint.starts_with("dev.") || route.access == Access::Program;
        if is_left_out || !seen.insert(route.endpoint) || shown.contains(route.endpoint) {
            continue;
        }
        if route.uri.contains('<') {
            let is_named = overview.texts(".alert-warning code").iter().any(|name| name == route.endpoint);
            assert!(is_named || route.uri.contains("..>"), "{} is in no frame, and nothing says so", route.endpoint);
            continue;
        }
        for mut browser in [app.browser(), app.with_session(member)] {
            let answer = browser.get(&route.uri);
            let is_page = answer.status == 200 && answer.header("Content-Type").unwrap().starts_with("text/html");
            assert!(!is_page, "{} is a page and in no frame", route.endpoint);
        }
    }
    let states = |language: &str, theme: &str| {
        let entries = pages(&list, language, theme).into_iter().map(|entry| (entry.name.clone(), entry.state.clone()));
        entries.collect::<BTreeSet<_>>()
    };
    for language in available() {
        for theme in ["light", "dark"] {
            assert_eq!(states(&language, theme), states(default_language(), "light"), "{language}, {theme}");
        }
        let mails = pages(&list, &language, "auto").into_iter().map(|entry| entry.name.clone());
        assert_eq!(mails.collect::<BTreeSet<_>>(), templates(), "{language}");
    }
}

#[test]
fn links_in_mails_and_rows_are_opened() {
    let shown = list(&site());
    for name in ["user.confirm_email", "user.reset_password", "user.undo_email", "user.keep", "user.setup"] {
        assert!(shown.iter().any(|entry| entry.name == name && entry.status == 200), "{name}");
    }
}

#[test]
fn every_frame_is_a_page_and_fails_only_where_it_shows_a_failure() {
    let app = site();
    let list = list(&app);
    for (language, theme) in [(default_language(), "light"), (other_or_default(), "dark")] {
        for entry in pages(&list, language, theme) {
            let page = open(&app, entry);
            let called = format!("{} {} in {language}", entry.name, entry.state);
            assert_eq!(page.attributes("html", "lang"), [language], "{called}");
            assert_eq!(page.attributes("html", "data-bs-theme"), [theme], "{called}");
            assert_eq!((page.texts("main").len(), page.texts("h1").len()), (1, 1), "{called}: {}", page.body);
            match (entry.group.as_str(), entry.state.as_str()) {
                ("errors", state) => {
                    assert!(state.starts_with(&entry.status.to_string()), "{called}: {}", entry.status);
                }
                (_, "errors") => {
                    assert_eq!(entry.status, 422, "{called}");
                    assert!(!page.texts(".is-invalid + *, [aria-invalid], .alert-danger").is_empty(), "{called}");
                }
                _ => assert!([200, 403, 422].contains(&entry.status), "{called}: {}", entry.status),
            }
        }
    }
}

#[test]
fn only_this_site_may_frame_a_frame_and_it_sends_no_form_and_sets_no_cookie() {
    let app = site();
    let list = list(&app);
    for entry in pages(&list, default_language(), "light").into_iter().chain(pages(&list, default_language(), "auto")) {
        let (page, called) = (open(&app, entry), format!("{} {}", entry.name, entry.state));
        let policy = page.header("Content-Security-Policy").unwrap();
        for rule in ["default-src 'none'", "frame-ancestors 'self'", "form-action 'none'"] {
            assert!(policy.contains(rule), "{called}: {policy}");
        }
        assert_eq!(page.header("X-Frame-Options"), Some("SAMEORIGIN"), "{called}");
        assert!(page.set_cookies().is_empty(), "{called}");
    }
    let login =
        pages(&list, default_language(), "light").into_iter().find(|entry| entry.name == "user.login").unwrap().clone();
    let focused = |page: &Page| page.attributes("[autofocus]", "name").len();
    assert_eq!(focused(&open(&app, &login)), 1);
    let framed = app.browser().with_header("Sec-Fetch-Dest", "iframe").get(&login.address);
    assert_eq!(focused(&framed), 0, "the page around the frame would scroll");
}

#[test]
fn a_frame_is_the_same_each_time_and_leaves_the_site_as_it_is() {
    let app = site();
    app.member("ann");
    let (before, list) = (rows(&app), list(&app));
    let visible = |page: &Page| page.texts("main");
    for entry in pages(&list, default_language(), "light")
        .into_iter()
        .filter(|entry| ["saved", "done", "sent"].contains(&&*entry.state))
    {
        assert_eq!(visible(&open(&app, entry)), visible(&open(&app, entry)), "{} {}", entry.name, entry.state);
    }
    assert_eq!(rows(&app), before);
    assert_eq!(app.mails().len(), 0, "no mail leaves the example site");
}

#[test]
fn the_overview_has_a_frame_for_each_in_the_chosen_language_theme_and_width() {
    let app = site();
    let list = list(&app);
    let (default, other) = (default_language(), other_or_default());
    for (query, language, theme, width) in [
        (String::new(), default, "light", "390"),
        (format!("?lang={other}&theme=dark&width=1280"), other, "dark", "1280"),
        ("?lang=xx&width=1".to_owned(), default, "light", "390"),
    ] {
        let page = app.browser().get(&format!("dev.gallery{query}"));
        assert_eq!(
            (page.status, page.texts("main .alert").len()),
            (200, 0),
            "{}",
            page.texts("main .alert").join("\n")
        );
        let expected = pages(&list, language, theme).into_iter().chain(pages(&list, language, "auto"));
        let expected: BTreeSet<_> = expected.map(|entry| entry.address.clone()).collect();
        let sources = page.attributes("iframe", "src");
        assert_eq!(sources.len(), expected.len());
        assert_eq!(sources.into_iter().collect::<BTreeSet<_>>(), expected);
        assert_eq!(page.attributes("iframe[loading=lazy]", "width"), vec![width; expected.len()]);
        assert_eq!(page.texts("pre").len(), templates().len());
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
            assert!(words.text.contains(NAME), "{name} in {lang:?}: {}", words.text);
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
fn what_is_switched_off_has_no_frame_and_its_mails_are_marked() {
    let app = TestApp::with(|settings| {
        settings.user.enable_confirm_email = false;
        settings.user.enable_registration = false;
    });
    let page = app.browser().get("dev.gallery");
    assert_eq!(page.status, 200);
    assert!(
        page.texts(".alert-warning").iter().any(|text| text.contains("switched off")),
        "the gallery does not mark the mail: {}",
        page.body
    );
    let list = list(&app);
    assert!(list.iter().any(|entry| entry.name == "user.login"));
    assert!(!list.iter().any(|entry| entry.name == "user.register" || entry.state == "registered"));
}

#[test]
fn the_gallery_follows_the_settings() {
    let several_addresses = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.user.login_and_register_on_one_page = true;
        settings.user.require_names = true;
    });
    let without_usernames = TestApp::with(|settings| settings.user.enable_username = false);
    for (app, own) in [(several_addresses, "user.manage_emails"), (without_usernames, "user.change_email_link")] {
        let page = app.browser().get("dev.gallery");
        // What cannot be played says why.
        assert_eq!(page.texts(".alert-danger, .alert-warning strong"), [""; 0], "{own}");
        let list = list(&app);
        for name in [own, "user.undo_email", "user.setup"] {
            assert!(list.iter().any(|entry| entry.name == name), "{name}");
        }
    }
}

#[test]
fn unknown_pages_states_mails_and_languages_are_404() {
    let app = TestApp::new();
    for path in ["mail/nothing", "mail/registered?lang=xx", "mail/base.html", "mail/..%2fdev", "page/home/nothing"] {
        assert_eq!(app.browser().get(&format!("{}/{path}", url("dev.gallery"))).status, 404, "{path}");
    }
    for path in ["page/nothing/plain", "page/dev.mailbox/plain", "page/static/plain", "page/home"] {
        assert_eq!(app.browser().get(&format!("{}/{path}", url("dev.gallery"))).status, 404, "{path}");
    }
}
