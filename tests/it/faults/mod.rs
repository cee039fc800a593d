//! What goes wrong around a site that is right: machines that die, disks that fill, clocks that jump, databases
//! that are away, rows that are broken. And several machines, and many visitors, at once.

mod broken_rows;
mod clock;
mod crowd;
mod full_disk;
mod killed;
mod machines;
mod outage;
#[cfg(feature = "postgres")]
mod proxy;
mod start;
mod terminated;

use app::config::{Database, DatabaseUrl};
use app::db::{AnyConnection, AnyPool, Db};

use crate::support::binary::Site;
use crate::support::database::{TestDatabase, connect};

/// A folder with a database of the engine under test, for the binary itself.
struct Machine {
    site: Site,
    database: TestDatabase,
}

impl Machine {
    fn new() -> Self {
        let site = Site::new();
        let database = TestDatabase::new(site.folder());
        Self { site, database }
    }

    /// What the environment of the binary must say, beside `more`.
    fn vars<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        [("DATABASE_URL", self.database.url.as_str())].iter().chain(more).copied().collect()
    }

    /// A connection to the database, beside those of the binary.
    fn connect(&self) -> AnyConnection {
        connect(&self.database.url, self.site.folder())
    }

    /// The database, as a machine without a web server would have it.
    fn db(&self) -> Db {
        let url = DatabaseUrl::parse(&self.database.url, self.site.folder()).unwrap();
        let pool = AnyPool::new(url, &Database::default()).unwrap();
        Db::new(pool, false, app::clock::Clock::default(), app::events::Bus::default())
    }
}
