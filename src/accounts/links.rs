//! The links in mails about accounts: what each is for, and what all have in common.

use serde_json::{Value, json};

use crate::clock;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::message::Flash;
use crate::models::{Email, LinkKey, Purpose, Token, User, UserId};

/// Confirms an address.
pub struct ConfirmEmail;

impl Purpose for ConfirmEmail {
    const NAME: &'static str = "confirm-email";
    const ENDPOINT: &'static str = "user.confirm_email";
    const INVALID: &'static str = "invalid-confirm-token";
}

/// Replaces a forgotten password.
pub struct ResetPassword;

impl Purpose for ResetPassword {
    const NAME: &'static str = "reset-password";
    const ENDPOINT: &'static str = "user.reset_password";
    const INVALID: &'static str = "invalid-reset-token";
}

/// Changes the address of an account.
pub struct ChangeEmail;

impl Purpose for ChangeEmail {
    const NAME: &'static str = "change-email";
    const ENDPOINT: &'static str = "user.change_email_link";
    const INVALID: &'static str = "invalid-confirm-token";
}

/// Takes an account back after a change of its addresses.
pub struct UndoEmail;

impl Purpose for UndoEmail {
    const NAME: &'static str = "undo-email";
    const ENDPOINT: &'static str = "user.undo_email";
}

/// Cancels the deletion of an account.
pub struct Keep;

impl Purpose for Keep {
    const NAME: &'static str = "keep";
    const ENDPOINT: &'static str = "user.keep";
}

/// Makes the visitor the first administrator. This link is not mailed: the site prints it when it starts.
pub struct Setup;

impl Purpose for Setup {
    const NAME: &'static str = "setup";
    const ENDPOINT: &'static str = "user.setup";
}

/// Links that somebody who knew the password could have asked for, to come back later. A new password ends them. Links by
/// which an owner takes the account back stay: nothing that a thief can do may end them.
pub const PREPARED: [&str; 3] = [ConfirmEmail::NAME, ResetPassword::NAME, ChangeEmail::NAME];

/// Whether this address can still take another account back than `own`. Only who proves to read it may have it then: a thief
/// who has put another one in its place would end the owner's link by taking it.
pub fn is_kept(conn: &mut Conn<'_>, email: &Email, own: UserId) -> Result<bool> {
    let now = conn.now();
    let open = Token::open(conn, UndoEmail::NAME, now)?.into_iter().filter(|(user_id, _)| *user_id != Some(own));
    let mut kept = open.filter_map(|(_, address)| Email::existing(&address));
    Ok(kept.any(|kept| kept.canonical() == email.canonical()))
}

/// The refusal of a link that is forged, used or superseded.
pub fn invalid<P: Purpose>() -> Error {
    Flash::danger(P::INVALID).into()
}

/// Finds a link's token and its account, used or not, active or not. Nothing that opens a link changes anything, because
/// mail scanners open links, too.
pub fn find<P: Purpose>(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Token, User)> {
    let token = Token::find(conn, key, P::NAME)?.ok_or_else(invalid::<P>)?;
    let user = token.user_id.map(|id| User::find(conn, id)).transpose()?.flatten();
    Ok((token, user.ok_or_else(invalid::<P>)?))
}

/// The account that a link acts on, for the page of the link. It names the account, because a stranger may have registered
/// with the reader's address: then the mail is real, but the account is not the reader's.
pub fn named(user: &User) -> Value {
    json!({ "name": user.username, "since": clock::utc(user.created_at) })
}

/// Locks the account of a link. Changes of an account begin with this: if they all lock the account first, no two of them
/// wait for each other.
pub fn lock<P: Purpose>(tx: &mut Tx<'_>, key: LinkKey) -> Result<()> {
    let (_, user) = find::<P>(tx, key)?;
    Ok(User::lock(tx, user.id)?)
}

/// Uses a link up. Refused if another request was faster.
pub fn consume<P: Purpose>(tx: &mut Tx<'_>, token: &Token) -> Result<()> {
    let now = tx.now();
    if token.consume(tx, now)? { Ok(()) } else { Err(invalid::<P>()) }
}
