//! An invalid setting prevents the start with one sentence that names the key, the value and what was expected.

use super::{read, refusal};
use crate::support::{another_language, default_language};

/// The mistake, and the beginning and another part of the error.
const IN_THE_FILE: [(&str, &str, &str); 34] = [
    ("[default.user]\nenable_usernam = true", "Rocket.toml: user.enable_usernam is not a setting", "enable_username"),
    ("[default.app]\ncolour = 'red'", "Rocket.toml: app.colour is not a setting", "base_url"),
    ("[default.databases.other]\nurl = 'x.db'", "Rocket.toml: databases.other is not a setting", "app"),
    ("[default]\nnonsense = 1", "Rocket.toml: nonsense is not a setting", "user"),
    ("[default.nonsense]\nx = 1", "Rocket.toml: nonsense is not a setting", "user"),
    // Without a profile, figment would read the section as a profile of that name and silently ignore it.
    ("[user]\nenable_username = false", "Rocket.toml: [user]", "[default.user]"),
    ("enable_username = false", "Rocket.toml: [enable_username]", "[default."),
    ("[default.app]\nname = \"Two\\nlines\"", "app.name = \"Two\\nlines\"", "one line"),
    ("[default.app]\nname = ' '", "app.name = \" \"", "one line"),
    ("[default.user]\nenable_username = 'maybe'", "Rocket.toml: user.enable_username = \"maybe\"", "expected true or"),
    ("[default.app]\ntrusted_proxies = -1", "Rocket.toml: app.trusted_proxies = -1", "a whole number"),
    ("[default.app]\nname = 5", "Rocket.toml: app.name = 5", "expected a text"),
    ("[default.after]\nlogin = 5", "Rocket.toml: after.login = 5", "expected a text"),
    ("[default.i18n]\nlanguages = 'en'", "Rocket.toml: i18n.languages = \"en\"", "expected a list"),
    ("[default.user]\npassword_rule = 'x'", "Rocket.toml: user.password_rule = \"x\"", "\"modern\" or \"classic\""),
    ("[default.user]\npassword_min = 5", "user.password_min = 5", "from 6 to 64"),
    ("[default.user]\npassword_min = 65", "user.password_min = 65", "from 6 to 64"),
    ("[default.user]\npassword_min = -8", "Rocket.toml: user.password_min = -8", "a whole number"),
    ("[default.user]\npassword_min = 'long'", "Rocket.toml: user.password_min = \"long\"", "a whole number"),
    ("[default.user]\npassword_forbidden = 'a'", "Rocket.toml: user.password_forbidden = \"a\"", "expected a list"),
    ("[default.user]\npassword_forbidden = ['ab']", "user.password_forbidden has \"ab\"", "3 to 50 characters"),
    ("[default.user]\npassword_forbidden = ['new york']", "user.password_forbidden has \"new york\"", "without blanks"),
    ("[default.mail]\ntransport = 'pigeon'", "Rocket.toml: mail.transport = \"pigeon\"", "\"smtp\" or \"sendmail\""),
    ("[default.app]\nlog = 'loud'", "Rocket.toml: app.log = \"loud\"", "\"text\" or \"json\""),
    ("[default.user]\nsession_absolute = 'soon'", "Rocket.toml: user.session_absolute = \"soon\"", "2 days"),
    ("[default.user]\nsession_absolute = 0", "Rocket.toml: user.session_absolute = 0", "2 days"),
    ("[default.limits]\nregister = 'ten per hour'", "Rocket.toml: limits.register = \"ten per hour\"", "10 per 15"),
    ("[default.limits]\nregister = 10", "Rocket.toml: limits.register = 10", "expected"),
    ("[default.limits]\nmails_per_mailbox = '1 per day'", "limits.mails_per_mailbox = \"1 per 1day\"", "2 or more"),
    ("[default.mail]\nsender = 'nobody at all'", "Rocket.toml: mail.sender = \"nobody at all\"", "<name@example.com>"),
    ("[default.app]\nbase_url = 'ftp://x.example'", "app.base_url = \"ftp://x.example\"", "https://"),
    ("[default.app]\nbase_url = 'https://x.example/shop'", "app.base_url = \"https://x.example/shop\"", "host alone"),
    ("[default.app]\nbase_url = 'http://x.example'", "app.base_url = \"http://x.example\"", "app.allow_http"),
    ("[default.databases.app]\nurl = 'mysql://h/db'", "databases.app.url = \"mysql", "sqlite:PATH"),
];

