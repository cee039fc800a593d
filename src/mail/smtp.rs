//! The SMTP server. Its certificate is checked against the authorities that this machine trusts. An authority of your own
//! must be installed on it, or named in `SSL_CERT_FILE`. With `mail.use_tls`, a server without STARTTLS gets no mail.
//!
//! Connections are kept for a minute and used again, because providers limit how often one may sign in. A connection on
//! which a mail was broken off is closed. (lettre's own pool would use it again, and take the late answer to one mail for
//! the answer to the next.)

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use secrecy::ExposeSecret;
use url::{Host, Url};

use crate::config::{self, Settings};
use crate::jobs::Failure;

/// How long a connection is kept without a mail. Servers close them after a few minutes.
const IDLE: Duration = Duration::from_secs(60);

pub struct Server {
    host: String,
    port: u16,
    tls: Option<TlsParameters>,
    /// TLS from the first byte, instead of STARTTLS.
    wrapped: bool,
    credentials: Option<Credentials>,
    greeting: ClientId,
    idle: Idle,
}

/// Connections on which nothing is under way, and since when.
type Idle = Arc<Mutex<Vec<(AsyncSmtpConnection, Instant)>>>;

/// How far a mail got before it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Sender,
    Recipient,
    /// The server may have taken it.
    Content,
}

impl Server {
    /// The server, without connecting to it.
    pub fn new(settings: &Settings) -> Self {
        let mail = &settings.mail;
        let tls = (mail.use_ssl || mail.use_tls)
            .then(|| TlsParameters::new(mail.server.clone()).expect("TLS as it is built in"));
        let credentials = (!mail.username.is_empty())
            .then(|| Credentials::new(mail.username.clone(), mail.password.expose_secret().to_owned()));
        Self {
            host: mail.server.clone(),
            port: port(mail),
            tls,
            wrapped: mail.use_ssl,
            credentials,
            greeting: greeting(settings),
            idle: Idle::default(),
        }
    }

    /// Sends one mail. The error says what the server said, and what usually helps.
    pub async fn send(&self, envelope: &Envelope, message: &[u8]) -> Result<(), Failure> {
        // The server may have closed a connection that was idle. That shows now, and costs the mail nothing.
        while let Some(connection) = self.take() {
            match self.send_over(connection, envelope, message).await {
                Err((Stage::Sender | Stage::Recipient, error)) if is_closed(&error) => {}
                sent => return sent.map_err(|(stage, error)| failure(stage, &error)),
            }
        }
        let connection = self.connect().await?;
        self.send_over(connection, envelope, message).await.map_err(|(stage, error)| failure(stage, &error))
    }

    /// Connects and signs in, without sending a mail.
    pub async fn sign_in(&self) -> anyhow::Result<()> {
        self.connect().await?.abort().await;
        Ok(())
    }

    async fn connect(&self) -> anyhow::Result<AsyncSmtpConnection> {
        let connected = async {
            let (at, wrapped) = ((self.host.as_str(), self.port), self.tls.clone().filter(|_| self.wrapped));
            let mut connection = AsyncSmtpConnection::connect_tokio1(at, None, &self.greeting, wrapped, None).await?;
            if let Some(tls) = self.tls.clone().filter(|_| !self.wrapped) {
                connection.starttls(tls, &self.greeting).await?;
            }
            if let Some(credentials) = &self.credentials {
                connection.auth(DEFAULT_MECHANISMS, credentials).await?;
            }
            Ok(connection)
        };
        connected.await.map_err(|error| anyhow::anyhow!(hint(&error, "the server refused the connection")))
    }

    async fn send_over(
        &self,
        mut connection: AsyncSmtpConnection,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<(), (Stage, Error)> {
        let sent = talk(&mut connection, envelope, message).await;
        // After a refusal it is as good as before, if the server lets go of this mail.
        let is_good = match &sent {
            Ok(()) => true,
            Err((_, error)) => !is_closed(error) && connection.command(Rset).await.is_ok(),
        };
        if is_good {
            self.keep(connection);
        }
        sent
    }

    fn take(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE);
        idle.pop().map(|(connection, _)| connection)
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push((connection, Instant::now()));
        let idle = Arc::clone(&self.idle);
        tokio::spawn(async move {
            tokio::time::sleep(IDLE).await;
            let old = |(_, since): &mut (_, Instant)| since.elapsed() >= IDLE;
            let ended: Vec<_> = idle.lock().unwrap_or_else(PoisonError::into_inner).extract_if(.., old).collect();
            for (mut connection, _) in ended {
                connection.abort().await;
            }
        });
    }
}

