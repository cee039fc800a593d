//! Which new passwords are accepted: `user.password_rule`. For a rule of your own, change this file alone.

use serde_json::{Value, json};

use super::password::{HashedPassword, LONGEST, Password, PasswordManager};
use crate::config::Settings;
use crate::config::user::PasswordRule;
use crate::error::Error;
use crate::message::Message;

/// The minimum number of characters.
const SHORTEST_MODERN: usize = 8;
const SHORTEST_CLASSIC: usize = 6;
/// A password that zxcvbn guesses within 10^5 tries is on every list of common passwords.
const GUESSES_LOG10: f64 = 5.0;

/// How many characters zxcvbn judges: its time grows fast with the length, and these are enough.
const JUDGED: usize = 32;

/// A password that the rule accepts, except for what takes long to judge. [`PasswordManager::hash_new`] judges and hashes it.
#[derive(Debug, Clone)]
pub struct NewPassword {
    password: Password,
    rule: PasswordRule,
}

impl NewPassword {
    #[must_use]
    pub fn password(&self) -> &Password {
        &self.password
    }

    /// Refuses a password that is easily guessed. It may take as long as a hash, so it runs on a blocking thread.
    pub(super) fn judge(&self) -> Result<(), Message> {
        let head: String = self.password.expose().chars().take(JUDGED).collect();
        if self.rule == PasswordRule::Modern && zxcvbn::zxcvbn(&head, &[]).guesses_log10() < GUESSES_LOG10 {
            return Err(Message::new("password-common"));
        }
        Ok(())
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
    site: String,
}

impl PasswordPolicy {
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self { rule: settings.user.password_rule, site: settings.app.name.clone() }
    }

    /// What the rule says, for the pages where somebody chooses a password.
    #[must_use]
    pub fn told(&self) -> Value {
        let (name, shortest) = match self.rule {
            PasswordRule::Modern => ("modern", SHORTEST_MODERN),
            PasswordRule::Classic => ("classic", SHORTEST_CLASSIC),
        };
        json!({ "name": name, "min": shortest, "site": self.site })
    }

    /// Checks a password against the rule, as far as that is quick. `names` are the user's own: the username and the address. The error is the
    /// message to show at the field.
    pub fn accept(&self, password: Password, names: &[&str]) -> Result<NewPassword, Message> {
        let text = password.expose();
        if text.is_empty() {
            return Err(Message::new("password-required"));
        }
        if password.is_too_long() {
            return Err(Message::new("password-too-long").with("max", LONGEST));
        }
        match self.rule {
            PasswordRule::Classic => classic(text)?,
            PasswordRule::Modern => self.modern(text, names)?,
        }
        Ok(NewPassword { password, rule: self.rule })
    }

    fn modern(&self, text: &str, names: &[&str]) -> Result<(), Message> {
        if text.chars().count() < SHORTEST_MODERN {
            return Err(Message::new("password-too-short").with("min", SHORTEST_MODERN));
        }
        let lower = text.to_lowercase();
        // The name itself, or the name with up to three more characters.
        let personal = |name: &str| {
            let name = name.to_lowercase();
            name.chars().count() >= 3 && lower.contains(&name) && lower.chars().count() < name.chars().count() + 4
        };
        let local_parts = names.iter().filter_map(|name| name.split_once('@')).map(|(local, _)| local);
        if names.iter().copied().chain(local_parts).chain([self.site.as_str()]).any(personal) {
            return Err(Message::new("password-personal"));
        }
        Ok(())
    }
}

fn classic(text: &str) -> Result<(), Message> {
    let has = |kind: fn(char) -> bool| text.chars().any(kind);
    let good = text.chars().count() >= SHORTEST_CLASSIC
        && has(char::is_uppercase)
        && has(char::is_lowercase)
        && has(|c| c.is_ascii_digit());
    if good { Ok(()) } else { Err(Message::new("password-rule")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str) -> Result<(), String> {
        let policy = PasswordPolicy { rule: PasswordRule::Modern, site: "Gantry".to_owned() };
        let names = ["marianne", "marianne.miller@example.com"];
        policy.accept(Password::new(text), &names).and_then(|new| new.judge()).map_err(|why| why.id.into_owned())
    }

    #[test]
    fn the_modern_rule() {
        for (text, id) in [
            ("seven77", "password-too-short"),
            ("qwertyuiop", "password-common"),
            ("aaaaaaaaaaaa", "password-common"),
            ("marianne.miller@example.com", "password-personal"),
            ("marianne.miller", "password-personal"),
        ] {
            assert_eq!(judge(text), Err(id.to_owned()), "{text}");
        }
        for text in ["  blanks around  ", "öäüß∂ƒ©ª", "Tr0ub4dor&3x", "marianne likes cheese"] {
            assert_eq!(judge(text), Ok(()), "{text}");
        }
    }
}
