//! What administrators, commands and housekeeping do to an account. No refusal here is about who may do it: a page has a
//! guard for that.

use chrono::NaiveDateTime;

use super::confirm::send_link;
use super::events::{ActiveChanged, ChangedEmail, Deleted};
use super::links::{ConfirmEmail, Keep, PREPARED, is_kept};
use super::roles::keep_an_administrator;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::mail::{Mail, Recipient};
use crate::models::{AuditEvent, Email, Purpose, Session, Token, User, UserEmail, UserId};

/// How many events of an account are deleted at once.
const STEP: usize = 1000;

/// Switches an account on or off. Returns true if that changed anything. Switching off ends its sessions and links for
/// good, and is refused for the last administrator. Either overrules an owner who has deleted the account: on, the deletion
/// is cancelled; off, the owner can no longer cancel it.
pub fn set_active(tx: &mut Tx<'_>, user_id: UserId, active: bool) -> Result<bool> {
    if !active {
        return deactivate(tx, user_id, "", None);
    }
    lock(tx, user_id)?;
    let changed = User::set_active(tx, user_id, true, None)?;
    if changed {
        tx.audit("activated", user_id, "")?;
        tx.emit(&ActiveChanged { user_id, active });
    }
    Ok(changed)
}

/// Switches an account off as [`set_active`] does, for a reason that stands in its history. With `delete_after`, it is
/// deleted for good then.
pub fn deactivate(tx: &mut Tx<'_>, user_id: UserId, reason: &str, delete_after: Option<NaiveDateTime>) -> Result<bool> {
    let old = lock(tx, user_id)?.delete_after;
    keep_an_administrator(tx, user_id)?;
    let new = delete_after.or(old);
    let mut changed = User::set_active(tx, user_id, false, new)?;
    changed |= end_access(tx, user_id)? > 0 || new != old;
    if changed {
        tx.audit("deactivated", user_id, reason)?;
        tx.emit(&ActiveChanged { user_id, active: false });
    }
    if delete_after.is_some() {
        tx.audit("deletion-asked", user_id, "")?;
    }
    Ok(changed)
}

/// Switches an account on if it is off, and off if it is on. Returns true if it is on now.
pub fn toggle_active(tx: &mut Tx<'_>, user_id: UserId) -> Result<bool> {
    let active = !lock(tx, user_id)?.active;
    set_active(tx, user_id, active)?;
    Ok(active)
}

/// The account, locked until the transaction ends: its owner may be changing it at this moment.
fn lock(tx: &mut Tx<'_>, user_id: UserId) -> Result<User> {
    User::lock(tx, user_id)?;
    User::find(tx, user_id)?.ok_or(Error::NotFound)
}

/// Gives an account another address, in place of its primary one. Unless it is `confirmed`, a link goes there. An old one
/// that was confirmed is told, but cannot undo this: whoever runs the site has decided. Returns false if another account
/// owns the address. Refused for the last administrator, who could not sign in until the new one is confirmed.
pub fn set_email(tx: &mut Tx<'_>, user_id: UserId, email: &Email, confirmed: bool) -> Result<bool> {
    lock(tx, user_id)?;
    let (now, old) = (tx.now(), UserEmail::primary_of(tx, user_id)?);
    let confirmed = confirmed || !tx.settings().user.confirms_emails();
    let is_owned = UserEmail::confirmed(tx, email)?.is_some_and(|owner| owner.user_id != user_id);
    if is_owned || (confirmed && is_kept(tx, email, user_id)?) {
        return Ok(false);
    }
    if !confirmed {
        keep_an_administrator(tx, user_id)?;
    }
    if tx.unless_taken(|c| UserEmail::replace_primary(c, user_id, email, confirmed, now))?.is_none() {
        return Ok(false);
    }
    Token::delete_of_user(tx, user_id, &PREPARED)?;
    tx.audit("changed-email", user_id, email.canonical())?;
    let old_canonical = old.as_ref().map(|old| old.canonical.clone());
    tx.emit(&ChangedEmail { user_id, old: old_canonical, new: email.canonical().to_owned() });
    if confirmed {
        Token::delete_of_others(tx, user_id, ConfirmEmail::NAME, email.canonical())?;
    } else if let Some(to) = UserEmail::primary_of(tx, user_id)? {
        send_link(tx, &to)?;
    }
    if let Some(old) = old.filter(|old| old.confirmed_at.is_some() && old.canonical != email.canonical()) {
        tx.mail(&Recipient::from(&old), Mail::new("email_changed"))?;
    }
    Ok(true)
}

/// Ends the sessions and links of an account. Returns how many there were.
fn end_access(tx: &mut Tx<'_>, user_id: UserId) -> Result<usize> {
    Ok(Session::end_all(tx, user_id)? + Token::delete_all_of_user(tx, user_id)?)
}

/// Switches on an account that was waiting to be deleted, and ends the links for that.
pub(super) fn cancel_deletion(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    User::set_active(tx, user_id, true, None)?;
    Token::delete_of_user(tx, user_id, &[Keep::NAME])?;
    Ok(())
}

/// Deletes an account with everything that belongs to it: addresses, roles, sessions, links, mails in the queue. Its
/// history stays, without addresses and names, under an id that is never used again: the next owner of its username or
/// address inherits nothing. Refused for the last administrator. Returns how many events it had; where they may be many,
/// use [`delete_in_steps`].
pub fn delete(tx: &mut Tx<'_>, user_id: UserId) -> Result<usize> {
    lock(tx, user_id)?;
    keep_an_administrator(tx, user_id)?;
    let events = AuditEvent::anonymise(tx, user_id)?;
    tx.audit("deleted", user_id, "")?;
    User::delete(tx, user_id)?;
    tx.emit(&Deleted { user_id });
    Ok(events)
}

/// Deletes an account as [`delete`] does. A long history goes first, in steps: nobody waits for the write lock until all of
/// it is gone.
pub async fn delete_in_steps(db: &Db, user_id: UserId) -> Result<()> {
    let step = move |tx: &mut Tx<'_>| {
        lock(tx, user_id)?;
        keep_an_administrator(tx, user_id)?;
        Ok(AuditEvent::shorten(tx, user_id, STEP)?)
    };
    while db.write(step).await? == STEP {}
    db.write(move |tx| delete(tx, user_id)).await?;
    Ok(())
}
