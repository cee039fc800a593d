//! JSON bodies: an object with the fields of a form, as texts, or `true` and `false` for a box to tick. Whatever else
//! stands there is an error of its field.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rocket::form::error::ErrorKind;
use rocket::form::{Form, FromForm, Strict, ValueField};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, de};

use super::field::{FALSE, TRUE};
use crate::message::Message;

/// What is wrong, by field.
pub type Errors = BTreeMap<String, Vec<Message>>;

/// More fields than any form has.
const MAX_FIELDS: usize = 100;

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Flag(bool),
    Text(String),
    Other(IgnoredAny),
}

struct Object {
    pairs: Vec<(String, String)>,
    errors: Errors,
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let (mut object, mut seen) = (Object { pairs: Vec::new(), errors: Errors::new() }, BTreeSet::new());
                while let Some((name, value)) = map.next_entry::<String, Scalar>()? {
                    let error = match value {
                        _ if seen.len() == MAX_FIELDS => return Err(de::Error::custom("too many fields")),
                        _ if !seen.insert(name.clone()) => "field-repeated",
                        Scalar::Text(text) => {
                            object.pairs.push((name, text));
                            continue;
                        }
                        Scalar::Flag(flag) => {
                            object.pairs.push((name, if flag { TRUE } else { FALSE }.to_owned()));
                            continue;
                        }
                        Scalar::Other(IgnoredAny) => "text-expected",
                    };
                    object.errors.insert(name, vec![error.into()]);
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The names and values of a body, and what is wrong with them. `None` if it is no JSON object.
pub fn read(body: &[u8]) -> Option<(Vec<(String, String)>, Errors)> {
    let object: Object = serde_json::from_slice(body).ok()?;
    Some((object.pairs, object.errors))
}

/// What is wrong with the names and the kinds of values, for a form that has the fields of `T`. A field may be missing.
pub fn check<T: for<'f> FromForm<'f>>(pairs: &[(String, String)]) -> Errors {
    let mut errors = Errors::new();
    let mut add = |name: String, id: &'static str| drop(errors.insert(name, vec![id.into()]));
    // Rocket would take such a name for several, or skip it.
    let is_odd = |name: &str| name.is_empty() || name == "_method" || name.contains(['.', ':', '[', ']']);
    let (odd, plain): (Vec<_>, Vec<_>) = pairs.iter().partition(|(name, _)| is_odd(name));
    for (name, _) in odd {
        add(name.clone(), "field-unknown");
    }
    let plain = plain.into_iter().map(|(name, value)| ValueField::from((name.as_str(), value.as_str())));
    for error in Form::<Strict<T>>::parse_iter(plain).err().into_iter().flatten() {
        let name = error.name.as_ref().map(ToString::to_string).unwrap_or_default();
        match error.kind {
            ErrorKind::Missing => {}
            ErrorKind::Unexpected => add(name, "field-unknown"),
            _ => add(name, "text-expected"),
        }
    }
    errors
}
