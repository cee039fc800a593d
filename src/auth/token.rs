//! Tokens in mailed links: a few words and numbers, such as `confirm-email|~B7`, with a timestamp, encrypted and
//! authenticated (Fernet: AES-128-CBC with HMAC-SHA256).
//!
//! The token's row ([`crate::models::Token`]) decides for what, until when and how often it can be used.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{URL_SAFE, URL_SAFE_NO_PAD};
use fernet::Fernet;

use crate::config::SecretKeys;
use crate::models::{LinkKey, TokenId};

const SEPARATOR: char = '|';
const INTEGER_MARK: char = '~';
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// How far in the future a token's time may be, for clocks that disagree.
const SKEW_SECONDS: u64 = 60;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Int(u64),
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

/// Why a string cannot be put into a token: it would be read as two items, or as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("a string in a token may not contain \"|\"")]
    Separator,
    #[error("a string in a token may not start with \"~\"")]
    Tilde,
}

/// Makes and opens tokens. The first key encrypts, and all of them decrypt, so that keys can be rotated.
pub struct TokenManager {
    keys: Vec<Fernet>,
}

impl TokenManager {
    /// For mailed links.
    pub fn new(keys: &SecretKeys) -> Self {
        Self::for_purpose(keys, "tokens")
    }

    /// What is encrypted for one purpose cannot be opened for another.
    pub fn for_purpose(keys: &SecretKeys, purpose: &str) -> Self {
        let fernet = |key: [u8; 32]| Fernet::new(&URL_SAFE.encode(key)).expect("32 bytes are a Fernet key");
        Self { keys: keys.derive(purpose).into_iter().map(fernet).collect() }
    }

    pub fn generate_token(&self, items: &[Item]) -> Result<String, TokenError> {
        Ok(self.encrypt_string(&Self::encode_data_items(items)?))
    }

    /// The items of a token. `None` if this site did not make it, or it is older than `expiration`.
    pub fn verify_token(&self, token: &str, expiration: Option<Duration>) -> Option<Vec<Item>> {
        Self::decode_data_items(&self.decrypt_string(token, expiration)?)
    }

    /// Encrypts a text. `=` at the end is cut off, because mail programs do not always count it as part of a link.
    pub fn encrypt_string(&self, text: &str) -> String {
        let token = self.keys.first().map(|key| key.encrypt(text.as_bytes())).unwrap_or_default();
        token.trim_end_matches('=').to_owned()
    }

    /// The text of a token. `None` if this site did not make it, or it is older than `expiration` or from the future.
    pub fn decrypt_string(&self, token: &str, expiration: Option<Duration>) -> Option<String> {
        // No token of this site is so long. An `=` would make two spellings of one token.
        if token.len() > 1000 || token.contains('=') {
            return None;
        }
        let padded = format!("{token}{}", "=".repeat((4 - token.len() % 4) % 4));
        let opened = self.keys.iter().find_map(|key| key.decrypt(&padded).ok())?;
        // The time is read only now that the token is authenticated.
        let made = URL_SAFE.decode(&padded).ok().and_then(|bytes| Some(bytes.get(1..9)?.to_vec()))?;
        let made = u64::from_be_bytes(made.try_into().ok()?);
        let now = chrono::Utc::now().timestamp().unsigned_abs();
        let too_old = expiration.is_some_and(|limit| made.saturating_add(limit.as_secs()) <= now);
        if too_old || made > now + SKEW_SECONDS {
            return None;
        }
        String::from_utf8(opened).ok()
    }

    /// Items as one text: strings as they are, numbers with a tilde, separated by `|`.
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

    pub fn decode_data_items(text: &str) -> Option<Vec<Item>> {
        text.split(SEPARATOR)
            .map(|item| match item.strip_prefix(INTEGER_MARK) {
                Some(number) => Self::decode_int(number).map(Item::Int),
                None => Some(Item::from(item)),
            })
            .collect()
    }

    /// A number in base 64: 123 is `B7`.
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

    pub fn decode_int(text: &str) -> Option<u64> {
        if text.is_empty() {
            return None;
        }
        text.bytes().try_fold(0_u64, |number, byte| {
            let digit = DIGITS.iter().position(|d| *d == byte)?;
            number.checked_mul(64)?.checked_add(digit as u64)
        })
    }

    /// The token of a mailed link: the name of its purpose, the id of its row, and its random part.
    pub fn link(&self, purpose: &str, key: LinkKey) -> String {
        let random = URL_SAFE_NO_PAD.encode(key.random);
        let items = [Item::from(purpose), Item::from(key.row.0.unsigned_abs()), Item::Text(random)];
        self.generate_token(&items).expect("purposes are plain words")
    }

    /// What a mailed link holds, if it was made for this purpose.
    pub fn open_link(&self, purpose: &str, token: &str) -> Option<LinkKey> {
        match self.verify_token(token, None)?.as_slice() {
            [Item::Text(word), Item::Int(row), Item::Text(random)] if word == purpose => {
                let random = URL_SAFE_NO_PAD.decode(random).ok()?.try_into().ok()?;
                Some(LinkKey { row: TokenId(i64::try_from(*row).ok()?), random })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: LinkKey = LinkKey { row: TokenId(7), random: [9; 16] };

    fn keys() -> (String, TokenManager) {
        let text = SecretKeys::generate();
        let manager = TokenManager::new(&SecretKeys::parse(&text).unwrap());
        (text, manager)
    }

    #[test]
    fn what_is_encrypted_for_one_purpose_cannot_be_opened_for_another() {
        let keys = SecretKeys::parse(&SecretKeys::generate()).unwrap();
        let (links, way_back) = (TokenManager::new(&keys), TokenManager::for_purpose(&keys, "way-back"));
        let sealed = way_back.encrypt_string("/members");
        assert_eq!(way_back.decrypt_string(&sealed, None).as_deref(), Some("/members"));
        assert_eq!(links.decrypt_string(&sealed, None), None);
        assert_eq!(way_back.decrypt_string(&links.encrypt_string("/members"), None), None);
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
        let good = tokens.link("confirm-email", KEY);
        assert_eq!(tokens.open_link("confirm-email", &good), Some(KEY));
        assert_eq!(tokens.open_link("setup", &good), None);
        let reversed: String = good.chars().rev().collect();
        let mut bad: Vec<String> = ["", "null", "\0"].map(str::to_owned).into();
        bad.extend(["a".repeat(3000), good.to_ascii_uppercase(), reversed, good[..good.len() - 1].to_owned()]);
        bad.extend([format!("{good}A"), format!("{good}="), format!(" {good}")]);
        for at in (0..good.len()).step_by(7).chain([good.len() - 1]) {
            for with in ["A", "B", "_", "!"] {
                let mut flipped = good.clone();
                flipped.replace_range(at..=at, with);
                bad.push(flipped);
            }
        }
        for token in bad.iter().filter(|token| **token != good) {
            assert_eq!(tokens.open_link("confirm-email", token), None, "{token:.40}");
        }
    }

    #[test]
    fn rotated_keys_open_until_the_old_one_is_dropped() {
        let (old, before) = keys();
        let token = before.link("confirm-email", KEY);
        let new = SecretKeys::generate();
        let both = TokenManager::new(&SecretKeys::parse(&format!("{new},{old}")).unwrap());
        let only_new = TokenManager::new(&SecretKeys::parse(&new).unwrap());
        assert_eq!(both.open_link("confirm-email", &token), Some(KEY));
        assert_eq!(only_new.open_link("confirm-email", &token), None);
        assert_eq!(only_new.open_link("confirm-email", &both.link("confirm-email", KEY)), Some(KEY));
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
