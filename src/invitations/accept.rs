//! Registering by an invitation.

use super::invitation::{Invitation, InvitationLink, State, grantable};
use super::invite;
use crate::accounts::links::{UndoEmail, consume, invalid};
use crate::accounts::recovery::way_back;
use crate::accounts::register_link::RegisterLink;
use crate::accounts::roles;
use crate::config::Settings;
use crate::db::{AnyConnection, Conn, Tx};
use crate::error::Result;
use crate::mail::{Mail, Recipient, unlinked};
use crate::message::Flash;
use crate::models::{Email, LinkKey, Purpose, Role, Token, User, UserEmail, UserId};

/// Invitations as registering sees them.
pub struct Invitations;

impl RegisterLink for Invitations {
    fn purpose(&self) -> &'static str {
        InvitationLink::NAME
    }

    fn is_on(&self, settings: &Settings) -> bool {
        invite::is_on(settings)
    }

    fn is_required(&self, settings: &Settings) -> Option<Flash> {
        settings.user.require_invitation.then(|| Flash::danger("invite-only"))
    }

    fn invalid(&self) -> Flash {
        Flash::danger(InvitationLink::INVALID)
    }

    fn open(&self, conn: &mut Conn<'_>, key: LinkKey) -> Result<Email> {
        let (invitation, _) = open(conn, key)?;
        invitation.address.parse().map_err(|_| invalid::<InvitationLink>())
    }

    fn redeem(&self, tx: &mut Tx<'_>, key: LinkKey, user_id: UserId) -> Result<()> {
        let (invitation, token) = open(tx, key)?;
        consume::<InvitationLink>(tx, &token)?;
        invitation.set_accepted(tx, user_id)?;
        if let Some(role) = promised_role(tx, &invitation)? {
            roles::grant(tx, user_id, &role)?;
            tell_sender(tx, &invitation, &role)?;
        }
        Ok(())
    }
}

/// The invitation of a link, if it is still open and its sender still has an active account.
fn open(conn: &mut Conn<'_>, key: LinkKey) -> Result<(Invitation, Token)> {
    let now = conn.now();
    let token = Token::find(conn, key, InvitationLink::NAME)?.ok_or_else(invalid::<InvitationLink>)?;
    let (invitation, token) = Invitation::by_token(conn, token.id)?.ok_or_else(invalid::<InvitationLink>)?;
    if let Some(by) = invitation.invited_by
        && !User::find(conn, by)?.is_some_and(|user| user.active)
    {
        return Err(invalid::<InvitationLink>());
    }
    match invitation.state(&token, now) {
        State::Sent => Ok((invitation, token)),
        State::Expired => Err(Flash::danger("expired-invitation").into()),
        State::Accepted | State::Withdrawn => Err(invalid::<InvitationLink>()),
    }
}

/// The role that comes with an invitation, if its sender may still grant it.
fn promised_role(connection: &mut AnyConnection, invitation: &Invitation) -> Result<Option<Role>> {
    let Some(role_id) = invitation.role_id else { return Ok(None) };
    Ok(grantable(connection, invitation.invited_by)?.into_iter().find(|role| role.id == role_id))
}

/// Tells the sender that somebody has a role from them now, with a link for the case that they did not send the invitation.
fn tell_sender(tx: &mut Tx<'_>, invitation: &Invitation, role: &Role) -> Result<()> {
    let sender = invitation.invited_by.map(|by| UserEmail::primary_of(tx, by)).transpose()?.flatten();
    let Some(sender) = sender else { return Ok(()) };
    let link = way_back::<UndoEmail>(tx, &sender, None)?;
    let mail = Mail::new("invitation_used")
        .with("address", unlinked(&invitation.address))
        .with("role", unlinked(&role.name))
        .with_link(link);
    tx.mail(&Recipient::from(&sender), mail)
}
