//! Who may invite, and sending an invitation.

use super::invitation::{Invitation, InvitationId, InvitationLink, grantable};
use crate::auth::{Limited, MailCause, Whose};
use crate::config::Settings;
use crate::db::{Db, Event, Tx};
use crate::error::{Error, Result};
use crate::mail::{Link, Mail, Recipient, unlinked};
use crate::models::{Email, LinkKey, Session, SessionId, User, UserEmail, UserId};

/// Returns true if there are invitations: not if nobody may register.
pub fn is_on(settings: &Settings) -> bool {
    settings.user.enable_invitation && settings.user.enable_registration
}

const INVITE: Limited = Limited { name: "invite", limit: |settings| settings.limits.invite };

/// The event of an invitation that was sent.
#[derive(Debug, Clone)]
pub struct SentInvitation {
    pub invitation: InvitationId,
    /// `None` for a command.
    pub invited_by: Option<UserId>,
    /// In canonical form.
    pub email: String,
}

impl Event for SentInvitation {}

pub struct Inviter {
    pub id: UserId,
    /// The session in which they gave their password, if a role comes along.
    pub session_id: SessionId,
    /// As the mail names them.
    pub name: String,
}

pub struct NewInvitation {
    /// `None` for a command, which may grant every role and is not limited.
    pub by: Option<Inviter>,
    pub email: Email,
    /// The role that comes with the account.
    pub role: Option<String>,
}

/// Sends an invitation. The inviter does not learn whether the address has an account, unless the settings say so; its
/// owner is told that they have one.
pub async fn invite(db: &Db, new: NewInvitation) -> Result<()> {
    match new.by.as_ref().map(|by| by.id) {
        Some(id) => db.limited(INVITE, Whose::User(id), move |tx| invite_once(tx, &new)).await,
        None => db.write(move |tx| invite_once(tx, &new)).await,
    }
}

fn invite_once(tx: &mut Tx<'_>, new: &NewInvitation) -> Result<()> {
    let by = new.by.as_ref().map(|by| by.id);
    let role = match &new.role {
        None => None,
        Some(name) => {
            check_session(tx, new.by.as_ref())?;
            let role = grantable(tx, by)?.into_iter().find(|role| role.name == *name);
            Some(role.ok_or_else(|| Error::field("role", "role-not-yours"))?)
        }
    };
    if !tx.settings().user.hides_addresses() && UserEmail::confirmed(tx, &new.email)?.is_some() {
        return Err(Error::field("email", "already-registered"));
    }
    let lifetime = tx.settings().user.invite_expiration.delta();
    let canonical = new.email.canonical();
    // An address with an account gets a row, too, but its link is not sent: the list of invitations looks the same.
    let token = tx.token::<InvitationLink>(by, canonical, lifetime)?;
    let invitation = Invitation::insert(tx, by, token.row, new.email.as_str(), role.map(|role| role.id))?;
    if by.is_none() || tx.may_mail(canonical, MailCause::Stranger)? {
        send_mail(tx, new, token)?;
    }
    if let Some(id) = by {
        tx.audit("invited", id, canonical)?;
    }
    tx.emit(&SentInvitation { invitation, invited_by: by, email: canonical.to_owned() });
    Ok(())
}

/// A new password ends sessions and invitations with a role. So nobody may send one if their session has ended since the
/// request began.
fn check_session(tx: &mut Tx<'_>, by: Option<&Inviter>) -> Result<()> {
    let Some(by) = by else { return Ok(()) };
    User::lock(tx, by.id)?;
    if Session::exists(tx, by.session_id)? { Ok(()) } else { Err(Error::NotFound) }
}

fn send_mail(tx: &mut Tx<'_>, new: &NewInvitation, token: LinkKey) -> Result<()> {
    let inviter = new.by.as_ref().map(|by| unlinked(&by.name));
    if let Some(owner) = UserEmail::confirmed(tx, &new.email)? {
        return tx.mail(&Recipient::from(&owner), Mail::new("invite_member").with("inviter", inviter));
    }
    let to = Recipient { user_id: None, address: new.email.as_str().to_owned() };
    let link = Link::of::<InvitationLink>(token);
    tx.mail(&to, Mail::new("invite").with("inviter", inviter).with_link(Some(link)))
}
