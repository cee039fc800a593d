//! What an administrator does to an account, by command or (one day) by page.

use diesel::prelude::*;

use super::events;
use crate::db::Tx;
use crate::db::schema::{tokens, users};
use crate::error::Error;
use crate::mail::SendMail;
use crate::models::{AuditEvent, Client, Session};

/// Switches an account on or off; whether that changed anything. Off ends its sessions and links for good: switched
/// on again it signs in anew. Either is the last word on an account that its owner has deleted: on, it is not
/// deleted any more; off, the owner's way back is gone.
pub fn set_active(tx: &mut Tx<'_>, user_id: i64, active: bool, by: &Client) -> Result<bool, Error> {
    let other = users::table.find(user_id).filter(users::active.ne(active));
    let mut changed = diesel::update(other).set(users::active.eq(active)).execute(&mut **tx)? > 0;
    if active {
        let never = users::delete_after.eq(None::<chrono::NaiveDateTime>);
        diesel::update(users::table.find(user_id)).set(never).execute(&mut **tx)?;
    } else {
        changed |= shut(tx, user_id)? > 0;
    }
    if changed {
        tx.audit(if active { "activated" } else { "deactivated" }, user_id, by, "")?;
    }
    Ok(changed)
}

/// Ends the sessions and links of an account that is switched off; how many there were.
pub(super) fn shut(tx: &mut Tx<'_>, user_id: i64) -> QueryResult<usize> {
    let ended = Session::end_all(tx, user_id, None)?;
    Ok(ended + diesel::delete(tokens::table.filter(tokens::user_id.eq(user_id))).execute(&mut **tx)?)
}

/// Deletes an account with all that hangs on it: addresses, roles, sessions, links, mails in the queue. That
/// something happened to it is kept, without addresses and names, under a number that is never given again: whoever
/// has its name or address next inherits nothing.
pub fn delete(tx: &mut Tx<'_>, user_id: i64, by: &Client) -> Result<(), Error> {
    AuditEvent::anonymise(tx, user_id)?;
    SendMail::forget(tx, user_id)?;
    tx.audit("deleted", user_id, by, "")?;
    diesel::delete(users::table.find(user_id)).execute(&mut **tx)?;
    tx.emit(events::Deleted { user_id });
    Ok(())
}
