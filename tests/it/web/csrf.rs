//! CSRF tokens: every form has one, and no POST works without it.

use super::{confirm_link, crawl, rows, sample_url, setup_link};
use crate::support::{Browser, PASSWORD, Page, TestApp, in_words, registration, url};

fn visitors(app: &TestApp) -> Vec<(&'static str, Browser<'_>)> {
    let admin = app.member("adam");
    app.grant(admin, "admin");
    vec![
        ("nobody", app.browser()),
        ("a member", app.with_session(app.member("ann"))),
        ("an administrator", app.with_session(admin)),
    ]
}

/// Fields that are valid except for the CSRF token.
fn good_fields(endpoint: &str) -> Vec<(&'static str, &'static str)> {
    match endpoint {
        "user.login" => vec![("username", "ann"), ("password", PASSWORD)],
        "user.register" => registration("eve", "eve@example.com", PASSWORD),
        "user.resend_confirm_email" => vec![("email", "una@example.com")],
        "user.confirm_access" => vec![("password", PASSWORD)],
        "language" => vec![("lang", "de")],
        "theme" => vec![("theme", "dark")],
        _ => vec![],
    }
}

fn assert_refused(page: &Page, context: &str) {
    assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{context}: {}", page.body);
    // Either the form comes back, or a page says what happened.
    let comes_back = !page.select("main form", |_| ()).is_empty();
    assert!(comes_back || page.texts("h1") == [in_words("csrf-failed-title")], "{context}");
}

#[test]
fn every_form_begins_with_a_csrf_token() {
    let app = TestApp::new();
    let mut forms = 0;
    for (who, mut browser) in visitors(&app) {
        let mut pages = crawl(&app, &mut browser);
        pages.push(browser.get("/nowhere"));
        for page in pages {
            let first = page.select("form[method=post]", |form| {
                let fields = scraper::Selector::parse("input, button, select, textarea").unwrap();
                let first = form.select(&fields).next().unwrap();
                let attr = |name| first.attr(name).unwrap_or_default().to_owned();
                (form.attr("action").unwrap_or_default().to_owned(), attr("name"), attr("type"), attr("value"))
            });
            for (action, name, kind, value) in first {
                let context = format!("the form to {action:?} on {} for {who}", page.path);
                assert_eq!((name.as_str(), kind.as_str()), ("csrf_token", "hidden"), "{context}");
                assert!(value.len() >= 16, "{context}: {value}");
                assert!(action.starts_with('/') && !action.starts_with("//"), "{context}");
                forms += 1;
            }
            // A form that only looks for something puts what it sends into the URL, where no token belongs.
            assert_eq!(page.texts("form:not([method=post]):not([method=get])").len(), 0, "{}", page.path);
            assert_eq!(page.attributes("form[method=get] [name=csrf_token]", "name"), [""; 0], "{}", page.path);
        }
    }
    assert!(forms > 20, "found only {forms} forms");
}

