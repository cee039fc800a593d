//! What prevents a start: one sentence, exit code 1, and nothing half done.

use std::net::TcpListener;

use super::support::Site;

#[test]
fn an_invalid_setting_is_named() {
    let site = Site::with_file("[default.user]\npassword_rule = \"strict\"\n");
    for args in [&["serve"][..], &[], &["migrate"], &["routes"]] {
        site.run(args)
            .assert_failure("Rocket.toml: user.password_rule = \"strict\": expected \"modern\" or \"classic\"");
    }
    assert!(!site.folder().join("data").exists());
}

#[test]
fn an_invalid_variable_is_named() {
    let site = Site::new();
    for (name, value, sentence) in [
        ("APP_USER__NONSENSE", "1", "APP_USER__NONSENSE"),
        ("APP_LIMITS__REGISTER", "often", "APP_LIMITS__REGISTER=often: expected"),
        ("SECRET_KEY", "short", "SECRET_KEY"),
        ("DATABASE_URL", "mysql://root:hunter2@h/db", "databases.app.url"),
        ("APP_I18N__DEFAULT", "xx", "i18n.default = \"xx\""),
    ] {
        let refused = site.run_with(&["serve"], &[(name, value)], "");
        refused.assert_failure(sentence);
        assert!(!refused.err.contains("hunter2"));
    }
}

#[test]
fn landing_on_an_unknown_page_is_refused() {
    let site = Site::with_file("[default.after]\nlogin = \"nowhere\"\n");
    // A start that makes the tables tells of it.
    site.run(&["migrate"]).assert_success();
    let refused = site.run(&["serve"]);
    refused.assert_failure("after.login = \"nowhere\": expected a local path or one of ");
    assert!(refused.err.contains("members"), "the known pages were not listed: {refused:?}");
}

#[test]
fn a_port_in_use_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = Site::new();
    site.run(&["migrate"]).assert_success();
    let refused = site.run_with(&["serve"], &[("ROCKET_PORT", &port)], "");
    refused.assert_failure("in use");
    assert!(refused.err.contains(&port), "the port was not named: {refused:?}");
}

#[test]
fn an_unreadable_database_prevents_the_start() {
    let site = Site::new();
    std::fs::create_dir(site.folder().join("app.db")).unwrap();
    let refused = site.run_with(&["serve"], &[("DATABASE_URL", "app.db")], "");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.err.contains("database") && !refused.err.contains("panicked"), "unexpected error: {refused:?}");
    let other = Site::new();
    std::fs::write(other.folder().join("app.db"), "this is no database, and long enough to be looked at ".repeat(40))
        .unwrap();
    for args in [&["serve"][..], &["migrate"]] {
        let refused = other.run_with(args, &[("DATABASE_URL", "app.db")], "");
        assert_eq!(refused.code, Some(1), "{refused:?}");
        assert!(
            refused.err.contains("not a database") && !refused.err.contains("panicked"),
            "unexpected error: {refused:?}"
        );
    }
}

#[test]
fn the_password_of_an_unreachable_database_is_not_printed() {
    let site = Site::new();
    let vars = [("DATABASE_URL", "postgres://ann:hunter2@127.0.0.1:1/gantry"), ("RUST_LOG", "trace")];
    for command in ["serve", "migrate", "doctor"] {
        let done = site.run_with(&[command], &vars, "");
        assert_eq!(done.code, Some(1), "{done:?}");
        assert!(!done.err.contains("hunter2") && !done.out.contains("hunter2"), "the password was printed: {done:?}");
    }
}

#[cfg(unix)]
#[test]
fn unrelated_variables_with_invalid_utf8_are_ignored() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new();
    let mut command = site.command(&["migrate"], &[]);
    command.env("OTHER", std::ffi::OsStr::from_bytes(b"\xff\xfe"));
    let done = command.output().unwrap();
    assert!(done.status.success(), "the command failed: {}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_start_warns_if_registration_reveals_known_addresses() {
    let site = Site::new();
    let log = site.serve(&[("APP_USER__ENABLE_CONFIRM_EMAIL", "false")]).stop();
    assert!(log.contains("user.hide_registered_emails"), "no warning: {log}");
    let log = site.serve(&[]).stop();
    assert!(!log.contains("user.hide_registered_emails"), "an unnecessary warning: {log}");
}
