//! Commands that list, deactivate and delete accounts, and revoke roles.

use serde_json::Value;

use super::support::{Site, wait_for};
use crate::support::{PASSWORD, in_terminal};

fn with_ann() -> Site {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    site
}

/// With another administrator, so that ann may go.
fn with_ann_and_root() -> Site {
    let site = with_ann();
    site.create_user(&["root@example.com", "--username", "root-user", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    site
}

#[test]
fn lists_of_accounts_show_no_secrets() {
    let site = with_ann();
    site.create_user(&["ben@example.com"]).assert_success();
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).assert_success()).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0]["username"], "ann");
    assert_eq!(all[0]["roles"][0], "admin");
    assert_eq!((&all[1]["active"], &all[1]["emails"][0]["confirmed"]), (&Value::Bool(false), &Value::Bool(false)));
    for name in ["ann", "ANN@example.com"] {
        let shown = site.run(&["users", "show", name]);
        assert!(
            shown.assert_success().contains("ann@example.com") && !shown.assert_success().contains("ben"),
            "{shown:?}"
        );
    }
    let everything = [site.run(&["users", "list", "--json"]), site.run(&["users", "list"])];
    assert!(everything.iter().all(|done| !done.assert_success().contains("argon2")));
    site.run(&["users", "show", "nobody"]).assert_failure("there is no account nobody");
}

#[test]
fn deactivating_ends_sessions_for_good() {
    let site = with_ann_and_root();
    let server = site.serve(&[]);
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).status, 303);
    assert_eq!(browser.get("members").status, 200);
    assert!(site.run(&["users", "deactivate", "ann"]).assert_success().contains("now switched off"));
    assert!(site.run(&["users", "deactivate", "ann@example.com"]).assert_success().contains("already switched off"));
    assert_eq!(browser.get("members").status, 303);
    assert!(server.browser().sign_in("ann", PASSWORD).body.contains("account-not-enabled"));
    assert!(site.run(&["users", "activate", "ann"]).assert_success().contains("now active"));
    assert_eq!(browser.get("members").status, 303, "the old session must not work again");
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
}

#[test]
fn the_next_owner_of_a_username_inherits_nothing() {
    let site = with_ann_and_root();
    // Without a terminal, the command does not ask for confirmation.
    site.run(&["users", "delete", "ann"]).assert_success();
    site.run(&["users", "delete", "ann"]).assert_failure("there is no account ann");
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let all: Value = serde_json::from_str(site.run(&["users", "show", "ann", "--json"]).assert_success()).unwrap();
    assert_eq!(all[0]["roles"].as_array().map(Vec::len), Some(0));
    assert_ne!(all[0]["id"], 1, "ids are never reused");
}

#[test]
fn a_role_is_revoked_once_and_roles_are_listed() {
    let site = with_ann_and_root();
    site.run(&["roles", "create", "editor", "--description", "May edit"]).assert_success();
    site.run(&["roles", "remove", "ann", "editor"]).assert_failure("does not have the role editor");
    site.run(&["roles", "remove", "ann", "nothing"]).assert_failure("there is no role nothing");
    site.run(&["roles", "remove", "nobody", "editor"]).assert_failure("there is no account nobody");
    site.run(&["roles", "remove", "ann", "admin"]).assert_success();
    site.run(&["roles", "remove", "ann", "admin"]).assert_failure("does not have the role admin");
    let roles: Value = serde_json::from_str(site.run(&["roles", "list", "--json"]).assert_success()).unwrap();
    assert_eq!((roles[0]["name"].as_str(), roles[1]["name"].as_str()), (Some("admin"), Some("editor")));
    assert!(site.run(&["roles", "list"]).assert_success().contains("May edit"));
}

