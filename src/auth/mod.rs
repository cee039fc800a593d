//! Who somebody is: passwords, links, sessions, limits, and the guards that ask.
//!
//! Tables: `sessions`, `tokens`, `throttle_counters`. Routes: none; `accounts` has them. This is the heart
//! of the site and cannot be removed.

mod legacy_hashes; // feature: legacy_hashes
mod password;
mod password_rule;
mod session;
mod throttle;
mod token;

pub mod guards;
pub mod roles;

pub(crate) use password::constant_time_eq;
pub use password::{HashedPassword, Password, PasswordManager};
pub use password_rule::{NewPassword, PasswordPolicy};
pub use session::{FRESH_MINUTES, SessionSecret, Visitor, current, renew, start};
pub use throttle::Limited;
pub use token::{Item, TokenError, TokenManager};

use sha2::{Digest, Sha256};

/// SHA-256: how the database keeps what cookies hold, so that a stolen copy opens nothing.
#[must_use]
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// A random text of 256 bits, for cookies.
#[must_use]
pub fn random_secret() -> String {
    use base64::Engine;
    use rand::RngCore;
    let mut bytes = [0; 32];
    rand::rngs::OsRng.fill_bytes(&mut bytes);
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
