//! Changing the password, by a member who knows the old one.

use super::proof::still;
use super::{events, new_password};
use crate::auth::{HashedPassword, SessionSecret, Visitor, renew};
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, User};

/// Changes the password of the account that was `proved`, and ends its other sessions. The secret that this session
/// goes on with, or none: account or password have changed since the proof.
pub fn change(
    tx: &mut Tx<'_>,
    settings: &Settings,
    visitor: &Visitor,
    proved: &User,
    password: &HashedPassword,
    lang: &Lang,
    client: &Client,
) -> Result<Option<SessionSecret>, Error> {
    let Some(user) = still(tx, proved)?.filter(|user| user.active) else { return Ok(None) };
    new_password::set(tx, settings, &user, password, lang)?;
    let secret = renew(tx, visitor)?;
    tx.audit("changed-password", user.id, client, "")?;
    tx.emit(events::ChangedPassword { user_id: user.id, client: client.clone() });
    Ok(Some(secret))
}
