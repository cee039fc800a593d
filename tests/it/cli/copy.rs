//! `gantry db copy`: from one database to another, and nothing is lost on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::db::catalogue::{self, Table};
use app::db::{AnyConnection, dialect};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::support::{Done, Site};
use crate::faults::Machine;
use crate::support::PASSWORD;
use crate::support::binary::wait_for;
use crate::support::database::{TestDatabase, connect};

const ANN: [&str; 7] = ["users", "create", "ann@example.com", "--username", "ann", "--active", "--confirmed"];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Nullable {
    #[diesel(sql_type = Text)]
    line: String,
    #[diesel(sql_type = BigInt)]
    required: i64,
}

/// All rows of a file, by table.
fn rows(site: &Site, file: &str) -> BTreeMap<String, Vec<String>> {
    let mut connection = connect(file, site.folder());
    let mut all = BTreeMap::new();
    let counters = Table { name: "sqlite_sequence".to_owned(), columns: Vec::new(), refers_to: BTreeSet::new() };
    for table in catalogue::tables(&mut connection).unwrap().into_iter().chain([counters]) {
        let columns: Vec<_> = table.columns.iter().map(|column| format!("quote(\"{}\")", column.name)).collect();
        let line = if columns.is_empty() { "name || seq".to_owned() } else { columns.join(" || ', ' || ") };
        let rows = diesel::sql_query(format!("SELECT {line} AS line FROM {} ORDER BY 1", table.name));
        let rows: Vec<Line> = rows.load(&mut connection).unwrap();
        all.insert(table.name, rows.into_iter().map(|row| row.line).collect());
    }
    all
}

/// A value for a column of the row with this number.
fn value(kind: &str, number: usize) -> String {
    match kind {
        "INTEGER" | "BIGINT" => number.to_string(),
        "TEXT" => format!("'{number} Zoë \"\\ 日本\n\t</a>'"),
        "BOOLEAN" => (number % 2).to_string(),
        "TIMESTAMP" => ["'2026-11-26 22:01:02'", "'2026-11-26 22:01:02.120'", "'2026-11-26 22:01:02.123456'"]
            [number % 3]
            .to_owned(),
        "DATE" => format!("'2026-11-2{number}'"),
        "BLOB" => format!("x'00ff0{number}'"),
        other => panic!("add {other} to this test"),
    }
}

/// Fills every table of a new file with rows of all kinds. Numbers refer to rows of the same number.
fn fill(site: &Site, file: &str) {
    let mut connection = connect(file, site.folder());
    dialect::migrate(&mut connection).unwrap();
    for table in catalogue::tables(&mut connection).unwrap() {
        let info = format!("SELECT name AS line, \"notnull\" AS required FROM pragma_table_info('{}')", table.name);
        let required: Vec<Nullable> = diesel::sql_query(info).load(&mut connection).unwrap();
        let is_required = |name: &str| required.iter().any(|column| column.line == name && column.required == 1);
        for number in 7..10 {
            let values = table.columns.iter().map(|column| {
                let is_empty = number == 9 && !is_required(&column.name) && column.in_key == 0;
                if is_empty { "NULL".to_owned() } else { value(&column.kind, number) }
            });
            let values: Vec<_> = values.collect();
            let names: Vec<_> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
            let (names, values) = (names.join(", "), values.join(", "));
            connection.batch_execute(&format!("INSERT INTO {} ({names}) VALUES ({values})", table.name)).unwrap();
        }
    }
    // An account that was deleted had the number 1000.
    let more = "UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'users'; \
                INSERT INTO site_facts (name, value) VALUES ('maintenance', '2026-11-26 00:00:00')";
    connection.batch_execute(more).unwrap();
    for number in 0..3000 {
        let row = format!("INSERT INTO throttle_counters VALUES ('k{number}', {number}, '2026-11-26 22:01:02')");
        connection.batch_execute(&row).unwrap();
    }
}

fn copy(site: &Site, from: &str, to: &str) -> Done {
    site.run_with(&["db", "copy", "--to", to], &[("DATABASE_URL", from)], "")
}

#[test]
fn every_row_of_every_table_arrives_and_numbers_go_on() {
    let site = Site::new();
    fill(&site, "first.db");
    let before = rows(&site, "first.db");
    assert!(before.values().all(|rows| rows.len() >= 3), "a table has no rows");
    let server = TestDatabase::empty();
    let mut last = "first.db";
    if !server.is_file() {
        copy(&site, last, &server.url).assert_success();
        last = &server.url;
    }
    let done = copy(&site, last, "last.db");
    let total: usize = before.iter().filter(|(name, _)| *name != "sqlite_sequence").map(|(_, rows)| rows.len()).sum();
    assert!(done.assert_success().starts_with(&format!("{},{:03} rows", total / 1000, total % 1000)), "{done:?}");
    for (table, rows) in rows(&site, "last.db") {
        assert_eq!(rows, before[&table], "{table}");
    }
    assert_eq!(rows(&site, "first.db"), before, "the source has changed");
}

