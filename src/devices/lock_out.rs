//! "It was not me": whoever signed in is locked out, until the owner of the address has chosen a new password.

use chrono::NaiveDateTime;

use super::device::Device;
use crate::accounts::forgot_password::send_link;
use crate::auth::PasswordManager;
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, Purpose, Session, Token, User, UserEmail};

/// Links by which whoever knows the password could have prepared to come back.
const ENDED: [Purpose; 3] = [Purpose::ConfirmEmail, Purpose::ResetPassword, Purpose::ChangeEmail];

/// Whether the link that stands for `row` still locks out. Looking changes nothing: mail scanners look, too.
pub fn is_good(connection: &mut AnyConnection, row: i64, now: NaiveDateTime) -> Result<bool, Error> {
    Ok(Token::find(connection, Purpose::NotMe, row)?.is_some_and(|token| token.is_fresh(now)))
}

/// Ends every session of the account, and makes its password useless until the reset whose link is mailed: to the
/// address that the news went to, if it is still the account's. `None` if the link is not good; else whether a
/// mail was written.
pub fn lock_out(
    tx: &mut Tx<'_>,
    settings: &Settings,
    row: i64,
    lang: &Lang,
    client: &Client,
) -> Result<Option<bool>, Error> {
    let now = tx.now();
    let Some(token) = Token::consume(tx, Purpose::NotMe, row, now)? else { return Ok(None) };
    let user = token.user_id.map(|id| User::find(tx, id)).transpose()?.flatten();
    let Some(user) = user.filter(|user| user.active) else { return Ok(None) };
    Session::end_all(tx, user.id, None)?;
    User::set_password_hash(tx, user.id, PasswordManager::unusable().as_str())?;
    Token::delete_of_user(tx, user.id, &ENDED)?;
    Device::forget_new(tx, user.id, token.created_at)?;
    tx.audit("locked-out", user.id, client, "")?;
    // Not to the account's first address of today: whoever is locked out may have put his own there.
    let to = UserEmail::of_user(tx, user.id, &token.sent_to)?.filter(|email| email.confirmed_at.is_some());
    if let Some(to) = &to {
        send_link(tx, settings, &user, to, lang, client)?;
    }
    Ok(Some(to.is_some()))
}
