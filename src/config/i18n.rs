//! `i18n.*`: languages.

use serde::{Deserialize, Serialize};

/// Which languages the site speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct I18n {
    /// The languages on offer, in the order of the menu; empty: every folder in `i18n/`.
    pub languages: Vec<String>,
    /// The language for whoever asks for none of ours, and for texts that a language lacks.
    pub default: String,
    /// The languages whose texts must be complete (the tests fail otherwise); empty: the default one.
    pub required: Vec<String>,
}

impl Default for I18n {
    fn default() -> Self {
        Self { languages: Vec::new(), default: "en".to_owned(), required: Vec::new() }
    }
}
