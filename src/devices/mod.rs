//! New browsers: when somebody signs in with a browser that is new to the account, its owner gets a mail with a link that
//! locks out whoever it was.
//!
//! A browser that has signed in keeps a cookie that outlives sessions; the row has a hash of account and cookie. The
//! feature subscribes to the event of every sign-in, if `user.send_new_device_email` is on. Table: `devices`. Routes:
//! `/user/not-me/<token>`, if forgotten passwords can be replaced. `docs/remove-a-feature.md` says how to remove it.

mod device;
mod lock_out;
mod notice;
mod page;
mod schema;

use rocket::fairing::AdHoc;
use serde_json::Value;

use crate::accounts::export::to_json;
use crate::db::Conn;
use crate::error::Result;
use crate::models::UserId;
use crate::web::{App, Serve, page};
pub use lock_out::{NotMe, on_taken_back};
pub use notice::{on_changed_password, on_reset_password, on_sign_in};

/// Serves the page that the mail leads to.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("devices", |rocket| async move {
        let Some(app) = rocket.state::<App>() else { return rocket };
        let user = &app.settings.user;
        if !user.send_new_device_email || !user.can_reset_password() {
            return rocket;
        }
        rocket.serve(vec![page!("user.not_me", page::ask, page::submit)])
    })
}

/// The browsers that an account was used with, for its export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    to_json(device::Device::of_user(conn, user_id)?)
}
