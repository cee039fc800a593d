//! Kinds of jobs: how each is written into the queue, and which handler runs it.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::Tx;
use crate::db::schema::jobs;
use crate::error::{Error, Result};
use crate::models::UserId;

/// Why a job was not done.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be done now. It is tried again for as long as [`Work::PATIENCE`].
    Later(anyhow::Error),
    /// Somebody refused it who knows what it is about. It is tried again for some hours, in which people mend settings.
    Refused(anyhow::Error),
    /// Trying again will not help: the job is given up at once.
    Never(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Later(error.into())
    }
}

/// Work that is done later. Its fields are stored as JSON, so they must hold no secret.
pub trait Work: Serialize + DeserializeOwned + Send + 'static {
    /// The name in the row. It must not change while jobs of this kind are queued.
    const KIND: &'static str;
    /// What the work needs: the site's [`JobContext`](crate::JobContext), or a part of it.
    type Context: Send + Sync + 'static;
    /// How many jobs of this kind a process does at once.
    const AT_ONCE: usize = 2;
    /// How many of them to the same [`destination`](Self::destination).
    const AT_ONCE_THERE: usize = 1;
    /// How long one attempt may take.
    const ATTEMPT: Duration = Duration::from_secs(120);
    /// How long it is tried again after its first failure.
    const PATIENCE: TimeDelta = TimeDelta::days(2);

    /// Where the work goes, for instance a host: one that is slow delays none of the others.
    fn destination(&self) -> Option<String> {
        None
    }

    /// The account that the work is about: the job is deleted with it.
    fn user_id(&self) -> Option<UserId> {
        None
    }

    /// Does the work. It may run twice: the process can die between the work and the note that it is done. When the
    /// process stops, it is dropped at an `await`, and the job is put back.
    fn run(self, context: &Self::Context) -> impl Future<Output = Result<(), Failure>> + Send;
}

type Done<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;
pub(super) type Handler<C> = Arc<dyn for<'a> Fn(String, &'a C) -> Done<'a> + Send + Sync>;

/// How jobs of a kind are done.
#[derive(Clone)]
pub(super) struct Kind<C> {
    pub run: Handler<C>,
    pub at_once: usize,
    pub at_once_there: usize,
    pub attempt: Duration,
    pub patience: TimeDelta,
}

/// The kinds of jobs that this binary can run, in a context `C`.
#[derive(Clone)]
pub struct Handlers<C>(HashMap<&'static str, Kind<C>>);

impl<C> Default for Handlers<C> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<C: Send + Sync + 'static> Handlers<C> {
    /// Adds a kind. `part` picks what it needs from the context.
    #[must_use]
    pub fn with<W: Work>(mut self, part: fn(&C) -> &W::Context) -> Self {
        let run: Handler<C> = Arc::new(move |payload, context| {
            Box::pin(async move {
                let work: W = serde_json::from_str(&payload).map_err(|e| Failure::Never(e.into()))?;
                work.run(part(context)).await
            })
        });
        let (at_once, at_once_there) = (W::AT_ONCE, W::AT_ONCE_THERE);
        self.0.insert(W::KIND, Kind { run, at_once, at_once_there, attempt: W::ATTEMPT, patience: W::PATIENCE });
        self
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &Kind<C>)> {
        self.0.iter().map(|(name, kind)| (*name, kind))
    }

    pub(super) fn get(&self, kind: &str) -> Option<&Kind<C>> {
        self.0.get(kind)
    }
}

impl Tx<'_> {
    /// Queues a job, to be run as soon as this transaction is committed.
    pub fn enqueue<W: Work>(&mut self, work: &W) -> Result<()> {
        let payload = serde_json::to_string(work).map_err(|e| Error::Internal(e.into()))?;
        // With the kind before it, so that two kinds have a bound each for the same host.
        let destination = work.destination().map(|place| format!("{} {place}", W::KIND));
        let now = self.now();
        diesel::insert_into(jobs::table)
            .values((
                jobs::user_id.eq(work.user_id()),
                jobs::kind.eq(W::KIND),
                jobs::destination.eq(destination),
                jobs::payload.eq(payload),
                jobs::state.eq("queued"),
                jobs::attempts.eq(0),
                jobs::run_at.eq(now),
                jobs::created_at.eq(now),
            ))
            .execute(self.connection())?;
        self.wake_worker();
        Ok(())
    }
}
