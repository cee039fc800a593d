//! Passwords: hashed with argon2id (19 MiB, 2 passes, 1 lane, as OWASP recommends) on blocking threads, at most one for
//! each core at a time. Hashes of another kind have turns of their own, so that a heavy one delays no other sign-in.

use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rand::RngCore;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;

use super::throttle::network;
use super::turns::Turns;
use crate::db::Client;
use crate::error::Error;
use crate::message::Message;

/// The maximum length of a password, in bytes. A longer one is refused before it is hashed.
pub const LONGEST: usize = 1000;
/// The memory of one hash, in KiB.
const MEMORY: u32 = 19 * 1024;
/// Passes over that memory.
const PASSES: u32 = 2;
/// How many requests may wait for their turn.
const QUEUE: usize = 64;
/// The same for hashes of another kind. Only one of them is verified at a time.
const QUEUE_OF_OLD: usize = 16;
/// The most memory that a stored hash may ask for, in KiB.
const MEMORY_LIMIT: u32 = 256 * 1024;
/// The most passes that a stored hash may ask for.
const PASSES_LIMIT: u32 = 16;

/// A password exactly as typed, but in Unicode's composed form (NFC), because keyboards differ in how they compose
/// letters. `Debug` does not print it.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

impl Password {
    pub fn new(typed: &str) -> Self {
        Self(typed.nfc().collect::<String>().into())
    }

    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    pub fn is_too_long(&self) -> bool {
        self.expose().len() > LONGEST
    }
}

impl FromStr for Password {
    type Err = Message;

    fn from_str(typed: &str) -> Result<Self, Message> {
        Ok(Self::new(typed))
    }
}

/// The hash of an accepted password, in the PHC string format. Service functions take this type, never a password.
#[derive(Clone)]
pub struct HashedPassword(String);

impl HashedPassword {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A scheme of hashes from elsewhere, which are verified until the next sign-in replaces them.
pub trait Scheme: Send + Sync {
    /// Returns whether `hash` is complete, of this scheme, and not too expensive to verify.
    fn is_readable(&self, hash: &str) -> bool;

