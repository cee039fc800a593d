//! `databases.app.*`: the database. Its URL decides the engine.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

section! {
    /// The databases by name, as Rocket lists them. There is one, `app`.
    #[derive(Debug)]
    pub struct Databases {
        app: Database = Database::default(),
    }
}

section! {
    /// How to reach a database.
    pub struct Database {
        /// A path, `sqlite:PATH`, `postgres://…` or `postgresql://…`.
        url: String = "data/app.db".to_owned(),
        /// Whether starting the site runs pending migrations.
        migrate_at_start: bool = true,
        /// The size of the connection pool; 0 means four for each core.
        max_connections: usize = 0,
        /// How many seconds a request waits for a connection before the answer is 503.
        connect_timeout: u64 = 5,
        /// Whether connections keep prepared statements. Behind a pooler in transaction mode they must not.
        prepared_statements: bool = true,
    }
}

impl fmt::Debug for Database {
    // The URL may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Database").field("migrate_at_start", &self.migrate_at_start).finish_non_exhaustive()
    }
}

#[derive(Clone)]
pub enum DatabaseUrl {
    Sqlite(PathBuf),
    #[cfg(feature = "postgres")]
    Postgres(String),
}

impl DatabaseUrl {
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => None,
        }
    }

    /// Parses a URL. A relative path starts at `root`. The error says what was expected, as the end of a sentence, and
    /// repeats nothing of the URL: it may hold a password.
    pub fn parse(url: &str, root: &Path) -> Result<Self, &'static str> {
        if url.trim() != url {
            return Err("a URL or a path without blanks around it");
        }
        if url.starts_with(QUOTES) || url.ends_with(QUOTES) {
            return Err("a URL or a path without quotes around it");
        }
        if let Some(rest) = url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://")) {
            check_server(rest)?;
            #[cfg(feature = "postgres")]
            return Ok(Self::Postgres(url.to_owned()));
            #[cfg(not(feature = "postgres"))]
            return Err("a binary built with `--features postgres` for this URL");
        }
        Ok(Self::Sqlite(root.join(check_path(url)?)))
    }

    /// The URL without its password, and the password: for other programs, whose arguments everybody can read.
    #[cfg(feature = "postgres")]
    pub(crate) fn without_password(url: &str) -> anyhow::Result<(String, Option<String>)> {
        let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
        let (login, place, query) = server(rest);
        let (user, mut password) = match login.map(|login| login.split_once(':').unwrap_or((login, ""))) {
            Some((user, password)) => (format!("{user}@"), Some(decoded(password)).filter(|text| !text.is_empty())),
            None => (String::new(), None),
        };
        let mut kept = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match decoded(key) {
                key if key == "password" => password = Some(decoded(value)),
                key if SECRET.contains(&&*key) => {
                    anyhow::bail!("{key} cannot be handed on in secret: leave it out of the URL")
                }
                _ => kept.push(pair),
            }
        }
        let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
        Ok((format!("{scheme}://{user}{place}{query}"), password))
    }

    /// The secrets in the URL, as they are written there and as they are sent. libpq must not repeat them in its errors.
    #[cfg(feature = "postgres")]
    pub(crate) fn secrets(url: &str) -> Vec<String> {
        let (login, _, query) = server(url.split_once("://").map_or(url, |(_, rest)| rest));
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let given = pairs.filter(|(key, _)| SECRET.contains(&&*decoded(key))).map(|(_, value)| value);
        let first = login.and_then(|login| login.split_once(':')).map(|(_, password)| password);
        let raw = first.into_iter().chain(given);
        raw.flat_map(|text| [text.to_owned(), decoded(text)]).filter(|text| !text.is_empty()).collect()
    }
}

/// The keywords of libpq whose values are secrets.
#[cfg(feature = "postgres")]
const SECRET: [&str; 5] = ["password", "sslpassword", "scram_client_key", "scram_server_key", "oauth_client_secret"];

