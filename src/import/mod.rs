//! `gantry import flask URL`: accounts of a Flask-User or Flask-Security database become accounts of this site, in one
//! transaction. `docs/take-over-accounts.md` tells owners how.
//!
//! The source is only read. [`origin`] finds its tables and columns, [`read`] makes one query of them whose rows arrive one
//! by one, [`judge`] decides what a row is worth here, and [`take`] writes those that are not here yet. An account of this
//! site never changes: whoever registers here with somebody else's name gets nothing from their old account, and the other
//! way round. `report` says what became of whom.
//!
//! Tables: writes `users`, `user_emails`, `roles`, `user_roles`, `audit_events`. Routes: none. To remove it, see
//! `docs/remove-a-feature.md`.

pub mod cli;
mod judge;
mod origin;
mod read;
mod report;
mod sql;
mod take;
mod values;
