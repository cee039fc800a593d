//! The SMTP server that the settings name. Certificates are checked against those that this machine trusts, so that
//! an owner's own authority is trusted where it is installed, or named in `SSL_CERT_FILE`. STARTTLS is not optional.

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::config::Mail;

type Server = AsyncSmtpTransport<Tokio1Executor>;

/// The server; nothing is connected yet.
pub fn server(mail: &Mail) -> Server {
    let tls = match (mail.use_ssl, mail.use_tls) {
        (false, false) => Ok(Tls::None),
        (ssl, _) => TlsParameters::new(mail.server.clone()).map(if ssl { Tls::Wrapper } else { Tls::Required }),
    };
    let tls = tls.expect("TLS as it is built in");
    let mut builder = Server::builder_dangerous(&mail.server).port(port(mail)).tls(tls);
    if !mail.username.is_empty() {
        builder = builder.credentials(Credentials::new(mail.username.clone(), mail.password.expose().to_owned()));
    }
    builder.build()
}

/// The server in words, for whoever runs the site.
pub fn words(mail: &Mail) -> String {
    let tls = match (mail.use_ssl, mail.use_tls) {
        (true, _) => "TLS",
        (_, true) => "STARTTLS",
        _ => "no TLS",
    };
    let who = if mail.username.is_empty() { "nobody" } else { &mail.username };
    format!("the SMTP server {}:{} ({tls}, signed in as {who})", mail.server, port(mail))
}

fn port(mail: &Mail) -> u16 {
    match (mail.port, mail.use_ssl, mail.use_tls) {
        (0, true, _) => 465,
        (0, _, true) => 587,
        (0, ..) => 25,
        (given, ..) => given,
    }
}

/// Sends one mail.
///
/// # Errors
/// What the server said, and what usually helps.
pub async fn send(server: &Server, envelope: &Envelope, message: &[u8]) -> anyhow::Result<()> {
    server.send_raw(envelope, message).await.map(|_| ()).map_err(|error| anyhow::anyhow!(hint(&error)))
}

/// Connects and signs in, and no more.
///
/// # Errors
/// As for [`send`].
pub async fn sign_in(server: &Server) -> anyhow::Result<()> {
    server.test_connection().await.map(|_| ()).map_err(|error| anyhow::anyhow!(hint(&error)))
}

fn hint(error: &Error) -> String {
    let (code, text) = (error.status().map(u16::from), error.to_string());
    let hint = match code {
        Some(530 | 534 | 535 | 538) => {
            "the sign-in was refused: look at MAIL_USERNAME, MAIL_PASSWORD, and mail.use_ssl or mail.use_tls"
        }
        Some(_) => "the server refused this mail",
        // A handshake that fails is told as a connection that fails.
        None if error.is_tls() || text.contains("certificate") || text.contains("STARTTLS") => {
            "no safe connection: look at the server's certificate, mail.server (its name), mail.use_ssl and mail.use_tls"
        }
        None => "no connection: look at mail.server and mail.port (465 with use_ssl, 587 with use_tls)",
    };
    format!("{text} ({hint})")
}
