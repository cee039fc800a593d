//! Mails that the transport `mailbox` keeps in the database, to be read in the browser.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::rendered::Rendered;
use crate::db::schema::mailbox;
use crate::db::{AnyConnection, Tx};
use crate::error::Result;
use crate::models::KeptMailId;

/// A mail that the transport `mailbox` has kept.
#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
#[diesel(table_name = mailbox)]
pub struct KeptMail {
    pub id: KeptMailId,
    #[serde(rename = "to")]
    pub recipient: String,
    pub subject: String,
    /// The header lines, as they would be sent.
    pub headers: String,
    pub text: String,
    pub html: String,
    #[serde(serialize_with = "crate::models::utc")]
    pub created_at: NaiveDateTime,
}

impl KeptMail {
    /// The newest mails first, at most 200.
    pub fn newest(connection: &mut AnyConnection) -> QueryResult<Vec<Self>> {
        mailbox::table.order(mailbox::id.desc()).limit(200).select(Self::as_select()).load(connection)
    }

    pub fn find(connection: &mut AnyConnection, id: KeptMailId) -> QueryResult<Self> {
        mailbox::table.find(id).select(Self::as_select()).first(connection)
    }
}

pub fn keep(tx: &mut Tx<'_>, to: &str, headers: &str, mail: &Rendered) -> Result<()> {
    diesel::insert_into(mailbox::table)
        .values((
            mailbox::recipient.eq(to),
            mailbox::subject.eq(&mail.subject),
            mailbox::headers.eq(headers),
            mailbox::text.eq(&mail.text),
            mailbox::html.eq(&mail.html),
            mailbox::created_at.eq(tx.now()),
        ))
        .execute(tx.connection())?;
    Ok(())
}
