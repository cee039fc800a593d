//! Registering by an invitation.

use chrono::NaiveDateTime;

use super::invitation::{Invitation, State, grantable};
use crate::accounts::voucher::{Standing, Voucher};
use crate::config::Settings;
use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::message::Message;
use crate::models::{Client, Email, Purpose, Role, Token, User};

/// Invitations as registering sees them.
pub struct Invitations;

impl Voucher for Invitations {
    fn purpose(&self) -> Purpose {
        Purpose::Invitation
    }

    fn is_on(&self, settings: &Settings) -> bool {
        super::is_on(settings)
    }

    fn is_required(&self, settings: &Settings) -> Option<Message> {
        settings.user.require_invitation.then(|| Message::new("invite-only"))
    }

    fn look(&self, connection: &mut AnyConnection, row: i64, now: NaiveDateTime) -> Result<Standing, Error> {
        Ok(open(connection, row, now)?.and_then(|invitation| Email::parse(&invitation.address)))
    }

    fn redeem(&self, tx: &mut Tx<'_>, row: i64, user_id: i64, client: &Client) -> Result<Result<i64, Message>, Error> {
        let now = tx.now();
        let invitation = match open(tx, row, now)? {
            Ok(invitation) => invitation,
            Err(why) => return Ok(Err(why)),
        };
        if Token::consume(tx, Purpose::Invitation, row, now)?.is_none() {
            // Another request was faster.
            return Ok(Err(invalid()));
        }
        if let Some(role) = promised(tx, &invitation)? {
            role.grant(tx, user_id)?;
            tx.audit("role-granted", user_id, client, &role.name)?;
        }
        Ok(Ok(invitation.id))
    }
}

fn invalid() -> Message {
    Message::new("invalid-invitation")
}

/// The invitation that a link stands for, if it is still open and its sender may still invite.
fn open(connection: &mut AnyConnection, row: i64, now: NaiveDateTime) -> Result<Result<Invitation, Message>, Error> {
    let Some((invitation, token)) = Invitation::by_token(connection, row)? else { return Ok(Err(invalid())) };
    if let Some(by) = invitation.invited_by
        && !User::find(connection, by)?.is_some_and(|user| user.active)
    {
        return Ok(Err(invalid()));
    }
    Ok(match invitation.state(&token, now) {
        State::Sent => Ok(invitation),
        State::Expired => Err(Message::new("expired-invitation")),
        State::Accepted | State::Withdrawn => Err(invalid()),
    })
}

/// The role that comes with an invitation, if its sender may give it away now as he could then.
fn promised(connection: &mut AnyConnection, invitation: &Invitation) -> Result<Option<Role>, Error> {
    let Some(role_id) = invitation.role_id else { return Ok(None) };
    Ok(grantable(connection, invitation.invited_by)?.into_iter().find(|role| role.id == role_id))
}
