//! The addresses of accounts. Several accounts may claim one; the one that confirms it owns it.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::{Email, EmailId, User, UserId};
use crate::db::schema::user_emails;
use crate::db::{AnyConnection, Conn};

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
#[diesel(table_name = user_emails)]
pub struct UserEmail {
    #[serde(skip)]
    pub id: EmailId,
    #[serde(skip)]
    pub user_id: UserId,
    /// As it was typed; mail is sent to this form.
    pub address: String,
    /// As it is compared.
    #[serde(skip)]
    pub canonical: String,
    /// When the user proved that they read it.
    #[serde(serialize_with = "super::utc_option")]
    pub confirmed_at: Option<NaiveDateTime>,
    #[serde(rename = "primary")]
    pub is_primary: bool,
    #[serde(serialize_with = "super::utc")]
    pub created_at: NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = user_emails)]
pub struct NewUserEmail<'a> {
    pub user_id: UserId,
    pub address: &'a str,
    pub canonical: &'a str,
    pub confirmed_at: Option<NaiveDateTime>,
    pub is_primary: bool,
    pub created_at: NaiveDateTime,
}

impl<'a> NewUserEmail<'a> {
    /// A further address of an account, which nobody has confirmed.
    pub fn new(user_id: UserId, email: &'a Email, created_at: NaiveDateTime) -> Self {
        let (address, canonical) = (email.as_str(), email.canonical());
        Self { user_id, address, canonical, confirmed_at: None, is_primary: false, created_at }
    }

    /// Fails with `UniqueViolation` if it is confirmed and another account owns it.
    pub fn insert(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        diesel::insert_into(user_emails::table).values(self).execute(connection)?;
        Ok(())
    }
}

