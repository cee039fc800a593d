//! The several addresses of an account: adding one, making one primary, removing one.

use super::confirm::{self, RESEND, new_link};
use super::events::{AddedEmail, ChangedEmail, RemovedEmail};
use super::links::{ConfirmEmail, PREPARED, ResetPassword, UndoEmail};
use super::recovery::way_back;
use super::wanted_email::{WantedEmail, authorize, send_mail};
use crate::auth::{Limited, MailCause, Whose};
use crate::config::values::Limit;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::mail::{Mail, Recipient};
use crate::message::{Flash, Message};
use crate::models::{EmailId, NewUserEmail, Purpose, Token, User, UserEmail, UserId};

/// Each of these acts may mail somebody and is noted in the history.
pub(super) const ACT: Limited = Limited { name: "address", limit: |_| Limit::per_minutes(60, 60) };

/// How many addresses an account can have.
pub const MOST: usize = 20;

/// What a visitor can do to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Delete,
    MakePrimary,
    /// Send another confirmation link.
    Confirm,
}

impl Action {
    /// The action that a word in a page's address stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "delete" => Some(Self::Delete),
            "make-primary" => Some(Self::MakePrimary),
            "confirm" => Some(Self::Confirm),
            _ => None,
        }
    }
}

/// Adds an address, which cannot be used before it is confirmed, and tells the primary address.
pub fn add(tx: &mut Tx<'_>, wanted: &WantedEmail) -> Result<()> {
    let authorized = authorize(tx, wanted)?;
    let (user_id, canonical) = (authorized.user_id, wanted.email.canonical());
    if UserEmail::all_of(tx, user_id)?.len() >= MOST {
        return Err(Error::field("email", "too-many-emails"));
    }
    let row = NewUserEmail::new(user_id, &wanted.email, tx.now());
    // If it is added twice at the same moment, the unique index admits one.
    tx.unless_taken(|c| row.insert(c))?.ok_or_else(|| Error::field("email", "email-is-the-same"))?;
    tx.audit("added-email", user_id, canonical)?;
    tx.emit(&AddedEmail { user_id, email: canonical.to_owned() });
    if let Some(primary) = UserEmail::primary_of(tx, user_id)? {
        let mail = Mail::new("email_added").with("email", wanted.email.as_str());
        let link = way_back::<UndoEmail>(tx, &primary, None)?;
        tx.mail(&Recipient::from(&primary), mail.with_link(link))?;
    }
    send_mail(tx, &wanted.email, authorized, |tx| new_link(tx, user_id, canonical))
}

/// Does something to one of the visitor's addresses, and returns the message about it. An address of another account is
/// not found, as if it did not exist. Only for a fresh session, unless the action is [`Action::Confirm`].
pub async fn act(db: &Db, user_id: UserId, id: EmailId, action: Action) -> Result<Message> {
    db.limited(ACT, Whose::User(user_id), move |tx| act_once(tx, user_id, id, action)).await
}

fn act_once(tx: &mut Tx<'_>, user_id: UserId, id: EmailId, action: Action) -> Result<Message> {
    User::lock(tx, user_id)?;
    let email = UserEmail::find(tx, user_id, id)?.ok_or(Error::NotFound)?;
    let message = match action {
        Action::Confirm => {
            resend(tx, &email)?;
            "confirmation-sent"
        }
        Action::Delete => {
            remove(tx, &email)?;
            "email-removed"
        }
        Action::MakePrimary => {
            make_primary(tx, &email)?;
            "email-changed"
        }
    };
    Ok(Message::new(message).with("email", email.address).with("sure", "yes"))
}

/// Sends another confirmation link; but silently none if another account owns the address.
fn resend(tx: &mut Tx<'_>, email: &UserEmail) -> Result<()> {
    if email.confirmed_at.is_some() {
        return Err(Flash::info("already-confirmed").into());
    }
    tx.count(RESEND, Whose::Client)?;
    if tx.may_mail(&email.canonical, MailCause::Stranger)? && !UserEmail::is_owned(tx, &email.canonical)? {
        confirm::send_link(tx, email)?;
    }
    Ok(())
}

/// Removes an address with the links that were sent to it, except those that take the account back, and tells the address
/// if it was confirmed.
fn remove(tx: &mut Tx<'_>, email: &UserEmail) -> Result<()> {
    let user_id = email.user_id;
    if !email.remove(tx)? {
        return Err(Flash::danger("email-is-primary").into());
    }
    Token::delete_sent_to(tx, user_id, &PREPARED, &email.canonical)?;
    tx.audit("removed-email", user_id, &email.canonical)?;
    tx.emit(&RemovedEmail { user_id, email: email.canonical.clone() });
    if email.confirmed_at.is_some() {
        let primary = UserEmail::primary_of(tx, user_id)?;
        let link = way_back::<UndoEmail>(tx, email, primary.as_ref())?;
        tx.mail(&Recipient::from(email), Mail::new("email_removed").with_link(link))?;
    }
    Ok(())
}

/// Makes a confirmed address the primary one, and ends the links that were sent before. The old one stays, and is told.
fn make_primary(tx: &mut Tx<'_>, email: &UserEmail) -> Result<()> {
    let user_id = email.user_id;
    if email.is_primary {
        return Ok(());
    }
    if email.confirmed_at.is_none() {
        return Err(Flash::danger("email-not-confirmed").into());
    }
    let old = UserEmail::primary_of(tx, user_id)?;
    email.make_primary(tx)?;
    Token::delete_of_user(tx, user_id, &[ConfirmEmail::NAME, ResetPassword::NAME])?;
    tx.audit("changed-primary-email", user_id, &email.canonical)?;
    let old_canonical = old.as_ref().map(|old| old.canonical.clone());
    tx.emit(&ChangedEmail { user_id, old: old_canonical, new: email.canonical.clone() });
    if let Some(old) = old {
        let link = way_back::<UndoEmail>(tx, &old, Some(email))?;
        tx.mail(&Recipient::from(&old), Mail::new("primary_email_changed").with_link(link))?;
    }
    Ok(())
}
