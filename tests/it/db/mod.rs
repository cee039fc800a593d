//! The database: its tables, its transactions, its pool.

#[cfg(feature = "postgres")]
mod engines;
mod migrations;
mod pool;
mod schema;
mod transactions;

use std::path::Path;

use app::clock::Clock;
use app::config::{Database, DatabaseUrl};
use app::db::{AnyConnection, AnyPool, Db, dialect};
use app::events::Bus;

/// A connection of its own to a file in `folder`.
fn connect(folder: &Path, name: &str) -> AnyConnection {
    dialect::connect(&DatabaseUrl::parse(name, folder).unwrap()).unwrap()
}

/// A migrated database in `folder`, with so many connections, and who listens to it.
fn database(folder: &Path, connections: usize, bus: Bus) -> Db {
    dialect::migrate(&mut connect(folder, "app.db")).unwrap();
    let config = Database { max_connections: connections, connect_timeout: 10, ..Database::default() };
    let url = DatabaseUrl::parse("app.db", folder).unwrap();
    Db::new(AnyPool::new(url, &config).unwrap(), false, Clock::default(), bus)
}
