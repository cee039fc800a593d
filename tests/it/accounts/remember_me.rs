//! "Remember me": staying signed in after the browser is closed.

use app::config::values::Span;
use chrono::TimeDelta;
use rocket::http::{Cookie, SameSite};

use crate::support::{Browser, PASSWORD, Page, TestApp};

fn remember(browser: &mut Browser<'_>, box_ticked: &str) -> Page {
    let form = browser.get("user.login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", box_ticked)];
    let answer = browser.submit(&form, "user.login", &fields);
    assert!(answer.is_redirect());
    answer
}

fn session_cookie(answer: &Page, name: &str) -> Cookie<'static> {
    answer.set_cookies().into_iter().find(|cookie| cookie.name() == name).unwrap()
}

#[test]
fn a_remembered_session_outlives_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    let answer = remember(&mut ann, "true");
    let cookie = session_cookie(&answer, "session");
    assert_eq!(cookie.max_age(), Some(rocket::time::Duration::days(14)));
    ann.close(&answer);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn without_remember_me_no_cookie_outlives_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    for unticked in ["", "0", "false", "off"] {
        let mut ann = app.browser();
        let answer = remember(&mut ann, unticked);
        // The known browser signs nobody in: it only has tries of its own.
        let cookies = answer.set_cookies().into_iter().filter(|cookie| cookie.name() != "known-browser");
        for cookie in cookies.filter(|cookie| !cookie.value().is_empty()) {
            assert!(cookie.max_age().is_none() && cookie.expires().is_none(), "{cookie}");
        }
        assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
        ann.close(&answer);
        assert_eq!(ann.signed_in_as(), None);
    }
    assert!(app.sessions().iter().all(|session| !session.remembered));
}

#[test]
fn the_cookie_is_hidden_from_scripts_and_other_sites() {
    for (base_url, name, secure) in [(None, "session", false), (Some("https://example.com"), "__Host-session", true)] {
        let app = TestApp::with(|settings| settings.app.base_url = base_url.map(str::to_owned));
        app.member("ann");
        let answer = remember(&mut app.browser(), "true");
        let cookie = session_cookie(&answer, name);
        assert_eq!((cookie.http_only(), cookie.same_site()), (Some(true), Some(SameSite::Lax)));
        assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None));
        assert_eq!(cookie.secure().unwrap_or(false), secure);
        assert!(cookie.to_string().len() < 4096 && cookie.value().len() >= 43);
        for other in answer.set_cookies() {
            assert_eq!(other.secure().unwrap_or(false), secure, "{other}");
        }
    }
}

#[test]
fn a_remembered_session_ends_after_idle_time() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    let mut copy = ann.clone();
    app.advance_clock(TimeDelta::days(14) - TimeDelta::seconds(10));
    let page = ann.get("home");
    assert_eq!(page.user().as_deref(), Some("ann"));
    // The cookie's lifetime starts again.
    assert_eq!(session_cookie(&page, "session").max_age(), Some(rocket::time::Duration::days(14)));
    app.advance_clock(TimeDelta::days(14));
    // The server decides, even if a browser keeps the cookie longer.
    assert_eq!((ann.signed_in_as(), copy.signed_in_as()), (None, None));
}

#[test]
fn a_remembered_session_ends_even_if_it_is_in_use() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    for _ in 0..8 {
        app.advance_clock(TimeDelta::days(10));
        assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    }
    app.advance_clock(TimeDelta::days(10) - TimeDelta::seconds(10));
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    app.advance_clock(TimeDelta::seconds(10));
    assert_eq!(ann.signed_in_as(), None);
}

#[test]
fn returning_with_a_remembered_session_does_not_count_as_fresh_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    let proved = app.sessions()[0].authenticated_at;
    app.advance_clock(TimeDelta::days(3));
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(app.sessions()[0].authenticated_at, proved, "returning must not count as a sign-in");
    let out = ann.sign_out();
    ann.close(&out);
    assert_eq!((ann.signed_in_as(), app.sessions().len()), (None, 0));
}

#[test]
fn when_disabled_the_checkbox_is_gone_and_its_field_ignored() {
    let app = TestApp::with(|settings| {
        settings.user.enable_remember_me = false;
        settings.user.user_session_expiration = Span::minutes(10);
    });
    app.member("ann");
    let mut ann = app.browser();
    assert!(ann.get("user.login").attributes("[name=remember_me]", "type").is_empty());
    let answer = remember(&mut ann, "true");
    assert_eq!(session_cookie(&answer, "session").max_age(), None);
    assert!(!app.sessions()[0].remembered);
    app.advance_clock(TimeDelta::minutes(10));
    assert_eq!(ann.signed_in_as(), None);
}
