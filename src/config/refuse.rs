//! What stops the start: wrong types, and combinations that make no sense.

use figment::error::{Actual, Kind};

use super::mail::Transport;
use super::{ConfigError, DatabaseUrl, Settings};

/// Figment's error as one sentence: `Rocket.toml: user.x = "y": expected …`.
pub(super) fn sentence(error: &figment::Error, source: &str) -> ConfigError {
    let path = error.path.join(".");
    ConfigError(match &error.kind {
        Kind::InvalidType(actual, expected) | Kind::InvalidValue(actual, expected) => {
            format!("{source}: {path} = {}: expected {expected}", shown(actual))
        }
        Kind::UnknownField(field, expected) => {
            let section = if path.is_empty() { String::new() } else { format!("{path}.") };
            let field = field.rsplit('.').next().unwrap_or(field);
            let path = section.strip_suffix(&format!("{field}.")).unwrap_or(&section);
            format!("{source}: {path}{field} is not a setting: expected one of {}", expected.join(", "))
        }
        Kind::UnknownVariant(variant, expected) => {
            let expected: Vec<_> = expected.iter().map(|e| format!("{e:?}")).collect();
            format!("{source}: {path} = {variant:?}: expected {}", expected.join(" or "))
        }
        // What is no TOML is shown with a drawing of the place, which is no sentence.
        _ => {
            let text = error.to_string();
            let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains('|'));
            format!("{source}: {}", words.collect::<Vec<_>>().join(": "))
        }
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

/// Refuses what makes no sense, and switches off what needs something that is off.
/// `explicit` tells whether the owner wrote a key himself.
pub(super) fn check(settings: &mut Settings, explicit: &dyn Fn(&str) -> bool) -> Result<(), ConfigError> {
    requirements(settings, explicit)?;
    if settings.mail.transport.is_none() && !settings.mail.server.is_empty() {
        settings.mail.transport = Some(Transport::Smtp);
    }
    let settings = &*settings;
    name(settings)?;
    addresses(settings)?;
    DatabaseUrl::parse(&settings.databases.app.url, &settings.root)
        // The URL may hold a password: only its scheme is repeated.
        .map_err(|expected| {
            let url = &settings.databases.app.url;
            let shown = url.split_once(':').map_or(url.as_str(), |(scheme, _)| scheme);
            ConfigError(format!("databases.app.url = {shown:?}: expected {expected}"))
        })?;
    mail(settings)
}

/// A way out for mails that can work.
fn mail(settings: &Settings) -> Result<(), ConfigError> {
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

fn refuse(why: impl Into<String>) -> Result<(), ConfigError> {
    Err(ConfigError(why.into()))
}

/// A switch whose requirement is off is off too, unless it was set explicitly: then the start is refused.
fn requirements(settings: &mut Settings, explicit: &dyn Fn(&str) -> bool) -> Result<(), ConfigError> {
    let user = &mut settings.user;
    let identity = user.enable_username || user.enable_email;
    let email = user.enable_email;
    let confirm = email && user.enable_confirm_email;
    let username = user.enable_username;
    let register = identity && user.enable_registration;
    let invites = email && register; // feature: invitations
    let for_invites = "enable_email and user.enable_registration"; // feature: invitations
    let invitation = invites && user.enable_invitation; // feature: invitations
    let forgot = email && user.enable_forgot_password;
    for (key, switch, required, requirement) in [
        ("enable_registration", &mut user.enable_registration, identity, "enable_username or user.enable_email"),
        ("enable_confirm_email", &mut user.enable_confirm_email, email, "enable_email"),
        ("send_registered_email", &mut user.send_registered_email, email, "enable_email"),
        ("auto_login_after_confirm", &mut user.auto_login_after_confirm, confirm, "enable_confirm_email"),
        (
            "enable_login_without_confirm_email",
            &mut user.enable_login_without_confirm_email,
            confirm,
            "enable_confirm_email",
        ),
        ("show_email_does_not_exist", &mut user.show_email_does_not_exist, email, "enable_email"),
        ("show_username_does_not_exist", &mut user.show_username_does_not_exist, username, "enable_username"),
        // Without confirmation any address could be taken by whoever names it first.
        ("enable_multiple_emails", &mut user.enable_multiple_emails, confirm, "enable_confirm_email"),
        ("enable_change_username", &mut user.enable_change_username, username, "enable_username"),
        ("enable_forgot_password", &mut user.enable_forgot_password, email, "enable_email"),
        ("enable_invitation", &mut user.enable_invitation, invites, for_invites), // feature: invitations
        ("require_invitation", &mut user.require_invitation, invitation, "enable_invitation"), // feature: invitations
        ("login_and_register_on_one_page", &mut user.login_and_register_on_one_page, register, "enable_registration"),
        ("auto_login_after_register", &mut user.auto_login_after_register, register, "enable_registration"),
        (
            "auto_login_after_reset_password",
            &mut user.auto_login_after_reset_password,
            forgot,
            "enable_forgot_password",
        ),
        ("send_password_changed_email", &mut user.send_password_changed_email, email, "enable_email"),
        ("send_username_changed_email", &mut user.send_username_changed_email, email, "enable_email"),
        ("send_new_device_email", &mut user.send_new_device_email, email, "enable_email"), // feature: devices
    ] {
        if *switch && !required {
            if explicit(&format!("user.{key}")) {
                return refuse(format!("user.{key} = true: expected user.{requirement} to be on as well"));
            }
            *switch = false;
        }
    }
    if !identity {
        return refuse("user.enable_username and user.enable_email are both off: expected one of them on");
    }
    Ok(())
}

impl Settings {
    /// What an owner should know though it is no mistake: said at the start, not refused.
    #[must_use]
    pub fn notices(&self) -> Vec<&'static str> {
        let user = &self.user;
        let tells =
            user.enable_registration && user.enable_email && user.hide_registered_emails && !user.hides_addresses();
        let mut notices = Vec::new();
        if tells {
            notices.push(
                "registration tells whether an address has an account: user.hide_registered_emails needs \
                 user.enable_confirm_email on and user.enable_login_without_confirm_email off",
            );
        }
        notices
    }
}

/// The site's name stands in subjects and titles.
fn name(settings: &Settings) -> Result<(), ConfigError> {
    let name = &settings.app.name;
    if name.trim().is_empty() || name.chars().any(char::is_control) {
        return refuse(format!("app.name = {name:?}: expected a name of one line"));
    }
    Ok(())
}

/// The base URL against the build and against plain http; what `i18n` names.
fn addresses(settings: &Settings) -> Result<(), ConfigError> {
    let Some(given) = &settings.app.base_url else {
        if !settings.is_release() {
            return Ok(());
        }
        return refuse("app.base_url is not set: expected the site's address, such as \"https://example.com\"");
    };
    let expected = |what: &str| refuse(format!("app.base_url = {given:?}: expected {what}"));
    let authority = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
    let Some(authority) = authority.map(|rest| rest.trim_end_matches('/')) else {
        return expected("an address that begins with https:// or http://");
    };
    if authority.is_empty() || authority.contains(['/', '?', '#', '@', ' ', '\\']) {
        return expected("scheme and host alone, such as \"https://example.com\"");
    }
    let host = authority
        .rsplit_once(':')
        .map_or(authority, |(host, port)| if port.chars().all(|c| c.is_ascii_digit()) { host } else { authority });
    if given.starts_with("http://") && !is_loopback(host) && !settings.app.allow_http {
        return expected("https:// (plain http sends passwords in the clear; app.allow_http = true permits it)");
    }
    Ok(())
}

/// Whether a host, as it stands in an address, is this machine itself. `127.0.0.1.example.com` is not.
fn is_loopback(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
