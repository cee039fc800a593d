//! `SECRET_KEY`: the keys that sign and encrypt. The first makes, all open, so that keys can be rotated.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use rand::RngCore;
use secrecy::{ExposeSecret, SecretBox};
use sha2::Sha256;

/// The fewest bytes of a key.
const SHORTEST: usize = 32;

/// The site's secret keys. `Debug` prints nothing of them.
#[derive(Debug, Clone, Default)]
pub struct SecretKeys(Arc<Vec<SecretBox<Vec<u8>>>>);

impl PartialEq for SecretKeys {
    fn eq(&self, other: &Self) -> bool {
        let bytes = |keys: &Self| keys.0.iter().map(|k| k.expose_secret().clone()).collect::<Vec<_>>();
        bytes(self) == bytes(other)
    }
}

impl SecretKeys {
    /// Reads keys as `SECRET_KEY` holds them: base64 of 32 bytes or more, several by commas.
    ///
    /// # Errors
    /// What was expected instead, as the end of a sentence; never the key.
    pub fn parse(text: &str) -> Result<Self, String> {
        let expected = || "expected base64 of 32 random bytes or more (`gantry keys generate` prints one)".to_owned();
        let keys = text.split(',').map(|key| {
            let key = key.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
            let bytes = URL_SAFE_NO_PAD.decode(key).map_err(|_| expected())?;
            let mut kinds = bytes.clone();
            kinds.sort_unstable();
            kinds.dedup();
            // 32 random bytes have fewer than 16 different values about never; "aaaa…" has one.
            if bytes.len() < SHORTEST || kinds.len() < 16 {
                return Err(expected());
            }
            Ok(SecretBox::new(Box::new(bytes)))
        });
        keys.collect::<Result<_, _>>().map(|keys| Self(Arc::new(keys)))
    }

    /// A new random key, in the form that [`SecretKeys::parse`] reads.
    #[must_use]
    pub fn generate() -> String {
        let mut bytes = [0; SHORTEST];
        rand::rngs::OsRng.fill_bytes(&mut bytes);
        STANDARD.encode(bytes)
    }

    /// Reads the key kept in `file`, or makes one and keeps it there, readable by the owner only.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn keep_in(file: &Path) -> Result<Self, String> {
        let say = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        match std::fs::read_to_string(file) {
            Ok(text) => {
                private(file).map_err(|e| say(&e))?;
                return Self::parse(text.trim()).map_err(|e| say(&e));
            }
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(say(&error)),
            Err(_) => {}
        }
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|e| say(&e))?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let key = Self::generate();
        // Under a name of its own first: another process that starts now must not read half a key.
        let draft = file.with_extension(format!("draft-{}", std::process::id()));
        let _ = std::fs::remove_file(&draft);
        options.open(&draft).and_then(|mut out| writeln!(out, "{key}")).map_err(|e| say(&e))?;
        let linked = std::fs::hard_link(&draft, file);
        std::fs::remove_file(&draft).map_err(|e| say(&e))?;
        match linked {
            Ok(()) => {}
            // Another process was faster: its key is the one.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Self::keep_in(file),
            Err(error) => return Err(say(&error)),
        }
        Self::parse(&key)
    }

    /// One 32-byte key for `purpose` from each secret key, in order: HMAC-SHA256 as a key derivation.
    /// What is made for one purpose is never accepted for another.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Vec<[u8; 32]> {
        self.0.iter().map(|key| hmac(key.expose_secret(), purpose.as_bytes())).collect()
    }

    /// Whether there is no key at all (settings made by hand).
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Refuses a key that others can read. It is not mended in silence: who knows the key can sign in as anybody.
#[cfg(unix)]
fn private(file: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(file).map_err(|e| e.to_string())?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(format!(
            "others can read this key (mode {mode:o}): delete the file, for a new key, or `chmod 600` it"
        ));
    }
    Ok(())
}

#[cfg(not(unix))]
fn private(_: &Path) -> Result<(), String> {
    Ok(())
}

/// HMAC-SHA256 of `message`.
#[must_use]
pub fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
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
