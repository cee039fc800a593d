//! Correcting an address that nobody has confirmed, such as one with a typo. Whoever registered the account in this browser
//! can do it at once, and so can whoever has the password.

use super::claim::Claim;
use super::confirm::{RESEND, new_link};
use super::create::email_taken;
use super::events::CorrectedEmail;
use super::links::PREPARED;
use super::wanted_email::{Authorized, send_mail};
use crate::auth::Whose;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::message::Flash;
use crate::models::{Email, Token, User, UserEmail};

/// Replaces the address, and mails a link to the new one. As in registering, the answer never tells whether the new address
/// is taken: then only the mail differs.
pub async fn correct(db: &Db, claim: Claim, email: Email) -> Result<()> {
    db.limited(RESEND, Whose::Client, move |tx| correct_once(tx, &claim, &email)).await
}

fn correct_once(tx: &mut Tx<'_>, claim: &Claim, email: &Email) -> Result<()> {
    let Some((user, old)) = claim.unconfirmed(tx)? else { return Err(Flash::info("already-confirmed").into()) };
    User::lock(tx, user.id)?;
    let owner = UserEmail::confirmed(tx, email)?;
    if owner.is_some() && !tx.settings().user.hides_addresses() {
        return Err(email_taken());
    }
    if old.address != email.as_str() {
        // It counts as the address that the account was registered with.
        UserEmail::replace_primary(tx, user.id, email, false, user.created_at)?;
        // The links that went to the old address.
        Token::delete_of_user(tx, user.id, &PREPARED)?;
        tx.audit("corrected-email", user.id, email.canonical())?;
        tx.emit(&CorrectedEmail { user_id: user.id, email: email.canonical().to_owned() });
    }
    send_mail(tx, email, Authorized { user_id: user.id, owner }, |tx| new_link(tx, user.id, email.canonical()))
}
