//! Mails: their contents, links and delivery.

mod delivery;
mod links;
mod looks;
mod message;
mod smtp;
mod transports;
pub mod words;

use app::accounts::links::ConfirmEmail;
use app::db::Tx;
use app::error::Error;
use app::mail::{Link, Mail as NewMail, Recipient};
use app::models::{LinkKey, UserId};
use chrono::TimeDelta;

use crate::support::{Mail, TestApp};

/// A confirmation link for this account.
fn link(tx: &mut Tx<'_>, user_id: UserId) -> Result<Link, Error> {
    tx.link::<ConfirmEmail>(Some(user_id), "ann@example.com", TimeDelta::days(2))
}

fn recipient(user_id: Option<UserId>) -> Recipient {
    Recipient { user_id, address: "Ann@Example.com".to_owned() }
}

/// Queues a mail to an account, caused by a request in this language.
fn write(app: &TestApp, user_id: UserId, lang: &str, mail: NewMail) {
    app.write_for(app::db::Client::default(), lang, move |tx| tx.mail(&recipient(Some(user_id)), mail.clone()));
}

/// Queues the mail `confirm_email` to an account. Returns what its link holds.
fn write_mail(app: &TestApp, user_id: UserId, lang: &str) -> LinkKey {
    let link = app.write(move |tx| link(tx, user_id));
    let key = link.token;
    write(app, user_id, lang, NewMail::new("confirm_email").with_link(Some(link)));
    key
}

/// A header of a mail.
fn header<'m>(mail: &'m Mail, name: &str) -> Option<&'m str> {
    let mut lines = mail.headers.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}
