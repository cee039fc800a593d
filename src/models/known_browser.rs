//! The browsers that have signed in to an account with its password. Wrong passwords from there are counted apart, so that
//! a stranger who guesses does not lock out the owner. A new password forgets them all.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::UserId;
use crate::db::schema::known_browsers;
use crate::db::{AnyConnection, Client, Conn, Tx};

/// How long a browser stays known without signing in: as long as browsers keep a cookie.
pub const LIFETIME: TimeDelta = TimeDelta::days(400);
/// The most browsers of one account. The one that was used longest ago makes room.
const MOST: i64 = 20;

/// The hash of account and cookie, so that rows do not show which accounts share a browser.
pub fn hash(user_id: UserId, client: &Client) -> Vec<u8> {
    let browser = STANDARD.encode(&client.known_browser);
    Sha256::digest(format!("{user_id}:{browser}").as_bytes()).to_vec()
}

/// Notes that the browser of this request has signed in.
pub fn add(tx: &mut Tx<'_>, user_id: UserId) -> QueryResult<()> {
    // No browser: a command, or a job.
    if tx.client().known_browser.is_empty() {
        return Ok(());
    }
    let (hash, now) = (hash(user_id, tx.client()), tx.now());
    let row = known_browsers::table.find((user_id, &hash));
    if diesel::update(row).set(known_browsers::seen_at.eq(now)).execute(tx.connection())? > 0 {
        return Ok(());
    }
    let own = known_browsers::table.filter(known_browsers::user_id.eq(user_id));
    let oldest = own.order(known_browsers::seen_at.desc()).select(known_browsers::seen_at).offset(MOST - 1);
    let oldest: Option<chrono::NaiveDateTime> = oldest.first(tx.connection()).optional()?;
    let gone = known_browsers::seen_at.le(oldest.unwrap_or(now - LIFETIME).max(now - LIFETIME));
    diesel::delete(own.filter(gone)).execute(tx.connection())?;
    diesel::insert_into(known_browsers::table)
        .values((
            known_browsers::user_id.eq(user_id),
            known_browsers::secret_hash.eq(hash),
            known_browsers::seen_at.eq(now),
        ))
        .execute(tx.connection())?;
    Ok(())
}

/// Returns true if the browser of this request has signed in to this account since its password was set.
pub fn is_known(conn: &mut Conn<'_>, user_id: UserId) -> QueryResult<bool> {
    let row = known_browsers::table.find((user_id, hash(user_id, conn.client())));
    let seen_at: Option<chrono::NaiveDateTime> =
        row.select(known_browsers::seen_at).first(conn.connection()).optional()?;
    Ok(seen_at.is_some_and(|at| at > conn.now() - LIFETIME))
}

pub fn forget(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<()> {
    diesel::delete(known_browsers::table.filter(known_browsers::user_id.eq(user_id))).execute(connection)?;
    Ok(())
}
