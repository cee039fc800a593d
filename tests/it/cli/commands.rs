//! Output and exit codes of the other commands.

use app::config::SecretKeys;
use serde_json::json;

use super::support::Site;
use crate::support::pattern;

#[test]
fn a_role_is_created_once_and_granted_once() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    site.run(&["roles", "create", "editor", "--description", "May edit"]).assert_success();
    site.run(&["roles", "create", "editor"]).assert_failure("there is a role editor already");
    // The site may have made a role that nobody has described.
    let create = |args: &[&str]| site.run(&[&["roles", "create", "ed"], args].concat()).assert_success().to_owned();
    assert_eq!(create(&[]), "role ed was made\n");
    assert_eq!(create(&[]), "there is a role ed already: it has no description yet\n");
    assert_eq!(create(&["--description", "Edits"]), "there is a role ed already: it has its description now\n");
    site.run(&["roles", "create", "ed"]).assert_failure("there is a role ed already");
    for bad in ["", " editor", "edi\ntor"] {
        assert_eq!(site.run(&["roles", "create", bad]).code, Some(1), "{bad:?}");
    }
    site.run(&["roles", "add", "ann", "editor"]).assert_success();
    site.run(&["roles", "add", "ann", "editor"]).assert_failure("ann has the role editor already");
    site.run(&["roles", "add", "ANN@example.com", "editor"]).assert_failure("already");
    site.run(&["roles", "add", "ann@example.com", "admin"]).assert_success();
    site.run(&["roles", "add", "nobody", "editor"]).assert_failure("there is no account nobody");
    site.run(&["roles", "add", "ann", "nothing"]).assert_failure("there is no role nothing");
}

#[test]
fn a_granted_role_applies_at_once() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let server = site.serve(&[]);
    let browser = server.browser();
    browser.sign_in("ann", crate::support::PASSWORD);
    assert_eq!(browser.get("special").status, 303);
    for role in ["secret", "agent"] {
        site.run(&["roles", "create", role]).assert_success();
        site.run(&["roles", "add", "ann", role]).assert_success();
    }
    assert_eq!(browser.get("special").status, 200);
}

#[test]
fn routes_lists_every_page_with_its_endpoint_and_access() {
    let site = Site::new();
    let routes = site.run(&["routes"]);
    let out = routes.assert_success();
    for (method, endpoint, access) in [
        ("GET", "home", "Anyone"),
        ("GET", "members", "SignedIn"),
        ("POST", "user.login", "Anonymous"),
        ("GET", "user.confirm_email", "Anyone"),
        ("POST", "user.confirm_access", "AllowUnconfirmed"),
        ("GET", "special", "Role(secret AND (sauce OR agent))"),
    ] {
        let path = pattern(endpoint);
        let line = out.lines().find(|line| {
            let words: Vec<_> = line.split_whitespace().collect();
            words[..3] == [method, path, endpoint]
        });
        assert!(line.is_some_and(|line| line.ends_with(access)), "{method} {path} {endpoint} {access}\n{out}");
    }
    let all: serde_json::Value = serde_json::from_str(site.run(&["routes", "--json"]).assert_success()).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(out.lines().count()));
    let special = all.as_array().unwrap().iter().find(|route| route["endpoint"] == "special").unwrap();
    assert_eq!(
        (&special["method"], &special["path"], &special["access"]),
        (&json!("GET"), &json!(pattern("special")), &json!("Role(secret AND (sauce OR agent))"))
    );
    let off = Site::with_file("[default.user]\nenable_registration = false\n");
    assert!(!off.run(&["routes"]).assert_success().contains(pattern("user.register")));
}

#[test]
fn migrate_reports_what_it_did_and_is_silent_otherwise() {
    let site = Site::new();
    let first = site.run(&["migrate"]);
    let steps = |folder: &str| std::fs::read_dir(folder).unwrap().count();
    assert_eq!(first.assert_success().lines().count(), steps("migrations/both") + steps("migrations/sqlite"));
    assert!(site.folder().join("data/app.db").is_file());
    assert_eq!(site.run(&["migrate"]).assert_success(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn migrate_shows_at_a_terminal_how_many_steps_are_done() {
    let site = Site::new();
    let steps = site.run_with(&["migrate"], &[("DATABASE_URL", "other.db")], "").assert_success().lines().count();
    let shown = site.at_terminal(&["migrate"], &[]);
    assert!(shown.contains(&format!(" of {steps} done, ")), "{shown}");
}

#[test]
fn migrate_works_where_the_start_does_not_migrate() {
    let site = Site::with_file("[default.databases.app]\nmigrate_at_start = false\n");
    let refused = site.run(&["serve"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("gantry migrate"), "the error does not name the command: {refused:?}");
    assert_eq!(site.create_user(&["ann@example.com"]).code, Some(1));
    site.run(&["migrate"]).assert_success();
    site.create_user(&["ann@example.com"]).assert_success();
}

#[test]
fn generated_keys_differ_and_are_valid() {
    let site = Site::new();
    let keys: Vec<_> = (0..3).map(|_| site.run(&["keys", "generate"]).assert_success().trim().to_owned()).collect();
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    for key in &keys {
        assert!(SecretKeys::parse(key).is_ok(), "{key}");
    }
    assert!(!site.folder().join("data").exists(), "it touches nothing");
    site.run_with(&["migrate"], &[("SECRET_KEY", &keys.join(","))], "").assert_success();
    assert!(!site.folder().join("data/secret_key").exists(), "a configured key must not be stored");
}

#[test]
fn the_help_of_each_command_shows_an_example() {
    let site = Site::new();
    assert!(site.run(&["--help"]).assert_success().contains("Usage: gantry"));
    for command in [
        &["serve"][..],
        &["migrate"],
        &["routes"],
        &["users", "create"],
        &["roles", "create"],
        &["roles", "add"],
        &["keys", "generate"],
        &["doctor"],
        &["demo"],
        &["mail", "test"],
        &["users", "list"],
        &["users", "show"],
        &["users", "activate"],
        &["users", "deactivate"],
        &["users", "delete"],
        &["roles", "remove"],
        &["roles", "list"],
        &["backup"],
        &["restore"],
        &["db", "copy"],
        &["maintenance", "on"],
        &["maintenance", "off"],
    ] {
        let args: Vec<_> = command.iter().copied().chain(["--help"]).collect();
        let help = site.run(&args);
        let example = format!("gantry {}", command.join(" "));
        let told = help.assert_success().split("Example:").nth(1).is_some_and(|told| told.contains(&example));
        assert!(told, "{command:?}: {help:?}");
    }
}

#[test]
fn wrong_usage_exits_with_code_2() {
    let site = Site::new();
    for args in [
        &["nonsense"][..],
        &["users"],
        &["users", "create"],
        &["users", "create", "a@b.c", "--nonsense"],
        &["roles", "add", "ann"],
        &["serve", "--port", "80"],
        &["backup"],
        &["restore"],
        &["db", "copy"],
        &["maintenance", "maybe"],
    ] {
        let done = site.run(args);
        assert_eq!((done.code, done.out.as_str()), (Some(2), ""), "{args:?}: {done:?}");
        assert!(done.err.contains("Usage:"), "{args:?}: {done:?}");
    }
}
