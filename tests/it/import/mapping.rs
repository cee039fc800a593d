//! Where the accounts are: usual names, given names, and what is refused.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::sources::{FLASK_SECURITY, FLASK_USER, Move};

#[test]
fn tables_and_columns_may_have_any_name() {
    let sql = "CREATE TABLE \"my \"\"members\"\"; --\" (\"no\" INTEGER PRIMARY KEY, \"lo\"\"gin\" TEXT, secret TEXT, mail TEXT, seen TEXT); \
        CREATE TABLE groups (id INTEGER PRIMARY KEY, title TEXT); CREATE TABLE members_groups (m INTEGER, g INTEGER); \
        INSERT INTO \"my \"\"members\"\"; --\" VALUES (7, 'ann', 'x', 'ann@example.com', '2024-02-03T04:05:06Z'); \
        INSERT INTO groups VALUES (1, 'Boss'), (2, 'cook'), (3, 'none'); INSERT INTO members_groups VALUES (7, 1), (7, 2), (7, 3);";
    let words = "--hashes=single --table=roles=groups --table=user_roles=members_groups --column=id=no --column=password=secret \
        --column=email=mail --column=confirmed=seen --column=roles.name=title --column=user_roles.user_id=m \
        --column=user_roles.role_id=g --role=Boss=admin --role=none=";
    let mut options: Vec<_> = words.split_whitespace().collect();
    options.extend(["--table=users=my \"members\"; --", "--column=username=lo\"gin"]);
    for moved in Move::each(sql) {
        let report = moved.report(&options);
        assert_eq!((&report["taken"], &report["confirmed"]), (&1.into(), &1.into()), "{report}");
        assert_eq!(moved.account("ann")["roles"].to_string(), "[\"admin\",\"cook\"]");
        assert!(moved.import(&options).assert_success().contains("my \"members\"; --"));
    }
}

#[test]
fn what_is_not_clear_is_asked_for_and_nothing_is_written() {
    let moved = Move::from_file(&format!("{FLASK_USER} CREATE TABLE other (x TEXT)"));
    for (options, sentence) in [
        (&["--table=users=nobody"][..], "there is no table nobody: there are other, roles, user_roles, users"),
        (&["--table=people=users"], "--table: there is no people: it takes users, auths"),
        (&["--table=users=other"], "the table other has no column id: say --column id=NAME with one of x"),
        (&["--column=username=x"], "there is no column x: there are id, is_active, username"),
        (&["--column=nothing=x"], "--column: there is no nothing"),
        (&["--column=username=", "--column=email="], "neither a column username nor email"),
    ] {
        moved.import(options).assert_failure(sentence);
    }
    assert_eq!(moved.import(&["--table=users"]).code, Some(2));
    let both = Move::from_file(&format!(
        "{FLASK_USER}{}",
        FLASK_SECURITY.replace("CREATE TABLE role (", "CREATE TABLE groups (")
    ));
    both.import(&[]).assert_failure("there are the tables users and user: say which it is, with --table users=users");
    let unclear =
        Move::from_file("CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, email TEXT, password TEXT)");
    unclear.import(&[]).assert_failure("--hashes single (Flask-User, Werkzeug) or --hashes double (Flask-Security)");
    let bare = Move::from_file("CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, email_confirmed_at TEXT)");
    bare.import(&[]).assert_failure("say --column password=NAME with one of id, username, email_confirmed_at");
    assert_eq!(bare.report(&["--column=password="])["taken"], 0);
}

#[test]
fn a_view_of_a_table_that_is_gone_is_no_obstacle() {
    let moved = Move::from_file(&format!("{FLASK_USER} CREATE VIEW user AS SELECT * FROM gone"));
    assert_eq!(moved.report(&["--table=users=users"])["read"], 0);
    moved.import(&["--table=users=user"]).assert_failure("there is no table user: there are roles, user_roles, users");
}

#[test]
fn a_source_that_cannot_be_read_ends_in_one_sentence() {
    let moved = Move::from_file(FLASK_USER);
    std::fs::write(moved.site.folder().join("text.db"), "no database".repeat(200)).unwrap();
    let from = |url: &str| moved.command(&["import", "flask", url]);
    from("missing.db").assert_failure("there is no database at missing.db");
    assert!(!moved.site.folder().join("missing.db").exists());
    from("text.db").assert_failure("text.db cannot be read");
    from("mysql://user:hunter2@h/db").assert_failure("expected a path, sqlite:///PATH or postgresql://");
    #[cfg(not(feature = "postgres"))]
    from("postgresql+psycopg2://h/db").assert_failure("expected a binary built with `--features postgres`");
    for url in ["old.db", "sqlite:old.db", "sqlite:///old.db?timeout=9", "sqlite+pysqlite:///old.db"] {
        from(url).assert_success();
    }
    let absolute = format!("sqlite:///{}", moved.site.folder().join("old.db").display());
    from(&absolute).assert_success();
}

#[test]
fn the_source_is_only_read_while_its_site_runs() {
    let moved = Move::from_file(FLASK_USER);
    let file = moved.site.folder().join("old.db");
    let mut old = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    for mode in ["DELETE", "WAL"] {
        let add = format!(
            "PRAGMA journal_mode = {mode}; \
             INSERT INTO users (username, email, email_confirmed_at) VALUES ('{mode}', '{mode}@example.com', '2024-02-03')"
        );
        old.batch_execute(&add).unwrap();
        // What the old site is about to write does not count, and does not disturb.
        old.batch_execute("BEGIN; INSERT INTO users (username, email) VALUES ('not', 'yet@example.com')").unwrap();
        assert_eq!(moved.report(&[])["taken"], 1, "{mode}");
        old.batch_execute("ROLLBACK").unwrap();
    }
    drop(old);
    let before = std::fs::read(&file).unwrap();
    assert_eq!(moved.report(&[])["here"], 2);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}
