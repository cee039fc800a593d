//! A mail, rendered: its subject, its HTML from its template, and its text from the HTML.

use std::sync::Arc;

use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};
use tera::Context;

use super::message::unlinked;
use super::plain::plain;
use crate::clock;
use crate::config::Settings;
use crate::i18n::{Lang, translate_plain};
use crate::message::{Arg, Message};
use crate::render::Renderer;
use crate::urls::Urls;

/// A mail, as it is sent.
pub struct Rendered {
    /// The language of the texts.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// The renderer of mails: addresses in them begin with the site's base URL. Each mail says where to get help.
pub fn renderer(settings: &Settings, urls: Arc<Urls>) -> Renderer {
    let support = settings.app.support.clone();
    let constants = move |_: &Lang| {
        let mut context = Context::new();
        context.insert("support", &support);
        context
    };
    Renderer::new(&settings.app, urls, settings.base_url(), constants)
}

/// What the link of a mail opens, and until when.
pub(super) struct Opens {
    pub address: String,
    pub until: NaiveDateTime,
}

/// Renders the mail `name`. If it is about an account, `variables` hold its `username` and `since` when it exists. It greets by
/// `first_name`, else by the `username`. Its subject is the message `mail-NAME-subject`, with the same variables, and whether
/// there is a `link`.
pub(super) fn render(
    name: &str,
    variables: Map<String, Value>,
    first_name: Option<&str>,
    link: Option<Opens>,
    lang: &Lang,
    renderer: &Renderer,
) -> anyhow::Result<Rendered> {
    let templates = renderer.speaking(lang)?;
    let subject = subject(name, &variables, link.is_some(), renderer);
    // One line, whatever a variable holds.
    let subject = translate_plain(lang, &subject).split_whitespace().collect::<Vec<_>>().join(" ");
    let called = first_name.or_else(|| variables.get("username")?.as_str()).map(unlinked);
    let mut context = Context::from_serialize(&variables)?;
    // Unlinked, because anybody can register with any name and another person's address.
    context.insert("called", &called);
    context.insert("subject", &subject);
    context.insert("link", &link.as_ref().map(|link| &link.address));
    context.insert("expires", &link.as_ref().map(|link| clock::utc(link.until)));
    // Every mail about an account names it: its reader may have several, and a stranger may have registered one.
    let username = variables.get("username").and_then(Value::as_str).map(unlinked);
    context.insert("account", &variables.get("since").map(|since| json!({ "name": username, "since": since })));
    let html = templates.render(&format!("mail/{name}.html"), &context)?;
    Ok(Rendered { lang: lang.clone(), subject, text: plain(&html).replace(['\u{2068}', '\u{2069}'], ""), html })
}

fn subject(name: &str, variables: &Map<String, Value>, has_link: bool, renderer: &Renderer) -> Message {
    let id = format!("mail-{}-subject", name.replace('_', "-"));
    let mut message = Message::new(id).with("app_name", renderer.app_name());
    message = message.with("link", if has_link { "yes" } else { "no" });
    for (name, value) in variables {
        let arg = value.as_i64().map(Arg::Number).or_else(|| value.as_str().map(Arg::from));
        message.args.extend(arg.map(|arg| (name.clone().into(), arg)));
    }
    message
}
