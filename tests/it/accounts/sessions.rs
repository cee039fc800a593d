//! Sessions: when they begin, what they are worth, and what ends them.

use app::config::values::Span;
use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp};

#[test]
fn what_was_copied_before_signing_in_is_worth_nothing_after() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    let form = ann.get("/user/login");
    let mut thief = ann.clone();
    let before = ann.cookies.clone();
    ann.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((ann.who().as_deref(), thief.who()), (Some("ann"), None));
    assert!(ann.cookies.values().all(|value| !before.values().any(|old| old == value)), "{:?}", ann.cookies);
    // Nor is a form that was open before.
    let stale = [("csrf_token", form.csrf_token())];
    assert_eq!(ann.post("/user/logout", &stale).status, 403);
    assert_eq!(ann.who().as_deref(), Some("ann"));
}

#[test]
fn a_session_that_somebody_planted_is_not_the_one_that_is_opened() {
    let app = TestApp::new();
    app.member("ann");
    let planted = "A".repeat(43);
    let mut ann = app.browser();
    ann.cookies.insert("session".to_owned(), planted.clone());
    ann.sign_in("ann", PASSWORD);
    assert_eq!(ann.who().as_deref(), Some("ann"));
    assert_ne!(ann.cookies["session"], planted);
    let mut thief = app.browser();
    thief.cookies.insert("session".to_owned(), planted);
    assert_eq!(thief.who(), None);
}

#[test]
fn each_sign_in_has_a_session_of_its_own_and_the_database_no_secret() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    let first = ann.cookies["session"].clone();
    ann.sign_out();
    ann.sign_in("ann", PASSWORD);
    assert_ne!(ann.cookies["session"], first);
    // Where the database is a file, nothing in it can be used as a cookie.
    let file = std::fs::read(app.folder().join("app.db")).unwrap_or_default();
    let log = std::fs::read(app.folder().join("app.db-wal")).unwrap_or_default();
    for secret in [first.as_bytes(), ann.cookies["session"].as_bytes(), PASSWORD.as_bytes()] {
        for bytes in [&file, &log] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret), "a secret is in the database");
        }
    }
}

#[test]
fn signing_out_ends_the_session_for_a_copy_of_its_cookie_too() {
    let app = TestApp::new();
    app.member("ann");
    let (mut ann, mut elsewhere) = (app.signed_in("ann"), app.signed_in("ann"));
    let mut thief = ann.clone();
    assert_eq!(thief.who().as_deref(), Some("ann"));
    // To look at the page, or to be made to load it as an image, does nothing.
    ann.get("/user/logout");
    assert_eq!(ann.who().as_deref(), Some("ann"));
    let out = ann.sign_out();
    assert_eq!(ann.follow(&out).flashes(), ["signed-out"]);
    assert_eq!((ann.who(), thief.who(), elsewhere.who().as_deref()), (None, None, Some("ann")));
    assert_eq!(app.sessions().len(), 1);
    // Signing out again is no mistake.
    let again = ann.sign_out();
    assert_eq!(ann.follow(&again).flashes(), ["signed-out"]);
}

#[test]
fn a_session_ends_when_it_lies_idle() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for _ in 0..3 {
        app.later(TimeDelta::hours(1) - TimeDelta::seconds(10));
        assert_eq!(ann.who().as_deref(), Some("ann"));
    }
    app.later(TimeDelta::hours(1));
    let refused = ann.get("/members");
    assert_eq!(refused.location().as_deref(), Some("/user/login?next=/members"));
    assert!(!ann.cookies.contains_key("session"), "the browser is told that its session is over");
}

#[test]
fn a_session_ends_however_busy_it_is() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for _ in 0..23 {
        app.later(TimeDelta::minutes(30));
        assert_eq!(ann.who().as_deref(), Some("ann"));
    }
    app.later(TimeDelta::minutes(30) - TimeDelta::seconds(10));
    assert_eq!(ann.who().as_deref(), Some("ann"));
    app.later(TimeDelta::seconds(10));
    assert_eq!(ann.who(), None);
    app.keep_house();
    assert!(app.sessions().is_empty());
}

#[test]
fn sessions_live_as_long_as_the_owner_says() {
    let app = TestApp::with(|settings| {
        settings.user.user_session_expiration = Span::minutes(10);
        settings.user.session_absolute = Span::minutes(15);
    });
    app.member("ann");
    let (mut busy, mut idle) = (app.signed_in("ann"), app.signed_in("ann"));
    app.later(TimeDelta::minutes(9));
    assert_eq!(busy.who().as_deref(), Some("ann"));
    app.later(TimeDelta::minutes(1));
    assert_eq!((busy.who().as_deref(), idle.who()), (Some("ann"), None));
    app.later(TimeDelta::minutes(5));
    assert_eq!(busy.who(), None);
}

#[test]
fn switching_an_account_off_shuts_its_sessions_out_at_once() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    let mut copy = ann.clone();
    app.set_active(id, false);
    assert_eq!(ann.get("/members").leads_to(), "/user/login");
    assert!(!ann.cookies.contains_key("session"));
    let refused = ann.sign_in("ann", PASSWORD);
    assert_eq!(refused.flashes(), ["account-not-enabled"]);
    // The guard asks for the state of the account on each request; ending the rows is up to who switches it off.
    assert_eq!(copy.get("/user/account").leads_to(), "/user/login");
    assert_eq!(app.sessions().len(), 1);
    app.set_active(id, true);
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn an_account_that_is_gone_has_no_session() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    app.write(move |tx| {
        use diesel::prelude::*;
        diesel::delete(app::db::schema::users::table.find(id)).execute(&mut **tx)?;
        Ok(())
    });
    assert_eq!(ann.who(), None);
    assert!(app.sessions().is_empty());
}

#[test]
fn a_role_works_from_the_next_request_on() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    ann.get("/");
    let refused = ann.get("/special");
    assert_eq!(ann.follow(&refused).flashes(), ["no-permission"]);
    app.grant(id, "secret");
    app.grant(id, "agent");
    assert_eq!(ann.get("/special").status, 200);
}

#[test]
fn nonsense_in_the_cookie_is_nobody() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    let good = ann.cookies["session"].clone();
    let flipped = format!("{}{}", if good.starts_with('A') { "B" } else { "A" }, &good[1..]);
    for bad in [
        "",
        "x",
        &flipped,
        &good[..42],
        &format!("{good}A"),
        &good.to_lowercase(),
        &"x".repeat(4000),
        "ü",
        "1",
        "%00",
        "' OR 1=1 --",
    ] {
        let mut thief = app.browser();
        thief.cookies.insert("session".to_owned(), bad.to_owned());
        let page = thief.get("/");
        assert_eq!((page.status, page.user()), (200, None), "{bad:.60}");
    }
    assert_eq!(ann.who().as_deref(), Some("ann"));
}

#[test]
fn somebody_unconfirmed_gets_in_only_where_the_owner_says_so() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    app.unconfirmed("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("/user/account").status, 200);
    let refused = ann.get("/members");
    assert_eq!(refused.leads_to(), "/user/resend-confirm-email");
    assert_eq!(ann.follow(&refused).flashes(), ["must-confirm"]);
}
