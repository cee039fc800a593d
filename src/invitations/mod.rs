//! Invitations: a member sends somebody a link to register by, with a role of his own if he likes.
//!
//! The link belongs to its address, works once, ends by itself or when it is withdrawn, and is worth nothing once its
//! sender is gone; the role is given only if the sender may still give it away. Table: `invitations`, each row with the
//! row in `tokens` that its link stands for. Routes: `/user/invite…`, if `user.enable_invitation` is on; registering by
//! the link is the register page's. To remove it, delete `src/invitations`, `templates/invitations`,
//! `templates/mail/invite` and `…/invite_member`, `i18n/*/invitations.ftl`, `tests/it/invitations`, the migration
//! `…_invitations`, and the lines that `git grep 'feature: invitations'` prints.

mod accept;
pub mod cli;
pub mod events;
mod invitation;
pub mod invite;
pub mod mails;
mod pages;
mod schema;

use rocket::fairing::AdHoc;
use rocket::routes;
use serde_json::{Value, json};

use crate::accounts::export::time;
use crate::auth::Visitor;
use crate::config::Settings;
use crate::db::AnyConnection;
use crate::error::Error;
use crate::web::{Access, Serve, Site, page};
pub use accept::Invitations;

/// Whether there are invitations: not where nobody may register.
#[must_use]
pub fn is_on(settings: &Settings) -> bool {
    settings.user.enable_invitation && settings.user.enable_registration
}

/// Whether this visitor may invite others.
#[must_use]
pub fn may_invite(settings: &Settings, visitor: Option<&Visitor>) -> bool {
    is_on(settings) && visitor.is_some_and(|visitor| visitor.confirmed)
}

/// Serves the page to invite, if it is switched on.
pub fn stage() -> AdHoc {
    AdHoc::on_ignite("invitations", |rocket| async move {
        if !rocket.state::<Site>().is_some_and(|site| is_on(&site.settings)) {
            return rocket;
        }
        rocket.serve(vec![
            page("user.invite", Access::SignedIn, routes![pages::form, pages::submit]),
            page("user.withdraw_invitation", Access::SignedIn, routes![pages::withdraw_one]),
        ])
    })
}

/// The invitations that a member has sent, for his export.
pub fn export(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let sent = invitation::Invitation::sent_by(connection, user_id)?.into_iter();
    let shown = sent.map(|(invitation, token, role)| {
        json!({ "address": invitation.address, "role": role, "created_at": time(token.created_at) })
    });
    Ok(shown.collect())
}
