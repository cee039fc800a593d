//! The filters of templates, in one language.
//!
//! They are no functions, because Tera builds a map for the arguments of each function, even for a single one, which takes
//! longer than finding a text.

use std::sync::{Arc, OnceLock, PoisonError, RwLock, Weak};

use chrono::{DateTime, NaiveDateTime, NaiveTime};
use tera::value::Key;
use tera::{Context, Kwargs, Map, State, Tera, TeraResult, Value};

use crate::config::Colour;
use crate::i18n::{self, Lang};
use crate::message::{Arg, Message};
use crate::models::Day;
use crate::urls::Urls;

use super::markup;

/// What templates know about the site.
pub(super) struct Site {
    pub app_name: String,
    pub brand: Colour,
    pub urls: Arc<Urls>,
    /// What every address begins with; empty for pages.
    pub base: String,
    /// Makes the variables that every template of a language has, beside `app_name`, `lang` and `dir`.
    pub constants: Box<dyn Fn(&Lang) -> Context + Send + Sync>,
}

impl Site {
    pub fn address(&self, endpoint: &str, args: &[(&str, String)]) -> Option<String> {
        self.urls.path(endpoint, args).map(|path| format!("{}{path}", self.base))
    }
}

/// The filters, and their results that never change.
pub(super) struct Filters {
    site: Arc<Site>,
    lang: Lang,
    /// The templates, for `once`.
    pub(super) templates: OnceLock<Weak<Tera>>,
    parts: Memo,
    texts: Memo,
    urls: Memo,
    assets: Memo,
    drawings: Memo,
}

impl Filters {
    pub(super) fn new(site: Arc<Site>, lang: Lang) -> Arc<Self> {
        let [parts, texts, urls, assets, drawings] = std::array::from_fn(|_| Memo::default());
        Arc::new(Self { site, lang, templates: OnceLock::new(), parts, texts, urls, assets, drawings })
    }

    pub(super) fn register(self: &Arc<Self>, tera: &mut Tera) {
        let [once, text, said, url, asset, drawing, colour, date, date_time, time, number, separators] =
            std::array::from_fn(|_| Arc::clone(self));
        tera.register_filter("once", move |template: &str, args: Kwargs, _: &State| once.once(template, &args));
        tera.register_filter("t", move |id: &str, args: Kwargs, _: &State| text.text_with(id, &args));
        tera.register_filter("said", move |message: &Value, _: Kwargs, _: &State| said.said(message));
        tera.register_filter("url", move |endpoint: &str, args: Kwargs, _: &State| url.url_with(endpoint, &args));
        tera.register_filter("asset", move |path: &str, _: Kwargs, _: &State| asset.asset(path));
        tera.register_filter("drawing", move |path: &str, _: Kwargs, _: &State| drawing.drawing(path));
        tera.register_filter("colour", move |name: &str, _: Kwargs, _: &State| colour.colour(name));
        tera.register_filter("date", move |at: &str, _: Kwargs, _: &State| date.date(at, i18n::date));
        tera.register_filter("date_time", move |at: &str, _: Kwargs, _: &State| date_time.date(at, i18n::date_time));
        tera.register_filter("time", move |at: &str, _: Kwargs, _: &State| time.date(at, i18n::time));
        tera.register_filter("number", move |n: i64, _: Kwargs, _: &State| i18n::number(&number.lang, n));
        tera.register_filter("separators", move |items: usize, _: Kwargs, _: &State| {
            i18n::separators(&separators.lang, items)
        });
    }

    pub(super) fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A template that uses nothing but its arguments and what every template of the language has. It is rendered once
    /// for each value of its arguments, so these are few, and never what somebody has typed.
    fn once(&self, template: &str, args: &Kwargs) -> TeraResult<Value> {
        let args: Vec<_> = given(args).collect();
        let key = args.iter().fold(template.to_owned(), |key, (name, value)| format!("{key} {name}={value}"));
        self.parts.get(&key, || {
            let tera = self.tera()?;
            let mut context = Context::new();
            for (name, value) in args {
                context.insert_value(name.to_owned(), value.clone());
            }
            Ok(Value::safe_string(&tera.render(template, &context)?))
        })
    }

    fn tera(&self) -> TeraResult<Arc<Tera>> {
        let tera = self.templates.get().and_then(Weak::upgrade);
        tera.ok_or_else(|| tera::Error::message("the templates are not loaded"))
    }

    pub(super) fn text(&self, id: &str) -> Value {
        let text = self.texts.get(id, || i18n::text(&self.lang, &self.message(id)).map(Value::from).ok_or(()));
        text.unwrap_or_else(|()| i18n::translate(&self.lang, &self.message(id)).into())
    }

