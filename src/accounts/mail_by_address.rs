//! Links that a visitor asks for by an address. Which account has it is looked up in a job, so that the answer takes as long
//! for every address.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::claim::Claim;
use super::confirm::{self, RESEND};
use super::password;
use crate::auth::{Limited, Whose};
use crate::db::{Cause, Client, Db, Tx};
use crate::error::{Error, Result};
use crate::i18n::Lang;
use crate::jobs::{Failure, Work};
use crate::message::Message;
use crate::models::Email;

/// Asking for a link to replace a forgotten password.
const FORGOT: Limited = Limited { name: "forgot", limit: |settings| settings.limits.forgot };

/// What the link is for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Wish {
    ConfirmEmail,
    ResetPassword,
}

/// Looks up who has an address, and mails them.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailByAddress {
    wish: Wish,
    address: String,
    /// What the browser may do for an account.
    claim: Option<Claim>,
    /// The request that asked: the history says where it came from.
    client: Client,
    lang: String,
}

/// Asks for another link to confirm an address. The visitor does not learn whether an account has it.
pub async fn resend(db: &Db, email: Email, claim: Option<Claim>) -> Result<()> {
    db.limited(RESEND, Whose::Client, move |tx| ask(tx, Wish::ConfirmEmail, &email, claim.as_ref())).await
}

/// Asks for a link to replace a forgotten password. The visitor does not learn whether the address has an account, unless
/// the settings say so.
pub async fn forgot(db: &Db, email: Email, claim: Option<Claim>) -> Result<()> {
    db.limited(FORGOT, Whose::Client, move |tx| {
        if tx.settings().user.show_email_does_not_exist && password::having(tx, &email, claim.as_ref())?.is_none() {
            return Err(Error::field("email", Message::new("does-not-exist").with("kind", "email")));
        }
        ask(tx, Wish::ResetPassword, &email, claim.as_ref())
    })
    .await
}

/// Queues the mails, whoever has the address.
fn ask(tx: &mut Tx<'_>, wish: Wish, email: &Email, claim: Option<&Claim>) -> Result<()> {
    let (client, lang) = (tx.client().clone(), tx.lang().as_str().to_owned());
    tx.enqueue(&MailByAddress { wish, address: email.as_str().to_owned(), claim: claim.cloned(), client, lang })
}

impl Work for MailByAddress {
    const KIND: &'static str = "mail-by-address";
    type Context = Db;

    async fn run(self, db: &Db) -> Result<(), Failure> {
        let Some(email) = Email::existing(&self.address) else { return Ok(()) };
        let (wish, claim, cause) = (self.wish, self.claim, Cause { client: self.client, lang: Lang::new(&self.lang) });
        db.caused_by(Arc::new(cause))
            .write(move |tx| match wish {
                Wish::ConfirmEmail => confirm::send_again(tx, &email, claim.as_ref()),
                Wish::ResetPassword => password::send_links(tx, &email, claim.as_ref()),
            })
            .await?;
        Ok(())
    }
}
