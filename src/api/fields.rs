//! The fields of the form for a new token.

use std::str::FromStr;

use chrono::TimeDelta;

use crate::message::Message;

/// The longest name, in characters.
const LONGEST: usize = 60;
/// The most days that a token can be good for.
const MOST_DAYS: i64 = 3650;

/// What the owner of a token calls it: a line of text.
#[derive(Debug, Clone)]
pub struct TokenName(String);

impl TokenName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TokenName {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(Message::new("name-required"));
        }
        if name.chars().count() > LONGEST || name.chars().any(char::is_control) {
            return Err(Message::new("token-name-bad").with("max", LONGEST));
        }
        Ok(Self(name))
    }
}

/// How many days a token is good for.
#[derive(Debug, Clone, Copy)]
pub struct Days(i64);

impl Days {
    pub fn delta(self) -> TimeDelta {
        TimeDelta::days(self.0)
    }
}

impl FromStr for Days {
    type Err = Message;

    fn from_str(text: &str) -> Result<Self, Message> {
        let days = text.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
        days.map(Self).ok_or_else(|| Message::new("token-days-bad").with("max", MOST_DAYS))
    }
}
