//! What ends the open links of an account: somebody may have asked for one, to come back by it later.

use super::link::end_all;
use crate::accounts::events::{ChangedEmail, ChangedPassword, DeletionAsked, ResetPassword, TakenBack};
use crate::db::Tx;
use crate::error::Result;

pub fn on_changed_password(event: &ChangedPassword, tx: &mut Tx<'_>) -> Result<()> {
    end_all(tx, event.user_id)
}

pub fn on_reset_password(event: &ResetPassword, tx: &mut Tx<'_>) -> Result<()> {
    end_all(tx, event.user_id)
}

pub fn on_changed_email(event: &ChangedEmail, tx: &mut Tx<'_>) -> Result<()> {
    end_all(tx, event.user_id)
}

pub fn on_taken_back(event: &TakenBack, tx: &mut Tx<'_>) -> Result<()> {
    end_all(tx, event.user_id)
}

/// The account may be kept after all, within the time of a link.
pub fn on_deletion_asked(event: &DeletionAsked, tx: &mut Tx<'_>) -> Result<()> {
    end_all(tx, event.user_id)
}
