//! The engines, and all that differs between them.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use diesel::backend::Backend;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::dsl::sql;
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::config::DatabaseUrl;
use crate::error::with_advice;
use crate::files;

/// A connection to whichever engine the URL names.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// SQLite, inside the binary.
    Sqlite(SqliteConnection),
    /// PostgreSQL, through libpq.
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
}

#[diesel::declare_sql_function]
extern "SQL" {
    /// Where a text contains another one, counted from 1; 0 if it does not. Searches use this, never LIKE: the work of LIKE is
    /// the product of both lengths, and visitors choose both.
    fn strpos(text: Text, part: Text) -> Integer;
}

type Manager = <AnyConnection as Connection>::TransactionManager;

/// The migrations of an engine: those that suit both engines, and its own. They run in the order of their dates.
pub struct Migrations([EmbeddedMigrations; 2]);

pub const SQLITE: Migrations =
    Migrations([embed_migrations!("migrations/both"), embed_migrations!("migrations/sqlite")]);
#[cfg(feature = "postgres")]
pub const POSTGRES: Migrations =
    Migrations([embed_migrations!("migrations/both"), embed_migrations!("migrations/postgres")]);

impl<DB: Backend> MigrationSource<DB> for Migrations {
    fn migrations(&self) -> diesel::migration::Result<Vec<Box<dyn Migration<DB>>>> {
        let [both, own] = &self.0;
        Ok([both.migrations()?, own.migrations()?].into_iter().flatten().collect())
    }
}

/// How long to retry switching a new file to WAL.
const PATIENCE: Duration = Duration::from_secs(4);
/// Lets a SQLite connection wait for other connections, and check foreign keys.
const USUAL: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;";
/// During migrations it waits for another process that migrates, even for long. Foreign keys are off, so that rebuilding a
/// table does not delete the rows that refer to it.
const MIGRATING: &str = "PRAGMA busy_timeout = 3600000; PRAGMA foreign_keys = OFF;";

/// The advisory lock of PostgreSQL that one of several machines holds while it migrates.
pub const LOCK: i64 = 20_260_722;

/// Opens one connection. (The derived `establish` tries one engine after the other: a mistyped URL would create a SQLite
/// file of that name, and the error of an unreachable server would be lost.)
pub fn connect(url: &DatabaseUrl) -> ConnectionResult<AnyConnection> {
    match url {
        DatabaseUrl::Sqlite(path) => {
            let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
            // The timeout comes first: without it, the next statements fail while another connection opens.
            connection
                .batch_execute(USUAL)
                .and_then(|()| use_wal(&mut connection))
                .and_then(|()| strpos_utils::register_impl(&mut connection, position))
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Sqlite(connection))
        }
        #[cfg(feature = "postgres")]
        DatabaseUrl::Postgres(url) => {
            let connection = PgConnection::establish(url).map_err(|error| {
                let shown =
                    DatabaseUrl::secrets(url).iter().fold(error.to_string(), |text, word| text.replace(word, "…"));
                // libpq writes several lines, and ends each.
                ConnectionError::BadConnection(shown.split_whitespace().collect::<Vec<_>>().join(" "))
            })?;
            Ok(AnyConnection::Postgres(connection))
        }
    }
}

/// What `strpos` of PostgreSQL does. (SQLite's own `instr` compares the part anew at each character.)
fn position(text: String, part: String) -> i32 {
    let before = text.find(&part).map(|at| text[..at].chars().count());
    before.map_or(0, |before| i32::try_from(before + 1).unwrap_or(i32::MAX))
}

/// Keeps no prepared statements: a pooler in transaction mode sends each transaction over another connection, where they
/// do not exist, or exist with another meaning.
pub fn forget_statements(connection: &mut AnyConnection) {
    #[cfg(feature = "postgres")]
    if let AnyConnection::Postgres(c) = connection {
        c.set_prepared_statement_cache_size(diesel::connection::CacheSize::Disabled);
    }
    let _ = connection;
}

