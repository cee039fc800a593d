//! What fails is tried again, later each time, and given up in the end.

use app::jobs::Handlers;
use app::models::Job;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{Deed, Then, deeds, job, lines, site_with, work};
use crate::support::TestApp;

/// How often a job is begun at most.
const ATTEMPTS: usize = 12;

#[test]
fn what_is_done_is_done_once() {
    let (app, log) = site_with(Then::Done);
    assert_eq!(work(&app, &deeds()), 1);
    app.later(TimeDelta::days(2));
    assert_eq!(work(&app, &deeds()), 0);
    let Job { state, attempts, finished_at, last_error, .. } = job(&app);
    assert_eq!((state.as_str(), attempts, lines(&log)), ("done", 1, 1));
    assert!(finished_at.is_some() && last_error.is_none());
}

#[test]
fn a_failure_is_tried_again_after_a_pause_that_grows() {
    let (app, log) = site_with(Then::Fail);
    let mut waited = Vec::new();
    for attempt in 1..ATTEMPTS {
        let begun = app.clock.now();
        assert_eq!(work(&app, &deeds()), 1);
        let job = job(&app);
        assert_eq!((job.state.as_str(), lines(&log)), ("queued", attempt));
        assert_eq!(job.last_error.as_deref(), Some("not today"));
        assert_eq!(work(&app, &deeds()), 0, "it is not due yet");
        let pause = job.run_at - begun;
        app.later(pause - TimeDelta::seconds(2));
        assert_eq!(work(&app, &deeds()), 0, "nor just before its time");
        app.later(TimeDelta::seconds(3));
        waited.push(pause.num_seconds());
    }
    assert!((10..15).contains(&waited[0]), "{waited:?}");
    assert!(waited.windows(2).all(|pair| pair[0] * 2 - 2 <= pair[1]), "each pause is twice the last: {waited:?}");
    assert!(waited.iter().all(|seconds| *seconds <= 6 * 3600 + 5), "{waited:?}");
}

#[test]
fn after_the_last_attempt_it_is_a_dead_letter_that_says_why() {
    let (app, log) = site_with(Then::Fail);
    for _ in 0..ATTEMPTS + 5 {
        work(&app, &deeds());
        app.later(TimeDelta::hours(7));
    }
    let job = job(&app);
    assert_eq!((job.state.as_str(), lines(&log)), ("dead", ATTEMPTS));
    assert_eq!(job.last_error.as_deref(), Some("not today"));
    assert!(job.finished_at.is_some());
}

#[test]
fn what_works_in_the_end_is_done() {
    let (app, log) = site_with(Then::WorkAt(3));
    for _ in 0..5 {
        work(&app, &deeds());
        app.later(TimeDelta::hours(7));
    }
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts, lines(&log)), ("done", 3, 3));
    assert_eq!(job.last_error, None);
}

#[test]
fn what_will_never_work_is_given_up_at_once() {
    let (app, log) = site_with(Then::FailForGood);
    work(&app, &deeds());
    let job = job(&app);
    assert_eq!((job.state.as_str(), lines(&log)), ("dead", 1));
    assert_eq!(job.last_error.as_deref(), Some("not ever"));
}

#[test]
fn a_payload_that_cannot_be_read_is_given_up_at_once() {
    let (app, log) = site_with(Then::Done);
    app.write(|tx| {
        use app::db::schema::jobs;
        diesel::update(jobs::table).set(jobs::payload.eq("{}")).execute(&mut **tx)?;
        Ok(())
    });
    work(&app, &deeds());
    assert_eq!((job(&app).state.as_str(), lines(&log)), ("dead", 0));
}

#[test]
fn a_job_that_panics_fails_alone_and_is_tried_again() {
    let (app, log) = site_with(Then::Panic);
    let other = app.folder().join("other");
    let deed = Deed { log: other.clone(), then: Then::Done };
    app.write(move |tx| tx.enqueue(&deed));
    assert_eq!(work(&app, &deeds()), 2, "the worker lives on");
    assert_eq!((lines(&log), lines(&other)), (1, 1));
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts), ("queued", 1));
    assert!(job.last_error.is_some());
    for _ in 0..ATTEMPTS {
        app.later(TimeDelta::hours(7));
        work(&app, &deeds());
    }
    assert_eq!((self::job(&app).state.as_str(), lines(&log)), ("dead", ATTEMPTS));
}

#[test]
fn a_kind_that_nobody_knows_waits_for_somebody_who_does() {
    let (app, log) = site_with(Then::Done);
    // Older machines look at it for two days.
    for _ in 0..40 {
        work(&app, &Handlers::default());
        app.later(TimeDelta::minutes(72));
    }
    assert_eq!((job(&app).state.as_str(), lines(&log)), ("queued", 0));
    app.later(TimeDelta::hours(7));
    work(&app, &deeds());
    assert_eq!((job(&app).state.as_str(), lines(&log)), ("done", 1));
}

#[test]
fn a_job_of_a_change_that_fails_is_never_done() {
    let app = TestApp::new();
    let log = app.folder().join("log");
    let deed = Deed { log: log.clone(), then: Then::Done };
    let undone = app.wait(app.db().write(move |tx| {
        tx.enqueue(&deed)?;
        Err::<(), _>(app::error::Error::NotFound)
    }));
    assert!(undone.is_err());
    assert_eq!((work(&app, &deeds()), lines(&log)), (0, 0));
}
