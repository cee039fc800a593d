//! A typed event bus. Each feature owns its event types; `site.rs` lists the subscribers.
//!
//! A subscriber runs inside the transaction of the change, in a savepoint of its own. What takes long is left to a job, which
//! is written in the same transaction, so that neither is without the other (`docs/add-a-job.md`):
//!
//! ```
//! # use app::{accounts::events::Registered, db::Bus, jobs::{Failure, Work}, models::UserId};
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct AddToNewsletter { user_id: UserId }
//!
//! impl Work for AddToNewsletter {
//!     const KIND: &'static str = "add-to-newsletter";
//!     type Context = app::JobContext;
//!     async fn run(self, _context: &Self::Context) -> Result<(), Failure> { Ok(()) }
//! }
//!
//! let bus = Bus::default().on(|event: &Registered, tx| tx.enqueue(&AddToNewsletter { user_id: event.user_id }));
//! ```
//!
//! To count sign-ins, in a table of your own (`site_logins`, with a migration for each engine):
//!
//! ```
//! # use app::{accounts::events::LoggedIn, db::Bus};
//! # use diesel::{prelude::*, sql_types::BigInt};
//! let bus = Bus::default().on(|event: &LoggedIn, tx| {
//!     let count = "INSERT INTO site_logins (user_id, logins) VALUES ($1, 1) \
//!                  ON CONFLICT (user_id) DO UPDATE SET logins = site_logins.logins + 1";
//!     diesel::sql_query(count).bind::<BigInt, _>(event.user_id).execute(tx.connection())?;
//!     Ok(())
//! });
//! ```

use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::tx::{Event, Publish, Tx};
use crate::error::Result;

type Subscriber = Box<dyn Fn(&dyn Any, &mut Tx<'_>) -> Result<()> + Send + Sync>;

/// The subscribers, by event type.
#[derive(Default)]
pub struct Bus(HashMap<TypeId, Vec<(&'static str, Subscriber)>>);

impl Bus {
    /// Calls `subscriber` whenever a transaction emits an `E`.
    #[must_use]
    pub fn on<E: Event>(mut self, subscriber: impl Fn(&E, &mut Tx<'_>) -> Result<()> + Send + Sync + 'static) -> Self {
        let subscriber: Subscriber =
            Box::new(move |event, tx| event.downcast_ref().map_or(Ok(()), |event| subscriber(event, tx)));
        self.0.entry(TypeId::of::<E>()).or_default().push((type_name::<E>(), subscriber));
        self
    }

    /// The function through which transactions publish their events.
    pub(super) fn publisher(self) -> Publish {
        Box::new(move |event, tx| {
            for (name, subscriber) in self.0.get(&event.type_id()).into_iter().flatten() {
                let run = AssertUnwindSafe(|| tx.savepoint(|tx| subscriber(event, tx)));
                // A subscriber must not turn the change itself into an error page.
                match catch_unwind(run) {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => tracing::error!(event = name, "a subscriber failed: {:#}", error.root_cause()),
                    Err(_) => tracing::error!(event = name, "a subscriber panicked"),
                }
            }
        })
    }
}
