//! The fields of forms, as domain types.

use std::str::FromStr;

use rocket::form::{Error, FromFormField, ValueField};

use crate::message::Message;
use crate::urls::ReturnTo;

/// One field of a form. A domain type becomes a field by `FromStr`, with the [`Message`] to show as its error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field<T> {
    /// Not sent or empty. A field of blanks counts as empty, unless blanks are a value, as in a password.
    Missing,
    Valid(T),
    Invalid(Message),
}

impl<T> Field<T> {
    pub fn valid(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            Self::Missing | Self::Invalid(_) => None,
        }
    }
}

/// The values `true` and `false` of a JSON body, where a [`Checkbox`] is expected; no text field accepts them.
pub(super) const TRUE: &str = "\u{1}true";
pub(super) const FALSE: &str = "\u{1}false";

impl<'v, T: FromStr<Err = Message> + Send> FromFormField<'v> for Field<T> {
    fn from_value(field: ValueField<'v>) -> rocket::form::Result<'v, Self> {
        Ok(match field.value {
            TRUE | FALSE => return Err(Error::validation("a text is expected").into()),
            "" => Self::Missing,
            text => match text.parse() {
                Ok(value) => Self::Valid(value),
                // Nobody takes blanks for a value.
                Err(_) if text.trim().is_empty() => Self::Missing,
                Err(message) => Self::Invalid(message),
            },
        })
    }

    fn default() -> Option<Self> {
        Some(Self::Missing)
    }
}

/// Any text, for a field whose values the handler looks up itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(pub String);

impl FromStr for Text {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        Ok(Self(text.to_owned()))
    }
}

/// A box that is ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checkbox(pub bool);

impl<'v> FromFormField<'v> for Checkbox {
    fn from_value(field: ValueField<'v>) -> rocket::form::Result<'v, Self> {
        Ok(Self(!matches!(field.value, "" | "0" | "false" | "off" | "no" | FALSE)))
    }

    fn default() -> Option<Self> {
        Some(Self(false))
    }
}

/// Where to go next, as a field of a form or of a query. Anything but a path of this site counts as not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Next(pub Option<ReturnTo>);

impl Next {
    pub fn path(&self) -> Option<&str> {
        self.0.as_ref().map(ReturnTo::as_str)
    }

    /// This path, else the other one.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0.or(other.0))
    }
}

impl FromFormField<'_> for Next {
    fn from_value(field: ValueField<'_>) -> rocket::form::Result<'_, Self> {
        match field.value {
            TRUE | FALSE => Err(Error::validation("a text is expected").into()),
            path => Ok(Self(ReturnTo::parse(path))),
        }
    }

    fn default() -> Option<Self> {
        Some(Self(None))
    }
}
