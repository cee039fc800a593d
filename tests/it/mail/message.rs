//! The message: its headers, parts and language.

use std::collections::BTreeSet;

use app::config::values::Sender;
use app::db::schema::users;
use app::mail::Mail as NewMail;
use diesel::prelude::*;
use scraper::{Html, Selector};

use super::{header, write, write_mail};
use crate::support::smtp::{Behaviour, SmtpServer};
use crate::support::{Mail, TestApp, another_language, default_language};

fn attribute(mail: &Mail, selector: &str, name: &str) -> Option<String> {
    let html = Html::parse_document(&mail.html);
    html.select(&Selector::parse(selector).unwrap()).next()?.attr(name).map(str::to_owned)
}

#[test]
fn a_mail_has_the_expected_headers() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let ann = app.member("ann");
    write_mail(&app, ann, default_language());
    write_mail(&app, ann, default_language());
    let mails = app.mails();
    let mail = &mails[0];
    assert_eq!(header(mail, "From"), Some("Sample <noreply@gantry.example>"));
    assert_eq!(header(mail, "To"), Some("Ann@example.com"));
    assert!(mail.is("confirm_email"), "{}", mail.subject);
    // What is beyond ASCII is encoded.
    let subject = header(mail, "Subject").unwrap();
    assert!(
        if mail.subject.is_ascii() { subject == mail.subject } else { subject.starts_with("=?utf-8?") },
        "{subject}"
    );
    assert_eq!(header(mail, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(mail, "MIME-Version"), Some("1.0"));
    assert!(
        header(mail, "Content-Type").unwrap().starts_with("multipart/alternative;"),
        "the mail does not have two parts: {}",
        mail.headers
    );
    assert!(header(mail, "Date").is_some_and(|date| chrono::DateTime::parse_from_rfc2822(date).is_ok()));
    assert_eq!(header(mail, "X-Auto-Response-Suppress"), Some("All"));
    assert_eq!(header(mail, "Content-Language"), Some(default_language()));
    for absent in ["Cc", "Bcc", "Reply-To", "X-Mailer", "User-Agent"] {
        assert_eq!(header(mail, absent), None);
    }
    let ids: BTreeSet<_> = mails.iter().filter_map(|mail| header(mail, "Message-ID")).collect();
    assert_eq!(ids.len(), 2, "every mail has its own");
    assert!(ids.iter().all(|id| id.starts_with('<') && id.ends_with("@gantry.example>")), "{ids:?}");
}

#[test]
fn the_sender_comes_from_the_settings() {
    let app = TestApp::with(|settings| {
        settings.mail.sender = Some(app::config::values::Sender("Ännchen <post@shop.example>".parse().unwrap()));
    });
    let ann = app.member("ann");
    write_mail(&app, ann, default_language());
    let mail = app.mail_to("Ann@Example.com");
    let from = header(&mail, "From").unwrap();
    assert!(from.is_ascii() && from.starts_with("=?utf-8?") && from.ends_with("<post@shop.example>"), "{from}");
    assert!(header(&mail, "Message-ID").unwrap().ends_with("@shop.example>"));
}

/// The value of a setting that is written like this, if it is a valid one.
fn value<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

#[test]
fn replies_and_bounces_go_where_the_owner_says() {
    let server = SmtpServer::start(Behaviour::Accepts);
    let app = TestApp::with(|settings| {
        settings.app.support = value("help@bücher.example");
        settings.mail.sender = value("Sample <no-reply@example.com>");
        settings.mail.return_path = value("bounces@bücher.example");
        settings.mail.transport = Some(app::config::mail::Transport::Smtp);
        "127.0.0.1".clone_into(&mut settings.mail.server);
        settings.mail.port = server.port;
    });
    let ann = app.member("ann");
    write_mail(&app, ann, default_language());
    app.run_jobs();
    let mails = server.mails();
    let lang = format!("Content-Language: {}", default_language());
    for line in ["Reply-To: help@xn--bcher-kva.example", "From: Sample <no-reply@example.com>", &lang] {
        assert!(mails[0].lines().any(|found| found == line), "{line}: {}", mails[0]);
    }
    assert!(server.commands().contains(&"MAIL FROM:<bounces@xn--bcher-kva.example>".to_owned()));
}

#[test]
fn mails_leave_from_a_domain_beyond_ascii() {
    for sender in [value::<Sender>("Bücher <post@bücher.example>"), None] {
        let server = SmtpServer::start(Behaviour::Accepts);
        let app = TestApp::with(|settings| {
            settings.app.base_url = Some("https://bücher.example".to_owned());
            settings.mail.sender = sender;
            settings.mail.transport = Some(app::config::mail::Transport::Smtp);
            "127.0.0.1".clone_into(&mut settings.mail.server);
            settings.mail.port = server.port;
        });
        let ann = app.member("ann");
        write_mail(&app, ann, default_language());
        app.run_jobs();
        assert_eq!(server.mails().len(), 1);
        assert!(server.mails()[0].is_ascii(), "{}", server.mails()[0]);
        assert!(server.commands().iter().any(|line| line.ends_with("@xn--bcher-kva.example>")));
    }
    assert_eq!(value::<Sender>("jörg@example.com"), None, "few servers take such an address");
}

