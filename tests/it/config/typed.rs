//! What the values of variables may look like.

use super::{read, refusal};

#[test]
fn switches_are_written_in_many_ways() {
    for (text, on) in [
        ("true", true),
        ("True", true),
        ("TRUE", true),
        ("1", true),
        ("on", true),
        ("Yes", true),
        ("false", false),
        ("FALSE", false),
        ("0", false),
        ("Off", false),
        ("no", false),
    ] {
        let settings =
            read("", &[("MAIL_USE_TLS", text), ("APP_APP__DEV_PAGES", text), ("APP_USER__REQUIRE_NAMES", text)])
                .unwrap();
        assert_eq!((settings.mail.use_tls, settings.dev_pages(), settings.user.require_names), (on, on, on), "{text}");
    }
    for name in ["MAIL_USE_TLS", "APP_APP__DEV_PAGES"] {
        assert_eq!(refusal("", &[(name, "maybe")]), format!("{name}=maybe: expected true or false"));
    }
}

#[test]
fn an_empty_variable_is_an_unset_one() {
    let vars = [
        ("DATABASE_URL", ""),
        ("MAIL_SERVER", ""),
        ("MAIL_PORT", ""),
        ("APP_USER__ENABLE_USERNAME", ""),
        ("APP_APP__NAME", ""),
        ("ROCKET_PORT", ""),
        ("ROCKET_PROFILE", ""),
    ];
    let settings = read("[default.app]\nname = 'From the file'", &vars).unwrap();
    assert_eq!(settings.app.name, "From the file");
    assert_eq!(settings.databases.app.url, app::config::Settings::default().databases.app.url);
    assert!(settings.user.enable_username && settings.mail.transport.is_none());
    assert_eq!(settings.base_url(), "http://127.0.0.1:8000");
}

/// `docker run --env-file` keeps quotes, and an editor may leave the rest.
#[test]
fn what_only_a_shell_would_take_away_is_refused_in_so_many_words() {
    for (value, fault) in [
        ("'/var/lib/x/app.db'", "quotes"),
        ("\"app.db\"", "quotes"),
        ("app.db ", "blanks"),
        ("app.db\r", "line ends"),
        ("\u{feff}app.db", "BOM"),
    ] {
        for name in ["DATABASE_URL", "SECRET_KEY", "MAIL_PASSWORD", "APP_APP__NAME", "ROCKET_ADDRESS"] {
            let sentence = refusal("", &[(name, value)]);
            assert!(sentence.starts_with(&format!("{name}: ")) && sentence.contains(fault), "{sentence}");
            assert!(!sentence.contains("app.db"), "the value may be a secret: {sentence}");
        }
    }
    assert!(read("", &[("OTHER", "'quoted'")]).is_ok());
}
