//! What tables the database has, by its own catalogue: so a new table is backed up and copied without being listed.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::dialect::AnyConnection;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// In the order of their names: that in the table depends on the migrations of the engine.
    pub columns: Vec<Column>,
    /// Other tables that its foreign keys name.
    pub refers_to: BTreeSet<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// The type, as the engine calls it.
    pub kind: String,
    /// Its place in the primary key, from 1; else 0.
    pub in_key: i64,
    /// What gives out its numbers, if the engine does: the sequence on PostgreSQL, the table on SQLite.
    pub counter: Option<String>,
}

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    of: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    in_key: i64,
    #[diesel(sql_type = Nullable<Text>)]
    counter: Option<String>,
}

#[derive(QueryableByName)]
struct Reference {
    #[diesel(sql_type = Text)]
    of: String,
    #[diesel(sql_type = Text)]
    target: String,
}

const SQLITE_COLUMNS: &str = r"
SELECT m.name AS of, c.name AS name, c.type AS kind, c.pk AS in_key,
       CASE WHEN c.pk > 0 AND m.sql LIKE '%AUTOINCREMENT%' THEN m.name END AS counter
FROM sqlite_master m JOIN pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
ORDER BY m.name, c.name";
const SQLITE_REFERENCES: &str = r#"
SELECT m.name AS of, f."table" AS target FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
WHERE m.type = 'table'"#;
#[cfg(feature = "postgres")]
const POSTGRES_COLUMNS: &str = r"
SELECT t.relname::text AS of, a.attname::text AS name, format_type(a.atttypid, NULL) AS kind,
       COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint AS in_key,
       pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(t.relname), a.attname) AS counter
FROM pg_class t
JOIN pg_namespace n ON n.oid = t.relnamespace
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
WHERE n.nspname = current_schema() AND t.relkind IN ('r', 'p') AND t.relname NOT LIKE '\_\_%'
ORDER BY t.relname, a.attname";
#[cfg(feature = "postgres")]
const POSTGRES_REFERENCES: &str = r"
SELECT t.relname::text AS of, o.relname::text AS target
FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace";

/// All tables but those of the migrations, each after the tables that it refers to.
pub fn tables(connection: &mut AnyConnection) -> anyhow::Result<Vec<Table>> {
    let (columns, references) = match connection {
        AnyConnection::Sqlite(_) => (SQLITE_COLUMNS, SQLITE_REFERENCES),
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => (POSTGRES_COLUMNS, POSTGRES_REFERENCES),
    };
    let references: Vec<Reference> = diesel::sql_query(references).load(connection)?;
    let mut tables: Vec<Table> = Vec::new();
    for row in diesel::sql_query(columns).load::<ColumnRow>(connection)? {
        if tables.last().is_none_or(|table| table.name != row.of) {
            let own = references.iter().filter(|r| r.of == row.of && r.target != row.of);
            let refers_to = own.map(|r| r.target.clone()).collect();
            tables.push(Table { name: row.of, columns: Vec::new(), refers_to });
        }
        let Some(table) = tables.last_mut() else { continue };
        table.columns.push(Column { name: row.name, kind: row.kind, in_key: row.in_key, counter: row.counter });
    }
    // The engines sort by rules of their own.
    for table in &mut tables {
        table.columns.sort_by(|a, b| a.name.cmp(&b.name));
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    in_order(tables)
}

fn in_order(mut waiting: Vec<Table>) -> anyhow::Result<Vec<Table>> {
    let mut ordered: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let is_there = |name: &String| ordered.iter().any(|table| table.name == *name);
        let (ready, rest): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|table| table.refers_to.iter().all(is_there));
        if ready.is_empty() {
            let names: Vec<_> = rest.into_iter().map(|table| table.name).collect();
            anyhow::bail!("these tables refer to each other in a circle: {}", names.join(", "));
        }
        ordered.extend(ready);
        waiting = rest;
    }
    Ok(ordered)
}

/// The tables of these names that are there, and all that refer to them, each before those that it refers to: as rows can
/// be deleted.
pub fn with_dependents(tables: &[Table], names: &[&str]) -> Vec<String> {
    let mut found: Vec<&Table> = Vec::new();
    for table in tables {
        let depends = found.iter().any(|other| table.refers_to.contains(&other.name));
        if depends || names.contains(&table.name.as_str()) {
            found.push(table);
        }
    }
    found.into_iter().rev().map(|table| table.name.clone()).collect()
}

pub fn count(connection: &mut AnyConnection, table: &str) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let found: Count =
        diesel::sql_query(format!("SELECT count(*) AS count FROM \"{table}\"")).get_result(connection)?;
    Ok(found.count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, refers_to: &[&str]) -> Table {
        let refers_to = refers_to.iter().map(|name| (*name).to_owned()).collect();
        Table { name: name.to_owned(), columns: Vec::new(), refers_to }
    }

    #[test]
    fn a_table_comes_after_those_that_it_refers_to() {
        let tables = vec![table("a", &["c"]), table("b", &["a", "c"]), table("c", &[]), table("d", &[])];
        let tables = in_order(tables).unwrap();
        let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["c", "d", "a", "b"]);
        assert_eq!(with_dependents(&tables, &["c", "nothing"]), ["b", "a", "c"]);
        assert_eq!(with_dependents(&tables, &["d"]), ["d"]);
    }

    #[test]
    fn a_circle_is_named() {
        let circle = in_order(vec![table("a", &["b"]), table("b", &["a"]), table("c", &[])]).unwrap_err();
        assert!(circle.to_string().ends_with("circle: a, b"), "{circle}");
    }
}
