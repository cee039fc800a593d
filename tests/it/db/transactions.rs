//! One change is one transaction: all of it or nothing, and its effects only when it is committed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::error::Error;
use app::events::{Bus, Event};
use app::models::Role;
use diesel::prelude::*;

use super::database;

fn role_names(db: &app::db::Db) -> Vec<String> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(db.read(|c| Ok(names(c)?))).unwrap()
}

fn names(c: &mut app::db::AnyConnection) -> QueryResult<Vec<String>> {
    use app::db::schema::roles;
    roles::table.order(roles::name).select(roles::name).load(c)
}

fn add(tx: &mut app::db::Tx<'_>, name: &str) -> Result<(), Error> {
    let now = tx.now();
    Ok(Role::create(tx, name, "", now)?)
}

#[test]
fn readers_who_then_write_lose_nothing_and_are_never_turned_away() {
    const THREADS: usize = 4;
    const ROUNDS: usize = 100;
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), THREADS, Bus::default());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(THREADS).enable_all().build().unwrap();
    runtime.block_on(async {
        db.write(|tx| add(tx, "0")).await.unwrap();
        let tasks: Vec<_> = (0..THREADS)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    for _ in 0..ROUNDS {
                        let counted = db.write(|tx| {
                            use app::db::schema::roles;
                            let row = roles::table.filter(roles::name.ne("admin"));
                            let (id, count): (i64, String) = row.select((roles::id, roles::name)).first(&mut **tx)?;
                            let next = count.parse::<usize>().unwrap() + 1;
                            diesel::update(roles::table.find(id))
                                .set(roles::name.eq(next.to_string()))
                                .execute(&mut **tx)?;
                            Ok(())
                        });
                        counted.await.unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
    assert_eq!(role_names(&db), [(THREADS * ROUNDS).to_string(), "admin".to_owned()]);
}

#[test]
fn a_change_that_fails_leaves_nothing_behind() {
    struct Made;
    impl Event for Made {}
    let (heard, effects) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (listener, effect) = (heard.clone(), effects.clone());
    let bus = Bus::default().on(move |_: &Made, _| {
        listener.fetch_add(1, Ordering::SeqCst);
    });
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 2, bus);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let failed = runtime.block_on(db.write(move |tx| {
        add(tx, "half")?;
        tx.emit(Made);
        tx.after_commit(move |_| {
            effect.fetch_add(1, Ordering::SeqCst);
        });
        Err::<(), _>(Error::NotFound)
    }));
    assert!(matches!(failed, Err(Error::NotFound)));
    assert_eq!(role_names(&db), ["admin"]);
    assert_eq!((heard.load(Ordering::SeqCst), effects.load(Ordering::SeqCst)), (0, 0));
    runtime.block_on(db.write(|tx| add(tx, "whole"))).unwrap();
    assert_eq!(role_names(&db), ["admin", "whole"]);
}

#[test]
fn what_fails_inside_a_savepoint_undoes_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, Bus::default());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(db.write(|tx| {
            add(tx, "before")?;
            let now = tx.now();
            let refused = tx.savepoint(|c| {
                Role::create(c, "inside", "", now)?;
                Role::create(c, "before", "", now)
            });
            assert!(app::error::is_unique_violation(&refused.unwrap_err()));
            add(tx, "after")
        }))
        .unwrap();
    assert_eq!(role_names(&db), ["admin", "after", "before"]);
}

#[test]
fn listeners_hear_of_a_change_when_others_can_see_it() {
    struct Made(String);
    impl Event for Made {}
    let folder = tempfile::tempdir().unwrap();
    let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
    let (listener, path) = (seen.clone(), folder.path().to_owned());
    let bus = Bus::default().on(move |made: &Made, _| {
        // Over a connection of its own, as another visitor would.
        let visible = names(&mut super::connect(&path, "app.db")).unwrap().contains(&made.0);
        listener.lock().unwrap().push((made.0.clone(), visible));
    });
    let db = database(folder.path(), 1, bus);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(db.write(|tx| {
            tx.emit(Made("first".to_owned()));
            add(tx, "first")?;
            tx.emit(Made("second".to_owned()));
            add(tx, "second")
        }))
        .unwrap();
    assert_eq!(*seen.lock().unwrap(), [("first".to_owned(), true), ("second".to_owned(), true)]);
}

#[test]
fn a_listener_that_panics_undoes_nothing_and_silences_nobody() {
    struct Made;
    impl Event for Made {}
    let heard = Arc::new(AtomicUsize::new(0));
    let listener = heard.clone();
    let bus = Bus::default().on(|_: &Made, _| panic!("a listener of this test")).on(move |_: &Made, _| {
        listener.fetch_add(1, Ordering::SeqCst);
    });
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, bus);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let done = runtime.block_on(db.write(|tx| {
        tx.emit(Made);
        add(tx, "kept")
    }));
    assert!(done.is_ok());
    assert_eq!((role_names(&db), heard.load(Ordering::SeqCst)), (vec!["admin".to_owned(), "kept".to_owned()], 1));
}

#[test]
fn all_of_one_change_happens_at_one_time() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, Bus::default());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(db.write(|tx| {
            let begun = tx.now();
            std::thread::sleep(std::time::Duration::from_millis(3));
            assert_eq!(tx.now(), begun);
            Ok(())
        }))
        .unwrap();
}
