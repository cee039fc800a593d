//! The job queue: every job is done at least once, despite errors and crashes.

mod at_once;
mod daily;
mod failures;
mod leases;
mod webhook;
mod workers;

use std::path::{Path, PathBuf};
use std::time::Duration;

use app::JobContext;
use app::db::schema::jobs as table;
use app::jobs::{Failure, Handlers, Work, drain};
use app::models::{DueJob, Job};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::support::TestApp;

/// How long a worker holds a job, unless it renews the lease.
const LEASE: TimeDelta = TimeDelta::minutes(1);

/// A job for these tests. It writes a line to a file, then behaves as configured.
#[derive(Serialize, Deserialize)]
struct TestJob {
    /// The file for the line.
    log: PathBuf,
    /// What the job does then.
    then: Then,
}

#[derive(Serialize, Deserialize, Clone, Copy)]
enum Then {
    Done,
    Fail,
    FailForGood,
    Panic,
    FailAsRefused,
    /// Fails, except at this attempt.
    WorkAt(usize),
    /// Ends after so many seconds.
    Last(u64),
    /// Never ends.
    Hang,
}

impl Work for TestJob {
    const KIND: &'static str = "test_job";
    type Context = JobContext;

    const ATTEMPT: Duration = Duration::from_secs(3600);

    /// Jobs in one folder go to one destination.
    fn destination(&self) -> Option<String> {
        self.log.parent().map(|folder| folder.display().to_string())
    }

    async fn run(self, _: &JobContext) -> Result<(), Failure> {
        use std::io::Write;
        let mut log = std::fs::OpenOptions::new().create(true).append(true).open(&self.log)?;
        writeln!(log, "begun")?;
        match self.then {
            Then::Done => Ok(()),
            Then::WorkAt(attempt) if count_runs(&self.log) >= attempt => Ok(()),
            Then::Fail | Then::WorkAt(_) => Err(Failure::Later(anyhow::anyhow!("not today"))),
            Then::FailAsRefused => Err(Failure::Refused(anyhow::anyhow!("not for you"))),
            Then::Last(seconds) => {
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                Ok(())
            }
            Then::Hang => std::future::pending().await,
            Then::FailForGood => Err(Failure::Never(anyhow::anyhow!("not ever"))),
            Then::Panic => panic!("a job of this test"),
        }
    }
}

/// Counts how often jobs that write to this file were started.
fn count_runs(log: &Path) -> usize {
    std::fs::read_to_string(log).map_or(0, |text| text.lines().count())
}

/// A site with one job in its queue, and the file the job writes to.
fn site_with(then: Then) -> (TestApp, PathBuf) {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let log = app.folder().join("log");
    let test_job = TestJob { log: log.clone(), then };
    app.write(move |tx| tx.enqueue(&test_job));
    (app, log)
}

/// Takes the first job that is due, as a worker does.
fn take(app: &TestApp) -> Option<Job> {
    app.write(|tx| {
        let now = tx.now();
        let due = DueJob::first(tx, &["test_job"], &[], now)?;
        Ok(due.map(|due| due.take(tx, now, now + LEASE)).transpose()?.flatten())
    })
}

/// Runs due jobs with these handlers. Returns how many were started.
fn run_due_jobs(app: &TestApp, handlers: &Handlers<JobContext>) -> usize {
    let context = app::job_context(app.client.rocket()).unwrap();
    // A job that is due again at once would run forever.
    let done =
        app.wait(async { tokio::time::timeout(Duration::from_secs(30), drain(app.db(), &context, handlers)).await });
    done.expect("the queue is empty in the end").unwrap()
}

fn test_handlers() -> Handlers<JobContext> {
    Handlers::default().with::<TestJob>(|context| context)
}

/// The site's first job.
fn job(app: &TestApp) -> Job {
    app.read(|c| Ok(table::table.order(table::id).select(Job::as_select()).first(c)?))
}
