//! First and last names of people: written as they like, but text and nothing else.

use crate::message::Message;

/// The longest name, in characters.
pub const LONGEST: usize = 60;

/// A first or last name. Blanks around it do not count, and one blank is as good as many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name.
    ///
    /// # Errors
    /// The [`Message`] to show at the field.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let name = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if name.chars().count() > LONGEST {
            return Err(Message::new("name-too-long").with("max", LONGEST.to_string()));
        }
        // Names stand in mails and on other people's pages: nothing that makes an address, markup or a new line, and
        // nothing that cannot be seen and changes how the rest is read.
        let good = |c: char| c.is_alphanumeric() || c == ' ' || "'’.,-·".contains(c) || is_mark(c);
        if !name.chars().all(good) || !name.chars().any(char::is_alphabetic) {
            return Err(Message::new("name-bad-chars"));
        }
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Accents and vowel signs that are written as characters of their own; joiners, which some scripts need.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17dd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_called_all_sorts_of_things() {
        for name in [
            "Ann",
            "O’Neill",
            "O'Neill",
            "Jean-Luc",
            "Ågot",
            "J. R. R.",
            "José",
            "Jose\u{301}",
            "李",
            "अनीता",
            "نور",
            "X Æ 12",
        ] {
            assert_eq!(PersonName::parse(name).map(|name| name.0).as_deref(), Ok(name));
        }
        assert_eq!(PersonName::parse("  Mary   Ann ").map(|name| name.0).as_deref(), Ok("Mary Ann"));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for name in [
            "",
            " ",
            "1234",
            "...",
            "a@b",
            "http://evil.example",
            "evil.example/x",
            "a:b",
            "<b>",
            "a\nb",
            "a\tb",
            "a\0b",
            "\u{202e}nnA",
            "An\u{200b}n",
            "A&B",
            "a\"b",
            "a\\b",
            "{ann}",
            "a\u{2028}b",
            "a\u{a0}b",
        ] {
            assert_eq!(PersonName::parse(name).map_err(|why| why.id), Err("name-bad-chars".into()), "{name:?}");
        }
        assert!(PersonName::parse(&"é".repeat(LONGEST)).is_ok());
        assert!(PersonName::parse(&"é".repeat(LONGEST + 1)).is_err());
    }
}
