//! Choosing another password: by a member who knows the old one, or by a mailed link.

use super::claim::Claim;
use super::events::{ChangedPassword, ForgotPassword, ResetPassword as WasReset};
use super::links::{PREPARED, ResetPassword, consume, find, invalid, lock};
use super::login::{logout, may_sign_in, sign_in};
use super::proof::{incorrect_old_password, unchanged};
use super::{confirm, mails};
use crate::auth::{
    HashedPassword, LOGIN, Limited, MailCause, PASSWORD_AGAIN, SessionSecret, Visitor, Whose, renew_session,
};
use crate::db::{Conn, Db, Tx};
use crate::error::Result;
use crate::mail::{Mail, Recipient};
use crate::message::Flash;
use crate::models::{Email, LinkKey, Session, Token, User, UserEmail, UserId};

/// Posting a new password to a mailed link: so often from one network address, and on one account.
const RESET_CLIENT: Limited = Limited { name: "reset", limit: |settings| settings.limits.forgot };
const RESET: Limited = Limited { name: "reset", limit: |settings| settings.limits.change_password };

/// Changes the password of the account whose old one was just `verified`, and ends its other sessions. Returns this
/// session's new secret.
pub fn change(tx: &mut Tx<'_>, visitor: &Visitor, verified: &User, password: &HashedPassword) -> Result<SessionSecret> {
    let user = unchanged(tx, verified)?.filter(|user| user.active).ok_or_else(incorrect_old_password)?;
    set(tx, &user, password)?;
    let secret = renew_session(tx, visitor)?;
    tx.audit("changed-password", user.id, "")?;
    tx.emit(&ChangedPassword { user_id: user.id });
    Ok(secret)
}

/// Sends a link to the account that owns this address. If there is none, one that claims it gets it: its user may have
/// forgotten the password before confirming. An account that is switched off gets nothing, but one that waits to be deleted
/// gets the link that keeps it.
pub(super) fn send_links(tx: &mut Tx<'_>, email: &Email, claim: Option<&Claim>) -> Result<()> {
    having(tx, email, claim)?.map_or(Ok(()), |user| confirm::send_to(tx, email, &user, MailCause::WayIn, send_link))
}

/// The account that owns this address, else one that claims it.
pub(super) fn having(conn: &mut Conn<'_>, email: &Email, claim: Option<&Claim>) -> Result<Option<User>> {
    match User::by_confirmed_email(conn, email)? {
        Some(owner) => Ok(Some(owner)),
        None => confirm::claimant(conn, email, claim),
    }
}

/// Sends a link for choosing another password to one of the account's addresses.
pub fn send_link(tx: &mut Tx<'_>, to: &UserEmail) -> Result<()> {
    let lifetime = tx.settings().user.reset_password_expiration.delta();
    let link = tx.link::<ResetPassword>(Some(to.user_id), &to.canonical, lifetime)?;
    tx.mail(&Recipient::from(to), Mail::new("forgot_password").with_link(Some(link)))?;
    tx.audit("forgot-password", to.user_id, &to.canonical)?;
    tx.emit(&ForgotPassword { user_id: to.user_id });
    Ok(())
}

/// A link that replaces a password: its account, and the address that it was sent to.
pub struct ResetLink {
    token: Token,
    pub user: User,
    pub email: UserEmail,
}

pub fn open_reset_link(conn: &mut Conn<'_>, key: LinkKey) -> Result<ResetLink> {
    let now = conn.now();
    let (token, user) = find::<ResetPassword>(conn, key)?;
    // The address may have been removed since, or belong to another account.
    let email = UserEmail::of_user(conn, user.id, &token.sent_to)?;
    let counts = |email: &UserEmail| email.is_primary || conn.settings().user.enable_multiple_emails;
    let email = email.filter(counts).ok_or_else(invalid::<ResetPassword>)?;
    let is_taken = email.confirmed_at.is_none() && email.belongs_to_another(conn)?;
    if !user.active || token.used_at.is_some() || is_taken {
        return Err(invalid::<ResetPassword>());
    }
    if !token.is_fresh(now) {
        return Err(Flash::danger("expired-reset-token").linking("user.forgot_password", &email.address).into());
    }
    Ok(ResetLink { token, user, email })
}

/// Counts a new password that was posted to a link, before it is judged, compared and hashed.
pub async fn count_reset(db: &Db, user_id: UserId) -> Result<()> {
    db.limited(RESET_CLIENT, Whose::Client, move |tx| tx.count(RESET, Whose::User(user_id))).await
}

/// Uses the link up and sets the password. Reading the mail proves that the address is the visitor's, so it is confirmed.
/// Every session of the account ends. Returns a new one, if the settings say that this signs in; it replaces the session
/// that this browser may have with another account (`old_secret`).
pub fn reset(
    tx: &mut Tx<'_>,
    key: LinkKey,
    password: &HashedPassword,
    old_secret: Option<&str>,
) -> Result<Option<SessionSecret>> {
    lock::<ResetPassword>(tx, key)?;
    let ResetLink { token, user, email } = open_reset_link(tx, key)?;
    // Before the link, as in `confirm`.
    if email.confirmed_at.is_none() && !confirm::confirm_address(tx, &email)? {
        return Err(invalid::<ResetPassword>());
    }
    consume::<ResetPassword>(tx, &token)?;
    set(tx, &user, password)?;
    Session::end_all(tx, user.id)?;
    reset_counts(tx, &user)?;
    tx.audit("reset-password", user.id, "")?;
    tx.emit(&WasReset { user_id: user.id });
    if !tx.settings().user.auto_login_after_reset_password || !may_sign_in(tx, user.id)? {
        return Ok(None);
    }
    let session = sign_in(tx, user.id, false, true, "by resetting the password")?;
    if let Some(old_secret) = old_secret {
        logout(tx, old_secret)?;
    }
    Ok(Some(session))
}

/// Sets the new password, ends the links that could bring somebody back, and tells the owner. The caller ends sessions.
fn set(tx: &mut Tx<'_>, user: &User, password: &HashedPassword) -> Result<()> {
    let (now, settings) = (tx.now(), &tx.settings().user);
    User::set_password_hash(tx, user.id, password.as_str())?;
    Token::invalidate(tx, user.id, &PREPARED, now)?;
    if settings.send_password_changed_email {
        let mail = Mail::new("password_changed").with("recovers", settings.can_reset_password());
        mails::to_owner(tx, user.id, mail)?;
    }
    Ok(())
}

/// Begins the counts of wrong passwords anew, because the visitor has proved to own the account.
fn reset_counts(tx: &mut Tx<'_>, user: &User) -> Result<()> {
    tx.reset_count(LOGIN, Whose::Browser(user.id))?;
    tx.reset_count(PASSWORD_AGAIN, Whose::User(user.id))?;
    if let Some(name) = &user.username_canonical {
        tx.reset_count(LOGIN, Whose::Name(name))?;
    }
    for email in UserEmail::all_of(tx, user.id)?.iter().filter(|email| email.confirmed_at.is_some()) {
        tx.reset_count(LOGIN, Whose::Name(&email.canonical))?;
    }
    Ok(())
}
