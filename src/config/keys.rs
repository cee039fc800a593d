//! `SECRET_KEY`: the keys that sign and encrypt. The first one signs, and all of them verify, so that keys can be rotated.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use rand::RngCore;
use secrecy::{ExposeSecret, SecretBox};
use sha2::Sha256;

use crate::files;

/// The minimum length of a key, in bytes.
const SHORTEST: usize = 32;

/// The site's secret keys. `Debug` does not print them.
#[derive(Debug, Clone, Default)]
pub struct SecretKeys(Arc<Vec<SecretBox<Vec<u8>>>>);

impl SecretKeys {
    /// Parses the value of `SECRET_KEY`: base64 of 32 bytes or more, several keys separated by commas. The error says what
    /// was expected, without the key.
    pub fn parse(text: &str) -> Result<Self, String> {
        let expected = || "expected base64 of 32 random bytes or more (`gantry keys generate` prints one)".to_owned();
        let keys = text.split(',').map(|key| {
            let key = key.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
            let bytes = URL_SAFE_NO_PAD.decode(key).map_err(|_| expected())?;
            // 32 random bytes practically never have fewer than 16 different values; "aaaa…" has one.
            let different: BTreeSet<_> = bytes.iter().collect();
            if bytes.len() < SHORTEST || different.len() < 16 {
                return Err(expected());
            }
            Ok(SecretBox::new(Box::new(bytes)))
        });
        keys.collect::<Result<_, _>>().map(|keys| Self(Arc::new(keys)))
    }

    /// Generates a random key, in the form that [`SecretKeys::parse`] reads.
    pub fn generate() -> String {
        let mut bytes = [0; SHORTEST];
        rand::rngs::OsRng.fill_bytes(&mut bytes);
        STANDARD.encode(bytes)
    }

    /// Reads the key in `file`. If there is no such file, generates a key and writes it there, readable by its owner only.
    pub fn keep_in(file: &Path) -> anyhow::Result<Self> {
        Self::read_or_create(file).with_context(|| file.display().to_string())
    }

    /// A word for each key that tells keys apart, and nothing about them.
    pub fn fingerprints(&self) -> Vec<String> {
        self.derive("fingerprint").iter().map(|derived| URL_SAFE_NO_PAD.encode(&derived[..12])).collect()
    }

    fn read_or_create(file: &Path) -> anyhow::Result<Self> {
        match std::fs::read_to_string(file) {
            Ok(text) => {
                refuse_exposed(file)?;
                return Self::parse(text.trim()).map_err(anyhow::Error::msg);
            }
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(files::explain(file, error)),
            Err(_) => {}
        }
        let key = Self::generate();
        // Written under another name first, so that another process that starts now never reads half a key.
        let draft = file.with_extension(format!("draft-{}", std::process::id()));
        let _ = std::fs::remove_file(&draft);
        files::create_new_private(&draft)?.write_all(format!("{key}\n").as_bytes())?;
        let linked = std::fs::hard_link(&draft, file);
        std::fs::remove_file(&draft)?;
        match linked {
            Ok(()) => Self::parse(&key).map_err(anyhow::Error::msg),
            // Another process was faster, so both use its key.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Self::read_or_create(file),
            Err(error) => Err(error.into()),
        }
    }

    /// Derives a 32-byte key for `purpose` from each secret key, in order, by HMAC-SHA256: what is signed for one purpose is
    /// never accepted for another.
    pub fn derive(&self, purpose: &str) -> Vec<[u8; 32]> {
        let derive = |key: &SecretBox<Vec<u8>>| hmac(key.expose_secret(), purpose.as_bytes()).finalize().into_bytes();
        self.0.iter().map(|key| derive(key).into()).collect()
    }
}

/// Refuses a key that other users of the machine can read. It is not fixed silently: whoever read it can sign in as
/// anybody.
fn refuse_exposed(file: &Path) -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(file)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            anyhow::bail!(
                "others can read this key (mode {mode:o}): delete the file, for a new key, or `chmod 600` it"
            );
        }
    }
    Ok(())
}

/// HMAC-SHA256 over `message`: `finalize` gives the tag, `verify_slice` checks one in constant time.
pub fn hmac(key: &[u8], message: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_keys_are_refused() {
        let long_but_dull = STANDARD.encode([b'a'; 40]);
        for weak in ["", "secret", "c2hvcnQ=", &long_but_dull, "not base64 at all, really not"] {
            assert!(SecretKeys::parse(weak).is_err(), "{weak}");
        }
        let good = SecretKeys::generate();
        assert!(SecretKeys::parse(&format!("{good}, {}", SecretKeys::generate())).is_ok());
        assert!(SecretKeys::parse(&format!("{good},weak")).is_err());
    }

    #[test]
    fn purposes_give_different_keys_and_debug_shows_none() {
        let text = SecretKeys::generate();
        let keys = SecretKeys::parse(&text).unwrap();
        assert_ne!(keys.derive("csrf"), keys.derive("tokens"));
        assert!(!format!("{keys:?}").contains(&text[..12]));
    }
}