    fn text_with(&self, id: &str, args: &Kwargs) -> Value {
        if args.iter().next().is_none() {
            return self.text(id);
        }
        let (mut message, mut markup) = (self.message(id), Vec::new());
        for (name, value) in given(args) {
            let number = if value.is_number() { value.to_string().parse().ok() } else { None };
            let html = value.as_str().filter(|_| value.is_safe());
            let arg = match (number, html) {
                (Some(number), _) => Arg::Number(number),
                (None, Some(html)) => {
                    markup.push(html);
                    Arg::Text(markup::place(markup.len() - 1))
                }
                (None, None) => Arg::Text(written(value)),
            };
            message.args.insert(name.to_owned().into(), arg);
        }
        self.with_markup(&message, &markup)
    }

    /// A [`Message`] that comes from Rust, such as that of a flash.
    fn said(&self, message: &Value) -> TeraResult<Value> {
        let message = serde_json::to_value(message).and_then(serde_json::from_value::<Message>);
        let mut message = message.map_err(|e| tera::Error::message(format!("said: no message: {e}")))?;
        let (tera, mut markup) = (self.tera()?, Vec::new());
        for arg in message.args.values_mut() {
            let Arg::Day { day } = arg else { continue };
            let mut context = Context::new();
            context.insert("at", day);
            // A forged cookie may have anything.
            if let Ok(html) = tera.render_component("ui.date", &context, None, true) {
                *arg = Arg::Text(markup::place(markup.len()));
                markup.push(html);
            }
        }
        Ok(self.with_markup(&message, &markup))
    }

    fn with_markup(&self, message: &Message, markup: &[impl AsRef<str>]) -> Value {
        let text = i18n::translate(&self.lang, message);
        if markup.is_empty() { text.into() } else { Value::safe_string(&markup::put_in(&text, markup, &self.lang)) }
    }

    /// Every text is given `app_name`, beside its own arguments.
    fn message(&self, id: &str) -> Message {
        Message::new(id.to_owned()).with("app_name", self.site.app_name.as_str())
    }

    pub(super) fn url(&self, endpoint: &str) -> Option<Value> {
        self.urls.get(endpoint, || self.site.address(endpoint, &[]).map(Value::from).ok_or(())).ok()
    }

    fn url_with(&self, endpoint: &str, args: &Kwargs) -> TeraResult<Value> {
        let url = if args.iter().next().is_none() {
            self.url(endpoint)
        } else {
            let args: Vec<_> = given(args).map(|(name, value)| (name, written(value))).collect();
            self.site.address(endpoint, &args).map(Value::from)
        };
        url.ok_or_else(|| tera::Error::message(format!("url: no page {endpoint:?} with these arguments")))
    }

    fn asset(&self, path: &str) -> TeraResult<Value> {
        self.assets.get(path, || {
            let url = crate::assets::url(self.site.brand, path).map(Value::from);
            url.ok_or_else(|| tera::Error::message(format!("asset: no file static/{path} that can be read")))
        })
    }

    fn drawing(&self, path: &str) -> TeraResult<Value> {
        self.drawings.get(path, || {
            // It has been encoded.
            let url = crate::assets::data_url(self.site.brand, path).map(|url| Value::safe_string(&url));
            url.ok_or_else(|| tera::Error::message(format!("drawing: no drawing static/{path} that can be read")))
        })
    }

    /// A filter, because components see no variables of the site.
    fn colour(&self, name: &str) -> TeraResult<String> {
        match name {
            "brand" => Ok(self.site.brand.to_string()),
            "dark-page" => Ok(self.site.brand.pages()[1].to_string()),
            _ => Err(tera::Error::message(format!("colour: {name:?} is none: expected \"brand\" or \"dark-page\""))),
        }
    }

    fn date(&self, at: &str, say: fn(&Lang, NaiveDateTime) -> String) -> TeraResult<String> {
        // A day alone has no time.
        if let Ok(day) = at.parse::<Day>() {
            return Ok(say(&self.lang, day.0.and_time(NaiveTime::MIN)));
        }
        let at = DateTime::parse_from_rfc3339(at).map_err(|e| tera::Error::message(format!("{at:?}: {e}")))?;
        Ok(say(&self.lang, at.naive_utc()))
    }
}

/// The arguments that are not `none`.
fn given(args: &Kwargs) -> impl Iterator<Item = (&str, &Value)> {
    let given = args.iter().filter(|(_, value)| !value.is_none() && !value.is_undefined());
    given.filter_map(|(name, value)| Some((name.as_str()?, value)))
}

fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The results of a filter that never change, so each is computed once.
#[derive(Default)]
struct Memo(RwLock<Map>);

impl Memo {
    fn get<E>(&self, key: &str, make: impl FnOnce() -> Result<Value, E>) -> Result<Value, E> {
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&Key::Str(key)) {
            return Ok(known.clone());
        }
        let value = make()?;
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(Key::from(key.to_owned()), value.clone());
        Ok(value)
    }
}
