//! What is taken, what is left out, and that it is all or nothing.

use app::db::AnyConnection;
use app::db::schema::{audit_events, user_emails, users};
use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::sources::{FLASK_USER, Move, cases};
use crate::support::binary::wait_for;

fn time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").unwrap()
}

#[test]
fn a_dry_run_reports_the_same_and_writes_nothing() {
    let rows = "INSERT INTO users (id, username, password, email_confirmed_at, email, is_active) VALUES \
        (1, 'ann', 'x', '2024-02-03 04:05:06', 'ann@example.com', '1'), (2, 'off', 'x', NULL, 'off@example.com', '0'); \
        INSERT INTO roles VALUES (1, 'admin', 'Boss'), (2, 'editor', 'May edit'), (3, ' bad', NULL); \
        INSERT INTO user_roles VALUES (1, 1, 1), (2, 2, 2), (3, 1, 2), (4, 1, 3), (5, 2, NULL)";
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        let dry = moved.import(&["--dry-run"]);
        let dry = dry.assert_success();
        assert!(
            dry.contains("nothing was written") && dry.contains("these administer this site:\n  1 ann ann@example.com"),
            "{dry}"
        );
        assert!(moved.accounts().is_empty());
        assert!(!moved.command(&["roles", "list"]).assert_success().contains("editor"));
        let mut report = moved.report(&["--dry-run"]);
        report["dry_run"] = false.into();
        assert_eq!(moved.report(&[]), report);
        assert_eq!((&report["taken"], &report["inactive"]), (&2.into(), &1.into()));
        assert_eq!(report["roles"]["editor"]["made"], true);
        assert_eq!(cases(&report, "role_dropped"), ["1 ann ann@example.com:  bad"]);
        assert!(
            report["warnings"].to_string().contains("1 rows of the table user_roles belong to no role"),
            "{report}"
        );
        assert_eq!(moved.account("ann")["roles"].to_string(), "[\"admin\",\"editor\"]");
        assert_eq!(
            (&moved.account("off")["active"], &moved.account("off")["emails"][0]["confirmed"]),
            (&false.into(), &false.into())
        );
        assert!(moved.command(&["roles", "list"]).assert_success().contains("May edit"));
        let mut kinds: Vec<String> =
            audit_events::table.select(audit_events::kind).load(&mut moved.database()).unwrap();
        kinds.sort();
        assert_eq!(kinds, ["registered", "registered", "role-granted", "role-granted", "role-granted"]);
    }
}

/// The peak memory of a dry run in KiB, on systems that report it.
fn most_memory(moved: &Move) -> Option<u64> {
    let mut child =
        moved.site.command(&["import", "flask", &moved.source, "--dry-run"], &moved.vars()).spawn().unwrap();
    let (path, mut most) = (format!("/proc/{}/status", child.id()), None);
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).or(most);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    most
}

#[test]
fn of_endless_addresses_and_roles_only_so_many_are_read() {
    let numbers = "WITH RECURSIVE all_of(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM all_of WHERE i < 50000)";
    let long = ["x".repeat(60), "x".repeat(60), "x".repeat(60)].join(".");
    let rows = format!(
        "INSERT INTO users (id, username, password, email) VALUES (1, 'ann', 'x', 'ann@example.com');
        CREATE TABLE user_emails (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, email VARCHAR(255), \
        email_confirmed_at DATETIME, is_primary BOOLEAN);
        {numbers} INSERT INTO user_emails (id, user_id, email) SELECT i, 1, 'a' || i || '@{long}.example' FROM all_of;
        UPDATE user_emails SET email_confirmed_at = '2024-02-03 04:05:06' WHERE id = 50000;
        {numbers} INSERT INTO roles (id, name) SELECT i, 'role' || i FROM all_of;
        {numbers} INSERT INTO user_roles SELECT i, 1, i FROM all_of"
    );
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        let memory = most_memory(&moved);
        assert!(memory.is_none_or(|kib| kib < 100 << 10), "{memory:?} KiB");
        let report = moved.report(&[]);
        assert_eq!(cases(&report, "address_dropped"), ["1 ann ann@example.com: 49981 more: 20 are the most"]);
        assert_eq!(cases(&report, "role_dropped"), ["1 ann ann@example.com: 49900 more: 100 are the most"]);
        let emails = moved.account("ann")["emails"].as_array().unwrap().clone();
        assert_eq!(
            (emails.len(), &emails[0]["email"]),
            (20, &format!("a50000@{long}.example").into()),
            "confirmed ones first"
        );
    }
}

#[test]
fn names_addresses_and_dates_are_kept_as_far_as_they_can_be() {
    let (long, rest) = ("x".repeat(90), "x".repeat(65));
    let rows = format!(
        "INSERT INTO users (id, username, password, email_confirmed_at, email, first_name, last_name) VALUES \
        (1, 'Ann Smith', 'x', '2024-02-03 04:05:06.5', 'Ann@Example.com', 'Ann', 'http://evil.example'), \
        (2, 'a', 'x', NULL, 'max@home', '', ''), (3, 'ab\u{200b}c', 'x', NULL, 'c@example.com', '', ''), \
        (4, 'd@example.com', 'x', NULL, 'D@example.com', '', ''), (5, 'eve', 'x', NULL, 'no address', '', ''), \
        (6, ' ', 'x', NULL, 'a@b.c, d@e.f', '', ''), (7, 'line\nbreak', 'x', NULL, 'g@example.com', '', ''), \
        (8, '{long}', 'x', NULL, '{long}@{long}.{rest}.example', '', ''), (9, 'root', 'x', NULL, 'r@example.com', '', '')"
    );
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(report["taken"], 8, "{report}");
        let count = |kind: &str| cases(&report, kind).len();
        assert_eq!((count("no_identity"), count("name_old"), count("address_old")), (1, 4, 1), "{report}");
        assert_eq!(
            (count("name_dropped"), count("address_dropped"), count("real_name_dropped")),
            (3, 2, 1),
            "{report}"
        );
        let ann = moved.account("ann smith");
        assert_eq!(
            (&ann["emails"][0]["email"], &ann["emails"][0]["confirmed"]),
            (&"Ann@Example.com".into(), &true.into())
        );
        let kept = users::table.inner_join(user_emails::table).filter(users::username.eq("Ann Smith"));
        let kept: (NaiveDateTime, Option<NaiveDateTime>, String, String) = kept
            .select((users::created_at, user_emails::confirmed_at, users::first_name, users::last_name))
            .first(&mut moved.database())
            .unwrap();
        let at = time("2024-02-03 04:05:06.5");
        assert_eq!(kept, (at, Some(at), "Ann".to_owned(), String::new()));
        let text = moved.import(&[]);
        assert!(!text.assert_success().contains(&long), "a report is as short as can be read");
    }
}

