//! Accounts.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Email, Username};
use crate::db::AnyConnection;
use crate::db::schema::{user_emails, users};

/// An account.
#[derive(Clone, Queryable, Identifiable)]
#[diesel(table_name = users)]
pub struct User {
    /// The row.
    pub id: i64,
    /// The name, as it was typed.
    pub username: Option<String>,
    /// The name, as it is compared.
    pub username_canonical: Option<String>,
    /// The password's hash: in PHC string format, or as the site wrote it that the account was taken over from.
    pub password_hash: String,
    /// Whether the account may be used at all.
    pub active: bool,
    /// Given name, or empty.
    pub first_name: String,
    /// Family name, or empty.
    pub last_name: String,
    /// The language its owner chose; none: as the browser says.
    pub language: Option<String>,
    /// The hash of the browser's cookie that registered, until the address is confirmed.
    pub registered_in: Option<Vec<u8>>,
    /// When the account was made.
    pub created_at: NaiveDateTime,
    /// Until when its owner, who has deleted it, can have it back.
    pub delete_after: Option<NaiveDateTime>,
}

/// What makes an account. What one way to make accounts does not ask for stays as it is by default.
///
/// To fill a database with accounts, hash their passwords first: that is slow, and nothing slow belongs into `write`.
///
/// ```
/// use app::auth::{Password, PasswordManager};
/// use app::db::Db;
/// use app::error::Error;
/// use app::models::{NewUser, Username};
///
/// async fn seed(db: &Db, name: &'static str, password: &str) -> Result<i64, Error> {
///     let hash = PasswordManager::new().hash_password(&Password::new(password)).await?;
///     db.write(move |tx| {
///         let name = Username::parse(name).map_err(|why| anyhow::anyhow!("{name}: {}", why.id))?;
///         let user = NewUser {
///             username: Some(name.as_str()),
///             username_canonical: Some(name.canonical()),
///             password_hash: hash.as_str(),
///             active: true,
///             created_at: tx.now(),
///             ..NewUser::default()
///         };
///         Ok(user.insert(tx)?.id)
///     })
///     .await
/// }
/// # use app::db::{AnyPool, dialect};
/// # let folder = tempfile::tempdir().unwrap();
/// # let settings = app::config::Settings { root: folder.path().to_owned(), ..Default::default() };
/// # let pool = AnyPool::new(app::db::url(&settings).unwrap(), &settings.databases.app).unwrap();
/// # std::fs::create_dir_all(folder.path().join("data")).unwrap();
/// # std::fs::File::create(folder.path().join("data/app.db")).unwrap();
/// # let db = Db::new(pool, false, Default::default(), Default::default());
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// #     db.read(|c| Ok(dialect::migrate(c)?)).await.unwrap();
/// #     let ann = seed(&db, "ann", "correct horse battery").await.unwrap();
/// #     let user = db.read(move |c| Ok(app::models::User::find(c, ann)?)).await.unwrap().unwrap();
/// #     let password = Password::new("correct horse battery");
/// #     assert!(PasswordManager::new().verify_password(&password, Some(&user.password_hash)).await.unwrap());
/// # });
/// ```
#[derive(Default, Insertable)]
#[diesel(table_name = users)]
pub struct NewUser<'a> {
    /// The name, as it was typed.
    pub username: Option<&'a str>,
    /// The name, as it is compared.
    pub username_canonical: Option<&'a str>,
    /// The password's hash in PHC string format.
    pub password_hash: &'a str,
    /// Whether the account may be used at all.
    pub active: bool,
    /// Given name, or empty.
    pub first_name: &'a str,
    /// Family name, or empty.
    pub last_name: &'a str,
    /// The hash of the browser's cookie that registers.
    pub registered_in: Option<&'a [u8]>,
    /// Now.
    pub created_at: NaiveDateTime,
}

impl NewUser<'_> {
    /// Makes the account. The unique index decides whether its name is free.
    ///
    /// # Errors
    /// `UniqueViolation` if the name is taken.
    pub fn insert(&self, connection: &mut AnyConnection) -> QueryResult<User> {
        diesel::insert_into(users::table).values(self).returning(users::all_columns).get_result(connection)
    }
}

impl User {
    /// The account with this id.
    pub fn find(connection: &mut AnyConnection, id: i64) -> QueryResult<Option<Self>> {
        users::table.find(id).first(connection).optional()
    }

    /// The account of this name, without regard to case.
    pub fn by_username(connection: &mut AnyConnection, name: &Username) -> QueryResult<Option<Self>> {
        users::table.filter(users::username_canonical.eq(name.canonical())).first(connection).optional()
    }

    /// The account that owns this address: the one that confirmed it.
    pub fn by_confirmed_email(connection: &mut AnyConnection, email: &Email) -> QueryResult<Option<Self>> {
        users::table
            .inner_join(user_emails::table)
            .filter(user_emails::canonical.eq(email.canonical()).and(user_emails::confirmed_at.is_not_null()))
            .select(users::all_columns)
            .first(connection)
            .optional()
    }

    /// Accounts that claim this address as their first one and have not confirmed it, at most `limit`: first the
    /// one that was registered in this browser (by the hash of its cookie), then the newest.
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
                .order(users::id.desc())
                .select(users::all_columns)
        };
        let mut found: Vec<Self> = claims().filter(users::registered_in.eq(browser)).limit(1).load(connection)?;
        let newest: Vec<Self> = claims().limit(i64::try_from(limit).unwrap_or(i64::MAX)).load(connection)?;
        let known: Vec<i64> = found.iter().map(|user| user.id).collect();
        found.extend(newest.into_iter().filter(|user| !known.contains(&user.id)));
        found.truncate(limit);
        Ok(found)
    }

    /// Replaces the names of an account; empty ones are none.
    pub fn set_names(connection: &mut AnyConnection, id: i64, first: &str, last: &str) -> QueryResult<()> {
        diesel::update(users::table.find(id))
            .set((users::first_name.eq(first), users::last_name.eq(last)))
            .execute(connection)?;
        Ok(())
    }

    /// Gives the account another name. The unique index decides whether it is free.
    ///
    /// # Errors
    /// `UniqueViolation` if the name is taken.
    pub fn set_username(connection: &mut AnyConnection, id: i64, name: &Username) -> QueryResult<()> {
        diesel::update(users::table.find(id))
            .set((users::username.eq(name.as_str()), users::username_canonical.eq(name.canonical())))
            .execute(connection)?;
        Ok(())
    }

    /// Waits until nobody else changes what depends on this account's row, and keeps them waiting until the
    /// transaction ends. On SQLite a transaction is alone anyway.
    pub fn lock(connection: &mut AnyConnection, id: i64) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::active.eq(users::active)).execute(connection)?;
        Ok(())
    }

    /// Sets the language that an account is spoken to in; none: as the browser says.
    pub fn set_language(connection: &mut AnyConnection, id: i64, language: Option<&str>) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::language.eq(language)).execute(connection)?;
        Ok(())
    }

    /// Replaces the password's hash.
    pub fn set_password_hash(connection: &mut AnyConnection, id: i64, hash: &str) -> QueryResult<()> {
        diesel::update(users::table.find(id)).set(users::password_hash.eq(hash)).execute(connection)?;
        Ok(())
    }
}
