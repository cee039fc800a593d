//! Two transactions that are in each other's way: the one that the database ends runs once more.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};

use app::auth::{Limited, Whose};
use app::config::values::Limit;
use app::db::Tx;
use app::error::Error;
use app::models::{Role, User, UserId};

use crate::support::TestApp;

const TRIED: Limited = Limited { name: "tried", limit: |_| Limit::per_minutes(10, 60) };

fn conflict<T>() -> Result<T, Error> {
    Err(Error::Conflict(anyhow::anyhow!("deadlock detected")))
}

fn add(tx: &mut Tx<'_>, name: &str) -> Result<(), Error> {
    let now = tx.now();
    Ok(Role::create(tx, name, "", now)?)
}

/// Runs a change that meets so many conflicts. Returns its result, how often it ran, and how many effects it had.
fn run(app: &TestApp, conflicts: usize) -> (Result<(), Error>, usize, usize) {
    let (runs, effects) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (run, effect) = (runs.clone(), effects.clone());
    let done = app.wait(app.db().write(move |tx| {
        tx.count(TRIED, Whose::Name("ann"))?;
        let effect = effect.clone();
        tx.after_commit(move || {
            effect.fetch_add(1, Ordering::SeqCst);
        });
        add(tx, "made")?;
        if run.fetch_add(1, Ordering::SeqCst) < conflicts { conflict() } else { Ok(()) }
    }));
    (done, runs.load(Ordering::SeqCst), effects.load(Ordering::SeqCst))
}

fn has_role(app: &TestApp) -> bool {
    app.read(|c| Ok(Role::by_name(c, "made")?.is_some()))
}

#[test]
fn after_a_conflict_a_change_runs_once_more_and_counts_once() {
    let app = TestApp::new();
    let (done, runs, effects) = run(&app, 1);
    assert!(done.is_ok(), "{done:?}");
    assert_eq!((runs, effects, has_role(&app)), (2, 1, true));
    assert_eq!(app.throttle_counts("tried:"), [1], "the try of the first attempt is undone");
}

#[test]
fn a_second_conflict_is_an_error_and_what_was_kept_stays() {
    let app = TestApp::new();
    let (done, runs, effects) = run(&app, 2);
    assert!(matches!(done, Err(Error::Conflict(_))), "{done:?}");
    assert_eq!((runs, effects, has_role(&app)), (2, 0, false));
    assert_eq!(app.throttle_counts("tried:"), [1]);
}

/// Locks one account, waits until the other change holds a lock as well, and locks the other account.
fn lock_both(
    first: UserId,
    second: UserId,
    both: &Arc<Barrier>,
    runs: &Arc<AtomicUsize>,
) -> impl Fn(&mut Tx<'_>) -> Result<(), Error> + Send + use<> {
    let (both, runs, met) = (both.clone(), runs.clone(), AtomicUsize::new(0));
    move |tx| {
        runs.fetch_add(1, Ordering::SeqCst);
        User::lock(tx, first)?;
        if met.fetch_add(1, Ordering::SeqCst) == 0 {
            both.wait();
        }
        Ok(User::lock(tx, second)?)
    }
}

#[test]
fn a_deadlock_costs_nobody_their_change() {
    let app = TestApp::new();
    if app.database.is_file() {
        return; // SQLite has one lock, and nobody waits for a second one.
    }
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (both, runs) = (Arc::new(Barrier::new(2)), Arc::default());
    let (one, other) = (lock_both(ann, bob, &both, &runs), lock_both(bob, ann, &both, &runs));
    let (first, second) = app.wait(async { tokio::join!(app.db().write(one), app.db().write(other)) });
    assert!(first.is_ok() && second.is_ok(), "{first:?} {second:?}");
    assert_eq!(runs.load(Ordering::SeqCst), 3, "one of them ran twice");
}

#[test]
fn a_change_waits_for_another_one_only_so_long() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let (let_go, may_let_go) = std::sync::mpsc::channel();
    let locked = std::sync::Mutex::new(Some(locked));
    let holds = app.db().write(move |tx| {
        User::lock(tx, ann)?;
        locked.lock().unwrap().take().unwrap().send(()).unwrap();
        may_let_go.recv().unwrap();
        Ok(())
    });
    let (first, second) = app.wait(async {
        tokio::join!(holds, async {
            is_locked.await.unwrap();
            let waits = app.db().write(move |tx| Ok(User::lock(tx, ann)?));
            let second = tokio::time::timeout(std::time::Duration::from_secs(30), waits).await;
            let_go.send(()).unwrap();
            second
        })
    });
    assert!(first.is_ok());
    let second = second.expect("it still waits");
    assert!(matches!(second, Err(Error::Unavailable(_))), "{second:?}");
}
