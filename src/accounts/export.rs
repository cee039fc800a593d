//! The export of an account: everything that the site knows about its owner, but no secrets. The row types decide for each
//! field whether it is serialised.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::history::entries;
use crate::auth::Limited;
use crate::config::values::Limit;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::models::{Role, Session, Token, User, UserEmail, UserId};

/// What a feature tells of an account: its name, and the function that reads it. It must hold no secret, no hash of one, and
/// no link.
pub type Part = (&'static str, fn(&mut Conn<'_>, UserId) -> Result<Value>);

/// The parts that features add to the export. They are in Rocket's state.
pub struct Exports(pub Vec<Part>);

/// What features tell of an account on its overview and in the admin area, by name. They are in Rocket's state. Each page
/// reads all of them, so each reads only a few rows.
#[derive(Clone)]
pub struct Details(pub Vec<Part>);

impl Details {
    pub fn read(&self, conn: &mut Conn<'_>, user_id: UserId) -> Result<Map<String, Value>> {
        self.0.iter().map(|(name, read)| Ok(((*name).to_owned(), read(conn, user_id)?))).collect()
    }
}

/// An export is large, and stays in memory until it is sent.
pub const EXPORT: Limited = Limited { name: "export", limit: |_| Limit::per_minutes(6, 60) };
/// How many events an export holds, the newest ones: it is made in memory.
const MOST_EVENTS: usize = 10_000;

pub fn export(conn: &mut Conn<'_>, user_id: UserId, more: &[Part]) -> Result<Value> {
    let user = User::find(conn, user_id)?.ok_or(Error::NotFound)?;
    let roles: Vec<_> = Role::of_user(conn, user_id)?.into_iter().map(|role| role.name).collect();
    let mut all = Map::from_iter([
        ("account".to_owned(), to_json(user)?),
        ("emails".to_owned(), to_json(UserEmail::all_of(conn, user_id)?)?),
        ("roles".to_owned(), json!(roles)),
        ("sessions".to_owned(), to_json(Session::of_user(conn, user_id)?)?),
        ("links".to_owned(), to_json(Token::of_user(conn, user_id)?)?),
        ("history".to_owned(), to_json(entries(conn, user_id, None, MOST_EVENTS)?.0)?),
    ]);
    for (name, read) in more {
        all.insert((*name).to_owned(), read(conn, user_id)?);
    }
    Ok(Value::Object(all))
}

pub fn to_json(rows: impl Serialize) -> Result<Value> {
    serde_json::to_value(rows).map_err(|e| Error::Internal(e.into()))
}
