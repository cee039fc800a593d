//! What happens to invitations, for subscribers in `site.rs`.

use crate::events::Event;

/// An invitation was sent.
#[derive(Debug, Clone)]
pub struct SentInvitation {
    /// Its row.
    pub invitation: i64,
    /// The account that sent it; none for a command.
    pub invited_by: Option<i64>,
    /// To whom, in canonical form.
    pub email: String,
}

impl Event for SentInvitation {}
