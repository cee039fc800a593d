//! Passwords: hashed with argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice), on threads that may
//! block, as many at once as there are cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rand::RngCore;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use super::legacy_hashes; // feature: legacy_hashes
use crate::config::values::Secret; // feature: legacy_hashes
use crate::error::Error;

/// The longest password, in bytes. What is longer is refused before it costs anything.
pub const LONGEST: usize = 1000;
/// KiB of memory a hash takes.
const MEMORY: u32 = 19 * 1024;
/// Passes over that memory.
const PASSES: u32 = 2;
/// How many may wait for their turn; more are told to come again.
const QUEUE: usize = 64;
/// The most memory that a hash from elsewhere may ask for, in KiB.
const MEMORY_LIMIT: u32 = 256 * 1024;
/// The most passes that a hash from elsewhere may ask for.
const PASSES_LIMIT: u32 = 16;

/// A password as somebody typed it, in Unicode's composed form (NFC): the same keys give the same
/// password on every keyboard. Otherwise exactly as typed. `Debug` prints nothing of it.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

impl Password {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(typed.nfc().collect::<String>().into())
    }

    /// The password itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether it is longer than any that was ever accepted.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.expose().len() > LONGEST
    }
}

/// The hash of an acceptable password, in PHC string format: what service functions take.
#[derive(Clone)]
pub struct HashedPassword(String);

impl HashedPassword {
    /// The text for the database.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Hashes and verifies passwords. Cheap to clone.
#[derive(Clone)]
pub struct PasswordManager {
    inner: Arc<Inner>,
    pub(super) old_salt: Secret, // feature: legacy_hashes
}

struct Inner {
    turns: Semaphore,
    waiting: AtomicUsize,
    /// Memory of finished hashes: an allocator would keep much more of it than it reuses.
    memory: Mutex<Vec<Vec<Block>>>,
    /// Verified against when there is no account, so that the answer takes as long.
    nobody: String,
}

impl Default for PasswordManager {
    fn default() -> Self {
        Self::new()
    }
}

impl PasswordManager {
    /// A manager that hashes on as many threads as there are cores.
    #[must_use]
    pub fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            inner: Arc::new(Inner {
                turns: Semaphore::new(cores),
                waiting: AtomicUsize::new(0),
                memory: Mutex::default(),
                nobody: Self::unusable().0,
            }),
            old_salt: Secret::default(), // feature: legacy_hashes
        }
    }

    /// The hash of nothing that anybody knows: right parameters, random salt and output. An account that has it opens
    /// to no password, and takes as long to say so.
    #[must_use]
    pub fn unusable() -> HashedPassword {
        let mut random = [0; 48];
        rand::rngs::OsRng.fill_bytes(&mut random);
        HashedPassword(phc(&random[..16], &random[16..]))
    }

    /// Hashes a password with a salt of its own.
    ///
    /// # Errors
    /// [`Error::Busy`] if too many wait already.
    pub async fn hash_password(&self, password: &Password) -> Result<HashedPassword, Error> {
        let password = password.clone();
        self.in_turn(move |inner| {
            let mut salt = [0; 16];
            rand::rngs::OsRng.fill_bytes(&mut salt);
            let mut out = [0; 32];
            let params = Params::new(MEMORY, PASSES, 1, Some(out.len())).map_err(failed)?;
            let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            inner.hash(&argon2, password.expose().as_bytes(), &salt, &mut out)?;
            Ok(HashedPassword(phc(&salt, &out)))
        })
        .await?
    }

    /// Whether `password` is the one that `hash` was made of. Without a hash it takes as long and is false:
    /// for accounts that do not exist. A hash that cannot be read is false as well.
    ///
    /// # Errors
    /// [`Error::Busy`] if too many wait already.
    pub async fn verify_password(&self, password: &Password, hash: Option<&str>) -> Result<bool, Error> {
        if password.is_too_long() {
            return Ok(false);
        }
        let (password, known) = (password.clone(), hash.is_some());
        let hash = hash.unwrap_or(&self.inner.nobody).to_owned();
        let old_salt = self.old_salt.clone(); // feature: legacy_hashes
        let verified = self.in_turn(move |inner| {
            inner.fits(password.expose().as_bytes(), &hash)
                || legacy_hashes::fits(&password, &hash, &old_salt, |double| inner.fits(double, &hash)) // feature: legacy_hashes
        });
        Ok(verified.await? && known)
    }

    /// Whether `hash` was made with other parameters than today's, and should be renewed at sign-in.
    #[must_use]
    pub fn is_outdated(hash: &str) -> bool {
        !hash.starts_with(&format!("$argon2id$v=19$m={MEMORY},t={PASSES},p=1$"))
    }

    /// Whether any password can fit `hash`: it is whole, of a scheme we know, and its cost is within reason.
    #[must_use]
    pub fn is_readable(hash: &str) -> bool {
        Stored::parse(hash).is_some() || legacy_hashes::is_readable(hash) // feature: legacy_hashes
    }

    /// Runs `work` on a thread that may block, when its turn comes.
    async fn in_turn<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&Inner) -> T + Send + 'static,
    {
        struct Waiting<'a>(&'a AtomicUsize);
        impl Drop for Waiting<'_> {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::Relaxed);
            }
        }
        let inner = Arc::clone(&self.inner);
        let waiting = Waiting(&self.inner.waiting);
        if self.inner.waiting.fetch_add(1, Ordering::Relaxed) >= QUEUE {
            return Err(Error::Busy { retry_after: 5 });
        }
        let turn = self.inner.turns.acquire().await.map_err(|e| Error::Internal(e.into()))?;
        let done = tokio::task::spawn_blocking(move || work(&inner)).await;
        drop(turn);
        drop(waiting);
        done.map_err(|e| Error::Internal(e.into()))
    }
}

