//! Tokens: what a link in a mail holds. Timestamped, encrypted and authenticated (Fernet: AES-128-CBC with
//! HMAC-SHA256), of a few words and numbers: `confirm-email|~B7`.
//!
//! What a token may do, until when and how often is decided by its row ([`crate::models::Token`]).

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use fernet::Fernet;

use crate::config::SecretKeys;
use crate::models::Purpose;

const SEPARATOR: char = '|';
const INTEGER_MARK: char = '~';
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// How far a token's time may lie ahead, for clocks that disagree.
const SKEW_SECONDS: u64 = 60;

/// One item of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A number: a row's.
    Int(u64),
    /// A word.
    Text(String),
}

impl From<u64> for Item {
    fn from(number: u64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Item {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Why items cannot be put into a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The separator inside would make one item look like two.
    #[error("a string in a token may not contain \"|\"")]
    Separator,
    /// A tilde in front would make a string look like a number.
    #[error("a string in a token may not start with \"~\"")]
    Tilde,
}

/// Makes and opens tokens. The first key makes, all open, so that keys can be rotated.
pub struct TokenManager {
    keys: Vec<Fernet>,
}

impl TokenManager {
    /// A manager over keys derived from the site's secret keys.
    #[must_use]
    pub fn new(keys: &SecretKeys) -> Self {
        let fernet = |key: [u8; 32]| Fernet::new(&URL_SAFE.encode(key)).expect("32 bytes are a Fernet key");
        Self { keys: keys.derive("tokens").into_iter().map(fernet).collect() }
    }

    /// A token of these items.
    ///
    /// # Errors
    /// If a string holds what would make it read back as something else.
    ///
    /// ```
    /// # use app::{auth::{Item, TokenManager}, config::SecretKeys};
    /// # let keys = SecretKeys::parse(&SecretKeys::generate()).unwrap();
    /// let tokens = TokenManager::new(&keys);
    /// let token = tokens.generate_token(&["reset".into(), 123.into()])?;
    /// assert_eq!(tokens.verify_token(&token, None), Some(vec![Item::from("reset"), Item::from(123)]));
    /// # Ok::<(), app::auth::TokenError>(())
    /// ```
    pub fn generate_token(&self, items: &[Item]) -> Result<String, TokenError> {
        Ok(self.encrypt_string(&Self::encode_data_items(items)?))
    }

    /// The items of a token; `None` if it is not ours, or older than `expiration`.
    #[must_use]
    pub fn verify_token(&self, token: &str, expiration: Option<Duration>) -> Option<Vec<Item>> {
        Self::decode_data_items(&self.decrypt_string(token, expiration)?)
    }

    /// Encrypts a text. `=` at the end is cut off: links end in it badly.
    #[must_use]
    pub fn encrypt_string(&self, text: &str) -> String {
        let token = self.keys.first().map(|key| key.encrypt(text.as_bytes())).unwrap_or_default();
        token.trim_end_matches('=').to_owned()
    }

    /// The text of a token; `None` if it is not ours, older than `expiration`, or from the future.
    #[must_use]
    pub fn decrypt_string(&self, token: &str, expiration: Option<Duration>) -> Option<String> {
        // Longer than any we make: not worth decrypting. An `=` would make two spellings of one token.
        if token.len() > 1000 || token.contains('=') {
            return None;
        }
        let padded = format!("{token}{}", "=".repeat((4 - token.len() % 4) % 4));
        let opened = self.keys.iter().find_map(|key| key.decrypt(&padded).ok())?;
        // Only now is its time worth reading: before, anybody could have written it.
        let made = URL_SAFE.decode(&padded).ok().and_then(|bytes| Some(bytes.get(1..9)?.to_vec()))?;
        let made = u64::from_be_bytes(made.try_into().ok()?);
        let now = chrono::Utc::now().timestamp().unsigned_abs();
        let too_old = expiration.is_some_and(|limit| made.saturating_add(limit.as_secs()) <= now);
        if too_old || made > now + SKEW_SECONDS {
            return None;
        }
        String::from_utf8(opened).ok()
    }

    /// Items as one text: strings as they are, numbers with a tilde, a `|` between.
    ///
    /// # Errors
    /// If a string holds what would make it read back as something else.
    pub fn encode_data_items(items: &[Item]) -> Result<String, TokenError> {
        let encoded: Result<Vec<_>, _> = items
            .iter()
            .map(|item| match item {
                Item::Int(number) => Ok(format!("{INTEGER_MARK}{}", Self::encode_int(*number))),
                Item::Text(text) if text.contains(SEPARATOR) => Err(TokenError::Separator),
                Item::Text(text) if text.starts_with(INTEGER_MARK) => Err(TokenError::Tilde),
                Item::Text(text) => Ok(text.clone()),
            })
            .collect();
        Ok(encoded?.join("|"))
    }

    /// The items of a text that [`TokenManager::encode_data_items`] made.
    #[must_use]
    pub fn decode_data_items(text: &str) -> Option<Vec<Item>> {
        text.split(SEPARATOR)
            .map(|item| match item.strip_prefix(INTEGER_MARK) {
                Some(number) => Self::decode_int(number).map(Item::Int),
                None => Some(Item::from(item)),
            })
            .collect()
    }

    /// A number in base 64: 123 is `B7`.
    #[must_use]
    pub fn encode_int(mut number: u64) -> String {
        let mut digits = Vec::new();
        loop {
            digits.push(char::from(DIGITS[(number % 64) as usize]));
            number /= 64;
            if number == 0 {
                return digits.iter().rev().collect();
            }
        }
    }

    /// The number that [`TokenManager::encode_int`] made into this text.
    #[must_use]
    pub fn decode_int(text: &str) -> Option<u64> {
        if text.is_empty() {
            return None;
        }
        text.bytes().try_fold(0_u64, |number, byte| {
            let digit = DIGITS.iter().position(|d| *d == byte)?;
            number.checked_mul(64)?.checked_add(digit as u64)
        })
    }

    /// What a mailed link holds: its purpose and the number of its row.
    #[must_use]
    pub fn link(&self, purpose: Purpose, row: i64) -> String {
        let items = [Item::from(purpose.as_str()), Item::from(row.unsigned_abs())];
        self.generate_token(&items).expect("purposes are plain words")
    }

    /// The row that a link of this purpose stands for.
    #[must_use]
    pub fn open_link(&self, purpose: Purpose, token: &str) -> Option<i64> {
        match self.verify_token(token, None)?.as_slice() {
            [Item::Text(word), Item::Int(row)] if word == purpose.as_str() => i64::try_from(*row).ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys() -> (String, TokenManager) {
        let text = SecretKeys::generate();
        let manager = TokenManager::new(&SecretKeys::parse(&text).unwrap());
        (text, manager)
    }

    #[test]
    fn items_are_encoded_as_the_reference_does() {
        let items = ["abc".into(), 123.into(), "xyz".into()];
        assert_eq!(TokenManager::encode_data_items(&items).as_deref(), Ok("abc|~B7|xyz"));
        assert_eq!(TokenManager::decode_data_items("abc|~B7|xyz").as_deref(), Some(&items[..]));
        assert_eq!((TokenManager::encode_int(123), TokenManager::decode_int("B7")), ("B7".to_owned(), Some(123)));
    }

    #[test]
    fn what_would_read_back_as_something_else_is_refused() {
        assert_eq!(TokenManager::encode_data_items(&["a|b".into()]), Err(TokenError::Separator));
        assert_eq!(TokenManager::encode_data_items(&["~B7".into()]), Err(TokenError::Tilde));
        assert_eq!(TokenManager::decode_data_items("~"), None);
        assert_eq!(TokenManager::decode_data_items("~ü"), None);
        assert_eq!(TokenManager::decode_int("____________"), None);
    }

    #[test]
    fn a_tampered_token_is_refused() {
        let (_, tokens) = keys();
        let good = tokens.link(Purpose::ConfirmEmail, 7);
        assert_eq!(tokens.open_link(Purpose::ConfirmEmail, &good), Some(7));
        assert_eq!(tokens.open_link(Purpose::Setup, &good), None);
        let swapped: String = good
            .chars()
            .map(|c| if c.is_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
            .collect();
        let reversed: String = good.chars().rev().collect();
        let mut bad = vec![
            String::new(),
            "null".to_owned(),
            "\0".to_owned(),
            "a".repeat(3000),
            swapped,
            reversed,
            good[..good.len() - 1].to_owned(),
            format!("{good}A"),
            format!("{good}="),
            format!(" {good}"),
        ];
        for at in (0..good.len()).step_by(7).chain([good.len() - 1]) {
            for with in ["A", "B", "_", "!"] {
                let mut flipped = good.clone();
                flipped.replace_range(at..=at, with);
                bad.push(flipped);
            }
        }
        for token in bad.iter().filter(|token| **token != good) {
            assert_eq!(tokens.open_link(Purpose::ConfirmEmail, token), None, "{token:.40}");
        }
    }

    #[test]
    fn rotated_keys_open_until_the_old_one_is_dropped() {
        let (old, before) = keys();
        let token = before.link(Purpose::ConfirmEmail, 7);
        let new = SecretKeys::generate();
        let both = TokenManager::new(&SecretKeys::parse(&format!("{new},{old}")).unwrap());
        let only_new = TokenManager::new(&SecretKeys::parse(&new).unwrap());
        assert_eq!(both.open_link(Purpose::ConfirmEmail, &token), Some(7));
        assert_eq!(only_new.open_link(Purpose::ConfirmEmail, &token), None);
        assert_eq!(only_new.open_link(Purpose::ConfirmEmail, &both.link(Purpose::ConfirmEmail, 8)), Some(8));
    }

    #[test]
    fn an_old_token_and_one_from_the_future_are_refused() {
        let (_, tokens) = keys();
        let now = chrono::Utc::now().timestamp().unsigned_abs();
        let made = |at: u64| {
            let token = tokens.keys[0].encrypt_at_time(b"x", at);
            token.trim_end_matches('=').to_owned()
        };
        let hour = Some(Duration::from_secs(3600));
        assert_eq!(tokens.decrypt_string(&made(now - 3500), hour).as_deref(), Some("x"));
        assert_eq!(tokens.decrypt_string(&made(now - 3700), hour), None);
        assert_eq!(tokens.decrypt_string(&made(now + 3700), None), None);
        assert_eq!(tokens.decrypt_string(&made(u64::MAX), hour), None);
    }

    proptest! {
        #[test]
        fn whatever_goes_in_comes_out(number: u64, text in "[^|~][^|]{0,20}") {
            let items = [Item::Int(number), Item::Text(text)];
            let encoded = TokenManager::encode_data_items(&items).unwrap();
            let decoded = TokenManager::decode_data_items(&encoded);
            prop_assert_eq!(decoded.as_deref(), Some(&items[..]));
        }
    }
}
