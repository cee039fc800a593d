//! `gantry demo` creates example accounts.

use serde_json::Value;

use super::support::Site;

const DEMO: &str = "Password1";

#[test]
fn the_demo_accounts_can_sign_in_and_use_their_roles() {
    let site = Site::new();
    let told = site.run(&["demo"]);
    assert_eq!(told.assert_success().lines().count(), 3, "{told:?}");
    let server = site.serve(&[]);
    assert_eq!(server.setup_url(), None, "there is an administrator already");
    for (name, special) in [("user007", 200), ("admin", 303), ("member", 303)] {
        for identity in [name.to_owned(), format!("{name}@example.com")] {
            let browser = server.browser();
            assert_eq!(browser.sign_in(&identity, DEMO).status, 303, "{identity}");
            assert_eq!(browser.get("members").status, 200);
            assert_eq!(browser.get("special").status, special, "{identity}");
        }
    }
}

#[test]
fn running_it_again_restores_the_accounts() {
    let site = Site::new();
    site.run(&["demo"]).assert_success();
    site.run(&["users", "deactivate", "member"]).assert_success();
    site.run(&["roles", "remove", "user007", "agent"]).assert_success();
    assert_eq!(site.run(&["demo"]).assert_success(), site.run(&["demo"]).assert_success());
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).assert_success()).unwrap();
    for (at, name) in ["user007", "admin", "member"].into_iter().enumerate() {
        assert_eq!((&all[at]["username"], &all[at]["active"]), (&Value::from(name), &Value::from(true)));
    }
    let roles =
        |at: usize| all[at]["roles"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!((roles(0), roles(1), roles(2)), (vec!["agent", "secret"], vec!["admin"], vec![]));
}

#[test]
fn a_users_account_with_a_demo_name_is_left_alone() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "admin", "--active", "--confirmed"]).assert_success();
    site.run(&["demo"]).assert_failure("nothing was made");
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).assert_success()).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("admin", DEMO).status, 422);
}

#[test]
fn a_release_needs_force() {
    let site = Site::new();
    let key = app::config::SecretKeys::generate();
    let vars = [
        ("ROCKET_PROFILE", "release"),
        ("SECRET_KEY", key.as_str()),
        ("APP_APP__BASE_URL", "https://gantry.example"),
        ("APP_MAIL__TRANSPORT", "file"),
    ];
    site.run_with(&["demo"], &vars, "").assert_failure("--force");
    assert!(!site.folder().join("data").exists());
    site.run_with(&["demo", "--force"], &vars, "").assert_success();
}

#[test]
fn it_works_without_usernames_or_without_addresses() {
    for (switch, field, identity) in
        [("enable_username", "email", "member@example.com"), ("enable_email", "username", "member")]
    {
        let site = Site::with_file(&format!("[default.user]\n{switch} = false\n"));
        for _ in 0..2 {
            site.run(&["demo"]).assert_success();
        }
        let server = site.serve(&[]);
        let fields = [(field, identity), ("password", DEMO)];
        assert_eq!(server.browser().fill_in("user.login", "user.login", &fields).status, 303, "{switch}");
    }
}

#[test]
fn without_it_there_are_no_default_passwords_and_no_automatic_administrator() {
    let site = Site::new();
    let server = site.serve(&[]);
    for name in ["admin", "root", "user007", "member", "admin@example.com", "member@example.com"] {
        for password in [DEMO, "admin", "password", "gantry"] {
            assert_eq!(server.browser().sign_in(name, password).status, 422, "{name} {password}");
        }
    }
    // The first visitors to register get no role, even if they register at the same time.
    std::thread::scope(|scope| {
        for name in ["ann", "ben", "cid"] {
            let browser = server.browser();
            scope.spawn(move || browser.register(name, &format!("{name}@example.com")));
        }
    });
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).assert_success()).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    assert!(all.as_array().unwrap().iter().all(|user| user["roles"] == serde_json::json!([])), "{all}");
}
