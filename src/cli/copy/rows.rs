//! Rows on their way from one engine to the other: each as a JSON array, in which both engines can write and read every type.

use anyhow::bail;
use diesel::connection::{DefaultLoadingMode, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::db::AnyConnection;
use crate::db::catalogue::Table;

/// What is written by one statement: so many rows, or so many bytes. It bounds the memory.
const ROWS: usize = 1000;
const BYTES: usize = 1 << 20;

/// What a column holds, on both engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Integer,
    Text,
    Bool,
    Timestamp,
    Date,
    Binary,
    Float,
}

/// What a column of this type holds. A new type must be added here.
pub fn kind(name: &str) -> anyhow::Result<Kind> {
    Ok(match name.to_ascii_lowercase().as_str() {
        "integer" | "bigint" | "smallint" => Kind::Integer,
        "text" | "character varying" => Kind::Text,
        "boolean" => Kind::Bool,
        "timestamp" | "timestamp without time zone" => Kind::Timestamp,
        "date" => Kind::Date,
        "blob" | "bytea" => Kind::Binary,
        "real" | "double" | "double precision" => Kind::Float,
        other => bail!("src/cli/copy/rows.rs does not know the type {other}"),
    })
}

/// A query for all rows, in the order of the key, so that a row comes after an older one of its table that it refers to.
pub fn select(connection: &AnyConnection, table: &Table) -> anyhow::Result<String> {
    let mut values = Vec::new();
    for column in &table.columns {
        values.push(read(connection, kind(&column.kind)?, &format!("\"{}\"", column.name)));
    }
    let values = values.join(", ");
    let row = match connection {
        AnyConnection::Sqlite(_) => format!("json_array({values})"),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => format!("json_build_array({values})::text"),
    };
    let mut key: Vec<_> = table.columns.iter().filter(|column| column.in_key > 0).collect();
    key.sort_by_key(|column| column.in_key);
    let key: Vec<_> = key.iter().map(|column| format!("\"{}\"", column.name)).collect();
    let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {}", key.join(", ")) };
    Ok(format!("SELECT {row} AS json FROM \"{}\"{order}", table.name))
}

/// The value of a column, as JSON can hold it.
fn read(connection: &AnyConnection, kind: Kind, column: &str) -> String {
    match connection {
        AnyConnection::Sqlite(_) => match kind {
            Kind::Integer | Kind::Bool => column.to_owned(),
            Kind::Text | Kind::Timestamp | Kind::Date => format!("CAST({column} AS TEXT)"),
            // The hexadecimal digits of nothing would be an empty text.
            Kind::Binary => format!("CASE WHEN {column} IS NOT NULL THEN hex({column}) END"),
            Kind::Float => format!("CASE WHEN {column} IS NOT NULL THEN printf('%!.17g', {column}) END"),
        },
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => match kind {
            Kind::Integer | Kind::Text => column.to_owned(),
            Kind::Bool => format!("{column}::integer"),
            // As Diesel writes times on SQLite, where they are compared as texts: with as many digits as are needed.
            Kind::Timestamp => format!(
                "to_char({column}, 'YYYY-MM-DD HH24:MI:SS' || CASE \
                 WHEN extract(microseconds FROM {column})::bigint % 1000000 = 0 THEN '' \
                 WHEN extract(microseconds FROM {column})::bigint % 1000 = 0 THEN '.MS' ELSE '.US' END)"
            ),
            Kind::Date => format!("to_char({column}, 'YYYY-MM-DD')"),
            Kind::Binary => format!("encode({column}, 'hex')"),
            Kind::Float => format!("{column}::text"),
        },
    }
}

/// A statement that inserts rows, whose parameter is an array of them.
pub fn insert(connection: &AnyConnection, table: &Table) -> anyhow::Result<String> {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for (at, column) in table.columns.iter().enumerate() {
        names.push(format!("\"{}\"", column.name));
        values.push(write(connection, kind(&column.kind)?, at));
    }
    let rows = match connection {
        AnyConnection::Sqlite(_) => "json_each($1)",
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => "jsonb_array_elements($1::jsonb) AS rows(value)",
    };
    Ok(format!("INSERT INTO \"{}\" ({}) SELECT {} FROM {rows}", table.name, names.join(", "), values.join(", ")))
}

