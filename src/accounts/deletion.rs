//! Deleting one's own account, and cancelling that.
//!
//! Deleting switches the account off at once, and removes it when `user.deletion_grace` is over. Until then the mailed
//! link cancels the deletion. An account without an address gets no mail and the same grace: an administrator can switch
//! it on again.

use chrono::NaiveDateTime;

use super::claim::Claim;
use super::confirm::RESEND;
use super::events::{DeletionAsked, Kept};
use super::links::{Keep, PREPARED, consume, find, invalid, lock};
use super::manage::cancel_deletion;
use super::proof::unchanged;
use super::recovery::ways_back;
use super::roles::keep_an_administrator;
use super::waiting::{remind, send_link, waiting};
use crate::auth::{MailCause, Whose};
use crate::db::{Conn, Db, Tx};
use crate::error::{Error, Result};
use crate::models::{LinkKey, Purpose, Session, Token, User, UserEmail, UserId};

/// A deletion that was asked for.
#[derive(Debug)]
pub struct Deletion {
    /// When the account will be removed.
    pub after: NaiveDateTime,
    /// Whether a mail with the link was sent.
    pub mailed: bool,
}

/// Switches off the account whose password was just `verified`, to be removed later.
pub fn delete(tx: &mut Tx<'_>, verified: &User) -> Result<Deletion> {
    let incorrect = || Error::field("password", "incorrect-password");
    let user = unchanged(tx, verified)?.filter(|user| user.active).ok_or_else(incorrect)?;
    keep_an_administrator(tx, user.id)?;
    let grace = tx.settings().user.deletion_grace.delta();
    let after = tx.now() + grace;
    User::set_active(tx, user.id, false, Some(after))?;
    Session::end_all(tx, user.id)?;
    Token::delete_of_user(tx, user.id, &PREPARED)?;
    Token::delete_of_user(tx, user.id, &[Keep::NAME])?;
    let told = addresses_to_tell(tx, user.id)?;
    for address in &told {
        send_link(tx, user.id, address, after)?;
    }
    tx.audit("deletion-asked", user.id, "")?;
    tx.emit(&DeletionAsked { user_id: user.id });
    Ok(Deletion { after, mailed: !told.is_empty() })
}

/// The primary address, and those that can take the account back: whoever deletes it may have taken it from them.
fn addresses_to_tell(conn: &mut Conn<'_>, user_id: UserId) -> Result<Vec<String>> {
    let mut told: Vec<_> = UserEmail::primary_of(conn, user_id)?.map(|email| email.address).into_iter().collect();
    for way in ways_back(conn, user_id)? {
        if !told.contains(&way.sent_to) {
            told.push(way.sent_to);
        }
    }
    Ok(told)
}

/// Mails another link to the owner of a claim, unless the mailbox has had enough.
pub async fn ask_to_keep(db: &Db, claim: Claim) -> Result<()> {
    db.limited(RESEND, Whose::Client, move |tx| {
        let Some(user) = claim.account(tx)? else { return Ok(()) };
        if let Some(email) = waiting(tx, &user)?
            && tx.may_mail(&email.canonical, MailCause::WayIn)?
        {
            remind(tx, user.id)?;
        }
        Ok(())
    })
    .await
}

/// Opens a link that cancels a deletion.
pub fn open_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Token, User)> {
    let now = conn.now();
    let (token, user) = find::<Keep>(conn, key)?;
    if token.is_fresh(now) && user.delete_after.is_some() { Ok((token, user)) } else { Err(invalid::<Keep>()) }
}

/// Cancels the deletion: the account is active again.
pub fn keep(tx: &mut Tx<'_>, key: LinkKey) -> Result<()> {
    lock::<Keep>(tx, key)?;
    let (token, user) = open_link(tx, key)?;
    consume::<Keep>(tx, &token)?;
    cancel_deletion(tx, user.id)?;
    tx.audit("kept", user.id, "")?;
    tx.emit(&Kept { user_id: user.id });
    Ok(())
}
