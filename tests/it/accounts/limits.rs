//! Limits on password attempts, and what a stranger can cause by guessing.

use app::config::values::Limit;
use app::message::Message;
use chrono::TimeDelta;

use super::register_with;
use crate::support::{PASSWORD, Page, TestApp, in_words};

pub(super) const WRONG: &str = "no such password";

/// An attempt from a distinct IP address, so that only the account's limit applies.
pub(super) fn try_from_somewhere(app: &TestApp, number: usize, name: &str, password: &str) -> Page {
    app.browser().from_ip(&format!("198.51.100.{number}")).sign_in(name, password)
}

pub(super) fn assert_limited(page: &Page) {
    assert_eq!(page.status, 429, "not limited: {}", page.body);
    let seconds: u64 = page.header("Retry-After").unwrap().parse().unwrap();
    assert!((1..=900).contains(&seconds), "unexpected Retry-After: {seconds}");
    let said = page.texts("[data-message=too-many-attempts]").concat();
    let within = |unit: &str| {
        let text = |n: i64| {
            in_words(
                Message::new(format!("retry-after-{unit}"))
                    .with(if unit == "minutes" { "minutes" } else { "seconds" }, n),
            )
        };
        (1..=60).any(|n| said.contains(&text(n)))
    };
    assert!(within("minutes") || within("seconds"), "the message does not say how long to wait: {said}");
}

#[test]
fn each_name_allows_ten_attempts_in_whatever_case() {
    let app = TestApp::new();
    app.member("ann");
    for names in [["ann", "ANN", " ann "], ["ann@example.com", "Ann@EXAMPLE.com", " ann@example.com. "]] {
        for number in 0..10 {
            assert_eq!(try_from_somewhere(&app, number, names[number % 3], WRONG).status, 422, "{names:?} {number}");
        }
        for (number, name) in names.iter().enumerate() {
            assert_limited(&try_from_somewhere(&app, 20 + number, name, WRONG));
            // The right password is refused too, so that the response does not reveal it.
            assert_limited(&try_from_somewhere(&app, 30 + number, name, PASSWORD));
        }
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn unknown_names_are_limited_like_known_ones() {
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
        assert_limited(&refused);
        let known = try_from_somewhere(&app, 11, "known", WRONG);
        assert_eq!(refused.redacted(&[]), known.redacted(&[]), "{names:?}");
    }
}

#[test]
fn the_limit_ends_by_itself_despite_further_attempts() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        try_from_somewhere(&app, number, "ann", WRONG);
    }
    app.advance_clock(TimeDelta::minutes(14));
    assert_limited(&try_from_somewhere(&app, 20, "ann", PASSWORD));
    app.advance_clock(TimeDelta::minutes(1));
    assert!(try_from_somewhere(&app, 21, "ann", PASSWORD).is_redirect());
}

#[test]
fn a_session_continues_while_a_stranger_guesses() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for number in 0..12 {
        try_from_somewhere(&app, number, "ann", WRONG);
    }
    assert_eq!(ann.get("members").status, 200);
    app.member("bob");
    assert!(app.browser().sign_in("bob", PASSWORD).is_redirect(), "other accounts are not limited");
}

