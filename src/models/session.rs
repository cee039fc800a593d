//! Sessions: one row for each browser that is signed in.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::AnyConnection;
use crate::db::dialect::load_prepared;
use crate::db::schema::{roles, sessions, user_emails, user_roles, users};

/// A browser that is signed in.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct Session {
    /// The row.
    pub id: i64,
    /// SHA-256 of what the cookie holds.
    pub secret_hash: Vec<u8>,
    /// Who is signed in.
    pub user_id: i64,
    /// Whether it outlives the browser.
    pub remembered: bool,
    /// The network address at sign-in.
    pub ip: String,
    /// The browser at sign-in, in its own words.
    pub user_agent: String,
    /// When it began.
    pub created_at: NaiveDateTime,
    /// When it was used last, to the minute.
    pub seen_at: NaiveDateTime,
    /// When the visitor last proved who he is; none after an automatic sign-in.
    pub authenticated_at: Option<NaiveDateTime>,
}

/// What begins a session.
#[derive(Insertable)]
#[diesel(table_name = sessions)]
pub struct NewSession<'a> {
    /// SHA-256 of what the cookie holds.
    pub secret_hash: &'a [u8],
    /// Who signs in.
    pub user_id: i64,
    /// Whether it outlives the browser.
    pub remembered: bool,
    /// The network address.
    pub ip: &'a str,
    /// The browser, in its own words.
    pub user_agent: &'a str,
    /// Now.
    pub created_at: NaiveDateTime,
    /// Now.
    pub seen_at: NaiveDateTime,
    /// Now, if the visitor proved who he is.
    pub authenticated_at: Option<NaiveDateTime>,
}

impl NewSession<'_> {
    /// Begins the session.
    pub fn insert(&self, connection: &mut AnyConnection) -> QueryResult<Session> {
        diesel::insert_into(sessions::table).values(self).returning(sessions::all_columns).get_result(connection)
    }
}

/// What of a session decides whether it lives.
#[derive(Debug, Clone, Queryable)]
pub struct SessionLife {
    /// The row.
    pub id: i64,
    /// Who is signed in.
    pub user_id: i64,
    /// Whether it outlives the browser.
    pub remembered: bool,
    /// When it began.
    pub created_at: NaiveDateTime,
    /// When it was used last, to the minute.
    pub seen_at: NaiveDateTime,
    /// When the visitor last proved who he is.
    pub authenticated_at: Option<NaiveDateTime>,
}

/// Who a session belongs to, with all that guards ask: state, address, roles.
#[derive(Debug, Clone)]
pub struct SessionUser {
    /// The session.
    pub session: SessionLife,
    /// The account's username.
    pub username: Option<String>,
    /// Whether the account may be used.
    pub active: bool,
    /// The language its owner chose.
    pub language: Option<String>,
    /// When the account was made.
    pub since: NaiveDateTime,
    /// Its first address.
    pub email: Option<String>,
    /// When that address was confirmed.
    pub email_confirmed_at: Option<NaiveDateTime>,
    /// The names of its roles.
    pub roles: Vec<String>,
}

type Joined = (
    SessionLife,
    (Option<String>, bool, Option<String>, NaiveDateTime),
    (Option<String>, Option<NaiveDateTime>),
    Option<String>,
);

impl Session {
    /// The session whose cookie has this hash, with its account and roles: one query, one row a role.
    pub fn with_user(connection: &mut AnyConnection, secret_hash: &[u8]) -> QueryResult<Option<SessionUser>> {
        let query = sessions::table
            .inner_join(users::table)
            .left_join(user_emails::table.on(user_emails::user_id.eq(users::id).and(user_emails::is_primary)))
            .left_join(user_roles::table.on(user_roles::user_id.eq(users::id)))
            .left_join(roles::table.on(roles::id.nullable().eq(user_roles::role_id.nullable())))
            .filter(sessions::secret_hash.eq(secret_hash))
            .select((
                (
                    sessions::id,
                    sessions::user_id,
                    sessions::remembered,
                    sessions::created_at,
                    sessions::seen_at,
                    sessions::authenticated_at,
                ),
                (users::username, users::active, users::language, users::created_at),
                (user_emails::address.nullable(), user_emails::confirmed_at.nullable()),
                roles::name.nullable(),
            ));
        let rows: Vec<Joined> = load_prepared!(connection, query)?;
        let roles = rows.iter().filter_map(|(_, _, _, role)| role.clone()).collect();
        Ok(rows.into_iter().next().map(|(session, user, email, _)| SessionUser {
            session,
            username: user.0,
            active: user.1,
            language: user.2,
            since: user.3,
            email: email.0,
            email_confirmed_at: email.1,
            roles,
        }))
    }

    /// Ends the session whose cookie has this hash; whether there was one.
    pub fn end(connection: &mut AnyConnection, secret_hash: &[u8]) -> QueryResult<Option<i64>> {
        diesel::delete(sessions::table.filter(sessions::secret_hash.eq(secret_hash)))
            .returning(sessions::user_id)
            .get_result(connection)
            .optional()
    }

    /// Ends all sessions of an account, but for the one to `keep`.
    pub fn end_all(connection: &mut AnyConnection, user_id: i64, keep: Option<i64>) -> QueryResult<usize> {
        let theirs = sessions::table.filter(sessions::user_id.eq(user_id).and(sessions::id.ne(keep.unwrap_or(0))));
        diesel::delete(theirs).execute(connection)
    }

    /// Notes that the session was used.
    pub fn touch(connection: &mut AnyConnection, id: i64, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(sessions::table.find(id)).set(sessions::seen_at.eq(now)).execute(connection)?;
        Ok(())
    }

    /// Gives the session another secret: a copy of the old cookie opens nothing any more.
    pub fn renew(connection: &mut AnyConnection, id: i64, secret_hash: &[u8], now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(sessions::table.find(id)).set(sessions::secret_hash.eq(secret_hash)).execute(connection)?;
        Self::authenticated(connection, id, now)
    }

    /// Notes that the visitor has just proved who he is.
    pub fn authenticated(connection: &mut AnyConnection, id: i64, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(sessions::table.find(id))
            .set((sessions::authenticated_at.eq(now), sessions::seen_at.eq(now)))
            .execute(connection)?;
        Ok(())
    }
}
