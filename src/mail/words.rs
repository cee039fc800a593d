//! A mail in words: subject, text and HTML, from the three templates of its folder.

use std::sync::Arc;

use anyhow::Context as _;
use serde_json::Value;
use tera::Context;

use super::unlinked;
use crate::config::Settings;
use crate::i18n::Lang;
use crate::render::{Scope, render};
use crate::urls::Urls;

/// A mail in words.
pub struct Words {
    /// One line.
    pub subject: String,
    /// The part for text readers.
    pub text: String,
    /// The part for HTML readers.
    pub html: String,
}

/// Puts the mail `name` into words. It greets its reader by `first_name`, else by the `username` among its variables.
pub(super) fn words(
    name: &str,
    variables: &Value,
    first_name: Option<&str>,
    link: Option<String>,
    lang: &Lang,
    settings: &Settings,
    urls: &Arc<Urls>,
) -> anyhow::Result<Words> {
    let scope = Scope { lang: lang.clone(), urls: Arc::clone(urls), base: settings.base_url() };
    let mut context = Context::from_serialize(variables)?;
    let called = first_name.or_else(|| variables.get("username")?.as_str());
    // Anybody can register under any name with somebody else's address.
    context.insert("called", &called.map(unlinked));
    context.insert("app_name", &settings.app.name);
    context.insert("lang", lang.as_str());
    context.insert("dir", lang.dir());
    context.insert("link", &link);
    let part = |file: &str| {
        let template = format!("mail/{name}/{file}");
        render(&template, &context, scope.clone()).with_context(|| template.clone())
    };
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    Ok(Words {
        // A subject is one line, whatever a name holds.
        subject: plain(part("subject.txt")?).split_whitespace().collect::<Vec<_>>().join(" "),
        text: plain(part("text.txt")?),
        html: part("html.html")?,
    })
}
