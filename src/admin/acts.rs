//! What an administrator does to an account. Each act returns the message that tells of it, with the way to undo it if
//! there is one.

use chrono::NaiveDateTime;

use crate::accounts::{confirm, manage, password, roles};
use crate::auth::MailCause;
use crate::clock;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};
use crate::mail::{Mail, Recipient};
use crate::message::{Flash, Message};
use crate::models::{Email, Role, Session, User, UserEmail, UserId};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// What a button does to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Activate,
    Deactivate,
    /// Switches off, and deletes when the grace is over.
    Delete,
    /// Deletes at once an account that waits to be deleted.
    DeleteNow,
    EndSessions,
    SendReset,
    ResendConfirmation,
}

impl Act {
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "activate" => Self::Activate,
            "deactivate" => Self::Deactivate,
            "delete" => Self::Delete,
            "delete-now" => Self::DeleteNow,
            "end-sessions" => Self::EndSessions,
            "send-reset" => Self::SendReset,
            "resend-confirmation" => Self::ResendConfirmation,
            _ => return None,
        })
    }

    /// Whether an administrator who does this to themselves is shut out.
    pub fn shuts_out(self) -> bool {
        matches!(self, Self::Deactivate | Self::Delete | Self::EndSessions)
    }
}

/// Does it. Refused with a message if it cannot be done, and for the last administrator.
pub fn act(tx: &mut Tx<'_>, act: Act, user_id: UserId, reason: &str) -> Result<Flash> {
    let user = User::find(tx, user_id)?.ok_or(Error::NotFound)?;
    match act {
        Act::Activate => activate(tx, &user),
        Act::Deactivate => deactivate(tx, &user, reason, None),
        Act::Delete => {
            let after = tx.now() + tx.settings().user.deletion_grace.delta();
            deactivate(tx, &user, reason, Some(after))
        }
        // In steps, and so not in this transaction: see `delete_now`.
        Act::DeleteNow => Err(Error::NotFound),
        Act::EndSessions => end_sessions(tx, user_id),
        Act::SendReset => send_reset(tx, &user),
        Act::ResendConfirmation => resend_confirmation(tx, user_id),
    }
}

fn activate(tx: &mut Tx<'_>, user: &User) -> Result<Flash> {
    if !manage::set_active(tx, user.id, true)? {
        return Ok(unchanged());
    }
    tell(tx, user.id, Mail::new("account_activated"))?;
    let undo = if user.delete_after.is_some() { "delete" } else { "deactivate" };
    let undo = [("id", user.id.to_string()), ("act", undo.to_owned())];
    Ok(Flash::success("admin-activated").undone_by("admin.act", &undo))
}

/// Switches off; with `after`, until the account is deleted. Its owner is told why.
fn deactivate(tx: &mut Tx<'_>, user: &User, reason: &str, after: Option<NaiveDateTime>) -> Result<Flash> {
    let reason = reason.trim();
    if reason.chars().count() > LONGEST_REASON {
        return Err(Error::field("reason", "admin-reason-too-long"));
    }
    if !manage::deactivate(tx, user.id, reason, after)? {
        return Ok(unchanged());
    }
    let after = after.map(clock::utc);
    let deleted = after.is_some();
    tell(tx, user.id, Mail::new("account_deactivated").with("reason", reason).with("after", after))?;
    let undo = [("id", user.id.to_string()), ("act", "activate".to_owned())];
    let flash = Flash::success(if deleted { "admin-waits" } else { "admin-deactivated" });
    Ok(flash.undone_by("admin.act", &undo))
}

fn unchanged() -> Flash {
    Flash::info("admin-unchanged")
}

/// Mails the owner of an account, unless nobody has shown to read its address.
fn tell(tx: &mut Tx<'_>, user_id: UserId, mail: Mail) -> Result<()> {
    let user = &tx.settings().user;
    let proves = user.confirms_emails();
    let to = if user.enable_email { UserEmail::primary_of(tx, user_id)? } else { None };
    to.filter(|to| to.confirmed_at.is_some() || !proves).map_or(Ok(()), |to| tx.mail(&Recipient::from(&to), mail))
}