#[test]
fn reset_password_mails_a_link_to_the_accounts_address() {
    let site = with_ann();
    let off = [("APP_USER__ENABLE_FORGOT_PASSWORD", "false")];
    site.run_with(&["users", "reset-password", "ann"], &off, "").assert_failure("user.enable_forgot_password is off");
    site.run(&["users", "reset-password", "nobody"]).assert_failure("there is no account nobody");
    assert!(site.run(&["users", "reset-password", "ann"]).assert_success().contains("ann@example.com"));
    site.create_user(&["Ann@example.com", "--username", "stranger", "--active"])
        .assert_failure(&in_terminal("email-taken"));
    site.create_user(&["off@example.com", "--username", "off"]).assert_success();
    site.run(&["users", "reset-password", "off"]).assert_failure("off is switched off");
    let names = [("APP_USER__ENABLE_EMAIL", "false")];
    site.run_with(&["users", "create", "nomail", "--active"], &names, "correct horse battery\n").assert_success();
    site.run(&["users", "reset-password", "nomail"]).assert_failure("nomail has no address");
    // The old password works until the link is used. The mail is sent once the site runs.
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
    let mails = wait_for("the mail", || {
        let mails = format!("{:?}", site.mails());
        mails.contains("ann@example.com").then_some(mails)
    });
    assert!(!mails.contains("off@example.com"), "a deactivated account got a mail: {mails}");
}

#[test]
fn an_address_that_several_accounts_claim_names_none_of_them() {
    let site = Site::new();
    for name in ["carol", "caroll"] {
        site.create_user(&["carol@example.com", "--username", name, "--active"]).assert_success();
    }
    let commands: [&[&str]; 5] = [
        &["roles", "add", "carol@example.com", "admin"],
        &["users", "show", "carol@example.com"],
        &["users", "activate", "carol@example.com"],
        &["users", "delete", "carol@example.com"],
        &["users", "reset-password", "carol@example.com"],
    ];
    for command in commands {
        site.run(command).assert_failure("nobody has confirmed carol@example.com");
        site.run(command).assert_failure("carol, caroll");
    }
    site.run(&["roles", "add", "carol", "admin"]).assert_success();
    site.run(&["users", "delete", "caroll"]).assert_success();
    site.run(&["users", "show", "carol@example.com"]).assert_success();
}

#[test]
fn without_usernames_such_accounts_are_named_by_id() {
    let site = Site::with_file("[default.user]\nenable_username = false\n");
    for _ in 0..2 {
        site.create_user(&["carol@example.com", "--active"]).assert_success();
    }
    site.run(&["users", "delete", "carol@example.com"]).assert_failure("1, 2");
    site.run(&["users", "delete", "2"]).assert_success();
    assert!(site.run(&["users", "show", "carol@example.com"]).assert_success().starts_with("1 "));
}

#[test]
fn set_email_replaces_the_address_of_an_account() {
    let site = with_ann();
    site.create_user(&["ben@exmaple.com", "--username", "ben", "--active"]).assert_success();
    let set = |args: &[&str]| site.run(&[&["users", "set-email"], args].concat());
    set(&["nobody", "ben@example.com"]).assert_failure("there is no account nobody");
    set(&["ben", "no address"]).assert_failure(&in_terminal("invalid-email"));
    set(&["ben", "Ann@example.com"]).assert_failure("somebody has the address");
    assert!(set(&["ben", "ben@example.com"]).assert_success().contains("a link to confirm it goes there"));
    assert!(set(&["ann", "ann@new.example", "--confirmed"]).assert_success().ends_with("ann@new.example now\n"));
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).assert_success()).unwrap();
    assert_eq!(all[0]["emails"], serde_json::json!([{ "email": "ann@new.example", "confirmed": true }]));
    assert_eq!(all[1]["emails"], serde_json::json!([{ "email": "ben@example.com", "confirmed": false }]));
    let _server = site.serve(&[]);
    let mails = wait_for("the mails", || {
        let mails = format!("{:?}", site.mails());
        (mails.contains("ben@example.com") && mails.contains("ann@example.com")).then_some(mails)
    });
    assert!(!mails.contains("exmaple"), "an address that nobody confirmed gets no mail: {mails}");
}