#[test]
fn whatever_sqlite_holds_is_reported_and_breaks_nothing() {
    let moved = Move::from_file(
        "CREATE TABLE users (id, username, password, email_confirmed_at, email, active, first_name, created_at); \
         CREATE TABLE roles (id, name); CREATE TABLE user_roles (user_id, role_id); \
         INSERT INTO users VALUES \
         (1, 'ann', x'00ff', 'soon', 'ann@example.com', 't', NULL, 1706933106), \
         (1, 'bea', NULL, 3.5, 'bea@example.com', 1, x'c328', 'never'), \
         (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), \
         ('x', 'admin' || char(0) || 'evil', 'x', '2024-02-03', 'cid' || char(0) || '@example.com', 'yes', NULL, NULL), \
         (x'c328', x'c328c3', 'x', '2999-01-01', 'dan@example.com', 'maybe', 7, -1), \
         (9, CAST(zeroblob(3000000) AS TEXT), replace(hex(zeroblob(1000000)), '0', 'x'), NULL, 'eva@example.com', 1, NULL, NULL); \
         INSERT INTO roles VALUES (1, 'edi' || char(0) || 'tor'), (1, NULL), ('r', 'cook'); \
         INSERT INTO user_roles VALUES (1, 1), (9, 'r'), ('nobody', 'r'), (NULL, NULL), (9, 'r')",
    );
    let report = moved.report(&[]);
    assert_eq!((&report["read"], &report["taken"], &report["left_out"]), (&6.into(), &4.into(), &2.into()), "{report}");
    assert_eq!(cases(&report, "date_unreadable").len(), 5, "{report}");
    assert_eq!(report["confirmed"], 0);
    assert_eq!(report["inactive"], 1, "dan");
    assert_eq!(report["roles"]["cook"]["accounts"]["count"], 1);
    assert!(moved.import(&[]).assert_success().contains("4 are here already"));
    assert_eq!(moved.account("ann")["created_at"].as_str().unwrap()[..10], *"2024-02-03");
    assert!(moved.command(&["users", "show", "admin"]).code == Some(1));
}

#[test]
fn only_the_first_cases_are_told() {
    let moved = Move::from_file(&format!(
        "{FLASK_USER} WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1600) \
         INSERT INTO users (username, email) SELECT 'm ' || i, 'm' || i || '@example.com' FROM n"
    ));
    let told = moved.import(&[]);
    let told = told.assert_success();
    assert!(told.contains("nobody can choose here today: 1,600\n  1 m 1 m1@example.com: m 1\n"), "{told}");
    assert!(told.contains("  and 1,580 more\n"), "{told}");
    assert_eq!(moved.accounts().len(), 1600);
}

#[test]
fn a_site_that_never_asked_to_confirm_can_vouch_for_its_addresses() {
    let sql = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, password TEXT, active BOOLEAN, fs_uniquifier TEXT); \
        INSERT INTO users VALUES (1, 'ann@example.com', 'x', '1', 'u')";
    for moved in Move::each(sql) {
        assert_eq!(moved.report(&["--dry-run"])["confirmed"], 0);
        assert_eq!(moved.report(&["--all-confirmed"])["confirmed"], 1);
        assert_eq!(moved.account("ann@example.com")["emails"][0]["confirmed"], true);
    }
}

#[test]
#[cfg(unix)]
fn an_import_that_is_interrupted_leaves_nothing_and_is_begun_again() {
    let moved = Move::from_file(&format!(
        "{FLASK_USER} WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) \
         INSERT INTO users (username, email) SELECT 'member' || i, 'm' || i || '@example.com' FROM n"
    ));
    let args = ["import", "flask", &moved.source];
    let file = moved.site.folder().join("data/app.db");
    let vars: Vec<_> = moved.vars().into_iter().filter(|(name, _)| *name != "DATABASE_URL").collect();
    moved.site.run_with(&["migrate"], &vars, "").assert_success();
    let mut target = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    target.batch_execute("PRAGMA busy_timeout = 0").unwrap();
    for signal in ["-INT", "-TERM", "-KILL"] {
        let child = moved.site.command(&args, &vars).spawn().unwrap();
        wait_for("the import", || target.batch_execute("BEGIN IMMEDIATE; ROLLBACK").is_err().then_some(()));
        let kill = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(kill.success());
        let done = child.wait_with_output().unwrap();
        assert!(!done.status.success());
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(said.contains("nothing was imported: interrupted"), signal != "-KILL", "{said}");
        let mut count = AnyConnection::Sqlite(SqliteConnection::establish(file.to_str().unwrap()).unwrap());
        assert_eq!(users::table.count().get_result::<i64>(&mut count), Ok(0), "{signal}");
    }
}
