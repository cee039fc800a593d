//! Several jobs at once: slow ones delay no others.

use std::path::PathBuf;
use std::time::Duration;

use app::JobContext;
use app::jobs::{Failure, Handlers, Work, work};
use serde::{Deserialize, Serialize};

use super::{TestJob, Then, count_runs, test_handlers};
use crate::support::TestApp;

/// A job of another kind.
#[derive(Serialize, Deserialize)]
struct OtherJob(TestJob);

impl Work for OtherJob {
    const KIND: &'static str = "other_job";
    type Context = JobContext;

    async fn run(self, context: &JobContext) -> Result<(), Failure> {
        self.0.run(context).await
    }
}

fn handlers() -> Handlers<JobContext> {
    test_handlers().with::<OtherJob>(|context| context)
}

/// Runs the worker until each of these files has a line.
fn work_until(app: &TestApp, logs: &[PathBuf]) {
    let context = app::job_context(app.client.rocket()).unwrap();
    let all = async {
        while logs.iter().any(|log| count_runs(log) == 0) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let worked = work(app.db().clone(), context, handlers(), all);
    app.wait(async { tokio::time::timeout(Duration::from_secs(60), worked).await }).expect("all jobs to be begun");
}

/// Queues a job that never ends, to each of these destinations. Returns their files.
fn hang(app: &TestApp, destinations: impl Iterator<Item = usize>) -> Vec<PathBuf> {
    let mut logs = Vec::new();
    for (number, destination) in destinations.enumerate() {
        let folder = app.folder().join(destination.to_string());
        std::fs::create_dir_all(&folder).unwrap();
        let log = folder.join(number.to_string());
        let test_job = TestJob { log: log.clone(), then: Then::Hang };
        app.write(move |tx| tx.enqueue(&test_job));
        logs.push(log);
    }
    logs
}

#[test]
fn jobs_that_hang_delay_no_job_of_another_kind() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let hanging = hang(&app, 0..TestJob::AT_ONCE * 3);
    let log = app.folder().join("log");
    let other = OtherJob(TestJob { log: log.clone(), then: Then::Done });
    app.write(move |tx| tx.enqueue(&other));
    work_until(&app, &[&[log], &hanging[..TestJob::AT_ONCE]].concat());
    let begun = hanging.iter().filter(|log| count_runs(log) > 0).count();
    assert_eq!(begun, TestJob::AT_ONCE, "each kind has its bound");
}

#[test]
fn a_destination_that_hangs_delays_no_other() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    let hanging = hang(&app, std::iter::repeat_n(0, 5));
    let log = app.folder().join("log");
    let test_job = TestJob { log: log.clone(), then: Then::Done };
    app.write(move |tx| tx.enqueue(&test_job));
    work_until(&app, &[&[log], &hanging[..TestJob::AT_ONCE_THERE]].concat());
    let begun = hanging.iter().filter(|log| count_runs(log) > 0).count();
    assert_eq!(begun, TestJob::AT_ONCE_THERE, "each destination has its bound");
}