/// Switches the file to WAL, so that readers do not wait for a writer. On a new file this ignores `busy_timeout`, so it is
/// retried while another process does the same.
fn use_wal(connection: &mut SqliteConnection) -> QueryResult<()> {
    let begun = Instant::now();
    loop {
        match connection.batch_execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;") {
            Err(error) if error.to_string().contains("locked") && begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

/// Creates the database's file, if it is one. Only its owner can read it: it holds addresses, and hashes of passwords.
pub fn create_file(url: &DatabaseUrl) -> anyhow::Result<()> {
    let Some(file) = url.file() else { return Ok(()) };
    files::create_private(file).map_err(|error| files::explain(file, error))
}

/// Identifies the database's file, if it is one, and fails if it is gone. A file that was deleted or replaced stays open,
/// and what is written to it is lost: the pool compares.
pub fn file_identity(url: &DatabaseUrl) -> std::io::Result<Option<(u64, u64)>> {
    let Some(file) = url.file() else { return Ok(None) };
    let found = file.metadata()?;
    #[cfg(unix)]
    let identity = (std::os::unix::fs::MetadataExt::dev(&found), std::os::unix::fs::MetadataExt::ino(&found));
    // On systems without inode numbers, only deletion is noticed.
    #[cfg(not(unix))]
    let identity = (0, u64::from(found.is_file()));
    Ok(Some(identity))
}

/// On PostgreSQL, a change waits for another one as long as on SQLite, and one whose machine has stopped does not hold its
/// locks for ever. Only for this transaction: a pooler gives the connection to others.
#[cfg(feature = "postgres")]
const BEGIN: &str = "BEGIN; SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '60s'";

/// Begins a transaction that will write. SQLite must take its write lock now: a transaction that reads first and writes
/// later fails ("database is locked"), whatever the timeout.
pub fn begin_write(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(c, BEGIN),
    }
}

/// Begins a savepoint inside a transaction; [`commit`] and [`rollback`] end it.
pub fn begin_savepoint(connection: &mut AnyConnection) -> QueryResult<()> {
    Manager::begin_transaction(connection)
}

/// Commits what [`begin_write`] or [`begin_savepoint`] began last.
pub fn commit(connection: &mut AnyConnection) -> QueryResult<()> {
    // After a failed statement, PostgreSQL takes COMMIT for ROLLBACK and reports no error. Another statement fails.
    #[cfg(feature = "postgres")]
    if depth(connection) == 1
        && let AnyConnection::Postgres(c) = connection
    {
        c.batch_execute("SELECT 1")?;
    }
    Manager::commit_transaction(connection)
}

/// Undoes what [`begin_write`] or [`begin_savepoint`] began last.
pub fn rollback(connection: &mut AnyConnection) -> QueryResult<()> {
    Manager::rollback_transaction(connection)
}

/// Counts the transaction and the savepoints that are open.
pub fn depth(connection: &mut AnyConnection) -> u32 {
    let depth = Manager::transaction_manager_status_mut(connection).transaction_depth();
    depth.ok().flatten().map_or(0, NonZeroU32::get)
}

/// Returns true if a connection may serve another request: it is neither in a transaction nor broken.
pub fn is_clean(connection: &mut AnyConnection) -> bool {
    !Manager::is_broken_transaction_manager(connection)
}

/// A migration that is about to run.
pub struct Step {
    pub name: String,
    /// Which one it is, from 1, of how many.
    pub number: usize,
    pub of: usize,
}

type Watch<'a> = &'a mut dyn FnMut(Step);

/// Runs the pending migrations and returns their names. If several machines start at once, one of them migrates and the
/// others wait. Refuses a database that is newer than this binary.
pub fn migrate(connection: &mut AnyConnection) -> anyhow::Result<Vec<String>> {
    migrate_watched(connection, &mut |_| ())
}

/// The same, and tells of each migration before it runs.
pub fn migrate_watched(connection: &mut AnyConnection, watch: Watch<'_>) -> anyhow::Result<Vec<String>> {
    let done = match connection {
        AnyConnection::Sqlite(c) => {
            c.batch_execute(MIGRATING)?;
            let done = migrate_file(c, watch);
            c.batch_execute(USUAL)?;
            done
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            // The lock ends with the transaction: a pooler would keep one that belongs to the session.
            AnsiTransactionManager::begin_transaction_sql(c, &format!("BEGIN; SELECT pg_advisory_xact_lock({LOCK})"))?;
            let done = run_pending(c, POSTGRES, watch);
            end(c, done)
        }
    };
    done.map_err(with_advice)
}

/// Counts the migrations that have not run. Refuses a database that is newer than this binary.
pub fn pending(connection: &mut AnyConnection) -> anyhow::Result<usize> {
    match connection {
        AnyConnection::Sqlite(c) => {
            Ok(refuse_newer_database(c, &SQLITE)?.pending_migrations(SQLITE).map_err(|e| anyhow::anyhow!(e))?.len())
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            Ok(refuse_newer_database(c, &POSTGRES)?.pending_migrations(POSTGRES).map_err(|e| anyhow::anyhow!(e))?.len())
        }
    }
}

/// Runs all migrations in one transaction, under the write lock.
fn migrate_file(connection: &mut SqliteConnection, watch: Watch<'_>) -> anyhow::Result<Vec<String>> {
    AnsiTransactionManager::begin_transaction_sql(connection, "BEGIN IMMEDIATE")?;
    let done = run_pending(connection, SQLITE, watch).and_then(|done| {
        // The check below reads every table, which is too slow for each start.
        if done.is_empty() {
            return Ok(done);
        }
        let orphans = sql::<BigInt>("SELECT count(*) FROM pragma_foreign_key_check");
        let orphans: i64 = orphans.get_result(connection)?;
        anyhow::ensure!(orphans == 0, "after the migrations {orphans} rows refer to rows that are not there");
        Ok(done)
    });
    end(connection, done)
}

/// Ends the transaction of migrations: all of them have run, or none.
fn end<C, T>(connection: &mut C, done: anyhow::Result<T>) -> anyhow::Result<T>
where
    C: Connection<TransactionManager = AnsiTransactionManager>,
{
    if done.is_ok() {
        AnsiTransactionManager::commit_transaction(connection)?;
    } else {
        AnsiTransactionManager::rollback_transaction(connection)?;
    }
    done
}

/// Returns what is wrong with how the engine stores the database, for `gantry doctor`.
pub fn complaint(connection: &mut AnyConnection) -> QueryResult<Option<String>> {
    match connection {
        AnyConnection::Sqlite(c) => {
            let mode = sql::<Text>("(SELECT journal_mode FROM pragma_journal_mode)");
            let mode: String = diesel::select(mode).get_result(c)?;
            Ok((mode != "wal").then(|| {
                format!(
                    "SQLite's journal_mode is {mode} and does not become wal, so that readers wait for writers: put the \
                     database on a disk of this machine"
                )
            }))
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => Ok(None),
    }
}

/// The server's time in UTC. A file has no clock.
pub fn server_time(connection: &mut AnyConnection) -> QueryResult<Option<NaiveDateTime>> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(None),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            diesel::select(sql::<diesel::sql_types::Timestamp>("(now() AT TIME ZONE 'UTC')")).get_result(c).map(Some)
        }
    }
}