/// The parts of a server's URL, as libpq sees them: user and password, hosts and database, and what follows the `?`. It looks
/// for the user before the first slash. `rest` follows the scheme.
fn server(rest: &str) -> (Option<&str>, &str, &str) {
    let (login, place) = match rest.find(['@', '/']) {
        Some(at) if rest[at..].starts_with('@') => (Some(&rest[..at]), &rest[at + 1..]),
        _ => (None, rest),
    };
    let (place, query) = place.split_once('?').unwrap_or((place, ""));
    (login, place, query)
}

#[cfg(feature = "postgres")]
fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

const QUOTES: [char; 2] = ['"', '\''];

/// Refuses what would become a file of a surprising name.
fn check_path(text: &str) -> Result<&str, &'static str> {
    const WORDS: [&str; 6] = ["host=", "hostaddr=", "port=", "dbname=", "user=", "password="];
    let path = text.strip_prefix("sqlite:").unwrap_or(text);
    // SQLAlchemy writes an absolute path with four slashes.
    let path = path.strip_prefix("//").filter(|rest| rest.starts_with("//")).map_or(path, |rest| &rest[1..]);
    // A scheme has at least two letters, so that a path may begin with a drive letter.
    let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme);
    let has_scheme = scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    if path.split_whitespace().any(|word| WORDS.iter().any(|known| word.starts_with(known))) {
        return Err("a URL that begins with postgres://, not a list of words");
    }
    if path.starts_with("//") && text.starts_with("sqlite:") {
        return Err(
            "sqlite:app.db for a file beside Rocket.toml, or sqlite:/srv/app.db for one anywhere: some programs \
                    take sqlite:///app.db for the one, and some for the other",
        );
    }
    if path.contains(":memory:") {
        return Err("a file: what SQLite keeps in memory is lost when the process ends");
    }
    if path.starts_with('~') || path.contains('$') {
        return Err("a path that is written out: nothing replaces ~ and $ here");
    }
    if path.contains('?') {
        return Err("a path alone: what follows a ? would become a part of the file's name");
    }
    if path.ends_with(['/', '\\']) {
        return Err("the path of a file, not of a folder");
    }
    if path.is_empty() || has_scheme || path.contains(char::is_control) {
        return Err("a path, sqlite:PATH, postgres://… or postgresql://…");
    }
    Ok(path)
}

