//! Housekeeping with much to do: visitors do not wait for it, and neither does a stop. What changes meanwhile stays.

use app::accounts::export::export;
use app::db::AnyConnection;
use app::db::schema::{audit_events, jobs, sessions, users};
use app::models::{AuditEvent, Role, UserId};
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::Machine;
use crate::support::TestApp;
#[cfg(feature = "postgres")]
use crate::support::{binary::wait_for, database::connect};

/// Adds so many jobs that were done long ago.
fn add_old_jobs(connection: &mut AnyConnection, count: usize) {
    let many = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         INSERT INTO jobs (kind, payload, state, attempts, run_at, created_at, finished_at)
         SELECT 'mail', '{{}}', 'done', 1, '2020-01-01 00:00:00', '2020-01-01 00:00:00', '2020-01-01 00:00:00' FROM n"
    );
    connection.batch_execute(&many).unwrap();
}

fn add_events(app: &TestApp, user_id: UserId, count: usize) {
    let many = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         INSERT INTO audit_events (kind, user_id, ip, user_agent, detail, created_at)
         SELECT 'signed-in', {user_id}, '192.0.2.1', 'Firefox', '', '{}' FROM n",
        app.db().now()
    );
    app.write(move |tx| Ok(tx.batch_execute(&many)?));
}

fn count_jobs(connection: &mut AnyConnection) -> i64 {
    jobs::table.count().get_result(connection).unwrap()
}

#[test]
fn visitors_change_things_while_it_deletes_thousands_of_rows() {
    let app = TestApp::new();
    for number in 0..100 {
        app.member(&format!("member{number}"));
    }
    app.write(|tx| {
        let now = tx.now();
        diesel::update(users::table).set(users::delete_after.eq(now)).execute(tx.connection())?;
        add_old_jobs(tx.connection(), 20_000);
        Ok(())
    });
    app.member("ann");
    let chores = app::site::chores();
    let changes = app.wait(async {
        let mut changes = 0;
        let mut clean = std::pin::pin!(app::ops::clean(app.db(), &chores));
        loop {
            tokio::select! {
                biased;
                () = &mut clean => return changes,
                done = app.db().write(|tx| Ok(Role::by_name(tx, "admin")?.is_some())) => changes += usize::from(done.unwrap()),
            }
        }
    });
    assert!(changes > 20, "there were only {changes} changes meanwhile");
    assert_eq!((app.account_count(), app.read(|c| Ok(count_jobs(c)))), (1, 0));
}

#[test]
fn a_stop_ends_it_between_two_steps() {
    let machine = Machine::new();
    add_old_jobs(&mut machine.connect(), 100_000);
    let server = machine.site.serve(&machine.vars(&[]));
    server.stop();
    let left = count_jobs(&mut machine.connect());
    assert!(left > 0, "the stop waited until everything was deleted");
}

#[test]
fn an_account_with_a_long_history_is_deleted_in_steps() {
    let app = TestApp::new();
    let ann = app.member("ann");
    add_events(&app, ann, 2500);
    app.write(move |tx| {
        let now = tx.now();
        diesel::update(users::table).set(users::delete_after.eq(now)).execute(tx.connection())?;
        Ok(())
    });
    let step =
        |rows| app.write(move |tx| app::site::chores().iter().try_fold(0, |all, chore| Ok(all + chore(tx, rows)?)));
    assert_eq!((step(1000), app.account_count()), (1000, 1), "one step deletes no more than it should");
    app.run_housekeeping();
    let events: Vec<AuditEvent> = app.read(|c| Ok(audit_events::table.select(AuditEvent::as_select()).load(c)?));
    assert_eq!((app.account_count(), events.len()), (0, 1001));
    assert!(events.iter().all(|event| event.ip.is_empty() && event.user_agent.is_empty()));
}

#[test]
fn an_export_holds_the_newest_events_only() {
    let app = TestApp::new();
    let ann = app.member("ann");
    add_events(&app, ann, 10_050);
    app.write(move |tx| Ok(tx.audit("signed-out", ann, "")?));
    let all = app.write(move |tx| export(tx, ann, &[]));
    let events = all["history"].as_array().unwrap();
    assert_eq!((events.len(), &events[0]["what"]), (10_000, &"signed-out".into()));
}

/// Runs housekeeping while another transaction, which has not ended, holds what it would delete. Then that ends.
#[cfg(feature = "postgres")]
fn clean_against(app: &TestApp, change: &str) {
    let mut other = connect(&app.database.url, app.folder());
    other.batch_execute(&format!("BEGIN; {change}")).unwrap();
    let mut observer = connect(&app.database.url, app.folder());
    std::thread::scope(|scope| {
        scope.spawn(|| app.run_housekeeping());
        wait_for("housekeeping to wait for the other change", || {
            let waits = diesel::dsl::sql::<diesel::sql_types::BigInt>(
                "(SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')",
            );
            (diesel::select(waits).get_result::<i64>(&mut observer).unwrap() > 0).then_some(())
        });
        other.batch_execute("COMMIT").unwrap();
    });
}

#[cfg(feature = "postgres")]
#[test]
fn what_was_saved_while_it_looked_stays() {
    let app = TestApp::new();
    if app.database.is_file() {
        return; // One transaction at a time.
    }
    let week = app.state().settings.user.unconfirmed_lifetime.delta();
    let ann = app.unconfirmed("ann");
    app.advance_clock(week);
    clean_against(&app, &format!("UPDATE users SET registered_in = NULL WHERE id = {ann}"));
    assert!(app.user("ann").is_some(), "who confirmed just in time was deleted");

    let bob = app.member("bob");
    app.with_session(bob);
    let idle = app.state().settings.user.user_session_expiration.delta();
    app.advance_clock(idle);
    clean_against(&app, &format!("UPDATE sessions SET seen_at = '{}'", app.db().now()));
    assert_eq!(app.sessions().len(), 1, "a session that was used just in time has ended");
}

#[test]
fn an_account_has_so_many_sessions_and_the_unused_ones_end_first() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut first = app.with_session(ann);
    let mut second = app.with_session(ann);
    app.advance_clock(TimeDelta::minutes(2));
    assert_eq!(first.signed_in_as().as_deref(), Some("ann"));
    for _ in 0..99 {
        app.with_session(ann);
    }
    let sessions: i64 = app.read(|c| Ok(sessions::table.count().get_result(c)?));
    assert_eq!(sessions, 100);
    assert_eq!((first.signed_in_as().as_deref(), second.signed_in_as()), (Some("ann"), None));
}
