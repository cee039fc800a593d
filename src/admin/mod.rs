//! The admin area: accounts, roles, mails and events for administrators, on a phone too.
//!
//! Every list is a walk along an index, every number a bounded count ([`users`] and `figures.rs` say how), so that no page
//! gets slower as the site grows. Every act is a POST that asks for a recent proof of identity, and its event names the
//! administrator. Nobody sees or sets a password here, or acts as somebody else. Table: `event_days`. Routes: `/admin…`,
//! for the role `admin`. `docs/remove-a-feature.md` says how to remove it.

pub mod account;
mod acts;
pub mod counting;
mod csv;
pub mod events;
pub mod figures;
mod guard;
pub mod mails;
mod pages;
mod schema;
pub mod users;

use rocket::fairing::AdHoc;

use crate::web::{Serve, page};
pub use counting::count_events;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("admin", |rocket| async move {
        rocket.serve(vec![
            page!("admin", pages::dashboard::page),
            page!("admin.users", pages::users::list),
            page!("admin.user", pages::user::detail),
            page!("admin.act", pages::acts::act),
            page!("admin.role", pages::acts::role),
            page!("admin.set_email", pages::acts::set_email),
            page!("admin.roles", pages::roles::list),
            page!("admin.mails", pages::mails::list),
            page!("admin.mail_act", pages::mails::act),
            page!("admin.events", pages::events::list),
            page!("admin.events_file", pages::events::file),
        ])
    })
}
