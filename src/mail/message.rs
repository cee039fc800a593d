//! A mail as services write it, and as it waits in the queue: to whom, which one, with which variables and link.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::db::Tx;
use crate::error::Result;
use crate::i18n::Lang;
use crate::models::{LinkKey, Purpose, UserEmail, UserId};

/// The recipient of a mail. Each mail has one.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The account, if there is one: the mail greets the user by name, in the language that they chose, or else last read.
    pub user_id: Option<UserId>,
    /// The address, as it was typed.
    pub address: String,
}

impl From<&UserEmail> for Recipient {
    fn from(email: &UserEmail) -> Self {
        Self { user_id: Some(email.user_id), address: email.address.clone() }
    }
}

/// A mail: the name of its template in `templates/mail/`, and its variables. Every template also has `app_name`, `lang`,
/// `dir`, `subject`, `link` and when it `expires`, the account's `username`, and `called` (the first name, else the username).
#[derive(Debug, Clone)]
pub struct Mail {
    name: &'static str,
    variables: Map<String, Value>,
    link: Option<Link>,
}

impl Mail {
    pub fn new(name: &'static str) -> Self {
        Self { name, variables: Map::new(), link: None }
    }

    /// Sets a variable. It is stored, so it must hold no secret.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.variables.insert(name.to_owned(), value.into());
        self
    }

    #[must_use]
    pub fn with_link(mut self, link: Option<Link>) -> Self {
        self.link = link;
        self
    }
}

/// The link of a mail: a page, the row that its token stands for, and what else the address carries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Link {
    pub endpoint: String,
    pub purpose: String,
    pub token: LinkKey,
    /// The page to go to afterwards, instead of the one in the settings.
    pub next: Option<String>,
}

impl Link {
    /// The link of a token whose purpose is `P`.
    pub fn of<P: Purpose>(token: LinkKey) -> Self {
        Self { endpoint: P::ENDPOINT.to_owned(), purpose: P::NAME.to_owned(), token, next: None }
    }

    #[must_use]
    pub fn leading_to(mut self, next: Option<String>) -> Self {
        self.next = next;
        self
    }
}

/// A mail in the queue.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// The template in `templates/mail/`.
    pub mail: String,
    pub user_id: Option<UserId>,
    pub to: String,
    /// The language, unless the account has chosen or last read another one.
    pub lang: String,
    pub variables: Map<String, Value>,
    pub link: Option<Link>,
}

impl SendMail {
    pub fn new(to: &Recipient, mail: Mail, lang: &Lang) -> Self {
        Self {
            mail: mail.name.to_owned(),
            user_id: to.user_id,
            to: to.address.clone(),
            lang: lang.as_str().to_owned(),
            variables: mail.variables,
            link: mail.link,
        }
    }
}

impl Tx<'_> {
    /// Queues a mail, to be sent as soon as this transaction is committed.
    pub fn mail(&mut self, to: &Recipient, mail: Mail) -> Result<()> {
        self.enqueue(&SendMail::new(to, mail, self.lang()))
    }

    /// Makes a token that is valid for `lifetime`, and the link to it.
    pub fn link<P: Purpose>(&mut self, user_id: Option<UserId>, sent_to: &str, lifetime: TimeDelta) -> Result<Link> {
        Ok(Link::of::<P>(self.token::<P>(user_id, sent_to, lifetime)?))
    }
}

/// Puts invisible characters around the dots and slashes of a name. Otherwise mail programs would make a link of a name
/// that looks like an address.
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