fn run_pending<C, DB>(connection: &mut C, source: Migrations, watch: Watch<'_>) -> anyhow::Result<Vec<String>>
where
    C: MigrationHarness<DB>,
    DB: Backend,
{
    let connection = refuse_newer_database(connection, &source)?;
    let pending = connection.pending_migrations(source).map_err(|e| anyhow::anyhow!(e))?;
    if !pending.is_empty() {
        tracing::info!("bringing the tables up to date; migrations: {}", pending.len());
    }
    let mut done = Vec::new();
    for (at, migration) in pending.iter().enumerate() {
        watch(Step { name: migration.name().to_string(), number: at + 1, of: pending.len() });
        let version = connection.run_migration(migration).map_err(|e| anyhow::anyhow!(e))?;
        done.push(version.to_string());
    }
    Ok(done)
}

/// Refuses a database with a migration that this binary does not have: a newer binary has changed its tables. For this
/// reason a removed feature leaves its migrations here (`docs/remove-a-feature.md`).
fn refuse_newer_database<'c, C, DB>(connection: &'c mut C, source: &Migrations) -> anyhow::Result<&'c mut C>
where
    C: MigrationHarness<DB>,
    DB: Backend,
{
    let applied = connection.applied_migrations().map_err(|e| anyhow::anyhow!(e))?;
    refuse_unknown::<DB>(applied, source)?;
    Ok(connection)
}

/// The same, of a backup of PostgreSQL that has these migrations.
#[cfg(feature = "postgres")]
pub fn refuse_newer(versions: &[&str]) -> anyhow::Result<()> {
    refuse_unknown::<diesel::pg::Pg>(versions.iter().map(|version| (*version).into()), &POSTGRES)
}

fn refuse_unknown<'v, DB: Backend>(
    applied: impl IntoIterator<Item = MigrationVersion<'v>>,
    source: &Migrations,
) -> anyhow::Result<()> {
    let ours = MigrationSource::<DB>::migrations(source).map_err(|e| anyhow::anyhow!(e))?;
    let ours: Vec<_> = ours.iter().map(|m| m.name().version().as_owned()).collect();
    if let Some(newer) = applied.into_iter().find(|version| !ours.contains(version)) {
        anyhow::bail!("the database holds the migration {newer}, which this binary does not know: it is newer");
    }
    Ok(())
}
