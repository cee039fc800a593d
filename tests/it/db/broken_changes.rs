//! Changes that go wrong in unusual ways, on either engine: nothing half-done is committed, nothing lost is called done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::config::{Database, DatabaseUrl};
use app::db::schema::{roles, user_roles};
use app::db::{AnyPool, Bus, Db, Event, Tx};
use app::error::Error;
use app::models::{Role, RoleId, UserId};
use diesel::prelude::*;

use crate::support::TestApp;

struct Made;

impl Event for Made {}

fn add(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    let now = tx.now();
    Ok(Role::create(tx, name, "", now)?)
}

/// The site's database over a pool of one connection, with other subscribers.
fn database(app: &TestApp, bus: Bus) -> Db {
    let config = Database { max_connections: 1, ..Database::default() };
    let url = DatabaseUrl::parse(&app.database.url, app.folder()).unwrap();
    Db::new(AnyPool::new(url, &config).unwrap(), app.state().settings.clone(), app.clock.clone(), bus)
}

fn role_names(app: &TestApp) -> Vec<String> {
    app.read(|c| Ok(roles::table.order(roles::name).select(roles::name).load(c)?))
}

#[test]
fn a_panic_in_a_savepoint_of_a_subscriber_undoes_that_subscriber_alone() {
    let app = TestApp::new();
    let bus = Bus::default().on(|_: &Made, tx| {
        add(tx, "outer")?;
        tx.savepoint(|tx| -> Result<(), Error> {
            add(tx, "inner")?;
            panic!("a subscriber of this test")
        })
    });
    let db = database(&app, bus);
    let change = db.write(|tx| {
        add(tx, "before")?;
        tx.emit(&Made);
        tx.keep()?;
        add(tx, "after")
    });
    app.wait(change).unwrap();
    assert_eq!(role_names(&app), ["admin", "after", "before"]);
}

#[test]
fn a_commit_that_fails_is_an_error_without_effects() {
    let app = TestApp::new();
    let db = database(&app, Bus::default());
    let effects = Arc::new(AtomicUsize::new(0));
    for kept in [false, true] {
        let effects = effects.clone();
        let change = db.write(move |tx| {
            add(tx, "lost")?;
            if kept {
                tx.keep()?;
            }
            let effects = effects.clone();
            tx.after_commit(move || {
                effects.fetch_add(1, Ordering::SeqCst);
            });
            // The commit is refused: on SQLite for a key that is checked late, on PostgreSQL for a statement that failed.
            diesel::sql_query("PRAGMA defer_foreign_keys = ON").execute(tx.connection()).ok();
            let nobody = (user_roles::user_id.eq(UserId(-1)), user_roles::role_id.eq(RoleId(-1)));
            diesel::insert_into(user_roles::table).values(nobody).execute(tx.connection()).ok();
            Ok(())
        });
        assert!(matches!(app.wait(change), Err(Error::Internal(_))), "kept: {kept}");
    }
    assert_eq!((role_names(&app), effects.load(Ordering::SeqCst)), (vec!["admin".to_owned()], 0));
    app.wait(db.write(|tx| add(tx, "next"))).unwrap();
    assert_eq!(role_names(&app), ["admin", "next"]);
}

#[test]
fn a_savepoint_whose_failed_statement_is_ignored_is_undone() {
    let app = TestApp::new();
    let db = database(&app, Bus::default());
    let change = db.write(|tx| {
        add(tx, "before")?;
        let inner: Result<(), Error> = tx.savepoint(|tx| {
            add(tx, "inside")?;
            add(tx, "before").ok();
            Ok(())
        });
        add(tx, "after")?;
        Ok(inner.is_ok())
    });
    let done = app.wait(change).unwrap();
    // On SQLite a failed statement undoes itself alone; PostgreSQL refuses all that follows it.
    let expected = if done { vec!["admin", "after", "before", "inside"] } else { vec!["admin", "after", "before"] };
    assert_eq!(role_names(&app), expected);
}
