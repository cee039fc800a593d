//! Who is here already, and who is in the source twice: nobody is merged, nobody's account changes.

use app::db::schema::{user_emails, users};
use app::models::UserId;
use diesel::prelude::*;

use super::sources::{FLASK_SECURITY, FLASK_USER, Move, cases};

const PEOPLE: &str = "INSERT INTO users (id, username, password, email_confirmed_at, email, first_name) VALUES \
    (1, 'ann', 'x', '2024-02-03 04:05:06', 'ann@example.com', 'Ann'), (2, 'bob', 'x', NULL, 'bob@example.com', '');\
    INSERT INTO roles VALUES (1, 'admin', NULL); INSERT INTO user_roles VALUES (1, 1, 1);";

/// Everything about all accounts.
fn all(moved: &Move) -> Vec<(UserId, Option<String>, String, String)> {
    let mut all: Vec<(UserId, Option<String>, String, String)> = users::table
        .select((users::id, users::username, users::password_hash, users::first_name))
        .load(&mut moved.database())
        .unwrap();
    all.sort_by_key(|account| account.0);
    all
}

#[test]
fn a_second_import_finds_everybody_and_changes_nothing() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        assert_eq!(moved.report(&[])["taken"], 2);
        moved.command(&["roles", "remove", "ann", "admin"]);
        moved.command(&["users", "deactivate", "bob"]).assert_success();
        let before = (all(&moved), moved.accounts());
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"], &report["left_out"]), (&0.into(), &2.into(), &0.into()));
        assert_eq!((all(&moved), moved.accounts()), before);
    }
}

#[test]
fn whoever_took_a_name_or_claims_an_address_here_gets_nothing_of_the_old_account() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        // A stranger was faster: one took the name, one claims the address.
        moved.command(&["users", "create", "evil@example.com", "--username", "BOB", "--active"]).assert_success();
        moved.command(&["users", "create", "ann@example.com", "--username", "eve", "--active"]).assert_success();
        let before = all(&moved);
        let report = moved.report(&[]);
        assert_eq!(report["taken"], 1, "{report}");
        assert_eq!(cases(&report, "name_taken"), ["2 bob bob@example.com"]);
        assert_eq!(all(&moved)[..2], before[..]);
        assert_eq!(moved.account("eve")["roles"].to_string(), "[]");
        assert_eq!(moved.account("ann")["roles"].to_string(), "[\"admin\"]");
        // The owner of the address is the one who confirmed it.
        assert_eq!(moved.account("ann@example.com")["username"], "ann");
    }
}

#[test]
fn an_address_that_is_owned_here_keeps_its_owner() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        moved
            .command(&["users", "create", "ANN@example.com", "--username", "other", "--active", "--confirmed"])
            .assert_success();
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&1.into(), &1.into()), "{report}");
        assert_eq!(moved.account("ann@example.com")["username"], "other");
        assert_eq!(moved.account("other")["roles"].to_string(), "[]");
        // Who wants to be gone from here does not come back as they were there.
        moved.command(&["users", "delete", "other"]).assert_success();
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&0.into(), &2.into()), "{report}");
    }
}

#[test]
fn of_twins_the_confirmed_and_then_the_older_is_taken() {
    let rows = "INSERT INTO users (id, username, password, email_confirmed_at, email) VALUES \
        (1, 'Old', 'x', NULL, 'TWIN@example.com'), (2, 'new', 'x', '2024-02-03 04:05:06', 'twin@example.com'), \
        (3, 'Cat', 'x', '2024-02-03 04:05:06', 'cat@example.com'), (4, 'CAT', 'x', '2024-02-03 04:05:06', 'tom@example.com')";
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(cases(&report, "twin"), ["4 CAT tom@example.com", "1 Old TWIN@example.com"], "{report}");
        assert_eq!((&report["taken"], &report["left_out"]), (&2.into(), &2.into()));
        assert_eq!(moved.account("cat")["emails"][0]["email"], "cat@example.com");
        assert_eq!(moved.account("twin@example.com")["username"], "new");
    }
}

#[test]
fn without_names_an_unconfirmed_account_is_known_by_its_address() {
    let rows = "INSERT INTO \"user\" (id, email, password, active, fs_uniquifier) VALUES \
        (1, 'ann@example.com', 'x', '1', 'a'), (2, 'ANN@example.com', 'x', '1', 'b'), (3, 'bob@example.com', 'x', '1', 'c')";
    for moved in Move::each(&format!("{FLASK_SECURITY}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(report["taken"], 2);
        assert_eq!(cases(&report, "twin"), ["2 ANN@example.com"], "{report}");
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&0.into(), &3.into()), "{report}");
        let confirmed = user_emails::table.filter(user_emails::confirmed_at.is_not_null()).count();
        assert_eq!(confirmed.get_result::<i64>(&mut moved.database()), Ok(0), "nobody had confirmed an address");
    }
}

