//! When the database is away: visitors are strangers, changes are 503, and it heals by itself.

use std::sync::mpsc;

use diesel::connection::SimpleConnection;

use super::rows;
use crate::support::{PASSWORD, TestApp};

/// A site with one connection, which the returned sender keeps busy until it is dropped.
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
fn without_a_connection_visitors_are_strangers_and_changes_are_503() {
    let app = TestApp::with(|settings| {
        settings.databases.app.max_connections = 1;
        settings.databases.app.connect_timeout = 1;
    });
    let id = app.member("ann");
    let mut browser = app.entered(id);
    let before = rows(&app);
    let login = app.browser().get("/user/login");
    assert_eq!(browser.get("/health/ready").status, 200);

    let hold = busy(&app);
    let home = browser.get("/");
    assert_eq!((home.status, home.user()), (200, None), "no session is invented");
    assert!(browser.cookies.contains_key("session"), "nor is one forgotten");
    let mut stranger = app.browser();
    let form = stranger.get("/user/login");
    assert_eq!(form.status, 200);
    let page = stranger.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.texts("h1")), (503, vec!["We will be back soon".to_owned()]));
    assert_eq!(browser.get("/health/ready").status, 503);
    assert_eq!(browser.get("/health/live").status, 200);
    assert_eq!(browser.get("/static/css/app.css").status, 200);
    drop(hold);

    assert_eq!(browser.who().as_deref(), Some("ann"), "it heals by itself");
    assert_eq!(browser.get("/health/ready").status, 200);
    assert_eq!(rows(&app), before);
    assert_eq!(stranger.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]).status, 303);
    drop(login);
}

#[test]
fn with_its_tables_gone_the_site_says_that_it_will_be_back() {
    let mut app = TestApp::new();
    app.leave_jobs();
    let mut browser = app.entered(app.member("ann"));
    let mut stranger = app.browser();
    let form = stranger.get("/user/login");
    let rename = |from: &'static str, to: &'static str| {
        app.write(move |tx| Ok(tx.batch_execute(&format!("ALTER TABLE {from} RENAME TO {to}"))?));
    };
    rename("users", "away");
    let home = browser.get("/");
    assert_eq!((home.status, home.user()), (200, None));
    assert_eq!(browser.get("/members").status, 503, "who is signed in is not sent to sign in again");
    assert_eq!(app.browser().get("/members").leads_to(), "/user/login");
    let page = stranger.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.header("Retry-After")), (503, None));
    for word in ["users", "no such table", "SELECT"] {
        assert!(!page.body.contains(word), "{}", page.body);
    }
    assert_eq!(browser.get("/health/ready").status, 503, "a database without tables is not ready");
    rename("away", "users");
    assert_eq!(browser.who().as_deref(), Some("ann"));
    assert_eq!(browser.get("/health/ready").status, 200);
}
