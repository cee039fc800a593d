//! Variables that look meant for the site, although nothing reads them.

use super::read;

/// The names that are said to be right for the names that were given.
#[test]
fn a_variable_that_nobody_reads_is_named_with_the_right_name() {
    for (given, right) in [
        ("APP_BASE_URL", "APP_APP__BASE_URL"),
        ("APP_USER_ENABLE_USERNAME", "APP_USER__ENABLE_USERNAME"),
        ("APP_ENABLE_REGISTRATION", "APP_USER__ENABLE_REGISTRATION"),
        ("GANTRY_BASE_URL", "APP_APP__BASE_URL"),
        ("GANTRY_SECRET_KEY", "SECRET_KEY"),
        ("GANTRY_DATABASE_URL", "DATABASE_URL"),
        ("USER_ENABLE_EMAIL", "APP_USER__ENABLE_EMAIL"),
        ("USER_ENABLE_CONFIRM_EMAIL", "APP_USER__ENABLE_CONFIRM_EMAIL"),
        ("USER_APP_NAME", "APP_APP__NAME"),
        ("SECURITY_PASSWORD_SALT", "APP_USER__PASSWORD_SALT"), // feature: legacy_hashes
        ("SECURITY_CONFIRMABLE", "APP_USER__ENABLE_CONFIRM_EMAIL"),
        ("SQLALCHEMY_DATABASE_URI", "DATABASE_URL"),
        ("FLASK_RUN_PORT", "ROCKET_PORT"),
        ("MAIL_HOST", "MAIL_SERVER"),
        ("MAIL_USERNAM", "MAIL_USERNAME"),
        ("MAIL_USE_STARTTLS", "MAIL_USE_"),
        ("ROCKET_DATABASES", "DATABASE_URL"),
        ("ROCKET_PROT", "ROCKET_PORT"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("database_url", "DATABASE_URL"),
        ("SECRET_KEYS", "SECRET_KEY"),
        ("FLASK_SOMETHING", ""),
        ("GANTRY_SOMETHING", ""),
        ("ROCKET_TLS", ""),
    ] {
        let unread = read("", &[(given, "a secret value")]).unwrap().unread;
        let [sentence] = unread.as_slice() else { panic!("{given}: {unread:?}") };
        assert!(sentence.starts_with(&format!("{given} is not read: ")), "{sentence}");
        assert!(sentence.contains(right) && !sentence.contains("a secret value"), "{given}: {sentence}");
    }
}

#[test]
fn what_is_read_or_meant_for_others_is_no_news() {
    let others = [
        ("APP_ENV", "production"),
        ("USER", "root"),
        ("USERNAME", "root"),
        ("HOME", "/root"),
        ("MAIL", "/var/mail/root"),
        ("PATH", "/bin"),
        ("LANG", "C"),
        ("APP_APP__NAME", "Shop"),
        ("MAIL_PORT", "25"),
        ("ROCKET_PORT", "8001"),
        ("ROCKET_PROFILE", "debug"),
        ("DATABASE_URL", "other.db"),
        ("GANTRY_NAME", ""),
    ];
    assert_eq!(read("", &others).unwrap().unread, [""; 0]);
}
