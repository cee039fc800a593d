//! The first administrator. While there is none, the site prints a link each time it starts. It makes the first signed-in
//! visitor who uses it administrator. There are no default accounts.

use chrono::TimeDelta;

use super::links::{Setup, consume, invalid};
use super::roles::{self, ADMIN};
use crate::auth::TokenManager;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::models::{LinkKey, Purpose, Role, Token, User, UserId};
use crate::urls::Urls;

const LIFETIME: TimeDelta = TimeDelta::hours(24);

/// Makes a new link, if there is no administrator. The previous link ends.
pub fn new_link(tx: &mut Tx<'_>) -> Result<Option<LinkKey>> {
    Token::delete_all(tx, Setup::NAME)?;
    if Role::is_held(tx, ADMIN)? {
        return Ok(None);
    }
    Ok(Some(tx.token::<Setup>(None, "", LIFETIME)?))
}

pub fn address(tokens: &TokenManager, urls: &Urls, base: &str, key: LinkKey) -> Option<String> {
    let token = tokens.link(Setup::NAME, key);
    urls.path(Setup::ENDPOINT, &[("token", token)]).map(|path| format!("{base}{path}"))
}

pub fn open_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<Token> {
    let now = conn.now();
    let token =
        Token::find(conn, key, Setup::NAME)?.filter(|token| token.is_fresh(now)).ok_or_else(invalid::<Setup>)?;
    if Role::is_held(conn, ADMIN)? { Err(invalid::<Setup>()) } else { Ok(token) }
}

pub fn make_administrator(tx: &mut Tx<'_>, key: LinkKey, user_id: UserId) -> Result<()> {
    User::lock(tx, user_id)?;
    let token = open_link(tx, key)?;
    consume::<Setup>(tx, &token)?;
    let role = Role::by_name(tx, ADMIN)?.ok_or_else(|| Error::Internal(anyhow::anyhow!("there is no role {ADMIN}")))?;
    roles::grant(tx, user_id, &role)?;
    Ok(())
}
