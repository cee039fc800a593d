//! The state of a form: what was typed, and what is wrong with it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::field::{Field, Next};
use crate::error::{Error, Result};
use crate::i18n::{Lang, translate};
use crate::message::Message;
use crate::urls::ReturnTo;

/// What was typed into a form (but no passwords), and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    pub(super) values: BTreeMap<String, String>,
    /// The names of the fields as they were sent, which is their order on the page.
    pub(super) order: Vec<String>,
    errors: BTreeMap<&'static str, Vec<Message>>,
    /// Whether the whole form was refused, although no field is wrong.
    refused: bool,
}

impl FormState {
    pub fn new() -> Self {
        Self::default()
    }

    /// A form filled in with a row, whose fields have the names of the form's.
    pub fn of(row: &impl Serialize) -> Result<Self> {
        let fields = serde_json::to_value(row).and_then(serde_json::from_value::<BTreeMap<String, Value>>);
        let text = |value: Value| match value {
            // A box that is not ticked has no value.
            Value::Null | Value::Bool(false) => String::new(),
            Value::String(text) => text,
            other => other.to_string(),
        };
        let fields = fields.map_err(anyhow::Error::from)?.into_iter();
        Ok(Self { values: fields.map(|(name, value)| (name, text(value))).collect(), ..Self::new() })
    }

    /// The same with a field filled in.
    #[must_use]
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self.values.insert(field.to_owned(), value.to_owned());
        self
    }

    /// What was typed into a field, or stood in a hidden one.
    pub fn value(&self, field: &str) -> Option<&str> {
        self.values.get(field).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A page of this site that a hidden field names.
    pub fn next(&self, field: &str) -> Next {
        Next(self.value(field).and_then(ReturnTo::parse))
    }

    pub fn error(&mut self, field: &'static str, message: impl Into<Message>) {
        self.errors.entry(field).or_default().push(message.into());
    }

    /// Refuses the form for a reason that belongs to no field: a message above the page says it.
    pub fn refuse(&mut self) {
        self.refused = true;
    }

    /// The value of a field that must be filled in. Otherwise adds an error: for an empty field the message
    /// `FIELD-required`, such as `first-name-required`.
    pub fn required<T>(&mut self, name: &'static str, field: Field<T>) -> Option<T> {
        self.required_or(name, field, Message::new(format!("{}-required", name.replace('_', "-"))))
    }

    /// As [`FormState::required`], with another message for an empty field.
    pub fn required_or<T>(&mut self, name: &'static str, field: Field<T>, missing: impl Into<Message>) -> Option<T> {
        match field {
            Field::Valid(value) => return Some(value),
            Field::Missing => self.error(name, missing),
            Field::Invalid(message) => self.error(name, message),
        }
        None
    }

    /// The value of a field that may be left empty. Adds an error if it is filled in wrongly.
    pub fn optional<T>(&mut self, name: &'static str, field: Field<T>) -> Option<T> {
        if let Field::Invalid(message) = &field {
            self.error(name, message.clone());
        }
        field.valid()
    }

    /// The result of a service. `None` if it refused a field, whose error is added; every other error is returned.
    pub fn accepted<T>(&mut self, result: Result<T>) -> Result<Option<T>> {
        match result {
            Err(Error::Field { field, message }) => {
                self.error(field, message);
                Ok(None)
            }
            other => other.map(Some),
        }
    }

    /// What is wrong, by field.
    pub(super) fn errors(&self) -> impl Iterator<Item = (String, Vec<Message>)> + '_ {
        self.errors.iter().map(|(field, all)| ((*field).to_owned(), all.clone()))
    }

    /// Returns true if nothing is wrong with the form.
    pub fn is_good(&self) -> bool {
        self.errors.is_empty() && !self.refused
    }

    /// The first field on the page that is wrong.
    fn first_error(&self) -> Option<&str> {
        let mut sent = self.order.iter().map(String::as_str);
        sent.find(|name| self.errors.contains_key(name)).or_else(|| self.errors.keys().next().copied())
    }

    /// The form in the visitor's language, as the templates' components show it.
    pub fn translated(&self, lang: &Lang) -> Value {
        let error = |message: &Message| json!({ "id": message.id, "text": translate(lang, message) });
        let errors = self.errors.iter().map(|(field, all)| (*field, all.iter().map(error).collect::<Value>()));
        let errors = errors.collect::<BTreeMap<_, _>>();
        json!({ "values": self.values, "errors": errors, "focus": self.first_error().unwrap_or_default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_shows_each_field_of_a_row_as_it_would_be_typed() {
        let row = json!({ "city": "Bern", "age": 7, "day": null, "news": false, "terms": true });
        let state = FormState::of(&row).unwrap();
        let shown = ["city", "age", "day", "news", "terms"].map(|name| state.values[name].as_str());
        assert_eq!(shown, ["Bern", "7", "", "", "true"]);
        // Shown as empty, it would be saved so.
        assert!(FormState::of(&"no row").is_err());
    }
}
