//! The only place where the engines differ.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::AnyConnection;
use crate::config::DatabaseUrl;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Opens one connection. (The derived `establish` tries each engine in turn: a mistyped URL would
/// create a SQLite file of that name, and an unreachable server would lose its reason.)
pub fn connect(url: &DatabaseUrl) -> ConnectionResult<AnyConnection> {
    match url {
        DatabaseUrl::Sqlite(path) => {
            let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
            // busy_timeout first: without it the others fail while another connection opens.
            connection
                .batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;
                     PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;",
                )
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

/// Brings the tables up to date; returns the names of the migrations that ran.
///
/// # Errors
/// What the engine says, or that the database is newer than this binary.
pub fn migrate(connection: &mut AnyConnection) -> anyhow::Result<Vec<String>> {
    match connection {
        AnyConnection::Sqlite(c) => run_pending(c, SQLITE),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            // Several machines may start at once.
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
