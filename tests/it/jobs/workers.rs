//! Several workers, and workers that die.

use app::jobs::drain;
use app::models::Job;
use chrono::TimeDelta;

use super::{Deed, Then, deeds, job, lines, site_with, work};
use crate::support::TestApp;

#[test]
fn many_workers_do_each_job_once() {
    const JOBS: usize = 60;
    let app = TestApp::new();
    let folder = app.folder().to_owned();
    app.write(move |tx| {
        for number in 0..JOBS {
            tx.enqueue(&Deed { log: folder.join(format!("log{number}")), then: Then::Done })?;
        }
        Ok(())
    });
    let context = app::context(app.client.rocket()).unwrap();
    let done = app.wait(async {
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let context = context.clone();
                tokio::spawn(async move { drain(&context, &deeds()).await.map_err(|e| e.to_string()) })
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
        assert_eq!(lines(&app.folder().join(format!("log{number}"))), 1, "job {number}");
    }
}

#[test]
fn what_a_worker_has_taken_is_out_of_reach_for_others() {
    let (app, _) = site_with(Then::Done);
    let taken = app.write(|tx| {
        let now = tx.now();
        Ok(Job::claim(tx, &["deed"], now, now + TimeDelta::minutes(10))?)
    });
    assert!(taken.is_some());
    assert_eq!(work(&app, &deeds()), 0);
    assert_eq!(job(&app).state, "running");
}

#[test]
fn a_job_whose_worker_died_is_done_again_after_its_lease() {
    let (app, log) = site_with(Then::Done);
    // Takes the job, and is killed.
    let taken = app.write(|tx| {
        let now = tx.now();
        Ok(Job::claim(tx, &["deed"], now, now + TimeDelta::minutes(10))?)
    });
    assert!(taken.is_some());
    app.later(TimeDelta::minutes(9));
    assert_eq!(work(&app, &deeds()), 0, "its worker may still be at it");
    app.later(TimeDelta::minutes(2));
    assert_eq!(work(&app, &deeds()), 1);
    let job = job(&app);
    assert_eq!((job.state.as_str(), job.attempts, lines(&log)), ("done", 2, 1));
}

#[test]
fn a_job_that_kills_its_worker_each_time_is_given_up_too() {
    let (app, log) = site_with(Then::Done);
    for _ in 0..20 {
        app.write(|tx| {
            let now = tx.now();
            Ok(Job::claim(tx, &["deed"], now, now + TimeDelta::minutes(10))?)
        });
        app.later(TimeDelta::minutes(11));
    }
    work(&app, &deeds());
    assert_eq!((job(&app).state.as_str(), lines(&log)), ("dead", 0));
}

#[test]
fn the_job_that_has_been_due_longest_comes_first() {
    let app = TestApp::new();
    let log = app.folder().join("log");
    for _ in 0..3 {
        let deed = Deed { log: log.clone(), then: Then::Done };
        app.write(move |tx| tx.enqueue(&deed));
        app.later(TimeDelta::seconds(1));
    }
    let claim = |app: &TestApp| {
        let taken = app.write(|tx| {
            let now = tx.now();
            Ok(Job::claim(tx, &["deed"], now, now + TimeDelta::minutes(10))?)
        });
        taken.unwrap().id
    };
    let order = [claim(&app), claim(&app), claim(&app)];
    assert!(order.is_sorted(), "{order:?}");
    app.later(TimeDelta::minutes(11));
    assert_eq!(work(&app, &deeds()), 3);
}