#[test]
fn simultaneous_attempts_are_all_counted() {
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
fn attempts_of_one_client_are_limited_across_accounts() {
    let app = TestApp::with(|settings| settings.limits.login_per_address = Limit::per_minutes(8, 15));
    app.member("ann");
    let mut guesser = app.browser();
    for number in 0..7 {
        assert_eq!(guesser.sign_in(&format!("name{number}"), WRONG).status, 422);
        if number == 4 {
            // Signing in to their own account in between does not reset the count.
            assert!(guesser.sign_in("ann", PASSWORD).is_redirect());
            guesser = app.browser();
        }
    }
    assert_limited(&guesser.sign_in("name8", WRONG));
    assert_limited(&guesser.sign_in("ann", PASSWORD));
    // Forged headers do not help.
    for header in ["X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP"] {
        assert_limited(&app.browser().with_header(header, "203.0.113.7").sign_in("ann", PASSWORD));
    }
    assert!(app.browser().from_ip("192.0.2.77").sign_in("ann", PASSWORD).is_redirect());
    app.advance_clock(TimeDelta::minutes(15));
    assert!(guesser.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn behind_a_proxy_only_the_address_that_it_adds_counts() {
    let app = TestApp::with(|settings| {
        settings.app.trusted_proxies = 1;
        settings.limits.login_per_address = Limit::per_minutes(2, 15);
    });
    app.member("ann");
    let behind = |forwarded: &str| app.browser().with_header("X-Forwarded-For", forwarded);
    for number in 0..2 {
        assert_eq!(behind(&format!("203.0.113.{number}, 192.0.2.50")).sign_in("x-y-z", WRONG).status, 422);
    }
    assert_limited(&behind("203.0.113.9, 192.0.2.50").sign_in("ann", PASSWORD));
    assert!(behind("203.0.113.9, 192.0.2.51").sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn an_ipv6_network_counts_as_one_client() {
    let app = TestApp::with(|settings| settings.limits.login_per_address = Limit::per_minutes(2, 15));
    app.member("ann");
    for last in 1..=2 {
        assert_eq!(app.browser().from_ip(&format!("2001:db8:1:2::{last}")).sign_in("x-y-z", WRONG).status, 422);
    }
    assert_limited(&app.browser().from_ip("2001:db8:1:2:ffff::3").sign_in("ann", PASSWORD));
    assert!(app.browser().from_ip("2001:db8:1:3::1").sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn ten_successful_sign_ins_in_a_minute_are_not_limited() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.browser();
    for _ in 0..10 {
        assert!(ann.sign_in("ann", PASSWORD).is_redirect());
        ann.sign_out();
    }
}

#[test]
fn several_unconfirmed_accounts_with_one_address_share_its_limit() {
    let app = TestApp::new();
    for name in ["one", "two"] {
        assert!(register_with(&mut app.browser(), &[("username", name)]).is_redirect());
    }
    for number in 0..10 {
        assert_eq!(try_from_somewhere(&app, number, "ann@example.com", WRONG).status, 422);
    }
    // Another account with that address does not reset the count.
    assert!(register_with(&mut app.browser(), &[("username", "three")]).is_redirect());
    assert_limited(&try_from_somewhere(&app, 20, "ann@example.com", PASSWORD));
    app.run_jobs();
}

#[test]
fn whoever_waits_as_told_gets_in() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..10 {
        try_from_somewhere(&app, number, "ann", WRONG);
    }
    app.advance_clock(TimeDelta::milliseconds(1300));
    let refused = try_from_somewhere(&app, 10, "ann", PASSWORD);
    let wait: i64 = refused.header("Retry-After").unwrap().parse().unwrap();
    // The clock goes on by itself, too. Without that, one second less is too early.
    app.advance_clock(TimeDelta::seconds(wait));
    assert!(try_from_somewhere(&app, 11, "ann", PASSWORD).is_redirect());
}

#[test]
fn registrations_of_one_client_are_limited() {
    let app = TestApp::with(|settings| settings.limits.register = Limit::per_minutes(3, 60));
    let mut browser = app.browser();
    for number in 0..3 {
        assert!(browser.register(&format!("name{number}"), &format!("name{number}@example.com")).is_redirect());
    }
    let refused = browser.register("name3", "name3@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").is_some() && app.user("name3").is_none());
    assert!(app.browser().from_ip("192.0.2.2").register("name3", "name3@example.com").is_redirect());
    app.advance_clock(TimeDelta::hours(1));
    assert!(browser.register("name4", "name4@example.com").is_redirect());
    app.run_jobs();
}
