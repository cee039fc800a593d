//! Mails: an intent in the queue, written with the change that wants it; rendered in its reader's language
//! when it is sent. Bodies and links are never stored (but by the transport `mailbox`, for reading them).
//!
//! A mail is a struct with its variables ([`Mail`]) and a folder `templates/mail/NAME/` with `subject.txt`,
//! `text.txt`, `html.html` and an `example.json` for the gallery. Table: `mailbox`, of that transport. Routes: none; `dev` has them. Cannot be removed;
//! a mail is removed with its struct, its folder and its texts.

pub mod examples;
mod send;
mod smtp;
mod transport;
mod words;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::db::Tx;
use crate::db::schema::jobs;
use crate::error::Error;
use crate::i18n::Lang;
use crate::jobs::Work;
use crate::models::Purpose;
pub use send::Mailer;
pub use transport::{KeptMail, Transport};
pub use words::Words;

/// A kind of mail: its fields are the variables of its templates.
pub trait Mail: Serialize {
    /// The folder in `templates/mail/`.
    const NAME: &'static str;
}

/// Who a mail is for. One mail has one reader.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The account, if there is one: its name greets, its language speaks.
    pub user_id: Option<i64>,
    /// The address, as it was typed.
    pub address: String,
    /// The language of the request that caused the mail, for an account that has none of its own.
    pub lang: Lang,
}

/// The link of a mail: an endpoint whose `<token>` stands for a row, and what else the address carries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Link {
    /// The endpoint's name.
    pub endpoint: String,
    /// The word of the token's [`Purpose`].
    pub purpose: String,
    /// The row in `tokens`.
    pub token: i64,
    /// Where to go after it, if not where the settings say.
    pub next: Option<String>,
}

impl Link {
    /// A link to `endpoint` that stands for the row `token`.
    #[must_use]
    pub fn new(endpoint: &str, purpose: Purpose, token: i64, next: Option<String>) -> Self {
        Self { endpoint: endpoint.to_owned(), purpose: purpose.as_str().to_owned(), token, next }
    }
}

/// A name as it may stand in a mail to somebody else. Mail programs make links of whatever looks like an address;
/// characters that cannot be seen keep the points in it apart from the letters.
#[must_use]
pub fn unlinked(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut after_letter = false;
    for c in name.chars() {
        if after_letter && ".@:/".contains(c) {
            text.extend(['\u{2060}', c, '\u{2060}']);
        } else {
            text.push(c);
        }
        after_letter = c.is_alphanumeric();
    }
    text
}

/// A mail that waits to be sent.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// The folder in `templates/mail/`.
    pub mail: String,
    /// The account of its reader.
    pub user_id: Option<i64>,
    /// Where it goes.
    pub to: String,
    /// The language, unless the account has one of its own.
    pub lang: String,
    /// The variables of its templates.
    pub variables: Value,
    /// Its link, if it has one.
    pub link: Option<Link>,
}

impl SendMail {
    /// Deletes every mail for this account from the queue, those that were sent, too: their rows hold its address.
    pub fn forget(tx: &mut Tx<'_>, user_id: i64) -> Result<(), Error> {
        // As `serde_json` writes the fields above; a number ends at the comma.
        let of_user = jobs::payload.like(format!("%\"user_id\":{user_id},\"to\":%"));
        diesel::delete(jobs::table.filter(jobs::kind.eq(Self::KIND).and(of_user))).execute(&mut **tx)?;
        Ok(())
    }
}

impl Work for SendMail {
    const KIND: &'static str = "mail";

    async fn run(self, context: &crate::jobs::Context) -> Result<(), crate::jobs::Failure> {
        context.mailer.send(&context.db, self).await
    }
}

impl Tx<'_> {
    /// Sends a mail once this transaction is committed.
    pub fn mail<M: Mail>(&mut self, reader: &Reader, link: Option<Link>, mail: &M) -> Result<(), Error> {
        self.enqueue(&SendMail {
            mail: M::NAME.to_owned(),
            user_id: reader.user_id,
            to: reader.address.clone(),
            lang: reader.lang.as_str().to_owned(),
            variables: serde_json::to_value(mail).map_err(|e| Error::Internal(e.into()))?,
            link,
        })
    }
}
