//! Finding an account by what somebody calls it.

use crate::db::Conn;
use crate::error::Result;
use crate::models::{Email, User, Username};

/// The most accounts that claim an address.
const MOST: usize = 10;

/// The accounts that a name may mean.
pub enum Found {
    One(Box<User>),
    Nobody,
    /// Nobody has confirmed the address, and these claim it. Whoever acts on one of them may act on the account of a
    /// stranger who has registered with it.
    Claimants(Vec<User>),
}

/// The account with this username or address; where accounts have no usernames, also with this id.
pub fn find(conn: &mut Conn<'_>, name: &str) -> Result<Found> {
    let email = Email::existing(name).filter(|_| conn.settings().user.enable_email);
    let mut found = match &email {
        Some(email) => User::by_confirmed_email(conn, email)?,
        None => None,
    };
    if found.is_none() && conn.settings().user.enable_username {
        // Of an older site, it may look like an address.
        found = User::by_username(conn, &Username::existing(name))?;
    } else if found.is_none() && email.is_none() {
        found = name.parse().ok().map(|id| User::find(conn, id)).transpose()?.flatten();
    }
    let mut claimants = match (&found, email) {
        (None, Some(email)) => User::by_pending_email(conn, &email, &[], MOST)?,
        _ => Vec::new(),
    };
    if claimants.len() > 1 {
        return Ok(Found::Claimants(claimants));
    }
    Ok(found.or_else(|| claimants.pop()).map_or(Found::Nobody, |user| Found::One(Box::new(user))))
}
