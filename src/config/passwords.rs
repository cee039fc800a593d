//! The settings about new passwords: `user.password_min` and `user.password_forbidden`.

use std::ops::RangeInclusive;

use figment::Figment;
use figment::value::{Dict, Value};

use super::{ConfigError, User};

/// The minimum of the classic rule, unless the settings have another one.
const CLASSIC_MIN: usize = 6;
/// What `password_min` may be. A password of more characters is a burden that makes nothing safer.
const MIN: RangeInclusive<usize> = 6..=64;
/// How many characters a forbidden word may have. A shorter one is in too many passwords by chance.
const WORD: RangeInclusive<usize> = 3..=50;
/// How many words may be forbidden. Each page with a form for a new password holds them.
const WORDS: usize = 100;

/// Gives the classic rule its own minimum, if none was set.
pub(super) fn fill_in(user: &mut Dict, explicit: &Figment) {
    let is_classic = user.get("password_rule").and_then(Value::as_str) == Some("classic");
    if is_classic && explicit.find_value("user.password_min").is_err() {
        user.insert("password_min".to_owned(), Value::from(CLASSIC_MIN));
    }
}

/// Refuses a minimum, and forbidden words, that are out of bounds.
pub(super) fn check(user: &User) -> Result<(), ConfigError> {
    let refuse = |why: String| Err(ConfigError(why));
    if !MIN.contains(&user.password_min) {
        let (least, most) = MIN.into_inner();
        return refuse(format!("user.password_min = {}: expected a number from {least} to {most}", user.password_min));
    }
    let words = &user.password_forbidden;
    let fits = |word: &String| {
        WORD.contains(&word.chars().count()) && !word.chars().any(|c| c.is_whitespace() || c.is_control())
    };
    if let Some(word) = words.iter().find(|word| !fits(word)) {
        let (least, most) = WORD.into_inner();
        let expected = format!("expected words of {least} to {most} characters, without blanks");
        return refuse(format!("user.password_forbidden has {word:?}: {expected}"));
    }
    if words.len() > WORDS {
        return refuse(format!("user.password_forbidden has {} words: expected at most {WORDS}", words.len()));
    }
    Ok(())
}
