//! The webhook `NAME`, after the event `EVENT`.

use app::accounts::events::EVENT;
use app::db::schema::jobs;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::TestApp;
use crate::support::receiver::{Answers, Receiver};

#[test]
fn it_is_told_even_if_it_was_away() {
    let receiver = Receiver::start();
    let url = format!("http://{}", receiver.address);
    let app = TestApp::with(|settings| settings.NAME.url = serde_json::from_value(url.as_str().into()).ok());
    let ann = app.member("ann");
    app.write(move |tx| {
        let event = EXAMPLE;
        tx.emit(&event);
        Ok(())
    });
    for away in [Answers::With(503), Answers::With(429)] {
        receiver.set(away);
        app.run_jobs();
        assert_eq!(receiver.reports(), [""; 0]);
        app.advance_clock(TimeDelta::hours(1));
    }
    receiver.set(Answers::With(200));
    app.run_jobs();
    assert_eq!(receiver.reports(), [format!("{{\"event\":\"EVENT\",\"user_id\":{ann}}}")]);
}

#[test]
fn nothing_is_told_without_an_address() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.write(move |tx| {
        let event = EXAMPLE;
        tx.emit(&event);
        Ok(())
    });
    let kinds: Vec<String> = app.read(|c| Ok(jobs::table.select(jobs::kind).load(c)?));
    assert!(!kinds.iter().any(|kind| kind == "NAME"), "{kinds:?}");
    app.run_jobs();
}
