//! What a new password brings with it, however it came about.

use super::mails;
use crate::auth::HashedPassword;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Purpose, Token, User};

/// The links that end: whoever knew the old password may have asked for one, to get in by it later. Links that take
/// back a change, or lock somebody out, are for the owner and stay.
const ENDED: [Purpose; 3] = [Purpose::ResetPassword, Purpose::ChangeEmail, Purpose::ConfirmEmail];

/// Gives the account its new password, ends its links, and tells the owner. Sessions are the caller's to end.
pub(super) fn set(
    tx: &mut Tx<'_>,
    settings: &Settings,
    user: &User,
    password: &HashedPassword,
    lang: &Lang,
) -> Result<(), Error> {
    let now = tx.now();
    User::set_password_hash(tx, user.id, password.as_str())?;
    Token::void(tx, user.id, &ENDED, now)?;
    if settings.user.send_password_changed_email
        && settings.user.enable_email
        && let Some(reader) = mails::owner(tx, user.id, lang)?
    {
        let username = user.username.clone();
        tx.mail(&reader, None, &mails::PasswordChanged { username, recovers: settings.user.recovers() })?;
    }
    Ok(())
}
