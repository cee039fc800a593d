//! Asking for a link. Which account has the address is looked up in a job, so that the answer takes as long for every
//! address.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::link::make;
use crate::accounts::confirm::send_to;
use crate::accounts::login::may_sign_in;
use crate::auth::{Limited, MailCause, Whose};
use crate::db::{Cause, Client, Db, Event, Tx};
use crate::error::{Error, Result};
use crate::i18n::Lang;
use crate::jobs::{Failure, Work};
use crate::mail::{Mail, Recipient};
use crate::message::Message;
use crate::models::{Email, User, UserEmail, UserId};

const ASK: Limited = Limited { name: "login-link", limit: |settings| settings.limits.login_link };

/// A link to sign in was sent to the owner of an account.
#[derive(Debug, Clone)]
pub struct LoginLinkSent {
    pub user_id: UserId,
}

impl Event for LoginLinkSent {}

/// Looks up who has an address, and mails them a link.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendLoginLink {
    address: String,
    /// The page to go to after signing in.
    next: Option<String>,
    /// The request that asked: the link belongs to its browser.
    client: Client,
    lang: String,
}

/// Asks for a link. The visitor does not learn whether the address has an account, unless the settings say so.
pub async fn ask(db: &Db, email: Email, next: Option<String>) -> Result<()> {
    db.limited(ASK, Whose::Client, move |tx| {
        if tx.settings().user.show_email_does_not_exist && User::by_confirmed_email(tx, &email)?.is_none() {
            return Err(Error::field("email", Message::new("does-not-exist").with("kind", "email")));
        }
        let (client, lang) = (tx.client().clone(), tx.lang().as_str().to_owned());
        tx.enqueue(&SendLoginLink { address: email.as_str().to_owned(), next: next.clone(), client, lang })
    })
    .await
}

impl Work for SendLoginLink {
    const KIND: &'static str = "login-link";
    type Context = Db;

    async fn run(self, db: &Db) -> Result<(), Failure> {
        let Some(email) = Email::existing(&self.address) else { return Ok(()) };
        let (next, cause) = (self.next, Cause { client: self.client, lang: Lang::new(&self.lang) });
        db.caused_by(Arc::new(cause)).write(move |tx| send(tx, &email, next.as_ref())).await?;
        Ok(())
    }
}

/// Sends a link to the account that owns this address. Whoever only claims it has not proved to read it, and gets none.
fn send(tx: &mut Tx<'_>, email: &Email, next: Option<&String>) -> Result<()> {
    match User::by_confirmed_email(tx, email)? {
        Some(user) if may_sign_in(tx, user.id)? => {
            send_to(tx, email, &user, MailCause::SignIn, |tx, to| send_link(tx, to, next.cloned()))
        }
        _ => Ok(()),
    }
}

fn send_link(tx: &mut Tx<'_>, to: &UserEmail, next: Option<String>) -> Result<()> {
    let link = make(tx, to)?.leading_to(next);
    let minutes = tx.settings().user.login_link_expiration.0.as_secs().div_ceil(60);
    tx.mail(&Recipient::from(to), Mail::new("login_link").with("minutes", minutes).with_link(Some(link)))?;
    tx.audit("login-link-sent", to.user_id, &to.canonical)?;
    tx.emit(&LoginLinkSent { user_id: to.user_id });
    Ok(())
}
