//! The pages of the admin area.

pub mod acts;
pub mod dashboard;
pub mod events;
pub mod mails;
pub mod roles;
pub mod user;
pub mod users;

use serde_json::{Value, json};

use crate::i18n::{Lang, translate};
use crate::message::Message;
use crate::web::Visit;

/// The address of a page here.
fn path(visit: &Visit<'_>, endpoint: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    visit.app().urls().path(endpoint, &args).unwrap_or_default()
}

/// The options of a list to choose from: words, whose texts begin with `prefix`.
fn choices(lang: &Lang, prefix: &str, words: impl IntoIterator<Item = &'static str>) -> Vec<Value> {
    let label = |word: &str| translate(lang, &Message::new(format!("{prefix}{word}")));
    words.into_iter().map(|word| json!({ "value": word, "label": label(word) })).collect()
}
