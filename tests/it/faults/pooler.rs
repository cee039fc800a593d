//! A connection pooler in transaction mode (PgBouncer) between the site and PostgreSQL. `TEST_POOLER_URL` names it.

use app::config::DatabaseUrl;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::support::TestApp;
use crate::support::binary::Site;
use crate::support::database::{TestDatabase, connect};

const OFF: (&str, &str) = ("APP_DATABASES__APP__PREPARED_STATEMENTS", "false");

/// The address of a database behind the pooler, if there is one.
fn behind_pooler(direct: &str) -> Option<String> {
    let pooler = std::env::var("TEST_POOLER_URL").ok()?;
    let (_, name) = direct.rsplit_once('/')?;
    Some(format!("{}/{name}", pooler.trim_end_matches('/')))
}

#[track_caller]
fn assert_no_lock_is_left(database: &TestDatabase) {
    let mut direct = connect(&database.url, std::path::Path::new(""));
    let left = diesel::dsl::sql::<BigInt>(
        "(SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
           WHERE locktype = 'advisory' AND datname = current_database())",
    );
    assert_eq!(diesel::select(left).get_result::<i64>(&mut direct), Ok(0), "the lock of the migrations is left");
}

#[test]
fn three_machines_start_at_once_behind_it() {
    let (site, database) = (Site::new(), TestDatabase::empty());
    let Some(url) = behind_pooler(&database.url) else { return };
    let vars = [("DATABASE_URL", url.as_str()), OFF];
    let machines: Vec<_> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..3).map(|_| scope.spawn(|| site.serve(&vars))).collect();
        starts.into_iter().map(|start| start.join().unwrap()).collect()
    });
    assert_no_lock_is_left(&database);
    for (number, machine) in machines.iter().enumerate() {
        machine.browser().register(&format!("visitor{number}"), &format!("visitor{number}@example.com"));
    }
    for machine in machines {
        let log = machine.stop();
        assert!(!log.contains("ERROR"), "{log}");
    }
    assert_no_lock_is_left(&database);
}

#[test]
fn many_requests_share_its_connections() {
    let mut pooled = None;
    let app = TestApp::with(|settings| {
        let database = &mut settings.databases.app;
        pooled = behind_pooler(&database.url);
        database.url = pooled.clone().unwrap_or_else(|| database.url.clone());
        database.prepared_statements = pooled.is_none();
    });
    if pooled.is_none() {
        return;
    }
    for number in 0..4 {
        app.member(&format!("member{number}"));
    }
    std::thread::scope(|scope| {
        for number in 0..4 {
            let app = &app;
            scope.spawn(move || {
                for _ in 0..5 {
                    let mut browser = app.signed_in(&format!("member{number}"));
                    assert_eq!(browser.get("user.history").status, 200);
                    assert!(browser.sign_out().is_redirect());
                }
            });
        }
    });
}

#[test]
fn without_the_setting_the_error_names_it() {
    let (site, database) = (Site::new(), TestDatabase::empty());
    let Some(url) = behind_pooler(&database.url) else { return };
    let vars = [("DATABASE_URL", url.as_str())];
    site.run_with(&["migrate"], &vars, "").assert_success();
    // The pooler keeps the connection of the first command, with its statements.
    let refused = site.run_with(&["migrate"], &vars, "");
    refused.assert_failure("databases.app.prepared_statements = false");
}

#[test]
fn the_password_is_not_repeated_by_libpq() {
    let url = "postgres://app:hunter2@127.0.0.1:1/db?password=hunter2";
    let Err(error) = app::db::dialect::connect(&DatabaseUrl::parse(url, std::path::Path::new("")).unwrap()) else {
        panic!("nobody listens there")
    };
    assert!(!error.to_string().contains("hunter2"), "{error}");
}
