//! Reading settings, and errors in them.

mod address;
mod brand;
mod combinations;
mod environment;
mod file;
mod mistakes;
mod names;
mod release;
mod secrets;
mod typed;

use app::config::{ConfigError, SecretKeys, Settings};
use tempfile::TempDir;

/// Reads settings as a start does, in a temporary folder.
pub fn read(toml: &str, vars: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    let folder: TempDir = tempfile::tempdir().unwrap();
    let key = SecretKeys::generate();
    let mut all = vec![("SECRET_KEY", key.as_str())];
    all.extend_from_slice(vars);
    Settings::from_text(toml, &all, folder.path().to_owned())
}

/// The error for these settings.
pub fn refusal(toml: &str, vars: &[(&str, &str)]) -> String {
    let sentence = match read(toml, vars) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("nothing was wrong with {toml:?} {vars:?}"),
    };
    assert!(!sentence.trim().contains('\n'), "one sentence, not {sentence}");
    sentence
}
