//! What an administrator does to an account, by command or (one day) by page.

use diesel::prelude::*;

use crate::db::Tx;
use crate::db::schema::{tokens, users};
use crate::error::Error;
use crate::models::{Client, Session};

/// Switches an account on or off; whether that changed anything. Off ends its sessions and links for good: switched
/// on again it signs in anew.
pub fn set_active(tx: &mut Tx<'_>, user_id: i64, active: bool, by: &Client) -> Result<bool, Error> {
    let other = users::table.find(user_id).filter(users::active.ne(active));
    let changed = diesel::update(other).set(users::active.eq(active)).execute(&mut **tx)? > 0;
    if changed && !active {
        Session::end_all(tx, user_id, None)?;
        diesel::delete(tokens::table.filter(tokens::user_id.eq(user_id))).execute(&mut **tx)?;
    }
    if changed {
        tx.audit(if active { "activated" } else { "deactivated" }, user_id, by, "")?;
    }
    Ok(changed)
}

/// Deletes an account with all that hangs on it: addresses, roles, sessions, links. What happened to it is kept,
/// under a number that is never given again.
pub fn delete(tx: &mut Tx<'_>, user_id: i64, by: &Client) -> Result<(), Error> {
    tx.audit("deleted", user_id, by, "")?;
    diesel::delete(users::table.find(user_id)).execute(&mut **tx)?;
    Ok(())
}
