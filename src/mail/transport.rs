//! The ways out: `smtp`, `sendmail`, `mailbox` (kept in the database, read in the browser) and `file` (one `.eml` each).

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSendmailTransport, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::config::{self, Settings};
use crate::db::schema::mailbox;
use crate::db::{AnyConnection, Db};

/// How long an SMTP server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A way out for mails.
pub enum Transport {
    /// Kept in the database and read at `/dev/mailbox`.
    Mailbox,
    /// One `.eml` file each, in this folder.
    File(PathBuf),
    /// Through an SMTP server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Through the program `sendmail`.
    Sendmail(AsyncSendmailTransport<Tokio1Executor>),
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
            Some(config::mail::Transport::Smtp) => Self::Smtp(smtp(&settings.mail)),
            Some(config::mail::Transport::Sendmail) => Self::Sendmail(AsyncSendmailTransport::new()),
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
            Self::Smtp(server) => {
                server
                    .send_raw(message.envelope(), &message.formatted())
                    .await
                    .map_err(|e| anyhow::anyhow!(hint(&e)))?;
                Ok(())
            }
            Self::Sendmail(program) => {
                program.send_raw(message.envelope(), &message.formatted()).await.context("sendmail")?;
                Ok(())
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

/// A connection to the server that the settings name. Certificates are checked; STARTTLS is not optional.
fn smtp(mail: &config::Mail) -> AsyncSmtpTransport<Tokio1Executor> {
    type Smtp = AsyncSmtpTransport<Tokio1Executor>;
    let tls = match (mail.use_ssl, mail.use_tls) {
        (false, false) => Ok(Tls::None),
        (ssl, _) => TlsParameters::new(mail.server.clone()).map(if ssl { Tls::Wrapper } else { Tls::Required }),
    };
    let tls = tls.expect("the certificates that are built in can be read");
    let usual = match tls {
        Tls::Wrapper(_) => 465,
        Tls::Required(_) => 587,
        _ => 25,
    };
    let mut builder = Smtp::builder_dangerous(&mail.server)
        .port(if mail.port == 0 { usual } else { mail.port })
        .tls(tls)
        .timeout(Some(PATIENCE));
    if !mail.username.is_empty() {
        builder = builder.credentials(Credentials::new(mail.username.clone(), mail.password.expose().to_owned()));
    }
    builder.build()
}

/// What the server said, and what usually helps.
fn hint(error: &lettre::transport::smtp::Error) -> String {
    let code = error.status().map(u16::from);
    let hint = match code {
        Some(530 | 534 | 535 | 538) => {
            "the sign-in was refused: look at MAIL_USERNAME, MAIL_PASSWORD, and mail.use_ssl or mail.use_tls"
        }
        Some(_) => "the server refused this mail",
        None if error.is_tls() => {
            "no safe connection: look at the server's certificate, mail.server (its name), mail.use_ssl and mail.use_tls"
        }
        None => "no connection: look at mail.server and mail.port (465 with use_ssl, 587 with use_tls)",
    };
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause} ({hint})")
}
