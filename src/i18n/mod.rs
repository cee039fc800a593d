//! Languages: which one a visitor gets, and the texts in it.
//!
//! One folder in `i18n/` is one language, one file in it the texts of one feature. A text that a language
//! lacks comes from `i18n.default`. What is missing, unused, or wants other variables, the tests find
//! (`tests/it/i18n`).
//!
//! Tables: none. Routes: none; `web` has the menu's. Cannot be removed; a language is removed with its folder.

mod choice;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDateTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::live::Live;
use crate::message::{Arg, Message};
pub use choice::Languages;

#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Files;

static CATALOGUE: LazyLock<Live<Catalogue>> = LazyLock::new(|| Live::new("i18n", Catalogue::build));

/// Scripts that are written from right to left, by the languages written in them.
const RIGHT_TO_LEFT: [&str; 6] = ["ar", "dv", "fa", "he", "ps", "ur"];

/// A language that the site speaks, by the name of its folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// The language of this name; whether the site speaks it is [`Languages`]' to say.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// The name, as in `<html lang>`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `ltr` or `rtl`, as in `<html dir>`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        let language = self.0.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The texts of all languages.
struct Catalogue {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
}

impl Catalogue {
    fn build() -> anyhow::Result<Self> {
        let mut bundles = BTreeMap::new();
        for name in Files::iter() {
            let Some((lang, _)) = name.split_once('/').filter(|_| name.ends_with(".ftl")) else { continue };
            let Some(file) = Files::get(&name) else { continue };
            let text = String::from_utf8(file.data.into_owned())?;
            let resource = FluentResource::try_new(text).map_err(|(_, e)| anyhow::anyhow!("{name}: {e:?}"))?;
            let id: LanguageIdentifier = lang.parse()?;
            let bundle = bundles.entry(lang.to_owned()).or_insert_with(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                // Marks around variables keep a Latin name in its place inside a right-to-left sentence.
                bundle.set_use_isolating(Lang::new(lang).dir() == "rtl");
                bundle
            });
            bundle.add_resource(resource).map_err(|e| anyhow::anyhow!("{name}: {e:?}"))?;
        }
        Ok(Self { bundles })
    }

    fn format(&self, lang: &str, message: &Message) -> Option<String> {
        let bundle = self.bundles.get(lang)?;
        let pattern = bundle.get_message(&message.id)?.value()?;
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.as_str()),
            };
            args.set(Cow::Borrowed(name.as_ref()), value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(lang, id = %message.id, ?errors, "a text could not be put together");
        }
        Some(text.into_owned())
    }
}

/// The languages that have a folder, in alphabetical order.
#[must_use]
pub fn available() -> Vec<String> {
    CATALOGUE.get().bundles.keys().cloned().collect()
}

/// The texts that `lang` lacks and `complete` has, by id.
#[must_use]
pub fn missing(lang: &Lang, complete: &str) -> Vec<String> {
    let catalogue = CATALOGUE.get();
    let Some(bundle) = catalogue.bundles.get(lang.as_str()) else { return Vec::new() };
    let files = Files::iter().filter(|name| name.starts_with(&format!("{complete}/")) && name.ends_with(".ftl"));
    let mut missing = Vec::new();
    for file in files.filter_map(|name| Files::get(&name)) {
        let text = String::from_utf8_lossy(&file.data);
        // A message begins its line; what belongs to one is indented.
        let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        let ids = ids.filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !bundle.has_message(id));
        missing.extend(ids.map(str::to_owned));
    }
    missing
}

/// The words for a message: in `lang`, else in `i18n.default`, else its id.
#[must_use]
pub fn translate(lang: &Lang, message: &Message) -> String {
    let catalogue = CATALOGUE.get();
    let language = lang.as_str().split('-').next().unwrap_or_default();
    [lang.as_str(), language, choice::fallback()]
        .iter()
        .find_map(|lang| catalogue.format(lang, message))
        .unwrap_or_else(|| {
            tracing::error!(id = %message.id, "there is no such text");
            message.id.to_string()
        })
}

/// Whether there is a text of this id.
#[must_use]
pub fn has(id: &str) -> bool {
    CATALOGUE.get().bundles.get(choice::fallback()).is_some_and(|bundle| bundle.has_message(id))
}

/// A day in words, such as "22 November 2026".
#[must_use]
pub fn date(lang: &Lang, at: NaiveDateTime) -> String {
    let message = Message::new("date")
        .with("day", i64::from(at.day()))
        .with("month", i64::from(at.month()))
        // As text: a number would be given a thousands separator.
        .with("year", at.year().to_string());
    translate(lang, &message)
}

/// A day and the time of day, in UTC.
#[must_use]
pub fn date_time(lang: &Lang, at: NaiveDateTime) -> String {
    let time = at.format("%H:%M:%S").to_string();
    translate(lang, &Message::new("date-time").with("date", date(lang, at)).with("time", time))
}

/// As [`translate`], for where no browser reads it: subjects, text mails, terminals. Without the invisible
/// marks that right-to-left languages carry.
#[must_use]
pub fn translate_plain(lang: &Lang, message: &Message) -> String {
    translate(lang, message).replace(['\u{2068}', '\u{2069}'], "")
}
