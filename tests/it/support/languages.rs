//! The languages of this site, which its owner chooses: no test names one that may be gone.

use std::sync::LazyLock;

use app::config::{I18n, SecretKeys, Settings};
use app::i18n::{Lang, available, translate_plain};
use app::message::Message;

/// The languages that have snapshots of their mails.
const IN_SNAPSHOTS: [&str; 2] = ["en", "de"];

/// What the owner has set: `[default.i18n]` in `Rocket.toml`, and the environment.
pub fn of_this_site() -> &'static I18n {
    static SET: LazyLock<I18n> = LazyLock::new(|| {
        let toml = std::fs::read_to_string(app::live::root().join("Rocket.toml")).unwrap_or_default();
        let key = SecretKeys::generate();
        let vars: Vec<_> = std::env::vars().filter(|(name, _)| name.starts_with("APP_I18N__")).collect();
        let vars = vars.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let vars: Vec<_> = vars.chain([("SECRET_KEY", key.as_str())]).collect();
        let set = Settings::from_text(&toml, &vars, std::path::PathBuf::new()).unwrap().i18n;
        // As a site does: some tests translate without one.
        app::i18n::set_default(&set);
        set
    });
    &SET
}

/// The language of a site in tests for whoever asks for none: `i18n.default`.
pub fn default_language() -> &'static str {
    &of_this_site().default
}

/// A language beside the default one, with all texts. Without one there is nothing to choose, and a test of the choice has
/// nothing to say: `let Some(other) = another_language() else { return };`.
pub fn another_language() -> Option<&'static str> {
    static OTHER: LazyLock<Option<String>> = LazyLock::new(|| {
        let complete = |lang: &String| app::i18n::lacks(&Lang::new(lang)).unwrap().is_none();
        available().into_iter().find(|lang| lang != default_language() && complete(lang))
    });
    OTHER.as_deref()
}

/// What somebody's browser asks for who speaks this language in a country that the site does not know.
pub fn abroad(lang: &str) -> String {
    if lang.contains('-') { lang.to_owned() } else { format!("{lang}-AT") }
}

/// The languages of this site that have snapshots.
pub fn in_snapshots() -> impl Iterator<Item = &'static str> {
    IN_SNAPSHOTS.into_iter().filter(|lang| available().iter().any(|name| name == lang))
}

/// A message in the default language.
pub fn in_words(message: impl Into<Message>) -> String {
    translate_plain(&Lang::new(default_language()), &message.into())
}

/// A message as commands print it: in English, if this site has it.
pub fn in_terminal(message: impl Into<Message>) -> String {
    let has_english = available().iter().any(|name| name == "en");
    translate_plain(&Lang::new(if has_english { "en" } else { default_language() }), &message.into())
}
