//! What stops the start: wrong types, and settings that contradict each other.

use figment::Figment;
use figment::error::{Actual, Kind};
use figment::value::{Dict, Value};
use url::Url;

use super::mail::Transport;
use super::{ConfigError, Settings, is_loopback};

/// Settings whose values no sentence repeats.
const SECRETS: &[&str] = &[
    "databases.app.url",
    "mail.password",
    "user.password_salt", // feature: legacy_hashes
];

impl ConfigError {
    /// Figment's error as one sentence: `Rocket.toml: user.x = "y": expected …`.
    pub fn of(error: &figment::Error, source: &str) -> Self {
        let path = error.path.join(".");
        let expected = expected(&error.kind);
        Self(match &error.kind {
            Kind::InvalidType(actual, _) | Kind::InvalidValue(actual, _) => {
                let shown = if SECRETS.contains(&path.as_str()) { "(not shown)".to_owned() } else { shown(actual) };
                format!("{source}: {path} = {shown}: expected {}", expected.unwrap_or_default())
            }
            Kind::UnknownField(field, expected) => {
                let section = if path.is_empty() { String::new() } else { format!("{path}.") };
                let field = field.rsplit('.').next().unwrap_or(field);
                let path = section.strip_suffix(&format!("{field}.")).unwrap_or(&section);
                format!("{source}: {path}{field} is not a setting: expected one of {}", expected.join(", "))
            }
            Kind::UnknownVariant(variant, _) => {
                format!("{source}: {path} = {variant:?}: expected {}", expected.unwrap_or_default())
            }
            Kind::Message(message) if path == "address" => {
                format!("{source}: address: expected an IP address such as 127.0.0.1 or ::1 ({message})")
            }
            // A syntax error comes with several lines that point at the place, and this must be one sentence.
            _ => {
                let text = error.to_string();
                let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains('|'));
                format!("{source}: {}", words.collect::<Vec<_>>().join(": "))
            }
        })
    }
}

/// What a setting may be, in words that are not Rust's.
pub(super) fn expected(kind: &Kind) -> Option<String> {
    let words = match kind {
        Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => expected.clone(),
        Kind::UnknownVariant(_, expected) => {
            let expected: Vec<_> = expected.iter().map(|e| format!("{e:?}")).collect();
            return Some(expected.join(" or "));
        }
        _ => return None,
    };
    Some(match words.as_str() {
        "a bool" | "a boolean" | "bool" => "true or false".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, not below 0".to_owned(),
        "a string" | "string" => "a text".to_owned(),
        "a sequence" | "sequence" => r#"a list such as ["en", "de"]"#.to_owned(),
        _ => words.strip_prefix("struct ").map_or(words.clone(), |_| "a section with keys".to_owned()),
    })
}

fn shown(actual: &Actual) -> String {
    match actual {
        Actual::Str(text) => format!("{text:?}"),
        Actual::Bool(value) => value.to_string(),
        Actual::Unsigned(number) => number.to_string(),
        Actual::Signed(number) => number.to_string(),
        Actual::Float(number) => number.to_string(),
        other => format!("({other})"),
    }
}

/// Refuses settings that contradict each other.
pub(super) fn check(settings: &mut Settings) -> Result<(), ConfigError> {
    if !settings.user.enable_username && !settings.user.enable_email {
        return refuse("user.enable_username and user.enable_email are both off: expected one of them on");
    }
    check_name(settings)?;
    let brand = settings.app.brand;
    if let Some(expected) = super::colour::refusal(brand) {
        return refuse(format!("app.brand = \"{brand}\": expected {expected}"));
    }
    settings.app.base_url = base_url(settings)?;
    settings.database_url()?;
    super::passwords::check(&settings.user)?;
    super::programs::check(&settings.user)?; // feature: api
    let mailbox = settings.limits.mails_per_mailbox;
    if mailbox.times < 2 {
        return refuse(format!(
            "limits.mails_per_mailbox = \"{}\": expected 2 or more, so that strangers leave one for who forgot a password",
            mailbox.text()
        ));
    }
    check_mail(settings)
}

fn check_mail(settings: &Settings) -> Result<(), ConfigError> {
    let mail = &settings.mail;
    match mail.transport {
        None if settings.is_release() => {
            refuse("mail.transport is not set: expected \"smtp\", \"sendmail\" or \"file\"")
        }
        Some(Transport::Mailbox) if !settings.dev_pages() => {
            refuse("mail.transport = \"mailbox\": expected app.dev_pages = true with it, since mails are read there")
        }
        Some(Transport::Smtp) if mail.server.is_empty() => {
            refuse("mail.transport = \"smtp\": expected mail.server with it")
        }
        Some(Transport::Smtp) if mail.use_ssl && mail.use_tls => {
            refuse("mail.use_ssl and mail.use_tls are both on: expected one of them (465 is use_ssl, 587 is use_tls)")
        }
        _ => Ok(()),
    }
}

