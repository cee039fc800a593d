//! The export of an account: all that the site knows of its owner, and no secret.

use diesel::prelude::*;
use serde_json::{Map, Value, json};

use super::history::entries;
use crate::db::AnyConnection;
use crate::db::schema::{roles, sessions, tokens, user_emails, user_roles};
use crate::error::Error;
use crate::models::{Session, Token, User, UserEmail};

/// What a feature adds: the name of its part, and how it is read for an account. No secret belongs there, neither a
/// hash of one nor a link.
pub type Export = (&'static str, fn(&mut AnyConnection, i64) -> Result<Value, Error>);

/// Everything about this account, with what features add.
pub fn export(connection: &mut AnyConnection, user_id: i64, more: &[Export]) -> Result<Value, Error> {
    let user = User::find(connection, user_id)?.ok_or(Error::NotFound)?;
    let mut all = Map::from_iter([
        ("account".to_owned(), account(&user)),
        ("emails".to_owned(), emails(connection, user_id)?),
        ("roles".to_owned(), held_roles(connection, user_id)?),
        ("sessions".to_owned(), open_sessions(connection, user_id)?),
        ("links".to_owned(), links(connection, user_id)?),
        ("history".to_owned(), history(connection, user_id)?),
    ]);
    for (name, read) in more {
        all.insert((*name).to_owned(), read(connection, user_id)?);
    }
    Ok(Value::Object(all))
}

/// A time, as every part of the export writes it.
#[must_use]
pub fn time(at: chrono::NaiveDateTime) -> String {
    at.and_utc().to_rfc3339()
}

fn account(user: &User) -> Value {
    json!({
        "id": user.id,
        "username": user.username,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "language": user.language,
        "created_at": time(user.created_at),
    })
}

fn emails(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let own = user_emails::table.filter(user_emails::user_id.eq(user_id)).order(user_emails::id);
    let shown = own.load::<UserEmail>(connection)?.into_iter().map(|email| {
        json!({
            "address": email.address,
            "primary": email.is_primary,
            "confirmed_at": email.confirmed_at.map(time),
            "created_at": time(email.created_at),
        })
    });
    Ok(shown.collect())
}

fn held_roles(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let held = user_roles::table.inner_join(roles::table).filter(user_roles::user_id.eq(user_id)).order(roles::name);
    Ok(json!(held.select(roles::name).load::<String>(connection)?))
}

fn open_sessions(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let own = sessions::table.filter(sessions::user_id.eq(user_id)).order(sessions::id);
    let shown = own.load::<Session>(connection)?.into_iter().map(|session| {
        json!({
            "network_address": session.ip,
            "browser": session.user_agent,
            "remembered": session.remembered,
            "created_at": time(session.created_at),
            "seen_at": time(session.seen_at),
        })
    });
    Ok(shown.collect())
}

/// What was mailed with a link: what for, whereto, until when; not the link.
fn links(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let own = tokens::table.filter(tokens::user_id.eq(user_id)).order(tokens::id);
    let shown = own.load::<Token>(connection)?.into_iter().map(|link| {
        json!({
            "purpose": link.purpose,
            "sent_to": link.sent_to,
            "created_at": time(link.created_at),
            "expires_at": time(link.expires_at),
            "used_at": link.used_at.map(time),
        })
    });
    Ok(shown.collect())
}

fn history(connection: &mut AnyConnection, user_id: i64) -> Result<Value, Error> {
    let (entries, _) = entries(connection, user_id, None, usize::MAX - 1)?;
    let shown = entries.into_iter().map(|entry| {
        let (ip, agent) = entry.from.unzip();
        json!({
            "what": entry.kind,
            "detail": entry.detail,
            "at": time(entry.at),
            "network_address": ip,
            "browser": agent,
        })
    });
    Ok(shown.collect())
}