fn end_sessions(tx: &mut Tx<'_>, user_id: UserId) -> Result<Flash> {
    let ended = Session::end_all(tx, user_id)?;
    if ended == 0 {
        return Ok(unchanged());
    }
    tx.audit("sessions-ended", user_id, "")?;
    let ended = i64::try_from(ended).unwrap_or(i64::MAX);
    Ok(Flash::success(Message::new("admin-sessions-ended").with("count", ended)))
}

/// Sends a link to choose another password: only the user ever knows it.
fn send_reset(tx: &mut Tx<'_>, user: &User) -> Result<Flash> {
    if !tx.settings().user.can_reset_password() {
        return Err(Error::NotFound);
    }
    if !user.active {
        return Err(Flash::danger("admin-is-off").into());
    }
    let to = mailbox(tx, user.id)?;
    if to.confirmed_at.is_none() && to.belongs_to_another(tx)? {
        return Err(Flash::danger("admin-address-taken").into());
    }
    password::send_link(tx, &to)?;
    Ok(Flash::success(Message::new("admin-reset-sent").with("address", to.address)))
}

fn resend_confirmation(tx: &mut Tx<'_>, user_id: UserId) -> Result<Flash> {
    let to = mailbox(tx, user_id)?;
    if to.confirmed_at.is_some() || !tx.settings().user.confirms_emails() {
        return Ok(unchanged());
    }
    if to.belongs_to_another(tx)? {
        return Err(Flash::danger("admin-address-taken").into());
    }
    confirm::send_link(tx, &to)?;
    tx.audit("sent-confirmation", user_id, &to.canonical)?;
    Ok(Flash::success(Message::new("admin-confirmation-sent").with("address", to.address)))
}

/// The primary address of an account, unless it has had too many mails.
fn mailbox(tx: &mut Tx<'_>, user_id: UserId) -> Result<UserEmail> {
    let to = UserEmail::primary_of(tx, user_id)?.ok_or_else(|| Flash::danger("admin-no-address"))?;
    if !tx.may_mail(&to.canonical, MailCause::WayIn)? {
        return Err(Flash::danger("admin-mailbox-full").into());
    }
    Ok(to)
}

/// Deletes an account at once, if it waits to be deleted.
pub async fn delete_now(db: &Db, user_id: UserId) -> Result<Flash> {
    let user = db.read(move |conn| Ok(User::find(conn, user_id)?)).await?.ok_or(Error::NotFound)?;
    if user.active || user.delete_after.is_none() {
        return Err(Error::NotFound);
    }
    manage::delete_in_steps(db, user_id).await?;
    Ok(Flash::success("admin-deleted"))
}

/// Gives an account a role, or takes it.
pub fn set_role(tx: &mut Tx<'_>, user_id: UserId, role: &Role, granted: bool) -> Result<Flash> {
    User::find(tx, user_id)?.ok_or(Error::NotFound)?;
    let changed = if granted { roles::grant(tx, user_id, role)? } else { roles::revoke(tx, user_id, role)? };
    if !changed {
        return Ok(unchanged());
    }
    let (id, undo) =
        (if granted { "admin-granted" } else { "admin-revoked" }, if granted { "revoke" } else { "grant" });
    let flash = Flash::success(Message::new(id).with("role", role.name.as_str()));
    let args = [("id", user_id.to_string()), ("role", role.id.to_string()), ("act", undo.to_owned())];
    Ok(flash.undone_by("admin.role", &args))
}

/// Gives an account another address. Undoing it puts the old one back as it was.
pub fn set_email(tx: &mut Tx<'_>, user_id: UserId, email: &Email, confirmed: bool) -> Result<Flash> {
    User::find(tx, user_id)?.ok_or(Error::NotFound)?;
    let old = UserEmail::primary_of(tx, user_id)?;
    if !manage::set_email(tx, user_id, email, confirmed)? {
        return Err(Error::field("email", "admin-address-taken"));
    }
    let flash = Flash::success(Message::new("admin-email-set").with("address", email.as_str()));
    let Some(old) = old.filter(|old| old.canonical != email.canonical()) else { return Ok(flash) };
    let mut args = vec![("id", user_id.to_string()), ("email", old.address)];
    args.extend(old.confirmed_at.map(|_| ("confirmed", "true".to_owned())));
    Ok(flash.undone_by("admin.set_email", &args))
}
