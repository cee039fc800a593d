//! `gantry mail test`, and TLS to the mail server.

use app::message::Message;
use std::sync::Arc;

use super::support::{Done, Site, wait_for};
use crate::support::smtp::{Authority, Behaviour, Encryption, SmtpServer};

/// Environment variables for a mail server: its port, the TLS setting, and the trusted certificate authority.
fn vars<'a>(port: &'a str, tls: &'a str, trusted: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("MAIL_SERVER", "127.0.0.1"),
        ("MAIL_PORT", port),
        (tls, "true"),
        ("MAIL_USERNAME", "gantry"),
        ("MAIL_PASSWORD", "open sesame"),
        ("SSL_CERT_FILE", trusted),
    ]
}

fn send(site: &Site, server: &SmtpServer, tls: &str) -> Done {
    let (port, trusted) = (server.port.to_string(), site.folder().join("ca.pem"));
    site.run_with(&["mail", "test", "ann@example.com"], &vars(&port, tls, trusted.to_str().unwrap()), "")
}

fn site_that_trusts(authority: &Authority) -> Site {
    let site = Site::new();
    authority.write(&site.folder().join("ca.pem"));
    site
}

/// A TLS setting, and the matching behaviour of a server with this certificate.
type Way = (&'static str, fn(Arc<rustls::ServerConfig>) -> Encryption);

const WAYS: [Way; 2] = [("MAIL_USE_TLS", Encryption::StartTls), ("MAIL_USE_SSL", Encryption::Tls)];

#[test]
fn a_server_with_a_valid_certificate_gets_the_mail() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    for (tls, speech) in WAYS {
        let server = SmtpServer::start_with(Behaviour::Accepts, speech(authority.certify("127.0.0.1", 2100)));
        let sent = send(&site, &server, tls);
        let told = sent.assert_success();
        assert!(
            told.contains("took a mail to ann@example.com") && told.contains("signed in as gantry"),
            "unexpected report: {told}"
        );
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        let name = app::config::Settings::default().app.name;
        let words = crate::support::in_words(Message::new("mail-test-subject").with("app_name", name));
        // What is beyond ASCII is encoded.
        let subject = if words.is_ascii() { format!("Subject: {words}") } else { "Subject: =?utf-8?".to_owned() };
        assert!(mails[0].contains(&subject) && mails[0].contains("http://127.0.0.1:8000"));
        let overheard = server.cleartext_commands();
        assert!(overheard.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"), "{overheard:?}");
    }
}

#[test]
fn a_server_with_an_invalid_certificate_gets_neither_password_nor_mail() {
    let (authority, other) = (Authority::new(), Authority::new());
    let site = site_that_trusts(&authority);
    for (tls, speech) in WAYS {
        for (certificate, why) in [
            (Authority::self_signed("127.0.0.1"), "invalid peer certificate"),
            (other.certify("127.0.0.1", 2100), "invalid peer certificate"),
            (authority.certify("127.0.0.1", 2001), "expired"),
            (authority.certify("mail.example.com", 2100), "not valid for name"),
        ] {
            let server = SmtpServer::start_with(Behaviour::Accepts, speech(certificate));
            let sent = send(&site, &server, tls);
            sent.assert_failure(why);
            assert!(sent.err.contains("look at the server's certificate"), "{sent:?}");
            assert!(!sent.err.contains("sesame"), "{sent:?}");
            assert_eq!(server.mails(), Vec::<String>::new());
            let said = server.commands();
            assert!(
                said.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"),
                "the client sent credentials or a mail: {said:?}"
            );
        }
    }
}

#[test]
fn errors_of_the_server_are_printed_with_a_hint() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    let server =
        SmtpServer::start_with(Behaviour::Refuses(550), Encryption::StartTls(authority.certify("127.0.0.1", 2100)));
    send(&site, &server, "MAIL_USE_TLS").assert_failure("the server refused this mail");
    // An attacker removed the offer of STARTTLS.
    server.set_encryption(Encryption::None);
    send(&site, &server, "MAIL_USE_TLS").assert_failure("STARTTLS");
    assert!(server.cleartext_commands().iter().all(|line| !line.contains("AUTH") && !line.contains("MAIL")));
    server.set_encryption(Encryption::StartTls(authority.certify("127.0.0.1", 2100)));
    let port = server.port.to_string();
    let ca = site.folder().join("ca.pem");
    let mut wrong = vars(&port, "MAIL_USE_TLS", ca.to_str().unwrap());
    wrong[4].1 = "hunter2";
    let refused = site.run_with(&["mail", "test", "ann@example.com"], &wrong, "");
    refused.assert_failure("look at MAIL_USERNAME, MAIL_PASSWORD");
    assert!(!refused.err.contains("hunter2"));
    let mut plain = vars(&port, "MAIL_USE_TLS", ca.to_str().unwrap());
    plain.iter_mut().filter(|(name, _)| *name == "MAIL_USE_TLS").for_each(|(_, value)| *value = "false");
    let refused = site.run_with(&["mail", "test", "ann@example.com"], &plain, "");
    refused.assert_failure("takes no sign-in on this connection: look at mail.use_ssl and mail.use_tls");
    site.run(&["mail", "test", "nobody"]).assert_failure(&crate::support::in_terminal("invalid-email"));
    site.run(&["mail", "test", "-oX@example.com"])
        .code
        .filter(|code| *code == 2)
        .expect("neither an address nor an option");
    let told = site.run(&["mail", "test", "ann@example.com"]);
    assert!(told.assert_success().contains("mailbox took a mail"), "the transport was not named: {told:?}");
}

#[test]
fn mails_wait_while_the_certificate_is_invalid_and_are_sent_once_it_is_valid() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    let smtp = SmtpServer::start_with(Behaviour::Accepts, Encryption::StartTls(authority.certify("127.0.0.1", 2001)));
    let (port, ca) = (smtp.port.to_string(), site.folder().join("ca.pem"));
    let vars = vars(&port, "MAIL_USE_TLS", ca.to_str().unwrap());
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    wait_for("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    assert!(
        server.err().contains("expired") && !server.err().contains("sesame"),
        "the error does not name the expired certificate, or reveals the password: {}",
        server.err()
    );
    assert_eq!(smtp.mails().len(), 0);
    smtp.set_encryption(Encryption::StartTls(authority.certify("127.0.0.1", 2100)));
    site.make_jobs_due();
    wait_for("the mail", || (!smtp.mails().is_empty()).then_some(()));
    let log = server.stop();
    assert!(log.contains("a mail was sent"), "no mail was sent: {log}");
    assert_eq!(smtp.mails().len(), 1);
}
