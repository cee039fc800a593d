//! The old site's database, on each engine there is, and the new site.

use app::db::AnyConnection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde_json::Value;

use crate::cli::support::{Done, Site};
use crate::support::database::{TestDatabase, connect};

/// The models of Flask-User 1.0's documentation, with its starter app's `label`.
pub const FLASK_USER: &str = "
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY, is_active BOOLEAN DEFAULT '1' NOT NULL, username VARCHAR(100) NOT NULL,
    password VARCHAR(255) DEFAULT '' NOT NULL, email_confirmed_at DATETIME, email VARCHAR(255) NOT NULL,
    first_name VARCHAR(100) DEFAULT '' NOT NULL, last_name VARCHAR(100) DEFAULT '' NOT NULL,
    UNIQUE (username), UNIQUE (email));
CREATE TABLE roles (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50), label VARCHAR(255), UNIQUE (name));
CREATE TABLE user_roles (
    id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    role_id INTEGER REFERENCES roles (id) ON DELETE CASCADE);";

/// Flask-Security-Too's `fsqla_v3`, without the columns of second factors.
pub const FLASK_SECURITY: &str = "
CREATE TABLE role (
    name VARCHAR(80) NOT NULL UNIQUE, description VARCHAR(255), permissions TEXT,
    update_datetime DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, id INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE \"user\" (
    username VARCHAR(255) UNIQUE, id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(255) NOT NULL UNIQUE,
    password VARCHAR(255), active BOOLEAN NOT NULL, fs_uniquifier VARCHAR(64) NOT NULL UNIQUE, confirmed_at DATETIME,
    last_login_at DATETIME, current_login_at DATETIME, last_login_ip VARCHAR(64), current_login_ip VARCHAR(64),
    login_count INTEGER, create_datetime DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL);
CREATE TABLE roles_users (user_id INTEGER REFERENCES \"user\" (id), role_id INTEGER REFERENCES role (id));";

/// A new site, and an old one whose database waits to be imported.
pub struct Move {
    pub site: Site,
    target: TestDatabase,
    pub source: String,
    server: Option<TestDatabase>,
}

/// The file of the old site.
const FILE: &str = "old.db";

impl Move {
    /// The old site in a file of SQLite, as Flask leaves it.
    pub fn from_file(sql: &str) -> Self {
        let site = Site::new();
        let target = TestDatabase::new(site.folder());
        let file = site.folder().join(FILE);
        let mut connection = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
        connection.batch_execute(sql).unwrap();
        Self { site, target, source: format!("sqlite:///{FILE}"), server: None }
    }

    /// One for each engine that the tests have.
    pub fn each(sql: &str) -> Vec<Self> {
        let mut all = vec![Self::from_file(sql)];
        let server = TestDatabase::empty();
        if !server.is_file() {
            let site = Site::new();
            let target = TestDatabase::new(site.folder());
            connect(&server.url, site.folder()).batch_execute(&sql.replace("DATETIME", "TIMESTAMP")).unwrap();
            let source = server.url.replacen("postgres:", "postgresql+psycopg2:", 1);
            all.push(Self { site, target, source, server: Some(server) });
        }
        all
    }

    /// Changes the old site's database.
    pub fn change(&self, sql: &str) {
        let url = self.server.as_ref().map_or(FILE, |server| &server.url);
        connect(url, self.site.folder()).batch_execute(sql).unwrap();
    }

    pub fn vars(&self) -> [(&str, &str); 2] {
        [("DATABASE_URL", &self.target.url), ("APP_USER__PASSWORD_MIN", "8")]
    }

    pub fn command(&self, args: &[&str]) -> Done {
        self.site.run_with(args, &self.vars(), "correct horse battery\n")
    }

    pub fn import(&self, options: &[&str]) -> Done {
        let args: Vec<_> = ["import", "flask", &self.source].iter().chain(options).copied().collect();
        self.command(&args)
    }

    /// Imports, and reads the report.
    #[track_caller]
    pub fn report(&self, options: &[&str]) -> Value {
        let options: Vec<_> = options.iter().chain(&["--json"]).copied().collect();
        serde_json::from_str(self.import(&options).assert_success()).unwrap()
    }

    /// All accounts, as a command lists them.
    pub fn accounts(&self) -> Vec<Value> {
        serde_json::from_str(self.command(&["users", "list", "--json"]).assert_success()).unwrap()
    }

    /// The account with this name or address.
    #[track_caller]
    pub fn account(&self, name: &str) -> Value {
        let shown = self.command(&["users", "show", name, "--json"]);
        let shown: Value = serde_json::from_str(shown.assert_success()).unwrap();
        if let Value::Array(mut all) = shown { all.remove(0) } else { shown }
    }

    /// The new site's database.
    pub fn database(&self) -> AnyConnection {
        connect(&self.target.url, self.site.folder())
    }
}

/// The cases of a kind in a report.
pub fn cases(report: &Value, kind: &str) -> Vec<String> {
    let first = report["cases"][kind]["first"].as_array();
    first.into_iter().flatten().map(|case| case.as_str().unwrap().to_owned()).collect()
}
