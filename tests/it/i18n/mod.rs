//! Languages: every text is there, in use, and wants what it is given; no page speaks without them.

mod catalogue;
mod literal;
mod rendering;
mod texts;
mod uses;

/// The languages that must be complete. Here: all that there are. A clone that is still translating may ask its
/// settings instead: `i18n.required`, and `i18n.default` if that is empty.
fn required() -> Vec<String> {
    app::i18n::available()
}

/// The language that the others are compared with.
const REFERENCE: &str = "en";