#[test]
fn a_mail_is_in_the_language_of_its_recipient() {
    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    let ann = app.member("ann");
    // Without a language in the account, the request's language counts.
    write_mail(&app, ann, other);
    let mail = app.mail_to("Ann@Example.com");
    assert_eq!(attribute(&mail, "html", "lang").as_deref(), Some(other));
    assert_eq!(attribute(&mail, "html", "dir").as_deref(), Some(app::i18n::Lang::new(other).dir()));
    let first = mail.subject;
    assert!(mail.headers.is_ascii(), "the headers are not ASCII: {}", mail.headers);
    // The account's language comes first, whoever caused the mail.
    let set = |language: Option<&'static str>| {
        use app::db::schema::users;
        app.write(move |tx| {
            diesel::update(users::table.find(ann)).set(users::language.eq(language)).execute(tx.connection())?;
            Ok(())
        });
    };
    set(Some(default_language()));
    write_mail(&app, ann, other);
    let second = app.mails().pop().unwrap();
    assert_eq!(attribute(&second, "html", "lang").as_deref(), Some(default_language()));
    assert_ne!(second.subject, first);
    // The language at the time of sending counts, not at the time of writing.
    write_mail(&app, ann, default_language());
    set(Some(other));
    assert_eq!(attribute(&app.mails().pop().unwrap(), "html", "lang").as_deref(), Some(other));
}

#[test]
fn both_parts_have_the_same_content() {
    let app = TestApp::new();
    let ann = app.member("ann");
    write_mail(&app, ann, default_language());
    let mail = app.mail_to("Ann@Example.com");
    let link = mail.link("user.confirm_email");
    assert_eq!(attribute(&mail, "a", "href").as_deref(), Some(link.as_str()));
    let html: String = Html::parse_document(&mail.html).root_element().text().collect();
    let said = mail.text.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in said {
        assert!(html.contains(line), "{line:?} is not in the HTML part");
    }
}

#[test]
fn a_subject_is_one_line_whatever_the_sites_name() {
    let long = "Der Verein der Freundinnen und Freunde der Blasmusik zu Sankt Märgen im südlichen Schwarzwald";
    let app = TestApp::with(|settings| settings.app.name = format!("{long} “2026” 🎺"));
    let ann = app.member("ann");
    write(&app, ann, default_language(), NewMail::new("address_in_use"));
    let mail = app.mail_to("Ann@Example.com");
    assert!(mail.subject.contains(long) && mail.subject.ends_with("🎺"), "{}", mail.subject);
    assert!(mail.headers.is_ascii(), "the headers are not ASCII: {}", mail.headers);
    let folded = mail.headers.lines().all(|line| line.len() <= 78 && (line.contains(": ") || line.starts_with(' ')));
    assert!(folded, "the subject is not folded: {}", mail.headers);
}

#[test]
fn markup_in_a_username_is_escaped_in_both_parts() {
    let app = TestApp::new();
    let hostile = "<b>{{ 7 * 191 }}</b> & \"friends\"\r\n.\r\nMAIL FROM:<x@y.z>";
    let ann = app.member("ann");
    app.write(move |tx| {
        diesel::update(users::table.find(ann)).set(users::username.eq(hostile)).execute(tx.connection())?;
        Ok(())
    });
    write(&app, ann, default_language(), NewMail::new("address_in_use"));
    let mut mail = app.mail_to("Ann@Example.com");
    // The characters that keep a name from being read as an address are invisible.
    for part in [&mut mail.text, &mut mail.html] {
        *part = part.replace('\u{2060}', "");
    }
    assert!(mail.text.contains("<b>{{ 7 * 191 }}</b> & \"friends\""), "the username is not in the text: {}", mail.text);
    assert!(!mail.text.contains("1337") && !mail.html.contains("1337"));
    let html = Html::parse_document(&mail.html);
    assert_eq!(html.select(&Selector::parse("b").unwrap()).count(), 0, "{}", mail.html);
    assert!(html.root_element().text().collect::<String>().contains("<b>{{ 7 * 191 }}</b>"));
    assert!(!mail.headers.contains("MAIL FROM"));
}

#[test]
fn each_mail_has_one_recipient() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    browser.register("ben", "ben@example.com");
    for mail in app.mails() {
        assert_eq!(header(&mail, "To").unwrap().matches('@').count(), 1, "{}", mail.headers);
        assert_eq!(mail.headers.lines().filter(|line| line.to_lowercase().starts_with("to:")).count(), 1);
    }
}

#[test]
fn an_international_domain_is_encoded() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@bücher.example");
    let mail = app.mails().pop().unwrap();
    assert_eq!(header(&mail, "To"), Some("ann@xn--bcher-kva.example"));
}

#[test]
fn the_queue_holds_no_working_links() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    let queued = app.read(|c| {
        use app::db::schema::jobs;
        Ok(jobs::table.select(jobs::payload).load::<String>(c)?)
    });
    let mail = app.mail_to("ann@example.com");
    let token = mail.link("user.confirm_email").rsplit('/').next().unwrap().to_owned();
    for payload in queued {
        assert!(!payload.contains(&token) && !payload.contains("gAAAA"), "{payload}");
        assert!(!payload.contains(crate::support::PASSWORD));
    }
}
