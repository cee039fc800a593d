//! `gantry users create`.

use app::message::Message;

use super::support::Site;
use crate::support::{PASSWORD, in_terminal, url};

#[test]
fn an_active_and_confirmed_account_can_sign_in() {
    let site = Site::new();
    let made =
        site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"]);
    assert!(made.assert_success().contains("was made"), "{made:?}");
    let server = site.serve(&[]);
    assert_eq!(server.setup_url(), None, "there is an administrator already");
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).header("location"), Some(url("home").as_str()));
    assert_eq!(browser.get("members").status, 200);
}

#[test]
fn inactive_accounts_cannot_sign_in_and_unconfirmed_ones_must_confirm_first() {
    let site = Site::new();
    site.create_user(&["off@example.com", "--username", "off", "--confirmed"]).assert_success();
    site.create_user(&["new@example.com", "--username", "new", "--active"]).assert_success();
    let server = site.serve(&[]);
    for (name, message) in [("off", "account-not-enabled"), ("new", "email-not-confirmed")] {
        let answer = server.browser().sign_in(name, PASSWORD);
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains(&format!("data-message=\"{message}\"")),
            "the page has no message: {name}: {}",
            answer.body
        );
    }
}

#[test]
fn invalid_accounts_are_refused_with_one_sentence() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--confirmed"]).assert_success();
    site.create_user(&["ben@example.com", "--role", "nobody"]).assert_failure("there is no role nobody");
    site.create_user(&["ben@example.com", "--username", "ANN"]).assert_failure(&in_terminal("username-taken"));
    site.create_user(&["Ann@Example.com", "--username", "ben"]).assert_failure(&in_terminal("email-taken"));
    site.create_user(&["no address", "--username", "ben"]).assert_failure(&in_terminal("invalid-email"));
    site.create_user(&["ben@example.com", "--username", "b"]).assert_failure(&in_terminal("username-too-short"));
    // None of these attempts left anything behind.
    site.create_user(&["ben@example.com", "--username", "ben", "--confirmed"]).assert_success();
}

#[test]
fn the_password_is_the_first_line_and_must_follow_the_rule() {
    let site = Site::new();
    let create = |name: &str, input: &str| {
        let address = format!("{name}@example.com");
        site.run_with(&["users", "create", &address, "--username", name, "--active", "--confirmed"], &[], input)
    };
    create("empty", "").assert_failure(&in_terminal("password-required"));
    create("empty", "\n").assert_failure(&in_terminal("password-required"));
    create("short", "seven77\n").assert_failure(&in_terminal(Message::new("password-too-short").with("min", 8_i64)));
    create("common", "password1\n").assert_failure(&in_terminal("password-common"));
    create("personal", "personal1\n").assert_failure(&in_terminal("password-personal"));
    create("ann", "correct horse battery\nsecond line\n").assert_success();
    create("ben", " spaces around count \r\n").assert_success();
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
    assert_eq!(server.browser().sign_in("ben", " spaces around count ").status, 303);
    assert_eq!(server.browser().sign_in("ben", "spaces around count").status, 422);
}

#[test]
fn the_minimum_and_forbidden_words_of_the_settings_apply_here_too() {
    let site = Site::with_file("[default.user]\npassword_min = 12\npassword_forbidden = [\"Alpen\"]\n");
    let create = |input: &str| site.run_with(&["users", "create", "ann@example.com", "--username", "ann"], &[], input);
    create("zq7-Kx2vw9b\n").assert_failure(&in_terminal(Message::new("password-too-short").with("min", 12_i64)));
    create("kettle ALPENhorn 7\n")
        .assert_failure(&in_terminal(Message::new("password-forbidden").with("word", "Alpen")));
    create("zq7-Kx2vw9bT\n").assert_success();
}

#[test]
fn the_classic_rule_applies_here_too() {
    let site = Site::with_file("[default.user]\npassword_rule = \"classic\"\n");
    let create = |input: &str| site.run_with(&["users", "create", "ann@example.com", "--username", "ann"], &[], input);
    create("onlysmallletters\n").assert_failure(&in_terminal(Message::new("password-rule").with("min", 6_i64)));
    create("Short1\n").assert_success();
}

#[test]
fn without_addresses_accounts_are_created_by_username() {
    let site = Site::with_file("[default.user]\nenable_email = false\n");
    site.create_user(&["ann", "--active"]).assert_success();
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
}

#[test]
fn no_account_gets_a_name_that_the_settings_do_without() {
    let site = Site::new();
    let create = |setting: &str, args: &[&str]| {
        let args: Vec<_> = ["users", "create"].iter().chain(args).copied().collect();
        site.run_with(&args, &[(setting, "false")], "correct horse battery\n")
    };
    let (no_names, no_addresses) = ("APP_USER__ENABLE_USERNAME", "APP_USER__ENABLE_EMAIL");
    create(no_names, &["bob"]).assert_failure(&in_terminal("invalid-email"));
    create(no_names, &["bob@example.com", "--username", "bob"]).assert_failure("user.enable_username is off");
    create(no_names, &["bob", "--email", "bob@example.com"]).assert_failure("bob");
    create(no_addresses, &["bob", "--email", "bob@example.com"]).assert_failure("user.enable_email is off");
    create(no_addresses, &["bob@example.com"]).assert_failure("");
    assert_eq!(site.run(&["users", "list"]).assert_success(), "");
    create(no_names, &["bob@example.com", "--active"]).assert_success();
    create(no_addresses, &["bob", "--active"]).assert_success();
}

#[test]
fn the_command_may_create_reserved_usernames() {
    let site = Site::new();
    site.create_user(&["root@example.com", "--username", "admin", "--active", "--confirmed"]).assert_success();
}
