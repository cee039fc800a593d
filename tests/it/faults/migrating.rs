//! Migrations of a large table that are ended half-way: nothing has changed, and they are begun again.

use std::process::{Child, Command};

use app::db::{AnyConnection, dialect};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

use crate::support::binary::{Site, wait_for};
use crate::support::database::connect;

/// The oldest migration that has not run. It is short; later ones make indices of the history, and one changes roles.
const FIRST: &str = "20261126000042";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn ask(connection: &mut AnyConnection, query: &str) -> Vec<String> {
    let lines: Vec<Line> = diesel::sql_query(query).load(connection).unwrap();
    lines.into_iter().map(|line| line.line).collect()
}

fn versions(connection: &mut AnyConnection) -> Vec<String> {
    ask(connection, "SELECT version AS line FROM __diesel_schema_migrations ORDER BY version")
}

/// Reverts what [`FIRST`] and later ones did. Returns the migrations that are left.
fn make_older(connection: &mut AnyConnection) -> Vec<String> {
    loop {
        let left = versions(connection);
        if left.last().is_none_or(|last| last.as_str() < FIRST) {
            return left;
        }
        match connection {
            AnyConnection::Sqlite(c) => c.revert_last_migration(dialect::SQLITE).unwrap(),
            #[cfg(feature = "postgres")]
            AnyConnection::Postgres(c) => c.revert_last_migration(dialect::POSTGRES).unwrap(),
        };
    }
}

fn end(mut child: Child, signal: &str) {
    assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
    assert!(!child.wait().unwrap().success(), "it was done before {signal}");
}

const SIGNALS: [&str; 3] = ["-INT", "-TERM", "-KILL"];