    /// Returns whether `password` matches `hash`, or `None` if the hash is not of this scheme. `argon2` verifies any bytes
    /// against a hash that argon2 made.
    fn matches(&self, password: &Password, hash: &str, argon2: &dyn Fn(&[u8], &str) -> bool) -> Option<bool>;
}

/// Hashes and verifies passwords. Cheap to clone.
#[derive(Clone)]
pub struct PasswordManager {
    inner: Arc<Inner>,
    schemes: Vec<Arc<dyn Scheme>>,
    /// On whose behalf: the network address; empty for commands.
    client: Arc<str>,
}

struct Inner {
    turns: Turns,
    turns_of_old: Turns,
    /// The memory of finished hashes, for the next ones: the allocator would keep much more of it.
    memory: Mutex<Vec<Vec<Block>>>,
    /// A hash to verify if there is no account, so that the answer takes the same time.
    dummy: String,
}

impl Default for PasswordManager {
    fn default() -> Self {
        Self::new()
    }
}

impl PasswordManager {
    pub fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            inner: Arc::new(Inner {
                turns: Turns::new(cores, QUEUE),
                turns_of_old: Turns::new(1, QUEUE_OF_OLD),
                memory: Mutex::default(),
                dummy: Self::unusable().0,
            }),
            schemes: Vec::new(),
            client: Arc::default(),
        }
    }

    /// The same, on behalf of this client, who gets only a part of the places in the queue.
    #[must_use]
    pub fn caused_by(&self, client: &Client) -> Self {
        Self { client: network(&client.ip).into(), ..self.clone() }
    }

    /// Also verifies the hashes of `scheme`.
    #[must_use]
    pub fn with_scheme(mut self, scheme: impl Scheme + 'static) -> Self {
        self.schemes.push(Arc::new(scheme));
        self
    }

    /// A hash that no password matches; verifying it takes the usual time.
    pub fn unusable() -> HashedPassword {
        let mut random = [0; 48];
        rand::rngs::OsRng.fill_bytes(&mut random);
        HashedPassword(phc(&random[..16], &random[16..]))
    }

    /// Hashes a password with a random salt. Fails with [`Error::Busy`] if too many requests wait.
    pub async fn hash_password(&self, password: &Password) -> Result<HashedPassword, Error> {
        self.hash_after(password, || Ok(())).await
    }

    /// The same after a check, which may take as long as the hash, and so happens in the same turn.
    pub(super) async fn hash_after(
        &self,
        password: &Password,
        check: impl FnOnce() -> Result<(), Error> + Send + 'static,
    ) -> Result<HashedPassword, Error> {
        let (inner, password) = (Arc::clone(&self.inner), password.clone());
        let check_and_hash = move || check().and_then(|()| inner.hash_password(&password));
        self.inner.turns.run(&self.client, check_and_hash).await?
    }

    /// Runs a check that may take as long as a hash, in its turn.
    pub(super) async fn check(&self, check: impl FnOnce() -> Result<(), Error> + Send + 'static) -> Result<(), Error> {
        self.inner.turns.run(&self.client, check).await?
    }

    /// Returns whether `password` matches `hash`. Without a hash, for an account that does not exist, it takes the same
    /// time and returns false. Nothing matches a hash that is not readable. Fails with [`Error::Busy`] if too many requests
    /// wait.
    pub async fn verify_password(&self, password: &Password, hash: Option<&str>) -> Result<bool, Error> {
        if password.is_too_long() {
            return Ok(false);
        }
        // A hash with the current parameters was made here.
        let current = hash.filter(|hash| !Self::is_outdated(hash)).unwrap_or(&self.inner.dummy).to_owned();
        let (inner, typed) = (Arc::clone(&self.inner), password.clone());
        let verified = self.inner.turns.run(&self.client, move || inner.matches(typed.expose().as_bytes(), &current));
        let Some(old) = hash.filter(|hash| Self::is_outdated(hash)) else {
            return Ok(verified.await? && hash.is_some());
        };
        // At the same time as the dummy, so that a refusal takes at least as long as for any other account.
        let (inner, typed, old, schemes) =
            (Arc::clone(&self.inner), password.clone(), old.to_owned(), self.schemes.clone());
        let verified_old = self.inner.turns_of_old.run(&self.client, move || {
            let argon2 = |bytes: &[u8], hash: &str| inner.matches(bytes, hash);
            let verdict = schemes.iter().find_map(|scheme| scheme.matches(&typed, &old, &argon2));
            verdict.unwrap_or_else(|| argon2(typed.expose().as_bytes(), &old))
        });
        let (verified, verified_old) = tokio::join!(verified, verified_old);
        verified?;
        verified_old
    }

    /// Returns whether `hash` is not of the form that [`Self::hash_password`] makes: a sign-in then replaces it.
    pub fn is_outdated(hash: &str) -> bool {
        !hash.starts_with(&format!("$argon2id$v=19$m={MEMORY},t={PASSES},p=1$")) || hash.ends_with(char::is_whitespace)
    }

    /// Returns whether argon2 made `hash`, it is complete, and not too expensive.
    pub fn is_argon2(hash: &str) -> bool {
        Stored::parse(hash).is_some()
    }

    /// Returns whether any password can match `hash`: it is complete, of a known scheme, and not too expensive.
    pub fn is_readable(&self, hash: &str) -> bool {
        Self::is_argon2(hash) || self.schemes.iter().any(|scheme| scheme.is_readable(hash))
    }
}

/// A parsed argon2 hash.
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
        // A damaged or hostile row must not use up all memory.
        if params.m_cost() > MEMORY_LIMIT || params.t_cost() > PASSES_LIMIT {
            return None;
        }
        let params = Params::new(params.m_cost(), params.t_cost(), params.p_cost(), Some(expected.len())).ok()?;
        Some(Self { argon2: Argon2::new(algorithm, version, params), salt, expected })
    }
}

impl Inner {
    fn hash_password(&self, password: &Password) -> Result<HashedPassword, Error> {
        let mut salt = [0; 16];
        rand::rngs::OsRng.fill_bytes(&mut salt);
        let mut out = [0; 32];
        let params = Params::new(MEMORY, PASSES, 1, Some(out.len())).map_err(failed)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        self.hash(&argon2, password.expose().as_bytes(), &salt, &mut out)?;
        Ok(HashedPassword(phc(&salt, &out)))
    }

    fn matches(&self, password: &[u8], hash: &str) -> bool {
        let Some(stored) = Stored::parse(hash) else { return false };
        let mut out = vec![0; stored.expected.len()];
        self.hash(&stored.argon2, password, &stored.salt, &mut out).is_ok() && out.ct_eq(&stored.expected).into()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_password() {
        assert!(!format!("{:?}", Password::new("hunter2hunter2")).contains("hunter2"));
    }
}