/// A hash of argon2's, taken apart.
struct Stored {
    argon2: Argon2<'static>,
    salt: Vec<u8>,
    expected: Vec<u8>,
}

impl Stored {
    fn parse(hash: &str) -> Option<Self> {
        let parsed = PasswordHash::new(hash).ok()?;
        let algorithm = Algorithm::try_from(parsed.algorithm.as_str()).ok()?;
        let version = parsed.version.map_or(Ok(Version::V0x13), Version::try_from).ok()?;
        let params = Params::try_from(&parsed).ok()?;
        let (salt, expected) = (parsed.salt?.as_ref().to_vec(), parsed.hash?.as_bytes().to_vec());
        // A damaged or hostile row must not take all memory.
        if params.m_cost() > MEMORY_LIMIT || params.t_cost() > PASSES_LIMIT {
            return None;
        }
        let params = Params::new(params.m_cost(), params.t_cost(), params.p_cost(), Some(expected.len())).ok()?;
        Some(Self { argon2: Argon2::new(algorithm, version, params), salt, expected })
    }
}

impl Inner {
    fn fits(&self, password: &[u8], hash: &str) -> bool {
        let Some(stored) = Stored::parse(hash) else { return false };
        let mut out = vec![0; stored.expected.len()];
        self.hash(&stored.argon2, password, &stored.salt, &mut out).is_ok() && constant_time_eq(&out, &stored.expected)
    }

    fn hash(&self, argon2: &Argon2<'_>, password: &[u8], salt: &[u8], out: &mut [u8]) -> Result<(), Error> {
        let blocks = argon2.params().block_count();
        let pool = || self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let mut space = pool().pop().unwrap_or_default();
        if space.len() < blocks {
            space.resize(blocks, Block::new());
        }
        let hashed = argon2.hash_password_into_with_memory(password, salt, out, &mut space[..blocks]);
        if blocks == MEMORY as usize {
            pool().push(space);
        }
        hashed.map_err(failed)
    }
}

fn failed(error: argon2::Error) -> Error {
    Error::Internal(anyhow::anyhow!("argon2: {error}"))
}

fn phc(salt: &[u8], hash: &[u8]) -> String {
    let (salt, hash) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(hash));
    format!("$argon2id$v=19$m={MEMORY},t={PASSES},p=1${salt}${hash}")
}

/// Compares without telling by its time where the first difference is.
pub(crate) fn constant_time_eq(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |diff, (a, b)| diff | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_exact_password_fits() {
        let manager = PasswordManager::new();
        let long = format!("  “Quoted” 🦀 {} ", "x".repeat(100));
        let hash = manager.hash_password(&Password::new(&long)).await.unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(!PasswordManager::is_outdated(hash.as_str()));
        let fits =
            async |typed: &str| manager.verify_password(&Password::new(typed), Some(hash.as_str())).await.unwrap();
        assert!(fits(&long).await);
        for wrong in
            [long.trim(), &long[..72], &long.to_uppercase(), "", &format!("{long}\0"), &"x".repeat(LONGEST + 1)]
        {
            assert!(!fits(wrong).await, "{wrong:.20}");
        }
    }

    #[tokio::test]
    async fn composed_and_decomposed_letters_are_one_password() {
        let manager = PasswordManager::new();
        let hash = manager.hash_password(&Password::new("cafe\u{301} au lait")).await.unwrap();
        assert!(manager.verify_password(&Password::new("caf\u{e9} au lait"), Some(hash.as_str())).await.unwrap());
    }

    #[tokio::test]
    async fn a_broken_or_greedy_hash_opens_nothing() {
        let manager = PasswordManager::new();
        let greedy = "$argon2id$v=19$m=4194304,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNo";
        for hash in ["", "x", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$", "plain", "ü$$$", greedy] {
            assert!(!manager.verify_password(&Password::new("x"), Some(hash)).await.unwrap(), "{hash}");
            assert!(!PasswordManager::is_readable(hash), "{hash}");
        }
        assert!(!manager.verify_password(&Password::new("x"), None).await.unwrap());
    }

    #[test]
    fn debug_shows_no_password() {
        assert!(!format!("{:?}", Password::new("hunter2hunter2")).contains("hunter2"));
    }
}
