//! A mail, rendered: its subject, its HTML from its template, and its text from the HTML.

use std::sync::Arc;

use serde_json::{Map, Value, json};
use tera::Context;

use super::message::unlinked;
use super::plain::plain;
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

/// The renderer of mails: addresses in them begin with the site's base URL.
#[must_use]
pub fn renderer(settings: &Settings, urls: Arc<Urls>) -> Renderer {
    Renderer::new(&settings.app.name, urls, settings.base_url(), Context::new)
}

/// Renders the mail `name`. About an account, `variables` hold its `username` and `since` when it exists. It greets by `first_name`, else by the `username` among its variables. Its subject is the
/// message `mail-NAME-subject`, with the same variables.
pub(super) fn render(
    name: &str,
    variables: Map<String, Value>,
    first_name: Option<&str>,
    link: Option<String>,
    lang: &Lang,
    renderer: &Renderer,
) -> anyhow::Result<Rendered> {
    let templates = renderer.speaking(lang)?;
    let subject = subject(name, &variables, renderer);
    let called = first_name.or_else(|| variables.get("username")?.as_str()).map(unlinked);
    let mut context = Context::from_serialize(&variables)?;
    // Unlinked, because anybody can register with any name and another person's address.
    context.insert("called", &called);
    context.insert("link", &link);
    // Every mail about an account names it: its reader may have several, and a stranger may have registered one.
    let username = variables.get("username").and_then(Value::as_str).map(unlinked);
    context.insert("account", &variables.get("since").map(|since| json!({ "name": username, "since": since })));
    let html = templates.render(&format!("mail/{name}.html"), &context)?;
    Ok(Rendered {
        lang: lang.clone(),
        // One line, whatever a variable holds.
        subject: translate_plain(lang, &subject).split_whitespace().collect::<Vec<_>>().join(" "),
        text: plain(&html).replace(['\u{2068}', '\u{2069}'], ""),
        html,
    })
}

fn subject(name: &str, variables: &Map<String, Value>, renderer: &Renderer) -> Message {
    let id = format!("mail-{}-subject", name.replace('_', "-"));
    let mut message = Message::new(id).with("app_name", renderer.app_name());
    for (name, value) in variables {
        let arg = value.as_i64().map(Arg::Number).or_else(|| value.as_str().map(Arg::from));
        message.args.extend(arg.map(|arg| (name.clone().into(), arg)));
    }
    message
}
