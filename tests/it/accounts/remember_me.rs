//! Staying signed in after the browser is closed.

use app::config::values::Span;
use chrono::TimeDelta;
use rocket::http::{Cookie, SameSite};

use crate::support::{Browser, PASSWORD, Page, TestApp};

fn remember(browser: &mut Browser<'_>, box_ticked: &str) -> Page {
    let form = browser.get("/user/login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", box_ticked)];
    let answer = browser.submit(&form, "/user/login", &fields);
    assert!(answer.is_redirect());
    answer
}

fn session_cookie(answer: &Page, name: &str) -> Cookie<'static> {
    answer.set_cookies().into_iter().find(|cookie| cookie.name() == name).unwrap()
}

#[test]
fn with_the_box_ticked_the_session_outlives_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    let answer = remember(&mut ann, "true");
    let cookie = session_cookie(&answer, "session");
    assert_eq!(cookie.max_age(), Some(rocket::time::Duration::days(14)));
    ann.close(&answer);
    assert_eq!(ann.who().as_deref(), Some("ann"));
}

#[test]
fn without_it_no_cookie_lasts_beyond_the_browser() {
    let app = TestApp::new();
    app.member("ann");
    for unticked in ["", "0", "false", "off"] {
        let mut ann = app.browser();
        let answer = remember(&mut ann, unticked);
        for cookie in answer.set_cookies().iter().filter(|cookie| !cookie.value().is_empty()) {
            assert!(cookie.max_age().is_none() && cookie.expires().is_none(), "{cookie}");
        }
        assert_eq!(ann.who().as_deref(), Some("ann"));
        ann.close(&answer);
        assert_eq!(ann.who(), None);
    }
    assert!(app.sessions().iter().all(|session| !session.remembered));
}

#[test]
fn the_cookie_is_kept_from_scripts_and_other_sites() {
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
fn a_remembered_session_ends_when_it_lies_idle() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    let mut copy = ann.clone();
    app.later(TimeDelta::days(14) - TimeDelta::seconds(10));
    let page = ann.get("/");
    assert_eq!(page.user().as_deref(), Some("ann"));
    // The browser is to keep it for as long again.
    assert_eq!(session_cookie(&page, "session").max_age(), Some(rocket::time::Duration::days(14)));
    app.later(TimeDelta::days(14));
    // However long a browser keeps a cookie, the server decides.
    assert_eq!((ann.who(), copy.who()), (None, None));
}

#[test]
fn a_remembered_session_ends_however_busy_it_is() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    for _ in 0..8 {
        app.later(TimeDelta::days(10));
        assert_eq!(ann.who().as_deref(), Some("ann"));
    }
    app.later(TimeDelta::days(10) - TimeDelta::seconds(10));
    assert_eq!(ann.who().as_deref(), Some("ann"));
    app.later(TimeDelta::seconds(10));
    assert_eq!(ann.who(), None);
}

#[test]
fn a_remembered_session_is_no_proof_of_who_one_is() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    remember(&mut ann, "true");
    let proved = app.sessions()[0].authenticated_at;
    app.later(TimeDelta::days(3));
    assert_eq!(ann.who().as_deref(), Some("ann"));
    assert_eq!(app.sessions()[0].authenticated_at, proved, "coming back is no proof");
    let out = ann.sign_out();
    ann.close(&out);
    assert_eq!((ann.who(), app.sessions().len()), (None, 0));
}

#[test]
fn where_it_is_off_the_box_is_gone_and_a_script_cannot_tick_it() {
    let app = TestApp::with(|settings| {
        settings.user.enable_remember_me = false;
        settings.user.user_session_expiration = Span::minutes(10);
    });
    app.member("ann");
    let mut ann = app.browser();
    assert!(ann.get("/user/login").attributes("[name=remember_me]", "type").is_empty());
    let answer = remember(&mut ann, "true");
    assert_eq!(session_cookie(&answer, "session").max_age(), None);
    assert!(!app.sessions()[0].remembered);
    app.later(TimeDelta::minutes(10));
    assert_eq!(ann.who(), None);
}
