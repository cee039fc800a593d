//! Usernames: parsed once, compared by their canonical form.

use std::fmt;

use crate::message::Message;

/// The shortest username, in characters.
pub const SHORTEST: usize = 3;
/// The longest username, in characters.
pub const LONGEST: usize = 50;

/// Names that a visitor could take for the site itself, or for one of its pages.
const RESERVED: [&str; 24] = [
    "about",
    "abuse",
    "account",
    "admin",
    "administrator",
    "api",
    "dev",
    "everyone",
    "health",
    "help",
    "hostmaster",
    "info",
    "login",
    "logout",
    "me",
    "moderator",
    "postmaster",
    "register",
    "root",
    "security",
    "static",
    "support",
    "system",
    "webmaster",
];

/// A username: 3 to 50 of ASCII letters, digits, `-`, `.` and `_`. It cannot hold `@`, so it can never
/// be somebody's address; and being ASCII it has no look-alikes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Username {
    typed: String,
    canonical: String,
}

impl Username {
    /// Reads a name. What is around it counts: `"alice "` is refused, not trimmed into `alice`.
    ///
    /// # Errors
    /// The [`Message`] to show at the field.
    pub fn parse(text: &str) -> Result<Self, Message> {
        if text.is_empty() {
            return Err(Message::new("username-required"));
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

    /// Whether the name is kept for the site. Commands may use these; visitors may not.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        RESERVED.contains(&self.canonical.as_str())
    }

    /// As it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The form that is compared.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
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
    fn look_alikes_are_refused() {
        let hostile = [
            "ａｌｉｃｅ",
            "alice ",
            " alice",
            "al\u{200b}ice",
            "al\u{200d}ice",
            "al\u{ad}ice",
            "аlice",
            "alіce",
            "\u{202e}alice",
            "ali\0ce",
            "ᴮᴵᴳ",
            "alice@example.com",
            "al ice",
            "<b>alice</b>",
            "alice\n",
        ];
        for name in hostile {
            assert!(Username::parse(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn lengths_at_the_edge() {
        assert!(Username::parse("ab").is_err());
        assert!(Username::parse("abc").is_ok());
        assert!(Username::parse(&"a".repeat(LONGEST)).is_ok());
        assert!(Username::parse(&"a".repeat(LONGEST + 1)).is_err());
    }

    proptest! {
        #[test]
        fn the_canonical_form_is_its_own_canonical_form(text in "\\PC{0,60}") {
            if let Ok(name) = Username::parse(&text) {
                let again = Username::parse(name.canonical()).unwrap();
                prop_assert_eq!(again.canonical(), name.canonical());
            }
        }
    }
}
