//! Links that let their reader register, such as invitations. Features make such links, and `site.rs` lists their kinds;
//! this file has what registering needs to know about them.

use crate::auth::TokenManager;
use crate::config::Settings;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::message::Flash;
use crate::models::{Email, LinkKey, UserId};

/// A kind of link that lets its reader register. Each was mailed to one address, so opening it proves to read mail there.
pub trait RegisterLink: Sync {
    /// The name of its tokens' purpose.
    fn purpose(&self) -> &'static str;

    fn is_on(&self, settings: &Settings) -> bool;

    /// The message for visitors without such a link, if nobody may register without one.
    fn is_required(&self, settings: &Settings) -> Option<Flash>;

    /// The message for a link that cannot be used.
    fn invalid(&self) -> Flash;

    /// The address that the link lets register; refused if the link cannot be used. It changes nothing.
    fn open(&self, conn: &mut Conn<'_>, key: LinkKey) -> Result<Email>;

    /// Uses the link up for a new account, which gets what the link promises; refused if the link can no longer be used.
    fn redeem(&self, tx: &mut Tx<'_>, key: LinkKey, user_id: UserId) -> Result<()>;
}

/// The kinds of links that this site has. They are in Rocket's state.
#[derive(Clone, Copy)]
pub struct RegisterLinks(pub &'static [&'static dyn RegisterLink]);

/// A link that this site made. Whether it can still be used is not known yet.
#[derive(Clone, Copy)]
pub struct OpenedLink {
    kind: &'static dyn RegisterLink,
    pub key: LinkKey,
}

/// A link that can be used, and the only address that it lets register.
#[derive(Clone)]
pub struct UsableLink {
    pub email: Email,
    pub link: OpenedLink,
}

impl RegisterLinks {
    /// The message for visitors without a link, if nobody may register without one.
    pub fn required(self, settings: &Settings) -> Option<Flash> {
        self.0.iter().find_map(|kind| kind.is_required(settings))
    }

    /// Opens the token of a link. Without a token there is no link, which is refused if one is required.
    pub fn open(self, settings: &Settings, tokens: &TokenManager, token: Option<&str>) -> Result<Option<OpenedLink>> {
        let on = || self.0.iter().copied().filter(|kind| kind.is_on(settings));
        let (Some(token), Some(first)) = (token.filter(|token| !token.is_empty()), on().next()) else {
            return self.required(settings).map_or(Ok(None), |why| Err(Error::Refused(why)));
        };
        let opened = on().find_map(|kind| Some(OpenedLink { kind, key: tokens.open_link(kind.purpose(), token)? }));
        opened.map(Some).ok_or_else(|| Error::Refused(first.invalid()))
    }
}

impl OpenedLink {
    /// See [`RegisterLink::open`].
    pub fn look_up(self, conn: &mut Conn<'_>) -> Result<UsableLink> {
        Ok(UsableLink { email: self.kind.open(conn, self.key)?, link: self })
    }

    /// See [`RegisterLink::redeem`].
    pub fn redeem(self, tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
        self.kind.redeem(tx, self.key, user_id)
    }
}
