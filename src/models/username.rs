//! Usernames: parsed once, compared by their canonical form.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use crate::message::Message;

/// The shortest username, in characters.
pub const SHORTEST: usize = 3;
/// The longest username, in characters.
pub const LONGEST: usize = 50;

/// Names that visitors could take for those who run the site. Those of its pages follow from their addresses
/// (`web/routes.rs`).
const RESERVED: &str = "abuse admin administrator everyone help hostmaster info moderator postmaster root security support \
                        system webmaster";

/// A username: parsed, it has 3 to 50 ASCII letters, digits, `-`, `.` and `_`. Without `@` it can never be an address, and in
/// ASCII it has no look-alikes. See [`Username::existing`] for finding one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Username {
    typed: String,
    canonical: String,
}

impl FromStr for Username {
    type Err = Message;

    /// Blanks are refused, not left out.
    fn from_str(text: &str) -> Result<Self, Message> {
        if text.is_empty() {
            return Err(Message::new("username-required").with("kind", "username"));
        }
        if !text.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c)) {
            return Err(Message::new("username-bad-chars"));
        }
        if text.len() < SHORTEST {
            return Err(Message::new("username-too-short"));
        }
        if text.len() > LONGEST {
            return Err(Message::new("username-too-long"));
        }
        Ok(Self { typed: text.to_owned(), canonical: text.to_ascii_lowercase() })
    }
}

impl Username {
    /// A name to be looked up. An account of an older site may have one that nobody can choose today, so any text will do,
    /// and blanks around it are left out.
    pub fn existing(text: &str) -> Self {
        // PostgreSQL refuses a zero in a text, and no name has one.
        let typed: String =
            text.trim().nfc().map(|c| if c == '\0' { char::REPLACEMENT_CHARACTER } else { c }).collect();
        Self { canonical: lower(&typed), typed }
    }

    /// Returns true if visitors may not take this name, whatever pages the site has. Commands may.
    pub fn is_reserved(&self) -> bool {
        RESERVED.split(' ').any(|name| name == self.canonical)
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The form that is compared.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
}

/// In lower case. A letter beyond ASCII never becomes one of ASCII: it would stand for another user's name.
pub(super) fn lower(text: &str) -> String {
    let lower_one = |c: char| {
        let is_safe = c.is_ascii() || !c.to_lowercase().any(|lower| lower.is_ascii());
        is_safe.then(|| c.to_lowercase()).into_iter().flatten().chain((!is_safe).then_some(c))
    };
    text.chars().flat_map(lower_one).collect()
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_of_an_older_site_is_found_in_any_case() {
        for (typed, canonical) in
            [("ab", "ab"), (" Ann Smith ", "ann smith"), ("JÖRG", "jörg"), ("\u{130}da", "\u{130}da")]
        {
            assert_eq!(Username::existing(typed).canonical(), canonical, "{typed}");
        }
        assert_eq!(Username::existing("Jo\u{308}rg").canonical(), "jörg");
    }

    proptest! {
        #[test]
        fn the_canonical_form_is_its_own_canonical_form(text in "\\PC{0,60}") {
            if let Ok(name) = Username::from_str(&text) {
                let again = Username::from_str(name.canonical()).unwrap();
                prop_assert_eq!(again.canonical(), name.canonical());
                let found = Username::existing(&text);
                prop_assert_eq!(found.canonical(), name.canonical());
            }
        }
    }
}
