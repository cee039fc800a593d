//! The message itself: its headers, its parts, its language.

use std::collections::BTreeSet;

use app::accounts::mails;
use diesel::prelude::*;
use scraper::{Html, Selector};

use super::{header, reader, write_mail};
use crate::support::{Mail, TestApp};

fn attribute(mail: &Mail, selector: &str, name: &str) -> Option<String> {
    let html = Html::parse_document(&mail.html);
    html.select(&Selector::parse(selector).unwrap()).next()?.attr(name).map(str::to_owned)
}

#[test]
fn it_says_what_it_is_and_from_whom() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let ann = app.member("ann");
    write_mail(&app, ann, "en");
    write_mail(&app, ann, "en");
    let mails = app.mails();
    let mail = &mails[0];
    assert_eq!(header(mail, "From"), Some("Gantry <noreply@gantry.example>"));
    assert_eq!(header(mail, "To"), Some("Ann@example.com"));
    assert_eq!(header(mail, "Subject"), Some("Confirm your e-mail address for Gantry"));
    assert_eq!(header(mail, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(mail, "MIME-Version"), Some("1.0"));
    assert!(header(mail, "Content-Type").unwrap().starts_with("multipart/alternative;"), "{}", mail.headers);
    assert!(header(mail, "Date").is_some_and(|date| chrono::DateTime::parse_from_rfc2822(date).is_ok()));
    for absent in ["Cc", "Bcc", "Reply-To", "X-Mailer", "User-Agent"] {
        assert_eq!(header(mail, absent), None);
    }
    let ids: BTreeSet<_> = mails.iter().filter_map(|mail| header(mail, "Message-ID")).collect();
    assert_eq!(ids.len(), 2, "each has one of its own");
    assert!(ids.iter().all(|id| id.starts_with('<') && id.ends_with("@gantry.example>")), "{ids:?}");
}

#[test]
fn the_sender_is_who_the_settings_say() {
    let app = TestApp::with(|settings| {
        settings.mail.sender = Some(app::config::values::Sender("Ännchen <post@shop.example>".parse().unwrap()));
    });
    let ann = app.member("ann");
    write_mail(&app, ann, "en");
    let mail = app.mail_to("Ann@Example.com");
    let from = header(&mail, "From").unwrap();
    assert!(from.is_ascii() && from.starts_with("=?utf-8?") && from.ends_with("<post@shop.example>"), "{from}");
    assert!(header(&mail, "Message-ID").unwrap().ends_with("@shop.example>"));
}

#[test]
fn it_speaks_the_language_of_its_reader() {
    let app = TestApp::new();
    let ann = app.member("ann");
    // No language of her own: that of the request which caused the mail.
    write_mail(&app, ann, "de");
    let mail = app.mail_to("Ann@Example.com");
    assert_eq!(attribute(&mail, "html", "lang").as_deref(), Some("de"));
    assert_eq!(attribute(&mail, "html", "dir").as_deref(), Some("ltr"));
    assert!(mail.subject.starts_with("Bestätigen"), "{}", mail.subject);
    assert!(mail.headers.is_ascii(), "{}", mail.headers);
    // With one of her own: that, whoever caused it.
    let set = |language: Option<&'static str>| {
        use app::db::schema::users;
        app.write(move |tx| {
            diesel::update(users::table.find(ann)).set(users::language.eq(language)).execute(&mut **tx)?;
            Ok(())
        });
    };
    set(Some("en"));
    write_mail(&app, ann, "de");
    let english = app.mails().pop().unwrap();
    assert_eq!(attribute(&english, "html", "lang").as_deref(), Some("en"));
    assert!(english.subject.starts_with("Confirm"), "{}", english.subject);
    // What she reads when the mail is sent counts, not what she read when it was written.
    write_mail(&app, ann, "en");
    set(Some("de"));
    assert_eq!(attribute(&app.mails().pop().unwrap(), "html", "lang").as_deref(), Some("de"));
}

#[test]
fn both_parts_say_the_same() {
    let app = TestApp::new();
    let ann = app.member("ann");
    write_mail(&app, ann, "en");
    let mail = app.mail_to("Ann@Example.com");
    let link = mail.link("/user/confirm-email/");
    assert_eq!(attribute(&mail, "a", "href").as_deref(), Some(link.as_str()));
    let html: String = Html::parse_document(&mail.html).root_element().text().collect();
    let said = mail.text.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in said {
        assert!(html.contains(line), "{line:?} is not in the HTML part");
    }
}

#[test]
fn a_subject_is_one_line_however_the_site_is_called() {
    let long = "Der Verein der Freundinnen und Freunde der Blasmusik zu Sankt Märgen im südlichen Schwarzwald";
    let app = TestApp::with(|settings| settings.app.name = format!("{long} “2026” 🎺"));
    let ann = app.member("ann");
    write_mail(&app, ann, "en");
    let mail = app.mail_to("Ann@Example.com");
    assert!(mail.subject.contains(long) && mail.subject.ends_with("🎺"), "{}", mail.subject);
    assert!(mail.headers.is_ascii(), "{}", mail.headers);
    let folded = mail.headers.lines().all(|line| line.len() <= 78 && (line.contains(": ") || line.starts_with(' ')));
    assert!(folded, "{}", mail.headers);
}

#[test]
fn what_a_name_holds_is_text_in_both_parts() {
    let app = TestApp::new();
    let hostile = "<b>{{ 7 * 191 }}</b> & \"friends\"\r\n.\r\nMAIL FROM:<x@y.z>";
    let reader = reader(None, "en");
    let name = hostile.to_owned();
    app.write(move |tx| tx.mail(&reader, None, &mails::AddressInUse { username: Some(name) }));
    let mut mail = app.mail_to("Ann@Example.com");
    // What keeps a name from being taken for an address cannot be seen.
    for part in [&mut mail.text, &mut mail.html] {
        *part = part.replace('\u{2060}', "");
    }
    assert!(mail.text.contains("<b>{{ 7 * 191 }}</b> & \"friends\""), "{}", mail.text);
    assert!(!mail.text.contains("1337") && !mail.html.contains("1337"));
    let html = Html::parse_document(&mail.html);
    assert_eq!(html.select(&Selector::parse("b").unwrap()).count(), 0, "{}", mail.html);
    assert!(html.root_element().text().collect::<String>().contains("<b>{{ 7 * 191 }}</b>"));
    assert!(!mail.headers.contains("MAIL FROM"));
}

#[test]
fn each_mail_has_one_reader() {
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
fn a_domain_in_any_script_is_written_so_that_every_server_understands() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@bücher.example");
    let mail = app.mails().pop().unwrap();
    assert_eq!(header(&mail, "To"), Some("ann@xn--bcher-kva.example"));
}

#[test]
fn nothing_in_the_queue_opens_anything() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    let queued = app.read(|c| {
        use app::db::schema::jobs;
        Ok(jobs::table.select(jobs::payload).load::<String>(c)?)
    });
    let mail = app.mail_to("ann@example.com");
    let token = mail.link("/user/confirm-email/").rsplit('/').next().unwrap().to_owned();
    for payload in queued {
        assert!(!payload.contains(&token) && !payload.contains("gAAAA"), "{payload}");
        assert!(!payload.contains(crate::support::PASSWORD));
    }
}
