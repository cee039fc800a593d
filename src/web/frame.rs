//! What is the same on every page of a language, and so is made once: the menus, and what pages tell search engines and
//! networks.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use tera::Context;

use super::found::{FoundPage, in_language, in_languages};
use crate::config::Settings;
use crate::i18n::{Lang, Languages, text};
use crate::message::Message;
use crate::urls::Urls;

/// An entry of the menu, or of the footer.
pub struct MenuItem {
    pub endpoint: &'static str,
    /// The Fluent id of its label.
    pub label: &'static str,
}

/// What the frame of every page is made from.
pub(super) struct Frame {
    pub settings: Arc<Settings>,
    pub languages: Languages,
    pub urls: Arc<Urls>,
    pub found: Vec<FoundPage>,
    pub menu: &'static [MenuItem],
    pub footer: &'static [MenuItem],
}

impl Frame {
    /// The variables that all pages of a language have.
    pub fn variables(&self, lang: &Lang) -> Context {
        let languages = self.languages.offered().map(|(lang, name)| json!({ "code": lang.as_str(), "name": name }));
        let found = self.found.iter().map(|page| (&*page.path, self.head(page, lang)));
        let mut variables = Context::new();
        variables.insert("languages", &languages.collect::<Vec<_>>());
        variables.insert("menu", &self.links(self.menu, lang));
        variables.insert("footer", &self.links(self.footer, lang));
        variables.insert("found_pages", &found.collect::<BTreeMap<_, _>>());
        variables
    }

    fn text(&self, lang: &Lang, id: &'static str) -> Option<String> {
        text(lang, &Message::new(id).with("app_name", self.settings.app.name.as_str()))
    }

    /// Whoever may not open a page does not see its entry: templates ask `may`.
    fn links(&self, items: &[MenuItem], lang: &Lang) -> Vec<Value> {
        let link = |item: &MenuItem| {
            let url = self.urls.path(item.endpoint, &[])?;
            let text = self.text(lang, item.label).unwrap_or_else(|| item.label.to_owned());
            Some(json!({ "endpoint": item.endpoint, "url": url, "text": text }))
        };
        items.iter().filter_map(link).collect()
    }

    /// What the head of a page says to search engines and networks.
    fn head(&self, page: &FoundPage, lang: &Lang) -> Value {
        let (base, default) = (self.settings.base_url(), self.settings.i18n.default.as_str());
        let languages = in_languages(&page.path, &self.languages, default);
        let others = languages.iter().filter(|_| languages.len() > 1).map(|(lang, path)| {
            json!({ "lang": lang.as_ref().map_or("x-default", Lang::as_str), "url": format!("{base}{path}") })
        });
        json!({
            "url": format!("{base}{}", page.path),
            "url_in_language": format!("{base}{}", in_language(&page.path, lang, default)),
            "others": others.collect::<Vec<_>>(),
            "title": page.texts.and_then(|texts| self.text(lang, texts.title?)),
            "description": self.text(lang, page.texts.map_or("site-description", |texts| texts.description)),
            "picture": self.urls.path("site.picture", &[]).map(|path| format!("{base}{path}")),
        })
    }
}
