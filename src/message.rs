//! Texts for visitors before they are translated: messages, and flashes, which carry a message to the next page.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::clock;

/// The id of a Fluent message and its arguments. Flashes, field errors and mails have these, and are translated when they
/// are shown.
///
/// ```
/// use app::message::Message;
/// let message = Message::new("confirmation-sent").with("email", "ann@example.com");
/// assert_eq!(message.id, "confirmation-sent");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its id in `i18n/<lang>/*.ftl`.
    pub id: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<Cow<'static, str>, Arg>,
}

/// The value of a message's variable. Numbers stay numbers for plural rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    Number(i64),
    Text(String),
    /// The day of a moment, which is written as [`clock::utc`] does.
    Day {
        day: String,
    },
}

impl Message {
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), args: BTreeMap::new() }
    }

    /// The same message with an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.insert(Cow::Borrowed(name), value.into());
        self
    }
}

impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Something was done.
    Success,
    /// Something to know.
    Info,
    /// Something to do first.
    Warning,
    /// Something was refused.
    Danger,
}

/// A message above a page that is shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    pub level: Level,
    pub message: Message,
    /// A link to a page that helps: its endpoint, and the address to fill in there. Its text is the message `ID-link`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<(String, String)>,
    /// A button that undoes what the message tells of: the endpoint of its form, and what the form says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Box<(String, BTreeMap<String, String>)>>,
}

impl Flash {
    pub fn success(message: impl Into<Message>) -> Self {
        Self { level: Level::Success, message: message.into(), link: None, undo: None }
    }

    pub fn info(message: impl Into<Message>) -> Self {
        Self { level: Level::Info, ..Self::success(message) }
    }

    pub fn warning(message: impl Into<Message>) -> Self {
        Self { level: Level::Warning, ..Self::success(message) }
    }

    pub fn danger(message: impl Into<Message>) -> Self {
        Self { level: Level::Danger, ..Self::success(message) }
    }

    /// With a link to a page that helps, and the address to fill in there.
    #[must_use]
    pub fn linking(mut self, endpoint: &str, email: &str) -> Self {
        self.link = Some((endpoint.to_owned(), email.to_owned()));
        self
    }

    /// With a button that undoes it: a form, whose address takes some of these arguments, and whose fields are the others.
    #[must_use]
    pub fn undone_by(mut self, endpoint: &str, args: &[(&str, String)]) -> Self {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        self.undo = Some(Box::new((endpoint.to_owned(), args.collect())));
        self
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number.try_into().unwrap_or(i64::MAX))
    }
}

impl From<NaiveDateTime> for Arg {
    fn from(at: NaiveDateTime) -> Self {
        Self::Day { day: clock::utc(at) }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
