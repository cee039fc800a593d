//! One answer, one decision about each cookie; and cookies of the same name from elsewhere.

use chrono::TimeDelta;

use super::confirm_link;
use crate::support::{Browser, PASSWORD, Page, TestApp, another_language, default_language, registration};

const NEW_PASSWORD: &str = "another good horse";

/// A secret that no session has, as another site of the domain or an ended session leaves behind.
fn dead() -> String {
    app::auth::random_secret()
}

/// A remembered member who reads the page for a while, so that the next answer would extend the session.
fn remembered(app: &TestApp) -> Browser<'_> {
    let mut browser = app.browser();
    let form = browser.get("user.login");
    browser.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    browser
}

/// The values that an answer gives a cookie. A removed one has none.
fn values(page: &Page, name: &str) -> Vec<String> {
    page.set_cookies().iter().filter(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned()).collect()
}

#[test]
fn a_new_session_is_not_overwritten_by_the_one_that_was_sent() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = remembered(&app);
    let old = browser.cookies["session"].clone();
    let form = browser.get("user.change_password");
    app.advance_clock(TimeDelta::minutes(5));
    let fields = [("old_password", PASSWORD), ("new_password", NEW_PASSWORD), ("retype_password", NEW_PASSWORD)];
    let changed = browser.submit(&form, "user.change_password", &fields);
    assert_eq!(values(&changed, "session").len(), 1, "one decision");
    assert_ne!(values(&changed, "session"), [old]);
    let next = browser.follow(&changed);
    assert_eq!((next.user().as_deref(), next.flashes()), (Some("ann"), vec!["password-changed".to_owned()]));
    app.mails();
}

#[test]
fn signing_out_never_hands_back_a_secret() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = remembered(&app);
    let page = browser.get("user.logout");
    app.advance_clock(TimeDelta::minutes(5));
    let out = browser.press(&page);
    assert_eq!(values(&out, "session"), [""]);
    assert!(!browser.cookies.contains_key("session"));

    let mut browser = remembered(&app);
    let page = browser.get("user.delete");
    app.advance_clock(TimeDelta::minutes(5));
    let deleted = browser.submit(&page, "user.delete", &[("password", PASSWORD)]);
    assert_eq!(values(&deleted, "session"), [""]);
    app.mails();
}

#[test]
fn a_dead_session_in_the_request_does_not_undo_a_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    let with_dead = || {
        let mut browser = app.browser();
        browser.get("home");
        browser.cookies.insert("session".to_owned(), dead());
        browser
    };
    // Each form is opened first and the dead cookie comes afterwards, because opening it would remove the cookie.
    let sign_in = |browser: &mut Browser<'_>, page: Page, action: &str, fields: &[(&str, &str)]| {
        browser.cookies.insert("session".to_owned(), dead());
        let done = browser.submit(&page, action, fields);
        assert!(done.is_redirect(), "{action}: {}", done.body);
        assert_eq!(values(&done, "session").len(), 1, "{action}");
        assert!(browser.signed_in_as().is_some(), "{action}");
    };
    let mut browser = with_dead();
    let form = browser.get("user.login");
    sign_in(&mut browser, form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);

    let mut browser = with_dead();
    let link = confirm_link(&app, &mut browser, "bob");
    let page = browser.get(&link);
    let action = page.main_action();
    sign_in(&mut browser, page, &action, &[]);

    let mut browser = with_dead();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let page = browser.get(&app.mail_to("ann@example.com").link("user.reset_password"));
    let action = page.main_action();
    sign_in(&mut browser, page, &action, &[("new_password", NEW_PASSWORD), ("retype_password", NEW_PASSWORD)]);
    app.mails();
}

#[test]
fn a_registration_that_signs_in_is_not_undone_by_a_dead_session() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let mut browser = app.browser();
    let form = browser.get("user.register");
    browser.cookies.insert("session".to_owned(), dead());
    let fields = registration("ann", "ann@example.com", PASSWORD);
    assert!(browser.submit(&form, "user.register", &fields).is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    app.mails();
}

#[test]
fn among_several_cookies_of_one_name_the_one_that_opens_counts() {
    let app = TestApp::new();
    let id = app.member("ann");
    let live = app.with_session(id).cookies["session"].clone();
    for sent in [[live.clone(), dead()], [dead(), live.clone()], ["not-ours".to_owned(), live.clone()]] {
        let mut browser = app.browser();
        browser.cookies.insert("session".to_owned(), sent.join("; session-8000="));
        let home = browser.get("home");
        assert_eq!(home.user().as_deref(), Some("ann"), "{sent:?}");
        assert_eq!(values(&home, "session"), Vec::<String>::new(), "the living session stays");
        // Its forms work, too.
        let done = browser.submit(&home, "theme", &[("theme", "dark")]);
        assert!(done.is_redirect(), "{}", done.body);
    }
    // A flood of them costs a few queries at most.
    let mut browser = app.browser();
    let flood: Vec<_> = (0..100).map(|_| dead()).chain([live]).collect();
    browser.cookies.insert("session".to_owned(), flood.join("; session-8000="));
    assert_eq!(browser.get("home").user(), None);
}

#[test]
fn a_form_works_with_the_secret_of_either_cookie_of_the_browser() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let home = browser.get("home");
    let own = browser.cookies["browser"].clone();
    // A cookie with a longer path comes first, and only on some pages.
    browser.cookies.insert("browser".to_owned(), format!("{}; browser-8000={own}", dead()));
    assert!(browser.submit(&home, "theme", &[("theme", "dark")]).is_redirect());
    let lang = another_language().unwrap_or(default_language());
    browser.cookies.insert("lang".to_owned(), format!("xx; lang={lang}"));
    browser.cookies.insert("theme".to_owned(), "pink; theme=dark".to_owned());
    browser.cookies.insert("flash".to_owned(), "W10; flash-8000=e30; flash-8000=".to_owned());
    let home = browser.get("home");
    assert_eq!(home.attributes("html", "lang"), [lang]);
    assert_eq!(home.attributes("html", "data-bs-theme"), ["dark"]);
}

#[test]
fn two_sites_on_one_machine_do_not_share_their_cookies() {
    let at = |port: u16| TestApp::with(move |s| s.app.base_url = Some(format!("http://127.0.0.1:{port}")));
    let names = |app: &TestApp| {
        app.member("ann");
        let mut browser = app.browser();
        let mut pages = vec![browser.get("home"), browser.get("members"), browser.get("user.setup/secret")];
        let form = browser.get("user.login");
        pages.push(browser.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]));
        let lines =
            pages.iter().flat_map(|page| &page.headers).filter(|(name, _)| name.eq_ignore_ascii_case("Set-Cookie"));
        let mut names: Vec<_> = lines.map(|(_, line)| line.split('=').next().unwrap().to_owned()).collect();
        names.sort();
        names.dedup();
        names
    };
    let (first, second) = (names(&at(8001)), names(&at(8002)));
    assert!(first.len() >= 4, "{first:?}");
    assert!(first.iter().all(|name| !second.contains(name)), "{first:?} {second:?}");

    // What another application on the host calls a session is left alone.
    let app = TestApp::new();
    let mut browser = app.browser().with_header("Cookie", &format!("session={}", dead()));
    for page in ["home", "user.login", "members"] {
        let answer = browser.get(page);
        let removed = answer.headers.iter().any(|(name, line)| name == "set-cookie" && line.starts_with("session="));
        assert!(!removed, "{page}: {:?}", answer.headers);
    }
}
