//! The tokens of programs.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use serde::Serialize;

use super::schema::api_tokens;
use crate::auth::{digest, random_secret};
use crate::config::Settings;
use crate::db::schema::users;
use crate::db::{AnyConnection, Conn, Tx};
use crate::error::Result;
use crate::models::UserId;
use crate::{delete_some, id};

id!(ApiTokenId);

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct ApiToken {
    #[serde(skip)]
    pub id: ApiTokenId,
    #[serde(skip)]
    pub user_id: UserId,
    /// That of the account when the token was made: in a later one it opens nothing.
    #[serde(skip)]
    pub generation: i64,
    /// SHA-256 of the token.
    #[serde(skip)]
    pub secret_hash: Vec<u8>,
    /// What its owner calls it; empty if a program got it by signing in.
    pub name: String,
    #[serde(serialize_with = "crate::models::utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "crate::models::utc_option")]
    pub expires_at: Option<NaiveDateTime>,
    /// When it was used last, to the minute.
    #[serde(serialize_with = "crate::models::utc_option")]
    pub used_at: Option<NaiveDateTime>,
    /// The network address from where it was used last.
    pub used_from: String,
}

/// How long ended tokens stay on the page.
const KEEP: TimeDelta = TimeDelta::days(14);

/// A chore of housekeeping: forgets tokens that ended on their own day.
pub fn forget_expired(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - KEEP;
    delete_some!(tx, limit, api_tokens.id: ApiTokenId, api_tokens::expires_at.le(before))
}

impl ApiToken {
    /// Inserts a token for the account's generation. Returns its secret, which is not stored.
    pub fn insert(
        tx: &mut Tx<'_>,
        user_id: UserId,
        generation: i64,
        name: &str,
        expires_at: Option<NaiveDateTime>,
    ) -> QueryResult<String> {
        let (secret, now) = (random_secret(), tx.now());
        diesel::insert_into(api_tokens::table)
            .values((
                api_tokens::user_id.eq(user_id),
                api_tokens::generation.eq(generation),
                api_tokens::secret_hash.eq(digest(&secret)),
                api_tokens::name.eq(name),
                api_tokens::created_at.eq(now),
                api_tokens::expires_at.eq(expires_at),
                api_tokens::used_from.eq(""),
            ))
            .execute(tx.connection())?;
        Ok(secret)
    }

    /// The token with this secret, if it is good: not expired, and its account is active and in the same generation.
    pub fn find_good(conn: &mut Conn<'_>, secret: &str) -> QueryResult<Option<Self>> {
        let (now, settings) = (conn.now(), conn.settings());
        let found = api_tokens::table
            .inner_join(users::table)
            .filter(api_tokens::secret_hash.eq(digest(secret)))
            .filter(users::active.and(users::generation.eq(api_tokens::generation)))
            .select(Self::as_select());
        let found: Option<Self> = found.first(conn.connection()).optional()?;
        Ok(found.filter(|token| token.is_fresh(settings, now)))
    }

    /// When it ends: on its own day, or when it becomes older than the settings allow.
    pub fn ends_at(&self, settings: &Settings) -> Option<NaiveDateTime> {
        let oldest = settings.user.token_max_age.map(|age| self.created_at + age.delta());
        self.expires_at.into_iter().chain(oldest).min()
    }

    /// Returns true if it has not ended. One from the future has: it would be good for too long.
    pub fn is_fresh(&self, settings: &Settings, now: NaiveDateTime) -> bool {
        self.ends_at(settings).is_none_or(|end| end > now) && self.created_at <= now + TimeDelta::minutes(1)
    }

    /// All tokens of an account, the oldest first.
    pub fn all_of(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let own = api_tokens::table.filter(api_tokens::user_id.eq(user_id)).order(api_tokens::id);
        own.select(Self::as_select()).load(connection)
    }

    /// Deletes a token. Returns false if the account has no such token.
    pub fn delete(connection: &mut AnyConnection, user_id: UserId, id: ApiTokenId) -> QueryResult<bool> {
        let own = api_tokens::table.find(id).filter(api_tokens::user_id.eq(user_id));
        Ok(diesel::delete(own).execute(connection)? > 0)
    }

    /// Notes that the token was used now, and from where.
    pub fn touch(tx: &mut Tx<'_>, id: ApiTokenId) -> QueryResult<()> {
        let (now, ip) = (tx.now(), &tx.client().ip);
        diesel::update(api_tokens::table.find(id))
            .set((api_tokens::used_at.eq(now), api_tokens::used_from.eq(ip)))
            .execute(tx.connection())?;
        Ok(())
    }

    /// Whether it is time to note that the token is in use: not with every request.
    pub fn is_stale(&self, now: NaiveDateTime) -> bool {
        self.used_at.is_none_or(|at| (now - at).abs() >= TimeDelta::minutes(1))
    }
}
