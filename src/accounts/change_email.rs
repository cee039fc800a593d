//! Changing the one address of an account. The new address replaces the old one once it is confirmed; until then, only the
//! row of its link knows it. The mail to the old one has a link that takes the account back (`recovery.rs`).

use super::confirm::RESEND;
use super::create::email_taken;
use super::emails::ACT;
use super::events::{ChangedEmail, ConfirmedEmail};
use super::links::{ChangeEmail, ConfirmEmail, PREPARED, UndoEmail, consume, find, invalid, is_kept, lock};
use super::recovery::{counts_since, way_back};
use super::wanted_email::{Authorized, WantedEmail, authorize, send_mail};
use crate::auth::Whose;
use crate::db::{Conn, Db, Tx};
use crate::error::{Error, Result};
use crate::mail::{Link, Mail, Recipient};
use crate::message::Flash;
use crate::models::{Email, LinkKey, Purpose, Token, User, UserEmail, UserId};

/// Asks for another address, which ends the link of an earlier request. Returns true if the address has to be confirmed
/// (no matter whether it is taken), false if it was changed at once.
pub fn ask(tx: &mut Tx<'_>, wanted: &WantedEmail) -> Result<bool> {
    let authorized = authorize(tx, wanted)?;
    let (user_id, email) = (authorized.user_id, &wanted.email);
    if !tx.settings().user.confirms_emails() {
        // Nobody proves to read the address.
        let taken = !replace(tx, user_id, email)? || is_kept(tx, email, user_id)?;
        return if taken { Err(email_taken()) } else { Ok(false) };
    }
    tx.audit("asked-to-change-email", user_id, email.canonical())?;
    wait_for(tx, email, authorized)?;
    Ok(true)
}

/// Makes the account wait for this address alone, and mails its link. An address that another account owns has a row, too,
/// but its link is not sent: what the member sees of it is the same.
fn wait_for(tx: &mut Tx<'_>, email: &Email, authorized: Authorized) -> Result<()> {
    let (user_id, lifetime) = (authorized.user_id, tx.settings().user.confirm_email_expiration.delta());
    Token::delete_of_user(tx, user_id, &[ChangeEmail::NAME])?;
    let key = tx.token::<ChangeEmail>(Some(user_id), email.as_str(), lifetime)?;
    send_mail(tx, email, authorized, |_| Ok(Link::of::<ChangeEmail>(key)))
}

/// The row of the change that waits to be confirmed, if there is one.
pub fn pending(conn: &mut Conn<'_>, user_id: UserId) -> Result<Option<Token>> {
    let now = conn.now();
    let all = Token::of_user(conn, user_id)?;
    Ok(all.into_iter().rfind(|token| token.purpose == ChangeEmail::NAME && token.is_fresh(now)))
}

/// Mails the link of the change that waits once more; the one before opens nothing then. Returns the address.
pub async fn resend(db: &Db, user_id: UserId) -> Result<Email> {
    db.limited(ACT, Whose::User(user_id), move |tx| {
        User::lock(tx, user_id)?;
        tx.count(RESEND, Whose::Client)?;
        let email = pending(tx, user_id)?.and_then(|token| token.email()).ok_or(Error::NotFound)?;
        let owner = UserEmail::confirmed(tx, &email)?.filter(|owner| owner.user_id != user_id);
        wait_for(tx, &email, Authorized { user_id, owner })?;
        Ok(email)
    })
    .await
}

/// Cancels the change that waits. Nothing happens if there is none.
pub fn cancel(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    User::lock(tx, user_id)?;
    if let Some(token) = pending(tx, user_id)? {
        Token::delete_of_user(tx, user_id, &[ChangeEmail::NAME])?;
        tx.audit("cancelled-email-change", user_id, &token.sent_to)?;
    }
    Ok(())
}

/// A link that makes `email` the address of `user`.
pub struct EmailLink {
    token: Token,
    pub user: User,
    pub email: Email,
}

pub fn open_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<EmailLink> {
    let now = conn.now();
    let (token, user) = find::<ChangeEmail>(conn, key)?;
    let usable = user.active && token.used_at.is_none();
    let email = token.email().filter(|_| usable).ok_or_else(invalid::<ChangeEmail>)?;
    // Invalid if another account has confirmed the address meanwhile, or if it is this account's already.
    let owner = UserEmail::confirmed(conn, &email)?;
    if owner.is_some_and(|owner| owner.user_id != user.id || owner.is_primary) {
        return Err(invalid::<ChangeEmail>());
    }
    if !token.is_fresh(now) {
        return Err(Flash::danger("expired-confirm-token").linking("user.change_email", email.as_str()).into());
    }
    Ok(EmailLink { token, user, email })
}

/// Changes the address as the link says.
pub fn confirm(tx: &mut Tx<'_>, key: LinkKey) -> Result<()> {
    lock::<ChangeEmail>(tx, key)?;
    let EmailLink { token, user, email } = open_link(tx, key)?;
    let user_id = user.id;
    consume::<ChangeEmail>(tx, &token)?;
    if !replace(tx, user_id, &email)? {
        return Err(invalid::<ChangeEmail>());
    }
    tx.emit(&ConfirmedEmail { user_id, email: email.canonical().to_owned() });
    Ok(())
}

/// Replaces the address of an account, which has to be locked, and tells the old one. Links that were sent before end,
/// except those by which an owner takes the account back. Returns false if another account owns the new address.
fn replace(tx: &mut Tx<'_>, user_id: UserId, email: &Email) -> Result<bool> {
    let user = User::find(tx, user_id)?.ok_or(Error::NotFound)?;
    let (old, since) = (UserEmail::primary_of(tx, user_id)?, counts_since(tx, &user, email)?);
    let replaced = tx.unless_taken(|c| {
        UserEmail::remove_primary(c, user_id)?;
        UserEmail::put_first(c, user_id, email, since)
    })?;
    let Some(new) = replaced else { return Ok(false) };
    Token::delete_of_user(tx, user_id, &PREPARED)?;
    // Other accounts that claim the address can no longer confirm it.
    Token::delete_of_others(tx, user_id, ConfirmEmail::NAME, email.canonical())?;
    tx.audit("changed-email", user_id, email.canonical())?;
    let old_canonical = old.as_ref().map(|old| old.canonical.clone());
    tx.emit(&ChangedEmail { user_id, old: old_canonical, new: email.canonical().to_owned() });
    if let Some(old) = old {
        let link = way_back::<UndoEmail>(tx, &old, Some(&new))?;
        tx.mail(&Recipient::from(&old), Mail::new("email_changed").with_link(link))?;
    }
    Ok(true)
}
