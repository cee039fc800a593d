//! Password hashes of accounts that were imported from another site. They are only verified: the first sign-in replaces
//! them.
//!
//! The schemes: passlib's bcrypt, pbkdf2_sha512, pbkdf2_sha256, sha512_crypt, sha256_crypt and scrypt, Werkzeug's scrypt and
//! pbkdf2, and argon2, which is our own. Flask-Security hashes twice, any of these over an HMAC of the password with a salt.
//! A word before the hash says how it was made, `single:` or `double:`; without it, a hash is double if
//! `user.password_salt` is set. Tables: none. Routes: none. To remove it, see `docs/remove-a-feature.md`.

mod formats;

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha512;
use unicode_normalization::UnicodeNormalization;

use crate::auth::{Password, PasswordManager, Scheme};
use formats::{Verify, parse, unwrap};

/// The schemes above. Double hashes are over this salt.
pub struct LegacyHashes {
    salt: SecretString,
}

impl LegacyHashes {
    pub fn new(salt: &SecretString) -> Self {
        Self { salt: salt.clone() }
    }

    /// The hash in a row, without its mark and its wrapping, and whether it is double.
    fn read<'a>(&self, stored: &'a str) -> (Cow<'a, str>, bool) {
        let stored = stored.trim();
        if let Some(hash) = stored.strip_prefix("single:") {
            return (unwrap(hash), false);
        }
        match stored.strip_prefix("double:") {
            Some(hash) => (unwrap(hash), true),
            None => (unwrap(stored), !self.salt.expose_secret().is_empty()),
        }
    }

    /// The text that Flask-Security hashes instead of the password.
    fn double(&self, password: &str) -> Option<Vec<u8>> {
        let mut mac = Hmac::<Sha512>::new_from_slice(self.salt.expose_secret().as_bytes()).ok()?;
        mac.update(password.as_bytes());
        Some(STANDARD.encode(mac.finalize().into_bytes()).into_bytes())
    }
}

impl Scheme for LegacyHashes {
    fn is_readable(&self, stored: &str) -> bool {
        let (hash, double) = self.read(stored);
        let has_salt = !self.salt.expose_secret().is_empty();
        (has_salt || !double) && (parse(&hash).is_some() || PasswordManager::is_argon2(&hash))
    }

    fn matches(&self, password: &Password, stored: &str, argon2: &dyn Fn(&[u8], &str) -> bool) -> Option<bool> {
        if !self.is_readable(stored) {
            return None;
        }
        let (hash, double) = self.read(stored);
        let verify: Verify<'_> = parse(&hash).unwrap_or_else(|| Box::new(|bytes| argon2(bytes, &hash)));
        // Flask-User hashes what is typed, which keyboards compose; Flask-Security-Too decomposes it first. In ASCII, both are
        // the same.
        let typed = password.expose();
        let mut texts = vec![typed.to_owned(), typed.nfkd().collect()];
        texts.dedup();
        let hashed = texts.iter().map(|text| if double { self.double(text) } else { Some(text.clone().into_bytes()) });
        // All of them: the number of tries depends on nothing but what was typed.
        let verdicts: Vec<_> = hashed.flatten().map(|text| verify(&text)).collect();
        Some(verdicts.contains(&true))
    }
}
