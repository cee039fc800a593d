//! Sessions: when they begin and what ends them.

use app::config::values::Span;
use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp, url, with_next};

#[test]
fn cookies_copied_before_the_sign_in_are_worthless_after_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    let form = ann.get("user.login");
    let mut thief = ann.clone();
    let before = ann.cookies.clone();
    ann.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((ann.signed_in_as().as_deref(), thief.signed_in_as()), (Some("ann"), None));
    assert!(ann.cookies.values().all(|value| !before.values().any(|old| old == value)), "{:?}", ann.cookies);
    // A form from before the sign-in does not work either.
    let stale = [("csrf_token", form.csrf_token())];
    assert_eq!(ann.post("user.logout", &stale).status, 403);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn signing_in_ignores_a_planted_session() {
    let app = TestApp::new();
    app.member("ann");
    let planted = "A".repeat(43);
    let mut ann = app.browser();
    ann.cookies.insert("session".to_owned(), planted.clone());
    ann.sign_in("ann", PASSWORD);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    assert_ne!(ann.cookies["session"], planted);
    let mut thief = app.browser();
    thief.cookies.insert("session".to_owned(), planted);
    assert_eq!(thief.signed_in_as(), None);
}

#[test]
fn every_sign_in_creates_a_session_and_the_database_holds_no_secret() {
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
fn signing_out_ends_the_session_for_copied_cookies_too() {
    let app = TestApp::new();
    app.member("ann");
    let (mut ann, mut elsewhere) = (app.signed_in("ann"), app.signed_in("ann"));
    let mut thief = ann.clone();
    assert_eq!(thief.signed_in_as().as_deref(), Some("ann"));
    // Opening the page does nothing, even as an image on another site.
    ann.get("user.logout");
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    let out = ann.sign_out();
    assert_eq!(ann.follow(&out).flashes(), ["signed-out"]);
    assert_eq!(
        (ann.signed_in_as(), thief.signed_in_as(), elsewhere.signed_in_as().as_deref()),
        (None, None, Some("ann"))
    );
    assert_eq!(app.sessions().len(), 1);
    // Signing out twice is no error.
    let again = ann.sign_out();
    assert_eq!(ann.follow(&again).flashes(), ["signed-out"]);
}

#[test]
fn a_session_ends_after_idle_time() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for _ in 0..3 {
        app.advance_clock(TimeDelta::hours(1) - TimeDelta::seconds(10));
        assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    }
    app.advance_clock(TimeDelta::hours(1));
    let refused = ann.get("members");
    assert_eq!(refused.location(), Some(with_next("user.login", "members")));
    assert!(!ann.cookies.contains_key("session"), "the browser is told that its session is over");
}

#[test]
fn a_session_ends_even_if_it_is_in_use() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for _ in 0..23 {
        app.advance_clock(TimeDelta::minutes(30));
        assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    }
    app.advance_clock(TimeDelta::minutes(30) - TimeDelta::seconds(10));
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    app.advance_clock(TimeDelta::seconds(10));
    assert_eq!(ann.signed_in_as(), None);
    app.run_housekeeping();
    assert!(app.sessions().is_empty());
}

#[test]
fn the_settings_decide_how_long_sessions_last() {
    let app = TestApp::with(|settings| {
        settings.user.user_session_expiration = Span::minutes(10);
        settings.user.session_absolute = Span::minutes(15);
    });
    app.member("ann");
    let (mut busy, mut idle) = (app.signed_in("ann"), app.signed_in("ann"));
    app.advance_clock(TimeDelta::minutes(9));
    assert_eq!(busy.signed_in_as().as_deref(), Some("ann"));
    app.advance_clock(TimeDelta::minutes(1));
    assert_eq!((busy.signed_in_as().as_deref(), idle.signed_in_as()), (Some("ann"), None));
    app.advance_clock(TimeDelta::minutes(5));
    assert_eq!(busy.signed_in_as(), None);
}

#[test]
fn deactivating_an_account_ends_its_sessions_for_good() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut ann, mut elsewhere) = (app.signed_in("ann"), app.signed_in("ann"));
    let mut copy = ann.clone();
    app.set_active(id, false);
    assert_eq!(ann.get("members").leads_to(), url("user.login"));
    assert!(!ann.cookies.contains_key("session"));
    assert_eq!(ann.sign_in("ann", PASSWORD).flashes().last().unwrap(), "account-not-enabled");
    assert_eq!(elsewhere.get("user.account").leads_to(), url("user.login"));
    assert!(app.sessions().is_empty());
    app.set_active(id, true);
    assert_eq!((copy.signed_in_as(), elsewhere.signed_in_as()), (None, None));
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn sessions_of_a_deactivated_account_are_worthless() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    app.deactivate_row(id);
    // The session row still exists, but every request checks the account.
    assert_eq!((ann.signed_in_as(), app.sessions().len()), (None, 1));
}

#[test]
fn deleting_an_account_ends_its_sessions() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    app.write(move |tx| {
        use diesel::prelude::*;
        diesel::delete(app::db::schema::users::table.find(id)).execute(tx.connection())?;
        Ok(())
    });
    assert_eq!(ann.signed_in_as(), None);
    assert!(app.sessions().is_empty());
}

#[test]
fn a_new_role_applies_from_the_next_request() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    ann.get("home");
    let refused = ann.get("special");
    assert_eq!(ann.follow(&refused).flashes(), ["no-permission"]);
    app.grant(id, "secret");
    app.grant(id, "agent");
    assert_eq!(ann.get("special").status, 200);
}

#[test]
fn an_invalid_session_cookie_signs_in_nobody() {
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
        let page = thief.get("home");
        assert_eq!((page.status, page.user()), (200, None), "{bad:.60}");
    }
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn unconfirmed_users_can_sign_in_only_if_the_settings_allow_it() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    app.unconfirmed("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("user.account").status, 200);
    let refused = ann.get("members");
    assert_eq!(refused.leads_to(), url("user.check_inbox"));
    assert_eq!(ann.follow(&refused).flashes(), ["must-confirm"]);
}
