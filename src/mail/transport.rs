//! The ways out: `smtp`, `sendmail`, `mailbox` (kept in the database, read in the browser) and `file` (one `.eml` each).

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use lettre::{AsyncSendmailTransport, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::smtp;
use crate::config::{self, Settings};
use crate::db::schema::mailbox;
use crate::db::{AnyConnection, Db};

/// How long one mail may take. The worker sends one after the other: a server that says nothing must not stop all.
const PATIENCE: Duration = Duration::from_secs(60);

/// A way out for mails.
pub struct Transport {
    way: Way,
    patience: Duration,
    words: String,
}

enum Way {
    /// Kept in the database and read at `/dev/mailbox`.
    Mailbox,
    /// One `.eml` file each, in this folder.
    File(PathBuf),
    /// Through an SMTP server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Through the program `sendmail`.
    Sendmail(AsyncSendmailTransport<Tokio1Executor>),
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
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
        let folder = settings.resolve(&settings.mail.directory);
        let (words, way) = match settings.mail.transport {
            Some(config::mail::Transport::File) => (format!("the folder {}", folder.display()), Way::File(folder)),
            Some(config::mail::Transport::Smtp) => {
                (smtp::words(&settings.mail), Way::Smtp(smtp::server(&settings.mail)))
            }
            Some(config::mail::Transport::Sendmail) => {
                ("the program sendmail".to_owned(), Way::Sendmail(AsyncSendmailTransport::new()))
            }
            Some(config::mail::Transport::Mailbox) | None => ("the mailbox at /dev/mailbox".to_owned(), Way::Mailbox),
        };
        Self { way, patience: PATIENCE, words }
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
        let formatted = message.formatted();
        match &self.way {
            Way::Mailbox => {
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
            Way::Smtp(server) => self.in_time(smtp::send(server, message.envelope(), &formatted)).await,
            Way::Sendmail(program) => {
                let sent = async {
                    program.send_raw(message.envelope(), &formatted).await.map_err(|error| {
                        // With what the program wrote, in lines of its own.
                        let said = error.to_string();
                        anyhow::anyhow!("sendmail: {}", said.split_whitespace().collect::<Vec<_>>().join(" "))
                    })
                };
                self.in_time(sent).await
            }
            Way::File(folder) => {
                let name =
                    format!("{}-{}.eml", db.now().format("%Y%m%dT%H%M%S%.6f"), &crate::auth::random_secret()[..8]);
                write(folder, &name, &formatted).await
            }
        }
    }

    /// Whether a mail could leave: goes as far as one can without sending one.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn check(&self) -> anyhow::Result<()> {
        match &self.way {
            Way::Mailbox => Ok(()),
            Way::Smtp(server) => self.in_time(smtp::sign_in(server)).await,
            Way::Sendmail(_) => {
                let path = std::env::var_os("PATH").unwrap_or_default();
                if std::env::split_paths(&path).any(|folder| folder.join("sendmail").is_file()) {
                    return Ok(());
                }
                bail!("there is no program sendmail in PATH")
            }
            Way::File(folder) => {
                let name = format!("{}.check", crate::auth::random_secret());
                write(folder, &name, b"").await?;
                tokio::fs::remove_file(folder.join(name)).await.with_context(|| folder.display().to_string())
            }
        }
    }

    async fn in_time(&self, sent: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
        match tokio::time::timeout(self.patience, sent).await {
            Ok(sent) => sent,
            Err(_) => bail!("no answer within {} seconds", self.patience.as_secs()),
        }
    }
}

/// Writes a file under another name and renames it when it is whole, so that nobody reads half a mail.
async fn write(folder: &std::path::Path, name: &str, content: &[u8]) -> anyhow::Result<()> {
    let (part, whole) = (folder.join(format!("{name}.part")), folder.join(name));
    tokio::fs::create_dir_all(folder).await.with_context(|| folder.display().to_string())?;
    tokio::fs::write(&part, content).await.with_context(|| part.display().to_string())?;
    tokio::fs::rename(&part, &whole).await.with_context(|| whole.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_server_that_says_nothing_is_not_waited_for_for_ever() {
        // Connections are taken by the system; nobody ever answers.
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let mut settings = Settings::default();
        settings.mail.transport = Some(config::mail::Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = silent.local_addr().unwrap().port();
        let transport = Transport { patience: Duration::from_millis(200), ..Transport::new(&settings) };
        let pool = crate::db::AnyPool::new(crate::config::DatabaseUrl::Sqlite("".into()), &settings.databases.app);
        let db = Db::new(pool.unwrap(), false, crate::clock::Clock::default(), crate::events::Bus::default());
        let message = lettre::Message::builder().from("a@b.c".parse().unwrap()).to("d@e.f".parse().unwrap());
        let message = message.body(String::new()).unwrap();
        let (sent, checked) = (transport.send(&db, "", "", "", "", &message).await, transport.check().await);
        assert!(sent.is_err_and(|error| error.to_string().contains("no answer")));
        assert!(checked.is_err_and(|error| error.to_string().contains("no answer")));
    }
}