#[test]
fn no_post_works_without_the_visitors_own_token() {
    let app = TestApp::with(super::without_limits);
    app.unconfirmed("una");
    let stranger = app.browser().get("home").csrf_token();
    let bob = app.with_session(app.member("bob")).get("home").csrf_token();
    let mut refused = 0;
    for (who, mut browser) in visitors(&app) {
        browser.get("home");
        let own = browser.get("home").csrf_token();
        let bad = ["", "x", "null", "0123456789abcdef0123456789abcdef", &stranger, &bob, &own[1..], &format!("{own} ")];
        let before = (rows(&app), browser.cookies.clone());
        for route in app.state().routes.declared().into_iter().filter(|route| route.method == "POST") {
            let path = sample_url(&route.uri);
            let mut fields = good_fields(route.endpoint);
            let bare = browser.post(&path, &fields);
            if bare.is_redirect() || bare.status == 308 || bare.status == 401 {
                // Refused because of the visitor, or an alias: the tests in `walk` check that. (Pages for programs: in `api`.)
                // The way back to a mailed link's page is kept in a cookie.
                browser.cookies.retain(|name, _| name != "flash" && name != "way-back");
                continue;
            }
            assert_refused(&bare, &format!("{path} as {who}"));
            fields.push(("csrf_token", ""));
            for token in bad {
                fields.last_mut().unwrap().1 = Box::leak(token.to_owned().into_boxed_str());
                assert_refused(&browser.post(&path, &fields), &format!("{path} as {who} with {token:?}"));
            }
            // A token in the query does not count, because another site's form could put it there.
            let query = format!("{path}?csrf_token={own}");
            assert_refused(&browser.post(&query, &good_fields(route.endpoint)), &query);
            refused += 1;
        }
        assert_eq!((rows(&app), browser.cookies.clone()), before, "{who}");
    }
    assert!(refused >= 10, "only {refused} forms were tried");
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn the_same_fields_are_accepted_with_the_right_token() {
    // Without this, the test above would prove nothing.
    let app = TestApp::new();
    app.member("ann");
    for page in ["user.login", "user.register", "language", "theme"] {
        let mut browser = app.browser();
        let token = browser.get("home").csrf_token();
        let mut fields = good_fields(page);
        fields.push(("csrf_token", &token));
        let done = browser.post(page, &fields);
        let to = if page == "user.register" { "user.check_inbox" } else { "home" };
        assert_eq!(done.location(), Some(url(to)), "{page}: {}", done.body);
    }
    app.mail_to("eve@example.com");
}

#[test]
fn a_mailed_link_needs_the_csrf_token_of_its_page() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let link = confirm_link(&app, &mut browser, "ann");
    let before = rows(&app);
    browser.get(&link);
    browser.get(&link);
    browser.request(rocket::http::Method::Head, &link, None, "");
    assert_refused(&browser.post(&link, &[("next", "/")]), "confirm");
    assert_eq!(rows(&app), before);
    let page = browser.get(&link);
    assert_eq!(page.status, 200, "the link must still work");
    assert!(browser.press(&page).is_redirect());
    assert_ne!(rows(&app), before);
}

#[test]
fn the_setup_link_needs_the_csrf_token_of_its_page() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut browser, link) = (app.with_session(id), setup_link(&app));
    let before = rows(&app);
    assert_eq!(browser.get(&link).status, 200);
    assert_refused(&browser.post(&link, &[("next", "/")]), "setup");
    assert_eq!(rows(&app), before);
    let page = browser.get(&link);
    browser.press(&page);
    assert_ne!(rows(&app), before);
}

#[test]
fn a_token_from_before_the_sign_in_is_worthless_after_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let before = browser.get("home").csrf_token();
    browser.sign_in("ann", PASSWORD);
    let after = browser.get("home").csrf_token();
    assert_ne!(before, after);
    assert_refused(&browser.post("theme", &[("csrf_token", before.as_str()), ("theme", "dark")]), "after");
    assert_refused(&browser.post("user.logout", &[("csrf_token", before.as_str())]), "after");
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert!(!browser.cookies.contains_key("theme"));
    // The session's token is worthless after the sign-out.
    let out = browser.sign_out();
    browser.follow(&out);
    assert_refused(&browser.post("theme", &[("csrf_token", after.as_str()), ("theme", "dark")]), "signed out");
}

#[test]
fn two_tabs_of_a_browser_both_work() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let (first, second) = (browser.get("user.login"), browser.get("user.register"));
    assert!(browser.submit(&second, "theme", &[("theme", "dark")]).is_redirect());
    assert!(browser.submit(&first, "user.login", &[("username", "ann"), ("password", PASSWORD)]).is_redirect());
    let (first, second) = (browser.get("home"), browser.get("members"));
    assert!(browser.submit(&second, "theme", &[("theme", "light")]).is_redirect());
    assert!(browser.submit(&first, "theme", &[("theme", "auto")]).is_redirect());
    assert_eq!(browser.cookies["theme"], "auto");
    assert!(browser.submit(&first, "user.logout", &[]).is_redirect());
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn a_refused_form_can_be_sent_again_after_going_back() {
    let app = TestApp::new();
    let mut browser = app.browser();
    // A browser without cookies gets one with the refusal.
    let refused = browser.post("theme", &[("theme", "dark")]);
    assert_eq!((refused.status, refused.flashes()), (403, vec!["csrf-failed".to_owned()]), "{}", refused.body);
    assert_eq!(refused.texts("h1"), [in_words("cookies-needed-title")]);
    assert!(browser.submit(&refused, "theme", &[("theme", "dark")]).is_redirect());
    assert_eq!(browser.cookies["theme"], "dark");
}
