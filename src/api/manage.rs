//! Making and revoking tokens.

use chrono::TimeDelta;

use super::fields::{Days, TokenName};
use super::token::{ApiToken, ApiTokenId};
use crate::auth::{Limited, Visitor, Whose};
use crate::config::values::{Limit, Span};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::models::{Session, User, UserId};

/// The most tokens that an owner can make for one account.
const MOST: usize = 50;
/// The most tokens that programs can get by signing in. The one that was used longest ago makes room.
const MOST_BY_SIGN_IN: usize = 50;

/// Each leaves a line in the account's history.
const MAKE: Limited = Limited { name: "api-token", limit: |_| Limit::per_minutes(60, 24 * 60) };

/// Makes a token that the owner of an account has asked for.
pub fn make(tx: &mut Tx<'_>, visitor: &Visitor, name: &TokenName, days: Option<Days>) -> Result<String> {
    tx.count(MAKE, Whose::User(visitor.id))?;
    let expires_at = days.map(Days::delta).into_iter().chain(max_age(tx)).min().map(|length| tx.now() + length);
    let (generation, tokens) = lock(tx, visitor)?;
    if tokens.iter().filter(|token| !token.name.is_empty()).count() >= MOST {
        return Err(Error::field("name", Message::new("too-many-tokens").with("max", MOST)));
    }
    let secret = ApiToken::insert(tx, visitor.id, generation, name.as_str(), expires_at)?;
    tx.audit("token-made", visitor.id, name.as_str())?;
    Ok(secret)
}

/// Makes a token for a program that has just signed in.
pub fn make_at_sign_in(tx: &mut Tx<'_>, visitor: &Visitor) -> Result<String> {
    let (generation, mut tokens) = lock(tx, visitor)?;
    tokens.retain(|token| token.name.is_empty());
    tokens.sort_by_key(|token| token.used_at.unwrap_or(token.created_at));
    let too_many = (tokens.len() + 1).saturating_sub(MOST_BY_SIGN_IN);
    for token in &tokens[..too_many] {
        ApiToken::delete(tx, visitor.id, token.id)?;
    }
    let expires_at = max_age(tx).map(|length| tx.now() + length);
    let secret = ApiToken::insert(tx, visitor.id, generation, "", expires_at)?;
    tx.audit("token-by-sign-in", visitor.id, "")?;
    Ok(secret)
}

fn max_age(tx: &Tx<'_>) -> Option<TimeDelta> {
    tx.settings().user.token_max_age.map(Span::delta)
}

/// The account's generation, and its tokens. Those of another generation are deleted, because only new ones can make them
/// too many. The account stays locked: its password may be changing at this moment, which ends the visitor's session.
fn lock(tx: &mut Tx<'_>, visitor: &Visitor) -> Result<(i64, Vec<ApiToken>)> {
    User::lock(tx, visitor.id)?;
    let user = User::find(tx, visitor.id)?.ok_or(Error::NotFound)?;
    if !Session::exists(tx, visitor.session_id)? {
        return Err(Error::NotFound);
    }
    let (tokens, dead): (Vec<_>, Vec<_>) =
        ApiToken::all_of(tx, user.id)?.into_iter().partition(|token| token.generation == user.generation);
    for token in dead {
        ApiToken::delete(tx, user.id, token.id)?;
    }
    Ok((user.generation, tokens))
}

/// The tokens of an account's generation, the oldest first.
pub fn of_user(conn: &mut Conn<'_>, user_id: UserId) -> Result<Vec<ApiToken>> {
    let user = User::find(conn, user_id)?.ok_or(Error::NotFound)?;
    Ok(ApiToken::all_of(conn, user_id)?.into_iter().filter(|token| token.generation == user.generation).collect())
}

/// Revokes a token of the visitor's own.
pub fn revoke(tx: &mut Tx<'_>, user_id: UserId, id: ApiTokenId) -> Result<()> {
    let token = of_user(tx, user_id)?.into_iter().find(|token| token.id == id).ok_or(Error::NotFound)?;
    if ApiToken::delete(tx, user_id, id)? {
        tx.audit("token-revoked", user_id, &token.name)?;
    }
    Ok(())
}
