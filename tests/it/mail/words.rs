//! The words of each mail, in English and German, as they are.

use app::accounts::mails;
use app::mail::Link;
use app::models::{Purpose, Token};
use chrono::TimeDelta;

use super::{link, reader};
use crate::support::{Mail, TestApp};

/// What differs from run to run is taken out.
pub fn redacted(mail: &Mail) -> String {
    let mut all = format!("Subject: {}\n\n{}\n---\n{}", mail.subject, mail.text.trim(), mail.html.trim());
    while let Some(at) = all.find("gAAAA") {
        let end = all[at..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .map_or(all.len(), |n| at + n);
        all.replace_range(at..end, "[token]");
    }
    all
}

fn snapshot(app: &TestApp, name: &str) {
    let mail = app.mails().pop().unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, redacted(&mail));
    });
}

#[test]
fn registered() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.unconfirmed("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| {
            let link = link(tx, ann)?;
            tx.mail(&reader, Some(link), &mails::Registered { username: Some("ann".to_owned()) })
        });
        snapshot(&app, &format!("registered-{lang}"));
    }
}

#[test]
fn registered_where_nothing_is_confirmed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::Registered { username: None }));
        snapshot(&app, &format!("registered-without-link-{lang}"));
    }
}

#[test]
fn confirm_email() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.unconfirmed("ann");
        super::write_mail(&app, ann, lang);
        snapshot(&app, &format!("confirm-email-{lang}"));
    }
}

#[test]
fn address_in_use() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::AddressInUse { username: Some("ann".to_owned()) }));
        snapshot(&app, &format!("address-in-use-{lang}"));
    }
}

#[test]
fn email_changed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| {
            let now = tx.now();
            let row = Token::create(tx, Purpose::UndoEmail, Some(ann), "ann@example.com", now, TimeDelta::days(7))?;
            let link = Link::new("user.undo_email", Purpose::UndoEmail, row, None);
            tx.mail(&reader, Some(link), &mails::EmailChanged { username: Some("ann".to_owned()) })
        });
        snapshot(&app, &format!("email-changed-{lang}"));
    }
}

#[test]
fn email_changed_from_one_that_nobody_confirmed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let reader = reader(Some(app.member("ann")), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::EmailChanged { username: None }));
        snapshot(&app, &format!("email-changed-without-link-{lang}"));
    }
}

#[test]
fn email_added() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let reader = reader(Some(app.member("ann")), lang);
        let mail = mails::EmailAdded { username: Some("ann".to_owned()), email: "Ann@Second.example".to_owned() };
        app.write(move |tx| tx.mail(&reader, None, &mail));
        snapshot(&app, &format!("email-added-{lang}"));
    }
}

#[test]
fn primary_email_changed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let reader = reader(Some(app.member("ann")), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::PrimaryEmailChanged { username: Some("ann".to_owned()) }));
        snapshot(&app, &format!("primary-email-changed-{lang}"));
    }
}

#[test]
fn email_removed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let reader = reader(Some(app.member("ann")), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::EmailRemoved { username: Some("ann".to_owned()) }));
        snapshot(&app, &format!("email-removed-{lang}"));
    }
}

#[test]
fn forgot_password() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| {
            let (now, purpose) = (tx.now(), Purpose::ResetPassword);
            let row = Token::create(tx, purpose, Some(ann), "ann@example.com", now, TimeDelta::days(2))?;
            let link = Link::new("user.reset_password", purpose, row, None);
            tx.mail(&reader, Some(link), &mails::ForgotPassword { username: Some("ann".to_owned()) })
        });
        snapshot(&app, &format!("forgot-password-{lang}"));
    }
}

#[test]
fn password_changed() {
    for (lang, recovers) in [("en", true), ("de", true), ("en", false), ("de", false)] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| {
            tx.mail(&reader, None, &mails::PasswordChanged { username: Some("ann".to_owned()), recovers })
        });
        let name = if recovers { "password-changed" } else { "password-changed-without-link" };
        snapshot(&app, &format!("{name}-{lang}"));
    }
}

#[test]
fn username_changed() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| tx.mail(&reader, None, &mails::UsernameChanged { username: "annette".to_owned() }));
        snapshot(&app, &format!("username-changed-{lang}"));
    }
}

#[test]
fn account_deleted() {
    for lang in ["en", "de"] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let reader = reader(Some(ann), lang);
        app.write(move |tx| {
            let now = tx.now();
            let row = Token::create(tx, Purpose::Keep, Some(ann), "ann@example.com", now, TimeDelta::days(14))?;
            let mail = mails::AccountDeleted {
                username: Some("ann".to_owned()),
                after: "2026-12-06T10:00:00+00:00".to_owned(),
            };
            tx.mail(&reader, Some(Link::new("user.keep", Purpose::Keep, row, None)), &mail)
        });
        snapshot(&app, &format!("account-deleted-{lang}"));
    }
}
