//! The database as handlers, jobs and commands use it: one way to read, one way to write.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use deadpool::managed::Object;
use tokio::sync::Notify;
use tokio::task::spawn_blocking;

use super::bus::Bus;
use super::cause::Cause;
use super::dialect;
use super::pool::{AnyPool, Manager};
use super::tx::{Conn, Shared, Tx};
use crate::clock::Clock;
use crate::config::Settings;
use crate::error::{Error, Result};

/// How long a change that was in the way of another one lets it finish, before it runs once more: at once, it could take the
/// same lock first, and be in the way again.
const BEFORE_RETRY: Duration = Duration::from_millis(100);

/// The database, and the request on whose behalf it is used. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: AnyPool,
    shared: Arc<Shared>,
    cause: Arc<Cause>,
    inline_reads: bool,
}

impl Db {
    /// The database, used by the site itself.
    pub fn new(pool: AnyPool, settings: Arc<Settings>, clock: Clock, bus: Bus) -> Self {
        let cause = Cause::site(&settings);
        let inline_reads = settings.database_url().is_ok_and(|url| url.file().is_some());
        let shared = Shared { settings, clock, wake: Arc::new(Notify::new()), publish: bus.publisher() };
        Self { pool, shared: Arc::new(shared), cause, inline_reads }
    }

    /// The database outside of Rocket, for commands.
    pub fn open(settings: &Settings, bus: Bus) -> anyhow::Result<Self> {
        let url = settings.database_url()?;
        dialect::create_file(&url)?;
        let pool = AnyPool::new(url, &settings.databases.app)?;
        Ok(Self::new(pool, Arc::new(settings.clone()), Clock::default(), bus))
    }

    /// The same database, used on behalf of a request.
    #[must_use]
    pub fn caused_by(&self, cause: Arc<Cause>) -> Self {
        Self { cause, ..self.clone() }
    }

    /// Runs queries. Without a connection the error is [`Error::Unavailable`].
    pub async fn read<T, F>(&self, query: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn<'_>) -> Result<T> + Send + 'static,
    {
        let connection = self.connection().await?;
        let db = self.clone();
        spawn_blocking(move || db.run_query(connection, query)).await.map_err(|e| Error::Internal(e.into()))?
    }

    /// Runs one indexed query. On SQLite it runs on this thread: readers never wait there (WAL), and changing threads
    /// costs more than the query. Only for the session of each request.
    pub async fn read_one<T, F>(&self, query: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn<'_>) -> Result<T> + Send + 'static,
    {
        if !self.inline_reads {
            return self.read(query).await;
        }
        let connection = self.connection().await?;
        self.run_query(connection, query)
    }

    fn run_query<T>(
        &self,
        mut connection: Object<Manager>,
        query: impl FnOnce(&mut Conn<'_>) -> Result<T>,
    ) -> Result<T> {
        let result = query(&mut Conn::new(&mut connection.connection, &self.shared, &self.cause));
        if let Err(Error::Unavailable(_)) = result {
            self.pool.discard(connection);
        }
        result
    }

    /// Runs one change in one transaction: all of it happens, or nothing. Nothing slow belongs inside: no hashing, no
    /// rendering, no network. It runs to its end even if the request is dropped.
    ///
    /// If `change` returns an error, all that it did is undone, except what it [kept](Tx::keep). If it gets into the way of
    /// another transaction ([`Error::Conflict`]), all of it is undone and it runs once more: so it is a `Fn`.
    pub async fn write<T, F>(&self, change: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        let mut pooled = self.connection().await?;
        let db = self.clone();
        let run = move || {
            let mut last = false;
            loop {
                let tx = match Tx::begin(&mut pooled.connection, &db.shared, &db.cause) {
                    Ok(tx) => tx,
                    Err(error) => {
                        db.pool.discard(pooled);
                        return Err(error.into());
                    }
                };
                let (result, effects) = tx.run(&change, last);
                if !last && matches!(result, Ok(Err(Error::Conflict(_)))) {
                    last = true;
                    std::thread::sleep(BEFORE_RETRY);
                    continue;
                }
                drop(pooled);
                let result = result.unwrap_or_else(|panic| resume_unwind(panic));
                for effect in effects {
                    effect();
                }
                return result;
            }
        };
        spawn_blocking(run).await.map_err(|e| Error::Internal(e.into()))?
    }

    /// The time of the application's clock.
    pub fn now(&self) -> chrono::NaiveDateTime {
        self.shared.clock.now()
    }

    pub fn settings(&self) -> &Arc<Settings> {
        &self.shared.settings
    }

    pub fn cause(&self) -> &Cause {
        &self.cause
    }

    /// Notified when a job has been written.
    pub fn wake(&self) -> &Notify {
        &self.shared.wake
    }

    async fn connection(&self) -> Result<Object<Manager>> {
        self.pool.connection().await.map_err(|e| Error::Unavailable(e.into()))
    }
}
