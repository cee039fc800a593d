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
    for row in app.sessions() {
        assert_eq!(row.secret_hash.len(), 32);
    }
    if app.database.is_file() {
        let file = std::fs::read(app.folder().join("app.db")).unwrap();
        let log = std::fs::read(app.folder().join("app.db-wal")).unwrap_or_default();
        for secret in [first.as_bytes(), ann.cookies["session"].as_bytes(), PASSWORD.as_bytes()] {
            for bytes in [&file, &log] {
                assert!(!bytes.windows(secret.len()).any(|window| window == secret), "a secret is in the database");
            }
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
fn switching_an_account_off_ends_its_sessions_for_good() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut ann, mut elsewhere) = (app.signed_in("ann"), app.signed_in("ann"));
    let mut copy = ann.clone();
    app.set_active(id, false);
    assert_eq!(ann.get("/members").leads_to(), "/user/login");
    assert!(!ann.cookies.contains_key("session"));
    assert_eq!(ann.sign_in("ann", PASSWORD).flashes().last().unwrap(), "account-not-enabled");
    assert_eq!(elsewhere.get("/user/account").leads_to(), "/user/login");
    assert!(app.sessions().is_empty());
    app.set_active(id, true);
    assert_eq!((copy.who(), elsewhere.who()), (None, None));
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn whatever_switched_an_account_off_its_sessions_are_worth_nothing() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    app.switch_off_quietly(id);
    // The row of the session is still there; the state of the account is asked for on each request.
    assert_eq!((ann.who(), app.sessions().len()), (None, 1));
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
