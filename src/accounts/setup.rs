//! The first administrator: while there is none, each start prints one link; opened by somebody who is signed
//! in, it makes him administrator, once. There are no default accounts.

use chrono::TimeDelta;

use crate::auth::TokenManager;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::models::{Client, Purpose, Role, Token};
use crate::urls::Urls;

/// The role of administrators.
pub const ADMIN: &str = "admin";
/// How long the link is good for.
const LIFETIME: TimeDelta = TimeDelta::hours(24);

/// A new link, if nobody is administrator; it ends the one before.
pub fn new_link(tx: &mut Tx<'_>) -> Result<Option<i64>, Error> {
    Token::delete_all(tx, Purpose::Setup)?;
    if Role::is_held(tx, ADMIN)? {
        return Ok(None);
    }
    let now = tx.now();
    Ok(Some(Token::create(tx, Purpose::Setup, None, "", now, LIFETIME)?))
}

/// The link's address.
#[must_use]
pub fn address(tokens: &TokenManager, urls: &Urls, base: &str, row: i64) -> Option<String> {
    let token = tokens.link(Purpose::Setup, row);
    urls.path("user.setup", &[("token", token)]).map(|path| format!("{base}{path}"))
}

/// Whether the link that stands for `row` still makes an administrator.
pub fn is_good(connection: &mut AnyConnection, row: i64, now: chrono::NaiveDateTime) -> Result<bool, Error> {
    let fresh = Token::find(connection, Purpose::Setup, row)?.is_some_and(|token| token.is_fresh(now));
    Ok(fresh && !Role::is_held(connection, ADMIN)?)
}

/// Makes this account administrator; whether the link was good for it.
pub fn claim(tx: &mut Tx<'_>, row: i64, user_id: i64, client: &Client) -> Result<bool, Error> {
    let now = tx.now();
    if !is_good(tx, row, now)? || Token::consume(tx, Purpose::Setup, row, now)?.is_none() {
        return Ok(false);
    }
    let Some(role) = Role::by_name(tx, ADMIN)? else { return Ok(false) };
    match tx.savepoint(|c| role.grant(c, user_id)) {
        Err(error) if is_unique_violation(&error) => {}
        granted => granted?,
    }
    tx.audit("role-granted", user_id, client, ADMIN)?;
    Ok(true)
}
