//! Taking an account back from somebody who knew its password, or had a copy of its session.
//!
//! When addresses of an account change, the one that could lose it gets a link that takes the account back ([`undo`]).
//! Nothing that a thief can do ends such a link, and no address that a thief has brought along gets one: only an address
//! that was the account's since it was registered, or for longer than a link is good for.

use chrono::{NaiveDateTime, TimeDelta};

use super::events::{ChangedEmail, TakenBack};
use super::links::{ConfirmEmail, PREPARED, ResetPassword, UndoEmail, consume, find, invalid, lock};
use super::manage::cancel_deletion;
use super::password::send_link;
use crate::auth::PasswordManager;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::mail::Link;
use crate::models::{Email, LinkKey, Purpose, Session, Token, User, UserEmail, UserId};

/// How long such a link is good for.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Makes a link by which the reader of this address can take the account back, if the address may have one. It may not if
/// the account has the address that replaces it, `rival`, for longer.
pub fn way_back<P: Purpose>(tx: &mut Tx<'_>, email: &UserEmail, rival: Option<&UserEmail>) -> Result<Option<Link>> {
    let Some(user) = User::find(tx, email.user_id)? else { return Ok(None) };
    let (now, since) = (tx.now(), |email: &UserEmail| email.owned_since(&user));
    let is_established = |at: &NaiveDateTime| *at <= user.created_at || *at <= now - LIFETIME;
    match (since(email).filter(is_established), rival.and_then(since)) {
        (None, _) => Ok(None),
        (Some(own), Some(other)) if other <= own => Ok(None),
        _ => Ok(Some(tx.link::<P>(Some(user.id), &email.address, LIFETIME)?)),
    }
}

/// The open links that take the account back after a change of addresses.
pub fn ways_back(conn: &mut Conn<'_>, user_id: UserId) -> Result<Vec<Token>> {
    let now = conn.now();
    let all = Token::of_user(conn, user_id)?.into_iter();
    Ok(all.filter(|token| token.purpose == UndoEmail::NAME && token.is_fresh(now)).collect())
}

/// Since when an address counts as the account's that is put in its place now. Bringing back an address that could still
/// take the account back counts as that: it was never away.
pub(super) fn counts_since(conn: &mut Conn<'_>, user: &User, email: &Email) -> Result<NaiveDateTime> {
    let now = conn.now();
    let own = ways_back(conn, user.id)?.into_iter().find(|token| token.email().as_ref() == Some(email));
    Ok(own.map_or(now, |token| owned_before(&token, user)))
}

/// Since when the address of a link was the account's, at the latest: it could not have got the link otherwise.
fn owned_before(token: &Token, user: &User) -> NaiveDateTime {
    user.created_at.max(token.created_at - LIFETIME)
}

/// An address that gets an account back, and since when it was the account's.
pub type Owned = (Email, NaiveDateTime);

/// The address of a link that takes the account back.
pub fn reader(token: &Token, user: &User) -> Option<Owned> {
    token.email().map(|email| (email, owned_before(token, user)))
}

/// The address that gets the account back from whoever signed in at `since`, when nobody has opened a link: the primary
/// one, if it was the account's by then. Otherwise that of the oldest link that takes the account back: whoever signed in
/// may have changed the address since.
pub fn reader_at(conn: &mut Conn<'_>, user: &User, since: NaiveDateTime) -> Result<Option<Owned>> {
    let primary = UserEmail::primary_of(conn, user.id)?;
    let primary = primary.and_then(|own| Some((Email::existing(&own.address)?, own.owned_since(user)?)));
    if let Some(own) = primary.clone().filter(|(_, owned_since)| *owned_since <= since) {
        return Ok(Some(own));
    }
    let oldest = ways_back(conn, user.id)?.into_iter().find_map(|token| reader(&token, user));
    Ok(oldest.or(primary))
}

/// Opens a link that undoes a change of addresses. Refused if another account has confirmed the address meanwhile.
pub fn open_undo(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Token, User, Email)> {
    let now = conn.now();
    let (token, user) = find::<UndoEmail>(conn, key)?;
    let email = token.email().ok_or_else(invalid::<UndoEmail>)?;
    let is_taken = UserEmail::confirmed(conn, &email)?.is_some_and(|owner| owner.user_id != user.id);
    if token.is_fresh(now) && user.can_come_back() && !is_taken {
        Ok((token, user, email))
    } else {
        Err(invalid::<UndoEmail>())
    }
}

/// Undoes changes of addresses, and all else that came in the week before or since: whoever made them may have been in the
/// account for a while. Returns the key of a link for choosing a password, if the site has that page.
pub fn undo(tx: &mut Tx<'_>, key: LinkKey) -> Result<Option<LinkKey>> {
    lock::<UndoEmail>(tx, key)?;
    let (token, user, email) = open_undo(tx, key)?;
    consume::<UndoEmail>(tx, &token)?;
    take_back(tx, &user, reader(&token, &user), token.created_at - LIFETIME)?.ok_or_else(invalid::<UndoEmail>)?;
    tx.audit("restored-email", user.id, email.canonical())?;
    let settings = &tx.settings().user;
    if !settings.can_reset_password() {
        return Ok(None);
    }
    let lifetime = settings.reset_password_expiration.delta();
    Ok(Some(tx.token::<ResetPassword>(Some(user.id), email.canonical(), lifetime)?))
}

/// Gives an account, which has to be locked, back to whoever reads the address `to`: it becomes the primary one.
/// Addresses that came at `since` or later go. Every session ends, the password is useless until it is replaced, links that
/// somebody may have prepared end, and the account is not deleted any more. Features subscribe to [`TakenBack`]. Returns
/// the address, unless another account has it by now.
fn take_back(tx: &mut Tx<'_>, user: &User, to: Option<Owned>, since: NaiveDateTime) -> Result<Option<UserEmail>> {
    let user_id = user.id;
    let old = UserEmail::primary_of(tx, user_id)?.map(|old| old.canonical);
    UserEmail::remove_newer(tx, user_id, since)?;
    let restored = match to {
        Some((email, owned_since)) => tx.unless_taken(|c| UserEmail::put_first(c, user_id, &email, owned_since))?,
        None => None,
    };
    Session::end_all(tx, user_id)?;
    User::begin_generation(tx, user_id)?;
    // Where nobody can replace a forgotten password, the owner still needs the old one.
    if tx.settings().user.can_reset_password() {
        User::set_password_hash(tx, user_id, PasswordManager::unusable().as_str())?;
    }
    Token::delete_of_user(tx, user_id, &PREPARED)?;
    cancel_deletion(tx, user_id)?;
    tx.emit(&TakenBack { user_id, since });
    if let Some(new) = &restored {
        // Other accounts that claim the address can no longer confirm it.
        Token::delete_of_others(tx, user_id, ConfirmEmail::NAME, &new.canonical)?;
        if old.as_ref() != Some(&new.canonical) {
            tx.emit(&ChangedEmail { user_id, old, new: new.canonical.clone() });
        }
    }
    Ok(restored)
}

/// "It was not me": takes the account back from whoever signed in at `since`, and mails a link for choosing a password to
/// the address `to`. Returns false if another account has that address by now.
pub fn lock_out(tx: &mut Tx<'_>, user: &User, to: Option<Owned>, since: NaiveDateTime) -> Result<bool> {
    let restored = take_back(tx, user, to, since)?;
    tx.audit("locked-out", user.id, "")?;
    if let Some(to) = &restored {
        send_link(tx, to)?;
    }
    Ok(restored.is_some())
}
