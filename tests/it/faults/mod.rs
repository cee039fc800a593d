//! Faults around a correct site: killed processes, full disks, jumping clocks, unreachable databases, damaged rows.
//! Also several machines and many visitors at once.

mod broken_files;
mod broken_rows;
mod clock;
mod crowd;
mod full_disk;
mod housekeeping;
mod killed;
mod machines;
mod migrating;
mod outage;
#[cfg(feature = "postgres")]
mod pooler;
#[cfg(feature = "postgres")]
mod proxy;
mod start;
mod terminated;

use app::config::{Database, DatabaseUrl};
use app::db::{AnyConnection, AnyPool, Db};

use crate::support::binary::Site;
use crate::support::database::{TestDatabase, connect};

/// A folder with a database of the tested engine, for the binary.
pub struct Machine {
    pub site: Site,
    pub database: TestDatabase,
}

impl Machine {
    pub fn new() -> Self {
        let site = Site::new();
        let database = TestDatabase::new(site.folder());
        Self { site, database }
    }

    /// The environment variables for the binary, with `more` added.
    pub fn vars<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        [("DATABASE_URL", self.database.url.as_str())].iter().chain(more).copied().collect()
    }

    /// A separate connection to the database.
    pub fn connect(&self) -> AnyConnection {
        connect(&self.database.url, self.site.folder())
    }

    /// The database, as another process would open it.
    pub fn db(&self) -> Db {
        let url = DatabaseUrl::parse(&self.database.url, self.site.folder()).unwrap();
        let pool = AnyPool::new(url, &Database::default()).unwrap();
        Db::new(pool, std::sync::Arc::default(), app::clock::Clock::default(), app::db::Bus::default())
    }
}
