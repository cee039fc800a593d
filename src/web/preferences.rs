//! Language and theme: every page has a menu for each. Cookies remember the choice; an account remembers its language,
//! too.

use rocket::{FromForm, post};

use super::answer::{Answer, Reply};
use super::cookies::Kind;
use super::field::{Field, Next, Text};
use super::form::Harmless;
use super::page::THEMES;
use super::visit::Visit;
use crate::models::User;

#[derive(FromForm)]
pub struct LanguageForm {
    lang: Field<Text>,
    next: Next,
}

#[post("/language", data = "<form>")]
pub async fn language(visit: Visit<'_>, form: Harmless<LanguageForm>) -> Reply {
    let wanted = form.0.lang.valid().and_then(|name| visit.app().languages.find(&name.0));
    if let Some(lang) = wanted {
        visit.remember_lang(Some(&lang));
        let chosen = visit.visitor().filter(|visitor| visitor.language.as_deref() != Some(lang.as_str()));
        if let Some(id) = chosen.map(|visitor| visitor.id) {
            visit.write(move |tx| Ok(User::set_language(tx, id, Some(lang.as_str()))?)).await?;
        }
    }
    Ok(visit.redirect(form.0.next.path().unwrap_or("/")))
}

#[derive(FromForm)]
pub struct ThemeForm {
    theme: Field<Text>,
    next: Next,
}

#[post("/theme", data = "<form>")]
pub fn theme(visit: Visit<'_>, form: Harmless<ThemeForm>) -> Answer {
    if let Some(theme) = form.0.theme.valid().filter(|theme| THEMES.contains(&theme.0.as_str())) {
        visit.remember(Kind::Theme, &theme.0);
    }
    visit.redirect(form.0.next.path().unwrap_or("/"))
}
