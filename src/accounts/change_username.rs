//! Changing the username, by a member who gives the password again.

use super::proof::still;
use super::{events, mails};
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::i18n::Lang;
use crate::models::{Client, User, Username};

/// What comes of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The account has this name now.
    Changed,
    /// Somebody else has it. Names are public.
    Taken,
    /// Account or password have changed since the proof.
    Overtaken,
}

/// What is wrong with a name for this account: kept for the site, or somebody else's. Its own name, written
/// differently too, is always fine.
pub fn objection(connection: &mut AnyConnection, user_id: i64, name: &Username) -> Result<Option<&'static str>, Error> {
    Ok(match User::by_username(connection, name)? {
        Some(user) if user.id == user_id => None,
        _ if name.is_reserved() => Some("username-reserved"),
        Some(_) => Some("username-taken"),
        None => None,
    })
}

/// Gives the account that was `proved` another name, and tells its owner.
pub fn change(
    tx: &mut Tx<'_>,
    settings: &Settings,
    proved: &User,
    name: &Username,
    lang: &Lang,
    client: &Client,
) -> Result<Outcome, Error> {
    let Some(user) = still(tx, proved)?.filter(|user| user.active) else { return Ok(Outcome::Overtaken) };
    let old = user.username.unwrap_or_default();
    if old == name.as_str() {
        return Ok(Outcome::Changed);
    }
    match tx.savepoint(|c| User::set_username(c, user.id, name)) {
        Err(error) if is_unique_violation(&error) => return Ok(Outcome::Taken),
        done => done?,
    }
    let username = name.as_str().to_owned();
    if settings.user.send_username_changed_email
        && settings.user.enable_email
        && let Some(reader) = mails::owner(tx, user.id, lang)?
    {
        tx.mail(&reader, None, &mails::UsernameChanged { username: username.clone() })?;
    }
    tx.audit("changed-username", user.id, client, &format!("{old} -> {username}"))?;
    tx.emit(events::ChangedUsername { user_id: user.id, username, client: client.clone() });
    Ok(Outcome::Changed)
}
