//! Forms: parsed into domain types, checked for their token, and given back filled in when refused.
//!
//! A handler takes [`Posted<T>`]; there is no other way to read a form, so no handler can forget the token.
//! `T` derives `FromForm` and has a [`Given`] for each field: what a visitor types is never a parse error
//! of the whole form, but an error at its field.

use std::collections::BTreeMap;
use std::time::Duration;

use rocket::Request;
use rocket::data::{self, Data, FromData, ToByteUnit};
use rocket::form::{Form, FromForm, FromFormField, ValueField};
use rocket::http::{ContentType, Status};
use rocket::outcome::Outcome;
use serde::Serialize;

use super::refusal::Refusal;
use super::return_to::Next;
use super::visit::Visit;
use crate::auth::Password;
use crate::i18n::{Lang, translate};
use crate::message::Message;
use crate::models::{Email, PersonName, Username};

/// The largest form, in KiB.
const LARGEST: u64 = 64;
/// More fields than any form of ours has.
const MOST_FIELDS: usize = 100;
/// How long a form's body may take to arrive.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// One field of a form, as a domain type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given<T> {
    /// Not there, or empty.
    Missing,
    /// Good.
    Valid(T),
    /// Not good, and why.
    Invalid(Message),
}

impl<T> Given<T> {
    /// The value, if there is a good one.
    #[must_use]
    pub fn valid(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            Self::Missing | Self::Invalid(_) => None,
        }
    }
}

/// What can be read from the text of a field.
pub trait FieldValue: Sized + Send {
    /// Reads it.
    ///
    /// # Errors
    /// The [`Message`] to show at the field.
    fn read(text: &str) -> Result<Self, Message>;
}

impl FieldValue for String {
    fn read(text: &str) -> Result<Self, Message> {
        Ok(text.to_owned())
    }
}

impl FieldValue for Password {
    fn read(text: &str) -> Result<Self, Message> {
        Ok(Self::new(text))
    }
}

impl FieldValue for Username {
    fn read(text: &str) -> Result<Self, Message> {
        Self::parse(text)
    }
}

impl FieldValue for Email {
    fn read(text: &str) -> Result<Self, Message> {
        Self::parse(text)
    }
}

impl FieldValue for PersonName {
    fn read(text: &str) -> Result<Self, Message> {
        Self::parse(text)
    }
}

impl<'v, T: FieldValue> FromFormField<'v> for Given<T> {
    fn from_value(field: ValueField<'v>) -> rocket::form::Result<'v, Self> {
        Ok(match field.value {
            "" => Self::Missing,
            text => T::read(text).map_or_else(Self::Invalid, Self::Valid),
        })
    }

    fn default() -> Option<Self> {
        Some(Self::Missing)
    }
}

/// A box that is ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checkbox(pub bool);

impl<'v> FromFormField<'v> for Checkbox {
    fn from_value(field: ValueField<'v>) -> rocket::form::Result<'v, Self> {
        Ok(Self(!matches!(field.value, "" | "0" | "false" | "off" | "no")))
    }

    fn default() -> Option<Self> {
        Some(Self(false))
    }
}

/// What was typed and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    values: BTreeMap<String, String>,
    errors: BTreeMap<&'static str, Vec<Message>>,
}

/// A form's state in words, as the templates' components show it.
#[derive(Debug, Serialize)]
pub struct ShownForm {
    values: BTreeMap<String, String>,
    errors: BTreeMap<&'static str, Vec<ShownError>>,
}

#[derive(Debug, Serialize)]
struct ShownError {
    id: String,
    text: String,
}

impl FormState {
    /// An empty form.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with a field filled in.
    #[must_use]
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self.values.insert(field.to_owned(), value.to_owned());
        self
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// Notes what is wrong with a field.
    pub fn error(&mut self, field: &'static str, message: impl Into<Message>) {
        self.errors.entry(field).or_default().push(message.into());
    }

    /// The value of a field that must be there; otherwise notes `missing`, or what is wrong with it.
    pub fn required<T>(&mut self, field: &'static str, given: Given<T>, missing: &'static str) -> Option<T> {
        match given {
            Given::Valid(value) => return Some(value),
            Given::Missing => self.error(field, missing),
            Given::Invalid(why) => self.error(field, why),
        }
        None
    }

