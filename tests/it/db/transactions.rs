//! A change is one transaction: all or nothing, with its subscribers in it and its effects after the commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::db::{Bus, Event};
use app::error::Error;
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
fn simultaneous_read_then_write_changes_lose_nothing_and_never_fail() {
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
                            let (id, count): (i64, String) =
                                row.select((roles::id, roles::name)).first(tx.connection())?;
                            let next = count.parse::<usize>().unwrap() + 1;
                            diesel::update(roles::table.find(id))
                                .set(roles::name.eq(next.to_string()))
                                .execute(tx.connection())?;
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

/// An event with the name of a role that a subscriber adds.
struct Made(&'static str);
impl Event for Made {}

#[test]
fn a_failed_change_leaves_nothing_behind() {
    let effects = Arc::new(AtomicUsize::new(0));
    let effect = effects.clone();
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 2, Bus::default().on(|made: &Made, tx| add(tx, made.0)));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let failed = runtime.block_on(db.write(move |tx| {
        add(tx, "half")?;
        tx.emit(&Made("from a subscriber"));
        let effect = effect.clone();
        tx.after_commit(move || {
            effect.fetch_add(1, Ordering::SeqCst);
        });
        Err::<(), _>(Error::NotFound)
    }));
    assert!(matches!(failed, Err(Error::NotFound)));
    assert_eq!((role_names(&db), effects.load(Ordering::SeqCst)), (vec!["admin".to_owned()], 0));
    runtime.block_on(db.write(|tx| add(tx, "whole"))).unwrap();
    assert_eq!(role_names(&db), ["admin", "whole"]);
}

#[test]
fn a_refused_change_keeps_only_what_came_before_keep() {
    let effects = Arc::new(AtomicUsize::new(0));
    let (kept, undone) = (effects.clone(), effects.clone());
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, Bus::default());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let refused = runtime.block_on(db.write(move |tx| {
        add(tx, "first")?;
        tx.keep()?;
        add(tx, "second")?;
        let kept = kept.clone();
        tx.after_commit(move || {
            kept.fetch_add(1, Ordering::SeqCst);
        });
        tx.keep()?;
        add(tx, "third")?;
        // Inside a savepoint, `keep` does nothing: a failed savepoint is undone as a whole.
        let inner: Result<(), Error> = tx.savepoint(|tx| {
            add(tx, "inner")?;
            tx.keep()?;
            Err(Error::NotFound)
        });
        assert!(inner.is_err());
        let undone = undone.clone();
        tx.after_commit(move || {
            undone.fetch_add(10, Ordering::SeqCst);
        });
        Err::<(), _>(Error::Busy { retry_after: 1 })
    }));
    assert!(matches!(refused, Err(Error::Busy { .. })));
    assert_eq!(role_names(&db), ["admin", "first", "second"]);
    assert_eq!(effects.load(Ordering::SeqCst), 1);
    // The only connection still works, even after a panic.
    runtime
        .block_on(db.write(|tx| {
            tx.keep()?;
            add(tx, "fourth")
        }))
        .unwrap();
    let panicked = runtime.block_on(db.write(|tx| -> Result<(), Error> {
        add(tx, "fifth")?;
        tx.keep()?;
        panic!("a change of this test")
    }));
    assert!(panicked.is_err());
    assert_eq!(role_names(&db), ["admin", "first", "fourth", "second"]);
}

#[test]
fn a_failed_savepoint_undoes_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let db = database(folder.path(), 1, Bus::default());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(db.write(|tx| {
            add(tx, "before")?;
            let now = tx.now();
            let refused = tx.unless_taken(|c| {
                Role::create(c, "inside", "", now)?;
                Role::create(c, "before", "", now)
            });
            assert_eq!(refused, Ok(None));
            add(tx, "after")
        }))
        .unwrap();
    assert_eq!(role_names(&db), ["admin", "after", "before"]);
}

#[test]
fn a_subscribers_writes_are_committed_with_the_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let bus = Bus::default().on(move |made: &Made, tx| {
        // Over a separate connection, as another visitor would.
        let visible = names(&mut super::connect(&path, "app.db")).unwrap();
        assert_eq!(visible, ["admin"], "nothing is committed yet");
        add(tx, made.0)
    });
    let db = database(folder.path(), 1, bus);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime
        .block_on(db.write(|tx| {
            tx.emit(&Made("first"));
            tx.emit(&Made("second"));
            Ok(())
        }))
        .unwrap();
    assert_eq!(role_names(&db), ["admin", "first", "second"]);
}

#[test]
fn a_failed_subscriber_undoes_only_itself_and_does_not_stop_others() {
    let folder = tempfile::tempdir().unwrap();
    let bus = Bus::default()
        .on(|_: &Made, tx| {
            add(tx, "from a panicking subscriber")?;
            panic!("a subscriber of this test")
        })
        .on(|_: &Made, tx| {
            add(tx, "from a failed subscriber")?;
            Err(Error::NotFound)
        })
        .on(|made: &Made, tx| add(tx, made.0));
    let db = database(folder.path(), 1, bus);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let done = runtime.block_on(db.write(|tx| {
        tx.emit(&Made("heard"));
        add(tx, "kept")
    }));
    assert!(done.is_ok());
    assert_eq!(role_names(&db), ["admin", "heard", "kept"]);
}

#[test]
fn a_change_has_one_timestamp() {
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
