//! Commands that look at accounts, switch them off, delete them, and take roles away.

use serde_json::Value;

use super::support::{Site, until};
use crate::support::PASSWORD;

fn with_ann() -> Site {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"]).is_done();
    site
}

#[test]
fn accounts_are_listed_and_shown_without_what_opens_them() {
    let site = with_ann();
    site.create_user(&["ben@example.com"]).is_done();
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).is_done()).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0]["username"], "ann");
    assert_eq!(all[0]["roles"][0], "admin");
    assert_eq!((&all[1]["active"], &all[1]["emails"][0]["confirmed"]), (&Value::Bool(false), &Value::Bool(false)));
    for name in ["ann", "ANN@example.com"] {
        let shown = site.run(&["users", "show", name]);
        assert!(shown.is_done().contains("ann@example.com") && !shown.is_done().contains("ben"), "{shown:?}");
    }
    let everything = [site.run(&["users", "list", "--json"]), site.run(&["users", "list"])];
    assert!(everything.iter().all(|done| !done.is_done().contains("argon2")));
    site.run(&["users", "show", "nobody"]).is_refused("there is no account nobody");
}

#[test]
fn switching_off_ends_sessions_for_good() {
    let site = with_ann();
    let server = site.serve(&[]);
    let browser = server.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).status, 303);
    assert_eq!(browser.get("/members").status, 200);
    assert!(site.run(&["users", "deactivate", "ann"]).is_done().contains("now switched off"));
    assert!(site.run(&["users", "deactivate", "ann@example.com"]).is_done().contains("already switched off"));
    assert_eq!(browser.get("/members").status, 303);
    assert!(server.browser().sign_in("ann", PASSWORD).body.contains("account-not-enabled"));
    assert!(site.run(&["users", "activate", "ann"]).is_done().contains("now active"));
    assert_eq!(browser.get("/members").status, 303, "the old session does not come alive again");
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
}

#[test]
fn a_deleted_account_leaves_nothing_to_its_next_owner() {
    let site = with_ann();
    // Not at a terminal: nothing is asked.
    site.run(&["users", "delete", "ann"]).is_done();
    site.run(&["users", "delete", "ann"]).is_refused("there is no account ann");
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
    let all: Value = serde_json::from_str(site.run(&["users", "show", "ann", "--json"]).is_done()).unwrap();
    assert_eq!(all[0]["roles"].as_array().map(Vec::len), Some(0));
    assert_ne!(all[0]["id"], 1, "a number is never given again");
}

#[test]
fn a_role_is_taken_away_once_and_roles_are_listed() {
    let site = with_ann();
    site.run(&["roles", "create", "editor", "--description", "May edit"]).is_done();
    site.run(&["roles", "remove", "ann", "editor"]).is_refused("does not have the role editor");
    site.run(&["roles", "remove", "ann", "nothing"]).is_refused("there is no role nothing");
    site.run(&["roles", "remove", "nobody", "editor"]).is_refused("there is no account nobody");
    site.run(&["roles", "remove", "ann", "admin"]).is_done();
    site.run(&["roles", "remove", "ann", "admin"]).is_refused("does not have the role admin");
    let roles: Value = serde_json::from_str(site.run(&["roles", "list", "--json"]).is_done()).unwrap();
    assert_eq!((roles[0]["name"].as_str(), roles[1]["name"].as_str()), (Some("admin"), Some("editor")));
    assert!(site.run(&["roles", "list"]).is_done().contains("May edit"));
}

#[test]
fn a_link_to_choose_a_new_password_goes_to_the_accounts_own_address() {
    let site = with_ann();
    let off = [("APP_USER__ENABLE_FORGOT_PASSWORD", "false")];
    site.run_with(&["users", "reset-password", "ann"], &off, "").is_refused("user.enable_forgot_password is off");
    site.run(&["users", "reset-password", "nobody"]).is_refused("there is no account nobody");
    assert!(site.run(&["users", "reset-password", "ann"]).is_done().contains("ann@example.com"));
    site.create_user(&["Ann@example.com", "--username", "stranger", "--active"]).is_refused("somebody has");
    site.create_user(&["off@example.com", "--username", "off"]).is_done();
    site.run(&["users", "reset-password", "off"]).is_refused("off is switched off");
    let names = [("APP_USER__ENABLE_EMAIL", "false")];
    site.run_with(&["users", "create", "nomail", "--active"], &names, "correct horse battery\n").is_done();
    site.run(&["users", "reset-password", "nomail"]).is_refused("nomail has no address");
    // The password is the old one until somebody uses the link, which comes by mail as soon as the site runs.
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 303);
    let mail = until("the mail", || {
        let list = server.request("GET", "/dev/mailbox", &[("Accept", "application/json")], "").body;
        list.contains("ann@example.com").then_some(list)
    });
    assert!(!mail.contains("off@example.com"), "{mail}");
}
