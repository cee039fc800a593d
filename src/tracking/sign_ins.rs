//! What is noted of the sign-ins of an account.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamp};
use serde::Serialize;
use serde_json::Value;

use super::schema::tracking;
use crate::accounts::events::LoggedIn;
use crate::accounts::export::to_json;
use crate::db::{AnyConnection, Conn, Tx};
use crate::delete_some;
use crate::error::Result;
use crate::models::{UserId, utc};

/// The sign-ins of an account. "Last" is the one before the current one; at the first sign-in, both are the same.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = tracking)]
pub struct SignIns {
    pub login_count: i64,
    #[serde(serialize_with = "utc")]
    pub first_login_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub current_login_at: NaiveDateTime,
    #[serde(serialize_with = "utc")]
    pub last_login_at: NaiveDateTime,
    pub current_login_ip: String,
    pub last_login_ip: String,
}

impl SignIns {
    pub fn of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Option<Self>> {
        tracking::table.find(user_id).select(Self::as_select()).first(connection).optional()
    }
}

/// Subscribes to every sign-in, in one statement, so that simultaneous ones are all counted.
pub fn on_sign_in(event: &LoggedIn, tx: &mut Tx<'_>) -> Result<()> {
    if !tx.settings().user.trackable {
        return Ok(());
    }
    let (now, ip) = (tx.now(), &tx.client().ip);
    diesel::sql_query(
        "INSERT INTO tracking (user_id, login_count, first_login_at, current_login_at, last_login_at,
                               current_login_ip, last_login_ip)
         VALUES ($1, 1, $2, $3, $4, $5, $6)
         ON CONFLICT (user_id) DO UPDATE SET
           login_count = tracking.login_count + 1,
           last_login_at = tracking.current_login_at,
           last_login_ip = tracking.current_login_ip,
           current_login_at = excluded.current_login_at,
           current_login_ip = excluded.current_login_ip",
    )
    .bind::<BigInt, _>(event.user_id)
    .bind::<Timestamp, _>(now)
    .bind::<Timestamp, _>(now)
    .bind::<Timestamp, _>(now)
    .bind::<Text, _>(ip)
    .bind::<Text, _>(ip)
    .execute(tx.connection())?;
    Ok(())
}

/// What is noted of an account, for its export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    to_json(SignIns::of_user(conn, user_id)?)
}

/// Deletes what was noted, if nothing is to be noted any more.
pub fn forget(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    if tx.settings().user.trackable {
        return Ok(0);
    }
    // The condition is true for all: with it, the database goes along the key.
    delete_some!(tx, limit, tracking.user_id: i64, tracking::user_id.gt(0))
}
