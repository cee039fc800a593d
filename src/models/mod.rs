//! Rows, and the queries that find, insert and change them: no HTTP, no mail.
//!
//! A row has a struct, and some have a `New…` struct that inserts them; neither goes to a template. In arguments, the
//! account comes before another row. [`Email`] and [`Username`] are parsed once, where input comes in, and compared by
//! their canonical form.
//!
//! Tables: all, see `db/schema.rs`. Routes: none. A model is removed with its file and its table;
//! `rows.rs` is for tables of features.

mod audit_event;
mod email;
mod id;
mod job;
pub mod known_browser;
pub mod maintenance;
mod person_name;
mod place;
mod role;
mod rows;
mod sent_form;
mod session;
pub mod site_fact;
mod text;
pub mod throttle;
mod token;
mod typed;
mod user;
mod user_email;
mod username;

pub use audit_event::AuditEvent;
pub use email::{Email, ExistingEmail};
pub use id::{EmailId, EventId, JobId, KeptMailId, RoleId, SessionId, TokenId, UserId};
pub use job::{DueJob, Job};
pub use person_name::PersonName;
pub use place::{Place, page_of};
pub use role::Role;
pub use rows::{KEEP_DELETED, MOST_ROWS, PAGE_ROWS};
pub use sent_form::{MEMORY, SentForm};
pub use session::{Session, SessionLife, SessionUser};
pub use text::{Line, Paragraphs, fold};
pub use token::{LinkKey, Purpose, Token};
pub use typed::{Day, Number};
pub use user::{NewUser, Person, User};
pub use user_email::{NewUserEmail, UserEmail};
pub use username::Username;

use chrono::NaiveDateTime;
use serde::Serializer;

use crate::clock;

/// Serialises a time with its zone, for the export of an account.
pub fn utc<S: Serializer>(at: &NaiveDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&clock::utc(*at))
}

/// As [`utc`], for a time that may be missing.
pub fn utc_option<S: Serializer>(at: &Option<NaiveDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => utc(at, serializer),
        None => serializer.serialize_none(),
    }
}
