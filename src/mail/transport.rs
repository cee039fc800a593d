//! The ways to send mails: `smtp`, `sendmail`, `mailbox` (kept in the database, read in the browser), and `file` (one
//! `.eml` file each).

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use lettre::{AsyncSendmailTransport, AsyncTransport, Tokio1Executor};
use tokio::io::AsyncWriteExt;

use super::kept;
use super::rendered::Rendered;
use super::smtp;
use crate::config::{self, Settings};
use crate::db::Db;
use crate::error::Error;
use crate::jobs::Failure;

/// How long one mail may take. Few are sent at once, so that a silent server would hold up others.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Transport {
    backend: Backend,
    patience: Duration,
    description: String,
}

enum Backend {
    Mailbox,
    /// The folder of the files.
    File(PathBuf),
    Smtp(smtp::Server),
    Sendmail(AsyncSendmailTransport<Tokio1Executor>),
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.description)
    }
}

impl Transport {
    pub fn new(settings: &Settings) -> Self {
        let folder = settings.resolve(&settings.mail.directory);
        let (description, backend) = match settings.mail.transport {
            Some(config::mail::Transport::File) => (format!("the folder {}", folder.display()), Backend::File(folder)),
            Some(config::mail::Transport::Smtp) => {
                (smtp::describe(&settings.mail), Backend::Smtp(smtp::Server::new(settings)))
            }
            Some(config::mail::Transport::Sendmail) => {
                ("the program sendmail".to_owned(), Backend::Sendmail(AsyncSendmailTransport::new()))
            }
            Some(config::mail::Transport::Mailbox) | None => {
                ("the mailbox at /dev/mailbox".to_owned(), Backend::Mailbox)
            }
        };
        Self { backend, patience: PATIENCE, description }
    }

    /// Sends one mail: `message` is what a mail server gets, `rendered` what the mailbox keeps.
    pub async fn send(&self, db: &Db, to: &str, rendered: Rendered, message: &lettre::Message) -> Result<(), Failure> {
        let formatted = message.formatted();
        match &self.backend {
            Backend::Mailbox => {
                let formatted = String::from_utf8_lossy(&formatted);
                let headers = formatted.split("\r\n\r\n").next().unwrap_or_default().to_owned();
                let to = to.to_owned();
                Ok(db.write(move |tx| kept::keep(tx, &to, &headers, &rendered)).await.map_err(Error::root_cause)?)
            }
            Backend::Smtp(server) => self.in_time(server.send(message.envelope(), &formatted)).await,
            Backend::Sendmail(program) => {
                let sent = async {
                    program.send_raw(message.envelope(), &formatted).await.map_err(|error| {
                        // The program's output may have several lines.
                        let said = error.to_string();
                        Failure::Later(anyhow!("sendmail: {}", said.split_whitespace().collect::<Vec<_>>().join(" ")))
                    })
                };
                self.in_time(sent).await
            }
            Backend::File(folder) => {
                let name =
                    format!("{}-{}.eml", db.now().format("%Y%m%dT%H%M%S%.6f"), &crate::auth::random_secret()[..8]);
                Ok(write(folder, &name, &formatted).await?)
            }
        }
    }

    /// Does all that is possible without sending a mail.
    pub async fn check(&self) -> anyhow::Result<()> {
        match &self.backend {
            Backend::Mailbox => Ok(()),
            Backend::Smtp(server) => self.in_time(server.sign_in()).await,
            Backend::Sendmail(_) => {
                let path = std::env::var_os("PATH").unwrap_or_default();
                if std::env::split_paths(&path).any(|folder| folder.join("sendmail").is_file()) {
                    return Ok(());
                }
                bail!("there is no program sendmail in PATH")
            }
            Backend::File(folder) => {
                let name = format!("{}.check", crate::auth::random_secret());
                write(folder, &name, b"").await?;
                tokio::fs::remove_file(folder.join(name)).await.with_context(|| folder.display().to_string())
            }
        }
    }

    async fn in_time<E: From<anyhow::Error>>(&self, sent: impl Future<Output = Result<(), E>>) -> Result<(), E> {
        match tokio::time::timeout(self.patience, sent).await {
            Ok(sent) => sent,
            Err(_) => Err(anyhow!("no answer within {} seconds", self.patience.as_secs()).into()),
        }
    }
}

/// Writes a file under another name and renames it when it is complete, so that nobody reads half a mail. Only its owner
/// can read it: it holds links that work.
async fn write(folder: &std::path::Path, name: &str, content: &[u8]) -> anyhow::Result<()> {
    let (part, whole) = (folder.join(format!("{name}.part")), folder.join(name));
    let (mut folders, mut file) = (tokio::fs::DirBuilder::new(), tokio::fs::OpenOptions::new());
    folders.recursive(true);
    file.write(true).create_new(true);
    #[cfg(unix)]
    {
        folders.mode(0o700);
        file.mode(0o600);
    }
    folders.create(folder).await.with_context(|| folder.display().to_string())?;
    let written = async {
        let mut file = file.open(&part).await?;
        file.write_all(content).await?;
        file.flush().await
    };
    written.await.with_context(|| part.display().to_string())?;
    tokio::fs::rename(&part, &whole).await.with_context(|| whole.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_server_that_says_nothing_is_not_waited_for_for_ever() {
        // The system accepts connections, but nothing ever answers.
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let mut settings = Settings::default();
        settings.mail.transport = Some(config::mail::Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = silent.local_addr().unwrap().port();
        let transport = Transport { patience: Duration::from_millis(200), ..Transport::new(&settings) };
        let settings = std::sync::Arc::new(settings);
        let pool = crate::db::AnyPool::new(crate::config::DatabaseUrl::Sqlite("".into()), &settings.databases.app);
        let db = Db::new(pool.unwrap(), settings, crate::clock::Clock::default(), crate::db::Bus::default());
        let rendered = Rendered {
            lang: crate::i18n::Lang::new("en"),
            subject: String::new(),
            text: String::new(),
            html: String::new(),
        };
        let message = lettre::Message::builder().from("a@b.c".parse().unwrap()).to("d@e.f".parse().unwrap());
        let message = message.body(String::new()).unwrap();
        let (sent, checked) = (transport.send(&db, "", rendered, &message).await, transport.check().await);
        assert!(matches!(sent, Err(Failure::Later(error)) if error.to_string().contains("no answer")));
        assert!(checked.is_err_and(|error| error.to_string().contains("no answer")));
    }
}
