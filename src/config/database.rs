//! `databases.app.*`: where the rows live. The URL decides the engine.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The databases, by name. There is one, `app`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Databases {
    /// The database of the application.
    pub app: Database,
}

/// Where the rows live.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// A path, `sqlite:PATH`, `postgres://…` or `postgresql://…`.
    pub url: String,
    /// Whether the start brings the tables up to date.
    pub migrate_at_start: bool,
    /// The most connections at once; 0: four a worker.
    pub max_connections: usize,
    /// How many seconds a request waits for a connection before it answers 503.
    pub connect_timeout: u64,
}

impl Default for Database {
    fn default() -> Self {
        Self { url: "data/app.db".to_owned(), migrate_at_start: true, max_connections: 0, connect_timeout: 5 }
    }
}

impl fmt::Debug for Database {
    // The URL may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Database").field("migrate_at_start", &self.migrate_at_start).finish_non_exhaustive()
    }
}

/// A database URL whose engine is known.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file.
    Sqlite(PathBuf),
    /// A server that speaks PostgreSQL's protocol.
    #[cfg(feature = "postgres")]
    Postgres(String),
}

impl DatabaseUrl {
    /// The file, where the database is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => None,
        }
    }

    /// Reads a URL; a relative path starts at `root`.
    ///
    /// # Errors
    /// What was expected instead, as the end of a sentence.
    pub fn parse(url: &str, root: &Path) -> Result<Self, &'static str> {
        const EXPECTED: &str = "a path, sqlite:PATH, postgres://… or postgresql://…";
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            #[cfg(feature = "postgres")]
            return Ok(Self::Postgres(url.to_owned()));
            #[cfg(not(feature = "postgres"))]
            return Err("a binary built with `--features postgres` for this URL");
        }
        let path = url.strip_prefix("sqlite:").unwrap_or(url);
        let path = path.strip_prefix("//").unwrap_or(path);
        // A scheme has two letters at least, so that a drive letter is still a path.
        let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme);
        let has_scheme = scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        if path.is_empty() || has_scheme || path.contains('\0') {
            return Err(EXPECTED);
        }
        Ok(Self::Sqlite(root.join(path)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_scheme_never_becomes_a_file() {
        for url in ["postgresql:x", "mysql://h/db", "sqlite:", "", "postgre://h/db", "sqlite:http://x"] {
            assert!(DatabaseUrl::parse(url, Path::new("/r")).is_err(), "{url}");
        }
    }

    #[test]
    fn relative_paths_start_at_the_root() {
        let parse = |url: &str| match DatabaseUrl::parse(url, Path::new("/r")) {
            Ok(DatabaseUrl::Sqlite(path)) => path,
            _ => panic!("{url} is a path"),
        };
        assert_eq!(parse("data/app.db"), Path::new("/r/data/app.db"));
        assert_eq!(parse("sqlite:data/app.db"), Path::new("/r/data/app.db"));
        assert_eq!(parse("sqlite:///var/app.db"), Path::new("/var/app.db"));
    }
}