/// Describes the server, for administrators.
pub fn describe(mail: &config::Mail) -> String {
    let tls = match (mail.use_ssl, mail.use_tls) {
        (true, _) => "TLS",
        (_, true) => "STARTTLS",
        _ => "no TLS",
    };
    let who = if mail.username.is_empty() { "nobody" } else { &mail.username };
    format!("the SMTP server {}:{} ({tls}, signed in as {who})", mail.server, port(mail))
}

fn port(mail: &config::Mail) -> u16 {
    match (mail.port, mail.use_ssl, mail.use_tls) {
        (0, true, _) => 465,
        (0, _, true) => 587,
        (0, ..) => 25,
        (given, ..) => given,
    }
}

/// What the site calls itself (RFC 5321, 4.1.4): the host that visitors use, or that of the sender, or else an address.
/// Strict servers refuse the name of a container, or `localhost`.
fn greeting(settings: &Settings) -> ClientId {
    let base = Url::parse(&settings.base_url()).ok();
    let host = base.as_ref().and_then(Url::host);
    let sender = settings.sender();
    let is_name = |name: &str| name.contains('.') && !name.starts_with('[') && name.parse::<IpAddr>().is_err();
    match host {
        Some(Host::Domain(name)) if is_name(name) => ClientId::Domain(name.trim_end_matches('.').to_owned()),
        _ if is_name(sender.email.domain()) => ClientId::Domain(sender.email.domain().to_owned()),
        Some(Host::Ipv4(ip)) => ClientId::Ipv4(ip),
        Some(Host::Ipv6(ip)) => ClientId::Ipv6(ip),
        _ => ClientId::Ipv4(Ipv4Addr::LOCALHOST),
    }
}

async fn talk(connection: &mut AsyncSmtpConnection, envelope: &Envelope, message: &[u8]) -> Result<(), (Stage, Error)> {
    let at = |stage| move |error| (stage, error);
    connection.command(Mail::new(envelope.from().cloned(), Vec::new())).await.map_err(at(Stage::Sender))?;
    for to in envelope.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(at(Stage::Recipient))?;
    }
    connection.command(Data).await.map_err(at(Stage::Recipient))?;
    connection.message(message).await.map(|_| ()).map_err(at(Stage::Content))
}

/// Whether the connection ended: without an answer, or with "closing transmission channel".
fn is_closed(error: &Error) -> bool {
    error.status().is_none_or(|code| u16::from(code) == 421)
}

/// A refusal of the recipient or of the content is about this mail. All others are about the server or the settings.
fn failure(stage: Stage, error: &Error) -> Failure {
    let refused = anyhow::anyhow!(hint(error, "the server refused this mail"));
    if error.is_permanent() && stage != Stage::Sender { Failure::Refused(refused) } else { Failure::Later(refused) }
}

fn hint(error: &Error, refused: &'static str) -> String {
    let (code, text) = (error.status().map(u16::from), error.to_string());
    let hint = match code {
        Some(530 | 534 | 535 | 538) => {
            "the sign-in was refused: look at MAIL_USERNAME, MAIL_PASSWORD, and mail.use_ssl or mail.use_tls"
        }
        None if text.contains("authentication mechanism") => {
            "the server takes no sign-in on this connection: look at mail.use_ssl and mail.use_tls"
        }
        Some(_) => refused,
        // lettre reports a failed handshake as a failed connection.
        None if error.is_tls() || text.contains("certificate") || text.contains("STARTTLS") => {
            "no safe connection: look at the server's certificate, mail.server (its name), mail.use_ssl and mail.use_tls"
        }
        None => "no connection: look at mail.server and mail.port (465 with use_ssl, 587 with use_tls)",
    };
    format!("{text} ({hint})")
}
