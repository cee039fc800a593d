//! Settings in the environment.

use app::config::Settings;
use app::config::values::Limit;
use secrecy::ExposeSecret;

use super::read;

#[test]
fn the_environment_overrides_the_file() {
    let toml = "[default.app]\nname = 'From the file'\n[default.user]\nenable_username = false";
    let both = read(toml, &[("APP_APP__NAME", "From outside")]).unwrap();
    assert_eq!((both.app.name.as_str(), both.user.enable_username), ("From outside", false));
    let back = read(toml, &[("APP_USER__ENABLE_USERNAME", "true")]).unwrap();
    assert!(back.user.enable_username);
}

#[test]
fn only_variables_with_two_underscores_are_settings() {
    let others = [
        ("APP_X", "1"),
        ("APP_USER_NAME", "x"),
        ("APP_USER_ENABLE_EMAIL", "false"),
        ("APP_USER", "root"),
        ("APP_NAME", "other"),
        ("APP_", ""),
        ("XAPP_USER__X", "1"),
    ];
    assert_eq!(json(&read("", &others).unwrap()), json(&Settings::default()));
}

fn json(settings: &Settings) -> serde_json::Value {
    serde_json::to_value(settings).unwrap()
}

#[test]
fn texts_that_look_like_numbers_stay_texts() {
    for text in ["007", "1e3", "true", "off", "[1]", "a \"quoted\" word", "two  blanks"] {
        assert_eq!(read("", &[("APP_APP__NAME", text)]).unwrap().app.name, text);
    }
}

#[test]
fn every_type_of_value_can_be_set_by_a_variable() {
    let settings = read(
        "",
        &[
            ("APP_APP__TRUSTED_PROXIES", "2"),
            ("APP_APP__DEV_PAGES", "false"),
            ("APP_APP__LOG", "json"),
            ("APP_I18N__LANGUAGES", r#"["en", "de"]"#),
            ("APP_LIMITS__RESEND", "5 per hour"),
            ("APP_USER__CONFIRM_EMAIL_EXPIRATION", "3 hours"),
            ("APP_USER__SESSION_ABSOLUTE", "90"),
            ("APP_MAIL__DIRECTORY", "out"),
            ("MAIL_DEFAULT_SENDER", "\"The Site\" <site@example.com>"),
            ("DATABASE_URL", "sqlite:other.db"),
            ("MAIL_USERNAME", "42"),
            ("MAIL_PASSWORD", "007"),
            ("MAIL_PORT", "2525"),
            ("ROCKET_PORT", "8123"),
        ],
    )
    .unwrap();
    assert_eq!(settings.app.trusted_proxies, 2);
    assert!(!settings.dev_pages());
    assert_eq!(settings.i18n.languages, ["en", "de"]);
    assert_eq!(settings.limits.resend, Limit::per_minutes(5, 60));
    assert_eq!(settings.user.confirm_email_expiration.0.as_secs(), 3 * 3600);
    assert_eq!(settings.user.session_absolute.0.as_secs(), 90);
    assert_eq!(settings.sender().to_string(), "The Site <site@example.com>");
    assert_eq!(settings.databases.app.url, "sqlite:other.db");
    let mail = &settings.mail;
    assert_eq!((mail.username.as_str(), mail.password.expose_secret(), mail.port), ("42", "007", 2525));
    assert_eq!(settings.base_url(), "http://127.0.0.1:8123");
}

#[test]
fn the_longer_of_two_variable_names_wins() {
    let vars = [("DATABASE_URL", "short.db"), ("APP_DATABASES__APP__URL", "long.db")];
    for _ in 0..20 {
        assert_eq!(read("", &vars).unwrap().databases.app.url, "long.db");
    }
}

#[test]
fn a_profile_extends_the_default_section() {
    let toml = "[default.app]\nname = 'Everywhere'\ntrusted_proxies = 1\n[staging.app]\nname = 'Staging'";
    let settings = read(toml, &[("ROCKET_PROFILE", "staging")]).unwrap();
    assert_eq!((settings.app.name.as_str(), settings.app.trusted_proxies), ("Staging", 1));
}

#[test]
fn the_default_sender_comes_from_the_sites_name_and_address() {
    let settings =
        read("", &[("APP_APP__NAME", "Corner Shop"), ("APP_APP__BASE_URL", "https://shop.example:8443/")]).unwrap();
    assert_eq!(settings.sender().to_string(), "Corner Shop <noreply@shop.example>");
    assert_eq!(settings.base_url(), "https://shop.example:8443");
    assert!(settings.is_https());
}
