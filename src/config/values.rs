//! Types for settings that people write as words: durations, limits, senders.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// A type that is a text in settings: read by its function `parse`, or refused with what was expected; and written as told.
macro_rules! as_text {
    ($type:ty, |$value:ident| $text:expr, $expected:literal) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let wrong = || serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &$expected);
                Self::parse(&text).ok_or_else(wrong)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                serializer.collect_str(&$text)
            }
        }
    };
}
pub(super) use as_text;

const LONGEST: Duration = Duration::from_secs(100 * 366 * 24 * 3600);

fn is_sensible(length: Duration) -> bool {
    !length.is_zero() && length <= LONGEST
}

/// A duration: `"2 days"`, `"10 minutes"`, or a number of seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(pub Duration);

impl Span {
    pub const fn seconds(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    pub const fn minutes(minutes: u64) -> Self {
        Self::seconds(minutes * 60)
    }

    pub const fn hours(hours: u64) -> Self {
        Self::minutes(hours * 60)
    }

    pub const fn days(days: u64) -> Self {
        Self::hours(days * 24)
    }

    /// The duration as chrono's type, to be added to a point in time.
    pub fn delta(self) -> chrono::TimeDelta {
        // The longest span that parses is a hundred years, and chrono holds more.
        chrono::TimeDelta::from_std(self.0).unwrap_or(chrono::TimeDelta::MAX)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpanVisitor;
        impl Visitor<'_> for SpanVisitor {
            type Value = Span;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"a length of time such as "2 days", "10 minutes" or a number of seconds"#)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Span, E> {
                let seconds = text.trim().parse().map(Duration::from_secs);
                let length = seconds.or_else(|_| humantime::parse_duration(text)).ok();
                let length = length.filter(|length| is_sensible(*length));
                length.map(Span).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }

            fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<Span, E> {
                let length = u64::try_from(seconds).map(Duration::from_secs).ok();
                let length = length.filter(|length| is_sensible(*length));
                length.map(Span).ok_or_else(|| E::invalid_value(Unexpected::Signed(seconds), &self))
            }

            fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<Span, E> {
                self.visit_i64(i64::try_from(seconds).unwrap_or(i64::MAX))
            }
        }
        deserializer.deserialize_any(SpanVisitor)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&humantime::format_duration(self.0))
    }
}

/// A rate limit: `"10 per 15 minutes"`, `"60 per hour"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub times: u32,
    pub window: Duration,
}

impl Limit {
    pub const fn per_minutes(times: u32, minutes: u64) -> Self {
        Self { times, window: Duration::from_secs(minutes * 60) }
    }

    #[must_use]
    pub fn half(self) -> Self {
        Self { times: self.times / 2, ..self }
    }

    #[must_use]
    pub fn but_one(self) -> Self {
        Self { times: self.times.saturating_sub(1), ..self }
    }

    fn parse(text: &str) -> Option<Self> {
        let (times, window) = text.split_once(" per ")?;
        let (times, window) = (times.trim().parse().ok()?, window.trim());
        let has_number = window.starts_with(|c: char| c.is_ascii_digit());
        let window = if has_number { window.to_owned() } else { format!("1 {window}") };
        let window = humantime::parse_duration(&window).ok()?;
        (times > 0 && is_sensible(window)).then_some(Self { times, window })
    }

    pub(super) fn text(self) -> String {
        format!("{} per {}", self.times, humantime::format_duration(self.window))
    }
}

as_text!(Limit, |limit| limit.text(), r#"a limit such as "10 per 15 minutes""#);

/// Writes the domain of an address in ASCII, which every mail server understands. `None` if there are other letters before
/// the `@`, which few do.
pub fn ascii(address: &lettre::Address) -> Option<lettre::Address> {
    let domain = idna::domain_to_ascii(address.domain()).unwrap_or_else(|_| address.domain().to_owned());
    lettre::Address::new(address.user(), domain).ok().filter(|address| AsRef::<str>::as_ref(address).is_ascii())
}

/// The URL of a page, or of another program: `"https://example.com/help"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebUrl(String);

impl WebUrl {
    fn parse(text: &str) -> Option<Self> {
        let url = url::Url::parse(text).ok()?;
        ["http", "https"].contains(&url.scheme()).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

as_text!(WebUrl, |url| url.0, r#"a URL such as "https://example.com/help""#);

/// Where people get help: a mail address (its domain is kept in ASCII), or the address of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support(String);

impl Support {
    fn parse(text: &str) -> Option<Self> {
        if let Some(WebUrl(url)) = WebUrl::parse(text) {
            return Some(Self(url));
        }
        Some(Self(ascii(&text.parse().ok()?)?.to_string()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mail address, if it is one.
    pub fn email(&self) -> Option<&str> {
        Some(self.as_str()).filter(|text| !text.contains("://"))
    }
}

as_text!(
    Support,
    |support| support.0,
    r#"an address such as "help@example.com", or of a page such as "https://example.com/help""#
);

/// The sender of a mail: `"Name" <a@b>`, `Name <a@b>`, or an address alone. Its domain is kept in ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender(pub lettre::message::Mailbox);

impl Sender {
    fn parse(text: &str) -> Option<Self> {
        let given: lettre::message::Mailbox = text.parse().ok()?;
        Some(Self(lettre::message::Mailbox::new(given.name, ascii(&given.email)?)))
    }
}

as_text!(
    Sender,
    |sender| sender.0,
    r#"a sender such as "Name <name@example.com>", without special letters before the @"#
);

/// Serializes a secret as an empty text: the names of all settings can be listed, but no secret.
pub(super) fn conceal<S: Serializer>(_: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_people_write_them() {
        assert_eq!(Limit::parse("10 per 15 minutes"), Some(Limit::per_minutes(10, 15)));
        assert_eq!(Limit::parse("60 per hour"), Some(Limit::per_minutes(60, 60)));
        for nonsense in ["", "10", "0 per hour", "-1 per hour", "ten per hour", "5 per", "5 per moon"] {
            assert_eq!(Limit::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn spans_are_words_or_seconds() {
        let read = |json: &str| serde_json::from_str::<Span>(json).ok();
        assert_eq!(read(r#""2 days""#), Some(Span::days(2)));
        assert_eq!(read("90"), Some(Span::seconds(90)));
        assert_eq!(read(r#""90""#), Some(Span::seconds(90)));
        for nonsense in [r#""soon""#, "0", "-5", r#""1000 years""#, "true", r#""""#] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
