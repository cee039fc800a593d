//! The webhook `NAME`.

use app::accounts::events::{EVENTS};
use app::clock;
use app::db::schema::jobs;
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::Value;

use crate::support::TestApp;
use crate::support::receiver::{Answers, Receiver};

/// Emits each of the events. Returns what they are called.
fn emit(app: &TestApp) -> Vec<&'static str> {
    let ann = app.member("ann");
    app.write(move |tx| {
EXAMPLES        Ok(())
    });
    vec![NAMES]
}

#[test]
fn it_is_told_even_if_it_was_away() {
    let receiver = Receiver::start();
    let url = format!("http://{}", receiver.address);
    let app = TestApp::with(|settings| settings.NAME.url = serde_json::from_value(url.as_str().into()).ok());
    let mut emitted = emit(&app);
    for away in [Answers::With(503), Answers::With(429)] {
        receiver.set(away);
        app.run_jobs();
        assert_eq!(receiver.reports(), [""; 0]);
        app.advance_clock(TimeDelta::hours(1));
    }
    receiver.set(Answers::With(200));
    app.run_jobs();
    let told: Vec<Value> = receiver.reports().iter().map(|report| serde_json::from_str(report).unwrap()).collect();
    let mut events: Vec<_> = told.iter().map(|told| told["event"].as_str().unwrap()).collect();
    events.sort_unstable();
    emitted.sort_unstable();
    assert_eq!(events, emitted);
    assert!(receiver.headers().iter().any(|line| line.to_lowercase().starts_with("content-type: application/json")));
    let hour_ago = clock::utc(app.db().now() - TimeDelta::hours(1));
    assert!(told.iter().all(|told| told["at"].as_str().unwrap() < hour_ago.as_str()), "not when it happened: {told:?}");
}

#[test]
fn nothing_is_told_without_an_address() {
    let app = TestApp::new();
    emit(&app);
    let kinds: Vec<String> = app.read(|c| Ok(jobs::table.select(jobs::kind).load(c)?));
    assert!(!kinds.iter().any(|kind| kind == "NAME"), "{kinds:?}");
    app.run_jobs();
}
