//! What is limited, under which key it is counted, and by which setting.

use diesel::QueryResult;

use crate::config::Limits;
use crate::config::values::Limit;
use crate::db::Tx;
use crate::models::{self, Attempt, Client};

/// Something that may be tried only so often.
#[derive(Debug, Clone, Copy)]
pub enum Limited<'a> {
    /// Signing in to an account, under whichever of its names: known by its row.
    LoginAccount(i64),
    /// Signing in under a name that nobody has, or by an address, whoever's it is; in canonical form, so that
    /// case gives no fresh tries.
    LoginUnknown(&'a str),
    /// Signing in from a network address, to whatever account.
    LoginClient(&'a Client),
    /// Writing down that a sign-in under a name failed, whoever has it; in canonical form.
    NoteFailure(&'a str),
    /// Registering from a network address.
    Register(&'a Client),
    /// Asking for another confirmation mail from a network address.
    Resend(&'a Client),
    /// Asking from a network address for a link to replace a forgotten password.
    Forgot(&'a Client),
    /// Inviting, by this account.
    Invite(i64), // feature: invitations
    /// Giving the password of this account within its session.
    PasswordAgain(i64),
    /// A mail that a visitor causes to a mailbox, in canonical form.
    Mailbox(&'a str),
}

impl Limited<'_> {
    fn key(self) -> String {
        match self {
            Self::LoginAccount(id) => format!("login:account:{id}"),
            // Hashed, since anything can be typed there, even a password.
            Self::LoginUnknown(name) => format!("login:unknown:{}", short_hash(name)),
            Self::LoginClient(client) => format!("login:client:{}", network(&client.ip)),
            Self::NoteFailure(name) => format!("failed:{}", short_hash(name)),
            Self::Register(client) => format!("register:{}", network(&client.ip)),
            Self::Resend(client) => format!("resend:{}", network(&client.ip)),
            Self::Forgot(client) => format!("forgot:{}", network(&client.ip)),
            Self::Invite(id) => format!("invite:{id}"), // feature: invitations
            Self::PasswordAgain(id) => format!("password-again:{id}"),
            Self::Mailbox(address) => format!("mailbox:{}", short_hash(address)),
        }
    }

    fn limit(self, limits: &Limits) -> Limit {
        match self {
            Self::LoginAccount(_) | Self::LoginUnknown(_) => limits.login_per_account,
            Self::LoginClient(_) => limits.login_per_address,
            // Once an hour: nobody fills the history of a member's account by failing.
            Self::NoteFailure(_) => Limit::per_minutes(1, 60),
            Self::Register(_) => limits.register,
            Self::Resend(_) => limits.resend,
            Self::Forgot(_) => limits.forgot,
            Self::Invite(_) => limits.invite, // feature: invitations
            Self::PasswordAgain(_) => limits.change_password,
            Self::Mailbox(_) => limits.mails_per_mailbox,
        }
    }

    /// Counts one try. Count before anything slow, and commit even if it is refused.
    pub fn count(self, tx: &mut Tx<'_>, limits: &Limits) -> QueryResult<Attempt> {
        let now = tx.now();
        models::count(tx, &self.key(), self.limit(limits), now)
    }

    /// Begins the count anew.
    pub fn forget(self, tx: &mut Tx<'_>) -> QueryResult<()> {
        models::forget(tx, &self.key())
    }
}

fn short_hash(text: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&super::digest(text)[..16])
}

/// Who counts as one client: an IPv4 address, or the network that one subscriber of IPv6 has (/64).
fn network(ip: &str) -> String {
    match ip.parse() {
        Ok(std::net::IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => ip.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_subscriber_is_one_client() {
        assert_eq!(network("192.0.2.1"), "192.0.2.1");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
    }
}
