//! Mails: what is in them, where they lead, and what becomes of them when they cannot be sent.

mod links;
mod message;
mod smtp;
mod transports;
pub mod words;

use app::accounts::mails;
use app::db::Tx;
use app::error::Error;
use app::i18n::Lang;
use app::mail::{Link, Reader};
use app::models::{Purpose, Token};
use chrono::TimeDelta;

use crate::support::{Mail, TestApp};

/// A confirmation link for this account.
fn link(tx: &mut Tx<'_>, user_id: i64) -> Result<Link, Error> {
    let now = tx.now();
    let row = Token::create(tx, Purpose::ConfirmEmail, Some(user_id), "ann@example.com", now, TimeDelta::days(2))?;
    Ok(Link::new("user.confirm_email", Purpose::ConfirmEmail, row, None))
}

fn reader(user_id: Option<i64>, lang: &str) -> Reader {
    Reader { user_id, address: "Ann@Example.com".to_owned(), lang: Lang::new(lang) }
}

/// Writes the mail `confirm_email` to an account called `ann`; returns the row of its link.
fn write_mail(app: &TestApp, user_id: i64, lang: &str) -> i64 {
    let reader = reader(Some(user_id), lang);
    app.write(move |tx| {
        let link = link(tx, user_id)?;
        let row = link.token;
        tx.mail(&reader, Some(link), &mails::ConfirmEmail { username: Some("ann".to_owned()) })?;
        Ok(row)
    })
}

/// A header of a mail.
fn header<'m>(mail: &'m Mail, name: &str) -> Option<&'m str> {
    let mut lines = mail.headers.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}
