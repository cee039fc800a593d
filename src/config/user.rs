//! `user.*`: what accounts can do. What an owner switches off answers 404 and is gone from every page.

use serde::{Deserialize, Serialize};

use super::values::Secret; // feature: legacy_hashes
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
    /// Whether an account may have several addresses.
    pub enable_multiple_emails: bool,
    /// Whether members may change their password.
    pub enable_change_password: bool,
    /// Whether members may change their username.
    pub enable_change_username: bool,
    /// Whether a forgotten password may be replaced by a mailed link.
    pub enable_forgot_password: bool,
    /// Whether members may invite others by mail.
    pub enable_invitation: bool, // feature: invitations
    /// Whether only who was invited may register.
    pub require_invitation: bool, // feature: invitations
    /// Whether first and last name must be given.
    pub require_names: bool,
    /// Whether signing in and registering share one page.
    pub login_and_register_on_one_page: bool,
    /// Whether confirming an address signs in, in the browser that registered.
    pub auto_login_after_confirm: bool,
    /// Whether registering signs in, where nothing has to be confirmed first.
    pub auto_login_after_register: bool,
    /// Whether replacing a forgotten password signs in.
    pub auto_login_after_reset_password: bool,
    /// Whether registering sends the mail `registered`; otherwise `confirm_email`, if one is needed.
    pub send_registered_email: bool,
    /// Whether a member is told by mail that the password was changed.
    pub send_password_changed_email: bool,
    /// Whether a member is told by mail that the username was changed.
    pub send_username_changed_email: bool,
    /// Whether a member is told by mail of a sign-in from a browser that is new to the account.
    pub send_new_device_email: bool, // feature: devices
    /// Whether registration hides that an address has an account already; needs confirmation.
    pub hide_registered_emails: bool,
    /// Whether the sign-in form tells that a username does not exist.
    pub show_username_does_not_exist: bool,
    /// Whether the sign-in form tells that an address does not exist.
    pub show_email_does_not_exist: bool,
    /// Which passwords are accepted.
    pub password_rule: PasswordRule,
    /// The salt of a Flask-Security site whose accounts were taken over: makes its double hashes verify.
    pub password_salt: Secret, // feature: legacy_hashes
    /// How long a confirmation link is good for.
    pub confirm_email_expiration: Span,
    /// How long a link to replace a forgotten password is good for.
    pub reset_password_expiration: Span,
    /// How long an invitation is good for.
    pub invite_expiration: Span, // feature: invitations
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
    /// How long an account that its owner deleted can be had back.
    pub deletion_grace: Span,
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
            enable_multiple_emails: false,
            enable_change_password: true,
            enable_change_username: true,
            enable_forgot_password: true,
            enable_invitation: false,  // feature: invitations
            require_invitation: false, // feature: invitations
            require_names: false,
            login_and_register_on_one_page: false,
            auto_login_after_confirm: true,
            auto_login_after_register: true,
            auto_login_after_reset_password: true,
            send_registered_email: true,
            send_password_changed_email: true,
            send_username_changed_email: true,
            send_new_device_email: true, // feature: devices
            hide_registered_emails: true,
            show_username_does_not_exist: false,
            show_email_does_not_exist: false,
            password_rule: PasswordRule::Modern,
            password_salt: Secret::default(), // feature: legacy_hashes
            confirm_email_expiration: Span::days(2),
            reset_password_expiration: Span::days(2),
            invite_expiration: Span::days(90), // feature: invitations
            user_session_expiration: Span::hours(1),
            session_absolute: Span::hours(12),
            remember_me_expiration: Span::days(14),
            remember_me_absolute: Span::days(90),
            unconfirmed_lifetime: Span::days(7),
            deletion_grace: Span::days(14),
        }
    }
}

impl User {
    /// Whether an account's address has to be confirmed by a mailed link.
    #[must_use]
    pub fn confirms(&self) -> bool {
        self.enable_email && self.enable_confirm_email
    }

    /// Whether a forgotten password can be replaced by a mailed link.
    #[must_use]
    pub fn recovers(&self) -> bool {
        self.enable_email && self.enable_forgot_password
    }

    /// Whether accounts have names that can be changed.
    #[must_use]
    pub fn renames(&self) -> bool {
        self.enable_username && self.enable_change_username
    }

    /// Whether registration can hide that an address is taken: only if nobody gets in unconfirmed.
    #[must_use]
    pub fn hides_addresses(&self) -> bool {
        self.hide_registered_emails && self.confirms() && !self.enable_login_without_confirm_email
    }
}
