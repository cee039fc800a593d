//! SQLite compared with PostgreSQL (if `TEST_DATABASE_URL` names a server): both have the same tables, and the same
//! migrations work in both directions.

use std::collections::BTreeSet;
use std::path::Path;

use app::db::{AnyConnection, dialect};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

use super::connect;
use crate::support::database::{self, TestDatabase};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// PostgreSQL's query for columns (with type and nullability), keys and unique indices, one line each.
const POSTGRES: &str = "
    SELECT table_name || '.' || column_name || ' ' || data_type
           || CASE is_nullable WHEN 'YES' THEN ' or nothing' ELSE '' END AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
    UNION ALL
    SELECT 'unique ' || t.relname || ' ('
           || (SELECT string_agg(a.attname, ', ' ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY AS k (number, at)
                 JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
           || ')' || CASE WHEN i.indpred IS NULL THEN '' ELSE ' of some' END
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE n.nspname = 'public' AND i.indisunique AND t.relname NOT LIKE '\\_\\_%'
    UNION ALL
    SELECT 'key ' || t.relname || '.' || a.attname || ' to ' || o.relname
           || CASE c.confdeltype WHEN 'c' THEN ', deleted with it' ELSE '' END
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f'";

/// The same query for SQLite. Its autoincrement keys (INTEGER) are as wide as a BIGINT.
const SQLITE: &str = "
    SELECT m.name || '.' || c.name || ' '
           || CASE WHEN c.pk > 0 AND c.type = 'INTEGER' THEN 'bigint' WHEN c.type = 'BLOB' THEN 'bytea'
                   WHEN c.type = 'TIMESTAMP' THEN 'timestamp without time zone' ELSE lower(c.type) END
           || CASE WHEN c.\"notnull\" THEN '' ELSE ' or nothing' END AS line
      FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
    UNION
    SELECT 'unique ' || m.name || ' (' || group_concat(c.name, ', ' ORDER BY c.pk) || ')'
      FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk > 0 GROUP BY m.name
    UNION
    SELECT 'unique ' || m.name || ' ('
           || (SELECT group_concat(k.name, ', ' ORDER BY k.seqno) FROM pragma_index_info(i.name) k)
           || ')' || CASE WHEN i.partial THEN ' of some' ELSE '' END
      FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.\"unique\"
    UNION
    SELECT 'key ' || m.name || '.' || f.\"from\" || ' to ' || f.\"table\"
           || CASE f.on_delete WHEN 'CASCADE' THEN ', deleted with it' ELSE '' END
      FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";

fn catalogue(connection: &mut AnyConnection) -> BTreeSet<String> {
    let query = match connection {
        AnyConnection::Sqlite(_) => SQLITE,
        AnyConnection::Postgres(_) => POSTGRES,
    };
    let lines = diesel::sql_query(query).load::<Line>(connection).unwrap().into_iter().map(|row| row.line);
    lines.filter(|line| !line.contains("__diesel") && !line.contains("sqlite_")).collect()
}

/// An empty database on the server, if there is one.
fn on_server() -> Option<(TestDatabase, AnyConnection)> {
    let database = TestDatabase::empty();
    if database.is_file() {
        return None;
    }
    let connection = database::connect(&database.url, Path::new(""));
    Some((database, connection))
}

#[test]
fn both_engines_have_the_same_tables_columns_and_unique_indices() {
    let Some((_database, mut server)) = on_server() else { return };
    dialect::migrate(&mut server).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut file = connect(folder.path(), "app.db");
    dialect::migrate(&mut file).unwrap();
    let (server, file) = (catalogue(&mut server), catalogue(&mut file));
    assert!(server.len() > 60, "{server:?}");
    assert_eq!(
        (file.difference(&server).collect::<Vec<_>>(), server.difference(&file).collect::<Vec<_>>()),
        (Vec::new(), Vec::new()),
        "on SQLite alone; on PostgreSQL alone"
    );
}

#[test]
fn on_postgresql_every_migration_can_be_reverted_and_repeated_with_data() {
    let Some((_database, mut server)) = on_server() else { return };
    let steps = dialect::migrate(&mut server).unwrap().len();
    let before = catalogue(&mut server);
    server
        .batch_execute(
            "INSERT INTO users (id, username, username_canonical, password_hash, active, created_at)
                 VALUES (1, 'Ann', 'ann', 'x', true, '2026-01-01');
             INSERT INTO user_emails (user_id, address, canonical, is_primary, created_at)
                 VALUES (1, 'Ann@Example.com', 'ann@example.com', true, '2026-01-01');
             INSERT INTO sessions (secret_hash, user_id, remembered, ip, user_agent, created_at, seen_at)
                 VALUES ('x', 1, false, '', '', '2026-01-01', '2026-01-01');
             INSERT INTO user_roles (user_id, role_id) VALUES (1, 1);",
        )
        .unwrap();
    for back in 1..=steps {
        for _ in 0..back {
            let AnyConnection::Postgres(inner) = &mut server else { panic!("a server is PostgreSQL") };
            inner.revert_last_migration(dialect::POSTGRES).unwrap();
        }
        assert_eq!(dialect::migrate(&mut server).unwrap().len(), back);
        assert_eq!(catalogue(&mut server), before, "after reverting and repeating {back} migrations");
        let users: i64 = app::db::schema::users::table.count().get_result(&mut server).unwrap();
        assert_eq!(users, i64::from(back < steps), "the first migration creates the accounts");
    }
}
