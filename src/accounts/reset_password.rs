//! Replacing a forgotten password by a mailed link.

use diesel::prelude::*;

use super::login::may_enter;
use super::{confirm, events, new_password};
use crate::auth::{HashedPassword, Limited, SessionSecret, start};
use crate::config::Settings;
use crate::db::schema::user_emails;
use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, Purpose, Session, Token, User, UserEmail};

/// What a link is worth.
pub enum Standing {
    /// It is for this account, and was sent to this address.
    Good(Box<User>, UserEmail),
    /// It is too old; the address it was sent to.
    Expired(String),
    /// It is none, was used, or what it was for has changed since.
    Invalid,
}

/// What comes of using it.
pub enum Outcome {
    /// Done; with a session, where that is wanted.
    Reset(Option<SessionSecret>),
    /// Not done.
    Refused(Standing),
}

/// What the link that stands for `row` is worth. Looking changes nothing: mail scanners look, too.
pub fn look(connection: &mut AnyConnection, row: i64, now: chrono::NaiveDateTime) -> Result<Standing, Error> {
    let Some(token) = Token::find(connection, Purpose::ResetPassword, row)? else { return Ok(Standing::Invalid) };
    let Some(user_id) = token.user_id else { return Ok(Standing::Invalid) };
    let user = User::find(connection, user_id)?.filter(|user| user.active);
    // The row of the address decides: it may have been removed since, or be somebody else's.
    let email = UserEmail::of_user(connection, user_id, &token.sent_to)?;
    let (Some(user), Some(email)) = (user, email) else { return Ok(Standing::Invalid) };
    if token.used_at.is_some() || (email.confirmed_at.is_none() && email.is_anothers(connection)?) {
        return Ok(Standing::Invalid);
    }
    Ok(if token.is_fresh(now) { Standing::Good(Box::new(user), email) } else { Standing::Expired(email.address) })
}

/// Uses the link up and sets the password. Whoever read the mail has shown to own its address, so it is confirmed;
/// whoever was signed in to the account is not any more.
pub fn reset(
    tx: &mut Tx<'_>,
    settings: &Settings,
    row: i64,
    password: &HashedPassword,
    lang: &Lang,
    client: &Client,
) -> Result<Outcome, Error> {
    let now = tx.now();
    let (user, email) = match look(tx, row, now)? {
        Standing::Good(user, email) => (user, email),
        refused => return Ok(Outcome::Refused(refused)),
    };
    if Token::consume(tx, Purpose::ResetPassword, row, now)?.is_none() {
        return Ok(Outcome::Refused(look(tx, row, now)?));
    }
    if email.confirmed_at.is_none() && !confirm::take(tx, &email, client)? {
        return Ok(Outcome::Refused(Standing::Invalid));
    }
    new_password::set(tx, settings, &user, password, lang)?;
    Session::end_all(tx, user.id, None)?;
    unlock(tx, user.id)?;
    tx.audit("reset-password", user.id, client, "")?;
    tx.emit(events::ResetPassword { user_id: user.id, client: client.clone() });
    if !settings.user.auto_login_after_reset_password || !may_enter(tx, settings, user.id)? {
        return Ok(Outcome::Reset(None));
    }
    let session = start(tx, user.id, false, true, client)?;
    tx.audit("signed-in", user.id, client, "by resetting the password")?;
    tx.emit(events::LoggedIn { user_id: user.id, client: client.clone() });
    Ok(Outcome::Reset(Some(session)))
}

/// Whoever used up the account's tries was not its owner, or was and has forgotten: now they begin anew.
fn unlock(tx: &mut Tx<'_>, user_id: i64) -> Result<(), Error> {
    Limited::LoginAccount(user_id).forget(tx)?;
    Limited::PasswordAgain(user_id).forget(tx)?;
    let own = user_emails::table.filter(user_emails::user_id.eq(user_id).and(user_emails::confirmed_at.is_not_null()));
    for canonical in own.select(user_emails::canonical).load::<String>(&mut **tx)? {
        Limited::LoginUnknown(&canonical).forget(tx)?;
    }
    Ok(())
}
