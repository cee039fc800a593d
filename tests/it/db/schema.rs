//! `db/schema.rs`, and those of features, against the tables that the migrations make.

use std::collections::BTreeMap;

use app::db::dialect;
use diesel::prelude::*;

use super::connect;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    kind: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    required: bool,
}

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

type Columns = Vec<(String, String, bool)>;

/// The columns of each table in a `schema.rs`: name, type, whether it must be given.
fn declared() -> BTreeMap<String, Columns> {
    // Removable features have a file of their own.
    let files = crate::structure::source::files("src", "schema.rs");
    let text: String = files.into_iter().map(|file| file.text).collect();
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            name.clone_into(&mut table);
        }
        if let Some((column, kind)) = line.trim_end_matches(',').split_once(" -> ").filter(|_| line.ends_with(',')) {
            let inner = kind.strip_prefix("Nullable<").and_then(|kind| kind.strip_suffix('>'));
            let row = (column.to_owned(), inner.unwrap_or(kind).to_owned(), inner.is_none());
            tables.entry(table.clone()).or_default().push(row);
        }
    }
    tables
}

/// What the types of columns may be called in a migration for SQLite.
fn names_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "BigInt" => &["INTEGER", "BIGINT"],
        "Integer" => &["INTEGER"],
        "Text" => &["TEXT"],
        "Bool" => &["BOOLEAN"],
        "Timestamp" => &["TIMESTAMP"],
        "Binary" => &["BLOB"],
        other => panic!("add {other} to this test"),
    }
}

#[test]
fn every_column_is_as_the_migrations_made_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    dialect::migrate(&mut connection).unwrap();
    let declared = declared();
    let made = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
                AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name";
    let made: Vec<_> = diesel::sql_query(made).load::<Table>(&mut connection).unwrap();
    let made: Vec<_> = made.into_iter().map(|table| table.name).collect();
    assert_eq!(made, declared.keys().cloned().collect::<Vec<_>>(), "tables made, tables in schema.rs");
    for (table, columns) in &declared {
        let info = format!("SELECT name, type AS kind, \"notnull\" AS required FROM pragma_table_info('{table}')");
        let real: Vec<_> = diesel::sql_query(info).load::<Column>(&mut connection).unwrap();
        let names = |columns: &[Column]| columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&real), columns.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>(), "{table}");
        for (real, (name, kind, required)) in real.iter().zip(columns) {
            assert!(names_of(kind).contains(&real.kind.as_str()), "{table}.{name}: {kind}, and {} in fact", real.kind);
            assert_eq!(real.required, *required, "{table}.{name}: whether it must be given");
        }
    }
}
