//! Which passwords are accepted: `user.password_rule`. The one place to change for a rule of your own.

use super::Password;
use super::password::LONGEST;
use crate::config::Settings;
use crate::config::user::PasswordRule;
use crate::message::Message;

/// The fewest characters under the rule `modern`.
const SHORTEST_MODERN: usize = 8;
/// The fewest characters under the rule `classic`.
const SHORTEST_CLASSIC: usize = 6;
/// What takes fewer guesses than this is on every list of common passwords (10 to this power).
const GUESSES_LOG10: f64 = 5.0;

/// A password that the rule accepts: the only kind that is ever hashed for an account.
#[derive(Debug, Clone)]
pub struct NewPassword(Password);

impl NewPassword {
    /// The password, for hashing it.
    #[must_use]
    pub fn password(&self) -> &Password {
        &self.0
    }
}

/// The site's rule for new passwords.
#[derive(Debug, Clone)]
pub struct PasswordPolicy {
    rule: PasswordRule,
    site: String,
}

impl PasswordPolicy {
    /// The rule that the settings ask for.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self { rule: settings.user.password_rule, site: settings.app.name.clone() }
    }

    /// Accepts a password, or says what is wrong with it. `names` are the account's own: its username, its address.
    ///
    /// # Errors
    /// The [`Message`] to show at the field.
    pub fn accept(&self, password: Password, names: &[&str]) -> Result<NewPassword, Message> {
        let text = password.expose();
        if text.is_empty() {
            return Err(Message::new("password-required"));
        }
        if password.is_too_long() {
            return Err(Message::new("password-too-long").with("max", LONGEST.to_string()));
        }
        match self.rule {
            PasswordRule::Classic => classic(text)?,
            PasswordRule::Modern => self.modern(text, names)?,
        }
        Ok(NewPassword(password))
    }

    fn modern(&self, text: &str, names: &[&str]) -> Result<(), Message> {
        if text.chars().count() < SHORTEST_MODERN {
            return Err(Message::new("password-too-short").with("min", 8));
        }
        let lower = text.to_lowercase();
        // Not only the name itself, but the name with a few characters around it.
        let personal = |name: &str| {
            let name = name.to_lowercase();
            name.chars().count() >= 3 && lower.contains(&name) && lower.chars().count() < name.chars().count() + 4
        };
        let local_parts = names.iter().filter_map(|name| name.split_once('@')).map(|(local, _)| local);
        if names.iter().copied().chain(local_parts).chain([self.site.as_str()]).any(personal) {
            return Err(Message::new("password-personal"));
        }
        // A long password need not be judged whole: its head decides, and judging takes time.
        let head: String = text.chars().take(64).collect();
        if zxcvbn::zxcvbn(&head, &[]).guesses_log10() < GUESSES_LOG10 {
            return Err(Message::new("password-common"));
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

    fn judge(rule: PasswordRule, text: &str) -> Result<(), String> {
        let policy = PasswordPolicy { rule, site: "Gantry".to_owned() };
        let names = ["marianne", "marianne.miller@example.com"];
        policy.accept(Password::new(text), &names).map(|_| ()).map_err(|m| m.id.into_owned())
    }

    #[test]
    fn the_modern_rule() {
        for (text, id) in [
            ("", "password-required"),
            ("a", "password-too-short"),
            ("seven77", "password-too-short"),
            ("12345678", "password-common"),
            ("password", "password-common"),
            ("Password1", "password-common"),
            ("qwertyuiop", "password-common"),
            ("aaaaaaaaaaaa", "password-common"),
            ("marianne", "password-personal"),
            ("Marianne12", "password-personal"),
            ("marianne.miller@example.com", "password-personal"),
            ("marianne.miller", "password-personal"),
            ("gantry!!", "password-personal"),
            (&"x".repeat(1001), "password-too-long"),
        ] {
            assert_eq!(judge(PasswordRule::Modern, text), Err(id.to_owned()), "{text:.30}");
        }
        for text in ["correct horse battery", "  blanks around  ", "öäüß∂ƒ©ª", "Tr0ub4dor&3x", "marianne likes cheese"]
        {
            assert_eq!(judge(PasswordRule::Modern, text), Ok(()), "{text}");
        }
    }

    #[test]
    fn the_classic_rule() {
        for text in ["Passw", "password1", "PASSWORD1", "Password"] {
            assert_eq!(judge(PasswordRule::Classic, text), Err("password-rule".to_owned()), "{text}");
        }
        assert_eq!(judge(PasswordRule::Classic, "Password1"), Ok(()));
        assert_eq!(judge(PasswordRule::Classic, "Passw1"), Ok(()));
    }
}
