//! Settings that depend on others. A setting whose requirement is off is off too, unless it was set explicitly. Then
//! it prevents the start.

use app::config::user::User;

use super::{read, refusal};
use crate::support::url;

type Switch = fn(&User) -> bool;

/// A setting, how to read it, and what disables its requirement.
const NEED: &[(&str, Switch, &str)] = &[
    ("enable_confirm_email", |u| u.enable_confirm_email, "enable_email = false"),
    ("send_registered_email", |u| u.send_registered_email, "enable_email = false"),
    ("auto_login_after_confirm", |u| u.auto_login_after_confirm, "enable_confirm_email = false"),
    ("enable_login_without_confirm_email", |u| u.enable_login_without_confirm_email, "enable_confirm_email = false"),
    ("show_email_does_not_exist", |u| u.show_email_does_not_exist, "enable_email = false"),
    ("show_username_does_not_exist", |u| u.show_username_does_not_exist, "enable_username = false"),
    ("enable_multiple_emails", |u| u.enable_multiple_emails, "enable_confirm_email = false"),
    ("enable_change_username", |u| u.enable_change_username, "enable_username = false"),
    ("enable_forgot_password", |u| u.enable_forgot_password, "enable_email = false"),
    ("enable_invitation", |u| u.enable_invitation, "enable_email = false"), // feature: invitations
    ("enable_invitation", |u| u.enable_invitation, "enable_registration = false"), // feature: invitations
    ("require_invitation", |u| u.require_invitation, "enable_invitation = false"), // feature: invitations
    ("enable_passwordless", |u| u.enable_passwordless, "enable_email = false"), // feature: passwordless
    ("login_and_register_on_one_page", |u| u.login_and_register_on_one_page, "enable_registration = false"),
    ("auto_login_after_register", |u| u.auto_login_after_register, "enable_registration = false"),
    ("auto_login_after_reset_password", |u| u.auto_login_after_reset_password, "enable_forgot_password = false"),
    ("send_password_changed_email", |u| u.send_password_changed_email, "enable_email = false"),
    ("send_username_changed_email", |u| u.send_username_changed_email, "enable_email = false"),
    ("send_new_device_email", |u| u.send_new_device_email, "enable_email = false"), // feature: devices
];

#[test]
fn the_classic_rule_has_a_minimum_of_its_own_unless_one_is_set() {
    let min =
        |toml: &str, vars: &[(&str, &str)]| read(&format!("[default.user]\n{toml}"), vars).unwrap().user.password_min;
    assert_eq!(min("password_rule = 'modern'", &[]), 8);
    assert_eq!(min("password_rule = 'classic'", &[]), 6);
    assert_eq!(min("", &[("APP_USER__PASSWORD_RULE", "classic")]), 6);
    assert_eq!(min("password_rule = 'classic'\npassword_min = 8", &[]), 8);
    assert_eq!(min("password_rule = 'classic'", &[("APP_USER__PASSWORD_MIN", "10")]), 10);
}

#[test]
fn a_setting_is_off_if_its_requirement_is_off() {
    for (key, switch, off) in NEED {
        let settings = read(&format!("[default.user]\n{off}"), &[]).unwrap();
        assert!(!switch(&settings.user), "{key} although {off}");
    }
}

#[test]
fn an_explicit_setting_without_its_requirement_prevents_the_start() {
    for (key, _, off) in NEED {
        let requirement = off.split(' ').next().unwrap();
        let in_file = refusal(&format!("[default.user]\n{off}\n{key} = true"), &[]);
        let name = format!("APP_USER__{}", key.to_uppercase());
        let outside = refusal(&format!("[default.user]\n{off}"), &[(name.as_str(), "true")]);
        for sentence in [in_file, outside] {
            assert!(sentence.starts_with(&format!("user.{key} = true: expected")), "{sentence}");
            assert!(sentence.contains(&format!("user.{requirement}")), "{sentence}");
        }
    }
}

#[test]
fn explicitly_disabled_settings_are_fine() {
    for (key, _, off) in NEED {
        assert!(read(&format!("[default.user]\n{off}\n{key} = false"), &[]).is_ok(), "{key}");
    }
}

#[test]
fn usernames_and_addresses_cannot_both_be_off() {
    let sentence = refusal("[default.user]\nenable_username = false\nenable_email = false", &[]);
    assert!(sentence.contains("user.enable_username") && sentence.contains("user.enable_email"), "{sentence}");
}

#[test]
fn the_mailbox_transport_needs_the_dev_pages() {
    let sentence = refusal("[default.app]\ndev_pages = false\n[default.mail]\ntransport = 'mailbox'", &[]);
    assert!(sentence.starts_with("mail.transport = \"mailbox\"") && sentence.contains("app.dev_pages"), "{sentence}");
    assert!(read("[default.app]\ndev_pages = true\n[default.mail]\ntransport = 'mailbox'", &[]).is_ok());
}

#[test]
fn a_named_mail_server_is_used_and_the_smtp_transport_needs_one() {
    use app::config::mail::Transport;
    assert_eq!(read("", &[("MAIL_SERVER", "mail.example.com")]).unwrap().mail.transport, Some(Transport::Smtp));
    let kept = read("", &[("MAIL_SERVER", "mail.example.com"), ("APP_MAIL__TRANSPORT", "file")]).unwrap();
    assert_eq!(kept.mail.transport, Some(Transport::File));
    let sentence = refusal("", &[("APP_MAIL__TRANSPORT", "smtp")]);
    assert!(sentence.starts_with("mail.transport = \"smtp\"") && sentence.contains("mail.server"), "{sentence}");
    let both = [("MAIL_SERVER", "mail.example.com"), ("MAIL_USE_SSL", "true"), ("MAIL_USE_TLS", "true")];
    let sentence = refusal("", &both);
    assert!(sentence.contains("mail.use_ssl") && sentence.contains("mail.use_tls"), "{sentence}");
}

#[test]
fn plain_http_is_for_localhost_unless_it_is_allowed() {
    for url in ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000", "https://example.com"] {
        assert!(read("", &[("APP_APP__BASE_URL", url)]).is_ok(), "{url}");
    }
    for url in ["http://example.com", "http://127.0.0.1.example.com", "http://localhost.example.com", "http://10.0.0.1"]
    {
        let sentence = refusal("", &[("APP_APP__BASE_URL", url)]);
        assert!(sentence.contains("https://"), "{sentence}");
        assert!(read("", &[("APP_APP__BASE_URL", url), ("APP_APP__ALLOW_HTTP", "true")]).is_ok(), "{url}");
    }
}

#[test]
fn landing_pages_must_exist() {
    use crate::support::settings;
    use app::clock::Clock;
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let starts = |target: &str, register: bool| {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = settings(folder.path());
        target.clone_into(&mut settings.after.login);
        settings.user.enable_registration = register;
        let rocket = app::app(settings, Clock::default()).unwrap();
        match runtime.block_on(rocket.ignite()) {
            Ok(_) => true,
            // Rocket's error panics if it is dropped without being read.
            Err(error) => matches!(error.kind(), rocket::error::ErrorKind::Io(_)),
        }
    };
    for good in ["/", "members", "user.account", &format!("{}?tab=1", url("members"))] {
        assert!(starts(good, true), "{good}");
    }
    for bad in ["nowhere", "", "//evil.example", "https://evil.example", "/\\evil.example", "user.setup"] {
        assert!(!starts(bad, true), "{bad}");
    }
    assert!(starts("user.register", true));
    assert!(!starts("user.register", false), "a page that is switched off is no page to land on");
}
