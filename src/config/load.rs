//! Reads [`Settings`] from `Rocket.toml` and the environment.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use figment::providers::{Format, Serialized, Toml};
use figment::value::Dict;
use figment::{Figment, Profile};

use super::environment::{self, ROCKET, Vars};
use super::mail::Transport;
use super::refuse::{check, turn_off};
use super::{ConfigError, SecretKeys, Settings, passwords, unread};
use crate::source;

/// The sections of [`Settings`]. Every other key of the file is Rocket's.
const SECTIONS: &[&str] = &["app", "databases", "i18n", "mail", "user", "after", "limits"];

impl Settings {
    /// Reads `Rocket.toml` and the environment of this process.
    pub fn load() -> Result<Self, ConfigError> {
        let mut vars = environment::of_this_process()?;
        let here = std::env::current_dir().unwrap_or_default();
        let (text, root) = file(vars.get("ROCKET_CONFIG"), here)?;
        let dot_env = root.join(".env");
        let is_debug = cfg!(debug_assertions)
            && vars.get("ROCKET_PROFILE").is_none_or(|name| !name.eq_ignore_ascii_case("release"));
        if is_debug {
            environment::read_dot_env(&dot_env, &mut vars)?;
        }
        let mut settings = load_text(&text, vars, root)?;
        if !is_debug && dot_env.exists() {
            settings.unread.push(format!("{} is not read: a release has its environment alone", dot_env.display()));
        }
        Ok(settings)
    }

    /// Like [`Settings::load`], with the text of `Rocket.toml` and the variables given: for tests.
    pub fn from_text(toml: &str, vars: &[(&str, &str)], root: PathBuf) -> Result<Self, ConfigError> {
        let vars = vars.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        load_text(toml, vars, root)
    }
}

/// The text of `Rocket.toml`, or of the file that `ROCKET_CONFIG` names, and its folder. It is in the working directory or
/// above it.
fn file(named: Option<&String>, here: PathBuf) -> Result<(String, PathBuf), ConfigError> {
    let name = named.map_or("Rocket.toml", String::as_str);
    for file in here.ancestors().map(|folder| folder.join(name)) {
        let refuse = |error| ConfigError(format!("{}: {error:#}", file.display()));
        match std::fs::read(&file) {
            Ok(bytes) => {
                let text = source::text(bytes).map_err(refuse)?;
                return Ok((text, file.parent().map_or(here.clone(), Path::to_owned)));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            // A folder above that cannot be entered may well have no such file. One that was named must be read.
            Err(error) if named.is_some() || file.is_file() => return Err(refuse(error.into())),
            Err(_) => {}
        }
    }
    match named {
        None => Ok((String::new(), here)),
        Some(name) => Err(ConfigError(format!(
            "ROCKET_CONFIG = {name:?}: expected a file that is there, seen from {}",
            here.display()
        ))),
    }
}

fn load_text(toml: &str, mut vars: Vars, root: PathBuf) -> Result<Settings, ConfigError> {
    environment::clean(&mut vars)?;
    let usual = if cfg!(debug_assertions) { "debug" } else { "release" };
    let profile = Profile::from(vars.get("ROCKET_PROFILE").map_or(usual, String::as_str));
    let defaults = Figment::from(Serialized::defaults(Settings::default()));
    profiles_only(toml, &profile)?;
    let file = Figment::from(Toml::string(toml).nested()).select(profile.clone());
    let mut written: Dict = file.extract().map_err(|e| ConfigError::of(&e, "Rocket.toml"))?;
    let rocket = rocket_settings(&mut written, &vars)?;
    let explicit = Figment::from(Serialized::globals(&written));
    let defaults_and_file = defaults.merge(explicit.clone());
    // Checked before the environment is merged, so that the sentence names the right source.
    defaults_and_file.extract::<Settings>().map_err(|e| ConfigError::of(&e, "Rocket.toml"))?;

    let environment = environment::settings(&defaults_and_file, &vars)?;
    let explicit = explicit.merge(&environment);
    let all = defaults_and_file.merge(&environment);
    let in_environment = |e: figment::Error| ConfigError::of(&e, "environment");
    all.extract::<Settings>().map_err(in_environment)?;
    let mut user = turn_off(all.extract_inner("user").map_err(in_environment)?, &explicit)?;
    passwords::fill_in(&mut user, &explicit);
    let mut settings: Settings = all.merge(Serialized::global("user", user)).extract().map_err(in_environment)?;
    settings.rocket = rocket;
    settings.root = root;
    settings.unread = unread::sentences(vars.keys());
    settings.release = profile == "release";
    if settings.mail.transport.is_none() && !settings.mail.server.is_empty() {
        settings.mail.transport = Some(Transport::Smtp);
    }
    check(&mut settings)?;
    settings.keys = secret_keys(&settings, vars.get("SECRET_KEY"))?;
    Ok(settings)
}

/// Refuses a section without a profile (`[user]` for `[default.user]`): figment would ignore it.
fn profiles_only(toml: &str, selected: &Profile) -> Result<(), ConfigError> {
    let tables: Dict = Figment::from(Toml::string(toml)).extract().map_err(|e| ConfigError::of(&e, "Rocket.toml"))?;
    let known = ["default", "global", "debug", "release", selected.as_str().as_str()];
    let usual = ["debug", "release"].contains(&selected.as_str().as_str());
    match tables.keys().find(|name| !known.contains(&name.as_str())) {
        // Otherwise a mistyped "release" has the rules of a developer's machine.
        None if !usual && !tables.contains_key(selected.as_str().as_str()) => Err(ConfigError(format!(
            "ROCKET_PROFILE = {:?}: expected \"debug\", \"release\" or a profile of Rocket.toml",
            selected.as_str().as_str()
        ))),
        None => Ok(()),
        Some(name) => Err(ConfigError(format!(
            "Rocket.toml: [{name}] is not a profile: expected sections such as [default.{name}]"
        ))),
    }
}

/// Takes Rocket's own keys out of the file, and merges the `ROCKET_…` variables into them.
fn rocket_settings(written: &mut Dict, vars: &Vars) -> Result<Dict, ConfigError> {
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
            rocket.insert(key, environment::parse(value));
        }
    }
    Ok(rocket)
}

fn secret_keys(settings: &Settings, given: Option<&String>) -> Result<SecretKeys, ConfigError> {
    match given {
        Some(text) => SecretKeys::parse(text).map_err(|e| ConfigError(format!("SECRET_KEY: {e}"))),
        None if !settings.is_release() => {
            let file = settings.resolve(Path::new("data/secret_key"));
            SecretKeys::keep_in(&file).map_err(|error| ConfigError(format!("{error:#}")))
        }
        None => Err(ConfigError(
            "SECRET_KEY is not set: expected base64 of 32 random bytes or more (`gantry keys generate` prints one)"
                .to_owned(),
        )),
    }
}
