//! Accounts of an older site, with names that nobody can choose today.

use super::{forget, reset};
use crate::support::binary::Site;
use crate::support::{PASSWORD, TestApp, in_terminal};

/// Username, canonical, and ways to type it.
const NAMES: [(&str, &str, [&str; 2]); 4] = [
    ("ab", "ab", ["AB", " ab "]),
    ("ann smith", "ann smith", ["Ann Smith", " ann smith"]),
    ("Jörg", "jörg", ["JÖRG", "Jo\u{308}rg"]),
    ("max@home.example", "max@home.example", ["Max@Home.Example", " max@home.example "]),
];

/// Gives an account this username, as an import does.
fn rename(app: &TestApp, id: app::models::UserId, name: &'static str, canonical: &'static str) {
    app.write(move |tx| {
        use app::db::schema::users;
        use diesel::prelude::*;
        let named = (users::username.eq(name), users::username_canonical.eq(canonical));
        diesel::update(users::table.find(id)).set(named).execute(tx.connection())?;
        Ok(())
    });
}

#[test]
fn they_sign_in_and_are_counted_like_others() {
    let app = TestApp::new();
    for (number, (name, canonical, typed)) in NAMES.into_iter().enumerate() {
        rename(&app, app.member(&format!("member{number}")), name, canonical);
        for typed in [name, canonical].into_iter().chain(typed) {
            let mut browser = app.browser();
            assert!(browser.sign_in(typed, PASSWORD).is_redirect(), "{typed:?}");
            assert_eq!(browser.signed_in_as().as_deref(), Some(name));
        }
        for at in 0..10 {
            super::limits::try_from_somewhere(&app, at, typed[at % 2], super::limits::WRONG);
        }
        super::limits::assert_limited(&app.browser().from_ip("198.51.100.99").sign_in(name, PASSWORD));
        app.advance_clock(chrono::TimeDelta::minutes(15));
    }
}

#[test]
fn the_owner_of_an_address_comes_before_who_has_it_as_a_username() {
    let app = TestApp::new();
    let named = app.member("named");
    rename(&app, named, "owner@example.com", "owner@example.com");
    app.set_hash(named, app.user("named").map_or_else(|| hash_of_another(&app), |user| user.password_hash).as_str());
    app.member("owner");
    let mut owner = app.browser();
    assert!(owner.sign_in("owner@example.com", PASSWORD).is_redirect());
    assert_eq!(owner.signed_in_as().as_deref(), Some("owner"));
    let mut other = app.browser();
    assert!(other.sign_in("owner@example.com", OTHER).is_redirect());
    assert_eq!(other.signed_in_as().as_deref(), Some("owner@example.com"));
}

const OTHER: &str = "another zebra battery";

fn hash_of_another(app: &TestApp) -> String {
    let passwords = app::auth::PasswordManager::new();
    app.wait(passwords.hash_password(&app::auth::Password::new(OTHER))).unwrap().as_str().to_owned()
}

#[test]
fn an_address_that_nobody_can_register_with_gets_a_reset_link() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.write(move |tx| {
        use app::db::schema::user_emails;
        use diesel::prelude::*;
        let own = user_emails::table.filter(user_emails::user_id.eq(ann));
        let changed = (user_emails::address.eq("Ann@intranet"), user_emails::canonical.eq("ann@intranet"));
        diesel::update(own).set(changed).execute(tx.connection())?;
        Ok(())
    });
    assert!(app.browser().sign_in("ANN@intranet", PASSWORD).is_redirect());
    assert!(forget(&mut app.browser(), "ann@Intranet").is_redirect());
    let link = app.mail_to("Ann@intranet").link("user.reset_password");
    assert!(reset(&mut app.browser(), &link, OTHER).is_redirect());
    app.run_jobs();
}

#[test]
fn commands_find_them() {
    let site = Site::new();
    for number in 0..NAMES.len() {
        let (address, name) = (format!("member{number}@example.com"), format!("member{number}"));
        site.create_user(&[&address, "--username", &name, "--active", "--confirmed"]).assert_success();
    }
    site.run(&["roles", "create", "editor"]).assert_success();
    for (number, (name, canonical, typed)) in NAMES.into_iter().enumerate() {
        site.execute(&format!(
            "UPDATE users SET username = '{name}', username_canonical = '{canonical}' WHERE username = 'member{number}'"
        ));
        for typed in [name].into_iter().chain(typed) {
            assert!(site.run(&["users", "show", typed]).assert_success().contains(name), "{typed}");
        }
        site.run(&["roles", "add", typed[0], "editor"]).assert_success();
        let sent = site.run(&["users", "reset-password", typed[1]]);
        assert!(sent.assert_success().contains(&format!("member{number}@example.com")), "{sent:?}");
    }
    // The rule for making a name is as before.
    site.create_user(&["new@example.com", "--username", "ab"]).assert_failure(&in_terminal("username-too-short"));
}
