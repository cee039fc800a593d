//! Links that let somebody register, such as invitations: what registering asks of them. The features that make
//! such links are plugged in in `site.rs`; this file names none of them.

use chrono::NaiveDateTime;

use crate::auth::TokenManager;
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::message::Message;
use crate::models::{Client, Email, Purpose};
use crate::site;

/// A kind of link that lets somebody register. It was mailed to one address: opening it proves to read mail there.
pub trait Voucher: Sync {
    /// What its links are for.
    fn purpose(&self) -> Purpose;

    /// Whether the settings want it.
    fn is_on(&self, settings: &Settings) -> bool;

    /// What to say to whoever comes without such a link, where nobody may register without.
    fn is_required(&self, settings: &Settings) -> Option<Message>;

    /// The address that the link which stands for `row` lets in, or why it lets in nobody. Changes nothing.
    fn look(&self, connection: &mut AnyConnection, row: i64, now: NaiveDateTime) -> Result<Standing, Error>;

    /// Uses the link up for an account that was just made, and gives it what was promised: the number of what the link
    /// stood for, or why it lets in nobody any more.
    fn redeem(&self, tx: &mut Tx<'_>, row: i64, user_id: i64, client: &Client) -> Result<Result<i64, Message>, Error>;
}

/// What a link is worth: the address it lets in, or what to say.
pub type Standing = Result<Email, Message>;

/// A link of some kind, not yet looked at.
#[derive(Clone, Copy)]
pub struct Link {
    kind: &'static dyn Voucher,
    row: i64,
}

/// A link that lets this address in.
#[derive(Clone)]
pub struct Vouched {
    /// The address: who registers by the link gets this one and no other.
    pub email: Email,
    link: Link,
}

/// The link that a token in an address means. What is no link of ours stands for no row.
#[must_use]
pub fn open(settings: &Settings, tokens: &TokenManager, token: Option<&str>) -> Option<Link> {
    let token = token.filter(|token| !token.is_empty())?;
    let on = || site::VOUCHERS.iter().copied().filter(|kind| kind.is_on(settings));
    let opened = on().find_map(|kind| Some(Link { kind, row: tokens.open_link(kind.purpose(), token)? }));
    opened.or_else(|| on().next().map(|kind| Link { kind, row: 0 }))
}

/// Why nobody may register without a link, if that is so.
#[must_use]
pub fn required(settings: &Settings) -> Option<Message> {
    site::VOUCHERS.iter().find_map(|kind| kind.is_required(settings))
}

impl Link {
    /// Whom the link lets in, or what to say.
    pub fn look(self, connection: &mut AnyConnection, now: NaiveDateTime) -> Result<Result<Vouched, Message>, Error> {
        Ok(self.kind.look(connection, self.row, now)?.map(|email| Vouched { email, link: self }))
    }
}

impl Vouched {
    /// Uses the link up for an account that was just made; see [`Voucher::redeem`].
    pub fn redeem(&self, tx: &mut Tx<'_>, user_id: i64, client: &Client) -> Result<Result<i64, Message>, Error> {
        self.link.kind.redeem(tx, self.link.row, user_id, client)
    }
}
