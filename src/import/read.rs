//! Reads the source: one query, whose rows arrive one by one and see one moment. Nothing is written there.

use std::path::Path;

use anyhow::{Context, ensure};
use diesel::connection::{DefaultLoadingMode, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::origin::{Origin, Table};
use super::sql::Sql;
use crate::config::DatabaseUrl;
use crate::db::AnyConnection;
#[cfg(feature = "postgres")]
use crate::db::dialect;
use crate::error::Result;

/// What stays as it is in the name of a file, inside of a URI.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');

/// Reads a URL as SQLAlchemy writes it, `sqlite:PATH` or a path. A relative path starts at `root`.
pub fn parse(url: &str, root: &Path) -> anyhow::Result<DatabaseUrl> {
    let (scheme, rest) = url.split_once(':').unwrap_or(("", url));
    let (engine, _driver) = scheme.split_once('+').unwrap_or((scheme, ""));
    match engine {
        "sqlite" => {
            let path = rest.strip_prefix("///").unwrap_or(rest);
            let path = if rest.starts_with("///") { path.split('?').next().unwrap_or(path) } else { path };
            Ok(DatabaseUrl::Sqlite(root.join(path)))
        }
        "postgres" | "postgresql" => DatabaseUrl::parse(&format!("postgresql:{rest}"), root)
            .map_err(|expected| anyhow::anyhow!("the source: expected {expected}")),
        _ if rest.starts_with("//") => {
            anyhow::bail!("the source: expected a path, sqlite:///PATH or postgresql://…, as SQLAlchemy writes them")
        }
        _ => Ok(DatabaseUrl::Sqlite(root.join(url))),
    }
}

/// Opens it to read.
pub fn open(url: &DatabaseUrl) -> anyhow::Result<AnyConnection> {
    match url {
        DatabaseUrl::Sqlite(file) => {
            ensure!(file.is_file(), "there is no database at {}", file.display());
            let path = file.to_str().with_context(|| format!("{} is not UTF-8", file.display()))?;
            let uri = format!("file:{}?mode=ro", utf8_percent_encode(path, PATH));
            let mut connection = SqliteConnection::establish(&uri).context("the source cannot be opened")?;
            // What is in the source may be hostile, its views too.
            connection
                .batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; BEGIN; SELECT 1 FROM sqlite_master",
                )
                .with_context(|| format!("{} cannot be read", file.display()))?;
            Ok(AnyConnection::Sqlite(connection))
        }
        #[cfg(feature = "postgres")]
        DatabaseUrl::Postgres(_) => {
            let mut connection = dialect::connect(url).context("the source cannot be opened")?;
            dialect::forget_statements(&mut connection);
            connection.batch_execute(
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TIME ZONE 'UTC'; SET LOCAL datestyle = 'ISO'",
            )?;
            Ok(connection)
        }
    }
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Binary)]
    name: Vec<u8>,
    #[diesel(sql_type = Bool)]
    is_view: bool,
}

impl Name {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.name).into_owned()
    }
}

/// All tables and views that can be read.
pub fn tables(connection: &mut AnyConnection) -> QueryResult<Vec<Table>> {
    let (all, columns) = match connection {
        AnyConnection::Sqlite(_) => (
            "SELECT CAST(name AS BLOB) AS name, type = 'view' AS is_view FROM sqlite_master \
             WHERE type IN ('table', 'view') ORDER BY name",
            "SELECT CAST(name AS BLOB) AS name, FALSE AS is_view FROM pragma_table_info(?) ORDER BY cid",
        ),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => (
            "SELECT convert_to(table_name::text, 'UTF8') AS name, table_type = 'VIEW' AS is_view \
             FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name",
            "SELECT convert_to(column_name::text, 'UTF8') AS name, FALSE AS is_view FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
        ),
    };
    let all: Vec<Name> = diesel::sql_query(all).load(connection)?;
    let mut tables = Vec::new();
    for table in all {
        let name = table.text();
        let columns: Vec<Name> = match diesel::sql_query(columns).bind::<Text, _>(&name).load(connection) {
            // SQLite notices only now that what a view reads is gone.
            Err(_) if table.is_view => continue,
            found => found?,
        };
        tables.push((name, columns.iter().map(Name::text).collect()));
    }
    Ok(tables)
}

/// An account of the source: texts as bytes, because nobody promises that they are UTF-8.
#[derive(Debug, Default, QueryableByName)]
pub struct Row {
    #[diesel(sql_type = Nullable<Binary>)]
    pub id: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub username: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub password: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub email: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub confirmed: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub active: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub first_name: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub last_name: Option<Vec<u8>>,
    #[diesel(sql_type = Nullable<Binary>)]
    pub created: Option<Vec<u8>>,
    /// JSON: a list of lists of an address, when it was confirmed, and whether it is primary.
    #[diesel(sql_type = Nullable<Binary>)]
    pub addresses: Option<Vec<u8>>,
    /// JSON: a list of lists of a name and a description.
    #[diesel(sql_type = Nullable<Binary>)]
    pub roles: Option<Vec<u8>>,
    /// How many there are: more than in the lists, perhaps.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub address_count: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub role_count: Option<i64>,
}

/// Calls `take` with each account: those with a confirmed address first, then the oldest. One of them is in memory.
pub fn each(connection: &mut AnyConnection, origin: &Origin, mut take: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let query = Sql::of(connection).accounts(origin);
    match connection {
        AnyConnection::Sqlite(c) => {
            for row in diesel::sql_query(query).load_iter::<Row, DefaultLoadingMode>(c)? {
                take(row.context("the source cannot be read")?)?;
            }
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            for row in diesel::sql_query(query).load_iter::<Row, diesel::pg::PgRowByRowLoadingMode>(c)? {
                take(row.context("the source cannot be read")?)?;
            }
        }
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// How many accounts there are.
pub fn count(connection: &mut AnyConnection, origin: &Origin) -> anyhow::Result<u64> {
    let users = origin.table("users").unwrap_or_default();
    let found: Count = diesel::sql_query(format!("SELECT count(*) AS count FROM {users}")).get_result(connection)?;
    Ok(found.count.try_into().unwrap_or_default())
}

/// The rows of other tables whose account or role is not there: the table, what is missing, and how many.
pub fn lost(connection: &mut AnyConnection, origin: &Origin) -> anyhow::Result<Vec<(String, &'static str, i64)>> {
    let sql = Sql::of(connection);
    let mut lost = Vec::new();
    for (table, column, other) in [
        ("emails", "user_id", "users"),
        ("auths", "user_id", "users"),
        ("user_roles", "user_id", "users"),
        ("user_roles", "role_id", "roles"),
    ] {
        let names =
            (origin.table(table), origin.column(table, column), origin.table(other), origin.column(other, "id"));
        let (Some(of), Some(key), Some(to), Some(id)) = names else { continue };
        let joined = sql.same(&format!("l.{key}"), &format!("o.{id}"));
        let query = format!("SELECT count(*) AS count FROM {of} l LEFT JOIN {to} o ON {joined} WHERE o.{id} IS NULL");
        let found: Count = diesel::sql_query(query).get_result(connection)?;
        if found.count > 0 {
            lost.push((of.trim_matches('"').to_owned(), other.trim_end_matches('s'), found.count));
        }
    }
    Ok(lost)
}
