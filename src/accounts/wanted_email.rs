//! A new address for an account, in place of the one it has (`change_email.rs`) or in addition (`emails.rs`): who may have
//! it, and the mail that confirms it.

use super::create::email_taken;
use super::mails::address_in_use;
use super::proof::{incorrect_old_password, unchanged};
use crate::auth::MailCause;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::mail::{Link, Mail, Recipient};
use crate::models::{Email, Session, SessionId, User, UserEmail, UserId};

/// The address that a member asks for.
pub struct WantedEmail {
    /// The account, as it was when its password was verified.
    pub user: User,
    /// The session in which the password was given.
    pub session_id: SessionId,
    pub email: Email,
}

/// A request for an address that the account may have.
pub struct Authorized {
    pub user_id: UserId,
    /// The address's row of another account, if one owns it. Then only the mail may differ.
    pub owner: Option<UserEmail>,
}

/// Checks whether the account may ask for the address. The password that was given makes the session fresh.
pub fn authorize(tx: &mut Tx<'_>, wanted: &WantedEmail) -> Result<Authorized> {
    let user = unchanged(tx, &wanted.user)?.filter(|user| user.active).ok_or_else(incorrect_old_password)?;
    let (now, settings) = (tx.now(), &tx.settings().user);
    Session::authenticated(tx, wanted.session_id, now)?;
    // The session stays fresh even if the address is refused.
    tx.keep()?;
    // An account with one address may still have others from an earlier setting. One of them can take its place.
    let own = UserEmail::of_user(tx, user.id, wanted.email.canonical())?;
    if own.is_some_and(|own| own.is_primary || settings.enable_multiple_emails) {
        return Err(Error::field("email", "email-is-the-same"));
    }
    let owner = UserEmail::confirmed(tx, &wanted.email)?.filter(|owner| owner.user_id != user.id);
    if owner.is_some() && !settings.hides_addresses() {
        return Err(email_taken());
    }
    Ok(Authorized { user_id: user.id, owner })
}

/// Mails the link that confirms the address; or tells its owner, if another account owns it. Sends nothing, silently, if
/// the mailbox has had enough.
pub fn send_mail(
    tx: &mut Tx<'_>,
    email: &Email,
    authorized: Authorized,
    link: impl FnOnce(&mut Tx<'_>) -> Result<Link>,
) -> Result<()> {
    if !tx.may_mail(email.canonical(), MailCause::Stranger)? {
        return Ok(());
    }
    if let Some(owner) = authorized.owner {
        return address_in_use(tx, &owner);
    }
    let link = link(tx)?;
    let to = Recipient { user_id: Some(authorized.user_id), address: email.as_str().to_owned() };
    tx.mail(&to, Mail::new("confirm_email").with_link(Some(link)))
}
