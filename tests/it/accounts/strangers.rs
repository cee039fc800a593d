//! What a stranger's tries cost others: nothing.

use std::sync::mpsc::channel;

use app::config::values::Limit;
use app::models::UserId;

use super::limits::{WRONG, assert_limited, try_from_somewhere};
use super::{change_password, forget, register_with, reset, reset_link};
use crate::support::{Browser, PASSWORD, TestApp};

const NEW: &str = "another zebra battery";

/// Posts a form: the number makes it another one. Returns the status.
type Post = fn(&mut Browser<'_>, usize) -> u16;

/// Strangers use up the tries of these names.
fn lock(app: &TestApp, names: &[&str]) {
    for name in names {
        for number in 0..10 {
            try_from_somewhere(app, number, name, WRONG);
        }
        assert_limited(&try_from_somewhere(app, 10, name, PASSWORD));
    }
}

#[test]
fn a_client_over_its_limit_counts_nowhere_else() {
    let app = TestApp::with(|settings| settings.limits.login_per_address = Limit::per_minutes(5, 15));
    app.member("ann");
    let mut stranger = app.browser().from_ip("203.0.113.1");
    for number in 0..5 {
        assert_eq!(stranger.sign_in(&format!("nobody{number}"), WRONG).status, 422);
    }
    let before = app.throttle_counts("");
    for number in 0..12 {
        assert_limited(&stranger.sign_in("ann", WRONG));
        assert_limited(&stranger.sign_in(&format!("somebody{number}"), WRONG));
        assert_limited(&stranger.sign_in(&format!("somebody{number}@example.com"), WRONG));
    }
    assert_eq!(app.throttle_counts(""), before, "refused tries leave nothing");
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn a_client_over_its_limit_does_not_wait_for_the_write_lock() {
    let one = || Limit::per_minutes(1, 60);
    let app = TestApp::with(|settings| {
        settings.limits.login_per_address = one();
        settings.limits.register = one();
        settings.limits.forgot = one();
        settings.limits.resend = one();
    });
    let posts: [Post; 4] = [
        |browser, _| browser.sign_in("nobody", WRONG).status,
        |browser, at| browser.register(&format!("name{at}"), &format!("name{at}@example.com")).status,
        |browser, _| forget(browser, "nobody@example.com").status,
        |browser, _| {
            let form = browser.get("user.resend_confirm_email");
            browser.submit(&form, "user.resend_confirm_email", &[("email", "nobody@example.com")]).status
        },
    ];
    let mut browser = app.browser();
    for (at, post) in posts.iter().enumerate() {
        assert_ne!(post(&mut browser, at), 429);
    }
    let (end, held) = channel::<()>();
    let (started, is_held) = channel();
    let db = app.db().clone();
    let holder = app.runtime.spawn(async move {
        let held = db.write(move |_| {
            started.send(()).unwrap();
            // Somebody else writes for as long as the tries below take.
            held.recv().ok();
            Ok(())
        });
        held.await.unwrap();
    });
    is_held.recv().unwrap();
    for (at, post) in posts.iter().enumerate() {
        assert_eq!(post(&mut browser, 10 + at), 429, "{at}");
    }
    end.send(()).unwrap();
    app.wait(holder).unwrap();
    app.run_jobs();
}

#[test]
fn a_name_and_an_address_do_not_show_that_they_are_one_account() {
    let app = TestApp::new();
    app.member("ann");
    app.unconfirmed("waiting");
    for name in ["ann", "waiting"] {
        lock(&app, &[&format!("{name}@example.com")]);
        assert_eq!(try_from_somewhere(&app, 20, name, WRONG).status, 422, "{name}");
    }
}

#[test]
fn a_stranger_does_not_lock_the_owner_out_of_a_browser_that_has_signed_in_before() {
    let app = TestApp::new();
    app.member("ann");
    app.member("eve");
    let mut known = app.signed_in("ann");
    known.sign_out();
    let mut eve = app.signed_in("eve");
    eve.sign_out();
    lock(&app, &["ann", "ann@example.com"]);
    for name in ["ann", "ann@example.com"] {
        assert_limited(&app.browser().sign_in(name, PASSWORD));
        assert_limited(&eve.sign_in(name, PASSWORD));
        assert!(known.sign_in(name, PASSWORD).is_redirect());
        known.sign_out();
    }
    // It has ten tries of its own, under all names together.
    for number in 0..8 {
        assert_eq!(known.sign_in(["ann", "ann@example.com"][number % 2], WRONG).status, 422, "{number}");
    }
    assert_limited(&known.sign_in("ann", PASSWORD));
}

#[test]
fn a_new_password_forgets_the_other_browsers() {
    let app = TestApp::new();
    app.member("ann");
    let mut old = app.signed_in("ann");
    let mut here = app.signed_in("ann");
    assert!(change_password(&mut here, PASSWORD, NEW).is_redirect());
    here.sign_out();
    lock(&app, &["ann"]);
    assert_limited(&old.sign_in("ann", NEW));
    assert!(here.sign_in("ann", NEW).is_redirect());
    app.run_jobs();
}

#[test]
fn only_a_password_makes_a_browser_known() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.browser();
    // A session that began by a link, without a password.
    browser.get("user.login");
    browser.cookies.insert("known-browser".to_owned(), "x".repeat(43));
    let client = app::db::Client { known_browser: app::auth::digest(&"x".repeat(43)), ..Default::default() };
    app.write_for(client, "en", move |tx| Ok(app::auth::start_session(tx, ann, false, false)?));
    lock(&app, &["ann"]);
    assert_limited(&browser.sign_in("ann", PASSWORD));
}

#[test]
fn an_account_remembers_twenty_browsers() {
    let app = TestApp::with(crate::web::without_limits);
    let ann = app.member("ann");
    let mut first = app.signed_in("ann");
    let known = |app: &TestApp| {
        use app::db::schema::known_browsers;
        use diesel::prelude::*;
        app.read(move |c| {
            Ok(known_browsers::table.filter(known_browsers::user_id.eq(ann)).count().get_result::<i64>(c)?)
        })
    };
    for at in 0..25_u8 {
        app.advance_clock(chrono::TimeDelta::seconds(1));
        let client = app::db::Client { known_browser: vec![at], ..Default::default() };
        app.write_for(client, "en", move |tx| Ok(app::auth::start_session(tx, ann, false, true)?));
    }
    assert_eq!(known(&app), 20);
    first.sign_out();
    assert!(first.sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(known(&app), 20);
}

#[test]
fn a_browser_that_knows_one_account_gives_no_more_tries_on_another() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    // Both claim ann's address: eve has signed in from her browser, and guesses ann's password.
    assert!(register_with(&mut app.browser(), &[("username", "ann")]).is_redirect());
    let mut eve = app.browser();
    let changes = [("username", "eve"), ("password", NEW), ("retype_password", NEW)];
    assert!(register_with(&mut eve, &changes).is_redirect());
    eve.sign_out();
    lock(&app, &["ann@example.com"]);
    assert_eq!(eve.sign_in("ann@example.com", PASSWORD).status, 422, "ann's password is not tried");
    assert!(eve.sign_in("ann@example.com", NEW).is_redirect());
    assert_eq!(eve.signed_in_as().as_deref(), Some("eve"));
    app.run_jobs();
}

#[test]
fn in_a_session_the_password_is_asked_for_whatever_strangers_do() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    lock(&app, &["ann", "ann@example.com"]);
    let form = ann.get("user.confirm_access");
    assert!(ann.submit(&form, "user.confirm_access", &[("password", PASSWORD)]).is_redirect());
    assert!(change_password(&mut ann, PASSWORD, NEW).is_redirect());
    app.run_jobs();
}