    /// The value of a field that may be left empty; otherwise notes what is wrong with it.
    pub fn optional<T>(&mut self, field: &'static str, given: Given<T>) -> Option<T> {
        if let Given::Invalid(why) = &given {
            self.error(field, why.clone());
        }
        given.valid()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// In words.
    #[must_use]
    pub fn shown(&self, lang: &Lang) -> ShownForm {
        let word = |message: &Message| ShownError { id: message.id.to_string(), text: translate(lang, message) };
        ShownForm {
            values: self.values.clone(),
            errors: self.errors.iter().map(|(field, all)| (*field, all.iter().map(word).collect())).collect(),
        }
    }
}

/// A form that was posted from one of our pages, in this browser.
pub struct Posted<T> {
    /// The fields.
    pub fields: T,
    /// What was typed (but no passwords), to be shown again.
    pub state: FormState,
}

/// A form with nothing but its button.
#[derive(FromForm)]
pub struct Button {
    /// Where to go after it.
    pub next: Next,
}

#[rocket::async_trait]
impl<'r, T> FromData<'r> for Posted<T>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    type Error = Status;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        match read(request, data).await {
            Ok(posted) => Outcome::Success(posted),
            Err(status) => Outcome::Error((status, status)),
        }
    }
}

async fn read<T>(request: &Request<'_>, data: Data<'_>) -> Result<Posted<T>, Status>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    let visit = Visit::of(request).await;
    let refuse = || {
        Refusal::Csrf.remember(request);
        Refusal::Csrf.status()
    };
    if !request.content_type().is_some_and(|kind| *kind == ContentType::Form) {
        // Whatever else it is, it does not carry a token where we look for one.
        return Err(refuse());
    }
    let body = rocket::tokio::time::timeout(PATIENCE, data.open(LARGEST.kibibytes()).into_bytes());
    let body = body.await.map_err(|_| Status::RequestTimeout)?.map_err(|_| Status::BadRequest)?;
    if !body.is_complete() {
        return Err(Status::PayloadTooLarge);
    }
    let pairs = decode(&body.into_inner()).ok_or(Status::BadRequest)?;
    let token = pairs.iter().find(|(name, _)| name == "csrf_token").map_or("", |(_, value)| value);
    if !visit.is_own_token(token) {
        return Err(refuse());
    }
    let fields = pairs.iter().map(|(name, value)| ValueField::from((name.as_str(), value.as_str())));
    // Every field has a default and takes any text, so this fails for nested names and the like alone.
    let fields = Form::<T>::parse_iter(fields).map_err(|_| Status::BadRequest)?;
    let typed = |name: &str| !name.contains("password") && name != "csrf_token";
    let values = pairs.into_iter().rev().filter(|(name, _)| typed(name)).collect();
    Ok(Posted { fields, state: FormState { values, errors: BTreeMap::new() } })
}

/// The pairs of a form's body; `None` if it is not text in UTF-8 (Rocket's own parser replaces what is not).
fn decode(body: &[u8]) -> Option<Vec<(String, String)>> {
    let text = std::str::from_utf8(body).ok()?;
    let part = |text: &str| {
        let text = text.replace('+', " ");
        rocket::http::RawStr::new(&text).percent_decode().ok().map(std::borrow::Cow::into_owned)
    };
    let pairs: Option<Vec<_>> = text
        .split('&')
        .filter(|pair| !pair.is_empty())
        .take(MOST_FIELDS + 1)
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((part(name)?, part(value)?))
        })
        .collect();
    pairs.filter(|pairs| pairs.len() <= MOST_FIELDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(
            decode(b"a=b+c&d=%C3%BC&e"),
            Some(vec![
                ("a".to_owned(), "b c".to_owned()),
                ("d".to_owned(), "ü".to_owned()),
                ("e".to_owned(), String::new()),
            ])
        );
        assert_eq!(decode(b"a=%ff"), None);
        assert_eq!(decode(b"a=\xff"), None);
        assert_eq!(decode("a=b&".repeat(3000).as_bytes()), None);
    }
}
