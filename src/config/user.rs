//! `user.*`: what accounts can do. What an owner switches off answers 404 and is gone from every page.

use serde::{Deserialize, Serialize};

use super::values::Span;

/// What accounts can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch that an owner sets by name")]
pub struct User {
    /// Whether visitors may register themselves.
    pub enable_registration: bool,
    /// Whether accounts have usernames, and may sign in by them.
    pub enable_username: bool,
    /// Whether accounts have e-mail addresses, and may sign in by them.
    pub enable_email: bool,
    /// Whether an address must be confirmed by a mailed link.
    pub enable_confirm_email: bool,
    /// Whether the sign-in form offers to stay signed in after the browser is closed.
    pub enable_remember_me: bool,
    /// Whether a new password is asked for twice.
    pub enable_retype_password: bool,
    /// Whether an account may sign in before its address is confirmed.
    pub enable_login_without_confirm_email: bool,
    /// Whether confirming an address signs in, in the browser that registered.
    pub auto_login_after_confirm: bool,
    /// Whether registering signs in, where nothing has to be confirmed first.
    pub auto_login_after_register: bool,
    /// Whether registering sends the mail `registered`; otherwise `confirm_email`, if one is needed.
    pub send_registered_email: bool,
    /// Whether registration hides that an address has an account already; needs confirmation.
    pub hide_registered_emails: bool,
    /// Whether the sign-in form tells that a username does not exist.
    pub show_username_does_not_exist: bool,
    /// Whether the sign-in form tells that an address does not exist.
    pub show_email_does_not_exist: bool,
    /// Which passwords are accepted.
    pub password_rule: PasswordRule,
    /// How long a confirmation link is good for.
    pub confirm_email_expiration: Span,
    /// How long a session without "remember me" may lie idle.
    pub user_session_expiration: Span,
    /// How long such a session may last in all.
    pub session_absolute: Span,
    /// How long a remembered session may lie idle.
    pub remember_me_expiration: Span,
    /// How long a remembered session may last in all.
    pub remember_me_absolute: Span,
    /// When an account that never confirmed its address is deleted.
    pub unconfirmed_lifetime: Span,
}

/// Which passwords are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PasswordRule {
    /// At least 8 characters, not a common password, not made of the visitor's own names.
    Modern,
    /// At least 6 characters with an upper-case letter, a lower-case letter and a digit.
    Classic,
}

impl Default for User {
    fn default() -> Self {
        Self {
            enable_registration: true,
            enable_username: true,
            enable_email: true,
            enable_confirm_email: true,
            enable_remember_me: true,
            enable_retype_password: true,
            enable_login_without_confirm_email: false,
            auto_login_after_confirm: true,
            auto_login_after_register: true,
            send_registered_email: true,
            hide_registered_emails: true,
            show_username_does_not_exist: false,
            show_email_does_not_exist: false,
            password_rule: PasswordRule::Modern,
            confirm_email_expiration: Span::days(2),
            user_session_expiration: Span::hours(1),
            session_absolute: Span::hours(12),
            remember_me_expiration: Span::days(14),
            remember_me_absolute: Span::days(90),
            unconfirmed_lifetime: Span::days(7),
        }
    }
}

impl User {
    /// Whether an account's address has to be confirmed by a mailed link.
    #[must_use]
    pub fn confirms(&self) -> bool {
        self.enable_email && self.enable_confirm_email
    }

    /// Whether registration can hide that an address is taken: only if nobody gets in unconfirmed.
    #[must_use]
    pub fn hides_addresses(&self) -> bool {
        self.hide_registered_emails && self.confirms() && !self.enable_login_without_confirm_email
    }
}
