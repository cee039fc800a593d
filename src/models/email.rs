//! E-mail addresses: parsed once, compared by their canonical form.

use std::fmt;

use crate::message::Message;

/// The longest address, in bytes (RFC 5321, 4.5.3.1.3, less the angle brackets).
pub const LONGEST: usize = 254;

/// An e-mail address. Mail goes to it as it was typed; it is compared in lower case, with the domain in
/// its ASCII form, so that `Ann@Bücher.example` and `ann@xn--bcher-kva.example` are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    typed: String,
    canonical: String,
}

impl Email {
    /// Reads an address; blanks around it do not count.
    ///
    /// # Errors
    /// The [`Message`] to show at the field.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("email-required"));
        }
        Self::read(text).ok_or_else(|| Message::new("invalid-email"))
    }

    fn read(text: &str) -> Option<Self> {
        let (local, domain) = text.rsplit_once('@')?;
        // Only what every mail server understands, and nothing with a meaning for headers or shells:
        // no quotes, no comments, no letters beyond ASCII that fold into somebody else's name.
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
        if !good || !dotted || text.len() > LONGEST || canonical.len() > LONGEST {
            return None;
        }
        let typed = format!("{local}@{domain}");
        // What the mail library would refuse must not be found out only when it sends.
        canonical.parse::<lettre::Address>().ok()?;
        Some(Self { typed, canonical })
    }

    /// As it was typed, without blanks around it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The form that is compared.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// The part before the `@`.
    #[must_use]
    pub fn local_part(&self) -> &str {
        self.typed.rsplit_once('@').map_or("", |(local, _)| local)
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
        Email::parse(text).ok().map(|email| email.canonical().to_owned())
    }

    #[test]
    fn one_mailbox_has_one_canonical_form() {
        for same in ["u@example.com", " U@EXAMPLE.COM ", "u@example.com.", "u@ｅxample.com"] {
            assert_eq!(canonical(same).as_deref(), Some("u@example.com"), "{same}");
        }
        assert_eq!(canonical("a@Bücher.example"), canonical("a@xn--bcher-kva.example"));
    }

    #[test]
    fn what_is_not_one_plain_mailbox_is_refused() {
        let hostile = [
            "",
            "u",
            "u@",
            "@example.com",
            "u@localhost",
            "a,b@example.com",
            "a@example.com,b@example.com",
            "a;b@example.com",
            "a b@example.com",
            "mıke@skype.example",
            "mi\u{212a}e@skype.example",
            "u@example.com\r\nBcc: x@example.com",
            "-oX@example.com",
            "<u@example.com>",
            "\"a b\"@example.com",
            "u@exa mple.com",
            "u@-example.com",
            "u@example..com",
            "u@127.0.0.1",
            "u@[127.0.0.1]",
            "u@@example.com",
            ".u@example.com",
            "u..v@example.com",
            "u@exam\u{200b}ple.com\0",
        ];
        for address in hostile {
            assert_eq!(canonical(address), None, "{address:?}");
        }
        assert!(canonical(&format!("u@{}.example.com", "a".repeat(63))).is_some());
        assert!(canonical(&format!("{}@example.com", "a".repeat(65))).is_none());
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
