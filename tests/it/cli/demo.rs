//! `gantry demo`: accounts to look around with.

use serde_json::Value;

use super::support::Site;

const DEMO: &str = "Password1";

#[test]
fn the_three_can_sign_in_and_see_what_their_roles_open() {
    let site = Site::new();
    let told = site.run(&["demo"]);
    assert_eq!(told.is_done().lines().count(), 3, "{told:?}");
    let server = site.serve(&[]);
    assert_eq!(server.setup_url(), None, "there is an administrator");
    for (name, special) in [("user007", 200), ("admin", 303), ("member", 303)] {
        for identity in [name.to_owned(), format!("{name}@example.com")] {
            let browser = server.browser();
            assert_eq!(browser.sign_in(&identity, DEMO).status, 303, "{identity}");
            assert_eq!(browser.get("/members").status, 200);
            assert_eq!(browser.get("/special").status, special, "{identity}");
        }
    }
}

#[test]
fn once_more_it_makes_them_what_they_were() {
    let site = Site::new();
    site.run(&["demo"]).is_done();
    site.run(&["users", "deactivate", "member"]).is_done();
    site.run(&["roles", "remove", "user007", "agent"]).is_done();
    assert_eq!(site.run(&["demo"]).is_done(), site.run(&["demo"]).is_done());
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).is_done()).unwrap();
    for (at, name) in ["user007", "admin", "member"].into_iter().enumerate() {
        assert_eq!((&all[at]["username"], &all[at]["active"]), (&Value::from(name), &Value::from(true)));
    }
    let roles =
        |at: usize| all[at]["roles"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!((roles(0), roles(1), roles(2)), (vec!["agent", "secret"], vec!["admin"], vec![]));
}

#[test]
fn an_account_that_is_somebody_elses_is_left_alone() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "admin", "--active", "--confirmed"]).is_done();
    site.run(&["demo"]).is_refused("nothing was made");
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).is_done()).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    let server = site.serve(&[]);
    assert_eq!(server.browser().sign_in("admin", DEMO).status, 422);
}

#[test]
fn in_a_release_it_wants_to_be_asked_twice() {
    let site = Site::new();
    let key = app::config::SecretKeys::generate();
    let vars = [
        ("ROCKET_PROFILE", "release"),
        ("SECRET_KEY", key.as_str()),
        ("APP_APP__BASE_URL", "https://gantry.example"),
        ("APP_MAIL__TRANSPORT", "file"),
    ];
    site.run_with(&["demo"], &vars, "").is_refused("--force");
    assert!(!site.folder().join("data").exists());
    site.run_with(&["demo", "--force"], &vars, "").is_done();
}

#[test]
fn it_works_where_accounts_have_no_names_or_no_addresses() {
    for (switch, field, identity) in
        [("enable_username", "email", "member@example.com"), ("enable_email", "username", "member")]
    {
        let site = Site::with_file(&format!("[default.user]\n{switch} = false\n"));
        for _ in 0..2 {
            site.run(&["demo"]).is_done();
        }
        let server = site.serve(&[]);
        let fields = [(field, identity), ("password", DEMO)];
        assert_eq!(server.browser().fill_in("/user/login", "/user/login", &fields).status, 303, "{switch}");
    }
}

#[test]
fn without_it_nobody_signs_in_by_a_well_known_password_and_nobody_is_administrator_for_being_first() {
    let site = Site::new();
    let server = site.serve(&[]);
    for name in ["admin", "root", "user007", "member", "admin@example.com", "member@example.com"] {
        for password in [DEMO, "admin", "password", "gantry"] {
            assert_eq!(server.browser().sign_in(name, password).status, 422, "{name} {password}");
        }
    }
    // Who registers first, and who registers at the same time, is as anybody.
    std::thread::scope(|scope| {
        for name in ["ann", "ben", "cid"] {
            let browser = server.browser();
            scope.spawn(move || browser.register(name, &format!("{name}@example.com")));
        }
    });
    let all: Value = serde_json::from_str(site.run(&["users", "list", "--json"]).is_done()).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    assert!(all.as_array().unwrap().iter().all(|user| user["roles"] == serde_json::json!([])), "{all}");
}
