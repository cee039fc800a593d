//! The ways out: `mailbox` (kept in the database, read in the browser) and `file` (one `.eml` each).

use std::path::PathBuf;

use anyhow::Context;
use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::config::{self, Settings};
use crate::db::schema::mailbox;
use crate::db::{AnyConnection, Db};

/// A way out for mails.
pub enum Transport {
    /// Kept in the database and read at `/dev/mailbox`.
    Mailbox,
    /// One `.eml` file each, in this folder.
    File(PathBuf),
}

/// A mail that the transport `mailbox` has kept.
#[derive(Debug, Clone, Queryable)]
pub struct KeptMail {
    /// The row.
    pub id: i64,
    /// To whom.
    pub recipient: String,
    /// About what.
    pub subject: String,
    /// The header lines, as they would be sent.
    pub headers: String,
    /// The part for text readers.
    pub text: String,
    /// The part for HTML readers.
    pub html: String,
    /// When it was sent.
    pub created_at: NaiveDateTime,
}

impl KeptMail {
    /// The newest mails first, at most 200.
    pub fn newest(connection: &mut AnyConnection) -> QueryResult<Vec<Self>> {
        mailbox::table.order(mailbox::id.desc()).limit(200).load(connection)
    }

    /// The mail of this number.
    ///
    /// # Errors
    /// `NotFound` if there is none.
    pub fn find(connection: &mut AnyConnection, id: i64) -> QueryResult<Self> {
        mailbox::table.find(id).first(connection)
    }
}

impl Transport {
    /// The way out that the settings name.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        match settings.mail.transport {
            Some(config::mail::Transport::File) => Self::File(settings.resolve(&settings.mail.directory)),
            Some(config::mail::Transport::Mailbox) | None => Self::Mailbox,
        }
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// Whatever stands in the way; it may pass.
    pub async fn send(
        &self,
        db: &Db,
        to: &str,
        subject: &str,
        text: &str,
        html: &str,
        message: &lettre::Message,
    ) -> anyhow::Result<()> {
        match self {
            Self::Mailbox => {
                let formatted = message.formatted();
                let formatted = String::from_utf8_lossy(&formatted);
                let headers = formatted.split("\r\n\r\n").next().unwrap_or_default().to_owned();
                let columns = (to.to_owned(), subject.to_owned(), text.to_owned(), html.to_owned());
                db.write(move |tx| {
                    let (to, subject, text, html) = columns;
                    diesel::insert_into(mailbox::table)
                        .values((
                            mailbox::recipient.eq(to),
                            mailbox::subject.eq(subject),
                            mailbox::headers.eq(headers),
                            mailbox::text.eq(text),
                            mailbox::html.eq(html),
                            mailbox::created_at.eq(tx.now()),
                        ))
                        .execute(&mut **tx)?;
                    Ok(())
                })
                .await
                .map_err(crate::db::root_cause)
            }
            Self::File(folder) => {
                tokio::fs::create_dir_all(folder).await.with_context(|| folder.display().to_string())?;
                let name =
                    format!("{}-{}.eml", db.now().format("%Y%m%dT%H%M%S%.6f"), &crate::auth::random_secret()[..8]);
                let (part, whole) = (folder.join(format!("{name}.part")), folder.join(&name));
                // Renamed when it is whole, so that nobody reads half a mail.
                tokio::fs::write(&part, message.formatted()).await.with_context(|| part.display().to_string())?;
                tokio::fs::rename(&part, &whole).await.with_context(|| whole.display().to_string())
            }
        }
    }
}
