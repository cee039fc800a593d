//! The worker: runs the jobs that are due, several at once, until the server stops.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use rocket::fairing::AdHoc;
use tokio::sync::{Mutex, watch};
use tokio::task::{self, JoinHandle, JoinSet};

use super::attempt::{LEASE, attempt, put_off_deadly};
use super::handlers::{Handlers, Kind};
use crate::db::Db;
use crate::error::Result;
use crate::models::{DueJob, Job, maintenance};

/// How long the worker sleeps when there is nothing that it could begin, unless it is woken.
const IDLE: Duration = Duration::from_secs(5);
/// How long it sleeps after a failure of the database.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How long a stop lets jobs run before it interrupts them: most mails are through by then, and are not sent twice.
const LAST_MOMENTS: Duration = Duration::from_secs(5);

/// The task of the worker.
#[derive(Clone, Default)]
pub struct Running(Arc<Mutex<Option<JoinHandle<()>>>>);

/// Runs the worker while the server runs. On shutdown it begins no more jobs; see [`Running::finish`].
pub fn stage<C: Clone + Send + Sync + 'static>(
    context: impl Fn(&rocket::Rocket<rocket::Orbit>) -> Option<C> + Send + Sync + 'static,
    handlers: Handlers<C>,
) -> AdHoc {
    let worker = AdHoc::on_liftoff("job worker", move |rocket| {
        Box::pin(async move {
            let (db, running) = (rocket.state::<Db>().cloned(), rocket.state::<Running>());
            let (Some(context), Some(db), Some(running)) = (context(rocket), db, running) else { return };
            *running.0.lock().await = Some(tokio::spawn(work(db, context, handlers, rocket.shutdown())));
        })
    });
    AdHoc::on_ignite("jobs", |rocket| async { rocket.manage(Running::default()).attach(worker) })
}

impl Running {
    /// Waits, after the server has stopped, until no job is at work: each is done, or was put back.
    pub async fn finish(&self) {
        if let Some(worker) = self.0.lock().await.take() {
            let _ = worker.await;
        }
    }
}

/// Runs jobs until `shutdown`, and returns when none is at work any more.
pub async fn work<C: Clone + Send + Sync + 'static>(
    db: Db,
    context: C,
    handlers: Handlers<C>,
    shutdown: impl Future<Output = ()>,
) {
    let mut worker = Worker::new(db.clone(), context, handlers);
    tokio::pin!(shutdown);
    loop {
        let pause = match worker.begin_next().await {
            Ok(true) => Duration::ZERO,
            Ok(false) => IDLE,
            Err(error) => {
                tracing::error!("jobs wait: {:#}", error.root_cause());
                AFTER_FAILURE
            }
        };
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            true = worker.ended() => {}
            () = db.wake().notified(), if !pause.is_zero() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    worker.stop().await;
}

/// Runs every job that is due, one after the other, and returns how many: for tests.
pub async fn drain<C: Clone + Send + Sync + 'static>(db: &Db, context: &C, handlers: &Handlers<C>) -> Result<usize> {
    let mut worker = Worker::new(db.clone(), context.clone(), handlers.clone());
    let mut done = 0;
    while worker.begin_next().await? {
        done += worker.at_work.len();
        while worker.ended().await {}
    }
    Ok(done)
}

struct Worker<C> {
    db: Db,
    context: C,
    handlers: Handlers<C>,
    tasks: JoinSet<()>,
    /// The kind of each job at work, and its destination.
    at_work: HashMap<task::Id, (String, Option<String>)>,
    stopping: watch::Sender<bool>,
}

impl<C: Clone + Send + Sync + 'static> Worker<C> {
    fn new(db: Db, context: C, handlers: Handlers<C>) -> Self {
        let (tasks, at_work) = (JoinSet::new(), HashMap::new());
        Self { db, context, handlers, tasks, at_work, stopping: watch::Sender::new(false) }
    }

    /// Lets the jobs at work end, for a moment. Those that do not are interrupted and put back.
    async fn stop(mut self) {
        let all = async { while self.ended().await {} };
        if tokio::time::timeout(LAST_MOMENTS, all).await.is_err() {
            tracing::info!(jobs = self.at_work.len(), "jobs are interrupted: they are begun again after the start");
            self.stopping.send_replace(true);
            while self.ended().await {}
        }
    }

    /// Waits until a job at work has ended. Returns false if there is none.
    async fn ended(&mut self) -> bool {
        let Some(ended) = self.tasks.join_next_with_id().await else { return false };
        self.at_work.remove(&ended.map_or_else(|error| error.id(), |(id, ())| id));
        true
    }

    /// Begins the next job that is due, if there is room for one of its kind and to its destination. Returns false if
    /// there is none.
    async fn begin_next(&mut self) -> Result<bool> {
        let (kinds, full) = self.room();
        if kinds.is_empty() {
            return Ok(false);
        }
        // Looked for outside of the transaction, since others wait for its lock.
        let now = self.db.now();
        let due = self.db.read(move |conn| {
            // During maintenance, jobs wait.
            Ok(if maintenance::is_on(conn)? { None } else { DueJob::first(conn, &kinds, &full, now)? })
        });
        let Some(due) = due.await? else {
            return Ok(false);
        };
        let was_lost = due.is_lost();
        let Some(job) = self.db.write(move |tx| Ok(due.take(tx, now, now + LEASE)?)).await? else {
            // Another worker was faster. There may be more.
            return Ok(true);
        };
        let Some(kind) = self.handlers.get(&job.kind).cloned() else { return Ok(false) };
        let (patience, lost) = (kind.patience, job.clone());
        if was_lost && self.db.write(move |tx| put_off_deadly(tx, &lost, patience)).await? {
            return Ok(true);
        }
        self.begin(job, kind);
        Ok(true)
    }

    fn begin(&mut self, job: Job, kind: Kind<C>) {
        let (db, context, stopping) = (self.db.clone(), self.context.clone(), self.stopping.subscribe());
        let place = (job.kind.clone(), job.destination.clone());
        let task = self.tasks.spawn(async move {
            if let Err(error) = attempt(&db, job, &kind, &context, stopping).await {
                tracing::error!("the end of a job was not noted, so it is begun again: {:#}", error.root_cause());
            }
        });
        self.at_work.insert(task.id(), place);
    }

    /// The kinds of which another job may begin, and the destinations to which none may. A kind that this binary does not
    /// know is left for one that does: during an upgrade, both run.
    fn room(&self) -> (Vec<&'static str>, Vec<String>) {
        let mut full = Vec::new();
        let mut kinds = Vec::new();
        for (name, kind) in self.handlers.iter() {
            let places: Vec<_> = self.at_work.values().filter(|(other, _)| other == name).map(|(_, to)| to).collect();
            if places.len() < kind.at_once {
                kinds.push(name);
            }
            let there = |place: &String| places.iter().filter(|to| to.as_ref() == Some(place)).count();
            full.extend(places.iter().copied().flatten().filter(|to| there(to) >= kind.at_once_there).cloned());
        }
        (kinds, full)
    }
}
