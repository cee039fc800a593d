//! Failed jobs are retried with growing pauses, and finally given up.

use app::db::schema::jobs;
use app::jobs::{Handlers, Work};
use app::models::Job;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{TestJob, Then, count_runs, job, run_due_jobs, site_with, test_handlers};
use crate::support::TestApp;

#[test]
fn a_finished_job_is_not_repeated() {
    let (app, log) = site_with(Then::Done);
    assert_eq!(run_due_jobs(&app, &test_handlers()), 1);
    app.advance_clock(TimeDelta::days(2));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 0);
    let Job { state, attempts, finished_at, last_error, .. } = job(&app);
    assert_eq!((state.as_str(), attempts, count_runs(&log)), ("done", 1, 1));
    assert!(finished_at.is_some() && last_error.is_none());
}

#[test]
fn a_failed_job_is_retried_after_growing_pauses() {
    let (app, log) = site_with(Then::Fail);
    let mut waited = Vec::new();
    for attempt in 1..15 {
        let begun = app.clock.now();
        assert_eq!(run_due_jobs(&app, &test_handlers()), 1);
        let job = job(&app);
        assert_eq!((job.state.as_str(), count_runs(&log)), ("queued", attempt));
        assert_eq!(job.last_error.as_deref(), Some("not today"));
        assert_eq!(run_due_jobs(&app, &test_handlers()), 0, "it is not due yet");
        let pause = job.run_at - begun;
        app.advance_clock(pause - TimeDelta::seconds(2));
        assert_eq!(run_due_jobs(&app, &test_handlers()), 0, "it must not run just before it is due");
        app.advance_clock(TimeDelta::seconds(3));
        waited.push(pause.num_seconds());
    }
    let usual = (0..14).map(|doublings| (10 << doublings).min(3600));
    for (pause, usual) in waited.iter().zip(usual) {
        // Up to a quarter is chance, and a busy machine takes its time.
        assert!((usual..=usual + usual / 4 + 5).contains(pause), "about {usual} seconds: {waited:?}");
    }
}

#[test]
fn jobs_that_failed_together_do_not_come_back_together() {
    let (app, log) = site_with(Then::Fail);
    for _ in 0..9 {
        let test_job = TestJob { log: log.clone(), then: Then::Fail };
        app.write(move |tx| tx.enqueue(&test_job));
    }
    // By now the pauses are an hour, so that the time of the test itself does not count.
    app.write(|tx| {
        diesel::update(jobs::table).set(jobs::attempts.eq(20)).execute(tx.connection())?;
        Ok(())
    });
    run_due_jobs(&app, &test_handlers());
    let times =
        app.read(|c| Ok(jobs::table.select(jobs::run_at).order(jobs::run_at).load::<chrono::NaiveDateTime>(c)?));
    let spread = *times.last().unwrap() - times[0];
    assert!(spread > TimeDelta::minutes(2), "they all come back within {spread}");
}

/// Lets due jobs run until the first one is given up. Returns how long that took, and how often it ran.
fn time_until_given_up(then: Then) -> (TimeDelta, usize) {
    let (app, log) = site_with(then);
    let begun = app.clock.now();
    while job(&app).state != "dead" {
        let due = job(&app).run_at - app.clock.now();
        app.advance_clock(due.max(TimeDelta::zero()));
        run_due_jobs(&app, &test_handlers());
        assert!(app.clock.now() - begun < TimeDelta::days(10), "it is never given up");
    }
    let job = job(&app);
    assert!(job.finished_at.is_some() && job.last_error.is_some());
    (app.clock.now() - begun, count_runs(&log))
}

#[test]
fn time_and_not_tries_end_a_job_that_fails() {
    let (time, tries) = time_until_given_up(Then::Fail);
    assert!((TestJob::PATIENCE..TestJob::PATIENCE + TimeDelta::hours(2)).contains(&time), "{time}");
    assert!(TestJob::PATIENCE >= TimeDelta::days(2) && tries > 40, "{tries} tries");
}

#[test]
fn a_job_that_is_refused_is_given_up_after_some_hours() {
    let (time, tries) = time_until_given_up(Then::FailAsRefused);
    assert!((TimeDelta::hours(4)..TimeDelta::hours(8)).contains(&time), "{time}");
    assert!((8..20).contains(&tries), "{tries} tries");
}

#[test]
fn the_patience_begins_with_the_first_failure() {
    let (app, log) = site_with(Then::WorkAt(3));
    // No machine ran for a week.
    app.advance_clock(TimeDelta::days(7));
    for _ in 0..3 {
        run_due_jobs(&app, &test_handlers());
        app.advance_clock(TimeDelta::minutes(1));
    }
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("done", 3));
}

#[test]
fn a_job_that_succeeds_on_retry_is_done() {
    let (app, log) = site_with(Then::WorkAt(3));
    for _ in 0..5 {
        run_due_jobs(&app, &test_handlers());
        app.advance_clock(TimeDelta::hours(7));
    }
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts, count_runs(&log)), ("done", 3, 3));
    assert_eq!(job.last_error, None);
}

#[test]
fn a_permanent_failure_is_given_up_at_once() {
    let (app, log) = site_with(Then::FailForGood);
    run_due_jobs(&app, &test_handlers());
    let job = job(&app);
    assert_eq!((job.state.as_str(), count_runs(&log)), ("dead", 1));
    assert_eq!(job.last_error.as_deref(), Some("not ever"));
}

#[test]
fn an_unreadable_payload_is_given_up_at_once() {
    let (app, log) = site_with(Then::Done);
    app.write(|tx| {
        diesel::update(jobs::table).set(jobs::payload.eq("{}")).execute(tx.connection())?;
        Ok(())
    });
    run_due_jobs(&app, &test_handlers());
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("dead", 0));
}

#[test]
fn a_panicking_job_fails_alone_and_is_retried() {
    let (app, log) = site_with(Then::Panic);
    let other = app.folder().join("other");
    let test_job = TestJob { log: other.clone(), then: Then::Done };
    app.write(move |tx| tx.enqueue(&test_job));
    assert_eq!(run_due_jobs(&app, &test_handlers()), 2, "the worker must continue");
    assert_eq!((count_runs(&log), count_runs(&other)), (1, 1));
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts), ("queued", 1));
    assert!(job.last_error.is_some());
    for _ in 0..10 {
        app.advance_clock(TimeDelta::hours(7));
        run_due_jobs(&app, &test_handlers());
    }
    assert_eq!(self::job(&app).state, "dead");
}

#[test]
fn a_job_of_an_unknown_kind_waits_for_a_newer_binary() {
    let (app, log) = site_with(Then::Done);
    // Machines with an older binary skip the job for two days.
    for _ in 0..40 {
        run_due_jobs(&app, &Handlers::default());
        app.advance_clock(TimeDelta::minutes(72));
    }
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("queued", 0));
    app.advance_clock(TimeDelta::hours(7));
    run_due_jobs(&app, &test_handlers());
    assert_eq!((job(&app).state.as_str(), count_runs(&log)), ("done", 1));
}

#[test]
fn a_job_of_a_failed_change_never_runs() {
    let app = TestApp::new();
    let log = app.folder().join("log");
    let test_job = TestJob { log: log.clone(), then: Then::Done };
    let undone = app.wait(app.db().write(move |tx| {
        tx.enqueue(&test_job)?;
        Err::<(), _>(app::error::Error::NotFound)
    }));
    assert!(undone.is_err());
    assert_eq!((run_due_jobs(&app, &test_handlers()), count_runs(&log)), (0, 0));
}
