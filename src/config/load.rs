//! From `Rocket.toml` and the environment to [`Settings`].

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use figment::providers::{Format, Serialized, Toml};
use figment::value::{Dict, Value};
use figment::{Figment, Profile};

use super::refuse::{check, sentence};
use super::{ConfigError, SecretKeys, Settings};

/// The sections that are ours; every other key of the file is Rocket's.
const SECTIONS: [&str; 7] = ["app", "databases", "i18n", "mail", "user", "after", "limits"];

/// What Rocket itself can be told. TLS is a proxy's job here, and its `limits` (data limits) are ours to decide, in `web`.
const ROCKET: [&str; 12] = [
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

/// Names in the environment that everybody knows, and the settings they mean.
const WELL_KNOWN: [(&str, &str); 8] = [
    ("DATABASE_URL", "databases.app.url"),
    ("MAIL_DEFAULT_SENDER", "mail.sender"),
    ("MAIL_SERVER", "mail.server"),
    ("MAIL_PORT", "mail.port"),
    ("MAIL_USERNAME", "mail.username"),
    ("MAIL_PASSWORD", "mail.password"),
    ("MAIL_USE_SSL", "mail.use_ssl"),
    ("MAIL_USE_TLS", "mail.use_tls"),
];

/// `Rocket.toml` in the working folder or above it, or where `ROCKET_CONFIG` says.
pub(super) fn find_file() -> Option<PathBuf> {
    let name = std::env::var_os("ROCKET_CONFIG").map_or_else(|| "Rocket.toml".into(), PathBuf::from);
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|folder| folder.join(&name)).find(|file| file.is_file())
}

pub(super) fn load(file: Option<PathBuf>, vars: HashMap<String, String>) -> Result<Settings, ConfigError> {
    let here = std::env::current_dir().unwrap_or_default();
    let root = file.as_deref().and_then(Path::parent).map_or(here, Path::to_owned);
    let text = match &file {
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| ConfigError(format!("{}: {error}", file.display())))?
        }
        None => String::new(),
    };
    load_text(&text, vars, root)
}

pub(super) fn load_text(toml: &str, vars: HashMap<String, String>, root: PathBuf) -> Result<Settings, ConfigError> {
    let profile = Profile::from(
        vars.get("ROCKET_PROFILE")
            .cloned()
            .unwrap_or_else(|| if cfg!(debug_assertions) { "debug".to_owned() } else { "release".to_owned() }),
    );
    let defaults = Figment::from(Serialized::defaults(Settings::default()));
    profiles_only(toml, &profile)?;
    let file = Figment::from(Toml::string(toml).nested()).select(profile.clone());
    let mut written: Dict = file.extract().map_err(|e| sentence(&e, "Rocket.toml"))?;
    let rocket = rocket_settings(&mut written, &vars)?;
    let explicit = Figment::from(Serialized::globals(&written));
    let defaults_and_file = defaults.merge(explicit.clone());
    // Checked before the environment is laid on top, so that the message names the right source.
    defaults_and_file.extract::<Settings>().map_err(|e| sentence(&e, "Rocket.toml"))?;

    let ours = from_environment(&defaults_and_file, &vars)?;
    let mut settings: Settings =
        defaults_and_file.merge(Serialized::globals(&ours)).extract().map_err(|e| sentence(&e, "environment"))?;
    settings.rocket = rocket;
    settings.root = root;
    settings.release = profile == "release";
    let explicit = explicit.merge(Serialized::globals(&ours));
    check(&mut settings, &|key| explicit.find_value(key).is_ok())?;
    settings.keys = secret_keys(&settings, vars.get("SECRET_KEY"))?;
    Ok(settings)
}

/// Refuses a section outside of a profile (`[user]` for `[default.user]`): it would be read by nobody.
fn profiles_only(toml: &str, selected: &Profile) -> Result<(), ConfigError> {
    let tables: Dict = Figment::from(Toml::string(toml)).extract().map_err(|e| sentence(&e, "Rocket.toml"))?;
    let known = ["default", "global", "debug", "release", selected.as_str().as_str()];
    match tables.keys().find(|name| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(ConfigError(format!(
            "Rocket.toml: [{name}] is not a profile: expected sections such as [default.{name}]"
        ))),
    }
}

/// Takes Rocket's own keys out of the file and lays `ROCKET_…` variables over them.
fn rocket_settings(written: &mut Dict, vars: &HashMap<String, String>) -> Result<Dict, ConfigError> {
    let (ours, mut rocket): (Dict, Dict) =
        std::mem::take(written).into_iter().partition(|(key, _)| SECTIONS.contains(&key.as_str()));
    *written = ours;
    if let Some(unknown) = rocket.keys().find(|key| !ROCKET.contains(&key.as_str())) {
        return Err(ConfigError(format!(
            "Rocket.toml: {unknown} is not a setting: expected one of {} or a key of Rocket",
            SECTIONS.join(", ")
        )));
    }
    for (name, value) in vars {
        let Some(key) = name.strip_prefix("ROCKET_").map(str::to_ascii_lowercase) else { continue };
        if ROCKET.contains(&key.as_str()) {
            rocket.insert(key, parse(value));
        }
    }
    Ok(rocket)
}

/// What the environment says of our settings, as nested tables.
fn from_environment(known: &Figment, vars: &HashMap<String, String>) -> Result<Dict, ConfigError> {
    let mut ours = Dict::new();
    // The long name of a setting wins over the short one that everybody knows.
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
        // Where the default is text, the variable is text, even if it looks like a number: names and
        // passwords may.
        let value = if matches!(default, Value::String(..)) { Value::from(text.as_str()) } else { parse(text) };
        insert(&mut ours, &path, value);
    }
    Ok(ours)
}

/// Reads a variable's text as figment does: `true`, `5`, `["a", "b"]`, else as a string.
fn parse(text: &str) -> Value {
    text.parse().unwrap_or_else(|_| Value::from(text))
}

fn insert(table: &mut Dict, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            table.insert(path.to_owned(), value);
        }
        Some((head, rest)) => {
            let inner = table.entry(head.to_owned()).or_insert_with(|| Value::from(Dict::new()));
            if let Value::Dict(_, inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

fn secret_keys(settings: &Settings, given: Option<&String>) -> Result<SecretKeys, ConfigError> {
    match given {
        Some(text) => SecretKeys::parse(text).map_err(|e| ConfigError(format!("SECRET_KEY: {e}"))),
        None if !settings.is_release() => {
            SecretKeys::keep_in(&settings.resolve(Path::new("data/secret_key"))).map_err(ConfigError)
        }
        None => Err(ConfigError(
            "SECRET_KEY is not set: expected base64 of 32 random bytes or more (`gantry keys generate` prints one)"
                .to_owned(),
        )),
    }
}
