//! Counting sign-ins.

use app::accounts::events::LoggedIn;
use app::db::Client;
use app::models::UserId;
use app::tracking::SignIns;
use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp};

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.trackable = true)
}

fn noted(app: &TestApp, id: UserId) -> Option<SignIns> {
    app.read(move |c| Ok(SignIns::of_user(c, id)?))
}

#[test]
fn nothing_is_noted_as_it_comes() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    assert!(noted(&app, id).is_none());
    let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
    assert!(all["tracking"].is_null());
}

#[test]
fn every_sign_in_is_counted_with_the_times_and_addresses_of_the_latest_two() {
    let app = site();
    let id = app.member("ann");
    let sign_in = |ip: &str| {
        assert!(app.browser().from_ip(ip).sign_in("ann", PASSWORD).is_redirect());
        app.advance_clock(TimeDelta::hours(2));
        noted(&app, id).unwrap()
    };
    let first = sign_in("192.0.2.1");
    assert_eq!((first.login_count, &*first.current_login_ip, &*first.last_login_ip), (1, "192.0.2.1", "192.0.2.1"));
    assert!(first.first_login_at == first.current_login_at && first.last_login_at == first.current_login_at);
    let second = sign_in("192.0.2.2");
    assert_eq!((second.login_count, &*second.current_login_ip, &*second.last_login_ip), (2, "192.0.2.2", "192.0.2.1"));
    assert_eq!((second.first_login_at, second.last_login_at), (first.current_login_at, first.current_login_at));
    assert!(second.current_login_at > second.last_login_at);
    let third = sign_in("192.0.2.3");
    assert_eq!((third.login_count, &*third.current_login_ip, &*third.last_login_ip), (3, "192.0.2.3", "192.0.2.2"));
    assert_eq!((third.first_login_at, third.last_login_at), (first.first_login_at, second.current_login_at));
}

#[test]
fn only_sign_ins_are_counted() {
    let app = site();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let mut browser = app.signed_in("ann");
    app.browser().sign_in("ann", "a wrong password");
    for _ in 0..3 {
        app.advance_clock(TimeDelta::minutes(20));
        assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    }
    assert_eq!(noted(&app, ann).unwrap().login_count, 1);
    assert!(noted(&app, bob).is_none());
}

#[test]
fn sign_ins_at_once_are_all_counted() {
    let app = site();
    let id = app.member("ann");
    let sign_in = || {
        app.db().write(move |tx| {
            tx.emit(&LoggedIn { user_id: id });
            Ok(())
        })
    };
    let all = app.wait(async { rocket::tokio::join!(sign_in(), sign_in(), sign_in(), sign_in()) });
    assert!(matches!(all, (Ok(()), Ok(()), Ok(()), Ok(()))), "{all:?}");
    assert_eq!(noted(&app, id).unwrap().login_count, 4);
}

#[test]
fn the_owner_finds_it_in_the_export_and_it_goes_with_the_account() {
    let app = site();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    let all: serde_json::Value = serde_json::from_str(&ann.get("user.export").body).unwrap();
    assert_eq!(
        (&all["tracking"]["login_count"], &all["tracking"]["current_login_ip"]),
        (&1.into(), &"192.0.2.1".into())
    );
    app.write(move |tx| app::accounts::manage::delete(tx, id));
    assert!(noted(&app, id).is_none());
}

#[test]
fn what_was_noted_is_deleted_once_nothing_is_to_be_noted() {
    let app = TestApp::new();
    let id = app.member("ann");
    let client = Client { ip: "192.0.2.1".to_owned(), ..Client::default() };
    let on = site();
    let other = on.member("bob");
    on.write_for(client, "en", move |tx| {
        tx.emit(&LoggedIn { user_id: other });
        Ok(())
    });
    on.run_housekeeping();
    assert!(noted(&on, other).is_some(), "while it is on, it stays");
    app.write(move |tx| {
        use diesel::prelude::*;
        diesel::sql_query(format!(
            "INSERT INTO tracking VALUES ({id}, 1, '2026-11-22 10:00:00', '2026-11-22 10:00:00',
             '2026-11-22 10:00:00', '192.0.2.1', '192.0.2.1')"
        ))
        .execute(tx.connection())?;
        Ok(())
    });
    assert!(noted(&app, id).is_some());
    app.run_housekeeping();
    assert!(noted(&app, id).is_none());
}