#[test]
fn a_second_address_that_somebody_owns_is_left_out_alone() {
    let rows = "CREATE TABLE user_emails (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, email VARCHAR(255), \
        email_confirmed_at DATETIME, is_primary BOOLEAN); \
        INSERT INTO user_emails VALUES (1, 1, 'ann@work.example', '2024-02-03 04:05:06', '0'), \
        (2, 2, 'Ann@Work.example', '2024-02-03 04:05:06', '0'), (3, 99, 'lost@example.com', NULL, '1')";
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(report["taken"], 1 + 1, "{report}");
        assert_eq!(
            report["warnings"].to_string().matches("1 rows of the table user_emails belong to no user").count(),
            1
        );
        let dropped = cases(&report, "address_dropped");
        assert!(dropped.iter().any(|case| case.starts_with("2 bob") && case.contains("owns it")), "{report}");
    }
}

#[test]
fn whoever_claims_an_address_here_keeps_no_old_account_out() {
    let rows = "INSERT INTO \"user\" (id, email, password, active, fs_uniquifier, confirmed_at) VALUES \
        (1, 'boss@example.com', 'x', '1', 'a', '2024-02-03 04:05:06'), (2, 'ann@example.com', 'x', '1', 'b', NULL)";
    for moved in Move::each(&format!("{FLASK_SECURITY}{rows}")) {
        for (name, address) in [("eve", "boss@example.com"), ("mal", "ann@example.com")] {
            moved.command(&["users", "create", address, "--username", name, "--active"]).assert_success();
        }
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&2.into(), &0.into()), "{report}");
        assert_eq!(moved.account("boss@example.com")["username"], serde_json::Value::Null, "the boss owns it");
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&0.into(), &2.into()), "{report}");
    }
}

#[test]
fn whoever_took_name_and_address_here_is_not_the_old_account() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        moved.command(&["users", "create", "ann@example.com", "--username", "ann", "--active"]).assert_success();
        let report = moved.report(&[]);
        assert_eq!(cases(&report, "name_taken"), ["1 ann ann@example.com"], "{report}");
        assert_eq!(moved.account("ann")["roles"].to_string(), "[]");
    }
}

#[test]
fn a_column_that_says_no_is_not_a_confirmation() {
    let source = "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(255), password VARCHAR(255), \
        confirmed BOOLEAN); INSERT INTO users VALUES (1, 'TWIN@example.com', 'x', '0'), (2, 'twin@example.com', 'x', '1')";
    for moved in Move::each(source) {
        let report = moved.report(&["--hashes", "single"]);
        assert_eq!(cases(&report, "twin"), ["1 TWIN@example.com"], "{report}");
        assert_eq!((&report["taken"], &report["confirmed"]), (&1.into(), &1.into()), "{report}");
    }
}

#[test]
fn whoever_has_put_another_address_first_is_found_again() {
    let rows = "INSERT INTO \"user\" (id, email, password, active, fs_uniquifier, confirmed_at) VALUES \
        (1, 'ann@example.com', 'x', '1', 'a', '2024-02-03 04:05:06'); \
        CREATE TABLE user_emails (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, email VARCHAR(255), \
        email_confirmed_at DATETIME, is_primary BOOLEAN); \
        INSERT INTO user_emails VALUES (1, 1, 'ann@work.example', '2024-02-03 04:05:06', '0')";
    for moved in Move::each(&format!("{FLASK_SECURITY}{rows}")) {
        assert_eq!(moved.report(&["--hashes", "double"])["taken"], 1);
        moved.command(&["users", "set-email", "ann@example.com", "ann@new.example"]).assert_success();
        let report = moved.report(&["--hashes", "double"]);
        assert_eq!((&report["taken"], &report["here"]), (&0.into(), &1.into()), "{report}");
    }
}

#[test]
fn who_was_deleted_here_or_goes_by_another_name_does_not_come_back() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        assert_eq!(moved.report(&["--role=admin="])["taken"], 2);
        moved.command(&["users", "delete", "ann"]).assert_success();
        moved.command(&["users", "set-email", "bob", "robert@example.com"]).assert_success();
        diesel::update(users::table)
            .set((users::username.eq("robert"), users::username_canonical.eq("robert")))
            .execute(&mut moved.database())
            .unwrap();
        let before = all(&moved);
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&0.into(), &2.into()), "{report}");
        assert_eq!(all(&moved), before);
    }
}

#[test]
fn whoever_has_an_old_name_and_another_number_is_another_person() {
    for moved in Move::each(&format!("{FLASK_USER}{PEOPLE}")) {
        assert_eq!(moved.report(&["--role=admin="])["taken"], 2);
        for name in ["ann", "bob"] {
            moved.command(&["users", "delete", name]).assert_success();
        }
        moved.change("DELETE FROM user_roles; UPDATE users SET id = 3 WHERE id = 1; UPDATE users SET username = 'eve' WHERE id = 2");
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["here"]), (&1.into(), &1.into()), "{report}");
        assert_eq!(moved.account("ann")["username"], "ann");
    }
}

#[test]
fn whoever_only_claimed_an_address_keeps_out_nobody_who_confirms_it_later() {
    let rows = "INSERT INTO \"user\" (id, email, password, active, fs_uniquifier) VALUES (1, 'ann@example.com', 'x', '1', 'a')";
    for moved in Move::each(&format!("{FLASK_SECURITY}{rows}")) {
        assert_eq!(moved.report(&[])["taken"], 1);
        moved.change("UPDATE \"user\" SET id = 2, confirmed_at = '2024-02-03 04:05:06'");
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["confirmed"]), (&1.into(), &1.into()), "{report}");
        assert_eq!(moved.report(&[])["here"], 1);
    }
}
