//! The worker: takes jobs one after the other, until the server stops.

use std::time::Duration;

use chrono::TimeDelta;
use rocket::fairing::AdHoc;
use rocket::tokio::sync::Mutex;
use rocket::tokio::task::JoinHandle;

use super::{Context, Failure, Handlers, MOST_ATTEMPTS, pause};
use crate::db::root_cause;
use crate::error::Error;
use crate::models::Job;

/// How often to look for due jobs when nobody rings.
const LOOK: Duration = Duration::from_secs(5);
/// How long after a failure of the database itself.
const TROUBLE: Duration = Duration::from_secs(10);
/// A job that runs for longer counts as lost: its worker must have died.
const LOST_AFTER: TimeDelta = TimeDelta::minutes(10);
/// How long one attempt may take.
const ATTEMPT: Duration = Duration::from_secs(120);

/// How long the end of the process waits for the job that is being done.
const LAST_JOB: Duration = Duration::from_secs(8);

/// The worker of this process, to wait for.
#[derive(Default)]
struct Running(Mutex<Option<JoinHandle<()>>>);

/// Runs the worker while the server runs. On shutdown it stops between two jobs; see [`finish`].
pub fn stage(
    context: impl Fn(&rocket::Rocket<rocket::Orbit>) -> Option<Context> + Send + Sync + 'static,
    handlers: Handlers,
) -> AdHoc {
    let worker = AdHoc::on_liftoff("job worker", move |rocket| {
        Box::pin(async move {
            let (Some(context), Some(running)) = (context(rocket), rocket.state::<Running>()) else { return };
            let shutdown = rocket.shutdown();
            let worker = rocket::tokio::spawn(async move {
                loop {
                    let pause = match next(&context, &handlers).await {
                        Ok(true) => Duration::ZERO,
                        Ok(false) => LOOK,
                        Err(error) => {
                            tracing::error!("jobs wait: {:#}", root_cause(error));
                            TROUBLE
                        }
                    };
                    rocket::tokio::select! {
                        biased;
                        () = shutdown.clone() => break,
                        () = context.db.wake().notified(), if !pause.is_zero() => {}
                        () = rocket::tokio::time::sleep(pause) => {}
                    }
                }
            });
            *running.0.lock().await = Some(worker);
        })
    });
    AdHoc::on_ignite("jobs", |rocket| async { rocket.manage(Running::default()).attach(worker) })
}

/// Waits until the worker of a server that has ended has done the job it was at: a mail that is cut off would be sent
/// again later.
pub async fn finish(rocket: &rocket::Rocket<rocket::Ignite>) {
    let Some(running) = rocket.state::<Running>() else { return };
    let worker = running.0.lock().await.take();
    if let Some(worker) = worker
        && tokio::time::timeout(LAST_JOB, worker).await.is_err()
    {
        tracing::warn!("the last job was not done in time: it is begun again later");
    }
}

/// Does every job that is due, and returns how many: for tests.
pub async fn drain(context: &Context, handlers: &Handlers) -> Result<usize, Error> {
    let mut done = 0;
    while next(context, handlers).await? {
        done += 1;
    }
    Ok(done)
}

/// Does one job; whether there was one.
async fn next(context: &Context, handlers: &Handlers) -> Result<bool, Error> {
    let now = context.db.now();
    // What this binary does not know waits for one that does: while machines are renewed, both run.
    let kinds = handlers.kinds();
    let claimed = context.db.write(move |tx| Ok(Job::claim(tx, &kinds, now, now + LOST_AFTER)?)).await?;
    let Some(job) = claimed else { return Ok(false) };
    let outcome = match handlers.get(&job.kind) {
        None => return Ok(false),
        Some(_) if job.attempts > MOST_ATTEMPTS => {
            Err(Failure::Never(anyhow::anyhow!("its worker died each time it was begun")))
        }
        Some(handler) => {
            let (payload, context) = (job.payload.clone(), context.clone());
            // Its own task: a handler that panics fails its job and nothing else.
            let run = tokio::spawn(async move { handler(payload, &context).await });
            let stop = run.abort_handle();
            match tokio::time::timeout(ATTEMPT, run).await {
                Ok(Ok(result)) => result,
                Ok(Err(panic)) => Err(Failure::Later(panic.into())),
                Err(late) => {
                    // It must not run on beside its next attempt.
                    stop.abort();
                    Err(Failure::Later(late.into()))
                }
            }
        }
    };
    context.db.write(move |tx| note(tx, &job, outcome)).await?;
    Ok(true)
}

fn note(tx: &mut crate::db::Tx<'_>, job: &Job, outcome: Result<(), Failure>) -> Result<(), Error> {
    let now = tx.now();
    match outcome {
        Ok(()) => job.done(tx, now)?,
        Err(Failure::Later(error)) if job.attempts < MOST_ATTEMPTS => {
            tracing::warn!(job = job.id, kind = %job.kind, attempts = job.attempts, "a job failed, and is tried again: {error:#}");
            job.retry(tx, now + pause(job.attempts), &format!("{error:#}"))?;
        }
        Err(Failure::Later(error) | Failure::Never(error)) => {
            tracing::error!(job = job.id, kind = %job.kind, attempts = job.attempts, "a job is given up: {error:#}");
            job.bury(tx, now, &format!("{error:#}"))?;
        }
    }
    Ok(())
}
