//! Rows, what inserts them, and how they are found: no HTTP, no mail.
//!
//! A row struct is what a table holds, a `New…` struct what inserts it; neither goes to a template. Finders
//! return `QueryResult`. [`Email`] and [`Username`] are parsed once, at the door, and compared by their
//! canonical form ever after.
//!
//! Tables: all, see `db/schema.rs`. Routes: none. A model is removed with its file and its table.

mod audit_event;
mod email;
mod job;
mod person_name;
mod role;
mod session;
mod throttle;
mod token;
mod user;
mod user_email;
mod username;

pub use audit_event::{AuditEvent, Client};
pub use email::Email;
pub use job::{Job, NewJob};
pub use person_name::PersonName;
pub use role::Role;
pub use session::{NewSession, Session, SessionLife, SessionUser};
pub use throttle::{Attempt, count, forget};
pub use token::{Purpose, Token};
pub use user::{NewUser, User};
pub use user_email::{NewUserEmail, UserEmail};
pub use username::Username;
