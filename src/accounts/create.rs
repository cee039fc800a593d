//! Making an account without registering: by a command, by an administrator, or by code of the site.

use super::events::Created;
use super::links::is_kept;
use super::roles;
use crate::auth::HashedPassword;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::models::{Email, NewUser, NewUserEmail, Role, UserEmail, UserId, Username};

/// A new account.
pub struct New {
    pub username: Option<Username>,
    pub email: Option<Email>,
    pub hash: HashedPassword,
    pub active: bool,
    /// Whether the address is taken as confirmed.
    pub confirmed: bool,
    pub roles: Vec<Role>,
    /// Who made it, as the history says: `by command`.
    pub by: &'static str,
}

/// Makes an account. No mail is sent. Refuses, at the field, a username or address that somebody has.
pub fn create(tx: &mut Tx<'_>, new: &New) -> Result<UserId> {
    if let Some(email) = new.email.as_ref()
        && UserEmail::confirmed(tx, email)?.is_some()
    {
        return Err(email_taken());
    }
    let user = NewUser {
        username: new.username.as_ref().map(Username::as_str),
        username_canonical: new.username.as_ref().map(Username::canonical),
        password_hash: new.hash.as_str(),
        active: new.active,
        created_at: tx.now(),
        ..NewUser::default()
    };
    let user_id = insert(tx, &user, new.email.as_ref(), new.confirmed)?;
    tx.audit("registered", user_id, new.by)?;
    tx.emit(&Created { user_id });
    for role in &new.roles {
        roles::grant(tx, user_id, role)?;
    }
    Ok(user_id)
}

/// Makes the account and its address. Refuses, at the field, what somebody has.
pub(super) fn insert(tx: &mut Tx<'_>, user: &NewUser<'_>, email: Option<&Email>, confirmed: bool) -> Result<UserId> {
    let user_id = tx.unless_taken(|c| user.insert(c))?.ok_or_else(username_taken)?;
    if let Some(email) = email {
        let confirmed_at = confirmed.then_some(user.created_at);
        let row = NewUserEmail { confirmed_at, is_primary: true, ..NewUserEmail::new(user_id, email, user.created_at) };
        tx.unless_taken(|c| row.insert(c))?.ok_or_else(email_taken)?;
        // Looked up after the row is there: who changes addresses at this moment has been waited for.
        if confirmed && is_kept(tx, email, user_id)? {
            return Err(email_taken());
        }
    }
    Ok(user_id)
}

pub(super) fn username_taken() -> Error {
    Error::field("username", "username-taken")
}

pub(super) fn email_taken() -> Error {
    Error::field("email", "email-taken")
}
