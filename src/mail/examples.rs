//! Every mail there is, with the example in its folder: `example.json` holds a value for each field of the mail's
//! struct and, as `link`, the page that its link leads to. Tests compare it with each mail that they send.

use std::sync::Arc;

use anyhow::Context as _;
use serde_json::{Map, Value};

use super::words::{self, Words};
use crate::config::Settings;
use crate::i18n::Lang;
use crate::render::{file, template_names};
use crate::urls::Urls;

/// The mails that have a folder in `templates/mail/`, in alphabetical order.
#[must_use]
pub fn names() -> Vec<String> {
    let names = template_names().into_iter().filter_map(|name| {
        let (folder, _) = name.strip_prefix("mail/")?.split_once('/')?;
        Some(folder.to_owned())
    });
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.dedup();
    names
}

/// The fields of a mail with their example values; `link` is none of them.
///
/// # Errors
/// If the mail has no example, or it is no JSON object.
pub fn variables(name: &str) -> anyhow::Result<Map<String, Value>> {
    Ok(read(name)?.0)
}

/// The example of a mail, in words.
///
/// # Errors
/// As [`variables`]; or the templates want something else, or the page of its link is switched off.
pub fn words(name: &str, lang: &Lang, settings: &Settings, urls: &Arc<Urls>) -> anyhow::Result<Words> {
    let (variables, endpoint) = read(name)?;
    let link = endpoint.map(|endpoint| {
        let path = urls.path(&endpoint, &[("token", "example".to_owned())]);
        path.with_context(|| format!("{endpoint}: the page that this mail links to is switched off"))
    });
    let link = link.transpose()?.map(|path| format!("{}{path}", settings.base_url()));
    words::words(name, &Value::Object(variables), None, link, lang, settings, urls)
}

fn read(name: &str) -> anyhow::Result<(Map<String, Value>, Option<String>)> {
    let path = format!("mail/{name}/example.json");
    let text = file(&path).with_context(|| format!("templates/{path} is missing"))?;
    let mut variables: Map<String, Value> = serde_json::from_slice(&text).with_context(|| path)?;
    let link = variables.remove("link").and_then(|link| link.as_str().map(str::to_owned));
    Ok((variables, link))
}
