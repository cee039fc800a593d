//! Asking for a link to replace a forgotten password. Nothing tells whether the address has an account.

use super::confirm::MOST_PENDING;
use super::{events, mails};
use crate::auth::Limited;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::models::{Attempt, Client, Email, Purpose, Token, User, UserEmail};

/// What comes of asking.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Whoever has this address has mail; or nobody has it, and the settings hide that.
    Sent,
    /// Nobody has this address; told only where the settings say so.
    Unknown,
    /// Too many tries.
    TooMany {
        /// Seconds until the next makes sense.
        retry_after: u64,
    },
}

/// Sends a link to the account that owns this address; if there is none, to those that claim it: whoever reads the
/// mail may have forgotten the password before confirming. An account that is switched off gets nothing.
pub fn ask(
    tx: &mut Tx<'_>,
    settings: &Settings,
    email: &Email,
    lang: &Lang,
    client: &Client,
    browser: &[u8],
) -> Result<Outcome, Error> {
    if let Attempt::Refused { retry_after } = Limited::Forgot(client).count(tx, &settings.limits)? {
        return Ok(Outcome::TooMany { retry_after });
    }
    let users = match User::by_confirmed_email(tx, email)? {
        Some(owner) => vec![owner],
        None => User::by_pending_email(tx, email, browser, MOST_PENDING)?,
    };
    if users.is_empty() && settings.user.show_email_does_not_exist {
        return Ok(Outcome::Unknown);
    }
    for user in users.into_iter().filter(|user| user.active) {
        if Limited::Mailbox(email.canonical()).count(tx, &settings.limits)? != Attempt::Allowed {
            break;
        }
        // To the address as its owner typed it, not as somebody typed it now.
        if let Some(row) = UserEmail::of_user(tx, user.id, email.canonical())? {
            send_link(tx, settings, &user, &row, lang, client)?;
        }
    }
    Ok(Outcome::Sent)
}

/// Sends a link to one of the account's addresses.
pub fn send_link(
    tx: &mut Tx<'_>,
    settings: &Settings,
    user: &User,
    to: &UserEmail,
    lang: &Lang,
    client: &Client,
) -> Result<(), Error> {
    let (now, lifetime) = (tx.now(), settings.user.reset_password_expiration.delta());
    let row = Token::create(tx, Purpose::ResetPassword, Some(user.id), &to.canonical, now, lifetime)?;
    let link = Link::new("user.reset_password", Purpose::ResetPassword, row, None);
    let reader = Reader { user_id: Some(user.id), address: to.address.clone(), lang: lang.clone() };
    tx.mail(&reader, Some(link), &mails::ForgotPassword { username: user.username.clone() })?;
    tx.audit("forgot-password", user.id, client, &to.canonical)?;
    tx.emit(events::ForgotPassword { user_id: user.id, client: client.clone() });
    Ok(())
}
