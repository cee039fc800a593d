//! The mails of invitations.

use serde::Serialize;

use crate::mail::Mail;

/// To somebody who is invited; with the link to register by.
#[derive(Debug, Serialize)]
pub struct Invite {
    /// Who invites, if it is a member: a username or an address.
    pub inviter: Option<String>,
}

impl Mail for Invite {
    const NAME: &'static str = "invite";
}

/// To somebody who is invited and has an account already.
#[derive(Debug, Serialize)]
pub struct InviteMember {
    /// Who invites, if it is a member: a username or an address.
    pub inviter: Option<String>,
    /// The owner's name, if he has one.
    pub username: Option<String>,
}

impl Mail for InviteMember {
    const NAME: &'static str = "invite_member";
}
