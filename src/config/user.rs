//! `user.*`: what accounts can do. Pages that are switched off answer 404, and nothing links to them.

use serde::{Deserialize, Serialize};

use super::values::Span;

section! {
    /// What accounts can do. `Rocket.toml` has a sentence for each setting; `refuse.rs` lists which switch needs which.
    #[derive(Debug)]
    pub struct User {
        enable_registration: bool = true,
        enable_username: bool = true,
        enable_email: bool = true,
        enable_confirm_email: bool = true,
        enable_remember_me: bool = true,
        enable_retype_password: bool = true,
        enable_login_without_confirm_email: bool = false,
        enable_multiple_emails: bool = false,
        enable_change_password: bool = true,
        enable_change_username: bool = true,
        enable_forgot_password: bool = true,
        enable_invitation: bool = false, // feature: invitations
        require_invitation: bool = false, // feature: invitations
        enable_passwordless: bool = false, // feature: passwordless
        trackable: bool = false, // feature: tracking
        require_names: bool = false,
        login_and_register_on_one_page: bool = false,
        /// Whether confirming an address signs in, if it happens in the browser that registered.
        auto_login_after_confirm: bool = true,
        /// Whether registering signs in, if no address has to be confirmed first.
        auto_login_after_register: bool = true,
        auto_login_after_reset_password: bool = true,
        /// Whether registering sends the mail `registered`. Otherwise it sends `confirm_email`, if confirmation is on.
        send_registered_email: bool = true,
        send_password_changed_email: bool = true,
        send_username_changed_email: bool = true,
        send_new_device_email: bool = true, // feature: devices
        /// Whether registration hides that an address has an account already. Works only with confirmation.
        hide_registered_emails: bool = true,
        show_username_does_not_exist: bool = false,
        show_email_does_not_exist: bool = false,
        password_rule: PasswordRule = PasswordRule::Modern,
        /// The minimum number of characters of a new password, for both rules. The classic one has 6, unless this is set.
        password_min: usize = 8,
        /// Words that no new password may contain, in any case.
        password_forbidden: Vec<String> = Vec::new(),
        // The `SECURITY_PASSWORD_SALT` of a Flask-Security site, for accounts imported from it. // feature: legacy_hashes
        #[serde(serialize_with = "super::values::conceal")] // feature: legacy_hashes
        password_salt: secrecy::SecretString = secrecy::SecretString::default(), // feature: legacy_hashes
        // The key of a query, and of a JSON body, that holds a token of a program; empty: none. // feature: api
        token_authentication_key: String = "auth_token".to_owned(), // feature: api
        // The header that holds it; empty: none. // feature: api
        token_authentication_header: String = "Authentication-Token".to_owned(), // feature: api
        // A token ends after this time, whatever it was made for. // feature: api
        token_max_age: Option<Span> = None, // feature: api
        // What a program is told that it needs a name and a password for. // feature: api
        default_http_auth_realm: String = "Login Required".to_owned(), // feature: api
        confirm_email_expiration: Span = Span::days(2),
        reset_password_expiration: Span = Span::days(2),
        invite_expiration: Span = Span::days(90), // feature: invitations
        login_link_expiration: Span = Span::minutes(15), // feature: passwordless
        /// A session without "remember me" ends after this time without requests…
        user_session_expiration: Span = Span::hours(1),
        /// …and after this time in any case.
        session_absolute: Span = Span::hours(12),
        /// A session with "remember me" ends after this time without requests…
        remember_me_expiration: Span = Span::days(14),
        /// …and after this time in any case.
        remember_me_absolute: Span = Span::days(90),
        /// Accounts that never confirmed an address are deleted after this time.
        unconfirmed_lifetime: Span = Span::days(7),
        /// For this long, a deleted account can be restored by its owner.
        deletion_grace: Span = Span::days(14),
        /// For this long, the history of an account stays.
        history_lifetime: Span = Span::days(365),
    }
}

/// Which new passwords are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PasswordRule {
    /// Long enough, not a common password, and not made of the user's own names.
    Modern,
    /// Long enough, with an upper-case letter, a lower-case letter and a digit.
    Classic,
}

impl User {
    /// The headers, beside `Authorization`, by which programs say who they are.
    #[allow(clippy::unused_self, reason = "there may be no such header")]
    pub fn headers_of_programs(&self) -> Vec<&str> {
        vec![
            &self.token_authentication_header, // feature: api
        ]
    }

    pub fn confirms_emails(&self) -> bool {
        self.enable_email && self.enable_confirm_email
    }

    pub fn can_reset_password(&self) -> bool {
        self.enable_email && self.enable_forgot_password
    }

    pub fn can_change_username(&self) -> bool {
        self.enable_username && self.enable_change_username
    }

    /// Returns true if registration hides that an address has an account. That needs confirmation, and no sign-in before it.
    pub fn hides_addresses(&self) -> bool {
        self.hide_registered_emails && self.confirms_emails() && !self.enable_login_without_confirm_email
    }
}
