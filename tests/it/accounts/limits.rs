//! Guessing passwords: how often, and what a stranger can do to somebody by guessing.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::register_with;
use crate::support::{PASSWORD, Page, TestApp};

const WRONG: &str = "no such password";

/// A try from an address of its own, so that only the account is limited.
fn try_from_somewhere(app: &TestApp, number: usize, name: &str, password: &str) -> Page {
    app.browser().from_ip(&format!("198.51.100.{number}")).sign_in(name, password)
}

fn said_to_wait(page: &Page) {
    assert_eq!(page.status, 429, "{}", page.body);
    let seconds: u64 = page.header("Retry-After").unwrap().parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
    let said = page.texts("[data-message=too-many-attempts]").concat();
    assert!(said.contains("minute") || said.contains("second"), "{said}");
}

#[test]
fn one_account_is_tried_ten_times_whatever_it_is_called() {
    let app = TestApp::new();
    app.member("ann");
    let names = ["ann", "ANN", "ann@example.com", "Ann@EXAMPLE.com", " ann "];
    for number in 0..10 {
        assert_eq!(try_from_somewhere(&app, number, names[number % names.len()], WRONG).status, 422, "{number}");
    }
    for (number, name) in names.iter().enumerate() {
        said_to_wait(&try_from_somewhere(&app, 20 + number, name, WRONG));
        // The right password does not help, and so does not tell that it is right.
        said_to_wait(&try_from_somewhere(&app, 30 + number, name, PASSWORD));
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn a_name_that_nobody_has_is_limited_just_the_same() {
    let app = TestApp::new();
    app.member("known");
    app.unconfirmed("waiting");
    for names in [
        ["known", "KNOWN"],
        ["waiting", "Waiting"],
        ["nobody", "Nobody"],
        ["no@body.example", "NO@BODY.example"],
        ["two words", "Two Words"],
    ] {
        for number in 0..10 {
            assert_eq!(try_from_somewhere(&app, number, names[number % 2], WRONG).status, 422, "{names:?} {number}");
        }
        let refused = try_from_somewhere(&app, 10, names[0], WRONG);
        said_to_wait(&refused);
        let known = try_from_somewhere(&app, 11, "known", WRONG);
        assert_eq!(refused.without(&[]), known.without(&[]), "{names:?}");
    }
}

#[test]
fn it_ends_by_itself_however_much_is_tried_meanwhile() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        try_from_somewhere(&app, number, "ann", WRONG);
    }
    app.later(TimeDelta::minutes(14));
    said_to_wait(&try_from_somewhere(&app, 20, "ann", PASSWORD));
    app.later(TimeDelta::minutes(1));
    assert!(try_from_somewhere(&app, 21, "ann", PASSWORD).is_redirect());
}

#[test]
fn a_live_session_goes_on_while_a_stranger_guesses() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for number in 0..12 {
        try_from_somewhere(&app, number, "ann", WRONG);
    }
    assert_eq!(ann.get("/members").status, 200);
    app.member("bob");
    assert!(app.browser().sign_in("bob", PASSWORD).is_redirect(), "others are not kept waiting");
}

#[test]
fn guesses_at_the_same_moment_are_all_counted() {
    let app = TestApp::new();
    app.member("ann");
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let app = &app;
        let all: Vec<_> =
            (0..25).map(|number| scope.spawn(move || try_from_somewhere(app, number, "ann", WRONG).status)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 10, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 15, "{statuses:?}");
}

#[test]
fn one_client_guesses_only_so_often_at_whatever_accounts() {
    let app = TestApp::with(|settings| settings.limits.login_per_address = Limit::per_minutes(8, 15));
    app.member("ann");
    let mut guesser = app.browser();
    for number in 0..7 {
        assert_eq!(guesser.sign_in(&format!("name{number}"), WRONG).status, 422);
        if number == 4 {
            // A sign-in to an own account in between does not begin the count anew.
            assert!(guesser.sign_in("ann", PASSWORD).is_redirect());
            guesser = app.browser();
        }
    }
    said_to_wait(&guesser.sign_in("name8", WRONG));
    said_to_wait(&guesser.sign_in("ann", PASSWORD));
    // What the guesser writes into headers changes nothing.
    for header in ["X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP"] {
        said_to_wait(&app.browser().with_header(header, "203.0.113.7").sign_in("ann", PASSWORD));
    }
    assert!(app.browser().from_ip("192.0.2.77").sign_in("ann", PASSWORD).is_redirect());
    app.later(TimeDelta::minutes(15));
    assert!(guesser.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn behind_a_proxy_its_word_counts_and_no_other() {
    let app = TestApp::with(|settings| {
        settings.app.trusted_proxies = 1;
        settings.limits.login_per_address = Limit::per_minutes(2, 15);
    });
    app.member("ann");
    let behind = |forwarded: &str| app.browser().with_header("X-Forwarded-For", forwarded);
    for number in 0..2 {
        assert_eq!(behind(&format!("203.0.113.{number}, 192.0.2.50")).sign_in("x-y-z", WRONG).status, 422);
    }
    said_to_wait(&behind("203.0.113.9, 192.0.2.50").sign_in("ann", PASSWORD));
    assert!(behind("203.0.113.9, 192.0.2.51").sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn one_network_of_ipv6_is_one_client() {
    let app = TestApp::with(|settings| settings.limits.login_per_address = Limit::per_minutes(2, 15));
    app.member("ann");
    for last in 1..=2 {
        assert_eq!(app.browser().from_ip(&format!("2001:db8:1:2::{last}")).sign_in("x-y-z", WRONG).status, 422);
    }
    said_to_wait(&app.browser().from_ip("2001:db8:1:2:ffff::3").sign_in("ann", PASSWORD));
    assert!(app.browser().from_ip("2001:db8:1:3::1").sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn ten_sign_ins_in_a_minute_are_nothing_special() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    for _ in 0..10 {
        assert!(ann.sign_in("ann", PASSWORD).is_redirect());
        ann.sign_out();
    }
}

#[test]
fn accounts_that_wait_for_one_address_give_no_more_tries_than_one() {
    let app = TestApp::new();
    for name in ["one", "two"] {
        assert!(register_with(&mut app.browser(), &[("username", name)]).is_redirect());
    }
    for number in 0..10 {
        assert_eq!(try_from_somewhere(&app, number, "ann@example.com", WRONG).status, 422);
    }
    // Another account with that address does not begin the count anew.
    assert!(register_with(&mut app.browser(), &[("username", "three")]).is_redirect());
    said_to_wait(&try_from_somewhere(&app, 20, "ann@example.com", PASSWORD));
    for (number, name) in ["one", "two"].iter().enumerate() {
        said_to_wait(&try_from_somewhere(&app, 30 + number, name, PASSWORD));
    }
    app.work();
}

#[test]
fn one_client_registers_only_so_often() {
    let app = TestApp::with(|settings| settings.limits.register = Limit::per_minutes(3, 60));
    let mut browser = app.browser();
    for number in 0..3 {
        assert!(browser.register(&format!("name{number}"), &format!("name{number}@example.com")).is_redirect());
    }
    let refused = browser.register("name3", "name3@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").is_some() && app.user("name3").is_none());
    assert!(app.browser().from_ip("192.0.2.2").register("name3", "name3@example.com").is_redirect());
    app.later(TimeDelta::hours(1));
    assert!(browser.register("name4", "name4@example.com").is_redirect());
    app.work();
}
