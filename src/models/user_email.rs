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

    /// The addresses of an account: the first one, then as they were added.
    pub fn all_of(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Vec<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id))
            .order((user_emails::is_primary.desc(), user_emails::id))
            .load(connection)
    }

    /// The row of this number, if it is this account's.
    pub fn find(connection: &mut AnyConnection, user_id: i64, id: i64) -> QueryResult<Option<Self>> {
        user_emails::table.find(id).filter(user_emails::user_id.eq(user_id)).first(connection).optional()
    }

    /// The row of whoever owns this address.
    pub fn confirmed(connection: &mut AnyConnection, email: &Email) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::canonical.eq(email.canonical()).and(user_emails::confirmed_at.is_not_null()))
            .first(connection)
            .optional()
    }

    /// Whether anybody owns the address of this canonical form.
    pub fn is_owned(connection: &mut AnyConnection, canonical: &str) -> QueryResult<bool> {
        let owner = user_emails::table
            .filter(user_emails::canonical.eq(canonical).and(user_emails::confirmed_at.is_not_null()));
        diesel::select(diesel::dsl::exists(owner)).get_result(connection)
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

    /// Makes this the first address of its account, which has to be locked ([`User::lock`](super::User::lock)).
    ///
    /// # Errors
    /// `NotFound` if it is gone or not confirmed.
    pub fn make_primary(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        let first = user_emails::table.filter(user_emails::user_id.eq(self.user_id).and(user_emails::is_primary));
        diesel::update(first).set(user_emails::is_primary.eq(false)).execute(connection)?;
        let own = user_emails::table.find(self.id).filter(user_emails::confirmed_at.is_not_null());
        match diesel::update(own).set(user_emails::is_primary.eq(true)).execute(connection)? {
            0 => Err(diesel::NotFound),
            _ => Ok(()),
        }
    }

    /// Puts `email`, confirmed, in the place of the first address of an account, which has to be locked
    /// ([`User::lock`](super::User::lock)); what was the first is gone.
    ///
    /// # Errors
    /// `UniqueViolation` if somebody else owns the address.
    pub fn replace_primary(
        connection: &mut AnyConnection,
        user_id: i64,
        email: &Email,
        now: NaiveDateTime,
    ) -> QueryResult<()> {
        let gone = user_emails::is_primary.or(user_emails::canonical.eq(email.canonical()));
        diesel::delete(user_emails::table.filter(user_emails::user_id.eq(user_id).and(gone))).execute(connection)?;
        NewUserEmail {
            user_id,
            address: email.as_str(),
            canonical: email.canonical(),
            confirmed_at: Some(now),
            is_primary: true,
            created_at: now,
        }
        .insert(connection)?;
        Ok(())
    }

    /// Removes the address, unless it is the first one by now; whether it did.
    pub fn remove(&self, connection: &mut AnyConnection) -> QueryResult<bool> {
        let own = user_emails::table.find(self.id).filter(user_emails::is_primary.eq(false));
        Ok(diesel::delete(own).execute(connection)? > 0)
    }
}
