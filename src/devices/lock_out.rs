//! "It was not me": locks out whoever signed in, until the owner of the address has chosen another password.

use super::device::Device;
use crate::accounts::events::TakenBack;
use crate::accounts::links::{consume, find, invalid, lock};
use crate::accounts::recovery;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::models::{LinkKey, Purpose, Token, User};

/// Locks out whoever signed in from a browser that is new to the account.
pub struct NotMe;

impl Purpose for NotMe {
    const NAME: &'static str = "not-me";
    const ENDPOINT: &'static str = "user.not_me";
}

/// Opens the link. It changes nothing.
pub fn open_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Token, User)> {
    let now = conn.now();
    let (token, user) = find::<NotMe>(conn, key)?;
    if token.is_fresh(now) && user.can_come_back() { Ok((token, user)) } else { Err(invalid::<NotMe>()) }
}

/// Takes back what came since the sign-in, and mails a link for choosing a password: to the address that was told of the
/// sign-in, which is the account's primary one again. Returns false if another account has that address by now.
pub fn lock_out(tx: &mut Tx<'_>, key: LinkKey) -> Result<bool> {
    lock::<NotMe>(tx, key)?;
    let (token, user) = open_link(tx, key)?;
    consume::<NotMe>(tx, &token)?;
    recovery::lock_out(tx, &user, recovery::reader(&token, &user), token.created_at)
}

/// Subscribes to accounts that were taken back: forgets the browsers that are new since then.
pub fn on_taken_back(event: &TakenBack, tx: &mut Tx<'_>) -> Result<()> {
    Device::forget_new(tx, event.user_id, event.since)?;
    Ok(())
}
