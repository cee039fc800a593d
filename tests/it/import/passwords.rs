//! Whoever comes from the old site signs in with their old password.

use super::sources::{FLASK_SECURITY, FLASK_USER, Move, cases};
use crate::support::PASSWORD;

/// bcrypt of the tests' password.
const SINGLE: &str = "$2b$05$Wu/5YK6S1.UNqKICq3An0ejvVE0C2y1DH9bLWkMC3LnnS6gZ5VQcy";
/// bcrypt of Flask-Security's HMAC of the tests' password, with `SALT`.
const DOUBLE: &str = "$2b$04$aHMxsJa2xga1pQBQPyDkJu5TsU6iSRD7Kl2eMdrROFooCg2cBBv3y";
const SALT: &str = "salt of the old site";

/// The models of Flask-User 0.6's documentation, where names, passwords and addresses have tables of their own.
const FLASK_USER_06: &str = "
CREATE TABLE \"user\" (
    id INTEGER NOT NULL PRIMARY KEY, is_enabled BOOLEAN DEFAULT '0' NOT NULL,
    first_name VARCHAR(50) DEFAULT '' NOT NULL, last_name VARCHAR(50) DEFAULT '' NOT NULL);
CREATE TABLE user_auth (
    id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER REFERENCES \"user\" (id), username VARCHAR(50) NOT NULL UNIQUE,
    password VARCHAR(255) DEFAULT '' NOT NULL, reset_password_token VARCHAR(100) DEFAULT '' NOT NULL);
CREATE TABLE user_email (
    id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER REFERENCES \"user\" (id), email VARCHAR(255) NOT NULL UNIQUE,
    confirmed_at DATETIME, is_primary BOOLEAN DEFAULT '0' NOT NULL);";

/// Returns whether this password signs in to the new site.
fn signs_in(moved: &Move, name: &str, vars: &[(&str, &str)]) -> bool {
    let vars: Vec<_> = moved.vars().into_iter().chain(vars.iter().copied()).collect();
    let server = moved.site.serve(&vars);
    let browser = server.browser();
    assert_eq!(browser.sign_in(name, "no such password").status, 422);
    browser.sign_in(name, PASSWORD).status == 303 && browser.get("members").status == 200
}

#[test]
fn the_hashes_of_flask_user_are_single() {
    let rows = format!(
        "INSERT INTO users (id, username, password, email_confirmed_at, email) \
         VALUES (1, 'Ann', '{SINGLE}', '2024-02-03 04:05:06.123456', 'Ann@Example.com')"
    );
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        assert_eq!(moved.report(&[])["hashes"], "single");
        // A salt for accounts that came before does not matter.
        assert!(signs_in(&moved, "ann", &[("APP_USER__PASSWORD_SALT", SALT)]));
        assert!(signs_in(&moved, "ann@example.com", &[]));
    }
}

#[test]
fn the_hashes_of_flask_security_are_double_and_need_its_salt() {
    let rows = format!(
        "INSERT INTO \"user\" (id, email, password, active, fs_uniquifier, confirmed_at) \
         VALUES (1, 'ann@example.com', '{DOUBLE}', '1', 'u1', '2024-02-03 04:05:06.123456')"
    );
    for moved in Move::each(&format!("{FLASK_SECURITY}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(report["hashes"], "double");
        assert!(report["warnings"][0].as_str().unwrap().contains("user.password_salt is not set"), "{report}");
        assert!(cases(&report, "hash_unreadable").is_empty(), "{report}");
        assert!(!signs_in(&moved, "ann@example.com", &[]));
        let salt = [("APP_USER__PASSWORD_SALT", SALT)];
        assert!(signs_in(&moved, "ann@example.com", &salt));
        let vars: Vec<_> = moved.vars().into_iter().chain(salt).collect();
        let again = moved.site.run_with(&["import", "flask", &moved.source], &vars, "");
        assert!(!again.assert_success().contains("password_salt"), "{again:?}");
    }
}

#[test]
fn tables_of_names_and_addresses_belong_together() {
    let rows = format!(
        "INSERT INTO \"user\" (id, is_enabled, first_name) VALUES (5, '1', 'Ann'); \
         INSERT INTO user_auth (id, user_id, username, password) VALUES (1, 5, 'ann', '{SINGLE}'); \
         INSERT INTO user_email VALUES (1, 5, 'new@example.com', NULL, '0'), \
                                       (2, 5, 'ann@example.com', '2024-02-03 04:05:06', '1'), \
                                       (3, 5, 'work@example.com', '2024-02-03 04:05:06', '0')"
    );
    for moved in Move::each(&format!("{FLASK_USER_06}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!((&report["taken"], &report["addresses"], &report["confirmed"]), (&1.into(), &3.into(), &2.into()));
        let emails = moved.account("ann")["emails"].to_string();
        assert!(emails.find("ann@example.com") < emails.find("new@example.com"), "{emails}");
        assert!(signs_in(&moved, "ann", &[]));
    }
}

#[test]
fn what_is_no_hash_is_not_kept() {
    let rows = "INSERT INTO users (id, username, password, email) VALUES \
        (1, 'plain', 'hunter2hunter2', 'a@example.com'), (2, 'empty', '', 'b@example.com'), \
        (3, 'md5', '$1$salt$qJH7.N4xYta3aEG/dfqo/0', 'c@example.com'), (4, 'cut', '$2b$12$tooshort', 'd@example.com')";
    for moved in Move::each(&format!("{FLASK_USER}{rows}")) {
        let report = moved.report(&[]);
        assert_eq!(report["taken"], 4);
        let told = cases(&report, "hash_unreadable");
        assert_eq!(told.len(), 4);
        assert!(told[1].ends_with("no password"), "{told:?}");
        let held: Vec<String> = {
            use app::db::schema::users;
            use diesel::prelude::*;
            users::table.select(users::password_hash).load(&mut moved.database()).unwrap()
        };
        assert!(held.iter().all(|hash| hash.starts_with("$argon2id$")), "{held:?}");
        assert!(!told.concat().contains("hunter2"));
    }
}
