//! The owner's file: what this site does beside what every site does. Here are the menu, what a visitor
//! sees offered, who listens to which event, and which jobs there are.

use std::collections::BTreeMap;

use crate::accounts::events::{LoggedIn, Registered};
use crate::accounts::export::Export;
use crate::accounts::voucher::{self, Voucher};
use crate::auth::Visitor;
use crate::auth::roles::SecretAgent;
use crate::config::Settings;
use crate::events::Bus;
use crate::jobs::Handlers;
use crate::mail::SendMail;

/// An entry of the menu.
pub struct MenuItem {
    /// The page's endpoint; an entry whose page is switched off is left out.
    pub endpoint: &'static str,
    /// The Fluent id of its label.
    pub label: &'static str,
}

/// The menu, in order, as this visitor sees it.
#[must_use]
pub fn menu(_settings: &Settings, visitor: Option<&Visitor>) -> Vec<MenuItem> {
    let mut menu = vec![MenuItem { endpoint: "home", label: "menu-home" }];
    if visitor.is_some() {
        menu.push(MenuItem { endpoint: "members", label: "menu-members" });
    }
    if visitor.is_some_and(|visitor| SecretAgent::RULE.admits(visitor)) {
        menu.push(MenuItem { endpoint: "special", label: "menu-special" });
    }
    menu
}

/// What templates may offer this visitor, as `can.register` and so on: computed, so that no template
/// has to know which switches of `Rocket.toml` play together.
#[must_use]
pub fn can(settings: &Settings, visitor: Option<&Visitor>) -> BTreeMap<&'static str, bool> {
    let user = &settings.user;
    let is_member = visitor.is_some_and(|visitor| visitor.confirmed);
    BTreeMap::from([
        ("register", user.enable_registration && voucher::required(settings).is_none() && visitor.is_none()),
        ("forgot_password", user.recovers()),
        ("change_password", user.enable_change_password && is_member),
        ("change_username", user.renames() && is_member),
        ("remember_me", user.enable_remember_me),
        ("resend_confirm_email", user.confirms()),
        ("change_email", is_member && user.enable_email && !user.enable_multiple_emails),
        ("manage_emails", is_member && user.enable_email && user.enable_multiple_emails),
        ("invite", crate::invitations::may_invite(settings, visitor)), // feature: invitations
        ("special", visitor.is_some_and(|visitor| SecretAgent::RULE.admits(visitor))),
        ("dev", settings.dev_pages()), // feature: dev
    ])
}

/// What an account's owner gets in the export of it, beside what `accounts` knows: one line a feature that has rows
/// of its own about members.
#[must_use]
pub fn exports() -> Vec<Export> {
    vec![
        ("devices", crate::devices::export),         // feature: devices
        ("invitations", crate::invitations::export), // feature: invitations
    ]
}

/// The kinds of links by which somebody may register.
pub const VOUCHERS: &[&dyn Voucher] = &[
    &crate::invitations::Invitations, // feature: invitations
];

/// Who listens to which event. A subscriber runs after the change is committed.
#[must_use]
pub fn subscribers() -> Bus {
    Bus::default()
        .on(|event: &Registered, _db| tracing::debug!(user_id = event.user_id, "somebody registered"))
        .on(|event: &LoggedIn, _db| tracing::debug!(user_id = event.user_id, "somebody signed in"))
}

/// The kinds of jobs that the worker does.
#[must_use]
pub fn jobs() -> Handlers {
    Handlers::default().with::<SendMail>()
}
