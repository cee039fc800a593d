//! `gantry jobs …`.

use clap::{Args, Subcommand};
use diesel::QueryResult;
use serde_json::{Value, json};

use super::database::{self, refused};
use super::print;
use crate::clock;
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::Result;
use crate::models::{Job, JobId};

/// So many are listed.
const MOST: i64 = 1000;
/// So many are changed by one statement.
const AT_ONCE: usize = 1000;

#[derive(Subcommand)]
pub enum Command {
    /// List the jobs that are not done, those that were given up ("dead") first.
    #[command(after_help = "Example: gantry jobs list --json")]
    List {
        /// As JSON, with what each job is about.
        #[arg(long)]
        json: bool,
    },
    /// Do jobs now that were given up, or that wait after a failure. The site that is running does them.
    #[command(after_help = "Example: gantry jobs retry --all")]
    Retry(Which),
    /// Delete jobs that are not to be done any more.
    #[command(after_help = "Example: gantry jobs discard 17 23")]
    Discard(Which),
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Which {
    /// The numbers of jobs, as the list shows them.
    numbers: Vec<JobId>,
    /// All that were given up; `retry` takes those, too, that wait after a failure.
    #[arg(long)]
    all: bool,
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    let done = database::write(settings, move |tx| match &command {
        Command::List { json } => list(tx, *json),
        Command::Retry(which) => retry(tx, which),
        Command::Discard(which) => discard(tx, which),
    });
    print::out(&done.await?)
}

fn list(tx: &mut Tx<'_>, as_json: bool) -> Result<String> {
    let jobs = Job::unfinished(tx, MOST)?;
    if as_json {
        let jobs: Vec<_> = jobs
            .iter()
            .map(|job| {
                let payload: Value = serde_json::from_str(&job.payload).unwrap_or_default();
                json!({
                    "number": job.id, "kind": job.kind, "state": job.state, "attempts": job.attempts,
                    "user_id": job.user_id, "payload": payload, "due": clock::utc(job.run_at),
                    "created_at": clock::utc(job.created_at), "last_error": job.last_error,
                })
            })
            .collect();
        return Ok(json!(jobs).to_string());
    }
    let lines: Vec<_> = jobs
        .iter()
        .map(|job| {
            let error = job.last_error.as_deref().unwrap_or_default();
            let due = job.run_at.format("%Y-%m-%d %H:%M:%S UTC");
            format!(
                "{:<8} {:<8} {:<20} {:>3} attempts, due {due}  {error}",
                job.id.0, job.state, job.kind, job.attempts
            )
        })
        .collect();
    Ok(lines.join("\n"))
}

fn retry(tx: &mut Tx<'_>, which: &Which) -> Result<String> {
    let (chosen, now) = (chosen(tx, which, Job::failed)?, tx.now());
    let mut count = 0;
    for some in chosen.chunks(AT_ONCE) {
        count += Job::retry_now(tx, some, now)?;
    }
    Ok(format!("jobs that are done as soon as the site runs: {count}"))
}

fn discard(tx: &mut Tx<'_>, which: &Which) -> Result<String> {
    let chosen = chosen(tx, which, Job::dead)?;
    let mut count = 0;
    for some in chosen.chunks(AT_ONCE) {
        count += Job::discard(tx, some)?;
    }
    Ok(format!("jobs that were deleted: {count}"))
}

/// The jobs that are meant. None of them is at work.
fn chosen(
    tx: &mut Tx<'_>,
    which: &Which,
    all: impl FnOnce(&mut AnyConnection) -> QueryResult<Vec<JobId>>,
) -> Result<Vec<JobId>> {
    if which.all {
        return Ok(all(tx)?);
    }
    let waiting = Job::not_at_work(tx, &which.numbers)?;
    match which.numbers.iter().find(|number| !waiting.contains(number)) {
        Some(number) => Err(refused(format!("there is no job {number} that was given up or waits"))),
        None => Ok(waiting),
    }
}
