//! Jobs: work outside of requests, done at least once, even if the process is killed meanwhile.
//!
//! A job is a row, written in the transaction of the change that needs it (`tx.enqueue(…)`). A worker takes it for a minute,
//! which it renews while the work runs, and marks it as done. After a failure it is tried again, with longer and longer
//! pauses, until the patience of its kind is over; then it is a dead letter for the administrator. Several run at once, with
//! a bound for each kind and for each destination. A mail is a job, and so can be your own work
//! (`docs/add-a-job.md`):
//!
//! ```
//! # use app::jobs::{Failure, Work};
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct CountSheep { up_to: u32 }
//!
//! impl Work for CountSheep {
//!     const KIND: &'static str = "count-sheep";
//!     type Context = app::JobContext;
//!     async fn run(self, context: &Self::Context) -> Result<(), Failure> { Ok(()) }
//! }
//! // site.rs:    handlers.with::<CountSheep>(|context| context)
//! // a service:  tx.enqueue(&CountSheep { up_to: 7 })?;
//! ```
//!
//! Table: `jobs`. Routes: none. Cannot be removed: mails are jobs.

mod attempt;
mod handlers;
mod worker;

pub use handlers::{Failure, Handlers, Work};
pub use worker::{Running, drain, stage, work};
