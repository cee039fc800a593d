//! Proofs of identity: passwords, mailed links, sessions, limits, rules about roles. It knows nothing of HTTP.
//!
//! Tables: `sessions`, `known_browsers`, `tokens`, `throttle_counters`. Routes: none; `accounts` has them. Cannot be removed.

pub mod agent;
mod password;
mod password_rule;
mod session;
pub mod shared_key;
mod throttle;
mod token;
mod turns;

pub mod roles;

pub use password::{HashedPassword, Password, PasswordManager, Scheme};
pub use password_rule::{NewPassword, PasswordPolicy};
pub use session::{
    FRESH_MINUTES, SessionSecret, Standing, Visitor, current_visitor, live_sessions, renew_session, start_session,
};
pub use throttle::{LOGIN, LOGIN_CLIENT, Limited, MailCause, PASSWORD_AGAIN, Whose};
pub use token::{Item, TokenError, TokenManager};

use sha2::{Digest, Sha256};

/// SHA-256. The database holds only this of the values of cookies, so that a stolen copy of it opens nothing.
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// A text of 256 random bits.
pub fn random_secret() -> String {
    use base64::Engine;
    use rand::RngCore;
    let mut bytes = [0; 32];
    rand::rngs::OsRng.fill_bytes(&mut bytes);
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
