//! Links that sign in, and the browsers that asked for them.

use diesel::prelude::*;

use super::schema::login_links;
use crate::accounts::links::{find, invalid};
use crate::accounts::login::may_sign_in;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::mail::Link;
use crate::message::Flash;
use crate::models::{LinkKey, Purpose, Token, User, UserEmail, UserId};

/// Signs in.
pub struct LoginLink;

impl Purpose for LoginLink {
    const NAME: &'static str = "login-link";
    const ENDPOINT: &'static str = "user.use_login_link";
    const INVALID: &'static str = "invalid-login-token";
}

/// A link that can be used.
pub struct Opened {
    pub token: Token,
    pub user: User,
    /// Whether this is the browser that asked for it.
    pub asked_here: bool,
}

/// Makes a link that was asked for by the browser of this request.
pub fn make(tx: &mut Tx<'_>, to: &UserEmail) -> Result<Link> {
    let lifetime = tx.settings().user.login_link_expiration.delta();
    let key = tx.token::<LoginLink>(Some(to.user_id), &to.canonical, lifetime)?;
    let browser = &tx.client().browser;
    diesel::insert_into(login_links::table)
        .values((login_links::token_id.eq(key.row), login_links::browser.eq(browser)))
        .execute(tx.connection())?;
    Ok(Link::of::<LoginLink>(key))
}

/// Opens a link. It changes nothing.
pub fn open(conn: &mut Conn<'_>, key: LinkKey) -> Result<Opened> {
    let now = conn.now();
    let (token, user) = find::<LoginLink>(conn, key)?;
    // The address may have been removed since.
    let several = conn.settings().user.enable_multiple_emails;
    let email = UserEmail::of_user(conn, user.id, &token.sent_to)?.filter(|email| email.is_primary || several);
    let is_owned = email.as_ref().is_some_and(|email| email.confirmed_at.is_some());
    if !user.active || token.used_at.is_some() || !is_owned || !may_sign_in(conn, user.id)? {
        return Err(invalid::<LoginLink>());
    }
    if !token.is_fresh(now) {
        let address = email.map(|email| email.address).unwrap_or_default();
        return Err(Flash::danger("login-expired").linking("user.login_link", &address).into());
    }
    let asked = login_links::table.find(token.id).select(login_links::browser);
    let asked: Option<Vec<u8>> = asked.first(conn.connection()).optional()?;
    let asked_here = asked.is_some_and(|browser| browser == conn.client().browser);
    Ok(Opened { token, user, asked_here })
}

pub fn end_all(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    let now = tx.now();
    Token::invalidate(tx, user_id, &[LoginLink::NAME], now)?;
    Ok(())
}
