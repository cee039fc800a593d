//! Taking a change of address back, by the link in the mail to the old one.
//!
//! Whoever changed the address knew the password. So the link ends every session, and leads on to choosing another
//! password. The old one is not made useless: the mailbox may be somebody else's by now, and its link must not shut
//! the owner out.

use super::change_email::{Standing, look, put};
use super::events;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::models::{Client, Purpose, Session, Token, User, UserEmail};

/// Puts the address back that the link was sent to; `None` if the link is not good. Otherwise the row of a link
/// to choose another password, where there is such a page.
pub fn undo(tx: &mut Tx<'_>, settings: &Settings, row: i64, client: &Client) -> Result<Option<Option<i64>>, Error> {
    let now = tx.now();
    let Standing::Good(user_id, email) = look(tx, Purpose::UndoEmail, row, now)? else { return Ok(None) };
    let Some(token) = Token::consume(tx, Purpose::UndoEmail, row, now)? else { return Ok(None) };
    User::lock(tx, user_id)?;
    let old = UserEmail::primary_of(tx, user_id)?.map(|old| old.canonical);
    if !put(tx, user_id, &email)? {
        return Ok(None);
    }
    // Links to addresses that came later are worth nothing any more, but those to earlier ones are: a thief who
    // changes the address twice and takes that back must not take the owner's link with it.
    token.delete_later(tx)?;
    Session::end_all(tx, user_id, None)?;
    tx.audit("restored-email", user_id, client, email.canonical())?;
    tx.emit(events::ChangedEmail { user_id, old, new: email.canonical().to_owned() });
    if !settings.user.enable_forgot_password {
        return Ok(Some(None));
    }
    let lifetime = settings.user.reset_password_expiration.delta();
    Ok(Some(Some(Token::create(tx, Purpose::ResetPassword, Some(user_id), email.canonical(), now, lifetime)?)))
}
