//! Templates: Tera over the embedded `templates/`, with the functions that every page and mail may call:
//! `t(key="…")`, `url_for(name="…")`, `asset(path="…")`, `date(at="…")` and `date_time(at="…")`.
//!
//! A function does not see the page's context inside a component, so what it needs (language, addresses)
//! is set around the render, which is synchronous: [`render`] is the only way in.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDateTime};
use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::i18n::{self, Lang};
use crate::live::Live;
use crate::message::{Arg, Message};
use crate::urls::Urls;

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

static TEMPLATES: LazyLock<Live<Tera>> = LazyLock::new(|| Live::new("templates", build));

/// What a template's functions know.
#[derive(Clone)]
pub struct Scope {
    /// The language of the page or mail.
    pub lang: Lang,
    /// The addresses of pages.
    pub urls: Arc<Urls>,
    /// What to put before each address: in mails the base URL, on pages nothing.
    pub base: String,
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Renders a template.
///
/// # Errors
/// A broken template, or one that wants what `context` does not have.
pub fn render(template: &str, context: &Context, scope: Scope) -> anyhow::Result<String> {
    let templates = TEMPLATES.get();
    let before = SCOPE.replace(Some(scope));
    let rendered = templates.render(template, context);
    SCOPE.set(before);
    rendered.map_err(|error| {
        let mut text = format!("{template}: {error}");
        let mut cause = std::error::Error::source(&error);
        while let Some(error) = cause {
            text = format!("{text}: {error}");
            cause = error.source();
        }
        anyhow::anyhow!(text)
    })
}

/// The names of all templates.
#[must_use]
pub fn template_names() -> Vec<String> {
    Files::iter().filter(|name| !name.ends_with(".json")).map(std::borrow::Cow::into_owned).collect()
}

/// A file that lies among the templates, as it is.
#[must_use]
pub fn file(name: &str) -> Option<Vec<u8>> {
    Files::get(name).map(|file| file.data.into_owned())
}

fn build() -> anyhow::Result<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("t", translate);
    tera.register_function("url_for", url_for);
    tera.register_function("asset", asset);
    tera.register_function("date", date);
    tera.register_function("date_time", date_time);
    let mut sources = Vec::new();
    for name in template_names() {
        let Some(text) = file(&name) else { continue };
        sources.push((name, String::from_utf8(text)?));
    }
    tera.add_raw_templates(sources)?;
    Ok(tera)
}

fn scoped<T>(read: impl FnOnce(&Scope) -> TeraResult<T>) -> TeraResult<T> {
    SCOPE.with_borrow(|scope| match scope {
        Some(scope) => read(scope),
        None => Err(tera::Error::message("templates are rendered through render::render")),
    })
}

/// `t(key="signed-in", name="…")`: the message in the page's language.
fn translate(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let mut message = Message::new(kwargs.must_get::<String>("key")?);
    for (name, value) in arguments(&kwargs, "key") {
        let number = if value.is_number() { value.to_string().parse().ok() } else { None };
        message.args.insert(name.into(), number.map_or_else(|| Arg::Text(value.to_string()), Arg::Number));
    }
    scoped(|scope| Ok(i18n::translate(&scope.lang, &message)))
}

/// `url_for(name="user.login", next=here)`: the address of a page.
fn url_for(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let name = kwargs.must_get::<String>("name")?;
    let args = arguments(&kwargs, "name");
    let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), value.to_string())).collect();
    scoped(|scope| match scope.urls.path(&name, &args) {
        Some(path) => Ok(format!("{}{path}", scope.base)),
        None => Err(tera::Error::message(format!("url_for: no page {name:?} with these arguments"))),
    })
}

/// `asset(path="css/app.css")`: the address of a file in `static/`, with its hash.
fn asset(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let path = kwargs.must_get::<String>("path")?;
    crate::web::assets::url(&path).ok_or_else(|| tera::Error::message(format!("asset: no file static/{path}")))
}

/// `date(at="2026-11-22T10:00:00Z")`: the day in words.
fn date(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let at = instant(&kwargs)?;
    scoped(|scope| Ok(i18n::date(&scope.lang, at)))
}

/// `date_time(at="2026-11-22T10:00:00Z")`: the day in words and the time of day.
fn date_time(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let at = instant(&kwargs)?;
    scoped(|scope| Ok(i18n::date_time(&scope.lang, at)))
}

fn instant(kwargs: &Kwargs) -> TeraResult<NaiveDateTime> {
    let at = kwargs.must_get::<String>("at")?;
    let parsed = DateTime::parse_from_rfc3339(&at).map_err(|e| tera::Error::message(format!("{at:?}: {e}")))?;
    Ok(parsed.naive_utc())
}

/// The arguments that were given and are not `none`, but for the one called `first`.
fn arguments<'k>(kwargs: &'k Kwargs, first: &str) -> Vec<(String, &'k Value)> {
    let given = kwargs.iter().filter(|(_, value)| !value.is_none() && !value.is_undefined());
    given.map(|(name, value)| (name.to_string(), value)).filter(|(name, _)| name != first).collect()
}
