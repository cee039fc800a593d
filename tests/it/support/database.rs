//! A database for each test, copied from one that is already migrated.
//!
//! On SQLite it is a copied file. On PostgreSQL it is created from a template. That needs the feature `postgres` and
//! `TEST_DATABASE_URL`, which names a server where databases may be created.

use std::path::Path;
use std::sync::LazyLock;

use app::config::DatabaseUrl;
use app::db::{AnyConnection, dialect};
use tempfile::TempDir;

/// A migrated file, created once.
static TEMPLATE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect("template.db", folder.path());
    dialect::migrate(&mut connection).unwrap();
    folder
});

/// A database that is removed when the test ends.
pub struct TestDatabase {
    /// The value for `databases.app.url`.
    pub url: String,
    #[cfg(feature = "postgres")]
    on_server: Option<server::Database>,
}

/// Opens a connection outside of any pool.
pub fn connect(url: &str, root: &Path) -> AnyConnection {
    dialect::connect(&DatabaseUrl::parse(url, root).unwrap()).unwrap()
}

impl TestDatabase {
    /// A database with all tables and no accounts.
    pub fn new(folder: &Path) -> Self {
        #[cfg(feature = "postgres")]
        if let Some(database) = server::Database::new() {
            return Self { url: database.url(), on_server: Some(database) };
        }
        std::fs::copy(TEMPLATE.path().join("template.db"), folder.join("app.db")).unwrap();
        Self::of_file()
    }

    /// The file `app.db` in the folder of the site.
    pub fn of_file() -> Self {
        Self {
            url: "app.db".to_owned(),
            #[cfg(feature = "postgres")]
            on_server: None,
        }
    }

    /// A database without tables.
    pub fn empty() -> Self {
        #[cfg(feature = "postgres")]
        if let Some(database) = server::Database::made_from("template1") {
            return Self { url: database.url(), on_server: Some(database) };
        }
        Self::of_file()
    }

    /// Returns whether this is an SQLite file.
    pub fn is_file(&self) -> bool {
        self.url == "app.db"
    }
}

#[cfg(feature = "postgres")]
impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(database) = self.on_server.take() {
            database.remove();
        }
    }
}

#[cfg(feature = "postgres")]
mod server {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU32, Ordering};

    use diesel::connection::SimpleConnection;

    use super::{Path, connect, dialect};

    static SERVER: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("TEST_DATABASE_URL").ok());
    static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
        let name = format!("gantry_test_{}_template", std::process::id());
        execute(&format!("DROP DATABASE IF EXISTS {name}"));
        execute(&format!("CREATE DATABASE {name}"));
        let mut connection = connect(&url_of(&name), Path::new(""));
        dialect::migrate(&mut connection).unwrap();
        name
    });

    /// A database on the server.
    pub struct Database(String);

    impl Database {
        /// Creates one, if there is a server.
        pub fn new() -> Option<Self> {
            SERVER.as_ref()?;
            Self::made_from(&TEMPLATE)
        }

        /// Copies another database, if there is a server.
        pub fn made_from(template: &str) -> Option<Self> {
            static NEXT: AtomicU32 = AtomicU32::new(0);
            SERVER.as_ref()?;
            let name = format!("gantry_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
            Some(Self(name))
        }

        /// Its URL.
        pub fn url(&self) -> String {
            url_of(&self.0)
        }

        /// Drops the database.
        pub fn remove(self) {
            execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.0));
        }
    }

    fn url_of(name: &str) -> String {
        let server = SERVER.as_deref().unwrap_or_default();
        let (host, _) = server.rsplit_once('/').expect("TEST_DATABASE_URL ends in /DATABASE");
        format!("{host}/{name}")
    }

    fn execute(sql: &str) {
        let server = SERVER.as_deref().unwrap_or_default();
        connect(server, Path::new("")).batch_execute(sql).unwrap();
    }
}
