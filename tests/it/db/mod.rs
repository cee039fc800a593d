//! The database: tables, transactions and the connection pool.

mod broken_changes;
mod conflicts;
#[cfg(feature = "postgres")]
mod engines;
mod migrations;
pub mod plans;
mod pool;
pub mod schema;
mod transactions;

use std::path::Path;
use std::sync::Arc;

use app::clock::Clock;
use app::config::{Database, DatabaseUrl, Settings};
use app::db::{AnyConnection, AnyPool, Bus, Db, dialect};

/// Opens a connection to a file in `folder`.
fn connect(folder: &Path, name: &str) -> AnyConnection {
    dialect::connect(&DatabaseUrl::parse(name, folder).unwrap()).unwrap()
}

/// The settings of a site in `folder`, except for the database URL.
fn settings_in(folder: &Path) -> Arc<Settings> {
    Arc::new(Settings { root: folder.to_owned(), ..Settings::default() })
}

/// A migrated database in `folder` with this number of connections and these subscribers.
fn database(folder: &Path, connections: usize, bus: Bus) -> Db {
    dialect::migrate(&mut connect(folder, "app.db")).unwrap();
    let config = Database { max_connections: connections, connect_timeout: 10, ..Database::default() };
    let url = DatabaseUrl::parse("app.db", folder).unwrap();
    Db::new(AnyPool::new(url, &config).unwrap(), settings_in(folder), Clock::default(), bus)
}
