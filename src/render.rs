//! Templates: Tera over the embedded `templates/`, with the functions that every page and mail may call:
//! `t(key="…")`, `url_for(name="…")`, `asset(path="…")`, `date(at="…")` and `date_time(at="…")`.
//!
//! A function does not see the page's context inside a component, so what it needs (language, addresses)
//! is set around the render, which is synchronous: [`render`] is the only way in.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

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

/// In a debug build, where texts and addresses change while the site runs.
static TEMPLATES: LazyLock<Live<Tera>> = LazyLock::new(|| Live::new("templates", || build(|source| source)));

/// In a release build: for each language, and for pages and mails, with all that is constant in place ([`settle`]).
static SETTLED: RwLock<BTreeMap<(Lang, String), Arc<Tera>>> = RwLock::new(BTreeMap::new());

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
    let templates = templates(&scope)?;
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

fn templates(scope: &Scope) -> anyhow::Result<Arc<Tera>> {
    if cfg!(debug_assertions) {
        return Ok(TEMPLATES.get());
    }
    let key = (scope.lang.clone(), scope.base.clone());
    if let Some(known) = SETTLED.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return Ok(Arc::clone(known));
    }
    let made = Arc::new(build(|source| settle_all(&source, scope))?);
    SETTLED.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&made));
    Ok(made)
}

/// Most of a page is calls of our functions that say the same on every page in a language.
fn settle_all(source: &str, scope: &Scope) -> String {
    let source = settle(source, "t(key=", |key| Some(text(scope, Message::new(key.to_owned()))));
    let source = settle(&source, "url_for(name=", |name| address(scope, name, &[]));
    settle(&source, "asset(path=", crate::web::assets::url)
}

/// Replaces each call whose only argument is a constant, such as `t(key="home-title")`, by what it says, as a constant.
fn settle(source: &str, call: &str, says: impl Fn(&str) -> Option<String>) -> String {
    let mut pieces = source.split(call);
    let mut settled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // Not the end of a longer name.
        let whole = !settled.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let argument = piece.strip_prefix('"').and_then(|piece| piece.split_once('"')).filter(|_| whole);
        // No more arguments: with some, it says something else each time.
        let alone = argument.and_then(|(argument, rest)| Some((argument, rest.strip_prefix(')')?)));
        if let Some((text, rest)) = alone.and_then(|(argument, rest)| Some((says(argument)?, rest))) {
            settled.push('"');
            settled.push_str(&text.replace('\\', r"\\").replace('"', r#"\""#));
            settled.push('"');
            settled.push_str(rest);
        } else {
            settled.push_str(call);
            settled.push_str(piece);
        }
    }
    settled
}

fn build(prepare: impl Fn(String) -> String) -> anyhow::Result<Tera> {
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
        sources.push((name, prepare(String::from_utf8(text)?)));
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
    let mut message = Message::new(kwargs.must_get::<&str>("key")?.to_owned());
    for (name, value) in arguments(&kwargs, "key") {
        let number = if value.is_number() { value.to_string().parse().ok() } else { None };
        message.args.insert(name.to_owned().into(), number.map_or_else(|| Arg::Text(value.to_string()), Arg::Number));
    }
    scoped(|scope| Ok(text(scope, message)))
}

fn text(scope: &Scope, message: Message) -> String {
    i18n::translate(&scope.lang, &message)
}

/// `url_for(name="user.login", next=here)`: the address of a page.
fn url_for(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let name = kwargs.must_get::<&str>("name")?;
    let args: Vec<_> = arguments(&kwargs, "name").map(|(name, value)| (name, value.to_string())).collect();
    scoped(|scope| {
        address(scope, name, &args)
            .ok_or_else(|| tera::Error::message(format!("url_for: no page {name:?} with these arguments")))
    })
}

fn address(scope: &Scope, name: &str, args: &[(&str, String)]) -> Option<String> {
    scope.urls.path(name, args).map(|path| format!("{}{path}", scope.base))
}

/// `asset(path="css/app.css")`: the address of a file in `static/`, with its hash.
fn asset(kwargs: Kwargs, _: &State) -> TeraResult<String> {
    let path = kwargs.must_get::<&str>("path")?;
    crate::web::assets::url(path).ok_or_else(|| tera::Error::message(format!("asset: no file static/{path}")))
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
fn arguments<'k>(kwargs: &'k Kwargs, first: &str) -> impl Iterator<Item = (&'k str, &'k Value)> {
    let given = kwargs.iter().filter(|(_, value)| !value.is_none() && !value.is_undefined());
    given.filter_map(|(name, value)| Some((name.as_str()?, value))).filter(move |(name, _)| *name != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_calls_with_one_constant_are_settled() {
        let says = |key: &str| {
            assert_ne!(key, "greeting", "without its name there is nothing to say");
            (key != "off").then(|| format!(r#"<{key}> "\"#))
        };
        let settled = |source| settle(source, "t(key=", says);
        assert_eq!(
            settled(r#"{{ t(key="a") }}, {{ t(key="b") | upper }}"#),
            r#"{{ "<a> \"\\" }}, {{ "<b> \"\\" | upper }}"#
        );
        for left in [
            r#"{{ t(key="greeting", name="b") }}"#,
            r#"{{ t(key="a-" ~ b) }} {{ t(key=b) }} ")"#,
            r#"{{ form | get(key="a") }}"#,
            r#"{{ t(key="off") }}"#,
            r#"{{ t(key=""#,
        ] {
            assert_eq!(settled(left), left);
        }
    }

    #[test]
    fn settled_templates_can_be_read_in_every_language() {
        for lang in i18n::available() {
            let scope = Scope { lang: Lang::new(&lang), urls: Arc::default(), base: String::new() };
            build(|source| settle_all(&source, &scope)).unwrap_or_else(|error| panic!("{lang}: {error:#}"));
        }
    }
}
