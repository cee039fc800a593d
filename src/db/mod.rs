//! The database: one pool, one way to read, one way to write.
//!
//! [`Db::read`] for queries, [`Db::write`] for every change. A connection exists only inside the closure,
//! on a thread that may block: a guard and a handler that each held one would starve a full pool.
//! Tables of its own: none. Routes: none. The engines differ only in [`dialect`]. Cannot be removed.

pub mod dialect;
mod pool;
pub mod schema;
mod tx;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use anyhow::Context as _;
use deadpool::managed::Object;
use rocket::fairing::AdHoc;
use rocket::tokio::sync::Notify;
use rocket::tokio::task::spawn_blocking;
use rocket_db_pools::Database;

use crate::clock::Clock;
use crate::config::{DatabaseUrl, Settings, StartError};
use crate::error::Error;
use crate::events::Bus;
use pool::Manager;
pub use pool::{AnyConnection, AnyPool, Pool, PoolError};
pub use tx::Tx;

/// The database as handlers, jobs and commands use it. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: AnyPool,
    shared: Arc<Shared>,
}

struct Shared {
    clock: Clock,
    bus: Bus,
    wake: Notify,
    inline_reads: bool,
}

impl Db {
    /// A database over `pool`; events go to `bus`, time comes from `clock`.
    #[must_use]
    pub fn new(pool: AnyPool, inline_reads: bool, clock: Clock, bus: Bus) -> Self {
        Self { pool, shared: Arc::new(Shared { clock, bus, wake: Notify::new(), inline_reads }) }
    }

    /// A database outside of Rocket: for commands.
    ///
    /// # Errors
    /// If the URL is not one of ours.
    pub fn open(settings: &Settings) -> anyhow::Result<Self> {
        let url = url(settings)?;
        let mut config = settings.databases.app.clone();
        config.max_connections = config.max_connections.max(1);
        make_file(&url)?;
        Ok(Self::new(AnyPool::new(url, &config)?, false, Clock::default(), Bus::default()))
    }

