//! Chooses the language of a visitor.

use super::marked::is_marked;
use super::negotiate::{Wishes, closest};
use super::pseudo;
use super::texts::{misnamed, set_fallback};
use super::{Lang, available, text};
use crate::config::{ConfigError, I18n};
use crate::message::Message;

/// The languages that the settings offer: by default every folder in `i18n/`.
#[derive(Debug, Clone)]
pub struct Languages {
    offered: Vec<Lang>,
    default: Lang,
}

impl Languages {
    /// Fails if a language has no folder, or the default language is not on offer.
    pub fn new(settings: &I18n) -> Result<Self, ConfigError> {
        if let Some((folder, right)) = misnamed() {
            return Err(ConfigError(format!("i18n/{folder}: expected the tag of a language; call it {right}")));
        }
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
        let languages = Self::of(settings);
        set_fallback(languages.default.id.clone());
        Ok(languages)
    }

    /// The languages of settings that are checked already.
    pub fn of(settings: &I18n) -> Self {
        let names = if settings.languages.is_empty() { &available() } else { &settings.languages };
        Self { offered: names.iter().map(|name| Lang::new(name)).collect(), default: Lang::new(&settings.default) }
    }

    /// The languages, each with its name in that language, or its tag.
    pub fn offered(&self) -> impl Iterator<Item = (&Lang, String)> {
        let name = |lang| text(lang, &Message::new("language-name")).filter(|name| !is_marked(name));
        self.offered.iter().map(move |lang| (lang, name(lang).unwrap_or_else(|| lang.as_str().to_owned())))
    }

    /// A language on offer, or one of `pseudo.rs`.
    pub fn find(&self, name: &str) -> Option<Lang> {
        self.offered
            .iter()
            .find(|lang| lang.as_str() == name)
            .cloned()
            .or_else(|| pseudo::has(name).then(|| Lang::new(name)))
    }

    /// Whether this language is not on offer, but only for whoever builds pages.
    pub fn is_pseudo(name: &str) -> bool {
        pseudo::has(name)
    }

    /// Chooses the first of the named languages that the site has, or that its reader can read; else one that the browser
    /// asks for; else the default. The names are the account's and the cookie's: their folders may be gone.
    pub fn choose<'a>(&self, named: impl IntoIterator<Item = &'a str>, accept: Option<&str>) -> Lang {
        let ids: Vec<_> = self.offered.iter().map(|lang| &lang.id).collect();
        let near = |name: &str| closest(&[name.parse().ok()?], &ids).and_then(|at| self.offered.get(at)).cloned();
        let named = named.into_iter().find_map(|name| self.find(name).or_else(|| near(name)));
        named.unwrap_or_else(|| self.negotiate(&Wishes::parse(accept.unwrap_or_default())))
    }

    /// The language of a reader who asks for these.
    fn negotiate(&self, wishes: &Wishes) -> Lang {
        let offered = || self.offered.iter().filter(|lang| !wishes.refuse(&lang.id));
        let ids: Vec<_> = offered().map(|lang| &lang.id).collect();
        let found = closest(&wishes.wanted, &ids).and_then(|at| offered().nth(at));
        let default = Some(&self.default).filter(|lang| !wishes.refuse(&lang.id));
        // Who refuses all that there is gets the default all the same.
        found.or(default).or_else(|| offered().next()).unwrap_or(&self.default).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// These languages, of which English is the default, whether or not this site has them.
    fn languages(names: &[&str]) -> Languages {
        Languages { offered: names.iter().map(|name| Lang::new(name)).collect(), default: Lang::new("en") }
    }

    #[test]
    fn nonsense_falls_back() {
        let languages = languages(&["de", "en"]);
        let long = "de,".repeat(4000);
        for hostile in ["../../etc/passwd", "", ";;;", "de\0", "\u{202e}de", &long] {
            assert_eq!(languages.choose([hostile, hostile], Some(hostile)).as_str(), "en", "{hostile:.20}");
        }
    }

    #[test]
    fn a_language_whose_folder_is_gone_falls_back_like_any_other() {
        let languages = languages(&["de", "en"]);
        let chosen = |named: &str, accept| languages.choose([named], Some(accept)).as_str().to_owned();
        assert_eq!(chosen("de-CH", "en"), "de");
        assert_eq!(chosen("tlh", "de"), "de");
        assert_eq!(chosen("tlh", "en;q=0"), "de", "whoever refuses the default gets another one");
        assert_eq!(chosen("tlh", "*;q=0, de;q=0, en;q=0"), "en");
    }
}
