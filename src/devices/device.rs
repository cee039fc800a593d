//! The browsers that an account was used with.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::schema::devices;
use crate::db::{AnyConnection, Tx};
use crate::id;
use crate::models::UserId;
use crate::models::known_browser::hash;

id!(DeviceId);

/// How many browsers an account can have.
const MOST: i64 = 100;

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct Device {
    #[serde(skip)]
    pub id: DeviceId,
    #[serde(skip)]
    pub user_id: UserId,
    /// The hash of account and cookie, so that rows do not show which accounts share a browser.
    #[serde(skip)]
    pub secret_hash: Vec<u8>,
    /// Such as `Firefox, Linux`; empty if it is unknown.
    pub name: String,
    /// When it first signed in.
    #[serde(serialize_with = "crate::models::utc")]
    pub created_at: NaiveDateTime,
    /// When it last signed in.
    #[serde(serialize_with = "crate::models::utc")]
    pub seen_at: NaiveDateTime,
}

impl Device {
    /// Notes that this browser has signed in again. Returns false if it is new to the account.
    pub fn mark_seen(tx: &mut Tx<'_>, user_id: UserId) -> QueryResult<bool> {
        let this = devices::table
            .filter(devices::user_id.eq(user_id).and(devices::secret_hash.eq(hash(user_id, tx.client()))));
        let now = tx.now();
        Ok(diesel::update(this).set(devices::seen_at.eq(now)).execute(tx.connection())? > 0)
    }

    /// Notes that this browser has signed in for the first time. If the account has too many, those are forgotten that
    /// signed in longest ago.
    pub fn add(tx: &mut Tx<'_>, user_id: UserId, name: &str) -> QueryResult<()> {
        let (hash, now) = (hash(user_id, tx.client()), tx.now());
        diesel::insert_into(devices::table)
            .values((
                devices::user_id.eq(user_id),
                devices::secret_hash.eq(hash),
                devices::name.eq(name),
                devices::created_at.eq(now),
                devices::seen_at.eq(now),
            ))
            .execute(tx.connection())?;
        let own = devices::table.filter(devices::user_id.eq(user_id));
        let newest = own.order((devices::seen_at.desc(), devices::id.desc())).select(devices::id);
        let more: Vec<DeviceId> = newest.offset(MOST).limit(MOST).load(tx.connection())?;
        if !more.is_empty() {
            diesel::delete(devices::table.filter(devices::id.eq_any(more))).execute(tx.connection())?;
        }
        Ok(())
    }

    pub fn of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let own = devices::table.filter(devices::user_id.eq(user_id)).order(devices::id);
        own.select(Self::as_select()).load(connection)
    }

    /// Forgets the browsers that have not signed in to an account since `before`.
    pub fn forget_unseen(connection: &mut AnyConnection, user_id: UserId, before: NaiveDateTime) -> QueryResult<usize> {
        let unseen = devices::table.filter(devices::user_id.eq(user_id).and(devices::seen_at.lt(before)));
        diesel::delete(unseen).execute(connection)
    }

    /// Forgets the browsers of an account but this one.
    pub fn forget_others(tx: &mut Tx<'_>, user_id: UserId) -> QueryResult<usize> {
        let own = devices::table.filter(devices::user_id.eq(user_id));
        diesel::delete(own.filter(devices::secret_hash.ne(hash(user_id, tx.client())))).execute(tx.connection())
    }

    /// Forgets the browsers that first signed in to an account at `since` or later.
    pub fn forget_new(connection: &mut AnyConnection, user_id: UserId, since: NaiveDateTime) -> QueryResult<usize> {
        let new = devices::table.filter(devices::user_id.eq(user_id).and(devices::created_at.ge(since)));
        diesel::delete(new).execute(connection)
    }
}
