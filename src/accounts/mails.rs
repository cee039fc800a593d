//! Mails about accounts, to their owners.

use super::waiting::remind;
use crate::db::Tx;
use crate::error::Result;
use crate::mail::{Mail, Recipient};
use crate::models::{UserEmail, UserId};

/// Sends a mail to the primary address of an account, if it has one and the site uses addresses.
pub fn to_owner(tx: &mut Tx<'_>, user_id: UserId, mail: Mail) -> Result<()> {
    if !tx.settings().user.enable_email {
        return Ok(());
    }
    UserEmail::primary_of(tx, user_id)?.map_or(Ok(()), |email| tx.mail(&Recipient::from(&email), mail))
}

/// Tells the owner of an address that somebody, who may be they, wants it for another account. If their account waits to be
/// deleted, they get the link that keeps it.
pub fn address_in_use(tx: &mut Tx<'_>, owner: &UserEmail) -> Result<()> {
    if remind(tx, owner.user_id)? {
        return Ok(());
    }
    tx.mail(&Recipient::from(owner), Mail::new("address_in_use"))
}
