//! The addresses of accounts. Several accounts may claim one; one can own it, by confirming it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Email;
use crate::db::AnyConnection;
use crate::db::schema::user_emails;

/// An address of an account.
#[derive(Debug, Clone, Queryable, Identifiable)]
#[diesel(table_name = user_emails)]
pub struct UserEmail {
    /// The row.
    pub id: i64,
    /// Whose.
    pub user_id: i64,
    /// As it was typed: where mail goes.
    pub address: String,
    /// As it is compared.
    pub canonical: String,
    /// When its owner proved to read it.
    pub confirmed_at: Option<NaiveDateTime>,
    /// Whether it is the account's first address.
    pub is_primary: bool,
    /// When it was added.
    pub created_at: NaiveDateTime,
}

/// What adds an address.
#[derive(Insertable)]
#[diesel(table_name = user_emails)]
pub struct NewUserEmail<'a> {
    /// Whose.
    pub user_id: i64,
    /// As it was typed.
    pub address: &'a str,
    /// As it is compared.
    pub canonical: &'a str,
    /// When it was confirmed, if it is.
    pub confirmed_at: Option<NaiveDateTime>,
    /// Whether it is the account's first address.
    pub is_primary: bool,
    /// Now.
    pub created_at: NaiveDateTime,
}

impl NewUserEmail<'_> {
    /// Adds the address. The partial unique index decides whether a confirmed one is free.
    ///
    /// # Errors
    /// `UniqueViolation` if it is confirmed and somebody owns it.
    pub fn insert(&self, connection: &mut AnyConnection) -> QueryResult<UserEmail> {
        diesel::insert_into(user_emails::table).values(self).returning(user_emails::all_columns).get_result(connection)
    }
}

impl UserEmail {
    /// The first address of an account.
    pub fn primary_of(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id).and(user_emails::is_primary))
            .first(connection)
            .optional()
    }

    /// The row of whoever owns this address.
    pub fn confirmed(connection: &mut AnyConnection, email: &Email) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::canonical.eq(email.canonical()).and(user_emails::confirmed_at.is_not_null()))
            .first(connection)
            .optional()
    }

    /// This account's row of this address.
    pub fn of_user(connection: &mut AnyConnection, user_id: i64, canonical: &str) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id).and(user_emails::canonical.eq(canonical)))
            .first(connection)
            .optional()
    }

    /// Whether another account owns this address.
    pub fn is_anothers(&self, connection: &mut AnyConnection) -> QueryResult<bool> {
        let owners = user_emails::table
            .filter(user_emails::canonical.eq(&self.canonical).and(user_emails::confirmed_at.is_not_null()))
            .filter(user_emails::user_id.ne(self.user_id));
        Ok(owners.count().get_result::<i64>(connection)? > 0)
    }

    /// Marks the address as confirmed. The partial unique index decides between two that try at once.
    ///
    /// # Errors
    /// `UniqueViolation` if somebody owns it already.
    pub fn confirm(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(user_emails::table.find(self.id)).set(user_emails::confirmed_at.eq(now)).execute(connection)?;
        Ok(())
    }
}
