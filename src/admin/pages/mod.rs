//! The pages of the admin area.

pub mod acts;
pub mod dashboard;
pub mod events;
pub mod mails;
pub mod roles;
pub mod user;
pub mod users;

use serde_json::Value;

use crate::i18n::Lang;
use crate::message::Message;
use crate::web;

/// The options of a list to choose from: words, whose texts begin with `prefix`.
fn choices(lang: &Lang, prefix: &str, words: impl IntoIterator<Item = &'static str>) -> Vec<Value> {
    web::choices(lang, words.into_iter().map(|word| (word, Message::new(format!("{prefix}{word}")))))
}
