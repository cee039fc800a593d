//! Languages: which one a visitor gets, and the texts in it.
//!
//! One folder in `i18n/` is one language, one file in it the texts of one feature. A text that a language lacks comes from
//! `i18n.default`, and carries the tag of that language (`marked.rs`). The tests in `tests/it/i18n` find texts that are
//! missing in the languages of `i18n.required`, unused, or have other variables. Dates, numbers and lists are no texts:
//! `formats.rs` has them.
//!
//! Tables: none. Routes: none; `web` has the menu's. Cannot be removed; a language is removed with its folder.

mod catalogue;
mod choice;
mod formats;
mod marked;
mod negotiate;
mod pseudo;
mod texts;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime};
use fluent_bundle::FluentValue;
use unic_langid::LanguageIdentifier;

use crate::message::{Arg, Message};
use crate::source::Broken;
pub use choice::Languages;
pub use texts::available;

/// Names the language of texts that others lack, for whoever translates without a site. Only the first call has an effect.
pub fn set_default(settings: &crate::config::I18n) {
    if let Ok(id) = settings.default.parse() {
        texts::set_fallback(id);
    }
}

/// A language, by the name of its folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    name: Arc<str>,
    id: LanguageIdentifier,
}

impl Lang {
    /// The language of this name, whether or not the site has it: see [`Languages::find`].
    pub fn new(name: &str) -> Self {
        Self { name: name.into(), id: name.parse().unwrap_or_default() }
    }

    /// As in `<html lang>`.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// `ltr` or `rtl`, as in `<html dir>`.
    pub fn dir(&self) -> &'static str {
        texts::direction(&self.id)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// The text of a message: in `lang`, else in its base language (`de` of `de-AT`), else in `i18n.default`. A text that `lang`
/// lacks has the marks of `marked.rs`.
pub fn text(lang: &Lang, message: &Message) -> Option<String> {
    let texts = texts::texts().ok()?;
    let args: HashMap<&str, FluentValue> = message
        .args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Number(number) => (name.as_ref(), FluentValue::from(*number)),
            Arg::Text(text) => (name.as_ref(), FluentValue::from(text.as_str())),
            Arg::Day { day } => (name.as_ref(), FluentValue::from(day_of(lang, day))),
        })
        .collect();
    if pseudo::is_pseudo(&lang.id) {
        return texts.pseudo()?.text(&lang.id, &message.id, &args);
    }
    let base = LanguageIdentifier::from_parts(lang.id.language, None, None, &[]);
    let mut chain = vec![&lang.id, &base, texts::fallback()];
    chain.dedup();
    chain.into_iter().find_map(|id| {
        let found = texts.loader.lookup_single_language(id, &message.id, Some(&args));
        if let Err(error) = &found
            && texts::is_faulty(error)
        {
            tracing::error!(lang = %id, id = %message.id, "a text cannot be put together: {error}");
        }
        let is_foreign = *id != lang.id && texts.catalogue.lacks(&lang.id, texts::fallback(), &message.id);
        found.ok().map(|text| if is_foreign { marked::mark(&text, id) } else { text })
    })
}

/// The text of a message for a template, or its id if there is no text.
pub fn translate(lang: &Lang, message: &Message) -> String {
    text(lang, message).unwrap_or_else(|| {
        match texts::texts() {
            Ok(_) => tracing::error!(id = %message.id, "there is no such text"),
            Err(broken) => tracing::error!(id = %message.id, "there are no texts: {broken}"),
        }
        message.id.to_string()
    })
}

/// Like [`translate`], for subjects, text mails and terminals: without marks, and without the invisible ones around the
/// variables of right-to-left texts, which only browsers understand.
pub fn translate_plain(lang: &Lang, message: &Message) -> String {
    marked::plain(&translate(lang, message)).replace(['\u{2068}', '\u{2069}'], "")
}

/// What a language lacks, as one sentence. `None` if it is complete, or its readers can read `i18n.default`.
pub fn lacks(lang: &Lang) -> Result<Option<String>, Broken> {
    Ok(texts::texts()?.catalogue.missing(&lang.id, texts::fallback()))
}

/// A page in `lang`, with tags for the texts of other languages: see `marked.rs`.
pub fn with_tags(page: &str, lang: &Lang) -> String {
    marked::html(page, &lang.id)
}

/// Returns true if there is a text with this id.
pub fn has(id: &str) -> bool {
    let Ok(texts) = texts::texts() else { return false };
    let found = texts.loader.lookup_single_language::<&str>(texts::fallback(), id, None);
    // A faulty text exists, but needs variables.
    found.map_or_else(|error| texts::is_faulty(&error), |_| true)
}

/// A date, such as "22 November 2026".
pub fn date(lang: &Lang, at: NaiveDateTime) -> String {
    formats::of(&lang.id).date(at)
}

/// The day of a moment as [`crate::clock::utc`] writes it. A forged cookie may have anything.
fn day_of(lang: &Lang, moment: &str) -> String {
    DateTime::parse_from_rfc3339(moment).map_or_else(|_| moment.to_owned(), |at| date(lang, at.naive_utc()))
}

/// The time of day, in UTC.
pub fn time(lang: &Lang, at: NaiveDateTime) -> String {
    in_utc(lang, formats::of(&lang.id).time(at))
}

/// A date and the time, in UTC.
pub fn date_time(lang: &Lang, at: NaiveDateTime) -> String {
    in_utc(lang, formats::of(&lang.id).date_time(at))
}

fn in_utc(lang: &Lang, time: String) -> String {
    translate(lang, &Message::new("time-of-day").with("time", time))
}

/// A number, such as "1,000".
pub fn number(lang: &Lang, number: i64) -> String {
    formats::of(&lang.id).number(number)
}

/// What stands behind each item of a list with so many, as in "a, b and c".
pub fn separators(lang: &Lang, items: usize) -> Vec<String> {
    formats::of(&lang.id).separators(items)
}
