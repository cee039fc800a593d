//! The `schema.rs` files compared with the tables that the migrations create.

use std::collections::{BTreeMap, BTreeSet};

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

pub type Columns = Vec<(String, String, bool)>;

/// The columns of each table in a `schema.rs`: name, type, and whether it is required.
pub fn declared() -> BTreeMap<String, Columns> {
    // Removable features have their own file.
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

/// The names of column types in SQLite migrations.
fn names_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "BigInt" => &["INTEGER", "BIGINT"],
        "Integer" => &["INTEGER"],
        "Text" => &["TEXT"],
        "Bool" => &["BOOLEAN"],
        "Timestamp" => &["TIMESTAMP"],
        "Date" => &["DATE"],
        "Binary" => &["BLOB"],
        other => panic!("add {other} to this test"),
    }
}

#[test]
fn every_column_matches_the_migrations() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    dialect::migrate(&mut connection).unwrap();
    let declared = declared();
    let made = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
                AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name";
    let made: Vec<_> = diesel::sql_query(made).load::<Table>(&mut connection).unwrap();
    let made: Vec<_> = made.into_iter().map(|table| table.name).collect();
    assert_eq!(made, declared.keys().cloned().collect::<Vec<_>>(), "tables in the database, tables in schema.rs");
    for (table, columns) in &declared {
        let info = format!("SELECT name, type AS kind, \"notnull\" AS required FROM pragma_table_info('{table}')");
        let real: Vec<_> = diesel::sql_query(info).load::<Column>(&mut connection).unwrap();
        // Rows are read by name: the order does not matter.
        let real: BTreeMap<_, _> = real.into_iter().map(|column| (column.name.clone(), column)).collect();
        let declared: BTreeSet<_> = columns.iter().map(|(name, ..)| name).collect();
        assert!(real.keys().eq(declared), "{table}: {:?}, and {columns:?} in schema.rs", real.keys());
        for (name, kind, required) in columns {
            let real = &real[name];
            assert!(names_of(kind).contains(&real.kind.as_str()), "{table}.{name}: {kind}, and {} in fact", real.kind);
            assert_eq!(real.required, *required, "{table}.{name}: whether it must be given");
        }
    }
}
