//! Accounts that wait to be deleted. Whoever comes back meanwhile, and wonders why they cannot sign in, gets another link
//! that cancels the deletion.

use chrono::NaiveDateTime;

use super::links::Keep;
use crate::clock;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::mail::{Mail, Recipient};
use crate::models::{Purpose, Token, User, UserEmail, UserId};

/// Mails a link that cancels the deletion.
pub(super) fn send_link(tx: &mut Tx<'_>, user_id: UserId, address: &str, after: NaiveDateTime) -> Result<()> {
    let lifetime = after - tx.now();
    let link = tx.link::<Keep>(Some(user_id), address, lifetime)?;
    let mail = Mail::new("account_deleted").with("after", clock::utc(after)).with_link(Some(link));
    tx.mail(&Recipient { user_id: Some(user_id), address: address.to_owned() }, mail)
}

/// The address of an account whose owner can still cancel its deletion: there is a link that does so. If an administrator
/// has switched the account off since, there is none.
pub(super) fn waiting(conn: &mut Conn<'_>, user: &User) -> Result<Option<UserEmail>> {
    let now = conn.now();
    if user.active || !Token::is_open(conn, user.id, Keep::NAME, now)? {
        return Ok(None);
    }
    Ok(UserEmail::primary_of(conn, user.id)?)
}

/// Mails another link, if the account waits to be deleted: to whoever comes back, and wonders why they cannot sign in.
/// Returns false if it does not wait.
pub(super) fn remind(tx: &mut Tx<'_>, user_id: UserId) -> Result<bool> {
    let Some(user) = User::find(tx, user_id)? else { return Ok(false) };
    let (Some(email), Some(after)) = (waiting(tx, &user)?, user.delete_after) else { return Ok(false) };
    send_link(tx, user_id, &email.address, after)?;
    Ok(true)
}
