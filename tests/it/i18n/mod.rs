//! Languages: every text exists, is used, and gets its variables. No page has hard-coded text.

mod catalogue;
mod direction;
mod literal;
mod partial;
mod parts;
mod pseudo;
mod rendering;
mod texts;
mod uses;
mod wording;
mod words;

use app::config::{I18n, SecretKeys, Settings};

/// The settings of this site: `Rocket.toml`, and the environment.
fn settings() -> I18n {
    let toml = std::fs::read_to_string(crate::structure::source::root().join("Rocket.toml")).unwrap_or_default();
    let key = SecretKeys::generate();
    let vars: Vec<_> = std::env::vars().filter(|(name, _)| name.starts_with("APP_I18N__")).collect();
    let vars = vars.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let vars: Vec<_> = vars.chain([("SECRET_KEY", key.as_str())]).collect();
    Settings::from_text(&toml, &vars, std::path::PathBuf::new()).unwrap().i18n
}

/// The languages that must be complete. The others fall back on the default language.
fn required() -> Vec<String> {
    settings().required().to_vec()
}

/// The language that the others are compared with: `i18n.default`.
fn reference() -> String {
    settings().default
}
