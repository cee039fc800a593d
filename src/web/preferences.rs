//! Language and theme: every page has a menu for each. Cookies remember the choice; an account remembers its language,
//! too.
//!
//! On a page with a form, the menus send that form, with the choice, and it comes back with what was typed
//! ([`Entrance`](super::Entrance)). On all other pages, they send these two.

use rocket::{FromForm, post};

use super::answer::Reply;
use super::choice::Choice;
use super::field::{Field, Next, Text};
use super::form::Harmless;
use super::visit::Visit;

#[derive(FromForm)]
pub struct LanguageForm {
    lang: Field<Text>,
    next: Next,
}

#[post("/language", data = "<form>")]
pub async fn language(visit: Visit<'_>, form: Harmless<LanguageForm>) -> Reply {
    let Harmless(form) = form;
    let choice = Choice { lang: form.lang.valid().map(|lang| lang.0), theme: None };
    choice.remember(&visit).await?;
    Ok(visit.redirect(form.next.path().unwrap_or("/")))
}

#[derive(FromForm)]
pub struct ThemeForm {
    theme: Field<Text>,
    next: Next,
}

#[post("/theme", data = "<form>")]
pub async fn theme(visit: Visit<'_>, form: Harmless<ThemeForm>) -> Reply {
    let Harmless(form) = form;
    let choice = Choice { lang: None, theme: form.theme.valid().map(|theme| theme.0) };
    choice.remember(&visit).await?;
    Ok(visit.redirect(form.next.path().unwrap_or("/")))
}
