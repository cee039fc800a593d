//! Inviting, and taking an invitation back.

use super::events::SentInvitation;
use super::invitation::{Invitation, grantable};
use super::mails;
use crate::auth::Limited;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Link, Reader, unlinked};
use crate::models::{Attempt, Client, Email, Purpose, Token, User, UserEmail};

/// Who invites: a member. A command has nobody to name.
pub struct Inviter {
    /// The account.
    pub id: i64,
    /// What the mail calls him.
    pub name: String,
}

/// An invitation that is to be sent.
pub struct NewInvitation {
    /// Who invites; none for a command, which may give away every role and is not limited.
    pub by: Option<Inviter>,
    /// Whom.
    pub email: Email,
    /// The role to give him.
    pub role: Option<String>,
    /// The language of the page.
    pub lang: Lang,
    /// From where.
    pub client: Client,
}

/// What comes of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail is on its way. The same if the address has an account, whose owner is then told that he has one.
    Sent,
    /// There is no such role, or it is not the inviter's to give.
    NotYourRole,
    /// Too many invitations.
    TooMany {
        /// Seconds until the next makes sense.
        retry_after: u64,
    },
}

/// Sends an invitation.
pub fn invite(tx: &mut Tx<'_>, settings: &Settings, new: &NewInvitation) -> Result<Outcome, Error> {
    let (by, now) = (new.by.as_ref().map(|by| by.id), tx.now());
    if let Some(id) = by
        && let Attempt::Refused { retry_after } = Limited::Invite(id).count(tx, &settings.limits)?
    {
        return Ok(Outcome::TooMany { retry_after });
    }
    let role = match &new.role {
        None => None,
        Some(name) => {
            let Some(role) = grantable(tx, by)?.into_iter().find(|role| role.name == *name) else {
                return Ok(Outcome::NotYourRole);
            };
            Some(role)
        }
    };
    let lifetime = settings.user.invite_expiration.delta();
    let canonical = new.email.canonical();
    // An address with an account gets a row as well, and its link is never sent: the list must not tell.
    let token = Token::create(tx, Purpose::Invitation, by, canonical, now, lifetime)?;
    let invitation = Invitation::insert(tx, token, new.email.as_str(), role.map(|role| role.id), by)?;
    if by.is_none() || Limited::Mailbox(canonical).count(tx, &settings.limits)? == Attempt::Allowed {
        write_mail(tx, new, token)?;
    }
    if let Some(id) = by {
        tx.audit("invited", id, &new.client, canonical)?;
    }
    tx.emit(SentInvitation { invitation, invited_by: by, email: canonical.to_owned() });
    Ok(Outcome::Sent)
}

fn write_mail(tx: &mut Tx<'_>, new: &NewInvitation, token: i64) -> Result<(), Error> {
    let inviter = new.by.as_ref().map(|by| unlinked(&by.name));
    let (address, lang) = (new.email.as_str().to_owned(), new.lang.clone());
    if let Some(owner) = UserEmail::confirmed(tx, &new.email)? {
        let username = User::find(tx, owner.user_id)?.and_then(|user| user.username);
        let reader = Reader { user_id: Some(owner.user_id), address: owner.address, lang };
        return tx.mail(&reader, None, &mails::InviteMember { inviter, username });
    }
    let link = Link::new("user.register", Purpose::Invitation, token, None);
    tx.mail(&Reader { user_id: None, address, lang }, Some(link), &mails::Invite { inviter })
}

/// Takes an invitation back; whether it was still open. It is the member's own, or not there.
pub fn withdraw(tx: &mut Tx<'_>, id: i64, user_id: i64, client: &Client) -> Result<bool, Error> {
    let (invitation, now) = (Invitation::of_sender(tx, id, user_id)?, tx.now());
    // Using its link up closes it, for whoever may be opening it just now, too.
    let open = Token::consume(tx, Purpose::Invitation, invitation.token_id, now)?.is_some();
    if open {
        invitation.set_withdrawn(tx)?;
        tx.audit("withdrew-invitation", user_id, client, &invitation.address)?;
    }
    Ok(open)
}
