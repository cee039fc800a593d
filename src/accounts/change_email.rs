//! Changing the one address of an account. The new one is confirmed first, and replaces the old one then; until
//! that, the account is what it was, and nothing but the link knows of the new one.

use chrono::TimeDelta;
use diesel::QueryResult;

use super::wanted_email::{Refused, Wanted, claim, write};
use super::{events, mails};
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::models::{Client, Email, Purpose, Token, User, UserEmail};

/// How long the old address can be had back.
const UNDO: TimeDelta = TimeDelta::days(7);

/// What comes of asking for another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A mail is on its way (or would be, if the address were free): the same for both.
    ConfirmationSent,
    /// Done; nothing is confirmed here.
    Changed,
    /// Not done.
    Refused(Refused),
}

/// What a link to change an address, or to take that back, is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It makes this the address of this account.
    Good(i64, Email),
    /// It is too old; the address it was for.
    Expired(Email),
    /// It is none, it was used, or somebody else owns the address by now.
    Invalid,
}

/// Asks for another address. What was asked for before is void.
pub fn ask(tx: &mut Tx<'_>, settings: &Settings, wanted: &Wanted) -> Result<Outcome, Error> {
    let claim = match claim(tx, settings, wanted)? {
        Ok(claim) => claim,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    let user_id = claim.user.id;
    if !settings.user.confirms() {
        let changed = replace(tx, user_id, &wanted.email, &wanted.lang, &wanted.client)?;
        return Ok(if changed { Outcome::Changed } else { Outcome::Refused(Refused::Taken) });
    }
    Token::delete_of_user(tx, user_id, &[Purpose::ChangeEmail])?;
    tx.audit("asked-to-change-email", user_id, &wanted.client, wanted.email.canonical())?;
    write(tx, settings, wanted, claim, |tx| {
        let (now, lifetime) = (tx.now(), settings.user.confirm_email_expiration.delta());
        let row = Token::create(tx, Purpose::ChangeEmail, Some(user_id), wanted.email.as_str(), now, lifetime)?;
        Ok(Link::new("user.change_email_link", Purpose::ChangeEmail, row, None))
    })?;
    Ok(Outcome::ConfirmationSent)
}

/// What the link that stands for `row` is worth, to change an address or to undo that. Looking changes nothing.
pub fn look(
    connection: &mut AnyConnection,
    purpose: Purpose,
    row: i64,
    now: chrono::NaiveDateTime,
) -> QueryResult<Standing> {
    let Some(token) = Token::find(connection, purpose, row)? else { return Ok(Standing::Invalid) };
    let Some((user_id, email)) = token.user_id.zip(token.email()) else { return Ok(Standing::Invalid) };
    let active = User::find(connection, user_id)?.is_some_and(|user| user.active);
    // Somebody else may have confirmed it meanwhile; or it is the account's already, and nothing is to be done.
    let owner = UserEmail::confirmed(connection, &email)?;
    let done = owner.is_some_and(|owner| owner.user_id != user_id || owner.is_primary);
    Ok(match token.used_at {
        None if active && !done && token.is_fresh(now) => Standing::Good(user_id, email),
        None if active && !done => Standing::Expired(email),
        _ => Standing::Invalid,
    })
}

/// Changes the address as the link says that stands for `row`.
///
/// # Errors
/// The inner one is what the link is worth, if not that.
pub fn confirm(tx: &mut Tx<'_>, row: i64, lang: &Lang, client: &Client) -> Result<Result<(), Standing>, Error> {
    let now = tx.now();
    let (user_id, email) = match look(tx, Purpose::ChangeEmail, row, now)? {
        Standing::Good(user_id, email) => (user_id, email),
        standing => return Ok(Err(standing)),
    };
    // Another request may have been faster, with the same link or for the same address.
    if Token::consume(tx, Purpose::ChangeEmail, row, now)?.is_none() || !replace(tx, user_id, &email, lang, client)? {
        return Ok(Err(Standing::Invalid));
    }
    tx.emit(events::ConfirmedEmail { user_id, email: email.canonical().to_owned() });
    Ok(Ok(()))
}

/// Puts the address in the place of the one before, which is told; whether it could be had.
fn replace(tx: &mut Tx<'_>, user_id: i64, email: &Email, lang: &Lang, client: &Client) -> Result<bool, Error> {
    User::lock(tx, user_id)?;
    let old = UserEmail::primary_of(tx, user_id)?;
    if !put(tx, user_id, email)? {
        return Ok(false);
    }
    tx.audit("changed-email", user_id, client, email.canonical())?;
    let (before, new) = (old.as_ref().map(|old| old.canonical.clone()), email.canonical().to_owned());
    tx.emit(events::ChangedEmail { user_id, old: before, new });
    let Some(old) = old else { return Ok(true) };
    // An address that nobody has proved to read gets no link: it may be a stranger's.
    let link = if old.confirmed_at.is_some() {
        let now = tx.now();
        let row = Token::create(tx, Purpose::UndoEmail, Some(user_id), &old.address, now, UNDO)?;
        Some(Link::new("user.undo_email", Purpose::UndoEmail, row, None))
    } else {
        None
    };
    let username = mails::name_of(tx, user_id)?;
    let reader = Reader { user_id: Some(user_id), address: old.address, lang: lang.clone() };
    tx.mail(&reader, link, &mails::EmailChanged { username })?;
    Ok(true)
}

/// Makes this the one address of the account, which is locked; whether it could be had. Links that were sent before end here, but
/// for those that bring an address back.
pub(super) fn put(tx: &mut Tx<'_>, user_id: i64, email: &Email) -> Result<bool, Error> {
    let now = tx.now();
    match tx.savepoint(|c| UserEmail::replace_primary(c, user_id, email, now)) {
        Err(error) if is_unique_violation(&error) => return Ok(false),
        done => done?,
    }
    Token::delete_of_user(tx, user_id, &[Purpose::ConfirmEmail, Purpose::ChangeEmail, Purpose::ResetPassword])?;
    // Others who claimed the address wait for nothing any more.
    Token::delete_of_others(tx, Purpose::ConfirmEmail, email.canonical(), user_id)?;
    Ok(true)
}
