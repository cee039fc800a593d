//! Which new passwords are accepted: `user.password_rule`, `user.password_min` and `user.password_forbidden`. For a rule of
//! your own, change this file alone.

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::password::{HashedPassword, LONGEST, Password, PasswordManager};
use crate::config::Settings;
use crate::config::user::PasswordRule;
use crate::error::Error;
use crate::message::Message;

/// Names that are shorter than this are part of too many words.
const SHORTEST_NAME: usize = 3;
/// A password that zxcvbn guesses within 10^5 tries is on every list of common passwords.
const GUESSES_LOG10: f64 = 5.0;

/// How many characters zxcvbn judges: its time grows fast with the length, and these are enough.
const JUDGED: usize = 32;

/// A password that the rule accepts, except for what takes long to judge. [`PasswordManager::hash_new`] judges and hashes it.
#[derive(Debug, Clone)]
pub struct NewPassword {
    password: Password,
    rule: PasswordRule,
    /// What those who know the user, or the site, would try first.
    names: Vec<String>,
}

impl NewPassword {
    pub fn password(&self) -> &Password {
        &self.password
    }

    /// Refuses a password that is easily guessed. It may take as long as a hash, so it runs on a blocking thread.
    pub(super) fn judge(&self) -> Result<(), Message> {
        if self.rule == PasswordRule::Classic {
            return Ok(());
        }
        let head: String = self.password.expose().chars().take(JUDGED).collect();
        let is_guessed = |names: &[&str]| zxcvbn::zxcvbn(&head, names).guesses_log10() < GUESSES_LOG10;
        let names: Vec<_> = self.names.iter().map(String::as_str).collect();
        if !is_guessed(&names) {
            return Ok(());
        }
        Err(Message::new(if is_guessed(&[]) { "password-common" } else { "password-personal" }))
    }
}

impl PasswordManager {
    /// Hashes a new password, if it is not easily guessed. Otherwise that is the error of `field`.
    pub async fn hash_new(&self, field: &'static str, new: &NewPassword) -> Result<HashedPassword, Error> {
        self.hash_after(new.password(), judging(field, new)).await
    }

    /// Judges a new password as [`Self::hash_new`] does, where something else in its form is wrong: so all is said at once.
    pub async fn judge_new(&self, field: &'static str, new: &NewPassword) -> Result<(), Error> {
        self.check(judging(field, new)).await
    }
}

fn judging(field: &'static str, new: &NewPassword) -> impl FnOnce() -> Result<(), Error> + Send + 'static {
    let new = new.clone();
    move || new.judge().map_err(|why| Error::field(field, why))
}

/// The site's rule for new passwords.
#[derive(Debug, Clone)]
pub struct PasswordPolicy {
    rule: PasswordRule,
    /// The minimum number of characters.
    min: usize,
    /// The words that no password may contain: as the settings have them, and as they are compared.
    forbidden: Vec<(String, String)>,
    site: String,
}

impl PasswordPolicy {
    pub fn new(settings: &Settings) -> Self {
        let user = &settings.user;
        Self {
            rule: user.password_rule,
            min: user.password_min,
            forbidden: user.password_forbidden.iter().map(|word| (word.clone(), fold(word))).collect(),
            site: settings.app.name.clone(),
        }
    }

    /// What the rule says, for the pages where somebody chooses a password.
    pub fn told(&self) -> Value {
        let words: Vec<_> = self.forbidden.iter().map(|(_, folded)| folded.as_str()).collect();
        json!({ "name": self.rule, "min": self.min, "site": self.site, "words": words.join(" ") })
    }

    /// Checks a password against the rule, as far as that is quick. `names` are the user's own: the username and the
    /// address. The error is the message to show at the field.
    pub fn accept(&self, password: Password, names: &[&str]) -> Result<NewPassword, Message> {
        let text = password.expose();
        if text.is_empty() {
            return Err(Message::new("password-required"));
        }
        if password.is_too_long() {
            return Err(Message::new("password-too-long").with("max", LONGEST));
        }
        let folded = fold(text);
        let local_parts = names.iter().filter_map(|name| name.split_once('@')).map(|(local, _)| local);
        let names = names.iter().copied().chain(local_parts).chain([self.site.as_str()]);
        let names: Vec<_> = names.map(fold).filter(|name| name.chars().count() >= SHORTEST_NAME).collect();
        match self.rule {
            PasswordRule::Classic => self.classic(text)?,
            PasswordRule::Modern => self.modern(text, &folded, &names)?,
        }
        if let Some((word, _)) = self.forbidden.iter().find(|(_, forbidden)| folded.contains(forbidden)) {
            return Err(Message::new("password-forbidden").with("word", word.clone()));
        }
        Ok(NewPassword { password, rule: self.rule, names })
    }

    fn modern(&self, text: &str, folded: &str, names: &[String]) -> Result<(), Message> {
        if text.chars().count() < self.min {
            return Err(Message::new("password-too-short").with("min", self.min));
        }
        // A name, and less than half a password beside it. `static/js/pages.js` says the same.
        let rest = (self.min / 2).max(4);
        let is_personal =
            |name: &String| folded.contains(name.as_str()) && folded.chars().count() < name.chars().count() + rest;
        if names.iter().any(is_personal) { Err(Message::new("password-personal")) } else { Ok(()) }
    }

    fn classic(&self, text: &str) -> Result<(), Message> {
        let has = |kind: fn(char) -> bool| text.chars().any(kind);
        let good = text.chars().count() >= self.min
            && has(char::is_uppercase)
            && has(char::is_lowercase)
            && has(|c| c.is_ascii_digit());
        if good { Ok(()) } else { Err(Message::new("password-rule").with("min", self.min)) }
    }
}

/// As names and words are compared: without case, and without the forms that Unicode has for looks alone, such as wide letters.
fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str, change: fn(&mut Settings)) -> Result<(), String> {
        let mut settings = Settings::default();
        "Kranwerk".clone_into(&mut settings.app.name);
        settings.user.password_min = 8;
        change(&mut settings);
        let policy = PasswordPolicy::new(&settings);
        let names = ["marianne", "marianne.miller@example.com"];
        policy.accept(Password::new(text), &names).and_then(|new| new.judge()).map_err(|why| why.id.into_owned())
    }

    #[test]
    fn names_count_for_little_whatever_the_minimum_is() {
        fn longer(settings: &mut Settings) {
            settings.user.password_min = 12;
        }
        for text in ["marianne12345", "Marianne!!!!!", "kranwerk1234", "kranwerkkran", "ennairam1234", "Kr4nwerk9999"] {
            let refused = judge(text, longer).expect_err(text);
            assert!(["password-personal", "password-common"].contains(&refused.as_str()), "{text}: {refused}");
        }
        assert_eq!(judge("marianne12345", longer), Err("password-personal".to_owned()));
        for text in ["marianne likes cheese", "a kranwerk crane lifts"] {
            assert_eq!(judge(text, longer), Ok(()), "{text}");
        }
        assert_eq!(judge("elevenchars", longer), Err("password-too-short".to_owned()));
    }
}
