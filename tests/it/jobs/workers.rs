//! Several workers, and crashed workers.

use app::jobs::{Work, drain};
use chrono::TimeDelta;

use super::{LEASE, TestJob, Then, count_runs, job, run_due_jobs, site_with, take, test_handlers};
use crate::support::TestApp;

#[test]
fn many_workers_run_each_job_once() {
    const JOBS: usize = 60;
    let app = TestApp::new();
    let folder = app.folder().to_owned();
    app.write(move |tx| {
        for number in 0..JOBS {
            tx.enqueue(&TestJob { log: folder.join(format!("log{number}")), then: Then::Done })?;
        }
        Ok(())
    });
    let context = app::job_context(app.client.rocket()).unwrap();
    let done = app.wait(async {
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let context = context.clone();
                tokio::spawn(
                    async move { drain(&context.db, &context, &test_handlers()).await.map_err(|e| e.to_string()) },
                )
            })
            .collect();
        let mut done = 0;
        for worker in workers {
            done += worker.await.unwrap().unwrap();
        }
        done
    });
    assert_eq!(done, JOBS);
    for number in 0..JOBS {
        assert_eq!(count_runs(&app.folder().join(format!("log{number}"))), 1, "job {number}");
    }
}

#[test]
fn a_taken_job_is_not_available_to_other_workers() {
    let (app, _) = site_with(Then::Done);
    assert!(take(&app).is_some());
    assert_eq!(run_due_jobs(&app, &test_handlers()), 0);
    assert_eq!(job(&app).state, "running");
}

#[test]
fn a_job_of_a_crashed_worker_runs_again_after_its_lease() {
    let (app, log) = site_with(Then::Done);
    // A worker takes the job and is killed.
    assert!(take(&app).is_some());
    app.advance_clock(LEASE - TimeDelta::seconds(5));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 0, "its worker may still be running it");
    app.advance_clock(TimeDelta::seconds(5));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 1);
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts, count_runs(&log)), ("done", 2, 1));
}

#[test]
fn a_worker_that_comes_back_too_late_changes_nothing() {
    let (app, log) = site_with(Then::Done);
    let late = take(&app).unwrap();
    app.advance_clock(LEASE + TimeDelta::seconds(1));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 1);
    let state = |app: &TestApp| {
        let job = job(app);
        (job.state, job.attempts, job.run_at, job.last_error)
    };
    let (was, now) = (state(&app), app.clock.now());
    let changed = app.write(move |tx| {
        Ok([
            late.renew(tx, now + LEASE)?,
            late.done(tx, now)?,
            late.retry(tx, now, now, "late")?,
            late.put_back(tx, now)?,
            late.bury(tx, now, "late")?,
        ])
    });
    assert_eq!((changed, state(&app), count_runs(&log)), ([0; 5], was, 1));
}

#[test]
fn a_job_that_crashes_every_worker_is_begun_seldom_and_given_up_in_the_end() {
    let (app, log) = site_with(Then::Done);
    let begun = app.clock.now();
    let mut crashes = 0;
    while job(&app).state != "dead" && crashes < 1000 {
        let now = job(&app);
        app.advance_clock((now.run_at - app.clock.now()).max(TimeDelta::zero()) + TimeDelta::seconds(1));
        if now.state == "running" && now.attempts >= 3 {
            run_due_jobs(&app, &test_handlers());
        } else {
            assert!(take(&app).is_some());
            crashes += 1;
        }
    }
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("dead", 0));
    assert!(crashes < 100 && app.clock.now() - begun > TestJob::PATIENCE, "{crashes} crashes");
}

#[test]
fn the_job_that_was_due_first_runs_first() {
    let app = TestApp::new();
    let log = app.folder().join("log");
    for _ in 0..3 {
        let test_job = TestJob { log: log.clone(), then: Then::Done };
        app.write(move |tx| tx.enqueue(&test_job));
        app.advance_clock(TimeDelta::seconds(1));
    }
    let order = [(); 3].map(|()| take(&app).unwrap().id);
    assert!(order.is_sorted(), "{order:?}");
    app.advance_clock(LEASE + TimeDelta::seconds(1));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 3);
}
