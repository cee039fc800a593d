//! Accounts.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::Serialize;

use super::{Email, UserId, Username, known_browser};
use crate::db::schema::{user_emails, users};
use crate::db::{AnyConnection, Conn};

/// An account. The fields that are serialised go into the export that the user can download.
#[derive(Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct User {
    pub id: UserId,
    /// As it was typed.
    pub username: Option<String>,
    /// As it is compared.
    #[serde(skip)]
    pub username_canonical: Option<String>,
    /// In PHC string format, or in the format of the site from which the account was imported.
    #[serde(skip)]
    pub password_hash: String,
    /// Whether the account can be used at all.
    #[serde(skip)]
    pub active: bool,
    #[diesel(embed)]
    #[serde(flatten)]
    pub person: Person,
    /// The language that the user chose; `None` follows the browser.
    pub language: Option<String>,
    /// The language that the user read when they last signed in, or registered: for mails, if they chose none.
    pub read_language: Option<String>,
    /// The hash of the cookie of the browser that registered, until the address is confirmed.
    #[serde(skip)]
    pub registered_in: Option<Vec<u8>>,
    #[serde(serialize_with = "super::utc")]
    pub created_at: NaiveDateTime,
    /// Until when the user, who has deleted it, can restore it.
    #[serde(skip)]
    pub delete_after: Option<NaiveDateTime>,
    /// How often all ways into the account were closed: by another password, by switching it off, by taking it back. What
    /// opens the account without its password and is no session, such as a token for programs, is good for one generation.
    #[serde(skip)]
    pub generation: i64,
}

/// What users say about themselves: when they register, and in their profile. All of it is shown there, and exported, by the
/// names of the fields: what is skipped or renamed for serde would be empty in the profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = users, treat_none_as_null = true)]
pub struct Person {
    pub first_name: String,
    pub last_name: String,
}

impl Person {
    /// The first and the last name, as far as they are known.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

/// A new account.
///
/// To fill a database with accounts, hash their passwords first: that is slow, and nothing slow belongs into `write`.
///
/// ```
/// # use app::{auth::{Password, PasswordManager}, db::Db, error::Result, models::{NewUser, UserId, Username}};
/// async fn seed(db: &Db, name: &'static str, password: &str) -> Result<UserId> {
///     let hash = PasswordManager::new().hash_password(&Password::new(password)).await?;
///     db.write(move |tx| {
///         let name: Username = name.parse().map_err(|why| app::error::Error::field("username", why))?;
///         let user = NewUser {
///             username: Some(name.as_str()),
///             username_canonical: Some(name.canonical()),
///             password_hash: hash.as_str(),
///             active: true,
///             created_at: tx.now(),
///             ..NewUser::default()
///         };
///         Ok(user.insert(tx)?)
///     })
///     .await
/// }
/// ```
#[derive(Default, Insertable)]
#[diesel(table_name = users)]
pub struct NewUser<'a> {
    pub username: Option<&'a str>,
    pub username_canonical: Option<&'a str>,
    pub password_hash: &'a str,
    pub active: bool,
    #[diesel(embed)]
    pub person: Person,
    pub registered_in: Option<&'a [u8]>,
    pub read_language: Option<&'a str>,
    pub created_at: NaiveDateTime,
}

impl NewUser<'_> {
    /// Fails with `UniqueViolation` if the username is taken.
    pub fn insert(&self, connection: &mut AnyConnection) -> QueryResult<UserId> {
        diesel::insert_into(users::table).values(self).returning(users::id).get_result(connection)
    }
}

impl User {
    pub fn find(connection: &mut AnyConnection, id: UserId) -> QueryResult<Option<Self>> {
        users::table.find(id).select(Self::as_select()).first(connection).optional()
    }

    /// The account with this username, in upper or lower case.
    pub fn by_username(connection: &mut AnyConnection, name: &Username) -> QueryResult<Option<Self>> {
        let named = users::table.filter(users::username_canonical.eq(name.canonical()));
        named.select(Self::as_select()).first(connection).optional()
    }

    /// Returns true if nobody has this username, or only the account `own`.
    pub fn username_is_available(
        connection: &mut AnyConnection,
        name: &Username,
        own: Option<UserId>,
    ) -> QueryResult<bool> {
        Ok(Self::by_username(connection, name)?.is_none_or(|user| Some(user.id) == own))
    }

    /// The account that can be used by this address: the one that confirmed it. Where accounts have one address, others that
    /// they have from an earlier setting do not count.
    pub fn by_confirmed_email(conn: &mut Conn<'_>, email: &Email) -> QueryResult<Option<Self>> {
        let counts = user_emails::is_primary.or(conn.settings().user.enable_multiple_emails.into_sql::<Bool>());
        users::table
            .inner_join(user_emails::table)
            .filter(user_emails::canonical.eq(email.canonical()).and(user_emails::confirmed_at.is_not_null()))
            .filter(counts)
            .select(Self::as_select())
            .first(conn.connection())
            .optional()
    }

