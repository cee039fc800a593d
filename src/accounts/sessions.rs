//! The sessions of an account, in the hands of its owner: ending one, ending the others, and "It was not me".

use super::recovery::{lock_out, reader_at};
use crate::auth::Visitor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::models::{Session, SessionId, User, UserId};

/// Ends a session of the account. It is not found if it is another account's, or has ended.
pub fn end(tx: &mut Tx<'_>, user_id: UserId, id: SessionId) -> Result<()> {
    let session = Session::find(tx, user_id, id)?.ok_or(Error::NotFound)?;
    if !Session::end_one(tx, user_id, id)? {
        return Err(Error::NotFound);
    }
    Ok(tx.audit("ended-session", user_id, &session.ip)?)
}

/// Ends the visitor's other sessions. Returns how many there were.
pub fn end_others(tx: &mut Tx<'_>, visitor: &Visitor) -> Result<usize> {
    let ended = Session::end_others(tx, visitor.id, visitor.session_id)?;
    if ended > 0 {
        tx.audit("ended-other-sessions", visitor.id, "")?;
    }
    Ok(ended)
}

/// "It was not me": locks out whoever began this session, as the link in the mail about a new browser does. Every session
/// ends, the visitor's as well: whoever presses the button may be the thief, so the way back leads through the mailbox.
/// Returns false if another account has the address by now.
pub fn not_me(tx: &mut Tx<'_>, user_id: UserId, id: SessionId) -> Result<bool> {
    User::lock(tx, user_id)?;
    let session = Session::find(tx, user_id, id)?.ok_or(Error::NotFound)?;
    let user = User::find(tx, user_id)?.ok_or(Error::NotFound)?;
    // Without an address there would be no way back.
    let to = reader_at(tx, &user, session.created_at)?.ok_or(Error::NotFound)?;
    lock_out(tx, &user, Some(to), session.created_at)
}
