//! Types for settings that people write as words: lengths of time, limits, senders.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// A length of time: `"2 days"`, `"10 minutes"`, or a number of seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(pub Duration);

impl Span {
    /// A span of whole seconds.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    /// A span of whole minutes.
    #[must_use]
    pub const fn minutes(minutes: u64) -> Self {
        Self::seconds(minutes * 60)
    }

    /// A span of whole hours.
    #[must_use]
    pub const fn hours(hours: u64) -> Self {
        Self::minutes(hours * 60)
    }

    /// A span of whole days.
    #[must_use]
    pub const fn days(days: u64) -> Self {
        Self::hours(days * 24)
    }

    /// As chrono counts time, for adding it to a point in time.
    #[must_use]
    pub fn delta(self) -> chrono::TimeDelta {
        // The longest span that parses is a hundred years, far inside what chrono can hold.
        chrono::TimeDelta::from_std(self.0).unwrap_or(chrono::TimeDelta::MAX)
    }
}

const LONGEST: Duration = Duration::from_secs(100 * 366 * 24 * 3600);

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpanVisitor;
        impl Visitor<'_> for SpanVisitor {
            type Value = Span;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"a length of time such as "2 days", "10 minutes" or a number of seconds"#)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Span, E> {
                let parsed = text.trim().parse().map(Duration::from_secs);
                parsed
                    .or_else(|_| humantime::parse_duration(text))
                    .ok()
                    .filter(|d| !d.is_zero() && *d <= LONGEST)
                    .map(Span)
                    .ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
            }

            fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<Span, E> {
                Some(Duration::from_secs(seconds))
                    .filter(|d| !d.is_zero() && *d <= LONGEST)
                    .map(Span)
                    .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(seconds), &self))
            }

            fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<Span, E> {
                match u64::try_from(seconds) {
                    Ok(seconds) => self.visit_u64(seconds),
                    Err(_) => Err(E::invalid_value(Unexpected::Signed(seconds), &self)),
                }
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

/// How often something may happen: `"10 per 15 minutes"`, `"60 per hour"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// So many times…
    pub times: u32,
    /// …within this window.
    pub window: Duration,
}

impl Limit {
    /// `times` within `minutes` minutes.
    #[must_use]
    pub const fn per_minutes(times: u32, minutes: u64) -> Self {
        Self { times, window: Duration::from_secs(minutes * 60) }
    }
}

impl FromStr for Limit {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (times, window) = text.split_once(" per ").ok_or(())?;
        let window = window.trim();
        let counted = window.starts_with(|c: char| c.is_ascii_digit());
        let window = if counted { window.to_owned() } else { format!("1 {window}") };
        let window = humantime::parse_duration(&window).map_err(|_| ())?;
        let times = times.trim().parse().map_err(|_| ())?;
        if times == 0 || window.is_zero() || window > LONGEST {
            return Err(());
        }
        Ok(Self { times, window })
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expected = r#"a limit such as "10 per 15 minutes""#;
        text.parse().map_err(|()| de::Error::invalid_value(Unexpected::Str(&text), &expected))
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let window = humantime::format_duration(self.window);
        serializer.collect_str(&format_args!("{} per {window}", self.times))
    }
}

/// Who a mail is from: `"Name" <a@b>`, `Name <a@b>`, or an address alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender(pub lettre::message::Mailbox);

impl<'de> Deserialize<'de> for Sender {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expected = r#"a sender such as "Name <name@example.com>""#;
        text.parse().map(Self).map_err(|_| de::Error::invalid_value(Unexpected::Str(&text), &expected))
    }
}

impl Serialize for Sender {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A text that no log may show. Empty: none.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_people_write_them() {
        assert_eq!("10 per 15 minutes".parse(), Ok(Limit::per_minutes(10, 15)));
        assert_eq!("60 per hour".parse(), Ok(Limit::per_minutes(60, 60)));
        for nonsense in ["", "10", "0 per hour", "-1 per hour", "ten per hour", "5 per", "5 per moon"] {
            assert_eq!(nonsense.parse::<Limit>(), Err(()), "{nonsense}");
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
