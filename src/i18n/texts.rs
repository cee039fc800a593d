//! The texts of all languages, by fluent-templates. It has two loaders with the same methods: a release build has the texts
//! built in, and a debug build reads them again when a file changes. `catalogue.rs` checks the files for both.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_templates::langid;
use rust_embed::RustEmbed;
use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::catalogue::{Catalogue, language};
use super::formats;
use super::pseudo::{self, Pseudo};
use crate::live::{self, Live};
use crate::source::Broken;

/// What the loaders read, for the check.
#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Files;

#[cfg(debug_assertions)]
type Loader = fluent_templates::ArcLoader;
#[cfg(not(debug_assertions))]
type Loader = &'static fluent_templates::StaticLoader;

// The macro asks for a fallback language, but texts that a language lacks come from `i18n.default`: see `text`.
#[cfg(not(debug_assertions))]
fluent_templates::static_loader! {
    static BUILT_IN = { locales: "./i18n", fallback_language: "en", customise: |bundle| customise(bundle) };
}

pub struct Texts {
    pub loader: Loader,
    pub catalogue: Catalogue,
    pseudo: OnceLock<Option<Pseudo>>,
}

impl Texts {
    fn read() -> Result<Self, Broken> {
        if let Some((folder, right)) = misnamed() {
            let path = format!("i18n/{folder}");
            return Err(Broken::new(&path, format!("expected the tag of a language; call it {right}")));
        }
        let files = live::files::<Files>("i18n")?;
        let catalogue = Catalogue::read(files.iter().map(|(name, file)| (name.as_str(), &*file.data)))?;
        Ok(Self { loader: loader()?, catalogue, pseudo: OnceLock::new() })
    }

    /// The texts of the languages in `pseudo.rs`, made when they are first asked for. `None` while a file is broken.
    pub fn pseudo(&self) -> Option<&Pseudo> {
        let make = || {
            let files = live::files::<Files>("i18n").ok()?;
            let own = files.into_iter().filter(|(name, _)| language(name).as_ref() == Some(fallback()));
            let texts: Vec<_> = own.filter_map(|(_, file)| String::from_utf8(file.data.into_owned()).ok()).collect();
            Some(Pseudo::of(&texts, customise))
        };
        self.pseudo.get_or_init(make).as_ref()
    }
}

#[cfg(debug_assertions)]
fn loader() -> Result<Loader, Broken> {
    let folder = live::root().join("i18n");
    let loader = fluent_templates::ArcLoader::builder(&folder, langid!("en")).customize(customise).build();
    loader.map_err(|error| Broken::new("i18n", error))
}

/// It panics if a file is broken, which the check has ruled out.
#[cfg(not(debug_assertions))]
#[allow(clippy::unnecessary_wraps, reason = "as in a debug build")]
fn loader() -> Result<Loader, Broken> {
    Ok(&*BUILT_IN)
}

/// The texts. There are none while a file is broken.
pub fn texts() -> Result<Arc<Texts>, Broken> {
    static TEXTS: Live<Texts> = Live::new(&["i18n"], Texts::read);
    TEXTS.get()
}

/// The language of the texts that other languages lack: `i18n.default` of the first site in this process.
static FALLBACK: OnceLock<LanguageIdentifier> = OnceLock::new();

pub fn fallback() -> &'static LanguageIdentifier {
    static ENGLISH: LanguageIdentifier = langid!("en");
    FALLBACK.get().unwrap_or(&ENGLISH)
}

/// Only the first call has an effect.
pub fn set_fallback(id: LanguageIdentifier) {
    let _ = FALLBACK.set(id);
}

/// The languages that have a folder, in alphabetical order.
pub fn available() -> Vec<String> {
    // Not those of the loader: while a text is broken, the site has its languages all the same.
    let languages = live::names::<Files>("i18n").into_iter().filter_map(|name| language(&name));
    languages.map(|id| id.to_string()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// A folder in `i18n/` whose name is no language's, and how it should be called. (A release build with one does not compile,
/// or calls it by its parsed name.)
pub fn misnamed() -> Option<(String, String)> {
    let folders = std::fs::read_dir(live::root().join("i18n")).ok().filter(|_| cfg!(debug_assertions));
    let folders = folders.into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
    let mut names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find_map(|name| right_name(&name).map(|right| (name, right)))
}

/// The right name for a folder, if it has a wrong one: `zh-TW` for `zh_TW.UTF-8`.
fn right_name(folder: &str) -> Option<String> {
    // Longer names of languages are allowed, but there are none: they are words such as "german".
    let parse = |name: &str| name.parse::<LanguageIdentifier>().ok().filter(|id| id.language.as_str().len() <= 3);
    if parse(folder).is_some() {
        return None;
    }
    let tag = folder.split(['.', '@']).next().and_then(parse).filter(|id| !id.language.is_empty());
    Some(tag.map_or_else(|| "something like de or pt-BR".to_owned(), |tag| tag.to_string()))
}

/// `ltr` or `rtl`. The script decides.
pub fn direction(id: &LanguageIdentifier) -> &'static str {
    let is_right_to_left = id.character_direction() == CharacterDirection::RTL || pseudo::is_mirrored(id);
    if is_right_to_left { "rtl" } else { "ltr" }
}

/// Writes numbers as the language does. In a right-to-left one, invisible marks around variables keep a Latin name in its
/// place inside a sentence.
pub fn customise<R>(bundle: &mut FluentBundle<R>) {
    let is_right_to_left = bundle.locales.first().is_some_and(|id| direction(id) == "rtl");
    bundle.set_use_isolating(is_right_to_left);
    bundle.set_formatter(Some(formats::in_messages));
}

/// Returns true if the text exists, but cannot be formatted, for example because a variable is missing. fluent-templates
/// does not export its type of error, so only the message tells.
pub fn is_faulty(error: &impl std::error::Error) -> bool {
    error.to_string().starts_with("Fluent errors")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_decides_the_direction() {
        for (tag, expected) in
            "ar:rtl fa-IR:rtl he:rtl ur:rtl ckb:rtl pa-Arab:rtl az-Arab:rtl uz-Arab-AF:rtl ks:rtl ug:rtl dv:rtl \
             ur-Latn:ltr ar-Latn:ltr ks-Deva:ltr pa:ltr az:ltr de:ltr zh-Hant:ltr ja:ltr"
                .split_whitespace()
                .filter_map(|pair| pair.split_once(':'))
        {
            assert_eq!(direction(&tag.parse().unwrap()), expected, "{tag}");
        }
    }

    #[test]
    fn a_folder_has_the_tag_of_a_language_or_is_told_which() {
        for good in ["de", "pt-BR", "zh-Hant", "ckb", "es-419", "pt_BR", "de-ch-1996"] {
            assert_eq!(right_name(good), None, "{good}");
        }
        for (wrong, right) in [("zh_TW.UTF-8", "zh-TW"), ("sr@latin", "sr"), ("german", "something like de or pt-BR")] {
            assert_eq!(right_name(wrong).as_deref(), Some(right));
        }
        for wrong in ["translations", "old de", "d", "", "de-"] {
            assert!(right_name(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn a_text_without_its_variables_is_told_from_no_text() {
        let lang = available().remove(0).parse().unwrap();
        let error = |id| texts().unwrap().loader.lookup_single_language::<&str>(&lang, id, None).unwrap_err();
        assert!(is_faulty(&error("time-of-day")));
        assert!(!is_faulty(&error("no-such-text")));
    }
}