#[test]
fn a_reset_begins_the_counts_anew_and_strangers_leave_it_a_mail() {
    let app = TestApp::new();
    app.member("ann");
    lock(&app, &["ann", "ann@example.com"]);
    let half = app.state().settings.limits.mails_per_mailbox.times / 2;
    for number in 0..2 * half {
        assert!(app.browser().register(&format!("eve{number}"), "ann@example.com").is_redirect());
    }
    assert_eq!(app.mails().len(), half as usize);
    let link = reset_link(&app, "ann@example.com");
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    for name in ["ann", "ann@example.com"] {
        assert!(app.browser().sign_in(name, NEW).is_redirect(), "{name}");
    }
    app.run_jobs();
}

#[test]
fn new_passwords_posted_to_a_link_are_counted_before_they_are_hashed() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let post = |ip: &str| reset(&mut app.browser().from_ip(ip), &link, PASSWORD);
    let times = app.state().settings.limits.change_password.times;
    for _ in 0..times {
        assert_eq!(post("192.0.2.1").errors("new_password"), ["password-is-the-same"]);
    }
    assert_eq!(post("192.0.2.1").status, 429);
    assert_eq!(post("192.0.2.2").status, 429, "the account is counted, too");
    // What is not hashed is not counted.
    assert_eq!(reset(&mut app.browser(), &link, "short").errors("new_password"), ["password-too-short"]);
    assert!(counted(&app, ann) >= i64::from(times));
    app.advance_clock(chrono::TimeDelta::minutes(15));
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    app.run_jobs();
}

fn counted(app: &TestApp, id: UserId) -> i64 {
    app.throttle_counts(&format!("reset:account:{id}")).into_iter().map(i64::from).sum()
}
