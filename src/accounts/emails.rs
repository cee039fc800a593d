//! The several addresses of an account: adding one, making one the first, removing one.

use super::register::confirm_link;
use super::wanted_email::{Refused, Wanted, claim, write};
use super::{events, mails};
use crate::auth::{Limited, Visitor};
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::i18n::Lang;
use crate::mail::Reader;
use crate::models::{Attempt, Client, NewUserEmail, Purpose, Token, User, UserEmail};

/// What can be done to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Remove it.
    Delete,
    /// Make it the first one.
    MakePrimary,
    /// Send the link to confirm it once more.
    Confirm,
}

impl Action {
    /// The action of this word, as addresses of pages have it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "delete" => Some(Self::Delete),
            "make-primary" => Some(Self::MakePrimary),
            "confirm" => Some(Self::Confirm),
            _ => None,
        }
    }
}

/// What comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is not the account's any more.
    Removed(String),
    /// It is the first one now.
    Primary(String),
    /// A mail is on its way, or would be.
    ConfirmationSent(String),
    /// Not done: it is confirmed already.
    AlreadyConfirmed,
    /// Not done: it has to be confirmed first.
    NotConfirmed,
    /// Not done: it is the first one.
    IsPrimary,
    /// Not done: the password has to be given again first.
    MustReauthenticate,
    /// Too many tries.
    TooMany {
        /// Seconds until the next makes sense.
        retry_after: u64,
    },
}

/// The addresses of an account.
pub fn list(connection: &mut AnyConnection, user_id: i64) -> Result<Vec<UserEmail>, Error> {
    Ok(UserEmail::all_of(connection, user_id)?)
}

/// Adds an address, which has to be confirmed before it is good for anything. The first address is told.
pub fn add(tx: &mut Tx<'_>, settings: &Settings, wanted: &Wanted) -> Result<Result<(), Refused>, Error> {
    let claim = match claim(tx, settings, wanted)? {
        Ok(claim) => claim,
        Err(refused) => return Ok(Err(refused)),
    };
    let (user_id, canonical) = (claim.user.id, wanted.email.canonical());
    let row = NewUserEmail {
        user_id,
        address: wanted.email.as_str(),
        canonical,
        confirmed_at: None,
        is_primary: false,
        created_at: tx.now(),
    };
    match tx.savepoint(|c| row.insert(c)) {
        // Added twice at once: the other one was faster.
        Err(error) if is_unique_violation(&error) => return Ok(Err(Refused::IsTheSame)),
        added => added?,
    };
    tx.audit("added-email", user_id, &wanted.client, canonical)?;
    tx.emit(events::AddedEmail { user_id, email: canonical.to_owned() });
    if let Some(reader) = mails::owner(tx, user_id, &wanted.lang)? {
        let (username, email) = (claim.user.username.clone(), wanted.email.as_str().to_owned());
        tx.mail(&reader, None, &mails::EmailAdded { username, email })?;
    }
    write(tx, settings, wanted, claim, |tx| confirm_link(tx, settings, user_id, canonical, None))?;
    Ok(Ok(()))
}

/// Does something to the visitor's address of this number. Somebody else's is not found, like one that is not there.
pub fn act(
    tx: &mut Tx<'_>,
    settings: &Settings,
    visitor: &Visitor,
    (id, action): (i64, Action),
    lang: &Lang,
    client: &Client,
) -> Result<Outcome, Error> {
    let email = UserEmail::find(tx, visitor.id, id)?.ok_or(Error::NotFound)?;
    match action {
        Action::Confirm => resend(tx, settings, email, lang, client),
        // Who has only the session must not bring an account away from its owner's mailboxes.
        _ if !visitor.fresh => Ok(Outcome::MustReauthenticate),
        Action::Delete => remove(tx, email, lang, client),
        Action::MakePrimary if email.is_primary => Ok(Outcome::Primary(email.address)),
        Action::MakePrimary if email.confirmed_at.is_none() => Ok(Outcome::NotConfirmed),
        Action::MakePrimary => make_primary(tx, email, lang, client),
    }
}

/// Sends the link to confirm the address once more; not if somebody else owns it, which nothing tells.
fn resend(
    tx: &mut Tx<'_>,
    settings: &Settings,
    email: UserEmail,
    lang: &Lang,
    client: &Client,
) -> Result<Outcome, Error> {
    if email.confirmed_at.is_some() {
        return Ok(Outcome::AlreadyConfirmed);
    }
    if let Attempt::Refused { retry_after } = Limited::Resend(client).count(tx, &settings.limits)? {
        return Ok(Outcome::TooMany { retry_after });
    }
    let enough = Limited::Mailbox(&email.canonical).count(tx, &settings.limits)? != Attempt::Allowed;
    if !enough && !UserEmail::is_owned(tx, &email.canonical)? {
        let link = confirm_link(tx, settings, email.user_id, &email.canonical, None)?;
        let reader = Reader { user_id: Some(email.user_id), address: email.address.clone(), lang: lang.clone() };
        let username = mails::name_of(tx, email.user_id)?;
        tx.mail(&reader, Some(link), &mails::ConfirmEmail { username })?;
    }
    Ok(Outcome::ConfirmationSent(email.address))
}

/// Removes an address, with the links that were sent to it; it is told, if it was confirmed.
fn remove(tx: &mut Tx<'_>, email: UserEmail, lang: &Lang, client: &Client) -> Result<Outcome, Error> {
    let user_id = email.user_id;
    if !email.remove(tx)? {
        return Ok(Outcome::IsPrimary);
    }
    Token::delete_sent_to(tx, user_id, &email.canonical)?;
    tx.audit("removed-email", user_id, client, &email.canonical)?;
    tx.emit(events::RemovedEmail { user_id, email: email.canonical });
    if email.confirmed_at.is_some() {
        let reader = Reader { user_id: Some(user_id), address: email.address.clone(), lang: lang.clone() };
        let username = mails::name_of(tx, user_id)?;
        tx.mail(&reader, None, &mails::EmailRemoved { username })?;
    }
    Ok(Outcome::Removed(email.address))
}

/// Makes a confirmed address the first one; the one before stays, and is told. Links that were sent before end here.
fn make_primary(tx: &mut Tx<'_>, email: UserEmail, lang: &Lang, client: &Client) -> Result<Outcome, Error> {
    let user_id = email.user_id;
    User::lock(tx, user_id)?;
    let old = UserEmail::primary_of(tx, user_id)?;
    email.make_primary(tx)?;
    Token::delete_of_user(tx, user_id, &[Purpose::ConfirmEmail, Purpose::ResetPassword])?;
    tx.audit("changed-primary-email", user_id, client, &email.canonical)?;
    let before = old.as_ref().map(|old| old.canonical.clone());
    tx.emit(events::ChangedEmail { user_id, old: before, new: email.canonical });
    if let Some(old) = old {
        let reader = Reader { user_id: Some(user_id), address: old.address, lang: lang.clone() };
        let username = mails::name_of(tx, user_id)?;
        tx.mail(&reader, None, &mails::PrimaryEmailChanged { username })?;
    }
    Ok(Outcome::Primary(email.address))
}
