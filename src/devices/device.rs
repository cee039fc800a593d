//! The browsers that an account was used with: one row for each.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::devices;
use crate::auth::digest;
use crate::db::AnyConnection;

/// A browser that an account was used with.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct Device {
    /// The row.
    pub id: i64,
    /// Whose account.
    pub user_id: i64,
    /// The hash of account and cookie: of two accounts in one browser the rows do not tell.
    pub secret_hash: Vec<u8>,
    /// The browser in words, such as `Firefox, Linux`; empty if it did not say.
    pub name: String,
    /// When it first signed in.
    pub created_at: NaiveDateTime,
    /// When it last signed in.
    pub seen_at: NaiveDateTime,
}

impl Device {
    /// Notes that the browser with this cookie has signed in; whether it was known to the account.
    pub fn seen(connection: &mut AnyConnection, user_id: i64, cookie: &str, now: NaiveDateTime) -> QueryResult<bool> {
        let known =
            devices::table.filter(devices::user_id.eq(user_id).and(devices::secret_hash.eq(hash(user_id, cookie))));
        Ok(diesel::update(known).set(devices::seen_at.eq(now)).execute(connection)? > 0)
    }

    /// Makes the browser with this cookie known to the account.
    pub fn add(
        connection: &mut AnyConnection,
        user_id: i64,
        cookie: &str,
        name: &str,
        now: NaiveDateTime,
    ) -> QueryResult<()> {
        diesel::insert_into(devices::table)
            .values((
                devices::user_id.eq(user_id),
                devices::secret_hash.eq(hash(user_id, cookie)),
                devices::name.eq(name),
                devices::created_at.eq(now),
                devices::seen_at.eq(now),
            ))
            .execute(connection)?;
        Ok(())
    }

    /// The browsers that are known to an account.
    pub fn of_user(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Vec<Self>> {
        devices::table.filter(devices::user_id.eq(user_id)).order(devices::id).load(connection)
    }

    /// Forgets the browsers that an account was not used with since `before`: their cookies have ended.
    pub fn forget_unseen(connection: &mut AnyConnection, user_id: i64, before: NaiveDateTime) -> QueryResult<usize> {
        let unseen = devices::table.filter(devices::user_id.eq(user_id).and(devices::seen_at.lt(before)));
        diesel::delete(unseen).execute(connection)
    }

    /// Forgets the browsers that came to an account at `since` or later.
    pub fn forget_new(connection: &mut AnyConnection, user_id: i64, since: NaiveDateTime) -> QueryResult<usize> {
        let new = devices::table.filter(devices::user_id.eq(user_id).and(devices::created_at.ge(since)));
        diesel::delete(new).execute(connection)
    }
}

fn hash(user_id: i64, cookie: &str) -> Vec<u8> {
    digest(&format!("{user_id}:{cookie}"))
}
