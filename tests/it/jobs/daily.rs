//! Daily chores: once for all machines, made up for once, and again until they succeed.

use std::time::Duration;

use app::clock::Clock;
use app::config::StartError;
use app::db::Tx;
use app::error::{Error, Result};
use app::models::{maintenance, site_fact};
use app::ops::{Schedule, scheduled};
use chrono::{NaiveTime, TimeDelta};

use crate::support::binary::wait_for;
use crate::support::{TestApp, settings};

/// The time of this chore; what happens a minute before it is on the day before.
const AT: &str = "03:00";

fn count(tx: &mut Tx<'_>) -> Result<()> {
    let nights = site_fact::get(tx, "nights")?.map_or(0, |nights| nights.parse().unwrap_or(0));
    Ok(site_fact::set(tx, "nights", &(nights + 1).to_string())?)
}

fn count_and_fail(tx: &mut Tx<'_>) -> Result<()> {
    count(tx)?;
    if site_fact::get(tx, "mended")?.is_some() { Ok(()) } else { Err(Error::Internal(anyhow::anyhow!("not yet"))) }
}

fn run(app: &TestApp) -> bool {
    app.wait(Schedule::default().daily(AT, count).run_due(app.db()))
}

fn nights(app: &TestApp) -> u32 {
    app.read(|conn| Ok(site_fact::get(conn, "nights")?)).map_or(0, |nights| nights.parse().unwrap())
}

/// Moves the clock to this time of the next day.
fn tomorrow(app: &TestApp, time: &str) {
    let now = app.db().now();
    let then = (now.date() + TimeDelta::days(1)).and_time(NaiveTime::parse_from_str(time, "%H:%M").unwrap());
    app.advance_clock(then - now);
}

#[test]
fn a_daily_chore_runs_at_its_time_and_not_before() {
    let app = TestApp::new();
    tomorrow(&app, "02:59");
    assert!(run(&app));
    assert_eq!(nights(&app), 0, "the database does not know it yet: it begins with the next night");
    app.advance_clock(TimeDelta::seconds(30));
    run(&app);
    assert_eq!(nights(&app), 0);
    app.advance_clock(TimeDelta::seconds(30));
    run(&app);
    run(&app);
    assert_eq!(nights(&app), 1);
    tomorrow(&app, "02:59");
    run(&app);
    assert_eq!(nights(&app), 1);
    tomorrow(&app, "12:00");
    run(&app);
    assert_eq!(nights(&app), 2, "late, but it runs");
    // A clock that is set back repeats nothing.
    app.advance_clock(TimeDelta::days(-3));
    run(&app);
    assert_eq!(nights(&app), 2);
}

#[test]
fn what_was_missed_is_made_up_for_once() {
    let app = TestApp::new();
    run(&app);
    app.advance_clock(TimeDelta::days(9));
    run(&app);
    run(&app);
    assert_eq!(nights(&app), 1);
}

#[test]
fn it_runs_on_one_machine_of_all() {
    let app = TestApp::new();
    let others: Vec<_> = (0..3).map(|_| app.second_machine()).collect();
    run(&app);
    for night in 1..=5 {
        tomorrow(&app, AT);
        std::thread::scope(|scope| {
            for machine in &others {
                scope.spawn(|| assert!(run(machine)));
            }
        });
        assert_eq!(nights(&app), night);
    }
}

#[test]
fn what_fails_leaves_nothing_and_runs_again() {
    let app = TestApp::new();
    let run = || app.wait(Schedule::default().daily(AT, count_and_fail).daily(AT, count).run_due(app.db()));
    run();
    tomorrow(&app, AT);
    assert!(!run(), "it must be said that one failed");
    assert!(!run());
    assert_eq!(nights(&app), 1, "the other one");
    app.write(|tx| Ok(site_fact::set(tx, "mended", "yes")?));
    assert!(run());
    assert!(run());
    assert_eq!(nights(&app), 2);
}

fn panics(tx: &mut Tx<'_>) -> Result<()> {
    count(tx)?;
    panic!("as a chore with a mistake does")
}

#[test]
fn one_that_panics_keeps_no_other_from_running() {
    let app = TestApp::new();
    let schedule = || Schedule::default().daily(AT, panics).daily(AT, count);
    app.wait(schedule().run_due(app.db()));
    tomorrow(&app, AT);
    app.wait(async {
        let running = rocket::tokio::spawn(schedule().keep_running(app.db().clone()));
        let other = async {
            while app.db().read(|conn| Ok(site_fact::get(conn, "nights")?)).await.unwrap().is_none() {
                rocket::tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        rocket::tokio::time::timeout(Duration::from_secs(20), other).await.expect("the other one runs");
        running.abort();
    });
    assert_eq!(nights(&app), 1);
}

fn keep_and_fail(tx: &mut Tx<'_>) -> Result<()> {
    count(tx)?;
    tx.keep()?;
    Err(Error::Internal(anyhow::anyhow!("it always fails")))
}

#[test]
fn what_a_failed_chore_would_keep_is_undone_too() {
    let app = TestApp::new();
    let run = || app.wait(Schedule::default().daily(AT, keep_and_fail).run_due(app.db()));
    run();
    tomorrow(&app, AT);
    assert!(!run());
    assert!(!run(), "its time is not noted");
    assert_eq!(nights(&app), 0);
}

#[test]
fn during_maintenance_it_waits() {
    let app = TestApp::new();
    run(&app);
    tomorrow(&app, AT);
    app.write(|tx| Ok(maintenance::begin(tx)?));
    run(&app);
    assert_eq!(nights(&app), 0);
    app.write(|tx| Ok(maintenance::end(tx)?));
    run(&app);
    assert_eq!(nights(&app), 1);
}

#[test]
fn what_this_site_does_daily_succeeds() {
    let app = TestApp::new();
    app.member("ann");
    app.run_daily();
    app.advance_clock(TimeDelta::days(2));
    app.run_daily();
    app.run_jobs();
}

#[test]
fn a_site_looks_by_itself_what_is_due() {
    let schedule = Schedule::default().daily(AT, count);
    let app = TestApp::with_rocket(|_| {}, |rocket| rocket.attach(scheduled(schedule)));
    let noted = || app.read(|conn| Ok(site_fact::get(conn, &format!("daily {}", std::any::type_name_of_val(&count)))?));
    wait_for("the first look", || noted().is_some().then_some(()));
}

#[test]
fn a_wrong_time_stops_the_start_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let rocket = app::app(settings(folder.path()), Clock::default()).unwrap();
    let why = rocket.state::<StartError>().unwrap().clone();
    let started = runtime.block_on(rocket.attach(scheduled(Schedule::default().daily("3 a.m.", count))).ignite());
    // Rocket's error panics if it is dropped without being read.
    assert!(matches!(started.unwrap_err().kind(), rocket::error::ErrorKind::FailedFairings(_)));
    assert!(why.told().is_some_and(|sentence| sentence.contains("3 a.m.") && sentence.contains("03:00 Europe/Berlin")));
}