impl UserEmail {
    pub fn primary_of(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id).and(user_emails::is_primary))
            .select(Self::as_select())
            .first(connection)
            .optional()
    }

    /// The primary address of an account, if it has yet to be confirmed. Without one, the account counts as confirmed.
    pub fn to_be_confirmed(conn: &mut Conn<'_>, user_id: UserId) -> QueryResult<Option<Self>> {
        if !conn.settings().user.confirms_emails() {
            return Ok(None);
        }
        Ok(Self::primary_of(conn, user_id)?.filter(|email| email.confirmed_at.is_none()))
    }

    /// The addresses of an account: the primary one, then as they were added.
    pub fn all_of(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id))
            .order((user_emails::is_primary.desc(), user_emails::id))
            .select(Self::as_select())
            .load(connection)
    }

    /// The address with this id, if it belongs to this account.
    pub fn find(connection: &mut AnyConnection, user_id: UserId, id: EmailId) -> QueryResult<Option<Self>> {
        let own = user_emails::table.find(id).filter(user_emails::user_id.eq(user_id));
        own.select(Self::as_select()).first(connection).optional()
    }

    /// The row of the account that owns this address.
    pub fn confirmed(connection: &mut AnyConnection, email: &Email) -> QueryResult<Option<Self>> {
        Self::of_owner(connection, email.canonical())
    }

    fn of_owner(connection: &mut AnyConnection, canonical: &str) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::canonical.eq(canonical).and(user_emails::confirmed_at.is_not_null()))
            .select(Self::as_select())
            .first(connection)
            .optional()
    }

    /// Returns true if an account owns this address (in canonical form).
    pub fn is_owned(connection: &mut AnyConnection, canonical: &str) -> QueryResult<bool> {
        Ok(Self::of_owner(connection, canonical)?.is_some())
    }

    /// The account's row for this address (in canonical form).
    pub fn of_user(connection: &mut AnyConnection, user_id: UserId, canonical: &str) -> QueryResult<Option<Self>> {
        user_emails::table
            .filter(user_emails::user_id.eq(user_id).and(user_emails::canonical.eq(canonical)))
            .select(Self::as_select())
            .first(connection)
            .optional()
    }

    /// Returns true if another account owns this address.
    pub fn belongs_to_another(&self, connection: &mut AnyConnection) -> QueryResult<bool> {
        let owner = Self::of_owner(connection, &self.canonical)?;
        Ok(owner.is_some_and(|owner| owner.user_id != self.user_id))
    }

    /// Marks the address as confirmed. Fails with `UniqueViolation` if another account owns it already.
    pub fn confirm(&self, connection: &mut AnyConnection, now: NaiveDateTime) -> QueryResult<()> {
        diesel::update(user_emails::table.find(self.id)).set(user_emails::confirmed_at.eq(now)).execute(connection)?;
        Ok(())
    }

    /// Makes this the primary address of its account, which has to be locked ([`User::lock`]). Fails with
    /// `NotFound` if the address is gone or not confirmed.
    pub fn make_primary(&self, connection: &mut AnyConnection) -> QueryResult<()> {
        let first = user_emails::table.filter(user_emails::user_id.eq(self.user_id).and(user_emails::is_primary));
        diesel::update(first).set(user_emails::is_primary.eq(false)).execute(connection)?;
        let own = user_emails::table.find(self.id).filter(user_emails::confirmed_at.is_not_null());
        match diesel::update(own).set(user_emails::is_primary.eq(true)).execute(connection)? {
            0 => Err(diesel::NotFound),
            _ => Ok(()),
        }
    }

    /// Replaces the primary address of an account by `email`, `confirmed` or not. The account has to be locked
    /// ([`User::lock`]). Fails with `UniqueViolation` if it is confirmed and another account owns it.
    pub fn replace_primary(
        connection: &mut AnyConnection,
        user_id: UserId,
        email: &Email,
        confirmed: bool,
        now: NaiveDateTime,
    ) -> QueryResult<()> {
        let gone = user_emails::is_primary.or(user_emails::canonical.eq(email.canonical()));
        diesel::delete(user_emails::table.filter(user_emails::user_id.eq(user_id).and(gone))).execute(connection)?;
        let confirmed_at = confirmed.then_some(now);
        NewUserEmail { confirmed_at, is_primary: true, ..NewUserEmail::new(user_id, email, now) }.insert(connection)
    }

    /// Since when the account owns the address: its registration, or when the address was confirmed.
    pub fn owned_since(&self, user: &User) -> Option<NaiveDateTime> {
        let is_first = self.created_at <= user.created_at;
        self.confirmed_at.map(|confirmed| if is_first { self.created_at } else { confirmed })
    }

    /// Makes `email` the primary address of an account, confirmed, and owned since `since` or longer. The account has to be
    /// locked ([`User::lock`]). Fails with `UniqueViolation` if another account owns the address.
    pub fn put_first(
        connection: &mut AnyConnection,
        user_id: UserId,
        email: &Email,
        since: NaiveDateTime,
    ) -> QueryResult<Self> {
        let confirmed = Self::of_user(connection, user_id, email.canonical())?.and_then(|own| own.confirmed_at);
        let since = confirmed.map_or(since, |confirmed| confirmed.min(since));
        let of_user = || user_emails::table.filter(user_emails::user_id.eq(user_id));
        diesel::delete(of_user().filter(user_emails::canonical.eq(email.canonical()))).execute(connection)?;
        diesel::update(of_user()).set(user_emails::is_primary.eq(false)).execute(connection)?;
        let confirmed_at = Some(since);
        NewUserEmail { confirmed_at, is_primary: true, ..NewUserEmail::new(user_id, email, since) }
            .insert(connection)?;
        of_user().filter(user_emails::is_primary).select(Self::as_select()).first(connection)
    }

    pub fn remove_primary(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<()> {
        let primary = user_emails::table.filter(user_emails::user_id.eq(user_id).and(user_emails::is_primary));
        diesel::delete(primary).execute(connection)?;
        Ok(())
    }

    /// Removes the addresses of an account that were added or confirmed at `since` or later.
    pub fn remove_newer(connection: &mut AnyConnection, user_id: UserId, since: NaiveDateTime) -> QueryResult<()> {
        let newer = user_emails::created_at.nullable().ge(since).or(user_emails::confirmed_at.ge(since));
        diesel::delete(user_emails::table.filter(user_emails::user_id.eq(user_id)).filter(newer))
            .execute(connection)?;
        Ok(())
    }

    /// Removes the address. Returns false if it cannot be removed, because it is the primary one by now.
    pub fn remove(&self, connection: &mut AnyConnection) -> QueryResult<bool> {
        let own = user_emails::table.find(self.id).filter(user_emails::is_primary.eq(false));
        Ok(diesel::delete(own).execute(connection)? > 0)
    }
}
