//! A release needs a key, a base URL and a mail transport, and refuses development settings.

use app::config::{ConfigError, SecretKeys, Settings};

/// Reads sufficient settings for a release, with changes by the test.
fn start(change: &[(&str, Option<&str>)]) -> Result<Settings, ConfigError> {
    let key = SecretKeys::generate();
    let mut vars = std::collections::BTreeMap::from([
        ("ROCKET_PROFILE", "release"),
        ("SECRET_KEY", key.as_str()),
        ("APP_APP__BASE_URL", "https://gantry.example"),
        ("MAIL_SERVER", "mail.gantry.example"),
    ]);
    for (name, value) in change {
        match value {
            Some(value) => vars.insert(name, value),
            None => vars.remove(name),
        };
    }
    let vars: Vec<_> = vars.into_iter().collect();
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::from_text("", &vars, folder.path().to_owned());
    assert!(!folder.path().join("data").exists(), "no key is made");
    settings
}

#[test]
fn a_complete_release_starts_without_dev_pages() {
    let settings = start(&[]).unwrap();
    assert!(settings.is_release() && settings.is_https() && !settings.dev_pages());
}

#[test]
fn an_incomplete_release_is_refused_with_what_is_missing() {
    // 32 bytes, but typed by hand.
    let typed = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    for (change, words) in [
        (("SECRET_KEY", None), "SECRET_KEY is not set"),
        (("SECRET_KEY", Some("")), "SECRET_KEY is not set"),
        (("SECRET_KEY", Some("change me")), "SECRET_KEY: expected"),
        (("SECRET_KEY", Some("c2hvcnQ=")), "SECRET_KEY: expected"),
        (("SECRET_KEY", Some(typed)), "SECRET_KEY: expected"),
        (("APP_APP__BASE_URL", None), "app.base_url is not set"),
        (("APP_APP__BASE_URL", Some("gantry.example")), "https://"),
        (("APP_APP__BASE_URL", Some("http://gantry.example")), "passwords in the clear"),
        (("MAIL_SERVER", None), "mail.transport is not set"),
        (("APP_MAIL__TRANSPORT", Some("mailbox")), "app.dev_pages"),
    ] {
        let Err(error) = start(&[change]) else { panic!("{change:?} was accepted") };
        assert!(error.to_string().contains(words), "{change:?}: {error}");
        assert!(!error.to_string().contains(typed), "{error}");
    }
}
