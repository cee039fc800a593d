//! If `user.trackable` is on, counts the sign-ins of each account, with the times and network addresses of the latest two.
//! If it is off, housekeeping deletes what was noted.
//!
//! The feature subscribes to the event of every sign-in. Owners find what is noted in their export. Table: `tracking`.
//! Routes: none. `docs/remove-a-feature.md` says how to remove it.

mod schema;
mod sign_ins;

pub use sign_ins::{SignIns, export, forget, on_sign_in};
