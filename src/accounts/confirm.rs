//! Confirming an address, and asking for another link to do so.

use diesel::prelude::*;

use super::register::confirm_link;
use super::{events, mails};
use crate::auth::{Limited, SessionSecret, start};
use crate::config::Settings;
use crate::db::schema::users;
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, is_unique_violation};
use crate::i18n::Lang;
use crate::mail::Reader;
use crate::models::{Attempt, Client, Email, Purpose, Token, User, UserEmail};

/// How many accounts that claim one address are sent a link at once.
pub(super) const MOST_PENDING: usize = 3;

/// What a confirmation link is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It confirms this address.
    Good(String),
    /// It has been used, and the address is confirmed.
    AlreadyConfirmed,
    /// It is too old.
    Expired {
        /// The address it was for.
        address: String,
        /// Whether that is the first one of its account.
        is_primary: bool,
    },
    /// It is none, or what it was for is gone.
    Invalid,
}

/// What comes of confirming.
#[derive(Debug)]
pub enum Outcome {
    /// Done; with a session, in the browser that registered.
    Confirmed(Option<SessionSecret>),
    /// Not done.
    Refused(Standing),
}

/// What the link that stands for `row` is worth. Looking changes nothing: mail scanners look, too.
pub fn look(connection: &mut AnyConnection, row: i64, now: chrono::NaiveDateTime) -> Result<Standing, Error> {
    let Some(token) = Token::find(connection, Purpose::ConfirmEmail, row)? else { return Ok(Standing::Invalid) };
    let Some(user_id) = token.user_id else { return Ok(Standing::Invalid) };
    // The row of the address decides: it may have been removed, or be another's by now.
    let Some(email) = UserEmail::of_user(connection, user_id, &token.sent_to)? else { return Ok(Standing::Invalid) };
    let active = User::find(connection, user_id)?.is_some_and(|user| user.active);
    Ok(match (email.confirmed_at.is_some(), active) {
        (true, true) => Standing::AlreadyConfirmed,
        (false, true) if token.is_fresh(now) => Standing::Good(email.address),
        (false, true) if token.used_at.is_none() => {
            Standing::Expired { address: email.address, is_primary: email.is_primary }
        }
        _ => Standing::Invalid,
    })
}

/// Confirms the address that the link stands for. `browser` is the hash of this browser's cookie.
pub fn confirm(
    tx: &mut Tx<'_>,
    settings: &Settings,
    row: i64,
    browser: &[u8],
    client: &Client,
) -> Result<Outcome, Error> {
    let now = tx.now();
    let standing = look(tx, row, now)?;
    let Standing::Good(_) = standing else { return Ok(Outcome::Refused(standing)) };
    let Some(token) = Token::consume(tx, Purpose::ConfirmEmail, row, now)? else {
        // Another request was faster, with the same link.
        return Ok(Outcome::Refused(look(tx, row, now)?));
    };
    let Some(user_id) = token.user_id else { return Ok(Outcome::Refused(Standing::Invalid)) };
    let Some(email) = UserEmail::of_user(tx, user_id, &token.sent_to)? else {
        return Ok(Outcome::Refused(Standing::Invalid));
    };
    let Some(user) = User::find(tx, user_id)? else { return Ok(Outcome::Refused(Standing::Invalid)) };
    if !take(tx, &email, client)? {
        return Ok(Outcome::Refused(Standing::Invalid));
    }
    let same_browser = user.registered_in.as_deref() == Some(browser);
    if !(settings.user.auto_login_after_confirm && same_browser) {
        return Ok(Outcome::Confirmed(None));
    }
    // Not a proof of who it is: the password was given when registering, which may be days ago.
    let session = start(tx, user_id, false, false, client)?;
    tx.audit("signed-in", user_id, client, "by confirming")?;
    tx.emit(events::LoggedIn { user_id, client: client.clone() });
    Ok(Outcome::Confirmed(Some(session)))
}

/// Makes an address its account's own, now that somebody has shown to read it; false if somebody else owns it.
pub(super) fn take(tx: &mut Tx<'_>, email: &UserEmail, client: &Client) -> Result<bool, Error> {
    let (now, user_id) = (tx.now(), email.user_id);
    match tx.savepoint(|c| email.confirm(c, now)) {
        // Two confirmed at once, and the index let one through.
        Err(error) if is_unique_violation(&error) => return Ok(false),
        done => done?,
    }
    // Links of others who claimed the address end here. Their accounts stay as they are, like every account
    // that registers with a taken address: what they see must not tell that it has an owner now.
    for purpose in [Purpose::ConfirmEmail, Purpose::ResetPassword] {
        Token::delete_of_others(tx, purpose, &email.canonical, user_id)?;
    }
    diesel::update(users::table.find(user_id)).set(users::registered_in.eq(None::<Vec<u8>>)).execute(&mut **tx)?;
    tx.audit("confirmed-email", user_id, client, &email.canonical)?;
    tx.emit(events::ConfirmedEmail { user_id, email: email.canonical.clone() });
    Ok(true)
}

/// Sends another link to everybody who claims this address and has not confirmed it. Nothing tells the caller
/// whether there is anybody.
pub fn resend(
    tx: &mut Tx<'_>,
    settings: &Settings,
    email: &Email,
    lang: &Lang,
    client: &Client,
    browser: &[u8],
) -> Result<Attempt, Error> {
    let counted = Limited::Resend(client).count(tx, &settings.limits)?;
    if counted != Attempt::Allowed {
        return Ok(counted);
    }
    if UserEmail::confirmed(tx, email)?.is_some() {
        return Ok(Attempt::Allowed);
    }
    for user in User::by_pending_email(tx, email, browser, MOST_PENDING)?.into_iter().filter(|user| user.active) {
        if Limited::Mailbox(email.canonical()).count(tx, &settings.limits)? != Attempt::Allowed {
            break;
        }
        let Some(row) = UserEmail::of_user(tx, user.id, email.canonical())? else { continue };
        let link = confirm_link(tx, settings, user.id, email.canonical(), None)?;
        // To the address as its owner typed it, not as somebody typed it now.
        let reader = Reader { user_id: Some(user.id), address: row.address, lang: lang.clone() };
        tx.mail(&reader, Some(link), &mails::ConfirmEmail { username: user.username })?;
    }
    Ok(Attempt::Allowed)
}
