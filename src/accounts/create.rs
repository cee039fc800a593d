//! Making an account without registering: by a command, by an administrator, or by code of the site.

use super::events::Created;
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
    let now = tx.now();
    if let Some(email) = new.email.as_ref()
        && UserEmail::confirmed(tx, email)?.is_some()
    {
        return Err(Error::field("email", "email-taken"));
    }
    let user = NewUser {
        username: new.username.as_ref().map(Username::as_str),
        username_canonical: new.username.as_ref().map(Username::canonical),
        password_hash: new.hash.as_str(),
        active: new.active,
        created_at: now,
        ..NewUser::default()
    };
    let taken = || Error::field("username", "username-taken");
    let user_id = tx.unless_taken(|c| user.insert(c))?.ok_or_else(taken)?;
    if let Some(email) = &new.email {
        let row = NewUserEmail {
            user_id,
            address: email.as_str(),
            canonical: email.canonical(),
            confirmed_at: new.confirmed.then_some(now),
            is_primary: true,
            created_at: now,
        };
        let taken = || Error::field("email", "email-taken");
        tx.unless_taken(|c| row.insert(c))?.ok_or_else(taken)?;
    }
    tx.audit("registered", user_id, new.by)?;
    tx.emit(&Created { user_id });
    for role in &new.roles {
        roles::grant(tx, user_id, role)?;
    }
    Ok(user_id)
}
