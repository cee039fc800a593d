//! Invitations: a member mails somebody a link to register with, and one of their own roles if they like.
//!
//! The link is for one address and works once. It ends when it expires, when it is withdrawn, and when its sender's account
//! ends; with a role, also when its sender gets a new password. The role is granted only if the sender may still grant it,
//! and the sender is told. Table: `invitations`; each row belongs to a row of `tokens`. Routes: `/user/invite…`, if
//! `user.enable_invitation` is on; the link leads to the register page. `docs/remove-a-feature.md` says how to remove it.

mod accept;
pub mod cli;
mod invitation;
pub mod invite;
mod page;
mod schema;
mod withdraw;

use rocket::fairing::AdHoc;
use serde_json::{Value, json};

use crate::clock;
use crate::db::Conn;
use crate::error::Result;
use crate::models::UserId;
use crate::web::{App, Serve, page};
pub use accept::Invitations;
pub use invitation::{InvitationId, InvitationLink};
pub use withdraw::{on_changed_password, on_reset_password, on_taken_back};

/// How many invitations the overview of an account looks at.
const SHOWN: i64 = 20;

/// Serves the page to invite, if it is switched on.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("invitations", |rocket| async move {
        if !rocket.state::<App>().is_some_and(|app| invite::is_on(&app.settings)) {
            return rocket;
        }
        rocket.serve(vec![
            page!("user.invite", page::form, page::submit),
            page!("user.withdraw_invitation", page::withdraw_one),
        ])
    })
}

/// The invitations that a member has sent, for their export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    sent_by(conn, user_id, i64::MAX)
}

/// The newest invitations that an account has sent.
pub fn newest_sent(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    sent_by(conn, user_id, SHOWN)
}

fn sent_by(conn: &mut Conn<'_>, user_id: UserId, limit: i64) -> Result<Value> {
    let sent = invitation::Invitation::sent_by(conn, user_id, limit)?.into_iter();
    let now = conn.now();
    let invitations = sent.map(|(invitation, token, role)| {
        json!({
            "address": invitation.address,
            "role": role,
            "created_at": clock::utc(token.created_at),
            "withdrawn": invitation.withdrawn,
            "state": invitation.state(&token, now),
        })
    });
    Ok(invitations.collect())
}
