//! One attempt to do a job: its lease, its time, and what becomes of the job.

use std::time::Duration;

use chrono::TimeDelta;
use rand::Rng;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, interval_at, sleep};

use super::handlers::{Failure, Kind};
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::models::Job;

/// How long a worker holds a job before it must say that it still lives. The job of a killed process waits for so long.
pub(super) const LEASE: TimeDelta = TimeDelta::minutes(1);
/// How often it says so.
const RENEWAL: Duration = Duration::from_secs(20);
/// The first pause after a failure. Each is twice the one before.
const FIRST_PAUSE: i64 = 10;
/// The longest pause: how late a job may be that waits for somebody who is back, in seconds.
const LONGEST_PAUSE: i64 = 3600;
/// How long a refused job is tried again.
const REFUSED: TimeDelta = TimeDelta::hours(6);
/// A job that was being done so often when its worker died is not begun again at once: it may be what kills them.
const DEADLY: i32 = 3;

/// How an attempt ended.
enum End {
    Done,
    Failed(Failure),
    /// The process stops.
    Interrupted,
    /// Another worker has taken the job, because this one was too late to renew its lease.
    Lost,
}

/// Does a job that this worker has taken, and notes what came of it. `stopping` becomes true to interrupt it.
pub(super) async fn attempt<C: Clone + Send + Sync + 'static>(
    db: &Db,
    job: Job,
    kind: &Kind<C>,
    context: &C,
    stopping: watch::Receiver<bool>,
) -> Result<()> {
    let end = run(db, &job, kind, context, stopping).await;
    let patience = kind.patience;
    db.write(move |tx| note(tx, &job, &end, patience)).await
}

/// Puts back a job whose worker died more than once, and returns true.
pub(super) fn put_off_deadly(tx: &mut Tx<'_>, job: &Job, patience: TimeDelta) -> Result<bool> {
    let is_deadly = job.attempts > DEADLY;
    if is_deadly {
        let error = anyhow::anyhow!("its worker died each time it was begun");
        note(tx, job, &End::Failed(Failure::Later(error)), patience)?;
    }
    Ok(is_deadly)
}

async fn run<C: Clone + Send + Sync + 'static>(
    db: &Db,
    job: &Job,
    kind: &Kind<C>,
    context: &C,
    mut stopping: watch::Receiver<bool>,
) -> End {
    let (handler, payload, context) = (kind.run.clone(), job.payload.clone(), context.clone());
    // In a task of its own, so that a handler that panics fails its job and nothing else. It ends with the set.
    let mut work = JoinSet::new();
    work.spawn(async move { handler(payload, &context).await });
    let mut renewals = interval_at(Instant::now() + RENEWAL, RENEWAL);
    let late = sleep(kind.attempt);
    let stopped = async {
        if stopping.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::pin!(late, stopped);
    loop {
        tokio::select! {
            Some(ended) = work.join_next() => return match ended {
                Ok(Ok(())) => End::Done,
                Ok(Err(failure)) => End::Failed(failure),
                Err(panic) => End::Failed(Failure::Later(panic.into())),
            },
            () = &mut late => {
                let error = anyhow::anyhow!("not done within {} seconds", kind.attempt.as_secs());
                return End::Failed(Failure::Later(error));
            }
            () = &mut stopped => return End::Interrupted,
            _ = renewals.tick() => {
                let (job, until) = (job.clone(), db.now() + LEASE);
                // Without the database it goes on: nobody else can take the job either.
                if let Ok(0) = db.write(move |tx| Ok(job.renew(tx, until)?)).await {
                    return End::Lost;
                }
            }
        }
    }
}

fn note(tx: &mut Tx<'_>, job: &Job, end: &End, patience: TimeDelta) -> Result<()> {
    let now = tx.now();
    let (error, patience, may_retry) = match end {
        End::Done => return job.done(tx, now).map(|_| ()).map_err(Into::into),
        End::Interrupted => return job.put_back(tx, now).map(|_| ()).map_err(Into::into),
        End::Lost => return Ok(()),
        End::Failed(Failure::Later(error)) => (error, patience, true),
        End::Failed(Failure::Refused(error)) => (error, patience.min(REFUSED), true),
        End::Failed(Failure::Never(error)) => (error, patience, false),
    };
    let give_up_at = job.give_up_at.map_or(now + patience, |at| at.min(now + patience));
    if may_retry && now < give_up_at {
        tracing::warn!(job = job.id.0, kind = %job.kind, attempts = job.attempts, "a job failed, and is tried again: {error:#}");
        job.retry(tx, now + pause(job.attempts), give_up_at, &format!("{error:#}"))?;
    } else {
        tracing::error!(job = job.id.0, kind = %job.kind, attempts = job.attempts, "a job is given up: {error:#}");
        job.bury(tx, now, &format!("{error:#}"))?;
    }
    Ok(())
}

/// How long to wait after the given number of attempts. Up to a quarter is chance, so that jobs that failed together do
/// not come back together.
fn pause(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(20);
    let seconds = (FIRST_PAUSE << doublings).min(LONGEST_PAUSE);
    TimeDelta::milliseconds(rand::thread_rng().gen_range(seconds * 1000..=seconds * 1250))
}
