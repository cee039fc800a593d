//! Migrations: the same steps on both engines, in both directions.

use std::collections::BTreeSet;
use std::path::Path;

use app::db::{AnyConnection, dialect};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel_migrations::MigrationHarness;

use super::connect;

/// The migrations of an engine, or those of both; or the engines.
fn folders(engine: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// The number of steps that an engine takes.
fn steps() -> usize {
    folders("both").len() + folders("sqlite").len()
}

fn sqlite(connection: &mut AnyConnection) -> &mut SqliteConnection {
    #[cfg_attr(not(feature = "postgres"), expect(clippy::infallible_destructuring_match, reason = "one engine"))]
    let inner = match connection {
        AnyConnection::Sqlite(inner) => inner,
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => panic!("a file is SQLite"),
    };
    inner
}

#[derive(QueryableByName)]
struct Entry {
    #[diesel(sql_type = diesel::sql_types::Text)]
    sql: String,
}

/// The SQL of all tables and indices.
fn tables(connection: &mut AnyConnection) -> Vec<String> {
    let of_ours = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_%' ESCAPE '\\' \
                   AND name NOT LIKE 'sqlite%' ORDER BY name";
    diesel::sql_query(of_ours).load::<Entry>(connection).unwrap().into_iter().map(|entry| entry.sql).collect()
}

#[test]
fn both_engines_have_the_same_migrations() {
    let own = folders("sqlite");
    assert!(own.len() >= 4);
    assert!(own.is_disjoint(&folders("both")));
    // A site may keep one engine alone.
    for engine in &folders("") {
        assert!(engine == "both" || folders(engine) == own, "{engine} has other migrations than sqlite");
        for step in &folders(engine) {
            for file in ["up.sql", "down.sql"] {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine).join(step).join(file);
                assert!(std::fs::read_to_string(&path).is_ok_and(|sql| !sql.trim().is_empty()), "{}", path.display());
            }
        }
    }
}

#[test]
fn migrating_up_down_and_up_again_gives_the_same_tables() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    assert_eq!(dialect::migrate(&mut connection).unwrap().len(), steps());
    let before = tables(&mut connection);
    assert!(before.len() > 10, "{before:?}");
    assert_eq!(dialect::migrate(&mut connection).unwrap(), [""; 0]);
    sqlite(&mut connection).revert_all_migrations(dialect::SQLITE).unwrap();
    assert_eq!(tables(&mut connection), [""; 0], "everything must be removed");
    dialect::migrate(&mut connection).unwrap();
    assert_eq!(tables(&mut connection), before);
}

#[test]
fn each_migration_is_told_of_before_it_runs() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    let mut told = Vec::new();
    let done =
        dialect::migrate_watched(&mut connection, &mut |step| told.push((step.number, step.of, step.name))).unwrap();
    assert_eq!(told.len(), steps());
    for (at, ((number, of, name), done)) in told.iter().zip(&done).enumerate() {
        assert_eq!((*number, *of), (at + 1, steps()));
        assert!(name.replace('-', "").starts_with(done), "{name} {done}");
    }
}

#[test]
fn every_migration_can_be_reverted_and_repeated_with_data() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    dialect::migrate(&mut connection).unwrap();
    let rows = "INSERT INTO users (id, username, username_canonical, password_hash, active, created_at)
                    VALUES (1, 'Ann', 'ann', 'x', 1, '2026-01-01 00:00:00');
                INSERT INTO user_emails (user_id, address, canonical, is_primary, created_at)
                    VALUES (1, 'Ann@Example.com', 'ann@example.com', 1, '2026-01-01 00:00:00');
                INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
                    VALUES (x'00', 1, 0, '', '', '2026-01-01 00:00:00', '2026-01-01 00:00:00');
                INSERT INTO user_roles (user_id, role_id) VALUES (1, 1);";
    connection.batch_execute(rows).unwrap();
    let steps = steps();
    // All but the first migration, so that the accounts stay.
    for back in 1..steps {
        for _ in 0..back {
            sqlite(&mut connection).revert_last_migration(dialect::SQLITE).unwrap();
        }
        assert_eq!(dialect::migrate(&mut connection).unwrap().len(), back);
        let users: i64 = app::db::schema::users::table.count().get_result(&mut connection).unwrap();
        let emails: i64 = app::db::schema::user_emails::table.count().get_result(&mut connection).unwrap();
        assert_eq!((users, emails), (1, 1), "after reverting and repeating {back} migrations");
    }
    sqlite(&mut connection).revert_all_migrations(dialect::SQLITE).unwrap();
    dialect::migrate(&mut connection).unwrap();
}

#[test]
fn a_database_from_a_newer_binary_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    dialect::migrate(&mut connection).unwrap();
    connection.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000001')").unwrap();
    for refused in [dialect::migrate(&mut connection).map(|_| ()), dialect::pending(&mut connection).map(|_| ())] {
        let sentence = refused.unwrap_err().to_string();
        assert!(sentence.contains("20991231000001") && sentence.contains("newer"), "{sentence}");
    }
    let mut settings = crate::support::settings(folder.path());
    for migrate_at_start in [true, false] {
        settings.databases.app.migrate_at_start = migrate_at_start;
        assert!(!starts(&settings), "the site must not start on an unknown database");
    }
}

#[test]
fn without_automatic_migration_an_old_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = crate::support::settings(folder.path());
    settings.databases.app.migrate_at_start = false;
    assert!(!starts(&settings));
    dialect::migrate(&mut connect(folder.path(), "app.db")).unwrap();
    assert!(starts(&settings));
}

fn starts(settings: &app::config::Settings) -> bool {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let rocket = app::app(settings.clone(), app::clock::Clock::default()).unwrap();
    match runtime.block_on(rocket.ignite()) {
        Ok(_) => true,
        // Rocket's error panics if it is dropped without being read.
        Err(error) => matches!(error.kind(), rocket::error::ErrorKind::Io(_)),
    }
}
