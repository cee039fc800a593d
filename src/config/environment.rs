//! The environment: which variables are settings, and what their values mean.

use std::collections::HashMap;
use std::path::Path;

use figment::Figment;
use figment::providers::Serialized;
use figment::value::Value;

use super::refuse::expected;
use super::{ConfigError, Settings};

/// The keys of Rocket that an owner may set. Not `tls`, which is the proxy's job, and not `limits` (of data), which `web`
/// decides.
pub(super) const ROCKET: [&str; 12] = [
    "address",
    "port",
    "workers",
    "max_blocking",
    "ident",
    "proxy_proto_header",
    "temp_dir",
    "keep_alive",
    "shutdown",
    "log_level",
    "cli_colors",
    "http2_keep_alive",
];

pub(super) type Vars = HashMap<String, String>;

/// Well-known names, and the settings they stand for.
pub(super) const WELL_KNOWN: [(&str, &str); 8] = [
    ("DATABASE_URL", "databases.app.url"),
    ("MAIL_DEFAULT_SENDER", "mail.sender"),
    ("MAIL_SERVER", "mail.server"),
    ("MAIL_PORT", "mail.port"),
    ("MAIL_USERNAME", "mail.username"),
    ("MAIL_PASSWORD", "mail.password"),
    ("MAIL_USE_SSL", "mail.use_ssl"),
    ("MAIL_USE_TLS", "mail.use_tls"),
];

/// Returns true if a variable of this name is read.
pub(super) fn is_read(name: &str) -> bool {
    let of_rocket =
        |rest: &str| ["CONFIG", "PROFILE"].contains(&rest) || ROCKET.iter().any(|key| key.eq_ignore_ascii_case(rest));
    name == "SECRET_KEY"
        || WELL_KNOWN.iter().any(|(known, _)| *known == name)
        || name.strip_prefix("APP_").is_some_and(|rest| rest.contains("__"))
        || name.strip_prefix("ROCKET_").is_some_and(of_rocket)
}

pub(super) fn of_this_process() -> Result<Vars, ConfigError> {
    let mut vars = Vars::new();
    for (name, value) in std::env::vars_os() {
        let Ok(name) = name.into_string() else { continue };
        match value.into_string() {
            Ok(value) => drop(vars.insert(name, value)),
            Err(_) if is_read(&name) => return Err(ConfigError(format!("{name}: expected UTF-8"))),
            Err(_) => {}
        }
    }
    clean(&mut vars)?;
    Ok(vars)
}

/// Adds what a `.env` file says. The environment wins.
pub(super) fn read_dot_env(file: &Path, vars: &mut Vars) -> Result<(), ConfigError> {
    if !file.exists() {
        return Ok(());
    }
    // The errors of dotenvy show the line, which may hold a secret.
    let refuse = |_| ConfigError(format!("{}: expected lines such as NAME=value, in UTF-8", file.display()));
    for entry in dotenvy::from_path_iter(file).map_err(refuse)? {
        let (name, value) = entry.map_err(refuse)?;
        vars.entry(name).or_insert(value);
    }
    Ok(())
}

/// Drops empty variables, and refuses values that a shell would have read in another way.
pub(super) fn clean(vars: &mut Vars) -> Result<(), ConfigError> {
    vars.retain(|_, value| !value.is_empty());
    for (name, value) in vars.iter().filter(|(name, _)| is_read(name)) {
        let ends = [value.chars().next(), value.chars().last()];
        let fault = if value.starts_with('\u{feff}') {
            "an invisible mark (BOM) at its beginning"
        } else if value.trim() != value {
            "blanks or line ends around it"
        } else if [[Some('"'); 2], [Some('\''); 2]].contains(&ends) {
            "quotes around it, which only a shell takes away"
        } else {
            continue;
        };
        return Err(ConfigError(format!("{name}: the value has {fault}: expected it without them")));
    }
    Ok(())
}

/// The variables that are settings of the site. `known` has all settings with their defaults.
pub(super) fn settings(known: &Figment, vars: &Vars) -> Result<Figment, ConfigError> {
    let mut ours = Figment::new();
    // The long name of a setting wins over its well-known short name.
    let mut sorted: Vec<_> = vars.iter().collect();
    sorted.sort_by_key(|(name, _)| (name.starts_with("APP_"), *name));
    for (name, text) in sorted {
        let path = match WELL_KNOWN.iter().find(|(known, _)| *known == name.as_str()) {
            Some((_, path)) => (*path).to_owned(),
            None => match name.strip_prefix("APP_").filter(|rest| rest.contains("__")) {
                Some(rest) => rest.to_ascii_lowercase().replace("__", "."),
                None => continue,
            },
        };
        let default = known
            .find_value(&path)
            .map_err(|_| ConfigError(format!("{name}: {path} is not a setting (Rocket.toml lists them all)")))?;
        let setting = Serialized::global(&path, value(&default, text));
        // Each by itself, so that the sentence names the variable as it was typed.
        known.clone().merge(&setting).extract::<Settings>().map_err(|error| {
            let expected = expected(&error.kind).unwrap_or_else(|| "another value".to_owned());
            ConfigError(format!("{name}={text}: expected {expected}"))
        })?;
        ours = ours.merge(setting);
    }
    Ok(ours)
}

fn value(default: &Value, text: &str) -> Value {
    match default {
        // If the default is a text, so is the variable, even if it looks like a number: a password may be one.
        Value::String(..) => Value::from(text),
        // Without a default, it may be a switch.
        Value::Bool(..) | Value::Empty(..) => truth(text).map_or_else(|| parse(text), Value::from),
        _ => parse(text),
    }
}

fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "on" | "yes" => Some(true),
        "false" | "0" | "off" | "no" => Some(false),
        _ => None,
    }
}

/// Parses a variable as figment does: `true`, `5`, `["a", "b"]`, or else a text.
pub(super) fn parse(text: &str) -> Value {
    text.parse().unwrap_or_else(|_| Value::from(text))
}
