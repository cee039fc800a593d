//! Giving the password again, within a session: before what matters, and in every form that changes what signs in.

use crate::auth::{Limited, Password, PasswordManager, Visitor};
use crate::config::Settings;
use crate::db::{AnyConnection, Db};
use crate::error::Error;
use crate::models::{Attempt, Client, Session, User};

/// What comes of giving the password again.
pub enum Proof {
    /// It is the one; the account as it was then. What is changed on its strength looks again first ([`still`]).
    Given(Box<User>),
    /// It is not.
    Incorrect,
    /// Too many tries.
    TooMany {
        /// Seconds until the next makes sense.
        retry_after: u64,
    },
}

/// Verifies the visitor's password. The try counts as one to sign in, too: who has stolen a session must not have
/// more tries than who has not.
pub async fn prove(
    db: &Db,
    settings: &Settings,
    passwords: &PasswordManager,
    visitor: &Visitor,
    password: &Password,
    client: &Client,
) -> Result<Proof, Error> {
    let (user_id, limits) = (visitor.id, settings.limits.clone());
    let (counted, user) = db
        .write(move |tx| {
            let counted = [
                Limited::PasswordAgain(user_id).count(tx, &limits)?,
                Limited::LoginAccount(user_id).count(tx, &limits)?,
            ];
            Ok((counted, User::find(tx, user_id)?))
        })
        .await?;
    for attempt in counted {
        if let Attempt::Refused { retry_after } = attempt {
            return Ok(Proof::TooMany { retry_after });
        }
    }
    let fits = fits(passwords, password, user.as_ref()).await?;
    if !fits {
        client.refused("access-not-confirmed", Some(user_id), "by password");
    }
    Ok(user.filter(|_| fits).map_or(Proof::Incorrect, |user| Proof::Given(Box::new(user))))
}

/// Whether it is this account's password; without an account it takes as long, and is false. A stored hash that no
/// password can fit shuts out that one account, and is said in the log: somebody has to look after it.
pub(super) async fn fits(passwords: &PasswordManager, password: &Password, user: Option<&User>) -> Result<bool, Error> {
    let fits = passwords.verify_password(password, user.map(|user| user.password_hash.as_str())).await?;
    if let Some(user) = user
        && !PasswordManager::is_readable(&user.password_hash)
    {
        tracing::warn!(user_id = user.id, "the stored hash of this account's password cannot be read");
    }
    Ok(fits)
}

/// The account, if its password is still the one that was verified: verifying takes time, and it may have been
/// changed meanwhile. Whoever else would change it waits until this transaction ends.
pub fn still(connection: &mut AnyConnection, verified: &User) -> Result<Option<User>, Error> {
    User::lock(connection, verified.id)?;
    let user = User::find(connection, verified.id)?;
    Ok(user.filter(|user| user.password_hash == verified.password_hash))
}

/// Makes the visitor's session fresh, if the password is right.
pub async fn confirm_access(
    db: &Db,
    settings: &Settings,
    passwords: &PasswordManager,
    visitor: &Visitor,
    password: &Password,
    client: &Client,
) -> Result<Proof, Error> {
    let proof = prove(db, settings, passwords, visitor, password, client).await?;
    if matches!(proof, Proof::Given(_)) {
        let (client, user_id, session_id) = (client.clone(), visitor.id, visitor.session_id);
        db.write(move |tx| {
            let now = tx.now();
            Session::authenticated(tx, session_id, now)?;
            Ok(tx.audit("confirmed-access", user_id, &client, "")?)
        })
        .await?;
    }
    Ok(proof)
}
