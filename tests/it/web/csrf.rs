//! Every form carries a token, and nothing that is posted without the right one does anything.

use super::{confirm_link, crawl, rows, sample, setup_link};
use crate::support::{Browser, PASSWORD, Page, TestApp};

fn crowd(app: &TestApp) -> Vec<(&'static str, Browser<'_>)> {
    let admin = app.member("adam");
    app.grant(admin, "admin");
    vec![
        ("nobody", app.browser()),
        ("a member", app.entered(app.member("ann"))),
        ("an administrator", app.entered(admin)),
    ]
}

/// Fields that would be accepted, had they the right token.
fn good_fields(path: &str) -> Vec<(&'static str, &'static str)> {
    match path {
        "/user/login" => vec![("username", "ann"), ("password", PASSWORD)],
        "/user/register" => vec![
            ("username", "eve"),
            ("email", "eve@example.com"),
            ("password", PASSWORD),
            ("retype_password", PASSWORD),
        ],
        "/user/resend-confirm-email" => vec![("email", "una@example.com")],
        "/user/confirm-access" => vec![("password", PASSWORD)],
        "/language" => vec![("lang", "de")],
        "/theme" => vec![("theme", "dark")],
        _ => vec![],
    }
}

fn assert_refused(page: &Page, said: &str) {
    assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{said}: {}", page.body);
    assert_eq!(page.texts("h1"), ["This form is no longer valid"], "{said}");
}

#[test]
fn every_form_on_every_page_begins_with_a_token() {
    let app = TestApp::new();
    let mut forms = 0;
    for (who, mut browser) in crowd(&app) {
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
                let said = format!("the form to {action:?} on {} for {who}", page.path);
                assert_eq!((name.as_str(), kind.as_str()), ("csrf_token", "hidden"), "{said}");
                assert!(value.len() >= 16, "{said}: {value}");
                assert!(action.starts_with('/') && !action.starts_with("//"), "{said}");
                forms += 1;
            }
            // Another method would send the token in an address, or nowhere.
            assert_eq!(page.texts("form:not([method=post])").len(), 0, "{}", page.path);
        }
    }
    assert!(forms > 20, "only {forms} forms were seen");
}

#[test]
fn no_post_does_anything_without_the_token_of_this_very_visitor() {
    let app = TestApp::with(super::without_limits);
    app.unconfirmed("una");
    let stranger = app.browser().get("/").csrf_token();
    let bob = app.entered(app.member("bob")).get("/").csrf_token();
    let mut refused = 0;
    for (who, mut browser) in crowd(&app) {
        browser.get("/");
        let own = browser.get("/").csrf_token();
        let bad = ["", "x", "null", "0123456789abcdef0123456789abcdef", &stranger, &bob, &own[1..], &format!("{own} ")];
        let before = (rows(&app), browser.cookies.clone());
        for route in app.site().map.declared().into_iter().filter(|route| route.method == "POST") {
            let path = sample(&route.uri);
            let mut fields = good_fields(&path);
            let bare = browser.post(&path, &fields);
            if bare.is_redirect() || bare.status == 308 {
                // Refused for who it is, or led to another address: `walk` looks at that.
                browser.cookies.remove("flash");
                continue;
            }
            assert_refused(&bare, &format!("{path} as {who}"));
            fields.push(("csrf_token", ""));
            for token in bad {
                fields.last_mut().unwrap().1 = Box::leak(token.to_owned().into_boxed_str());
                assert_refused(&browser.post(&path, &fields), &format!("{path} as {who} with {token:?}"));
            }
            // Not where a form of another site could put it, either.
            let query = format!("{path}?csrf_token={own}");
            assert_refused(&browser.post(&query, &good_fields(&path)), &query);
            refused += 1;
        }
        assert_eq!((rows(&app), browser.cookies.clone()), before, "{who}");
    }
    assert!(refused >= 10, "only {refused}");
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn with_the_right_token_the_same_fields_are_accepted() {
    // Else the test above would prove nothing.
    let app = TestApp::new();
    app.member("ann");
    for (path, effect) in [("/user/login", "/"), ("/user/register", "/"), ("/language", "/"), ("/theme", "/")] {
        let mut browser = app.browser();
        let token = browser.get("/").csrf_token();
        let mut fields = good_fields(path);
        fields.push(("csrf_token", &token));
        let done = browser.post(path, &fields);
        assert_eq!(done.location().as_deref(), Some(effect), "{path}: {}", done.body);
    }
    app.mail_to("eve@example.com");
}

#[test]
fn a_mailed_link_does_nothing_without_the_token_of_its_page() {
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
    assert_eq!(page.status, 200, "the link is as good as before");
    assert!(browser.press(&page).is_redirect());
    assert_ne!(rows(&app), before);
}

#[test]
fn the_setup_link_does_nothing_without_the_token_of_its_page() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut browser, link) = (app.entered(id), setup_link(&app));
    let before = rows(&app);
    assert_eq!(browser.get(&link).status, 200);
    assert_refused(&browser.post(&link, &[("next", "/")]), "setup");
    assert_eq!(rows(&app), before);
    let page = browser.get(&link);
    browser.press(&page);
    assert_ne!(rows(&app), before);
}

#[test]
fn a_token_from_before_the_sign_in_is_worth_nothing_after_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let before = browser.get("/").csrf_token();
    browser.sign_in("ann", PASSWORD);
    let after = browser.get("/").csrf_token();
    assert_ne!(before, after);
    assert_refused(&browser.post("/theme", &[("csrf_token", before.as_str()), ("theme", "dark")]), "after");
    assert_refused(&browser.post("/user/logout", &[("csrf_token", before.as_str())]), "after");
    assert_eq!(browser.who().as_deref(), Some("ann"));
    assert!(!browser.cookies.contains_key("theme"));
    // And the session's is worth nothing once it is over.
    let out = browser.sign_out();
    browser.follow(&out);
    assert_refused(&browser.post("/theme", &[("csrf_token", after.as_str()), ("theme", "dark")]), "signed out");
}

#[test]
fn two_tabs_of_one_browser_both_work() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let (first, second) = (browser.get("/user/login"), browser.get("/user/register"));
    assert!(browser.submit(&second, "/theme", &[("theme", "dark")]).is_redirect());
    assert!(browser.submit(&first, "/user/login", &[("username", "ann"), ("password", PASSWORD)]).is_redirect());
    let (first, second) = (browser.get("/"), browser.get("/members"));
    assert!(browser.submit(&second, "/theme", &[("theme", "light")]).is_redirect());
    assert!(browser.submit(&first, "/theme", &[("theme", "auto")]).is_redirect());
    assert_eq!(browser.cookies["theme"], "auto");
    assert!(browser.submit(&first, "/user/logout", &[]).is_redirect());
    assert_eq!(browser.who(), None);
}

#[test]
fn a_form_that_is_refused_can_be_sent_again_from_the_page_that_says_so() {
    let app = TestApp::new();
    let mut browser = app.browser();
    // A browser that comes with no cookie at all is given one together with the refusal.
    let refused = browser.post("/theme", &[("theme", "dark")]);
    assert_refused(&refused, "first");
    assert!(browser.submit(&refused, "/theme", &[("theme", "dark")]).is_redirect());
    assert_eq!(browser.cookies["theme"], "dark");
}