#[test]
fn mistakes_in_the_file_are_explained() {
    for (toml, beginning, part) in IN_THE_FILE {
        let sentence = refusal(toml, &[]);
        assert!(sentence.starts_with(beginning) && sentence.contains(part), "{toml}\n{sentence}");
    }
}

#[test]
fn invalid_toml_is_reported_in_one_sentence_with_its_line() {
    let sentence = refusal("[default.app]\nname = \"Gantry\"\nlog = = \"text\"", &[]);
    assert!(sentence.starts_with("Rocket.toml: ") && sentence.contains("line 3"), "{sentence}");
}

#[test]
fn mistakes_in_the_environment_are_explained() {
    for (name, value, beginning, part) in [
        ("APP_USER__NONSENSE", "1", "APP_USER__NONSENSE: user.nonsense is not a setting", "Rocket.toml"),
        ("APP_NONSENSE__X", "1", "APP_NONSENSE__X: nonsense.x is not a setting", "Rocket.toml"),
        ("APP_USER__ENABLE_EMAIL", "maybe", "APP_USER__ENABLE_EMAIL=maybe: expected true or false", ""),
        ("APP_USER__PASSWORD_RULE", "x", "APP_USER__PASSWORD_RULE=x: expected", "\"modern\" or \"classic\""),
        ("APP_USER__SESSION_ABSOLUTE", "soon", "APP_USER__SESSION_ABSOLUTE=soon: expected", "2 days"),
        ("APP_LIMITS__RESEND", "5", "APP_LIMITS__RESEND=5: expected", "10 per 15 minutes"),
        ("MAIL_DEFAULT_SENDER", "nobody", "MAIL_DEFAULT_SENDER=nobody: expected", "<name@example.com>"),
        ("APP_APP__TRUSTED_PROXIES", "-1", "APP_APP__TRUSTED_PROXIES=-1: expected", "a whole number"),
        ("APP_APP__BASE_URL", "x.example", "app.base_url = \"x.example\"", "https://"),
        ("DATABASE_URL", "postgre://h/db", "databases.app.url = \"postgre", "postgres://"),
        ("MAIL_PORT", "smtp", "MAIL_PORT=smtp: expected a whole number", ""),
        ("MAIL_PORT", "99999", "MAIL_PORT=99999: expected a whole number", ""),
        ("ROCKET_PROFILE", "relaese", "ROCKET_PROFILE = \"relaese\": expected", "release"),
        ("SECRET_KEY", "c2hvcnQ=", "SECRET_KEY: expected base64", "gantry keys generate"),
    ] {
        let vars = [(name, value)];
        let sentence = refusal("", &vars);
        assert!(sentence.starts_with(beginning) && sentence.contains(part), "{name}={value}\n{sentence}");
    }
}

#[test]
fn a_secret_of_a_wrong_type_is_not_shown() {
    for toml in ["[default.mail]\npassword = 4711", "[default.databases.app]\nurl = 4711"] {
        let sentence = refusal(toml, &[]);
        assert!(sentence.contains("expected") && !sentence.contains("4711"), "{sentence}");
    }
}

#[test]
fn an_unknown_language_prevents_the_start_and_is_named() {
    let default = default_language();
    let mut wrong = vec![
        (format!("languages = ['{default}', 'xx']\ndefault = '{default}'"), "i18n.languages", "xx"),
        (format!("required = ['yy']\ndefault = '{default}'"), "i18n.required", "yy"),
        ("default = 'zz'".to_owned(), "i18n.default", "zz"),
    ];
    if let Some(other) = another_language() {
        wrong.push((format!("languages = ['{other}']\ndefault = '{default}'"), "i18n.default", default));
    }
    for (toml, key, value) in wrong {
        let settings = read(&format!("[default.i18n]\n{toml}"), &[]).unwrap();
        let Err(error) = app::app(settings, app::clock::Clock::default()) else { panic!("{toml} was accepted") };
        let sentence = error.to_string();
        assert!(
            sentence.contains(key) && sentence.contains(&format!("{value:?}")) && sentence.contains("expected"),
            "{sentence}"
        );
    }
}

#[cfg(not(feature = "postgres"))]
#[test]
fn a_binary_without_postgresql_support_says_so() {
    for url in ["postgres://u:hidden@h/db", "postgresql://u:hidden@h/db"] {
        let sentence = refusal("", &[("DATABASE_URL", url)]);
        assert!(sentence.contains("--features postgres") && !sentence.contains("hidden"), "{sentence}");
    }
}
