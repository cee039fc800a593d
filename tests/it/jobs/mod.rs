//! The queue: at least once, whatever fails or dies.

mod failures;
mod workers;

use std::path::{Path, PathBuf};
use std::time::Duration;

use app::db::schema::jobs as table;
use app::jobs::{Context, Failure, Handlers, Work, drain};
use app::models::Job;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::support::TestApp;

/// A job of these tests: writes a line, then does as it was told.
#[derive(Serialize, Deserialize)]
struct Deed {
    /// Where the line goes.
    log: PathBuf,
    /// What comes of it.
    then: Then,
}

#[derive(Serialize, Deserialize, Clone, Copy)]
enum Then {
    Done,
    Fail,
    FailForGood,
    Panic,
    /// Fails, but for the attempt of this number.
    WorkAt(usize),
}

impl Work for Deed {
    const KIND: &'static str = "deed";

    async fn run(self, _: &Context) -> Result<(), Failure> {
        use std::io::Write;
        let mut log = std::fs::OpenOptions::new().create(true).append(true).open(&self.log)?;
        writeln!(log, "begun")?;
        match self.then {
            Then::Done => Ok(()),
            Then::WorkAt(attempt) if lines(&self.log) >= attempt => Ok(()),
            Then::Fail | Then::WorkAt(_) => Err(Failure::Later(anyhow::anyhow!("not today"))),
            Then::FailForGood => Err(Failure::Never(anyhow::anyhow!("not ever"))),
            Then::Panic => panic!("a job of this test"),
        }
    }
}

/// How often deeds were begun that write to this file.
fn lines(log: &Path) -> usize {
    std::fs::read_to_string(log).map_or(0, |text| text.lines().count())
}

/// A site with one deed in its queue, and where that deed leaves its trace.
fn site_with(then: Then) -> (TestApp, PathBuf) {
    let mut app = TestApp::new();
    app.leave_jobs();
    let log = app.folder().join("log");
    let deed = Deed { log: log.clone(), then };
    app.write(move |tx| tx.enqueue(&deed));
    (app, log)
}

/// Does what is due with these handlers; how many jobs were begun.
fn work(app: &TestApp, handlers: &Handlers) -> usize {
    let context = app::context(app.client.rocket()).unwrap();
    // What is due again at once would be done for ever.
    let done = app.wait(async { tokio::time::timeout(Duration::from_secs(30), drain(&context, handlers)).await });
    done.expect("the queue is empty in the end").unwrap()
}

fn deeds() -> Handlers {
    Handlers::default().with::<Deed>()
}

/// The only job of this site.
fn job(app: &TestApp) -> Job {
    app.read(|c| Ok(table::table.order(table::id).first(c)?))
}
