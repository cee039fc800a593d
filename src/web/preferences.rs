//! Language and theme: a menu on every page, remembered in a cookie (the language with the account, too).

use rocket::{FromForm, post};

use super::cookies::Kind;
use super::form::{Given, Posted};
use super::page::THEMES;
use super::return_to::Next;
use super::{Answer, Reply, Visit};
use crate::db::Db;
use crate::models::User;

#[derive(FromForm)]
pub struct LanguageForm {
    lang: Given<String>,
    next: Next,
}

#[post("/language", data = "<form>")]
pub async fn language(visit: Visit<'_>, db: &Db, form: Posted<LanguageForm>) -> Reply {
    let wanted = form.fields.lang.valid().and_then(|name| visit.site().languages.find(&name));
    if let Some(lang) = wanted {
        visit.remember_lang(Some(&lang));
        if let Some(id) = visit.visitor().map(|visitor| visitor.id) {
            db.write(move |tx| Ok(User::set_language(tx, id, Some(lang.as_str()))?)).await?;
        }
    }
    Ok(visit.redirect(form.fields.next.path().unwrap_or("/")))
}

#[derive(FromForm)]
pub struct ThemeForm {
    theme: Given<String>,
    next: Next,
}

#[post("/theme", data = "<form>")]
pub fn theme(visit: Visit<'_>, form: Posted<ThemeForm>) -> Answer {
    if let Some(theme) = form.fields.theme.valid().filter(|theme| THEMES.contains(&theme.as_str())) {
        visit.prefer(Kind::Theme, &theme);
    }
    visit.redirect(form.fields.next.path().unwrap_or("/"))
}