/// Lets a later migration, which changes this role, do what this says first.
#[cfg(target_os = "linux")]
fn before_roles_change(connection: &mut AnyConnection, sql: &str) {
    connection
        .batch_execute("UPDATE roles SET description = 'A page asks for this role' WHERE name = 'admin'")
        .unwrap();
    connection.batch_execute(sql).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_long_migration_of_a_file_shows_how_much_it_has_written() {
    let site = Site::new();
    let mut connection = connect("app.db", site.folder());
    dialect::migrate(&mut connection).unwrap();
    make_older(&mut connection);
    // It writes less than there is, and counts for some seconds.
    let slow = "CREATE TABLE filler (bytes BLOB NOT NULL); INSERT INTO filler VALUES (zeroblob(20000000)); \
                CREATE VIEW slow AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000000) \
                SELECT count(*) AS rows FROM n; \
                CREATE TRIGGER slow_roles BEFORE UPDATE ON roles BEGIN \
                INSERT INTO filler VALUES (zeroblob(8000000)); SELECT rows FROM slow; END";
    before_roles_change(&mut connection, slow);
    drop(connection);
    let shown = site.at_terminal(&["migrate"], &[("DATABASE_URL", "app.db")]);
    assert!(shown.contains(" written of at most about ") && shown.contains(" left at this pace"), "{shown}");
}

#[cfg(feature = "postgres")]
#[cfg(target_os = "linux")]
#[test]
fn a_long_migration_of_a_server_shows_how_far_its_indices_are_and_how_much_it_has_written() {
    let machine = super::Machine::new();
    if machine.database.is_file() {
        return;
    }
    let mut connection = machine.connect();
    make_older(&mut connection);
    // `looked` waits until somebody has looked some times, but not for ever.
    let slow = "CREATE TABLE filler (id INT NOT NULL, bytes TEXT NOT NULL); INSERT INTO filler VALUES (1, ''); \
                CREATE FUNCTION looked(number INT) RETURNS INT IMMUTABLE LANGUAGE plpgsql AS $$ \
                DECLARE last TIMESTAMPTZ; now TIMESTAMPTZ; looks INT := 0; BEGIN \
                FOR i IN 1..2000 LOOP \
                PERFORM pg_stat_clear_snapshot(); \
                SELECT max(query_start) INTO now FROM pg_stat_activity WHERE datname = current_database() \
                AND state = 'idle' AND query LIKE '%pg_stat_progress_create_index%' AND pid <> pg_backend_pid(); \
                IF now IS DISTINCT FROM last THEN last := now; looks := looks + 1; END IF; \
                EXIT WHEN looks > 6; PERFORM pg_sleep(0.01); \
                END LOOP; RETURN number; END $$; \
                CREATE FUNCTION slow() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN \
                PERFORM looked(1); \
                INSERT INTO filler SELECT i, '' FROM generate_series(2, 60000) i; \
                PERFORM looked(2); \
                CREATE INDEX ON filler ((CASE WHEN id = 60000 THEN looked(id) ELSE id END)); \
                RETURN NEW; END $$; \
                CREATE TRIGGER slow_roles BEFORE UPDATE ON roles FOR EACH ROW EXECUTE FUNCTION slow()";
    before_roles_change(&mut connection, slow);
    let shown = machine.site.at_terminal(&["migrate"], &machine.vars(&[]));
    assert!(shown.contains(" written of at most about ") && shown.contains(" left at this pace"), "{shown}");
    assert!(shown.contains(" an index of filler, scanning table: "), "{shown}");
}

#[cfg(unix)]
#[test]
fn migrations_of_a_file_that_end_half_way_have_changed_nothing() {
    let site = Site::new();
    let path = |name: &str| site.folder().join(name);
    let tables = |c: &mut AnyConnection| ask(c, "SELECT sql AS line FROM sqlite_master WHERE sql IS NOT NULL");
    let mut old = connect("old.db", site.folder());
    dialect::migrate(&mut old).unwrap();
    let before = (make_older(&mut old), tables(&mut old));
    let fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) \
                INSERT INTO audit_events (kind, user_id, ip, user_agent, detail, created_at) \
                SELECT 'signed-in', i % 5000, '192.0.2.1', 'a browser', '', '2026-11-22 10:00:00' FROM n; \
                PRAGMA wal_checkpoint(TRUNCATE)";
    old.batch_execute(fill).unwrap();
    drop(old);
    let vars = [("DATABASE_URL", "app.db")];
    for signal in SIGNALS {
        std::fs::copy(path("old.db"), path("app.db")).unwrap();
        let child = site.command(&["migrate"], &vars).spawn().unwrap();
        wait_for("what is not committed", || {
            path("app.db-wal").metadata().is_ok_and(|data| data.len() > 1_000_000).then_some(())
        });
        end(child, signal);
        let mut connection = connect("app.db", site.folder());
        assert_eq!(ask(&mut connection, "SELECT quick_check AS line FROM pragma_quick_check"), ["ok"], "{signal}");
        assert_eq!((versions(&mut connection), tables(&mut connection)), before, "{signal}");
    }
    let done = site.run_with(&["migrate"], &vars, "");
    assert!(done.assert_success().starts_with(FIRST), "{done:?}");
    assert_eq!(dialect::pending(&mut connect("app.db", site.folder())).unwrap(), 0);
}

#[cfg(feature = "postgres")]
#[test]
fn migrations_of_a_server_that_end_half_way_have_changed_nothing() {
    let machine = super::Machine::new();
    if machine.database.is_file() {
        return;
    }
    let columns = |c: &mut AnyConnection| {
        ask(
            c,
            "SELECT table_name || '.' || column_name || coalesce(collation_name, '') AS line \
             FROM information_schema.columns WHERE table_schema = 'public' \
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
        )
    };
    let (mut connection, mut other) = (machine.connect(), machine.connect());
    let before = (make_older(&mut connection), columns(&mut connection));
    for signal in SIGNALS {
        // A later migration changes this table, and waits.
        other.batch_execute("BEGIN; LOCK TABLE roles").unwrap();
        let child = machine.site.command(&["migrate"], &machine.vars(&[])).spawn().unwrap();
        let waiting = "SELECT mode AS line FROM pg_locks WHERE NOT granted AND relation = 'roles'::regclass";
        wait_for("the migrations", || (!ask(&mut connection, waiting).is_empty()).then_some(()));
        end(child, signal);
        other.batch_execute("ROLLBACK").unwrap();
        assert_eq!((versions(&mut connection), columns(&mut connection)), before, "{signal}");
    }
    let done = machine.site.run_with(&["migrate"], &machine.vars(&[]), "");
    assert!(done.assert_success().starts_with(FIRST), "{done:?}");
    assert_eq!(dialect::pending(&mut connection).unwrap(), 0);
}
