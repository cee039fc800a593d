//! Confirming an address, and asking for another link to do so.

use super::claim::Claim;
use super::events::ConfirmedEmail;
use super::links::{ConfirmEmail, ResetPassword, find, invalid, lock};
use super::login::sign_in;
use super::waiting::remind;
use crate::auth::{Limited, MailCause, SessionSecret};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::mail::{Link, Mail, Recipient};
use crate::message::Flash;
use crate::models::{Email, LinkKey, Purpose, Token, User, UserEmail, UserId};

/// Asking for another confirmation mail.
pub(super) const RESEND: Limited = Limited { name: "resend", limit: |settings| settings.limits.resend };

/// Opens a confirmation link: its token, the address that it confirms, and the account.
pub fn open_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Token, UserEmail, User)> {
    let now = conn.now();
    let (token, user) = find::<ConfirmEmail>(conn, key)?;
    // The address may have been removed since.
    let email = UserEmail::of_user(conn, user.id, &token.sent_to)?.filter(|_| user.active);
    let email = email.ok_or_else(invalid::<ConfirmEmail>)?;
    if email.confirmed_at.is_some() {
        return Err(already_confirmed());
    }
    if token.used_at.is_some() {
        return Err(invalid::<ConfirmEmail>());
    }
    if !token.is_fresh(now) {
        let expired = Flash::danger("expired-confirm-token");
        return Err(if email.is_primary {
            expired.linking("user.resend_confirm_email", &email.address).into()
        } else {
            expired.linking("user.manage_emails", "").into()
        });
    }
    Ok((token, email, user))
}

fn already_confirmed() -> Error {
    Flash::info("already-confirmed").into()
}

/// Confirms the address of a link. Returns a session if this is the browser that registered the account, and nobody is
/// signed in here (`may_sign_in`).
pub fn confirm(tx: &mut Tx<'_>, key: LinkKey, may_sign_in: bool) -> Result<Option<SessionSecret>> {
    lock::<ConfirmEmail>(tx, key)?;
    let (token, email, user) = open_link(tx, key)?;
    let now = tx.now();
    // Before the link: it ends the links of others, who may be confirming the address with theirs. In the other order, two
    // transactions would wait for each other.
    if !confirm_address(tx, &email)? {
        return Err(invalid::<ConfirmEmail>());
    }
    if !token.consume(tx, now)? {
        // Another request with the same link was faster.
        return Err(already_confirmed());
    }
    let same_browser = may_sign_in && user.registered_in.as_ref() == Some(&tx.client().browser);
    if !(tx.settings().user.auto_login_after_confirm && same_browser) {
        return Ok(None);
    }
    // Not a proof of identity: the visitor gave the password when they registered, which may be days ago.
    Ok(Some(sign_in(tx, user.id, false, false, "by confirming")?))
}

/// Confirms an address, now that its owner has proved to read it. Returns false if another account owns it.
pub(super) fn confirm_address(tx: &mut Tx<'_>, email: &UserEmail) -> Result<bool> {
    let (now, user_id) = (tx.now(), email.user_id);
    // If two accounts confirm it at the same moment, the unique index admits one.
    if tx.unless_taken(|c| email.confirm(c, now))?.is_none() {
        return Ok(false);
    }
    // Ends the links of other accounts that claim the address. The accounts stay, like every account that registers with
    // a taken address: their users must not learn that the address has an owner now.
    for purpose in [ConfirmEmail::NAME, ResetPassword::NAME] {
        Token::delete_of_others(tx, user_id, purpose, &email.canonical)?;
    }
    User::forget_browser(tx, user_id)?;
    tx.audit("confirmed-email", user_id, &email.canonical)?;
    tx.emit(&ConfirmedEmail { user_id, email: email.canonical.clone() });
    Ok(true)
}

/// Sends another link for the account that claims this address and has not confirmed it.
pub(super) fn send_again(tx: &mut Tx<'_>, email: &Email, claim: Option<&Claim>) -> Result<()> {
    if UserEmail::is_owned(tx, email.canonical())? {
        return Ok(());
    }
    claimant(tx, email, claim)?.map_or(Ok(()), |user| send_to(tx, email, &user, MailCause::Stranger, send_link))
}

/// Sends a link for an account, unless it is switched off or the mailbox has had enough: to the address as the account's
/// owner typed it, not as the visitor typed it now.
pub fn send_to(
    tx: &mut Tx<'_>,
    email: &Email,
    user: &User,
    cause: MailCause,
    send: impl FnOnce(&mut Tx<'_>, &UserEmail) -> Result<()>,
) -> Result<()> {
    if !tx.may_mail(email.canonical(), cause)? {
        return Ok(());
    }
    if !user.active {
        // If it waits to be deleted, its owner gets the link that keeps it.
        return remind(tx, user.id).map(drop);
    }
    UserEmail::of_user(tx, user.id, email.canonical())?.map_or(Ok(()), |to| send(tx, &to))
}

pub fn send_link(tx: &mut Tx<'_>, to: &UserEmail) -> Result<()> {
    let link = new_link(tx, to.user_id, &to.canonical)?;
    tx.mail(&Recipient::from(to), Mail::new("confirm_email").with_link(Some(link)))
}

/// The account that claims this address: the one of this browser, else the oldest. Not all of them:
/// the owner of the address would get links to the accounts of strangers, who know the passwords of these.
pub(super) fn claimant(conn: &mut Conn<'_>, email: &Email, claim: Option<&Claim>) -> Result<Option<User>> {
    let own = claim.map(|claim| claim.unconfirmed(conn)).transpose()?.flatten();
    if let Some((user, _)) = own.filter(|(_, own)| own.canonical == email.canonical()) {
        return Ok(Some(user));
    }
    let browser = &conn.client().browser;
    Ok(User::by_pending_email(conn, email, browser, 1)?.pop())
}

pub(super) fn new_link(tx: &mut Tx<'_>, user_id: UserId, canonical: &str) -> Result<Link> {
    let lifetime = tx.settings().user.confirm_email_expiration.delta();
    tx.link::<ConfirmEmail>(Some(user_id), canonical, lifetime)
}