/// The value at this place of a row, as the column holds it.
fn write(connection: &AnyConnection, kind: Kind, at: usize) -> String {
    match connection {
        AnyConnection::Sqlite(_) => match kind {
            Kind::Integer | Kind::Bool | Kind::Text | Kind::Timestamp | Kind::Date => format!("value ->> {at}"),
            Kind::Binary => format!("unhex(value ->> {at})"),
            Kind::Float => format!("CAST(value ->> {at} AS REAL)"),
        },
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => match kind {
            Kind::Integer => format!("(value ->> {at})::bigint"),
            Kind::Text => format!("value ->> {at}"),
            Kind::Bool => format!("(value ->> {at})::integer::boolean"),
            Kind::Timestamp => format!("(value ->> {at})::timestamp"),
            Kind::Date => format!("(value ->> {at})::date"),
            Kind::Binary => format!("decode(value ->> {at}, 'hex')"),
            Kind::Float => format!("(value ->> {at})::double precision"),
        },
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    json: String,
}

/// Calls `take` with each row. Only one of them is in memory.
pub fn each(
    connection: &mut AnyConnection,
    select: &str,
    mut take: impl FnMut(String) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    match connection {
        AnyConnection::Sqlite(c) => {
            for row in diesel::sql_query(select).load_iter::<Row, DefaultLoadingMode>(c)? {
                take(row?.json)?;
            }
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            for row in diesel::sql_query(select).load_iter::<Row, diesel::pg::PgRowByRowLoadingMode>(c)? {
                take(row?.json)?;
            }
        }
    }
    Ok(())
}

/// Rows that wait to be written.
#[derive(Default)]
pub struct Batch {
    json: String,
    rows: usize,
}

impl Batch {
    /// Returns true if it is full.
    pub fn add(&mut self, row: &str) -> bool {
        self.json.push(if self.rows == 0 { '[' } else { ',' });
        self.json.push_str(row);
        self.rows += 1;
        self.rows >= ROWS || self.json.len() >= BYTES
    }

    /// Writes all of them. Returns how many there were.
    pub fn write(&mut self, connection: &mut AnyConnection, insert: &str) -> anyhow::Result<u64> {
        if self.rows == 0 {
            return Ok(0);
        }
        let batch = std::mem::take(self);
        let rows = diesel::sql_query(insert).bind::<Text, _>(batch.json + "]").execute(connection)?;
        Ok(rows.try_into()?)
    }
}

/// Begins a transaction in which all reads see one moment, and nobody else writes. What was being written ends first.
pub fn lock(connection: &mut AnyConnection, tables: &[Table]) -> anyhow::Result<()> {
    match connection {
        AnyConnection::Sqlite(c) => c.batch_execute("BEGIN IMMEDIATE")?,
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(c) => {
            let names: Vec<_> = tables.iter().map(|table| format!("\"{}\"", table.name)).collect();
            c.batch_execute(&format!(
                "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '10s'; LOCK TABLE {} IN SHARE MODE",
                names.join(", ")
            ))?;
        }
    }
    let _ = tables;
    Ok(())
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The number that a counter gave out last. It may be higher than any that is left: an account's number must not become
/// another's, whose history it would be.
pub fn last_number(connection: &mut AnyConnection, counter: &str) -> anyhow::Result<i64> {
    let query = match connection {
        AnyConnection::Sqlite(_) => {
            format!("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{counter}'), 0) AS number")
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => {
            format!("SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS number FROM {counter}")
        }
    };
    Ok(diesel::sql_query(query).get_result::<Number>(connection)?.number)
}

/// Lets a counter go on after this number and after all that are there.
pub fn go_on_after(
    connection: &mut AnyConnection,
    counter: &str,
    (table, column): (&str, &str),
    last: i64,
) -> anyhow::Result<()> {
    let highest = format!("SELECT COALESCE(max(\"{column}\"), 0) AS number FROM \"{table}\"");
    let last = diesel::sql_query(highest).get_result::<Number>(connection)?.number.max(last);
    let set = match connection {
        AnyConnection::Sqlite(_) => format!(
            "DELETE FROM sqlite_sequence WHERE name = '{counter}'; \
             INSERT INTO sqlite_sequence (name, seq) SELECT '{counter}', {last} WHERE {last} > 0"
        ),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => format!("SELECT setval('{counter}', {}, {})", last.max(1), last > 0),
    };
    Ok(connection.batch_execute(&set)?)
}
