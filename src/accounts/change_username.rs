//! Changing the username, by a member who gives the password again.

use super::events::ChangedUsername;
use super::mails;
use super::proof::{incorrect_old_password, unchanged};
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, Result};
use crate::mail::Mail;
use crate::models::{User, UserId, Username};

/// Refuses a name that is reserved, part of the address of a page, or belongs to another account. The account's own name is
/// always fine, in upper or lower case.
pub fn check(connection: &mut AnyConnection, user_id: UserId, name: &Username, is_address: bool) -> Result<()> {
    if !User::username_is_available(connection, name, Some(user_id))? {
        return Err(taken());
    }
    let is_own = |user: Option<User>| user.is_some_and(|user| user.id == user_id);
    if (name.is_reserved() || is_address) && !is_own(User::by_username(connection, name)?) {
        return Err(Error::field("new_username", "username-reserved"));
    }
    Ok(())
}

/// Renames the account whose password was just `verified`, and tells its owner.
pub fn change(tx: &mut Tx<'_>, verified: &User, name: &Username) -> Result<()> {
    let user = unchanged(tx, verified)?.filter(|user| user.active).ok_or_else(incorrect_old_password)?;
    let old = user.username.unwrap_or_default();
    if old == name.as_str() {
        return Ok(());
    }
    tx.unless_taken(|c| User::set_username(c, user.id, name))?.ok_or_else(taken)?;
    let username = name.as_str().to_owned();
    if tx.settings().user.send_username_changed_email {
        mails::to_owner(tx, user.id, Mail::new("username_changed"))?;
    }
    tx.audit("changed-username", user.id, &format!("{old} -> {username}"))?;
    tx.emit(&ChangedUsername { user_id: user.id, username });
    Ok(())
}

fn taken() -> Error {
    Error::field("new_username", "username-taken")
}
