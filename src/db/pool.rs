//! The connection pool: Rocket's `Pool` trait over deadpool, with one connection type for both engines.
//! (Rocket's own drivers fix the engine at compile time.)

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use deadpool::managed::{self, Metrics, RecycleError, RecycleResult};
use diesel::prelude::*;
use rocket::figment::Figment;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::tokio::task::spawn_blocking;
use rocket_db_pools::Database;

use super::{Db, dialect};
use crate::config::{self, DatabaseUrl};

/// A connection to whichever engine the URL names.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// SQLite, inside the binary.
    Sqlite(SqliteConnection),
    /// PostgreSQL, through libpq.
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
}

/// Makes connections for the pool.
pub struct Manager(DatabaseUrl);

/// A connection of the pool.
pub struct Pooled {
    connection: AnyConnection,
    /// The file that it opened, if it is one.
    file: Option<(u64, u64)>,
}

impl Deref for Pooled {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.connection
    }
}

impl DerefMut for Pooled {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }
}

impl managed::Manager for Manager {
    type Type = Pooled;
    type Error = PoolError;

    async fn create(&self) -> Result<Pooled, PoolError> {
        let url = self.0.clone();
        let made = spawn_blocking(move || {
            // A file that has gone must not come back as an empty one.
            let file = dialect::file_identity(&url).map_err(|e| PoolError::Connect(e.to_string()))?;
            let connection = dialect::connect(&url).map_err(|e| PoolError::Connect(e.to_string()))?;
            Ok(Pooled { connection, file })
        });
        made.await.map_err(|e| PoolError::Connect(e.to_string()))?
    }

    async fn recycle(&self, pooled: &mut Pooled, _: &Metrics) -> RecycleResult<PoolError> {
        if !dialect::is_clean(pooled) {
            return Err(RecycleError::message("the connection was left inside a transaction"));
        }
        match dialect::file_identity(&self.0) {
            Ok(file) if file == pooled.file => Ok(()),
            _ => Err(RecycleError::message("the database's file is gone or another one")),
        }
    }
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum PoolError {
    /// The settings do not describe a pool.
    #[error("{0}")]
    Config(String),
    /// The engine refused.
    #[error("{0}")]
    Connect(String),
    /// None became free in time, or the engine refused.
    #[error("no database connection: {0}")]
    Get(String),
}

/// A pool of connections. The orphan rule wants a type of our own around deadpool's.
#[derive(Clone)]
pub struct AnyPool(managed::Pool<Manager>);

impl AnyPool {
    /// A pool for `url` that opens connections when they are needed.
    ///
    /// # Errors
    /// If the settings do not describe a pool.
    pub fn new(url: DatabaseUrl, config: &config::Database) -> Result<Self, PoolError> {
        let timeout = Duration::from_secs(config.connect_timeout);
        managed::Pool::builder(Manager(url))
            .max_size(config.max_connections.max(1))
            .wait_timeout(Some(timeout))
            .create_timeout(Some(timeout))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map(Self)
            .map_err(|e| PoolError::Config(e.to_string()))
    }

    pub(super) async fn connection(&self) -> Result<managed::Object<Manager>, PoolError> {
        self.0.get().await.map_err(|e| PoolError::Get(e.to_string()))
    }

    /// Closes a connection on which the database could not be reached, and those that wait in the pool: when a
    /// server ends, it ends them all, and nothing else would tell them from living ones.
    pub(super) fn discard(&self, connection: managed::Object<Manager>) {
        drop(managed::Object::take(connection));
        self.0.retain(|_, _| false);
    }
}

#[rocket::async_trait]
impl rocket_db_pools::Pool for AnyPool {
    type Connection = managed::Object<Manager>;
    type Error = PoolError;

    async fn init(figment: &Figment) -> Result<Self, PoolError> {
        let config: config::Database = figment.extract().map_err(|e| PoolError::Config(e.to_string()))?;
        let url = DatabaseUrl::parse(&config.url, std::path::Path::new(""))
            .map_err(|expected| PoolError::Config(format!("databases.app.url: expected {expected}")))?;
        Self::new(url, &config)
    }

    async fn get(&self) -> Result<Self::Connection, PoolError> {
        self.connection().await
    }

    /// Does nothing: Rocket calls this at the first moment of a shutdown, while requests still run and
    /// need their connections. The pool goes when the last of its users does.
    async fn close(&self) {}
}

/// The pool as Rocket manages it; handlers take [`&Db`](Db).
#[derive(Database)]
#[database("app")]
pub struct Pool(pub(super) AnyPool);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for &'r Db {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match request.rocket().state() {
            Some(db) => Outcome::Success(db),
            None => Outcome::Forward(rocket::http::Status::InternalServerError),
        }
    }
}
