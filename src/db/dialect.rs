//! The only place where the engines differ.

use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::dsl::sql;
use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::AnyConnection;
use crate::config::DatabaseUrl;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// How long to wait until a new file is ours.
const PATIENCE: Duration = Duration::from_secs(4);
/// How a SQLite connection waits for others, and minds foreign keys.
const USUAL: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;";
/// The same while it migrates: it waits for whoever migrates already, however long that takes, and a table that is
/// rebuilt does not take with it what refers to it.
const MIGRATING: &str = "PRAGMA busy_timeout = 3600000; PRAGMA foreign_keys = OFF;";

/// Opens one connection. (The derived `establish` tries each engine in turn: a mistyped URL would
/// create a SQLite file of that name, and an unreachable server would lose its reason.)
pub fn connect(url: &DatabaseUrl) -> ConnectionResult<AnyConnection> {
    match url {
        DatabaseUrl::Sqlite(path) => {
            let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
            // The timeout first: without it the others fail while another connection opens.
            connection
                .batch_execute(USUAL)
                .and_then(|()| use_wal(&mut connection))
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Sqlite(connection))
        }
        #[cfg(feature = "postgres")]
        DatabaseUrl::Postgres(url) => {
            let mut connection = PgConnection::establish(url)?;
            connection.batch_execute("SET TIME ZONE 'UTC'").map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Postgres(connection))
        }
    }
}

/// Loads a query's rows on the connection itself. Through the enum, diesel puts the text of a query together several
/// times at each run; on the connection it does so once. For the query that every request makes.
macro_rules! load_prepared {
    ($connection:expr, $query:expr) => {
        match $connection {
            $crate::db::AnyConnection::Sqlite(c) => $query.load(c),
            #[cfg(feature = "postgres")]
            $crate::db::AnyConnection::Postgres(c) => $query.load(c),
        }
    };
}
pub(crate) use load_prepared;

/// Lets readers and a writer work at once. On a new file this does not wait for others, whatever the timeout; who is in
/// the way there is about to do the same.
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

/// Which file the URL leads to now; none for a server. An open file stays open when it is deleted or replaced, and
/// what is written to it then is lost.
///
/// # Errors
/// If there is no such file.
pub fn file_identity(url: &DatabaseUrl) -> std::io::Result<Option<(u64, u64)>> {
    let Some(file) = url.file() else { return Ok(None) };
    let found = file.metadata()?;
    #[cfg(unix)]
    let identity = (std::os::unix::fs::MetadataExt::dev(&found), std::os::unix::fs::MetadataExt::ino(&found));
    // Where files have no numbers, that it is there must do.
    #[cfg(not(unix))]
    let identity = (0, u64::from(found.is_file()));
    Ok(Some(identity))
}

/// Begins a transaction that will write. SQLite must take its one write lock now: a transaction that
/// reads first and then wants to write is refused ("database is locked") whatever the timeout.
pub fn begin_write(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN"),
    }
}

/// Commits what [`begin_write`] began.
pub fn commit(connection: &mut AnyConnection) -> QueryResult<()> {
    <AnyConnection as Connection>::TransactionManager::commit_transaction(connection)
}

/// Undoes what [`begin_write`] began.
pub fn rollback(connection: &mut AnyConnection) -> QueryResult<()> {
    <AnyConnection as Connection>::TransactionManager::rollback_transaction(connection)
}

/// Whether a connection may serve another request: none that is in a transaction or broken.
pub fn is_clean(connection: &mut AnyConnection) -> bool {
    use diesel::connection::TransactionManagerStatus as Status;
    type Manager = <AnyConnection as Connection>::TransactionManager;
    let status = match Manager::transaction_manager_status_mut(connection) {
        Status::Valid(status) => status.transaction_depth().is_none(),
        Status::InError => false,
    };
    status && !Manager::is_broken_transaction_manager(connection)
}

/// Brings the tables up to date; returns the names of the migrations that ran. Several machines may start at once:
/// one of them does it, and the others wait.
///
/// # Errors
/// What the engine says, or that the database is newer than this binary.
pub fn migrate(connection: &mut AnyConnection) -> anyhow::Result<Vec<String>> {
    match connection {
        AnyConnection::Sqlite(c) => {
            c.batch_execute(MIGRATING)?;
            let done = migrate_file(c);
            c.batch_execute(USUAL)?;
            done
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            c.batch_execute("SELECT pg_advisory_lock(20260722)")?;
            let done = run_pending(c, POSTGRES);
            c.batch_execute("SELECT pg_advisory_unlock(20260722)")?;
            done
        }
    }
}

/// The migrations of this binary that have not run, or why the database cannot be used.
///
/// # Errors
/// What the engine says, or that the database is newer than this binary.
pub fn pending(connection: &mut AnyConnection) -> anyhow::Result<usize> {
    match connection {
        AnyConnection::Sqlite(c) => {
            Ok(known(c, &SQLITE)?.pending_migrations(SQLITE).map_err(|e| anyhow::anyhow!(e))?.len())
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            Ok(known(c, &POSTGRES)?.pending_migrations(POSTGRES).map_err(|e| anyhow::anyhow!(e))?.len())
        }
    }
}

/// All steps in one transaction, behind the write lock.
fn migrate_file(connection: &mut SqliteConnection) -> anyhow::Result<Vec<String>> {
    AnsiTransactionManager::begin_transaction_sql(connection, "BEGIN IMMEDIATE")?;
    let done = run_pending(connection, SQLITE).and_then(|done| {
        // It reads every table: not at each start.
        if done.is_empty() {
            return Ok(done);
        }
        let orphans = sql::<BigInt>("SELECT count(*) FROM pragma_foreign_key_check");
        let orphans: i64 = orphans.get_result(connection)?;
        anyhow::ensure!(orphans == 0, "after the migrations {orphans} rows refer to rows that are not there");
        Ok(done)
    });
    if done.is_ok() {
        AnsiTransactionManager::commit_transaction(connection)?;
    } else {
        AnsiTransactionManager::rollback_transaction(connection)?;
    }
    done
}

/// What is wrong with how the engine keeps the database: for `gantry doctor`.
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

/// What time it is for the engine, in UTC; a file has no clock.
pub fn server_time(connection: &mut AnyConnection) -> QueryResult<Option<NaiveDateTime>> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(None),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            diesel::select(sql::<diesel::sql_types::Timestamp>("(now() AT TIME ZONE 'UTC')")).get_result(c).map(Some)
        }
    }
}

fn run_pending<C, DB>(connection: &mut C, source: EmbeddedMigrations) -> anyhow::Result<Vec<String>>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let done = known(connection, &source)?.run_pending_migrations(source).map_err(|e| anyhow::anyhow!(e))?;
    Ok(done.iter().map(ToString::to_string).collect())
}

/// Refuses a database that a newer binary has changed: this one does not know its tables.
fn known<'c, C, DB>(connection: &'c mut C, source: &EmbeddedMigrations) -> anyhow::Result<&'c mut C>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let ours = MigrationSource::<DB>::migrations(source).map_err(|e| anyhow::anyhow!(e))?;
    let ours: Vec<_> = ours.iter().map(|m| m.name().version().as_owned()).collect();
    let applied = connection.applied_migrations().map_err(|e| anyhow::anyhow!(e))?;
    if let Some(newer) = applied.iter().find(|version| !ours.contains(version)) {
        anyhow::bail!("the database holds the migration {newer}, which this binary does not know: it is newer");
    }
    Ok(connection)
}
