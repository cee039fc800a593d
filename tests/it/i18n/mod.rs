//! Languages: every text exists, is used, and gets its variables. No page has hard-coded text.

mod catalogue;
mod direction;
mod literal;
mod partial;
mod parts;
mod pseudo;
mod rendering;
mod texts;
mod uses;
mod wording;
mod words;

use crate::support::{default_language, languages};

/// The languages that must be complete. The others fall back on the default language.
fn required() -> Vec<String> {
    languages::of_this_site().required().to_vec()
}

/// The language that the others are compared with: `i18n.default`.
fn reference() -> String {
    default_language().to_owned()
}
