//! Rendering pages: the context that every template has, and the page's own.

use std::sync::PoisonError;

use rocket::http::{ContentType, Status};
use serde::Serialize;
use serde_json::json;
use tera::Context;

use super::cookies::Kind;
use super::flash::Flash;
use super::form::FormState;
use super::{Answer, Visit};
use crate::error::Error;
use crate::i18n::translate;
use crate::message::Message;
use crate::render::{Scope, render};
use crate::site;

/// The themes; `auto` is the browser's.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// An entry of the menu, as templates see it.
#[derive(Serialize)]
struct MenuEntry {
    url: String,
    text: String,
    active: bool,
}

/// An entry of the language menu.
#[derive(Serialize)]
struct LanguageEntry<'a> {
    code: &'a str,
    name: String,
    current: bool,
}

/// Who is signed in.
#[derive(Serialize)]
struct VisitorShown<'a> {
    name: &'a str,
    username: Option<&'a str>,
    email: Option<&'a str>,
    confirmed: bool,
    roles: &'a [String],
}

/// A template's own variables; `()` is none.
fn context(own: impl Serialize) -> Result<Context, Error> {
    match serde_json::to_value(own) {
        Ok(serde_json::Value::Null) => Ok(Context::new()),
        Ok(own) => Context::from_serialize(&own).map_err(|e| Error::Internal(e.into())),
        Err(error) => Err(Error::Internal(error.into())),
    }
}

impl Visit<'_> {
    /// A page: the template `NAME.html`, with `own` beside what every page has. Uses the flashes up.
    pub fn page(&self, name: &str, own: impl Serialize) -> Result<Answer, Error> {
        self.render(name, context(own)?)
    }

    /// A page with a form: 422 if something is wrong with it. `own` may hold more.
    pub fn form_page(&self, name: &str, form: &FormState, own: impl Serialize) -> Result<Answer, Error> {
        let mut context = context(own)?;
        context.insert("form", &form.shown(self.lang()));
        // What stood in the address of the form is a hidden field by now: a menu on the page comes back with it.
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["next", "reg_next", "token"] {
            query.extend_pairs(context.get(name).and_then(tera::Value::as_str).map(|value| (name, value)));
        }
        let query = query.finish();
        if !query.is_empty() && !self.data.here.contains('?') {
            context.insert("here", &format!("{}?{query}", self.data.here));
        }
        let status = if form.is_good() { Status::Ok } else { Status::UnprocessableEntity };
        Ok(self.render(name, context)?.status(status))
    }

    fn render(&self, name: &str, own: Context) -> Result<Answer, Error> {
        let mut context = self.common();
        context.extend(own);
        let scope = Scope { lang: self.lang().clone(), urls: self.site.urls(), base: String::new() };
        let html = render(&format!("{name}.html"), &context, scope)?;
        self.settle();
        if self.data.looked_at {
            self.cookies.remove(Kind::Flash);
        }
        Ok(Answer::new(ContentType::HTML, html))
    }

    fn common(&self) -> Context {
        let (settings, lang, urls) = (&self.site.settings, self.lang(), self.site.urls());
        let visitor = self.visitor().map(std::convert::AsRef::as_ref);
        let theme = self.cookies.get(Kind::Theme).filter(|theme| THEMES.contains(theme)).unwrap_or("auto");
        let path = self.data.here.split('?').next().unwrap_or("/");
        let menu: Vec<_> = site::menu(settings, visitor)
            .into_iter()
            .filter_map(|item| {
                let url = urls.path(item.endpoint, &[])?;
                let text = translate(lang, &Message::new(item.label));
                Some(MenuEntry { active: url == path, url, text })
            })
            .collect();
        let languages: Vec<_> = self
            .site
            .languages
            .offered()
            .map(|(offered, name)| LanguageEntry { code: offered.as_str(), name, current: offered == lang })
            .collect();
        let flashes = std::mem::take(&mut *self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner));
        let flashes: Vec<_> = flashes.iter().map(|flash| self.worded(flash)).collect();
        let can = site::can(settings, visitor);
        let visitor = visitor.map(|visitor| VisitorShown {
            name: visitor.name(),
            username: visitor.username.as_deref(),
            email: visitor.email.as_deref(),
            confirmed: visitor.confirmed,
            roles: &visitor.roles,
        });
        let mut context = Context::new();
        context.insert("lang", lang.as_str());
        context.insert("dir", lang.dir());
        context.insert("theme", theme);
        context.insert("app_name", &settings.app.name);
        context.insert("csrf_token", &self.csrf_token());
        context.insert("here", &self.data.here);
        context.insert("visitor", &visitor);
        context.insert("can", &can);
        context.insert("menu", &menu);
        context.insert("languages", &languages);
        context.insert("flashes", &flashes);
        context
    }

    fn worded(&self, flash: &Flash) -> serde_json::Value {
        let text = |message: &Message| translate(self.lang(), message);
        let link = flash.link.as_ref().and_then(|(endpoint, email)| {
            let url = self.site.urls().path(endpoint, &[("email", email.clone())])?;
            Some(json!({ "url": url, "text": text(&Message::new(format!("{}-link", flash.message.id))) }))
        });
        json!({ "id": flash.message.id, "level": flash.level, "text": text(&flash.message), "link": link })
    }
}
