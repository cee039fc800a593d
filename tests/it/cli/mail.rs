//! `gantry mail test`, and how safe the way to the mail server is.

use std::sync::Arc;

use super::support::{Done, Site, until};
use crate::support::smtp::{Authority, Mood, SmtpServer, Speech};

/// The site's variables for a server at this port that speaks TLS in this way, and an authority that it trusts.
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

/// A switch of the site, and what a server with this certificate does then.
type Way = (&'static str, fn(Arc<rustls::ServerConfig>) -> Speech);

const WAYS: [Way; 2] = [("MAIL_USE_TLS", Speech::StartTls), ("MAIL_USE_SSL", Speech::Tls)];

#[test]
fn by_a_server_whose_certificate_is_good_the_mail_goes_out_at_once() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    for (tls, speech) in WAYS {
        let server = SmtpServer::speaking(Mood::Takes, speech(authority.certify("127.0.0.1", 2100)));
        let sent = send(&site, &server, tls);
        let told = sent.is_done();
        assert!(told.contains("took a mail to ann@example.com") && told.contains("signed in as gantry"), "{told}");
        let mails = server.mails();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("Subject: A test mail from Gantry") && mails[0].contains("http://127.0.0.1:8000"));
        let overheard = server.overheard();
        assert!(overheard.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"), "{overheard:?}");
    }
}

#[test]
fn a_certificate_that_is_not_good_gets_neither_a_password_nor_a_mail() {
    let (authority, other) = (Authority::new(), Authority::new());
    let site = site_that_trusts(&authority);
    for (tls, speech) in WAYS {
        for (certificate, why) in [
            (Authority::nobodys("127.0.0.1"), "invalid peer certificate"),
            (other.certify("127.0.0.1", 2100), "invalid peer certificate"),
            (authority.certify("127.0.0.1", 2001), "expired"),
            (authority.certify("mail.example.com", 2100), "not valid for name"),
        ] {
            let server = SmtpServer::speaking(Mood::Takes, speech(certificate));
            let sent = send(&site, &server, tls);
            sent.is_refused(why);
            assert!(sent.err.contains("look at the server's certificate"), "{sent:?}");
            assert!(!sent.err.contains("sesame"), "{sent:?}");
            assert_eq!(server.mails(), Vec::<String>::new());
            let said = server.commands();
            assert!(said.iter().all(|line| line.starts_with("EHLO") || line == "STARTTLS"), "{said:?}");
        }
    }
}

#[test]
fn what_the_server_says_is_told_with_what_usually_helps() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    let server = SmtpServer::speaking(Mood::Refuses(550), Speech::StartTls(authority.certify("127.0.0.1", 2100)));
    send(&site, &server, "MAIL_USE_TLS").is_refused("the server refused this mail");
    // STARTTLS was taken out on the way.
    server.speak(Speech::Clear);
    send(&site, &server, "MAIL_USE_TLS").is_refused("STARTTLS");
    assert!(server.overheard().iter().all(|line| !line.contains("AUTH") && !line.contains("MAIL")));
    server.speak(Speech::StartTls(authority.certify("127.0.0.1", 2100)));
    let port = server.port.to_string();
    let ca = site.folder().join("ca.pem");
    let mut wrong = vars(&port, "MAIL_USE_TLS", ca.to_str().unwrap());
    wrong[4].1 = "hunter2";
    let refused = site.run_with(&["mail", "test", "ann@example.com"], &wrong, "");
    refused.is_refused("look at MAIL_USERNAME, MAIL_PASSWORD");
    assert!(!refused.err.contains("hunter2"));
    site.run(&["mail", "test", "nobody"]).is_refused("e-mail address");
    site.run(&["mail", "test", "-oX@example.com"])
        .code
        .filter(|code| *code == 2)
        .expect("it is no address, and no option");
    let told = site.run(&["mail", "test", "ann@example.com"]);
    assert!(told.is_done().contains("/dev/mailbox took a mail"), "{told:?}");
}

#[test]
fn a_site_whose_mail_server_has_a_bad_certificate_keeps_its_mails_and_sends_them_once_it_is_mended() {
    let authority = Authority::new();
    let site = site_that_trusts(&authority);
    let smtp = SmtpServer::speaking(Mood::Takes, Speech::StartTls(authority.certify("127.0.0.1", 2001)));
    let (port, ca) = (smtp.port.to_string(), site.folder().join("ca.pem"));
    let vars = vars(&port, "MAIL_USE_TLS", ca.to_str().unwrap());
    let server = site.serve(&vars);
    server.browser().register("ann", "ann@example.com");
    until("the first attempt to fail", || server.err().contains("is tried again").then_some(()));
    assert!(server.err().contains("expired") && !server.err().contains("sesame"), "{}", server.err());
    assert_eq!(smtp.mails().len(), 0);
    smtp.speak(Speech::StartTls(authority.certify("127.0.0.1", 2100)));
    site.make_jobs_due();
    until("the mail", || (!smtp.mails().is_empty()).then_some(()));
    let log = server.stop();
    assert!(log.contains("a mail was sent"), "{log}");
    assert_eq!(smtp.mails().len(), 1);
}
