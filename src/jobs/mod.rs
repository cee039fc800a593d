//! Jobs: what is done outside of a request, at least once, whatever is killed meanwhile.
//!
//! A job is a row written in the transaction of the change that wants it (`tx.enqueue(…)`). A worker takes
//! it, does it, marks it done; a failure puts it back for later, longer each time; what fails too often is a
//! dead letter that an administrator sees. A mail is a job; a clone's own work is a job:
//!
//! ```
//! use app::jobs::{Context, Failure, Work};
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct CountSheep { up_to: u32 }
//! impl Work for CountSheep {
//!     const KIND: &'static str = "count-sheep";
//!     async fn run(self, _cx: &Context) -> Result<(), Failure> { Ok(()) }
//! }
//! // site.rs:     handlers.with::<CountSheep>()
//! // a service:   tx.enqueue(&CountSheep { up_to: 7 })?;
//! ```
//!
//! Table: `jobs`. Routes: none. Cannot be removed: mails are jobs.

mod worker;

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::config::Settings;
use crate::db::schema::jobs;
use crate::db::{Db, Tx};
use crate::error::Error;
use crate::mail::Mailer;
use crate::models::NewJob;
pub use worker::{drain, finish, stage};

/// How often a job is begun before it is given up: with the pauses below, over about a day.
const MOST_ATTEMPTS: i32 = 12;

/// What a job may use.
#[derive(Clone)]
pub struct Context {
    /// The database.
    pub db: Db,
    /// The settings.
    pub settings: Arc<Settings>,
    /// Renders and sends mails.
    pub mailer: Arc<Mailer>,
}

/// Why a job was not done.
#[derive(Debug)]
pub enum Failure {
    /// Something that may pass: tried again later.
    Later(anyhow::Error),
    /// Something that will not pass: given up at once.
    Never(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Later(error.into())
    }
}

/// Something that can be done later. Its fields are stored as JSON: no secret belongs there.
pub trait Work: Serialize + DeserializeOwned + Send + 'static {
    /// The word in the row; it must not change while rows are open.
    const KIND: &'static str;

    /// Does it. May run twice (the process can die after the deed and before the note of it).
    fn run(self, context: &Context) -> impl Future<Output = Result<(), Failure>> + Send;
}

type Done<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;
type Handler = for<'a> fn(String, &'a Context) -> Done<'a>;

/// The kinds of jobs that this binary can do.
#[derive(Default, Clone)]
pub struct Handlers(HashMap<&'static str, Handler>);

impl Handlers {
    /// Adds a kind.
    #[must_use]
    pub fn with<W: Work>(mut self) -> Self {
        self.0.insert(W::KIND, |payload, context| {
            Box::pin(async move {
                let work: W = serde_json::from_str(&payload).map_err(|e| Failure::Never(e.into()))?;
                work.run(context).await
            })
        });
        self
    }

    fn kinds(&self) -> Vec<&'static str> {
        self.0.keys().copied().collect()
    }

    fn get(&self, kind: &str) -> Option<Handler> {
        self.0.get(kind).copied()
    }
}

impl Tx<'_> {
    /// Writes a job, to be done as soon as this transaction is committed.
    pub fn enqueue<W: Work>(&mut self, work: &W) -> Result<(), Error> {
        let payload = serde_json::to_string(work).map_err(|e| Error::Internal(e.into()))?;
        let now = self.now();
        let job =
            NewJob { kind: W::KIND, payload: &payload, state: "queued", attempts: 0, run_at: now, created_at: now };
        diesel::insert_into(jobs::table).values(&job).execute(&mut **self)?;
        self.after_commit(|db| db.wake().notify_one());
        Ok(())
    }
}

/// How long to wait after the given number of attempts: 10 seconds, 20, 40, … at most 6 hours.
fn pause(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(20);
    TimeDelta::seconds((10_i64 << doublings).min(6 * 3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_within_six_hours() {
        assert_eq!(pause(1), TimeDelta::seconds(10));
        assert_eq!(pause(2), TimeDelta::seconds(20));
        assert_eq!(pause(MOST_ATTEMPTS), TimeDelta::seconds(20_480));
        assert_eq!(pause(i32::MAX), TimeDelta::hours(6));
    }
}
