//! Giving the password again within a session: before important steps, and in every form that changes
//! how a member signs in.

use crate::auth::{PASSWORD_AGAIN, Password, PasswordManager, Visitor, Whose};
use crate::db::{AnyConnection, Db};
use crate::error::{Error, Result};
use crate::models::{Session, User};

/// Verifies the visitor's password. Returns the account as it was then, or `None` if the password is wrong. A change that
/// relies on this proof must first check that the account is [`unchanged`].
///
/// The tries have a counter of their own, so that a stranger who guesses at the sign-in page stops no member here.
pub async fn prove(
    db: &Db,
    passwords: &PasswordManager,
    visitor: &Visitor,
    password: &Password,
) -> Result<Option<User>> {
    let id = visitor.id;
    let user = db.limited(PASSWORD_AGAIN, Whose::User(id), move |tx| Ok(User::find(tx, id)?)).await?;
    let matches = matches(passwords, password, user.as_ref()).await?;
    if !matches {
        db.cause().client.log_refusal("access-not-confirmed", Some(id.0), "by password");
    }
    Ok(user.filter(|_| matches))
}

/// Returns true if this is the account's password. Without an account, it takes as long and returns false. A stored hash
/// that cannot be read locks out the account, so it is logged.
pub(super) async fn matches(passwords: &PasswordManager, password: &Password, user: Option<&User>) -> Result<bool> {
    let matches = passwords.verify_password(password, user.map(|user| user.password_hash.as_str())).await?;
    if let Some(user) = user
        && !passwords.is_readable(&user.password_hash)
    {
        tracing::warn!(user_id = user.id.0, "the stored hash of this account's password cannot be read");
    }
    Ok(matches)
}

/// The account, if its password is still the one that was verified: verifying takes time, and the password may have
/// changed meanwhile. The account stays locked until the transaction ends.
pub fn unchanged(connection: &mut AnyConnection, verified: &User) -> Result<Option<User>> {
    User::lock(connection, verified.id)?;
    let user = User::find(connection, verified.id)?;
    Ok(user.filter(|user| user.password_hash == verified.password_hash))
}

/// The refusal of a form whose field `old_password` is wrong.
pub fn incorrect_old_password() -> Error {
    Error::field("old_password", "old-password-incorrect")
}

/// Makes the visitor's session fresh, if the password is right. Returns false if it is wrong.
pub async fn confirm_access(
    db: &Db,
    passwords: &PasswordManager,
    visitor: &Visitor,
    password: &Password,
) -> Result<bool> {
    if prove(db, passwords, visitor, password).await?.is_none() {
        return Ok(false);
    }
    let (user_id, session_id) = (visitor.id, visitor.session_id);
    db.write(move |tx| {
        let now = tx.now();
        Session::authenticated(tx, session_id, now)?;
        Ok(tx.audit("confirmed-access", user_id, "")?)
    })
    .await?;
    Ok(true)
}
