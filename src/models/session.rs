//! Sessions: one row for each browser that is signed in.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::{SessionId, UserId};
use crate::db::schema::{roles, sessions, user_emails, user_roles, users};
use crate::db::{AnyConnection, Tx};

/// How many sessions an account can have.
const MOST: i64 = 100;

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct Session {
    #[serde(skip)]
    pub id: SessionId,
    /// SHA-256 of the cookie's value.
    #[serde(skip)]
    pub secret_hash: Vec<u8>,
    #[serde(skip)]
    pub user_id: UserId,
    /// Whether it lives on when the browser is closed.
    pub remembered: bool,
    /// The network address at sign-in.
    #[serde(rename = "network_address")]
    pub ip: String,
    /// The browser's description of itself at sign-in.
    #[serde(rename = "browser")]
    pub user_agent: String,
    #[serde(serialize_with = "super::utc")]
    pub created_at: NaiveDateTime,
    /// When it was used last, to the minute.
    #[serde(serialize_with = "super::utc")]
    pub seen_at: NaiveDateTime,
    /// When the user last gave a proof of identity; `None` after an automatic sign-in.
    #[serde(serialize_with = "super::utc_option")]
    pub authenticated_at: Option<NaiveDateTime>,
}

/// What decides whether a session is alive.
#[derive(Debug, Clone, Queryable)]
pub struct SessionLife {
    pub id: SessionId,
    pub user_id: UserId,
    pub remembered: bool,
    pub created_at: NaiveDateTime,
    pub seen_at: NaiveDateTime,
    pub authenticated_at: Option<NaiveDateTime>,
}

/// A session with what guards ask of its account.
#[derive(Debug, Clone, Queryable)]
pub struct SessionUser {
    pub session: SessionLife,
    pub username: Option<String>,
    pub active: bool,
    pub language: Option<String>,
    /// When the account was created.
    pub since: NaiveDateTime,
    /// The primary address.
    pub email: Option<String>,
    pub email_confirmed_at: Option<NaiveDateTime>,
}

impl Session {
    /// What decides whether it is alive.
    pub fn life(&self) -> SessionLife {
        let Self { id, user_id, remembered, created_at, seen_at, authenticated_at, .. } = *self;
        SessionLife { id, user_id, remembered, created_at, seen_at, authenticated_at }
    }

    /// Inserts a session. `proved`: the visitor has just given a proof of identity. If the account has too many, those end
    /// that were used longest ago.
    pub fn insert(
        tx: &mut Tx<'_>,
        user_id: UserId,
        secret_hash: &[u8],
        remembered: bool,
        proved: bool,
    ) -> QueryResult<()> {
        let (now, client) = (tx.now(), tx.client());
        diesel::insert_into(sessions::table)
            .values((
                sessions::secret_hash.eq(secret_hash),
                sessions::user_id.eq(user_id),
                sessions::remembered.eq(remembered),
                sessions::ip.eq(&client.ip),
                sessions::user_agent.eq(&client.user_agent),
                sessions::created_at.eq(now),
                sessions::seen_at.eq(now),
                sessions::authenticated_at.eq(proved.then_some(now)),
            ))
            .execute(tx.connection())?;
        let own = sessions::table.filter(sessions::user_id.eq(user_id));
        let newest = own.order((sessions::seen_at.desc(), sessions::id.desc())).select(sessions::id);
        let more: Vec<SessionId> = newest.offset(MOST).limit(MOST).load(tx.connection())?;
        if !more.is_empty() {
            diesel::delete(sessions::table.filter(sessions::id.eq_any(more))).execute(tx.connection())?;
        }
        Ok(())
    }

