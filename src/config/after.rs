//! `after.*`: where a visitor lands after something is done.

use serde::{Deserialize, Serialize};

/// Where a visitor lands after something is done: an endpoint name (`members`) or a local path (`/members`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct After {
    /// After signing in.
    pub login: String,
    /// After signing out.
    pub logout: String,
    /// After registering, when a mail must be confirmed first.
    pub register: String,
    /// After confirming an address.
    pub confirm: String,
    /// After changing the password.
    pub change_password: String,
    /// After changing the username.
    pub change_username: String,
    /// After asking for a link to replace a forgotten password.
    pub forgot_password: String,
    /// After replacing a forgotten password.
    pub reset_password: String,
    /// After sending an invitation.
    pub invite: String, // feature: invitations
    /// After changing the profile.
    pub profile: String,
    /// After asking for another confirmation mail.
    pub resend_confirm_email: String,
    /// Where a signed-in visitor without a confirmed address is sent from a page that needs one.
    pub unconfirmed: String,
    /// Where a visitor without the role is sent from a page that needs one.
    pub unauthorized: String,
}

impl Default for After {
    fn default() -> Self {
        let home = || "/".to_owned();
        Self {
            login: home(),
            logout: "user.login".to_owned(),
            register: home(),
            confirm: home(),
            change_password: home(),
            change_username: home(),
            forgot_password: home(),
            reset_password: home(),
            invite: home(), // feature: invitations
            profile: home(),
            resend_confirm_email: home(),
            unconfirmed: "user.resend_confirm_email".to_owned(),
            unauthorized: home(),
        }
    }
}
