//! What becomes of jobs at work while time passes, and when the site stops.

use std::future::ready;
use std::time::Duration;

use app::jobs::work;
use app::models::DueJob;
use chrono::TimeDelta;

use super::{LEASE, Then, count_runs, job, run_due_jobs, site_with, test_handlers};
use crate::support::TestApp;

/// Runs the worker for so many seconds, and `meanwhile` beside it, on a clock that jumps while nothing is to be done.
fn work_for(app: &TestApp, seconds: u64, meanwhile: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let context = app::job_context(app.client.rocket()).unwrap();
    runtime.block_on(async {
        let stop = tokio::time::sleep(Duration::from_secs(seconds));
        tokio::join!(work(app.db().clone(), context, test_handlers(), stop), meanwhile);
    });
}

#[test]
fn the_lease_of_a_job_is_renewed_while_it_runs() {
    let (app, log) = site_with(Then::Last(300));
    work_for(&app, 310, async {
        // The site's clock follows the jumping one.
        for _ in 0..31 {
            tokio::time::sleep(Duration::from_secs(10)).await;
            app.advance_clock(TimeDelta::seconds(10));
            let now = app.clock.now();
            let other = app.db().read(move |conn| Ok(DueJob::first(conn, &["test_job"], &[], now)?.is_some()));
            assert!(!other.await.unwrap(), "another worker could take the job");
        }
    });
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts, count_runs(&log)), ("done", 1, 1));
}

#[test]
fn a_stop_waits_for_a_job_that_is_nearly_done() {
    let (app, log) = site_with(Then::Last(12));
    work_for(&app, 10, ready(()));
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("done", 1));
}

#[test]
fn a_stop_puts_a_job_that_goes_on_back_at_once_and_counts_no_attempt() {
    let (app, log) = site_with(Then::Last(100));
    work_for(&app, 10, ready(()));
    let interrupted = job(&app);
    assert_eq!((interrupted.state.as_str(), interrupted.attempts, count_runs(&log)), ("queued", 0, 1));
    assert!(interrupted.run_at <= app.clock.now() && interrupted.last_error.is_none());
    work_for(&app, 200, ready(()));
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("done", 2));
}

#[test]
fn work_that_another_worker_took_over_is_stopped() {
    let (app, log) = site_with(Then::Last(100));
    work_for(&app, 50, async {
        // The machine slept for longer than the lease.
        tokio::time::sleep(Duration::from_secs(10)).await;
        app.advance_clock(LEASE + TimeDelta::seconds(1));
        let now = app.clock.now();
        let taken = app.db().write(move |tx| {
            let due = DueJob::first(tx, &["test_job"], &[], now)?;
            Ok(due.unwrap().take(tx, now, now + LEASE)?)
        });
        assert!(taken.await.unwrap().is_some());
    });
    let taken = job(&app);
    assert_eq!((taken.state.as_str(), taken.attempts, count_runs(&log)), ("running", 2, 1));
    app.advance_clock(LEASE + TimeDelta::seconds(1));
    work_for(&app, 200, ready(()));
    assert_eq!((job(&app).state.as_str(), run_due_jobs(&app, &test_handlers())), ("done", 0));
}
