//! Where settings come from: the file, the environment, and `.env` while developing.

use super::support::{Site, wait_for};

#[test]
fn a_file_that_is_named_must_be_read() {
    let site = Site::new();
    for (name, part) in [("nowhere.toml", "nowhere.toml"), ("/nowhere/Rocket.toml", "/nowhere"), (".", "directory")] {
        for command in ["serve", "doctor", "migrate"] {
            let done = site.run_with(&[command], &[("ROCKET_CONFIG", name)], "");
            done.assert_failure(part);
        }
    }
    // A name with a file in the way of its folder.
    std::fs::write(site.folder().join("file"), "").unwrap();
    site.run_with(&["migrate"], &[("ROCKET_CONFIG", "file/Rocket.toml")], "").assert_failure("file/Rocket.toml");
    std::fs::write(site.folder().join("other.toml"), "[default.databases.app]\nurl = 'other.db'\n").unwrap();
    site.run_with(&["migrate"], &[("ROCKET_CONFIG", "other.toml")], "");
    assert!(site.folder().join("other.db").exists());
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_line() {
    let site = Site::new();
    let file = site.folder().join("Rocket.toml");
    std::fs::write(&file, b"[default.app]\nname = 'Sch\xf6n'\n").unwrap();
    site.run(&["migrate"]).assert_failure("Rocket.toml: line 2, column 12: not UTF-8");
    // Notepad writes a mark and other line ends.
    std::fs::write(&file, "\u{feff}[default.databases.app]\r\nurl = 'marked.db'\r\n").unwrap();
    site.run(&["migrate"]);
    assert!(site.folder().join("marked.db").exists());
}

#[test]
fn rockets_own_settings_are_refused_in_our_words() {
    let site = Site::new();
    for (name, value) in [("ROCKET_PORT", "abc"), ("ROCKET_PORT", "99999"), ("ROCKET_WORKERS", "-1")] {
        let done = site.run_with(&["serve"], &[(name, value)], "");
        done.assert_failure("expected a whole number");
        assert!(done.err.starts_with(name) && done.err.contains(value), "{done:?}");
        let found = site.run_with(&["doctor"], &[(name, value)], "");
        assert!(found.out.contains("expected a whole number"), "{found:?}");
    }
    for command in ["serve", "doctor"] {
        let done = site.run_with(&[command], &[("ROCKET_ADDRESS", "localhost")], "");
        let said = format!("{}{}", done.out, done.err);
        assert!(said.contains("ROCKET_ADDRESS: address: expected an IP address such as 127.0.0.1"), "{done:?}");
        assert!(!said.contains("src/"), "{done:?}");
    }
    Site::with_file("[default]\nport = 'abc'\n")
        .run(&["serve"])
        .assert_failure("Rocket.toml: port = \"abc\": expected");
}

#[test]
fn the_start_and_the_doctor_name_what_nobody_reads() {
    let site = Site::new();
    let vars = [("MAIL_HOST", "mail.example"), ("APP_BASE_URL", "https://shop.example")];
    let server = site.serve(&vars);
    let log = server.stop();
    let found = site.run_with(&["doctor"], &vars, "");
    for sentence in ["MAIL_HOST is not read: the name of the setting is MAIL_SERVER", "APP_APP__BASE_URL"] {
        assert_eq!(log.matches(sentence).count(), 1, "{log}");
        assert_eq!(found.out.matches(sentence).count(), 1, "{found:?}");
    }
    assert!(!log.contains("shop.example"), "{log}");
}

#[cfg(debug_assertions)]
#[test]
fn a_debug_build_reads_dot_env_under_the_environment() {
    let site = Site::new();
    let file = site.folder().join(".env");
    std::fs::write(&file, "# for developing\nDATABASE_URL='mine.db'\nAPP_APP__NAME=\"My Shop\"\nEMPTY=\n").unwrap();
    site.run(&["migrate"]);
    assert!(site.folder().join("mine.db").exists());
    site.run_with(&["migrate"], &[("DATABASE_URL", "outer.db")], "");
    assert!(site.folder().join("outer.db").exists());
    let key = app::config::SecretKeys::generate();
    let release = [
        ("ROCKET_PROFILE", "release"),
        ("SECRET_KEY", key.as_str()),
        ("APP_APP__BASE_URL", "http://localhost:8000"),
        ("APP_MAIL__TRANSPORT", "file"),
    ];
    let server = site.serve(&release);
    wait_for("the word about .env", || server.err().contains(".env is not read").then_some(()));
    assert!(site.folder().join("data/app.db").exists(), "a release must not read .env");
    std::fs::write(&file, "SECRET_KEY=hunter2 'and more\n").unwrap();
    let done = site.run(&["migrate"]);
    done.assert_failure(".env");
    assert!(!done.err.contains("hunter2"), "{done:?}");
}
