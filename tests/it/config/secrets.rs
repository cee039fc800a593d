//! Secrets stay out of messages and debug output.

use app::config::{SecretKeys, Settings};

use super::{read, refusal};

#[test]
fn keys_and_the_database_url_are_never_printed() {
    let key = SecretKeys::generate();
    let folder = tempfile::tempdir().unwrap();
    let vars = [
        ("SECRET_KEY", key.as_str()),
        ("DATABASE_URL", "sqlite:hunter2.db"),
        ("MAIL_PASSWORD", "hunter2"),
        ("MAIL_SERVER", "h"),
    ];
    let settings = Settings::from_text("", &vars, folder.path().to_owned()).unwrap();
    for printed in
        [format!("{settings:?}"), format!("{settings:#?}"), format!("{:?}{:?}", settings.databases, settings.mail)]
    {
        assert!(!printed.contains("hunter2") && !printed.contains(&key[..12]), "{printed}");
    }
    assert!(!serde_json::to_string(&settings).unwrap().contains(&key[..12]));
}

#[test]
fn the_error_for_a_database_url_does_not_repeat_its_password() {
    for url in [
        "mysql://ann:hunter2@h/db",
        "postgres:ann:hunter2@h/db",
        "postgresql:ann:hunter2@h/db",
        "x+y:hunter2",
        "postgres://ann:%hunter2@h/db",
        "postgres://ann:hunter2@hunter2@h/db",
        "host=h user=ann password=hunter2",
        "password=hunter2",
    ] {
        let sentence = refusal("", &[("DATABASE_URL", url)]);
        assert!(sentence.starts_with("databases.app.url") && !sentence.contains("hunter2"), "{sentence}");
    }
}

#[test]
fn a_secret_of_the_wrong_type_is_not_repeated() {
    for (section, key) in [("databases.app", "url"), ("mail", "password")] {
        let sentence = refusal(&format!("[default.{section}]\n{key} = 7654321"), &[]);
        assert!(sentence.contains(&format!("{section}.{key}")) && !sentence.contains("7654321"), "{sentence}");
    }
}

#[test]
fn the_error_for_a_key_does_not_repeat_it() {
    let sentence = refusal("", &[("SECRET_KEY", "hunter2")]);
    assert!(!sentence.contains("hunter2"), "{sentence}");
}

#[test]
fn the_key_is_generated_once_and_readable_only_by_its_owner() {
    let folder = tempfile::tempdir().unwrap();
    let first = Settings::from_text("", &[], folder.path().to_owned()).unwrap();
    let again = Settings::from_text("", &[], folder.path().to_owned()).unwrap();
    assert_eq!(first.keys.derive("csrf"), again.keys.derive("csrf"));
    assert!(!first.keys.derive("csrf").is_empty());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = folder.path().join("data/secret_key");
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[cfg(unix)]
#[test]
fn a_stored_key_readable_by_others_prevents_the_start() {
    for mode in [0o644, 0o640, 0o604, 0o660] {
        let folder = tempfile::tempdir().unwrap();
        let key = SecretKeys::generate();
        write_key(folder.path(), &key, mode);
        let Err(error) = Settings::from_text("", &[], folder.path().to_owned()) else { panic!("mode {mode:o}") };
        let error = error.to_string();
        assert!(error.contains("secret_key") && error.contains("chmod 600") && !error.contains(&key), "{error}");
    }
}

/// Stores a key where the site looks for it.
fn write_key(root: &std::path::Path, key: &str, mode: u32) {
    std::fs::create_dir_all(root.join("data")).unwrap();
    let file = root.join("data/secret_key");
    std::fs::write(&file, key).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn a_damaged_stored_key_prevents_the_start() {
    let folder = tempfile::tempdir().unwrap();
    write_key(folder.path(), "spoilt\n", 0o600);
    let Err(error) = Settings::from_text("", &[], folder.path().to_owned()) else {
        panic!("a spoilt key was accepted")
    };
    assert!(error.to_string().contains("secret_key") && !error.to_string().contains("spoilt"), "{error}");
    assert!(read("", &[]).is_ok());
}
