//! The export of a member's data: complete, without secrets, and without other people's data.

use chrono::TimeDelta;
use serde_json::Value;

use crate::support::{PASSWORD, TestApp, url};

#[test]
fn the_file_holds_all_data_about_its_owner_and_no_secrets() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.grant(ann, "agent");
    app.member("bob");
    app.signed_in("bob");
    app.browser().sign_in("ann", "a wrong password");
    let mut browser = app.signed_in("ann");
    let account = browser.get("user.account");
    assert_eq!(account.links_to("main", "user.data"), 1);

    let file = browser.get("user.export");
    assert_eq!((file.status, file.header("Content-Type")), (200, Some("application/json")));
    assert_eq!(file.header("Content-Disposition"), Some("attachment; filename=\"account.json\""));
    assert_eq!(file.header("Cache-Control"), Some("no-store"));
    let all: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!((&all["account"]["username"], &all["account"]["id"]), (&"ann".into(), &ann.0.into()));
    assert_eq!(all["emails"][0]["address"], "ann@example.com");
    assert_eq!(all["roles"], serde_json::json!(["agent"]));
    assert_eq!(all["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(all["sessions"][0]["network_address"], "192.0.2.1");
    let what: Vec<_> = all["history"].as_array().unwrap().iter().map(|event| event["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["signed-in", "sign-in-failed"]);

    assert!(!file.body.contains("bob"));
    // Without the names of its parts: a feature may be called `secrets`.
    let parts: String = all.as_object().unwrap().values().map(Value::to_string).collect();
    for secret in [browser.cookies["session"].as_str(), PASSWORD, "$argon2", "hash", "secret"] {
        assert!(!parts.contains(secret), "the file contains a secret: {secret}");
    }
}

#[test]
fn the_export_needs_a_fresh_sign_in() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    assert_eq!(ann.get("user.export").status, 200);
    app.advance_clock(TimeDelta::minutes(11));
    let refused = ann.get("user.export");
    assert_eq!((refused.leads_to(), refused.body.as_str()), (url("user.confirm_access"), ""));
    assert_eq!(app.browser().get("user.export").leads_to(), url("user.login"));
}

#[test]
fn a_username_cannot_inject_into_the_file_name_header() {
    let app = TestApp::with(|settings| settings.app.name = "\"x\"; a=b".to_owned());
    let file = app.with_session(app.member("ann")).get("user.export");
    assert_eq!(file.header("Content-Disposition"), Some("attachment; filename=\"account.json\""));
}

#[test]
fn an_export_is_made_a_few_times_an_hour() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    for _ in 0..6 {
        assert_eq!(ann.get("user.export").status, 200);
    }
    let refused = app.with_session(id).get("user.export");
    assert_eq!((refused.status, refused.header("Content-Disposition")), (429, None));
    let seconds: u64 = refused.header("Retry-After").unwrap().parse().unwrap();
    assert_eq!(app.with_session(app.member("bob")).get("user.export").status, 200, "each account has its own");
    app.advance_clock(TimeDelta::seconds(seconds.try_into().unwrap()));
    assert_eq!(app.with_session(id).get("user.export").status, 200);
}
