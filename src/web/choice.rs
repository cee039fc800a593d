//! The choice of a language or a theme.

use super::cookies::Kind;
use super::page::THEMES;
use super::visit::Visit;
use crate::error::Result;
use crate::models::User;

/// A language or a theme, as a button of the menus sends it.
pub(super) struct Choice {
    pub lang: Option<String>,
    pub theme: Option<String>,
}

impl Choice {
    /// The choice among the fields of a form. No form of a page has fields of these names.
    pub fn of(fields: &[(String, String)]) -> Option<Self> {
        let value = |wanted| fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
        let choice = Self { lang: value("lang"), theme: value("theme") };
        (choice.lang.is_some() || choice.theme.is_some()).then_some(choice)
    }

    /// Remembers what the site offers of it, and shows it on the page that answers this request.
    pub async fn remember(self, visit: &Visit<'_>) -> Result<()> {
        if let Some(theme) = self.theme.and_then(|wanted| THEMES.into_iter().find(|theme| *theme == wanted)) {
            visit.remember(Kind::Theme, theme);
            let _ = visit.data.chosen.theme.set(theme);
        }
        let Some(lang) = self.lang.and_then(|name| visit.app().languages.find(&name)) else { return Ok(()) };
        visit.remember_lang(Some(&lang));
        let _ = visit.data.chosen.lang.set(lang.clone());
        let changed = visit.visitor().filter(|visitor| visitor.language.as_deref() != Some(lang.as_str()));
        match changed.map(|visitor| visitor.id) {
            Some(id) => visit.write(move |tx| Ok(User::set_language(tx, id, Some(lang.as_str()))?)).await,
            None => Ok(()),
        }
    }
}
