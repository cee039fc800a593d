//! Roles, and who has them.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::AnyConnection;
use crate::db::schema::{roles, user_roles};

/// A role. Names are compared with regard to case.
#[derive(Debug, Clone, Queryable, Identifiable)]
pub struct Role {
    /// The row.
    pub id: i64,
    /// The name that guards ask for.
    pub name: String,
    /// What it is for, for administrators.
    pub description: String,
    /// When it was made.
    pub created_at: NaiveDateTime,
}

impl Role {
    /// The role of this name.
    pub fn by_name(connection: &mut AnyConnection, name: &str) -> QueryResult<Option<Self>> {
        roles::table.filter(roles::name.eq(name)).first(connection).optional()
    }

    /// Makes a role.
    ///
    /// # Errors
    /// `UniqueViolation` if the name is taken.
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

    /// Gives this role to an account.
    ///
    /// # Errors
    /// `UniqueViolation` if the account has it.
    pub fn grant(&self, connection: &mut AnyConnection, user_id: i64) -> QueryResult<()> {
        diesel::insert_into(user_roles::table)
            .values((user_roles::user_id.eq(user_id), user_roles::role_id.eq(self.id)))
            .execute(connection)?;
        Ok(())
    }

    /// Takes this role from an account; whether it had it.
    pub fn revoke(&self, connection: &mut AnyConnection, user_id: i64) -> QueryResult<bool> {
        let held = user_roles::table.filter(user_roles::user_id.eq(user_id).and(user_roles::role_id.eq(self.id)));
        Ok(diesel::delete(held).execute(connection)? > 0)
    }

    /// All roles, by name.
    pub fn all(connection: &mut AnyConnection) -> QueryResult<Vec<Self>> {
        roles::table.order(roles::name).load(connection)
    }

    /// Whether this account has the role, and nobody else who could use it: who is active, and has confirmed the
    /// address he has. Locks the role until the transaction ends, so that of its last two holders, who leave at once,
    /// one is told.
    pub fn is_last_holder(connection: &mut AnyConnection, name: &str, user_id: i64) -> QueryResult<bool> {
        use crate::db::schema::{user_emails, users};
        // Both engines lock a row that is written. (SQLite has locked the file already.)
        diesel::update(roles::table.filter(roles::name.eq(name))).set(roles::name.eq(name)).execute(connection)?;
        let waits = user_emails::table.filter(user_emails::is_primary.and(user_emails::confirmed_at.is_null()));
        let holders: Vec<i64> = user_roles::table
            .inner_join(roles::table)
            .inner_join(users::table)
            .filter(roles::name.eq(name).and(users::active))
            .filter(users::id.ne_all(waits.select(user_emails::user_id)))
            .select(users::id)
            .load(connection)?;
        Ok(holders == [user_id])
    }

    /// The roles of an account, by name.
    pub fn of_user(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Vec<Self>> {
        let held = roles::table.inner_join(user_roles::table).filter(user_roles::user_id.eq(user_id));
        held.order(roles::name).select(roles::all_columns).load(connection)
    }

    /// Whether an active account has this role: whether anybody could use it.
    pub fn is_held(connection: &mut AnyConnection, name: &str) -> QueryResult<bool> {
        use crate::db::schema::users;
        let held = user_roles::table
            .inner_join(roles::table)
            .inner_join(users::table)
            .filter(roles::name.eq(name).and(users::active));
        diesel::select(diesel::dsl::exists(held.select(roles::id))).get_result(connection)
    }
}
