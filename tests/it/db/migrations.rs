//! Migrations: the same steps on both engines, there and back again.

use std::collections::BTreeSet;
use std::path::Path;

use app::db::{AnyConnection, dialect};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use super::connect;

fn folders(engine: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

fn of_files() -> FileBasedMigrations {
    FileBasedMigrations::from_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite")).unwrap()
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

/// All tables and indices, as they were made.
fn tables(connection: &mut AnyConnection) -> Vec<String> {
    let of_ours = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_%' ESCAPE '\\' \
                   AND name NOT LIKE 'sqlite%' ORDER BY name";
    diesel::sql_query(of_ours).load::<Entry>(connection).unwrap().into_iter().map(|entry| entry.sql).collect()
}

#[test]
fn both_engines_take_the_same_steps() {
    let steps = folders("sqlite");
    assert!(steps.len() >= 4);
    assert_eq!(steps, folders("postgres"));
    for engine in ["sqlite", "postgres"] {
        for step in &steps {
            for file in ["up.sql", "down.sql"] {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine).join(step).join(file);
                assert!(std::fs::read_to_string(&path).is_ok_and(|sql| !sql.trim().is_empty()), "{}", path.display());
            }
        }
    }
}

#[test]
fn up_down_and_up_again_gives_the_same_tables() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connect(folder.path(), "app.db");
    assert_eq!(dialect::migrate(&mut connection).unwrap().len(), folders("sqlite").len());
    let before = tables(&mut connection);
    assert!(before.len() > 10, "{before:?}");
    assert_eq!(dialect::migrate(&mut connection).unwrap(), [""; 0]);
    sqlite(&mut connection).revert_all_migrations(of_files()).unwrap();
    assert_eq!(tables(&mut connection), [""; 0], "everything that was made is taken away");
    dialect::migrate(&mut connection).unwrap();
    assert_eq!(tables(&mut connection), before);
}

#[test]
fn each_step_goes_back_and_forth_over_data() {
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
    let steps = folders("sqlite").len();
    // The last steps alone: the accounts of the first one stay.
    for back in 1..steps {
        for _ in 0..back {
            sqlite(&mut connection).revert_last_migration(of_files()).unwrap();
        }
        assert_eq!(dialect::migrate(&mut connection).unwrap().len(), back);
        let users: i64 = app::db::schema::users::table.count().get_result(&mut connection).unwrap();
        let emails: i64 = app::db::schema::user_emails::table.count().get_result(&mut connection).unwrap();
        assert_eq!((users, emails), (1, 1), "after {back} steps back and forth");
    }
    sqlite(&mut connection).revert_all_migrations(of_files()).unwrap();
    dialect::migrate(&mut connection).unwrap();
}

#[test]
fn a_database_from_a_newer_binary_is_left_alone() {
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
        assert!(!starts(&settings), "started on a database that it does not know");
    }
}

#[test]
fn without_migrating_at_the_start_an_old_database_is_refused() {
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
        // Rocket's error panics when it is dropped unread.
        Err(error) => matches!(error.kind(), rocket::error::ErrorKind::Io(_)),
    }
}
