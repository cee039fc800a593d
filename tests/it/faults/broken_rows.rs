//! Damaged rows affect only the account they belong to.

use app::db::schema::{jobs, users};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::Machine;
use crate::support::{PASSWORD, TestApp};

fn execute(app: &TestApp, sql: &str) {
    let sql = sql.to_owned();
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
}

/// An invalid time that the database accepts.
fn invalid_time(app: &TestApp) -> &'static str {
    if app.database.is_file() { "'the day before'" } else { "'infinity'" }
}

#[track_caller]
fn assert_others_are_fine(app: &TestApp) {
    let mut bob = app.signed_in("bob");
    assert_eq!((bob.signed_in_as().as_deref(), bob.get("members").status), (Some("bob"), 200));
    app.run_housekeeping();
    assert_eq!(bob.get("health.ready").status, 200);
}

#[test]
fn a_damaged_hash_signs_in_nobody() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.member("bob");
    for hash in ["", "x", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$!!!$!!!", "$2b$12$abcdefghijklmnopqrstuv"] {
        app.set_hash(ann, hash);
        let page = app.browser().sign_in("ann", PASSWORD);
        assert_eq!(page.status, 422, "{hash:?}: {}", page.body);
    }
    assert_others_are_fine(&app);
}

#[test]
fn invalid_role_names_permit_nothing_and_break_no_page() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.member("bob");
    for role in ["", " ", "ADMIN", "<script>alert(1)</script>", "sauce,secret", "\u{202e}nimda"] {
        app.grant(ann, role);
    }
    app.grant(ann, &"x".repeat(10_000));
    let mut browser = app.signed_in("ann");
    for path in ["home", "members", "user.account"] {
        let page = browser.get(path);
        assert!(page.status == 200 && !page.body.contains("<script>alert"), "{path}: {}", page.status);
    }
    assert_ne!(browser.get("special").status, 200);
    assert_others_are_fine(&app);
}

#[test]
fn an_invalid_date_affects_only_its_account() {
    for column in ["users.created_at", "user_emails.confirmed_at", "sessions.seen_at", "sessions.created_at"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        app.member("bob");
        let mut browser = app.with_session(ann);
        let (table, column) = column.split_once('.').unwrap();
        let whose = if table == "users" { "id" } else { "user_id" };
        execute(&app, &format!("UPDATE {table} SET {column} = {} WHERE {whose} = {ann}", invalid_time(&app)));
        let home = browser.get("home");
        assert_eq!((home.status, home.user()), (200, None), "{table}.{column}");
        assert_eq!(browser.get("members").status, 503, "{table}.{column}");
        if table != "sessions" {
            let page = app.browser().sign_in("ann", PASSWORD);
            assert!([500, 503].contains(&page.status), "{table}.{column}: {}", page.status);
            assert_eq!(page.texts("h1").len(), 1);
        }
        let taken = app.browser().register("ann", "other@example.com");
        assert!(!taken.is_redirect(), "the username still belongs to ann");
        assert_others_are_fine(&app);
    }
}

#[test]
fn invalid_text_affects_only_its_account() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // PostgreSQL takes no such text.
    }
    let ann = app.member("ann");
    app.member("bob");
    let mut browser = app.with_session(ann);
    for column in ["username", "language", "first_name", "password_hash"] {
        execute(&app, &format!("UPDATE users SET {column} = CAST(x'ff41fe' AS TEXT) WHERE id = {ann}"));
        for path in ["home", "members", "user.account"] {
            assert!([200, 503].contains(&browser.get(path).status), "{column} {path}");
        }
    }
    let page = app.browser().sign_in("ann", PASSWORD);
    assert_eq!((page.status, page.texts("h1").len()), (500, 1), "an error page");
    assert_others_are_fine(&app);
}

#[test]
fn unreadable_jobs_are_given_up_and_block_no_others() {
    let mut app = TestApp::new();
    app.allow_unfinished_jobs();
    for number in 0..4 {
        app.browser().register(&format!("visitor{number}"), &format!("visitor{number}@example.com"));
    }
    let mut broken = vec!["payload = 'not JSON'".to_owned(), format!("created_at = {}", invalid_time(&app))];
    broken.push("payload = '{\"mail\":\"../../etc/passwd\",\"to\":\"x\"}'".to_owned());
    for (at, damage) in broken.iter().enumerate() {
        execute(&app, &format!("UPDATE jobs SET {damage} WHERE id = (SELECT min(id) + {at} FROM jobs)"));
    }
    if app.database.is_file() {
        // A fourth kind of damage. One valid job is left behind it.
        app.browser().register("visitor4", "visitor4@example.com");
        execute(&app, "UPDATE jobs SET payload = CAST(x'ff41fe' AS TEXT) WHERE id = (SELECT min(id) + 3 FROM jobs)");
        broken.push("no text".to_owned());
    }
    let mails = app.mails();
    assert_eq!(mails.len(), 1, "the valid job behind them is done: {mails:?}");
    let states: Vec<String> = app.read(|c| Ok(jobs::table.order(jobs::id).select(jobs::state).load(c)?));
    let (last, others) = states.split_last().unwrap();
    assert_eq!((last.as_str(), others.len()), ("done", broken.len()));
    assert!(others.iter().all(|state| state == "dead"), "{states:?}");
    let left: i64 = app.read(|c| Ok(users::table.count().get_result(c)?));
    assert_eq!(left, i64::try_from(states.len()).unwrap());
}

#[test]
fn lists_and_the_doctor_survive_an_unreadable_row_and_name_it() {
    let machine = Machine::new();
    for name in ["dora", "bob", "cid"] {
        let args = ["users", "create", name, "--active", "--confirmed"];
        machine.site.run_with(&args, &machine.vars(&[]), &format!("{PASSWORD}\n")).assert_success();
    }
    let broken = if machine.database.is_file() { "'the day before'" } else { "'infinity'" };
    let damage = format!(
        "UPDATE users SET created_at = {broken} WHERE username = 'bob';
         UPDATE users SET password_hash = 'x' WHERE username = 'cid'"
    );
    machine.connect().batch_execute(&damage).unwrap();
    let run = |args: &[&str]| machine.site.run_with(args, &machine.vars(&[]), "");
    let list = run(&["users", "list"]);
    let lines: Vec<_> = list.assert_success().lines().collect();
    let line = |part: &str| lines.iter().filter(|line| line.contains(part)).count();
    assert_eq!((lines.len(), line("dora"), line("cid"), line("cannot be read")), (3, 1, 1, 1), "{list:?}");
    let json: serde_json::Value = serde_json::from_str(run(&["users", "list", "--json"]).assert_success()).unwrap();
    let unreadable: Vec<_> =
        json.as_array().unwrap().iter().filter(|account| account["unreadable"].is_string()).collect();
    assert_eq!((unreadable.len(), &unreadable[0]["id"]), (1, &2.into()), "{json}");
    let doctor = run(&["doctor"]).out;
    assert!(doctor.contains("the row of the account 2 cannot be read"), "{doctor}");
    assert!(doctor.contains("1 accounts cannot sign in") && doctor.contains("the id 3"), "{doctor}");
}
