//! Rows that somebody has damaged: whom they belong to is refused, everybody else notices nothing.

use app::db::schema::{jobs, users};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::support::{PASSWORD, TestApp};

fn execute(app: &TestApp, sql: &str) {
    let sql = sql.to_owned();
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
}

/// A time that the engine takes and that is none.
fn no_time(app: &TestApp) -> &'static str {
    if app.database.is_file() { "'the day before'" } else { "'infinity'" }
}

#[track_caller]
fn others_are_fine(app: &TestApp) {
    let mut bob = app.signed_in("bob");
    assert_eq!((bob.who().as_deref(), bob.get("/members").status), (Some("bob"), 200));
    app.keep_house();
    assert_eq!(bob.get("/health/ready").status, 200);
}

#[test]
fn a_broken_hash_opens_nothing() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.member("bob");
    for hash in ["", "x", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$!!!$!!!", "$2b$12$abcdefghijklmnopqrstuv"] {
        app.set_hash(ann, hash);
        let page = app.browser().sign_in("ann", PASSWORD);
        assert_eq!(page.status, 422, "{hash:?}: {}", page.body);
    }
    others_are_fine(&app);
}

#[test]
fn a_role_of_nonsense_opens_nothing_and_breaks_no_page() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.member("bob");
    for role in ["", " ", "ADMIN", "<script>alert(1)</script>", "sauce,secret", "\u{202e}nimda"] {
        app.grant(ann, role);
    }
    app.grant(ann, &"x".repeat(10_000));
    let mut browser = app.signed_in("ann");
    for path in ["/", "/members", "/user/account"] {
        let page = browser.get(path);
        assert!(page.status == 200 && !page.body.contains("<script>alert"), "{path}: {}", page.status);
    }
    assert_ne!(browser.get("/special").status, 200);
    others_are_fine(&app);
}

#[test]
fn a_date_that_is_none_shuts_out_its_owner_alone() {
    for column in ["users.created_at", "user_emails.confirmed_at", "sessions.seen_at", "sessions.created_at"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        app.member("bob");
        let mut browser = app.entered(ann);
        let (table, column) = column.split_once('.').unwrap();
        let whose = if table == "users" { "id" } else { "user_id" };
        execute(&app, &format!("UPDATE {table} SET {column} = {} WHERE {whose} = {ann}", no_time(&app)));
        let home = browser.get("/");
        assert_eq!((home.status, home.user()), (200, None), "{table}.{column}");
        assert_eq!(browser.get("/members").status, 503, "{table}.{column}");
        if table != "sessions" {
            let page = app.browser().sign_in("ann", PASSWORD);
            assert!([500, 503].contains(&page.status), "{table}.{column}: {}", page.status);
            assert_eq!(page.texts("h1").len(), 1);
        }
        let taken = app.browser().register("ann", "other@example.com");
        assert!(!taken.is_redirect(), "the name is still hers");
        others_are_fine(&app);
    }
}

#[test]
fn text_that_is_none_shuts_out_nobody_else() {
    let app = TestApp::new();
    if !app.database.is_file() {
        return; // PostgreSQL takes no such text.
    }
    let ann = app.member("ann");
    app.member("bob");
    let mut browser = app.entered(ann);
    for column in ["username", "language", "first_name", "password_hash"] {
        execute(&app, &format!("UPDATE users SET {column} = CAST(x'ff41fe' AS TEXT) WHERE id = {ann}"));
        for path in ["/", "/members", "/user/account"] {
            assert!([200, 503].contains(&browser.get(path).status), "{column} {path}");
        }
    }
    let page = app.browser().sign_in("ann", PASSWORD);
    assert_eq!((page.status, page.texts("h1").len()), (500, 1), "a page that says that something is wrong");
    others_are_fine(&app);
}

#[test]
fn jobs_that_cannot_be_read_are_given_up_and_hold_up_nobody() {
    let mut app = TestApp::new();
    app.leave_jobs();
    for number in 0..4 {
        app.browser().register(&format!("visitor{number}"), &format!("visitor{number}@example.com"));
    }
    let mut broken = vec!["payload = 'not JSON'".to_owned(), format!("created_at = {}", no_time(&app))];
    broken.push("payload = '{\"mail\":\"../../etc/passwd\",\"to\":\"x\"}'".to_owned());
    for (at, damage) in broken.iter().enumerate() {
        execute(&app, &format!("UPDATE jobs SET {damage} WHERE id = (SELECT min(id) + {at} FROM jobs)"));
    }
    if app.database.is_file() {
        // A fourth kind, and one good job is left behind it.
        app.browser().register("visitor4", "visitor4@example.com");
        execute(&app, "UPDATE jobs SET payload = CAST(x'ff41fe' AS TEXT) WHERE id = (SELECT min(id) + 3 FROM jobs)");
        broken.push("no text".to_owned());
    }
    let mails = app.mails();
    assert_eq!(mails.len(), 1, "the good one behind all of them: {mails:?}");
    let states: Vec<String> = app.read(|c| Ok(jobs::table.order(jobs::id).select(jobs::state).load(c)?));
    let (last, others) = states.split_last().unwrap();
    assert_eq!((last.as_str(), others.len()), ("done", broken.len()));
    assert!(others.iter().all(|state| state == "dead"), "{states:?}");
    let left: i64 = app.read(|c| Ok(users::table.count().get_result(c)?));
    assert_eq!(left, i64::try_from(states.len()).unwrap());
}
