//! Withdrawing invitations: by their sender, or because somebody else may have sent them.

use chrono::NaiveDateTime;

use super::invitation::{Invitation, InvitationId, State};
use crate::accounts::events::{ChangedPassword, ResetPassword, TakenBack};
use crate::accounts::roles;
use crate::db::Tx;
use crate::error::Result;
use crate::models::{Role, Token, UserId};

/// Withdraws one of the member's own invitations. Returns false if it was no longer open.
pub fn withdraw(tx: &mut Tx<'_>, user_id: UserId, id: InvitationId) -> Result<bool> {
    let invitation = Invitation::of_sender(tx, user_id, id)?;
    let Some((invitation, token)) = Invitation::by_token(tx, invitation.token_id)? else { return Ok(false) };
    end(tx, user_id, &invitation, &token)
}

/// Using the link up also stops somebody who is registering by it at this moment.
fn end(tx: &mut Tx<'_>, user_id: UserId, invitation: &Invitation, token: &Token) -> Result<bool> {
    let now = tx.now();
    let open = token.consume(tx, now)?;
    if open {
        invitation.set_withdrawn(tx)?;
        tx.audit("withdrew-invitation", user_id, &invitation.address)?;
    }
    Ok(open)
}

/// Subscribes to changed passwords: whoever knew the old one may have invited themselves, so invitations with a role end.
pub fn on_changed_password(event: &ChangedPassword, tx: &mut Tx<'_>) -> Result<()> {
    end_promises(tx, event.user_id)
}

/// The same for passwords that were reset.
pub fn on_reset_password(event: &ResetPassword, tx: &mut Tx<'_>) -> Result<()> {
    end_promises(tx, event.user_id)
}

fn end_promises(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    for (invitation, token) in Invitation::since(tx, user_id, None)? {
        if invitation.role_id.is_some() {
            end(tx, user_id, &invitation, &token)?;
        }
    }
    Ok(())
}

/// Subscribes to accounts that were taken back: withdraws the invitations that were sent since then, and the roles that
/// came with those that were accepted, also from whom the new members have invited in turn.
pub fn on_taken_back(event: &TakenBack, tx: &mut Tx<'_>) -> Result<()> {
    take_back(tx, event.user_id, event.since)
}

fn take_back(tx: &mut Tx<'_>, user_id: UserId, since: NaiveDateTime) -> Result<()> {
    let now = tx.now();
    let mut senders = vec![user_id];
    while let Some(sender) = senders.pop() {
        for (invitation, token) in Invitation::since(tx, sender, Some(since))? {
            if invitation.state(&token, now) == State::Sent {
                end(tx, sender, &invitation, &token)?;
            }
            let (Some(role_id), Some(member)) = (invitation.role_id, invitation.accepted_by) else { continue };
            if let Some(role) = Role::find(tx, role_id)? {
                roles::take_back(tx, member, &role)?;
            }
            senders.push(member);
        }
    }
    Ok(())
}
