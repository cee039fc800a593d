//! Roles, and the accounts that hold them.

use chrono::NaiveDateTime;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::{RoleId, UserId};
use crate::db::AnyConnection;
use crate::db::schema::{roles, user_emails, user_roles, users};

/// A role. Names are case-sensitive.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
pub struct Role {
    pub id: RoleId,
    pub name: String,
    /// What the role is for, as administrators read it.
    pub description: String,
    pub created_at: NaiveDateTime,
}

impl Role {
    pub fn by_name(connection: &mut AnyConnection, name: &str) -> QueryResult<Option<Self>> {
        roles::table.filter(roles::name.eq(name)).select(Self::as_select()).first(connection).optional()
    }

    pub fn find(connection: &mut AnyConnection, id: RoleId) -> QueryResult<Option<Self>> {
        roles::table.find(id).select(Self::as_select()).first(connection).optional()
    }

    /// Fails with `UniqueViolation` if the name is taken.
    pub fn create(
        connection: &mut AnyConnection,
        name: &str,
        description: &str,
        now: NaiveDateTime,
    ) -> QueryResult<()> {
        diesel::insert_into(roles::table)
            .values((roles::name.eq(name), roles::description.eq(description), roles::created_at.eq(now)))
            .execute(connection)?;
        Ok(())
    }

    /// All roles, by name.
    pub fn all(connection: &mut AnyConnection) -> QueryResult<Vec<Self>> {
        roles::table.order(roles::name).select(Self::as_select()).load(connection)
    }

    /// The roles of an account, by name.
    pub fn of_user(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let held = roles::table.inner_join(user_roles::table).filter(user_roles::user_id.eq(user_id));
        held.order(roles::name).select(Self::as_select()).load(connection)
    }

    /// Returns true if this account, which has to be locked ([`User::lock`](super::User::lock)), is active, has the role, and
    /// nobody else can use it: no other active account that has it, with a confirmed address where that `must_be`. Then
    /// locks the role until the transaction ends, so that if the last two holders leave at the same moment, one of them is
    /// refused.
    pub fn is_last_holder(
        connection: &mut AnyConnection,
        user_id: UserId,
        name: &str,
        must_be_confirmed: bool,
    ) -> QueryResult<bool> {
        let holders = || {
            let held = user_roles::table.inner_join(roles::table).inner_join(users::table);
            held.filter(roles::name.eq(name).and(users::active))
        };
        let own = holders().filter(users::id.eq(user_id)).select(users::id);
        if own.first::<UserId>(connection).optional()?.is_none() {
            return Ok(false);
        }
        // Both engines lock a row that is written. (SQLite has locked the file already.)
        diesel::update(roles::table.filter(roles::name.eq(name))).set(roles::name.eq(name)).execute(connection)?;
        let unconfirmed = user_emails::table
            .filter(user_emails::user_id.eq(users::id))
            .filter(user_emails::is_primary.and(user_emails::confirmed_at.is_null()));
        let others = holders()
            .filter(users::id.ne(user_id))
            .filter(not(must_be_confirmed.into_sql::<Bool>()).or(not(exists(unconfirmed))));
        Ok(others.select(users::id).first::<UserId>(connection).optional()?.is_none())
    }

    /// Returns true if an active account has this role.
    pub fn is_held(connection: &mut AnyConnection, name: &str) -> QueryResult<bool> {
        let held = user_roles::table
            .inner_join(roles::table)
            .inner_join(users::table)
            .filter(roles::name.eq(name).and(users::active));
        diesel::select(exists(held.select(roles::id))).get_result(connection)
    }

    /// Returns true if an account has this role, active or not.
    pub fn has_holders(&self, connection: &mut AnyConnection) -> QueryResult<bool> {
        let held = user_roles::table.filter(user_roles::role_id.eq(self.id));
        diesel::select(exists(held.select(user_roles::user_id))).get_result(connection)
    }

    pub fn set_description(&self, connection: &mut AnyConnection, description: &str) -> QueryResult<()> {
        let own = diesel::update(roles::table.find(self.id));
        own.set(roles::description.eq(description)).execute(connection)?;
        Ok(())
    }

    pub fn delete(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        diesel::delete(roles::table.find(self.id)).execute(connection)?;
        Ok(())
    }
}