#[test]
fn a_site_goes_on_with_the_other_database() {
    let machine = Machine::new();
    let vars = machine.vars(&[]);
    machine.site.run_with(&ANN, &vars, &format!("{PASSWORD}\n")).assert_success();
    let server = machine.site.serve(&vars);
    let browser = server.browser();
    browser.sign_in("ann", PASSWORD);
    let cookies = browser.cookies.take();
    let other = [("DATABASE_URL", "other.db")];
    let copied = || machine.site.run_with(&["db", "copy", "--to", "other.db"], &vars, "");
    copied().assert_failure("maintenance on");
    assert!(!machine.site.folder().join("other.db").exists());
    machine.site.run_with(&["maintenance", "on"], &vars, "").assert_success();
    copied().assert_success();
    copied().assert_failure("the other database is not empty");
    server.stop();

    let server = machine.site.serve(&other);
    let browser = server.browser();
    browser.cookies.replace(cookies);
    assert_eq!(browser.get("members").status, 503, "what was copied is in maintenance, too");
    machine.site.run_with(&["maintenance", "off"], &other, "").assert_success();
    wait_for("the end of maintenance", || (browser.get("members").status == 200).then_some(()));
}

/// A site whose database waits to be copied.
fn waiting() -> Site {
    let site = Site::new();
    site.run(&["migrate"]).assert_success();
    site.run(&["maintenance", "on"]).assert_success();
    site
}

fn copy_to(site: &Site, to: &str) -> Done {
    copy(site, "data/app.db", to)
}

#[test]
fn only_an_empty_database_of_the_same_tables_is_taken() {
    let site = waiting();
    copy_to(&site, "data/app.db").assert_failure("the other database is not empty: its table site_facts has 1 rows");
    copy_to(&site, "mysql://h/db").assert_failure("--to: expected a path, sqlite:PATH, postgres://");
    #[cfg(not(feature = "postgres"))]
    copy_to(&site, "postgres://h/db").assert_failure("--to: expected a binary built with `--features postgres`");
    copy_to(&site, "data").assert_failure("data");
    // The newest migration has not run there.
    let other = [("DATABASE_URL", "other.db")];
    site.run_with(&["migrate"], &other, "").assert_success();
    let change = |file: &str, sql: &str| connect(file, site.folder()).batch_execute(sql).unwrap();
    let newest = "DELETE FROM __diesel_schema_migrations \
                  WHERE version = (SELECT max(version) FROM __diesel_schema_migrations)";
    change("other.db", newest);
    copy_to(&site, "other.db").assert_failure("the other database lacks 1 migrations");
    change("other.db", "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')");
    copy_to(&site, "other.db").assert_failure("newer");
    change("data/app.db", newest);
    copy_to(&site, "third.db").assert_failure("1 migrations have not run here");
    assert!(!site.folder().join("third.db").exists());
    copy(&site, "nothing.db", "third.db").assert_failure("there is no database at");
}

#[test]
fn tables_that_differ_are_refused() {
    let site = waiting();
    let change = |sql: &str| connect("data/app.db", site.folder()).batch_execute(sql).unwrap();
    change("CREATE TABLE mine (id INTEGER NOT NULL PRIMARY KEY)");
    copy_to(&site, "other.db").assert_failure("the databases differ in the column mine.id");
    change("DROP TABLE mine; CREATE TABLE mine (place POINT)");
    copy_to(&site, "other.db").assert_failure("mine.place");
}

#[test]
fn rows_that_do_not_arrive_are_noticed_and_nothing_is_kept() {
    let site = waiting();
    site.run(&["roles", "create", "editor"]).assert_success();
    site.run_with(&["migrate"], &[("DATABASE_URL", "other.db")], "").assert_success();
    let lossy = "CREATE TRIGGER lossy BEFORE INSERT ON roles WHEN NEW.name = 'editor' BEGIN SELECT RAISE(IGNORE); END";
    connect("other.db", site.folder()).batch_execute(lossy).unwrap();
    copy_to(&site, "other.db").assert_failure("the table roles: there are 2 rows, and 1 arrived");
    connect("other.db", site.folder()).batch_execute("DROP TRIGGER lossy").unwrap();
    let left = rows(&site, "other.db");
    assert!(
        left.iter().all(|(name, rows)| rows.is_empty() || name == "roles" || name == "sqlite_sequence"),
        "{left:?}"
    );
    copy_to(&site, "other.db").assert_success();
    assert_eq!(rows(&site, "other.db"), rows(&site, "data/app.db"));
}

#[test]
fn a_copy_that_was_killed_is_begun_again() {
    let site = waiting();
    site.run_with(&["migrate"], &[("DATABASE_URL", "other.db")], "").assert_success();
    // It waits for the lock of another transaction.
    let mut other = connect("other.db", site.folder());
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let args = ["db", "copy", "--to", "other.db"];
    let mut child = site.command(&args, &[]).spawn().unwrap();
    let mut source = connect("data/app.db", site.folder());
    source.batch_execute("PRAGMA busy_timeout = 0").unwrap();
    let is_locked = |source: &mut AnyConnection| source.batch_execute("BEGIN IMMEDIATE; ROLLBACK").is_err();
    wait_for("the lock on the source", || is_locked(&mut source).then_some(()));
    child.kill().unwrap();
    child.wait().unwrap();
    other.batch_execute("ROLLBACK").unwrap();
    assert!(!is_locked(&mut source));
    copy_to(&site, "other.db").assert_success();
    assert_eq!(rows(&site, "other.db"), rows(&site, "data/app.db"));
}

#[test]
fn a_target_belongs_to_its_owner_alone() {
    let site = waiting();
    copy_to(&site, "new/other.db").assert_success();
    #[cfg(unix)]
    {
        let mode = |file: &Path| std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions());
        assert_eq!(mode(&site.folder().join("new/other.db")) & 0o777, 0o600);
    }
}