    /// Runs queries.
    ///
    /// # Errors
    /// What `query` returns, or [`Error::Unavailable`] without a connection.
    pub async fn read<T, F>(&self, query: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Error> + Send + 'static,
    {
        let connection = self.connection().await?;
        let db = self.clone();
        spawn_blocking(move || db.ask(connection, query)).await.map_err(|e| Error::Internal(e.into()))?
    }

    /// Runs one indexed query. On SQLite it runs where it stands: readers never wait there (WAL), and
    /// the way to another thread costs more than the query. Only for the session of each request.
    pub async fn read_one<T, F>(&self, query: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Error> + Send + 'static,
    {
        if !self.shared.inline_reads {
            return self.read(query).await;
        }
        let connection = self.connection().await?;
        self.ask(connection, query)
    }

    fn ask<T>(
        &self,
        mut connection: Object<Manager>,
        query: impl FnOnce(&mut AnyConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let result = query(&mut connection);
        if let Err(Error::Unavailable(_)) = result {
            self.pool.discard(connection);
        }
        result
    }

    /// Runs one change in one transaction: all of it happens, or nothing. Nothing slow belongs inside:
    /// no hashing, no rendering, no network. It runs to its end even if the request is dropped.
    ///
    /// # Errors
    /// What `change` returns (then everything is undone), or [`Error::Unavailable`] without a connection.
    pub async fn write<T, F>(&self, change: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let mut connection = self.connection().await?;
        let db = self.clone();
        let run = move || {
            if let Err(error) = dialect::begin_write(&mut connection) {
                db.pool.discard(connection);
                return Err(error.into());
            }
            // After the lock is held, so that times follow the order of changes.
            let mut tx = Tx::new(&mut connection, db.now());
            let result = catch_unwind(AssertUnwindSafe(|| change(&mut tx)));
            let effects = tx.into_effects();
            match result {
                Ok(Ok(value)) => {
                    dialect::commit(&mut connection)?;
                    drop(connection);
                    for effect in effects {
                        effect(&db);
                    }
                    Ok(value)
                }
                undone => {
                    // After a panic, too: left to the pool, the connection would hold the write lock until its
                    // next use.
                    if let Err(undo) = dialect::rollback(&mut connection) {
                        // The pool refuses a connection that is still in a transaction.
                        tracing::warn!(error = %undo, "a rollback failed");
                    }
                    undone.unwrap_or_else(|panic| resume_unwind(panic))
                }
            }
        };
        spawn_blocking(run).await.map_err(|e| Error::Internal(e.into()))?
    }

    /// As [`Db::write`], for who subscribes to an event: he is called on a thread that may block.
    ///
    /// # Errors
    /// As [`Db::write`].
    ///
    /// # Panics
    /// On a thread that serves requests.
    pub fn write_blocking<T, F>(&self, change: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        rocket::tokio::runtime::Handle::current().block_on(self.write(change))
    }

    /// Now, by the application's clock.
    #[must_use]
    pub fn now(&self) -> chrono::NaiveDateTime {
        self.shared.clock.now()
    }

    /// The application's clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// Who listens to events.
    #[must_use]
    pub fn bus(&self) -> &Bus {
        &self.shared.bus
    }

    /// Rung when a job has been written, so that the worker does not wait for its next look.
    #[must_use]
    pub fn wake(&self) -> &Notify {
        &self.shared.wake
    }

    async fn connection(&self) -> Result<Object<Manager>, Error> {
        self.pool.connection().await.map_err(|e| Error::Unavailable(e.into()))
    }
}

/// Attaches the pool, brings the tables up to date, and manages [`Db`].
pub fn stage(settings: &Settings, clock: Clock, bus: Bus) -> AdHoc {
    let settings = settings.clone();
    AdHoc::try_on_ignite("database", move |rocket| async move {
        let prepared = async {
            let url = url(&settings)?;
            make_file(&url)?;
            let Some(pool) = Pool::fetch(&rocket) else { anyhow::bail!("the pool is not attached") };
            let inline_reads = url.file().is_some();
            let db = Db::new(pool.0.clone(), inline_reads, clock, bus);
            let migrate = settings.databases.app.migrate_at_start;
            let pending = db.read(move |c| {
                if migrate { dialect::migrate(c).map(|_| 0) } else { dialect::pending(c) }.map_err(Error::Internal)
            });
            match pending.await.map_err(root_cause)? {
                0 => Ok(db),
                n => anyhow::bail!(
                    "{n} migrations have not run: run `gantry migrate`, or set databases.app.migrate_at_start"
                ),
            }
        };
        match prepared.await {
            Ok(db) => Ok(rocket.manage(db)),
            Err(error) => {
                let sentence = format!("the database cannot be used: {error:#}");
                if let Some(why) = rocket.state::<StartError>() {
                    why.tell(sentence);
                } else {
                    tracing::error!("{sentence}");
                }
                Err(rocket)
            }
        }
    })
}

/// The database's URL, with relative paths made whole.
///
/// # Errors
/// If it is not one of ours.
pub fn url(settings: &Settings) -> anyhow::Result<DatabaseUrl> {
    DatabaseUrl::parse(&settings.databases.app.url, &settings.root)
        .map_err(|expected| anyhow::anyhow!("databases.app.url: expected {expected}"))
}

/// Makes the file of the database, readable by its owner only: it holds hashes of passwords, and addresses.
fn make_file(url: &DatabaseUrl) -> anyhow::Result<()> {
    let Some(file) = url.file() else { return Ok(()) };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(|_| ()).with_context(|| file.display().to_string())
}

/// The cause inside an [`Error`], for the console.
#[must_use]
pub fn root_cause(error: Error) -> anyhow::Error {
    match error {
        Error::Unavailable(cause) | Error::Internal(cause) => cause,
        other => other.into(),
    }
}