/// Refuses what libpq would refuse, in words that may hold a part of the password. `rest` follows the scheme.
fn check_server(rest: &str) -> Result<(), &'static str> {
    const ENCODE: &str =
        "%40 for an @ in the user or the password, %2F for a /, %3A for a :, %3F for a ?, and %25 for a %";
    let encoded = |(at, _): (usize, &str)| {
        let digits = rest.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit) && digits != b"00")
    };
    if !rest.match_indices('%').all(encoded) {
        return Err(ENCODE);
    }
    if rest.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("a URL without blanks: %20 stands for one");
    }
    let (login, place, query) = server(rest);
    let hosts = place.split('/').next().unwrap_or_default();
    let ports = hosts.split(',').filter_map(|host| host.rsplit(']').next()?.rsplit_once(':'));
    // What is meant to follow a host may be taken for a password, or be what is left of one.
    if login.is_some_and(|login| login.split_once('?').is_some_and(|(_, rest)| rest.contains('=')))
        || place.contains('@')
        || query.contains('@')
        || ports.into_iter().any(|(_, port)| port.contains(|c: char| !c.is_ascii_digit()))
    {
        return Err(ENCODE);
    }
    let is_pair = |pair: &str| pair.split_once('=').is_some_and(|(_, value)| !value.contains('='));
    if !query.is_empty() && !query.split('&').all(is_pair) {
        return Err("name=value after the ?, several of them with & between them");
    }
    Ok(())
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
    fn what_is_no_file_name_never_becomes_a_file() {
        let odd = [
            ":memory:",
            "sqlite::memory:",
            "~/app.db",
            "$HOME/app.db",
            "app.db?mode=ro",
            "\"app.db\"",
            "'/srv/app.db'",
            "app.db ",
            " app.db",
            "sqlite:///app.db",
            "sqlite://app.db",
            "data/",
            "host=h user=u password=p",
            "password=hunter2",
            "app\n.db",
            "file:app.db",
        ];
        for url in odd {
            let expected =
                DatabaseUrl::parse(url, Path::new("/r")).err().unwrap_or_else(|| panic!("{url:?} was taken"));
            assert!(!expected.contains("hunter2"), "{expected}");
        }
    }

    #[test]
    fn a_url_that_libpq_would_misread_is_refused() {
        for good in [
            "app:pa%40ss@h/db",
            "app:pa:ss@h/db",
            "app:pa?ss@h:5432/db?sslmode=require",
            "/db?host=/run/postgresql",
            "%2Frun%2Fpostgresql/db",
            "app@[::1]:5432/db",
            "h1:5432,h2:5433/db?target_session_attrs=any",
            "h",
            "",
            "app@h/db?user=ann%40server",
            "app:pa#ss@h/db",
        ] {
            assert_eq!(check_server(good), Ok(()), "{good}");
        }
        for bad in [
            "app:se%cret@h/db",
            "app:pa@ss@h/db",
            "app:pa/ss@h/db",
            "app:secret/db",
            "app:12/34@h/db",
            "app:x%00@h/db",
            "app:pa ss@h/db",
            "h/db?secret",
            "app:pa@ss?secret@h/db?sslmode=require",
            "app@h/db?user=ann@server",
            "h/db?a=b=c",
            "app:%",
            "h?user=app&password=pa@ss",
        ] {
            assert!(check_server(bad).is_err(), "{bad}");
        }
    }

    #[cfg(feature = "postgres")]
    #[test]
    fn the_password_of_a_url_is_known_in_both_forms() {
        assert_eq!(DatabaseUrl::secrets("postgres://app:pa%40ss@h/db"), ["pa%40ss", "pa@ss"]);
        assert_eq!(DatabaseUrl::secrets("postgres:///db?user=app&password=x%20y"), ["x%20y", "x y"]);
        assert_eq!(DatabaseUrl::secrets("postgres://app:pa?ss@h/db?p%61ssword=x"), ["pa?ss", "pa?ss", "x", "x"]);
        assert!(DatabaseUrl::secrets("postgres://app@h/db").is_empty());
    }

    #[cfg(feature = "postgres")]
    #[test]
    fn a_url_is_handed_on_without_its_password() {
        let parts = |url: &str| DatabaseUrl::without_password(url).map_err(|error| error.to_string());
        let is = |address: &str, password: Option<&str>| Ok((address.to_owned(), password.map(str::to_owned)));
        assert_eq!(
            parts("postgres://app:pa%40ss@h1:5432,h2/db?sslmode=require"),
            is("postgres://app@h1:5432,h2/db?sslmode=require", Some("pa@ss"))
        );
        assert_eq!(
            parts("postgresql:///db?password=x%20y&user=app&host=/run"),
            is("postgresql:///db?user=app&host=/run", Some("x y"))
        );
        assert_eq!(parts("postgres://app@h/db"), is("postgres://app@h/db", None));
        assert_eq!(parts("postgres://h/db?password=p"), is("postgres://h/db", Some("p")));
        assert_eq!(parts("postgres://h/db?p%61ssword=p"), is("postgres://h/db", Some("p")));
        assert_eq!(
            parts("postgres://app:pa?ss@h:5432/db?sslmode=require"),
            is("postgres://app@h:5432/db?sslmode=require", Some("pa?ss"))
        );
        for key in ["sslpassword", "ssl%70assword", "oauth_client_secret"] {
            assert!(
                parts(&format!("postgres://h/db?{key}=hunter2")).is_err_and(|why| !why.contains("hunter2")),
                "{key}"
            );
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
        assert_eq!(parse("sqlite:/var/app.db"), Path::new("/var/app.db"));
        assert_eq!(parse("sqlite:////var/app.db"), Path::new("/var/app.db"));
    }
}
