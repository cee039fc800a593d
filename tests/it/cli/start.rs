//! What stops the start: one sentence, exit code 1, and nothing half done.

use std::net::TcpListener;

use super::support::Site;

#[test]
fn a_wrong_setting_is_named() {
    let site = Site::with_file("[default.user]\npassword_rule = \"strict\"\n");
    for args in [&["serve"][..], &[], &["migrate"], &["routes"]] {
        site.run(args).is_refused("Rocket.toml: user.password_rule = \"strict\": expected \"modern\" or \"classic\"");
    }
    assert!(!site.folder().join("data").exists());
}

#[test]
fn a_wrong_variable_is_named() {
    let site = Site::new();
    for (name, value, sentence) in [
        ("APP_USER__NONSENSE", "1", "APP_USER__NONSENSE"),
        ("APP_LIMITS__REGISTER", "often", "limits.register = \"often\""),
        ("SECRET_KEY", "short", "SECRET_KEY"),
        ("DATABASE_URL", "mysql://root:hunter2@h/db", "databases.app.url"),
        ("APP_I18N__DEFAULT", "xx", "i18n.default = \"xx\""),
    ] {
        let refused = site.run_with(&["serve"], &[(name, value)], "");
        refused.is_refused(sentence);
        assert!(!refused.err.contains("hunter2"));
    }
}

#[test]
fn a_page_that_does_not_exist_is_no_place_to_land() {
    let refused = Site::with_file("[default.after]\nlogin = \"nowhere\"\n").run(&["serve"]);
    refused.is_refused("after.login = \"nowhere\": expected a local path or one of ");
    assert!(refused.err.contains("members"), "{refused:?}");
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = Site::new();
    let refused = site.run_with(&["serve"], &[("ROCKET_PORT", &port)], "");
    refused.is_refused("in use");
    assert!(refused.err.contains(&port), "{refused:?}");
}

#[test]
fn a_database_that_cannot_be_opened_stops_the_start() {
    let site = Site::new();
    std::fs::create_dir(site.folder().join("app.db")).unwrap();
    let refused = site.run_with(&["serve"], &[("DATABASE_URL", "app.db")], "");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.err.contains("database") && !refused.err.contains("panicked"), "{refused:?}");
    let other = Site::new();
    std::fs::write(other.folder().join("app.db"), "this is no database, and long enough to be looked at ".repeat(40))
        .unwrap();
    for args in [&["serve"][..], &["migrate"]] {
        let refused = other.run_with(args, &[("DATABASE_URL", "app.db")], "");
        assert_eq!(refused.code, Some(1), "{refused:?}");
        assert!(refused.err.contains("not a database") && !refused.err.contains("panicked"), "{refused:?}");
    }
}

#[test]
fn the_password_of_a_database_that_is_away_is_not_told() {
    let site = Site::new();
    let vars = [("DATABASE_URL", "postgres://ann:hunter2@127.0.0.1:1/gantry"), ("RUST_LOG", "trace")];
    for command in ["serve", "migrate", "doctor"] {
        let done = site.run_with(&[command], &vars, "");
        assert_eq!(done.code, Some(1), "{done:?}");
        assert!(!done.err.contains("hunter2") && !done.out.contains("hunter2"), "{done:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_variable_of_others_that_is_no_text_is_left_alone() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new();
    let mut command = site.command(&["migrate"], &[]);
    command.env("OTHER", std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_start_says_that_registration_tells_whose_addresses_it_knows() {
    let site = Site::new();
    let log = site.serve(&[("APP_USER__ENABLE_CONFIRM_EMAIL", "false")]).stop();
    assert!(log.contains("user.hide_registered_emails"), "{log}");
    let log = site.serve(&[]).stop();
    assert!(!log.contains("user.hide_registered_emails"), "{log}");
}
