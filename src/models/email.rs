//! E-mail addresses: parsed once, compared by their canonical form.

use std::fmt;
use std::str::FromStr;

use super::username::lower;
use crate::message::Message;

/// The longest address, in bytes (RFC 5321, 4.5.3.1.3, less the angle brackets).
pub const LONGEST: usize = 254;

/// An e-mail address. Mail is sent to it as it was typed. It is compared in lower case, with the domain in ASCII, so that
/// `Ann@Bücher.example` and `ann@xn--bcher-kva.example` are the same address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    typed: String,
    canonical: String,
}

impl FromStr for Email {
    type Err = Message;

    /// Blanks around the address are left out.
    fn from_str(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("email-required"));
        }
        Self::parse(text).ok_or_else(|| Message::new("invalid-email"))
    }
}

impl Email {
    /// An address to be looked up. An account of an older site may have one that nobody can register with today, so any text
    /// will do that has something on both sides of an `@`, and blanks around it are left out.
    pub fn existing(text: &str) -> Option<Self> {
        let text = text.trim();
        // More than one address, or a header line more, is none.
        if text.len() > LONGEST
            || text.contains(|c: char| c.is_control() || (c != ' ' && c.is_whitespace()) || "<>,;".contains(c))
        {
            return None;
        }
        if let Some(email) = Self::parse(text) {
            return Some(email);
        }
        let (local, domain) = text.rsplit_once('@')?;
        if domain.is_empty() || local.is_empty() || local.contains('@') {
            return None;
        }
        let ascii = idna::domain_to_ascii(domain).unwrap_or_else(|_| lower(domain));
        Some(Self { typed: text.to_owned(), canonical: format!("{}@{ascii}", lower(local)) })
    }

    fn parse(text: &str) -> Option<Self> {
        // Before anything whose cost grows with the length.
        let (local, domain) = text.rsplit_once('@').filter(|_| text.len() <= LONGEST)?;
        // Only what every mail server understands, and nothing with a meaning for headers or shells: no quotes, no
        // comments. No letters beyond ASCII: in lower case, they can become another user's name.
        let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
        let good = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(atom)
            && !local.starts_with(['.', '-'])
            && !local.ends_with('.')
            && !local.contains("..");
        let domain = domain.strip_suffix('.').unwrap_or(domain);
        let ascii = idna::domain_to_ascii_strict(domain).ok()?;
        let dotted = ascii.contains('.') && !ascii.rsplit('.').next()?.chars().all(|c| c.is_ascii_digit());
        let canonical = format!("{}@{ascii}", local.to_ascii_lowercase());
        if !good || !dotted || canonical.len() > LONGEST {
            return None;
        }
        let typed = format!("{local}@{domain}");
        // An address that the mail library refuses must be refused now, not when a mail is sent.
        canonical.parse::<lettre::Address>().ok()?;
        Some(Self { typed, canonical })
    }

    /// As it was typed, without blanks around it.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The form that is compared.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
}

/// An address that somebody types to be found by: see [`Email::existing`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingEmail(pub Email);

impl FromStr for ExistingEmail {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        Email::existing(text).map(Self).ok_or_else(|| Message::new("invalid-email"))
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn canonical(text: &str) -> Option<String> {
        Email::from_str(text).ok().map(|email| email.canonical().to_owned())
    }

    #[test]
    fn one_mailbox_has_one_canonical_form() {
        for same in ["u@example.com", " U@EXAMPLE.COM ", "u@example.com.", "u@ｅxample.com"] {
            assert_eq!(canonical(same).as_deref(), Some("u@example.com"), "{same}");
        }
        assert_eq!(canonical("a@Bücher.example"), canonical("a@xn--bcher-kva.example"));
    }

    #[test]
    fn an_address_is_found_by_rules_that_do_not_forbid_it() {
        let found = |text: &str| Email::existing(text).map(|email| email.canonical().to_owned());
        for (typed, canonical) in [
            (" Ann@Bücher.example ", "ann@xn--bcher-kva.example"),
            ("JÖRG@Example.com", "jörg@example.com"),
            // The sign of Kelvin is no k.
            ("mi\u{212a}e@example.com", "mi\u{212a}e@example.com"),
            ("max@Home", "max@home"),
            ("\"A b\"@example.com", "\"a b\"@example.com"),
            (".u@example.com", ".u@example.com"),
        ] {
            assert_eq!(found(typed).as_deref(), Some(canonical), "{typed}");
        }
        for text in [
            "",
            "ann",
            "a@b.c,d@e.f",
            "<u@example.com>",
            "@example.com",
            "ann@",
            "a\r\nb@example.com",
            &format!("{}@example.com", "x".repeat(255)),
        ] {
            assert_eq!(found(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_canonical_form_is_its_own_canonical_form(text in "\\PC{1,12}@\\PC{1,12}\\.[a-zü]{2,5}") {
            if let Some(once) = canonical(&text) {
                prop_assert_eq!(canonical(&once), Some(once));
            }
        }
    }
}