fn refuse<T>(why: impl Into<String>) -> Result<T, ConfigError> {
    Err(ConfigError(why.into()))
}

/// Each switch of `user.*` and the switch it needs, in order: what is turned off counts as off for the rows below.
const NEEDS: &[(&str, &str)] = &[
    ("enable_confirm_email", "enable_email"),
    ("send_registered_email", "enable_email"),
    ("auto_login_after_confirm", "enable_confirm_email"),
    ("enable_login_without_confirm_email", "enable_confirm_email"),
    ("show_email_does_not_exist", "enable_email"),
    ("show_username_does_not_exist", "enable_username"),
    // Without confirmation, anybody could take anybody's address.
    ("enable_multiple_emails", "enable_confirm_email"),
    ("enable_change_username", "enable_username"),
    ("enable_forgot_password", "enable_email"),
    ("enable_invitation", "enable_email"),        // feature: invitations
    ("enable_invitation", "enable_registration"), // feature: invitations
    ("require_invitation", "enable_invitation"),  // feature: invitations
    ("enable_passwordless", "enable_email"),      // feature: passwordless
    ("login_and_register_on_one_page", "enable_registration"),
    ("auto_login_after_register", "enable_registration"),
    ("auto_login_after_reset_password", "enable_forgot_password"),
    ("send_password_changed_email", "enable_email"),
    ("send_username_changed_email", "enable_email"),
    ("send_new_device_email", "enable_email"), // feature: devices
];

/// Turns off each switch that needs one that is off. A switch that was set explicitly is refused instead.
pub(super) fn turn_off(mut user: Dict, explicit: &Figment) -> Result<Dict, ConfigError> {
    for (switch, needs) in NEEDS {
        let is_on = |key: &str| user.get(key).and_then(Value::to_bool).unwrap_or(false);
        if is_on(switch) && !is_on(needs) {
            if explicit.find_value(&format!("user.{switch}")).is_ok() {
                return refuse(format!("user.{switch} = true: expected user.{needs} to be on as well"));
            }
            user.insert((*switch).to_owned(), Value::from(false));
        }
    }
    Ok(user)
}

impl Settings {
    /// What the owner should know, although it is no mistake. The start logs it.
    pub fn notices(&self) -> Option<&'static str> {
        let user = &self.user;
        let tells =
            user.enable_registration && user.enable_email && user.hide_registered_emails && !user.hides_addresses();
        tells.then_some(
            "registration tells whether an address has an account: user.hide_registered_emails needs \
             user.enable_confirm_email on and user.enable_login_without_confirm_email off",
        )
    }
}

/// The site's name is part of subjects and titles.
fn check_name(settings: &Settings) -> Result<(), ConfigError> {
    let name = &settings.app.name;
    if name.trim().is_empty() || name.chars().any(char::is_control) {
        return refuse(format!("app.name = {name:?}: expected a name of one line"));
    }
    Ok(())
}

/// `app.base_url` as browsers write it in `Origin`. A release build needs one. Plain http needs a loopback host, or
/// `app.allow_http`.
fn base_url(settings: &Settings) -> Result<Option<String>, ConfigError> {
    let Some(given) = &settings.app.base_url else {
        if !settings.is_release() {
            return Ok(None);
        }
        return refuse("app.base_url is not set: expected the site's address, such as \"https://example.com\"");
    };
    let expected = |what: &str| refuse(format!("app.base_url = {given:?}: expected {what}"));
    let scheme = given.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let Some("http" | "https") = scheme.as_deref() else {
        return expected("an address that begins with https:// or http://");
    };
    let parsed = Url::parse(given).ok().filter(|url| {
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        bare && !given.contains(['@', '\\']) && !given.contains(|c: char| c.is_whitespace() || c.is_control())
    });
    let Some(mut url) = parsed else {
        return expected("scheme and host alone, such as \"https://example.com\"");
    };
    let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
    if host.is_empty() || url.set_host(Some(&host)).is_err() {
        return expected("scheme and host alone, such as \"https://example.com\"");
    }
    if url.scheme() == "http" && !is_loopback(&host) && !settings.app.allow_http {
        return expected("https:// (plain http sends passwords in the clear; app.allow_http = true permits it)");
    }
    Ok(Some(url.origin().ascii_serialization()))
}
