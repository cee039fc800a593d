//! Limits: what can be tried only so often, and which tries count together.

use crate::config::Settings;
use crate::config::values::Limit;
use crate::db::{Conn, Db, Tx};
use crate::error::{Error, Result};
use crate::models::{UserId, known_browser, throttle};

/// Something that can be tried only so often: a constant of the feature that counts it.
#[derive(Debug, Clone, Copy)]
pub struct Limited {
    /// A part of the counter's key.
    pub name: &'static str,
    /// The setting that limits it.
    pub limit: fn(&Settings) -> Limit,
}

/// Which tries count together.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// Those from the network address of the request (or its IPv6 network).
    Client,
    /// Those of, or on, one account.
    User(UserId),
    /// Those on one account from the browser of the request.
    Browser(UserId),
    /// Those with one username or address, in canonical form, so that upper case gives no more tries. The key holds a
    /// hash, because anything can be typed there, even a password.
    Name(&'a str),
}

/// Signing in with one username or address.
pub const LOGIN: Limited = Limited { name: "login", limit: |settings| settings.limits.login_per_account };
/// Signing in from one network address, to any account.
pub const LOGIN_CLIENT: Limited = Limited { name: "login", limit: |settings| settings.limits.login_per_address };
/// Giving the password again within a session.
pub const PASSWORD_AGAIN: Limited =
    Limited { name: "password-again", limit: |settings| settings.limits.change_password };
/// A mail that a visitor causes to a mailbox.
const MAILBOX: Limited = Limited { name: "mailbox", limit: |settings| settings.limits.mails_per_mailbox };
/// The same for [`MailCause::Stranger`].
const MAILBOX_STRANGER: Limited =
    Limited { name: "mailbox-stranger", limit: |settings| settings.limits.mails_per_mailbox.half() };

/// The same for [`MailCause::SignIn`] and [`MailCause::Stranger`] together.
const MAILBOX_BUT_ONE: Limited =
    Limited { name: "mailbox-but-one", limit: |settings| settings.limits.mails_per_mailbox.but_one() };

/// Who causes a mail that is limited for each mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailCause {
    /// Somebody who need not own an account. They may use up half of what the mailbox can take, so that the rest is left for
    /// an owner who needs a link to get back in.
    Stranger,
    /// Somebody who wants to sign in by the mail, an owner or not. The last mail is left for an owner who needs another
    /// password.
    SignIn,
    /// An owner who needs such a link.
    WayIn,
}

impl Db {
    /// Runs a change that can be tried only so often, and counts the try. Whoever is over the limit is refused by a read
    /// alone: they write nothing, and nobody waits for SQLite's one write lock because of them.
    pub async fn limited<T, F>(&self, limited: Limited, whose: Whose<'static>, change: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.read(move |conn| {
            let (key, limit, now) = (counter_key(conn, limited, whose), (limited.limit)(conn.settings()), conn.now());
            refused(throttle::used_up(conn, &key, limit, now)?)
        })
        .await?;
        self.write(move |tx| {
            tx.count(limited, whose)?;
            change(tx)
        })
        .await
    }
}

impl Tx<'_> {
    /// Counts a try, and refuses it with [`Error::Busy`] over the limit. Call this before anything slow and before any
    /// change: even if the rest is refused, the count is kept, and so is all that was done before. If several counts apply,
    /// the client's comes first, by [`Db::limited`]: who is refused by one must not be counted by the next.
    pub fn count(&mut self, limited: Limited, whose: Whose<'_>) -> Result<()> {
        let wait = self.attempt(limited, whose)?;
        self.keep()?;
        refused(wait)
    }

    /// Counts a try. Returns false if it is over the limit: for what is then left out silently, not refused.
    pub fn is_within(&mut self, limited: Limited, whose: Whose<'_>) -> Result<bool> {
        Ok(self.attempt(limited, whose)?.is_none())
    }

    /// Counts a mail to this mailbox (in canonical form). Returns false if it must not be sent.
    pub fn may_mail(&mut self, mailbox: &str, cause: MailCause) -> Result<bool> {
        let limits: &[Limited] = match cause {
            MailCause::Stranger => &[MAILBOX_STRANGER, MAILBOX_BUT_ONE, MAILBOX],
            MailCause::SignIn => &[MAILBOX_BUT_ONE, MAILBOX],
            MailCause::WayIn => &[MAILBOX],
        };
        for limited in limits {
            if !self.is_within(*limited, Whose::Name(mailbox))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    pub fn reset_count(&mut self, limited: Limited, whose: Whose<'_>) -> Result<()> {
        let key = counter_key(self, limited, whose);
        Ok(throttle::reset(self, &key)?)
    }

    /// Counts a try. Returns the seconds to wait if it is over the limit.
    fn attempt(&mut self, limited: Limited, whose: Whose<'_>) -> Result<Option<u64>> {
        let (key, limit, now) = (counter_key(self, limited, whose), (limited.limit)(self.settings()), self.now());
        Ok(throttle::count(self, &key, limit, now)?)
    }
}

fn refused(wait: Option<u64>) -> Result<()> {
    wait.map_or(Ok(()), |retry_after| Err(Error::Busy { retry_after }))
}

fn counter_key(conn: &Conn<'_>, limited: Limited, whose: Whose<'_>) -> String {
    let name = limited.name;
    match whose {
        Whose::Client => format!("{name}:client:{}", network(&conn.client().ip)),
        Whose::User(id) => format!("{name}:account:{id}"),
        Whose::Browser(id) => format!("{name}:browser:{}", in_base64(&known_browser::hash(id, conn.client())[..16])),
        Whose::Name(text) => format!("{name}:name:{}", in_base64(&super::digest(text)[..16])),
    }
}

fn in_base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// An IPv4 address, or the network of one IPv6 subscriber (/64).
pub(super) fn network(ip: &str) -> String {
    match ip.parse() {
        Ok(std::net::IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => ip.to_owned(),
    }
}
