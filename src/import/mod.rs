//! `gantry import flask URL`: accounts of a Flask-User or Flask-Security database become accounts of this site, in one
//! transaction. `docs/take-over-accounts.md` tells owners how.
//!
//! The source is only read. [`origin`] finds its tables and columns, [`read`] makes one query of them whose rows arrive one
//! by one, [`judge`] decides what a row is worth here, and [`take`] writes those that are not here yet: [`marks`] know whom
//! an earlier import has taken. An account of this site never changes: whoever registers here with somebody else's name
//! gets nothing from their old account, and the other way round. `report` says what became of whom.
//!
//! Tables: `imported_accounts`; writes `users`, `user_emails`, `roles`, `user_roles`, `audit_events`. Routes: none. To
//! remove it, see `docs/remove-a-feature.md`.

pub mod cli;
mod judge;
mod marks;
mod origin;
mod read;
mod report;
mod schema;
mod sql;
mod take;
mod values;
