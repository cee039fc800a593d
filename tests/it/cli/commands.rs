//! The other commands, their words and their exit codes.

use app::config::SecretKeys;

use super::support::Site;

#[test]
fn roles_are_made_once_and_given_once() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
    site.run(&["roles", "create", "editor", "--description", "May edit"]).is_done();
    site.run(&["roles", "create", "editor"]).is_refused("there is a role editor already");
    for bad in ["", " editor", "edi\ntor"] {
        assert_eq!(site.run(&["roles", "create", bad]).code, Some(1), "{bad:?}");
    }
    site.run(&["roles", "add", "ann", "editor"]).is_done();
    site.run(&["roles", "add", "ann", "editor"]).is_refused("ann has the role editor already");
    site.run(&["roles", "add", "ANN@example.com", "editor"]).is_refused("already");
    site.run(&["roles", "add", "ann@example.com", "admin"]).is_done();
    site.run(&["roles", "add", "nobody", "editor"]).is_refused("there is no account nobody");
    site.run(&["roles", "add", "ann", "nothing"]).is_refused("there is no role nothing");
}

#[test]
fn a_role_that_was_given_opens_the_page_at_once() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).is_done();
    let server = site.serve(&[]);
    let browser = server.browser();
    browser.sign_in("ann", crate::support::PASSWORD);
    assert_eq!(browser.get("/special").status, 303);
    for role in ["secret", "agent"] {
        site.run(&["roles", "create", role]).is_done();
        site.run(&["roles", "add", "ann", role]).is_done();
    }
    assert_eq!(browser.get("/special").status, 200);
}

#[test]
fn routes_lists_every_page_with_its_name_and_who_may_see_it() {
    let site = Site::new();
    let routes = site.run(&["routes"]);
    let out = routes.is_done();
    for (method, path, endpoint, access) in [
        ("GET", "/", "home", "Anyone"),
        ("GET", "/members", "members", "SignedIn"),
        ("POST", "/user/login", "user.login", "Anonymous"),
        ("GET", "/user/confirm-email/<token>", "user.confirm_email", "Anyone"),
        ("POST", "/user/confirm-access", "user.confirm_access", "AllowUnconfirmed"),
        ("GET", "/special", "special", "Role(\"secret AND (sauce OR agent)\")"),
    ] {
        let line = out.lines().find(|line| {
            let words: Vec<_> = line.split_whitespace().collect();
            words[..3] == [method, path, endpoint]
        });
        assert!(line.is_some_and(|line| line.ends_with(access)), "{method} {path} {endpoint} {access}\n{out}");
    }
    let off = Site::with_file("[default.user]\nenable_registration = false\n");
    assert!(!off.run(&["routes"]).is_done().contains("/user/register"));
}

#[test]
fn migrate_says_what_it_did_and_nothing_when_there_is_nothing_to_do() {
    let site = Site::new();
    let first = site.run(&["migrate"]);
    assert_eq!(first.is_done().lines().count(), std::fs::read_dir("migrations/sqlite").unwrap().count());
    assert!(site.folder().join("data/app.db").is_file());
    assert_eq!(site.run(&["migrate"]).is_done(), "");
}

#[test]
fn where_the_start_does_not_migrate_the_command_does() {
    let site = Site::with_file("[default.databases.app]\nmigrate_at_start = false\n");
    let refused = site.run(&["serve"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("gantry migrate"), "{refused:?}");
    assert_eq!(site.create_user(&["ann@example.com"]).code, Some(1));
    site.run(&["migrate"]).is_done();
    site.create_user(&["ann@example.com"]).is_done();
}

#[test]
fn each_generated_key_is_another_and_good_enough() {
    let site = Site::new();
    let keys: Vec<_> = (0..3).map(|_| site.run(&["keys", "generate"]).is_done().trim().to_owned()).collect();
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    for key in &keys {
        assert!(SecretKeys::parse(key).is_ok(), "{key}");
    }
    assert!(!site.folder().join("data").exists(), "it touches nothing");
    site.run_with(&["migrate"], &[("SECRET_KEY", &keys.join(","))], "").is_done();
    assert!(!site.folder().join("data/secret_key").exists(), "a given key is not kept");
}

#[test]
fn each_command_explains_itself_with_an_example() {
    let site = Site::new();
    assert!(site.run(&["--help"]).is_done().contains("Usage: gantry"));
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
    ] {
        let args: Vec<_> = command.iter().copied().chain(["--help"]).collect();
        let help = site.run(&args);
        let example = format!("gantry {}", command.join(" "));
        let told = help.is_done().split("Example:").nth(1).is_some_and(|told| told.contains(&example));
        assert!(told, "{command:?}: {help:?}");
    }
}

#[test]
fn wrong_usage_is_exit_code_2() {
    let site = Site::new();
    for args in [
        &["nonsense"][..],
        &["users"],
        &["users", "create"],
        &["users", "create", "a@b.c", "--nonsense"],
        &["roles", "add", "ann"],
        &["serve", "--port", "80"],
    ] {
        let done = site.run(args);
        assert_eq!((done.code, done.out.as_str()), (Some(2), ""), "{args:?}: {done:?}");
        assert!(done.err.contains("Usage:"), "{args:?}: {done:?}");
    }
}
