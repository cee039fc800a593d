//! `limits.*`: how often something may be tried. Counted in the database, shared by all machines.

use serde::{Deserialize, Serialize};

use super::values::Limit;

/// How often something may be tried before the answer is 429.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Sign-ins to one account, by whatever name or address it is called.
    pub login_per_account: Limit,
    /// Sign-ins from one network address, to whatever account.
    pub login_per_address: Limit,
    /// Registrations from one network address.
    pub register: Limit,
    /// Requests for another confirmation mail from one network address.
    pub resend: Limit,
    /// Requests for a link to replace a forgotten password from one network address.
    pub forgot: Limit,
    /// Invitations by one member.
    pub invite: Limit, // feature: invitations
    /// Passwords that one signed-in member gives to change something.
    pub change_password: Limit,
    /// Mails to one mailbox that visitors can cause; more are silently not sent.
    pub mails_per_mailbox: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            login_per_account: Limit::per_minutes(10, 15),
            login_per_address: Limit::per_minutes(60, 15),
            register: Limit::per_minutes(60, 60),
            resend: Limit::per_minutes(60, 60),
            forgot: Limit::per_minutes(60, 60),
            invite: Limit::per_minutes(30, 24 * 60), // feature: invitations
            change_password: Limit::per_minutes(10, 15),
            mails_per_mailbox: Limit::per_minutes(6, 60),
        }
    }
}
