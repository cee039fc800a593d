//! The connection pool: Rocket's `Pool` trait over deadpool, with one connection type for both engines.
//! (Rocket's own drivers fix the engine at compile time.)

use std::path::Path;
use std::time::Duration;

use deadpool::managed::{self, Metrics, RecycleError, RecycleResult};
use rocket::figment::Figment;
use rocket_db_pools::Database;
use tokio::task::spawn_blocking;

use super::dialect::{self, AnyConnection};
use crate::config::{self, DatabaseUrl};

/// Opens connections for the pool.
pub struct Manager {
    url: DatabaseUrl,
    prepared_statements: bool,
}

/// A connection of the pool.
pub struct Pooled {
    pub(super) connection: AnyConnection,
    /// The identity of the file that it opened, if the database is a file.
    file: Option<(u64, u64)>,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PoolError(String);

impl PoolError {
    fn new(why: impl ToString) -> Self {
        Self(why.to_string())
    }
}

impl managed::Manager for Manager {
    type Type = Pooled;
    type Error = PoolError;

    async fn create(&self) -> Result<Pooled, PoolError> {
        let (url, prepared_statements) = (self.url.clone(), self.prepared_statements);
        let opened = spawn_blocking(move || {
            // A file that has gone must not come back as an empty one.
            let file = dialect::file_identity(&url).map_err(PoolError::new)?;
            let mut connection = dialect::connect(&url).map_err(PoolError::new)?;
            if !prepared_statements {
                dialect::forget_statements(&mut connection);
            }
            Ok(Pooled { connection, file })
        });
        opened.await.map_err(PoolError::new)?
    }

    async fn recycle(&self, pooled: &mut Pooled, _: &Metrics) -> RecycleResult<PoolError> {
        if !dialect::is_clean(&mut pooled.connection) {
            return Err(RecycleError::message("the connection was left inside a transaction"));
        }
        match dialect::file_identity(&self.url) {
            Ok(file) if file == pooled.file => Ok(()),
            _ => Err(RecycleError::message("the database's file is gone or another one")),
        }
    }
}

/// A pool of connections, which are opened when they are needed. (A type of our own, because the orphan rule forbids to
/// implement Rocket's trait for deadpool's.)
#[derive(Clone)]
pub struct AnyPool(managed::Pool<Manager>);

impl AnyPool {
    pub fn new(url: DatabaseUrl, config: &config::Database) -> Result<Self, PoolError> {
        let timeout = Duration::from_secs(config.connect_timeout);
        managed::Pool::builder(Manager { url, prepared_statements: config.prepared_statements })
            .max_size(config.max_connections.max(1))
            .wait_timeout(Some(timeout))
            .create_timeout(Some(timeout))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map(Self)
            .map_err(PoolError::new)
    }

    pub(super) async fn connection(&self) -> Result<managed::Object<Manager>, PoolError> {
        self.0.get().await.map_err(|e| PoolError(format!("no database connection: {e}")))
    }

    /// Closes a connection on which the database could not be reached, and all idle ones: a server that stops ends all
    /// connections, and an idle one does not show it.
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
        let config: config::Database = figment.extract().map_err(PoolError::new)?;
        let url = DatabaseUrl::parse(&config.url, Path::new(""))
            .map_err(|expected| PoolError(format!("databases.app.url: expected {expected}")))?;
        Self::new(url, &config)
    }

    async fn get(&self) -> Result<Self::Connection, PoolError> {
        self.connection().await
    }

    /// Does nothing: Rocket calls this when a shutdown begins, while requests still need their connections. The
    /// connections close with the last user of the pool.
    async fn close(&self) {}
}

/// The pool, as Rocket manages it.
#[derive(Database)]
#[database("app")]
pub struct Pool(pub(super) AnyPool);
