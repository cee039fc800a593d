//! Signing in by a mailed link, without the password.
//!
//! A link works once, for a quarter of an hour, and shows a button first. It signs in the browser that asked for it, and
//! another one only after its visitor has said that they asked. A new password, a change of address, and a deletion
//! end it. Table: `login_links`; each row belongs to a row of `tokens`. Routes: `/user/login-link…`, if
//! `user.enable_passwordless` is on. `docs/remove-a-feature.md` says how to remove it.

mod ask;
mod end;
mod link;
mod page;
mod schema;
mod sign_in;

use rocket::fairing::AdHoc;

use crate::web::{App, Serve, page};
pub use ask::{LoginLinkSent, SendLoginLink, ask};
pub use end::{on_changed_email, on_changed_password, on_deletion_asked, on_reset_password, on_taken_back};
pub use link::LoginLink;
pub use sign_in::sign_in;

/// Serves the pages, if they are switched on.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("passwordless", |rocket| async move {
        if !rocket.state::<App>().is_some_and(|app| app.settings.user.enable_passwordless) {
            return rocket;
        }
        rocket.serve(vec![
            page!("user.login_link", page::form, page::submit),
            page!("user.use_login_link", page::open, page::press),
        ])
    })
}
