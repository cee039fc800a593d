//! `gantry users create`: accounts made by whoever runs the site.

use super::support::Site;
use crate::support::PASSWORD;

#[test]
fn an_account_that_is_active_and_confirmed_can_sign_in() {
    let site = Site::new();
    let made =
        site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"]);
    assert!(made.is_done().contains("was made"), "{made:?}");
    let server = site.serve(&[]);
    assert_eq!(server.setup_url(), None, "there is an administrator already");
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).header("location"), Some("/"));
    assert_eq!(browser.get("/members").status, 200);
}

#[test]
fn without_active_it_cannot_sign_in_and_without_confirmed_it_is_asked_to_confirm() {
    let site = Site::new();
    site.create_user(&["off@example.com", "--username", "off", "--confirmed"]).is_done();
    site.create_user(&["new@example.com", "--username", "new", "--active"]).is_done();
    let server = site.serve(&[]);
    for (name, message) in [("off", "account-not-enabled"), ("new", "email-not-confirmed")] {
        let answer = server.browser().sign_in(name, PASSWORD);
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(&format!("data-message=\"{message}\"")), "{name}: {}", answer.body);
    }
}

#[test]
fn what_cannot_be_is_refused_with_one_sentence() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--confirmed"]).is_done();
    site.create_user(&["ben@example.com", "--role", "nobody"]).is_refused("there is no role nobody");
    site.create_user(&["ben@example.com", "--username", "ANN"]).is_refused("username");
    site.create_user(&["Ann@Example.com", "--username", "ben"]).is_refused("address");
    site.create_user(&["no address", "--username", "ben"]).is_refused("e-mail address");
    site.create_user(&["ben@example.com", "--username", "b"]).is_refused("3 characters");
    // Nothing of all that was left behind.
    site.create_user(&["ben@example.com", "--username", "ben", "--confirmed"]).is_done();
}

#[test]
fn the_password_comes_from_the_first_line_and_obeys_the_rule() {
    let site = Site::new();
    let create = |name: &str, input: &str| {
        let address = format!("{name}@example.com");
        site.run_with(&["users", "create", &address, "--username", name, "--active", "--confirmed"], &[], input)
    };
    create("empty", "").is_refused("password");
    create("empty", "\n").is_refused("password");
    create("short", "seven77\n").is_refused("8 characters");
    create("common", "password1\n").is_refused("guessed");
    create("personal", "personal1\n").is_refused("your name");
    create("ann", "correct horse battery\nsecond line\n").is_done();
    create("ben", " spaces around count \r\n").is_done();
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
    assert_eq!(server.browser().sign_in("ben", " spaces around count ").status, 303);
    assert_eq!(server.browser().sign_in("ben", "spaces around count").status, 422);
}

#[test]
fn the_classic_rule_holds_here_too() {
    let site = Site::with_file("[default.user]\npassword_rule = \"classic\"\n");
    let create = |input: &str| site.run_with(&["users", "create", "ann@example.com", "--username", "ann"], &[], input);
    create("onlysmallletters\n").is_refused("upper-case");
    create("Short1\n").is_done();
}

#[test]
fn where_accounts_have_no_addresses_the_identity_is_the_name() {
    let site = Site::with_file("[default.user]\nenable_email = false\n");
    site.create_user(&["ann", "--active"]).is_done();
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
}

#[test]
fn a_reserved_name_is_for_those_who_run_the_site() {
    let site = Site::new();
    site.create_user(&["root@example.com", "--username", "admin", "--active", "--confirmed"]).is_done();
}
