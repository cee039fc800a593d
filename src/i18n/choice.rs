//! Which language a visitor gets.

use std::sync::OnceLock;

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use super::{Lang, available, translate};
use crate::config::{ConfigError, I18n};
use crate::message::Message;

static FALLBACK: OnceLock<String> = OnceLock::new();

/// Where a text comes from that a language lacks: `i18n.default` of the first start in this process.
pub(super) fn fallback() -> &'static str {
    FALLBACK.get().map_or("en", String::as_str)
}

/// The languages on offer.
#[derive(Debug, Clone)]
pub struct Languages {
    offered: Vec<(LanguageIdentifier, Lang)>,
    default: Lang,
}

impl Languages {
    /// The languages that the settings offer: by default every folder in `i18n/`.
    ///
    /// # Errors
    /// If a language has no folder, or the default one is not on offer.
    pub fn new(settings: &I18n) -> Result<Self, ConfigError> {
        let available = available();
        let names = if settings.languages.is_empty() { &available } else { &settings.languages };
        let default = std::slice::from_ref(&settings.default);
        for (key, named) in [("languages", names.as_slice()), ("required", &settings.required), ("default", default)] {
            if let Some(name) = named.iter().find(|name| !available.contains(name)) {
                let folders = available.join(", ");
                return Err(ConfigError(format!("i18n.{key} = {name:?}: expected a folder in i18n/ ({folders})")));
            }
        }
        if !names.contains(&settings.default) {
            return Err(ConfigError(format!(
                "i18n.default = {:?}: expected one of i18n.languages ({})",
                settings.default,
                names.join(", ")
            )));
        }
        let _ = FALLBACK.set(settings.default.clone());
        let offered = names.iter().filter_map(|name| Some((name.parse().ok()?, Lang::new(name)))).collect();
        Ok(Self { offered, default: Lang::new(&settings.default) })
    }

    /// The languages on offer, each with its name in itself.
    pub fn offered(&self) -> impl Iterator<Item = (&Lang, String)> {
        self.offered.iter().map(|(_, lang)| (lang, translate(lang, &Message::new("language-name"))))
    }

    /// The language of this name, if it is on offer.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Lang> {
        self.offered.iter().map(|(_, lang)| lang).find(|lang| lang.as_str() == name).cloned()
    }

    /// The best language: the account's, else the cookie's, else what the browser asks for, else the default.
    #[must_use]
    pub fn choose(&self, account: Option<&str>, cookie: Option<&str>, accept: Option<&str>) -> Lang {
        let named = [account, cookie].into_iter().flatten().find_map(|name| self.find(name));
        named.or_else(|| self.negotiate(accept?)).unwrap_or_else(|| self.default.clone())
    }

    fn negotiate(&self, accept: &str) -> Option<Lang> {
        // Longer than any browser sends: not worth reading.
        let accept = Some(accept).filter(|text| text.len() <= 1000)?;
        let wanted = fluent_langneg::accepted_languages::parse(accept);
        let offered: Vec<_> = self.offered.iter().map(|(id, _)| id).collect();
        let found = negotiate_languages(&wanted, &offered, None, NegotiationStrategy::Lookup);
        let best = **found.first()?;
        self.offered.iter().find(|(id, _)| id == best).map(|(_, lang)| lang.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_wins_over_the_cookie_over_the_browser() {
        let languages = Languages::new(&I18n::default()).unwrap();
        let choose = |account, cookie, accept| languages.choose(account, cookie, accept).as_str().to_owned();
        assert_eq!(choose(Some("de"), Some("en"), Some("en")), "de");
        assert_eq!(choose(None, Some("de"), Some("en")), "de");
        assert_eq!(choose(None, None, Some("xx, de-AT;q=0.8, en;q=0.5")), "de");
        assert_eq!(choose(None, None, Some("xx")), "en");
        assert_eq!(choose(None, None, None), "en");
    }

    #[test]
    fn nonsense_falls_back() {
        let languages = Languages::new(&I18n::default()).unwrap();
        let long = "de,".repeat(4000);
        for hostile in ["../../etc/passwd", "", ";;;", "de\0", "\u{202e}de", &long] {
            assert_eq!(languages.choose(Some(hostile), Some(hostile), Some(hostile)).as_str(), "en", "{hostile:.20}");
        }
    }
}
