//! An address that a member wants for his account, in the place of the one he has (`change_email.rs`) or beside it
//! (`emails.rs`): who may have it, and the mail that follows.

use diesel::QueryResult;

use super::mails;
use super::proof::still;
use crate::auth::Limited;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::models::{Attempt, Client, Email, Session, User, UserEmail};

/// What is wanted, by whom.
pub struct Wanted {
    /// The account, as it was when its password was verified.
    pub user: User,
    /// The session in which it was given.
    pub session_id: i64,
    /// The address.
    pub email: Email,
    /// The language of the page.
    pub lang: Lang,
    /// From where.
    pub client: Client,
}

/// Why it cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The password that was given is not the account's any more.
    Incorrect,
    /// The account has it already.
    IsTheSame,
    /// Somebody else has it; told only where the settings do not hide it.
    Taken,
}

/// What may be asked for.
pub struct Claim {
    /// The account as it is now.
    pub user: User,
    /// Who owns the address, if somebody else does. Nothing but the mail may differ then.
    pub owner: Option<UserEmail>,
}

/// Whether the address may be asked for. The password that was given makes the session fresh.
pub fn claim(tx: &mut Tx<'_>, settings: &Settings, wanted: &Wanted) -> Result<Result<Claim, Refused>, Error> {
    let Some(user) = still(tx, &wanted.user)?.filter(|user| user.active) else { return Ok(Err(Refused::Incorrect)) };
    let now = tx.now();
    Session::authenticated(tx, wanted.session_id, now)?;
    // Where an account has one address, whatever other it still has from before can take its place.
    let own = UserEmail::of_user(tx, user.id, wanted.email.canonical())?;
    if own.is_some_and(|own| own.is_primary || settings.user.enable_multiple_emails) {
        return Ok(Err(Refused::IsTheSame));
    }
    let owner = UserEmail::confirmed(tx, &wanted.email)?.filter(|owner| owner.user_id != user.id);
    if owner.is_some() && !settings.user.hides_addresses() {
        return Ok(Err(Refused::Taken));
    }
    Ok(Ok(Claim { user, owner }))
}

/// Sends the mail with the `link` that confirms the address; or tells the one who owns it. Silently nothing, if
/// its mailbox has had enough.
pub fn write(
    tx: &mut Tx<'_>,
    settings: &Settings,
    wanted: &Wanted,
    claim: Claim,
    link: impl FnOnce(&mut Tx<'_>) -> QueryResult<Link>,
) -> Result<(), Error> {
    if Limited::Mailbox(wanted.email.canonical()).count(tx, &settings.limits)? != Attempt::Allowed {
        return Ok(());
    }
    if let Some(owner) = claim.owner {
        return mails::tell_owner(tx, owner, &wanted.lang);
    }
    let link = link(tx)?;
    let address = wanted.email.as_str().to_owned();
    let reader = Reader { user_id: Some(claim.user.id), address, lang: wanted.lang.clone() };
    tx.mail(&reader, Some(link), &mails::ConfirmEmail { username: claim.user.username })
}
