//! What a browser may do for an account without being signed in to it, because its visitor has just registered it, or given
//! its password: correct an address that nobody has confirmed (`correct_email.rs`), and ask for another link that cancels a
//! deletion (`deletion.rs`).

use serde::{Deserialize, Serialize};

use crate::auth;
use crate::db::{AnyConnection, Conn};
use crate::error::Result;
use crate::models::{User, UserEmail, UserId};

/// Names an account and its password. The browser keeps it, encrypted, in the cookie of `pages/check_inbox.rs`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claim {
    user_id: UserId,
    /// A digest of the hash of the password: with another password, the claim is void.
    password: String,
}

impl Claim {
    pub fn on(user_id: UserId, password_hash: &str) -> Self {
        Self { user_id, password: digest(password_hash) }
    }

    /// The account, if it still has this password.
    pub fn account(&self, connection: &mut AnyConnection) -> Result<Option<User>> {
        let user = User::find(connection, self.user_id)?;
        Ok(user.filter(|user| digest(&user.password_hash) == self.password))
    }

    /// The account and its address, if nobody has confirmed that yet.
    pub fn unconfirmed(&self, conn: &mut Conn<'_>) -> Result<Option<(User, UserEmail)>> {
        let Some(user) = self.account(conn)?.filter(|user| user.active) else { return Ok(None) };
        let email = UserEmail::primary_of(conn, user.id)?.filter(|email| email.confirmed_at.is_none());
        Ok(email.filter(|_| conn.settings().user.confirms_emails()).map(|email| (user, email)))
    }
}

/// Short, because a cookie holds it.
fn digest(password_hash: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&auth::digest(password_hash)[..16])
}