    /// Accounts whose primary address is this one, unconfirmed, at most `limit`: first the one that was registered in
    /// this browser (`browser` is the hash of its cookie), then the oldest, so that nobody who registers with another
    /// person's address afterwards comes before them.
    pub fn by_pending_email(
        connection: &mut AnyConnection,
        email: &Email,
        browser: &[u8],
        limit: usize,
    ) -> QueryResult<Vec<Self>> {
        let claims = || {
            users::table
                .inner_join(user_emails::table)
                .filter(user_emails::canonical.eq(email.canonical()))
                .filter(user_emails::confirmed_at.is_null().and(user_emails::is_primary))
                .order(users::id)
        };
        let here = claims().filter(users::registered_in.eq(browser)).limit(1);
        let mut found: Vec<Self> = here.select(Self::as_select()).load(connection)?;
        let oldest = claims().limit(i64::try_from(limit).unwrap_or(i64::MAX));
        let oldest: Vec<Self> = oldest.select(Self::as_select()).load(connection)?;
        let known: Vec<UserId> = found.iter().map(|user| user.id).collect();
        found.extend(oldest.into_iter().filter(|user| !known.contains(&user.id)));
        found.truncate(limit);
        Ok(found)
    }

    pub fn set_person(connection: &mut AnyConnection, id: UserId, person: &Person) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(person).execute(connection)?;
        Ok(())
    }

    /// Fails with `UniqueViolation` if the username is taken.
    pub fn set_username(connection: &mut AnyConnection, id: UserId, name: &Username) -> QueryResult<()> {
        diesel::update(users::table.find(id))
            .set((users::username.eq(name.as_str()), users::username_canonical.eq(name.canonical())))
            .execute(connection)?;
        Ok(())
    }

    /// Locks the account's row until the transaction ends: other transactions that lock it wait. (On SQLite, all other
    /// writers wait anyway.)
    pub fn lock(connection: &mut AnyConnection, id: UserId) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::active.eq(users::active)).execute(connection)?;
        Ok(())
    }

    /// Sets the language of an account; `None` follows the browser.
    pub fn set_language(connection: &mut AnyConnection, id: UserId, language: Option<&str>) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::language.eq(language)).execute(connection)?;
        Ok(())
    }

    /// Notes the language that the user reads now.
    pub fn set_read_language(connection: &mut AnyConnection, id: UserId, language: &str) -> QueryResult<()> {
        let other = users::read_language.is_null().or(users::read_language.ne(language));
        let changed = diesel::update(users::table.find(id).filter(other));
        changed.set(users::read_language.eq(language)).execute(connection)?;
        Ok(())
    }

    /// Sets the hash of another password. The browsers that knew the last one are not known any more.
    pub fn set_password_hash(connection: &mut AnyConnection, id: UserId, hash: &str) -> QueryResult<()> {
        Self::renew_password_hash(connection, id, hash)?;
        Self::begin_generation(connection, id)?;
        known_browser::forget(connection, id)
    }

    /// Sets another hash of the same password.
    pub fn renew_password_hash(connection: &mut AnyConnection, id: UserId, hash: &str) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::password_hash.eq(hash)).execute(connection)?;
        Ok(())
    }

    /// Closes the ways into an account that [`User::generation`] is about.
    pub fn begin_generation(connection: &mut AnyConnection, id: UserId) -> QueryResult<()> {
        let next = users::generation.eq(users::generation + 1);
        diesel::update(users::table.find(id)).set(next).execute(connection)?;
        Ok(())
    }

    /// Forgets in which browser the account was registered: only an unconfirmed account needs that.
    pub fn forget_browser(connection: &mut AnyConnection, id: UserId) -> QueryResult<()> {
        let forgotten = users::registered_in.eq(None::<Vec<u8>>);
        diesel::update(users::table.find(id)).set(forgotten).execute(connection)?;
        Ok(())
    }

    /// Switches the account on or off; off, a new generation begins. If the user has deleted it, `delete_after` is when it
    /// is deleted for good. Returns true if the account was not in this state before.
    pub fn set_active(
        connection: &mut AnyConnection,
        id: UserId,
        active: bool,
        delete_after: Option<NaiveDateTime>,
    ) -> QueryResult<bool> {
        let other = users::table.find(id).filter(users::active.ne(active));
        let changed = diesel::update(other).set(users::active.eq(active)).execute(connection)? > 0;
        diesel::update(users::table.find(id)).set(users::delete_after.eq(delete_after)).execute(connection)?;
        if !active {
            Self::begin_generation(connection, id)?;
        }
        Ok(changed)
    }

    /// Returns false if an administrator has switched the account off: its owner cannot switch it on again.
    pub fn can_come_back(&self) -> bool {
        self.active || self.delete_after.is_some()
    }

    pub fn delete(connection: &mut AnyConnection, id: UserId) -> QueryResult<()> {
        diesel::delete(users::table.find(id)).execute(connection)?;
        Ok(())
    }
}
