//! The examples of all mails, for the gallery. The template of a mail begins with a comment that holds a value for each of
//! its variables, with `username` if the mail is sent to an account, and as `link` the page that its link leads to. Tests
//! compare the example with each mail that they send.

use anyhow::Context as _;
use chrono::DateTime;
use serde_json::{Map, Value};

use super::rendered::{self, Opens, Rendered};
use crate::i18n::Lang;
use crate::render::{Renderer, source, template_names};

/// When the links of the examples expire.
const EXPIRES: &str = "2026-11-24T10:00:00+00:00";

/// The mails that have a template in `templates/mail/`, in alphabetical order.
pub fn names() -> Vec<String> {
    let names = template_names().into_iter().filter_map(|name| {
        let name = name.strip_prefix("mail/")?.strip_suffix(".html")?;
        (name != "base").then(|| name.to_owned())
    });
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// The variables of a mail with their example values, without `link`.
pub fn variables(name: &str) -> anyhow::Result<Map<String, Value>> {
    Ok(read(name)?.0)
}

/// Renders the example of a mail. Fails if the page of its link is switched off.
pub fn render(name: &str, lang: &Lang, renderer: &Renderer) -> anyhow::Result<Rendered> {
    let (mut variables, endpoint) = read(name)?;
    if variables.contains_key("username") {
        variables.insert("since".to_owned(), "2026-11-22T10:00:00+00:00".into());
    }
    let link = endpoint.map(|endpoint| {
        let address = renderer.address(&endpoint, &[("token", "example".to_owned())]);
        let address = address.with_context(|| format!("{endpoint}: the page that this mail links to is switched off"));
        let until = DateTime::parse_from_rfc3339(EXPIRES)?.naive_utc();
        anyhow::Ok(Opens { address: address?, until })
    });
    rendered::render(name, variables, None, link.transpose()?, lang, renderer)
}

fn read(name: &str) -> anyhow::Result<(Map<String, Value>, Option<String>)> {
    let path = format!("mail/{name}.html");
    let source = source(&path)?.with_context(|| format!("templates/{path} is missing"))?;
    let example = source.strip_prefix("{#-").and_then(|rest| rest.split_once("-#}"));
    let (example, _) = example.with_context(|| format!("templates/{path} does not begin with an example"))?;
    let mut variables: Map<String, Value> = serde_json::from_str(example).with_context(|| path)?;
    let link = variables.remove("link").and_then(|link| link.as_str().map(str::to_owned));
    Ok((variables, link))
}
