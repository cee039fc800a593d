//! The form of a page: the menus for language and theme send it, so that what was typed stays.

use app::urls::Urls;

use crate::support::{Browser, Page, TestApp, another_language, default_language, enable_all_features, url};

fn site() -> TestApp {
    TestApp::with(enable_all_features)
}

/// A stranger, a member, and an administrator, each with the pages that open for them.
fn visitors(app: &TestApp) -> Vec<(Browser<'_>, Vec<Page>)> {
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    for role in app.state().routes.roles() {
        app.grant(bob, role);
    }
    let urls: &Urls = &app.state().urls();
    let paths: Vec<_> = urls.names().filter_map(|name| urls.path(name, &[("id", ann.0.to_string())])).collect();
    let mut visitors = vec![app.browser(), app.signed_in("ann"), app.signed_in("bob")];
    let open = |browser: &mut Browser<'_>| {
        let pages = paths.iter().filter(|path| **path != url("user.logout")).map(|path| browser.get(path));
        pages.filter(|page| page.status == 200 && page.body.starts_with("<!doctype html>")).collect()
    };
    let pages: Vec<_> = visitors.iter_mut().map(open).collect();
    visitors.into_iter().zip(pages).collect()
}

#[test]
fn every_page_has_the_form_that_its_menus_send() {
    let app = site();
    let mut seen = 0;
    for (_, pages) in visitors(&app) {
        for page in pages {
            let forms = page.attributes("form[id]", "id");
            for owner in page.attributes("button[form]", "form") {
                assert!(
                    forms.contains(&owner),
                    "{}: its buttons are of the form {owner}, which is not there",
                    page.path
                );
                seen += 1;
            }
            // A field of such a name would be taken for a choice.
            let fields = "main [method=post] :is(input, textarea, select)";
            let taken =
                [format!("{fields}[name=lang]"), format!("{fields}[name=theme]")].map(|taken| page.texts(&taken));
            assert_eq!(taken.concat(), [""; 0], "{}", page.path);
            // Enter in a field presses the first button of its form.
            let at = |text: &str| page.body.find(text);
            assert!(
                at("id=\"page-form\"") <= at("form=\"page-form\""),
                "{}: a menu is in front of the form",
                page.path
            );
        }
    }
    let languages = app.state().languages.offered().count();
    assert!(seen > 20 * (3 + if languages > 1 { languages } else { 0 }), "{seen} buttons");
}

/// What stands in the fields of the form that people can type into. A password does not stand there.
fn shown(page: &Page) -> Vec<(String, String)> {
    let fields = "#page-form input:not([type=hidden]):not([type=password]):not([type=checkbox]):not([readonly])";
    page.attributes(fields, "name").into_iter().zip(page.attributes(fields, "value")).collect()
}

#[test]
fn a_choice_keeps_what_was_typed_and_does_nothing_else() {
    let app = site();
    // With one language, the choice is the one that holds already.
    let other = another_language().unwrap_or(default_language());
    let mut forms = 0;
    for (mut browser, pages) in visitors(&app) {
        for page in pages.iter().filter(|page| page.texts("main #page-form").len() == 1) {
            forms += 1;
            let called = &page.path;
            let done = (app.audit_kinds(), app.mails().len());
            let action = page.attributes("#page-form", "action").remove(0);
            // That of a page which sent the visitor away.
            browser.cookies.remove("flash");
            let mut fields: Vec<_> = shown(page).into_iter().map(|(name, _)| (name, "typed@example.com")).collect();
            let typed = fields.clone();
            fields.push(("lang".to_owned(), other));
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
            let chosen = browser.submit(page, &action, &fields);
            assert_eq!(chosen.status, 200, "{called}: {}", chosen.body);
            assert_eq!(chosen.attributes("html", "lang"), [other], "{called}");
            let typed: Vec<_> = typed.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
            assert_eq!(shown(&chosen), typed, "{called}");
            let dark = browser.submit(&chosen, &action, &[("theme", "dark")]);
            assert_eq!(dark.attributes("html", "data-bs-theme"), ["dark"], "{called}");
            assert_eq!(dark.attributes("html", "lang"), [other], "{called}");
            for answer in [chosen, dark] {
                assert_eq!(answer.texts(".is-invalid, .alert-danger").len(), 0, "{called}: {}", answer.body);
                assert_eq!(answer.flashes(), [""; 0], "{called}");
            }
            assert_eq!((app.audit_kinds(), app.mails().len()), done, "{called}");
            browser.cookies.remove("lang");
            let page = browser.get("home");
            let token = page.csrf_token();
            browser.post("language", &[("csrf_token", token.as_str()), ("lang", default_language())]);
        }
    }
    assert!(forms > 8, "{forms} forms");
    assert_eq!(app.account_count(), 2, "nobody registered");
}

#[test]
fn a_choice_reaches_the_account() {
    let other = another_language().unwrap_or(default_language());
    let app = site();
    app.member("ann");
    let mut browser = app.signed_in("ann");
    let page = browser.get("user.profile");
    browser.submit(&page, "user.profile", &[("first_name", "Ann"), ("lang", other)]);
    let ann = app.user("ann").unwrap();
    assert_eq!((ann.language.as_deref(), ann.person.first_name.as_str()), (Some(other), ""), "only the choice");
    // A language that the site does not have changes nothing.
    let page = browser.get("user.profile");
    let again = browser.submit(&page, "user.profile", &[("first_name", "Ann"), ("lang", "tlh")]);
    assert_eq!((again.status, again.attributes("html", "lang")), (200, vec![other.to_owned()]));
    assert_eq!(again.value("first_name"), "Ann");
}

#[test]
fn another_site_cannot_choose() {
    let other = another_language().unwrap_or(default_language());
    let app = site();
    let fields = [("username", "typed@example.com"), ("lang", other), ("theme", "dark")];
    // An old browser does not say which site sent a form: then the token decides.
    let old = app.browser();
    for mut browser in [old.clone().with_header("Sec-Fetch-Site", "cross-site"), old] {
        browser.get("user.login");
        let answer = browser.post("user.login", &fields);
        assert_eq!((answer.status, answer.attributes("html", "lang")), (403, vec![default_language().to_owned()]));
        assert_eq!(answer.texts("html[data-bs-theme]").len(), 0);
        assert!(!browser.cookies.contains_key("lang") && !browser.cookies.contains_key("theme"));
    }
}

#[test]
fn programs_do_not_choose_with_a_form() {
    let app = site();
    let mut program = app.browser().with_header("Accept", "application/json");
    let body = r#"{"username":"ann","password":"x","lang":"de","theme":"dark"}"#;
    let answer = program.request(rocket::http::Method::Post, "user.login", Some("application/json"), body);
    assert_ne!(answer.status, 200, "{}", answer.body);
    assert!(!program.cookies.contains_key("lang") && !program.cookies.contains_key("theme"));
}
