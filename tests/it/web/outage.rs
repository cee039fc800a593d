//! Without the database, visitors count as anonymous, changes are 503, and the site recovers by itself.

use std::sync::mpsc;

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;

use super::rows;
use crate::support::{PASSWORD, TestApp, in_words, url};

/// An answer whether the site is ready is older than this when it is asked for anew.
const ANSWER_AGE: TimeDelta = TimeDelta::seconds(2);

/// Keeps the site's only connection busy until the returned sender is dropped.
fn busy(app: &TestApp) -> mpsc::Sender<()> {
    let (hold, released) = mpsc::channel::<()>();
    let (ready, waiting) = mpsc::channel();
    let db = app.db().clone();
    app.runtime.spawn(async move {
        let _ = db
            .read(move |_| {
                ready.send(()).unwrap();
                let _ = released.recv();
                Ok(())
            })
            .await;
    });
    waiting.recv().unwrap();
    hold
}

#[test]
fn without_a_connection_visitors_are_anonymous_and_changes_are_503() {
    let app = TestApp::with(|settings| {
        settings.databases.app.max_connections = 1;
        settings.databases.app.connect_timeout = 1;
    });
    let id = app.member("ann");
    let mut browser = app.with_session(id);
    let before = rows(&app);
    let login = app.browser().get("user.login");
    assert_eq!(browser.get("health.ready").status, 200);

    let hold = busy(&app);
    let home = browser.get("home");
    assert_eq!((home.status, home.user()), (200, None), "no session may be invented");
    assert!(browser.cookies.contains_key("session"), "no session may be lost");
    let mut stranger = app.browser();
    let form = stranger.get("user.login");
    assert_eq!(form.status, 200);
    let page = stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.texts("h1")), (503, vec![in_words("error-503-title")]));
    assert_eq!(browser.get("health.ready").status, 503);
    assert_eq!(browser.get("health.live").status, 200);
    assert_eq!(browser.get("static/css/app.css").status, 200);
    drop(hold);

    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"), "the site must recover by itself");
    app.advance_clock(ANSWER_AGE);
    assert_eq!(browser.get("health.ready").status, 200);
    assert_eq!(rows(&app), before);
    assert_eq!(stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]).status, 303);
    drop(login);
}

#[test]
fn without_its_tables_the_site_answers_503() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let mut browser = app.with_session(app.member("ann"));
    let mut stranger = app.browser();
    let form = stranger.get("user.login");
    let rename = |from: &'static str, to: &'static str| {
        app.write(move |tx| Ok(tx.batch_execute(&format!("ALTER TABLE {from} RENAME TO {to}"))?));
    };
    rename("users", "away");
    let home = browser.get("home");
    assert_eq!((home.status, home.user()), (200, None));
    assert_eq!(browser.get("members").status, 503, "a signed-in user must not be sent to the sign-in page");
    assert_eq!(app.browser().get("members").leads_to(), url("user.login"));
    let page = stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.header("Retry-After")), (503, None));
    for word in ["users", "no such table", "SELECT"] {
        assert!(!page.body.contains(word), "the page reveals the cause: {}", page.body);
    }
    assert_eq!(browser.get("health.ready").status, 503, "a database without tables is not ready");
    rename("away", "users");
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    app.advance_clock(ANSWER_AGE);
    assert_eq!(browser.get("health.ready").status, 200);
}
