//! The pool never reuses a connection in a bad state.

use std::time::{Duration, Instant};

use app::db::Bus;
use app::db::{Db, dialect};
use app::error::Error;
use app::models::Role;
use tokio::runtime::Runtime;

use super::database;

fn write(runtime: &Runtime, db: &Db, name: &'static str) -> Result<(), Error> {
    runtime.block_on(db.write(move |tx| {
        let now = tx.now();
        Ok(Role::create(tx, name, "", now)?)
    }))
}

fn has(runtime: &Runtime, db: &Db, name: &'static str) -> bool {
    runtime.block_on(db.read(move |c| Ok(Role::by_name(c, name)?.is_some()))).unwrap()
}

/// Opens several connections, so that the next query uses another one.
fn open_connections(runtime: &Runtime, db: &Db, connections: usize) {
    let held = std::sync::Arc::new(std::sync::Barrier::new(connections));
    let all: Vec<_> = (0..connections)
        .map(|_| {
            let (db, held) = (db.clone(), held.clone());
            runtime.spawn(async move {
                db.read(move |_| {
                    held.wait();
                    Ok(())
                })
                .await
            })
        })
        .collect();
    for one in all {
        runtime.block_on(one).unwrap().unwrap();
    }
}

#[test]
fn a_connection_with_an_open_transaction_is_not_reused() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, Bus::default());
    let runtime = Runtime::new().unwrap();
    let left = runtime.block_on(db.read(|c| {
        dialect::begin_write(c)?;
        Role::create(c, "left-open", "", chrono::NaiveDateTime::default())?;
        Ok(())
    }));
    assert!(left.is_ok());
    assert!(!has(&runtime, &db, "left-open"), "the next query must not run in another transaction");
    write(&runtime, &db, "next").unwrap();
    assert!(has(&runtime, &db, "next") && !has(&runtime, &db, "left-open"));
}

#[test]
fn a_panicking_change_is_rolled_back_and_blocks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 3, Bus::default());
    let runtime = Runtime::new().unwrap();
    open_connections(&runtime, &db, 3);
    let panicked = runtime.block_on(db.write(|tx| {
        let now = tx.now();
        Role::create(tx, "half", "", now)?;
        assert!(Role::by_name(tx, "half")?.is_none(), "this test panics on purpose");
        Ok(())
    }));
    assert!(matches!(panicked, Err(Error::Internal(_))));
    let started = Instant::now();
    for name in ["one", "two", "three", "four"] {
        write(&runtime, &db, name).unwrap();
    }
    assert!(started.elapsed() < Duration::from_secs(2), "writers waited for {:?}", started.elapsed());
    assert!(!has(&runtime, &db, "half"));
}

#[test]
fn a_change_completes_even_if_nobody_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 2, Bus::default());
    let runtime = Runtime::new().unwrap();
    let (begun, wait_for) = std::sync::mpsc::channel();
    let writer = db.clone();
    let dropped = runtime.spawn(async move {
        let change = writer.write(move |tx| {
            begun.send(()).unwrap();
            std::thread::sleep(Duration::from_millis(50));
            let now = tx.now();
            Ok(Role::create(tx, "finished", "", now)?)
        });
        change.await.map_err(|e| e.to_string())
    });
    wait_for.recv().unwrap();
    dropped.abort();
    assert!(runtime.block_on(dropped).is_err(), "the visitor has gone");
    // The next writer waits for the lock, which is held until the change ends.
    write(&runtime, &db, "next").unwrap();
    assert!(has(&runtime, &db, "finished"));
}

#[test]
fn with_all_connections_in_use_a_query_fails_after_a_timeout() {
    use app::config::{Database, DatabaseUrl};
    let folder = tempfile::tempdir().unwrap();
    database(folder.path(), 1, Bus::default());
    let config = Database { max_connections: 1, connect_timeout: 1, ..Database::default() };
    let url = DatabaseUrl::parse("app.db", folder.path()).unwrap();
    let pool = app::db::AnyPool::new(url, &config).unwrap();
    let db = Db::new(pool, super::settings_in(folder.path()), app::clock::Clock::default(), Bus::default());
    let runtime = Runtime::new().unwrap();
    let (release, wait) = std::sync::mpsc::channel::<()>();
    let (taken, is_taken) = std::sync::mpsc::channel();
    let holder = db.clone();
    let held = runtime.spawn(async move {
        let reading = holder.read(move |_| {
            taken.send(()).unwrap();
            let _ = wait.recv();
            Ok(())
        });
        reading.await.is_ok()
    });
    is_taken.recv().unwrap();
    assert!(matches!(write(&runtime, &db, "late"), Err(Error::Unavailable(_))));
    release.send(()).unwrap();
    assert!(runtime.block_on(held).unwrap());
    write(&runtime, &db, "later").unwrap();
}
