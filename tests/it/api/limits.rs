//! Guessing passwords: the limits are the same, by whatever way.

use serde_json::json;

use super::{PAGES, basic, make, send, told, with_token};
use crate::support::{PASSWORD, Page, TestApp};

const WRONG: &str = "no such password";

/// Each way to try a password, from an address of its own.
type Try = fn(&TestApp, usize, &str, &str) -> Page;

fn by_form(app: &TestApp, from: usize, name: &str, password: &str) -> Page {
    app.browser().from_ip(&format!("198.51.100.{from}")).sign_in(name, password)
}

fn by_json(app: &TestApp, from: usize, name: &str, password: &str) -> Page {
    let mut program = app.browser().from_ip(&format!("198.51.100.{from}"));
    send(&mut program, "user.login", &json!({ "username": name, "password": password }))
}

fn by_basic(app: &TestApp, from: usize, name: &str, password: &str) -> Page {
    let program = app.browser().from_ip(&format!("198.51.100.{from}"));
    program.with_header("Authorization", &basic(name, password)).get("api.basic")
}

fn by_any(app: &TestApp, from: usize, name: &str, password: &str) -> Page {
    let program = app.browser().from_ip(&format!("198.51.100.{from}"));
    program.with_header("Authorization", &basic(name, password)).get("api.me")
}

const TRIES: [Try; 4] = [by_form, by_json, by_basic, by_any];

#[test]
fn all_ways_count_together_for_each_name() {
    let app = TestApp::new();
    app.member("ann");
    for name in ["ann", "ann@example.com", "nobody"] {
        for number in 0..10 {
            let refused = TRIES[number % 4](&app, number, name, WRONG);
            assert!([400, 401, 422].contains(&refused.status), "{name} {number}: {}", refused.status);
        }
        for (number, way) in TRIES.iter().enumerate() {
            for password in [WRONG, PASSWORD] {
                let refused = way(&app, 20 + number, &name.to_ascii_uppercase(), password);
                assert_eq!(refused.status, 429, "{name} {number}");
                assert!(refused.header("Retry-After").unwrap().parse::<u64>().unwrap() <= 900);
                if number > 0 {
                    told(&refused);
                }
            }
        }
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn all_ways_count_together_for_each_client_and_first() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..60 {
        let refused = TRIES[number % 4](&app, 1, &format!("nobody{number}"), WRONG);
        assert!([400, 401, 422].contains(&refused.status), "{number}: {}", refused.status);
    }
    for way in TRIES {
        assert_eq!(way(&app, 1, "ann", PASSWORD).status, 429);
    }
    assert_eq!(app.throttle_counts("login:name:").len(), 60, "who is over this limit counts nowhere else");
    assert_eq!(by_basic(&app, 2, "ann", PASSWORD).status, 200);
}

#[test]
fn a_known_browser_has_no_tries_of_its_own_by_basic() {
    let app = TestApp::new();
    app.member("ann");
    let mut known = app.signed_in("ann");
    known.sign_out();
    let mut known = known.with_header("Authorization", &basic("ann", WRONG));
    for _ in 0..9 {
        assert_eq!(known.get("api.basic").status, 401);
    }
    assert_eq!(known.get("api.basic").status, 429);
    assert!(app.throttle_counts("login:browser:").is_empty());
}

#[test]
fn who_has_a_token_or_a_session_goes_on() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    for number in 0..12 {
        by_basic(&app, number, "ann", WRONG);
    }
    assert_eq!(by_basic(&app, 30, "ann", PASSWORD).status, 429);
    for path in PAGES {
        assert_eq!(with_token(&app, &token, path).status, if path == "api.basic" { 401 } else { 200 });
    }
    assert_eq!(browser.get("api.me").status, 200);
    // Giving the password again has its own count, by JSON too.
    let csrf = told(&browser.get("api.me"))["csrf_token"].as_str().unwrap().to_owned();
    let mut browser = browser.with_header("X-CSRF-Token", &csrf);
    let wrong = json!({ "old_password": WRONG, "new_password": "another good horse" });
    for _ in 0..10 {
        assert_eq!(send(&mut browser, "user.change_password", &wrong).status, 400);
    }
    assert_eq!(send(&mut browser, "user.change_password", &wrong).status, 429);
    assert_eq!(send(&mut browser, "user.confirm_access", &json!({ "password": PASSWORD })).status, 429);
}

#[test]
fn a_failure_by_basic_is_in_the_history_of_the_account() {
    let app = TestApp::new();
    let ann = app.member("ann");
    by_basic(&app, 1, "ann", WRONG);
    by_basic(&app, 1, "ann", PASSWORD);
    assert_eq!(app.history(ann), ["sign-in-failed"]);
}
