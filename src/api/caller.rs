//! Whom a token, or a name and a password, belong to.

use super::token::ApiToken;
use crate::accounts::login::{Credentials, Identity, Outcome, authenticate};
use crate::auth::{Password, PasswordManager};
use crate::db::{Conn, Db};
use crate::error::Result;
use crate::message::{Flash, Message};
use crate::models::{Role, User, UserEmail};
use crate::web::Caller;

/// The account that a token belongs to, if the token is good.
pub async fn by_token(db: &Db, secret: String) -> Result<Option<Caller>> {
    let found = db.read(move |conn| {
        let Some(token) = ApiToken::find_good(conn, &secret)? else { return Ok(None) };
        let Some(user) = User::find(conn, token.user_id)? else { return Ok(None) };
        Ok(caller(conn, user)?.map(|caller| (caller, token.id, token.is_stale(conn.now()))))
    });
    let Some((caller, id, is_stale)) = found.await? else { return Ok(None) };
    if is_stale && let Err(error) = db.write(move |tx| Ok(ApiToken::touch(tx, id)?)).await {
        tracing::warn!("a token's use was not noted: {:#}", error.root_cause());
    }
    Ok(Some(caller))
}

/// The account with this name and password. It counts as a try to sign in.
pub async fn by_password(
    db: &Db,
    passwords: &PasswordManager,
    (name, password): (String, String),
) -> Result<Result<Caller, Flash>> {
    let identity = Identity::parse(&name, db.settings());
    let credentials = Credentials { identity, password: Password::new(&password), remember: false };
    let refused = match authenticate(db, passwords, credentials).await? {
        Ok(user) => {
            let caller = db.read(move |conn| caller(conn, user)).await?;
            return Ok(caller.ok_or_else(|| Flash::danger("email-not-confirmed")));
        }
        Err(refused) => refused,
    };
    Ok(Err(Flash::danger(match refused {
        Outcome::NotConfirmed(_) => "email-not-confirmed".into(),
        Outcome::NotEnabled | Outcome::WaitsForDeletion(_) => "account-not-enabled".into(),
        _ => Message::new("incorrect-credentials").with("kind", "either"),
    })))
}

/// An account as programs act for it: only if its address is confirmed, where it has to be.
fn caller(conn: &mut Conn<'_>, user: User) -> Result<Option<Caller>> {
    let email = UserEmail::primary_of(conn, user.id)?;
    let must_confirm = conn.settings().user.confirms_emails();
    if must_confirm && email.as_ref().is_some_and(|email| email.confirmed_at.is_none()) {
        return Ok(None);
    }
    let roles = Role::of_user(conn, user.id)?.into_iter().map(|role| role.name).collect();
    Ok(Some(Caller { id: user.id, username: user.username, email: email.map(|email| email.address), roles }))
}