    /// The session whose cookie has this hash, with its account and the names of its roles: one query, one row for each
    /// role.
    pub fn with_user(
        connection: &mut AnyConnection,
        secret_hash: &[u8],
    ) -> QueryResult<Option<(SessionUser, Vec<String>)>> {
        let query = sessions::table
            .inner_join(users::table)
            .left_join(user_emails::table.on(user_emails::user_id.eq(users::id).and(user_emails::is_primary)))
            .left_join(user_roles::table.on(user_roles::user_id.eq(users::id)))
            .left_join(roles::table.on(roles::id.nullable().eq(user_roles::role_id.nullable())))
            .filter(sessions::secret_hash.eq(secret_hash))
            .select((
                (
                    (
                        sessions::id,
                        sessions::user_id,
                        sessions::remembered,
                        sessions::created_at,
                        sessions::seen_at,
                        sessions::authenticated_at,
                    ),
                    users::username,
                    users::active,
                    users::language,
                    users::created_at,
                    user_emails::address.nullable(),
                    user_emails::confirmed_at.nullable(),
                ),
                roles::name.nullable(),
            ));
        // Every request makes this query. Through the enum, Diesel would build its SQL several times, on the connection
        // itself once.
        let rows: Vec<(SessionUser, Option<String>)> = match connection {
            AnyConnection::Sqlite(c) => query.load(c),
            #[cfg(feature = "postgres")]
            AnyConnection::Postgres(c) => query.load(c),
        }?;
        let (users, roles): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        Ok(users.into_iter().next().map(|user| (user, roles.into_iter().flatten().collect())))
    }

    /// Ends the session whose cookie has this hash. Returns its account, if there was such a session.
    pub fn end(connection: &mut AnyConnection, secret_hash: &[u8]) -> QueryResult<Option<UserId>> {
        diesel::delete(sessions::table.filter(sessions::secret_hash.eq(secret_hash)))
            .returning(sessions::user_id)
            .get_result(connection)
            .optional()
    }

    pub fn exists(connection: &mut AnyConnection, id: SessionId) -> QueryResult<bool> {
        diesel::select(diesel::dsl::exists(sessions::table.find(id))).get_result(connection)
    }

    /// Ends one session of an account. Returns false if the account has no such session.
    pub fn end_one(connection: &mut AnyConnection, user_id: UserId, id: SessionId) -> QueryResult<bool> {
        let own = sessions::table.find(id).filter(sessions::user_id.eq(user_id));
        Ok(diesel::delete(own).execute(connection)? > 0)
    }

    /// Ends all sessions of an account. Returns how many there were.
    pub fn end_all(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<usize> {
        diesel::delete(sessions::table.filter(sessions::user_id.eq(user_id))).execute(connection)
    }

    pub fn end_others(connection: &mut AnyConnection, user_id: UserId, keep: SessionId) -> QueryResult<usize> {
        let others = sessions::table.filter(sessions::user_id.eq(user_id).and(sessions::id.ne(keep)));
        diesel::delete(others).execute(connection)
    }

    /// The session with this id, if it is this account's.
    pub fn find(connection: &mut AnyConnection, user_id: UserId, id: SessionId) -> QueryResult<Option<Self>> {
        let own = sessions::table.find(id).filter(sessions::user_id.eq(user_id));
        own.select(Self::as_select()).first(connection).optional()
    }

    /// The sessions of an account, the oldest first.
    pub fn of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let own = sessions::table.filter(sessions::user_id.eq(user_id)).order(sessions::id);
        own.select(Self::as_select()).load(connection)
    }

    /// Notes that the session was used.
    pub fn touch(connection: &mut AnyConnection, id: SessionId, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(sessions::table.find(id)).set(sessions::seen_at.eq(now)).execute(connection)?;
        Ok(())
    }

    /// Gives the session another secret, so that a copy of the old cookie opens nothing.
    pub fn set_secret(connection: &mut AnyConnection, id: SessionId, secret_hash: &[u8]) -> QueryResult<()> {
        diesel::update(sessions::table.find(id)).set(sessions::secret_hash.eq(secret_hash)).execute(connection)?;
        Ok(())
    }

    /// Notes that the user has just given a proof of identity.
    pub fn authenticated(connection: &mut AnyConnection, id: SessionId, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(sessions::table.find(id))
            .set((sessions::authenticated_at.eq(now), sessions::seen_at.eq(now)))
            .execute(connection)?;
        Ok(())
    }
}
