//! Snapshots of what every mail says, in English and German. Its looks are in `looks.rs`.

use app::accounts::links::{Keep, ResetPassword, UndoEmail};
use app::mail::Mail as NewMail;
use app::models::{Purpose, User, UserId};
use chrono::TimeDelta;

use super::{link, write};
use crate::support::{Mail, TestApp, endpoints, in_snapshots};

/// The words of a mail, without values that differ from run to run.
pub fn redacted(mail: &Mail) -> String {
    let mut all = format!("Subject: {}\n\n{}", mail.subject, mail.text.trim());
    while let Some(at) = all.find("gAAAA") {
        let end = all[at..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .map_or(all.len(), |n| at + n);
        all.replace_range(at..end, "[token]");
    }
    // Endpoint names instead of paths, so that moving a URL changes no snapshot.
    let mut endpoints: Vec<_> = endpoints().collect();
    endpoints.sort_by_key(|(_, path)| std::cmp::Reverse(path.len()));
    endpoints.into_iter().fold(all, |all, (name, path)| {
        let link = format!("http://127.0.0.1:8000{}", path.replace("<token>", "[token]"));
        all.replace(&link, &format!("http://127.0.0.1:8000{{{name}}}"))
    })
}

/// A mail with a link for this account.
fn linking<P: Purpose>(app: &TestApp, user_id: UserId, mail: NewMail) -> NewMail {
    let link = app.write(move |tx| tx.link::<P>(Some(user_id), "ann@example.com", TimeDelta::days(2)));
    mail.with_link(Some(link))
}

fn snapshot(app: &TestApp, name: &str) {
    app.fix_days();
    let mail = app.mails().pop().unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, redacted(&mail));
    });
}

#[test]
fn registered() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.unconfirmed("ann");
        let link = app.write(move |tx| link(tx, ann));
        write(&app, ann, lang, NewMail::new("registered").with_link(Some(link)));
        snapshot(&app, &format!("registered-{lang}"));
    }
}

#[test]
fn registered_without_confirmation() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        app.remove_username(ann);
        write(&app, ann, lang, NewMail::new("registered"));
        snapshot(&app, &format!("registered-without-link-{lang}"));
    }
}

#[test]
fn confirm_email() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.unconfirmed("ann");
        super::write_mail(&app, ann, lang);
        snapshot(&app, &format!("confirm-email-{lang}"));
    }
}

#[test]
fn address_in_use() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, NewMail::new("address_in_use"));
        snapshot(&app, &format!("address-in-use-{lang}"));
    }
}

#[test]
fn email_changed() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, linking::<UndoEmail>(&app, ann, NewMail::new("email_changed")));
        snapshot(&app, &format!("email-changed-{lang}"));
    }
}

#[test]
fn email_changed_from_an_unconfirmed_address() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        app.remove_username(ann);
        write(&app, ann, lang, NewMail::new("email_changed"));
        snapshot(&app, &format!("email-changed-without-link-{lang}"));
    }
}

#[test]
fn email_added() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        let mail = NewMail::new("email_added").with("email", "Ann@Second.example");
        write(&app, ann, lang, linking::<UndoEmail>(&app, ann, mail));
        snapshot(&app, &format!("email-added-{lang}"));
    }
}

#[test]
fn primary_email_changed() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, linking::<UndoEmail>(&app, ann, NewMail::new("primary_email_changed")));
        snapshot(&app, &format!("primary-email-changed-{lang}"));
    }
}

#[test]
fn email_removed() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, linking::<UndoEmail>(&app, ann, NewMail::new("email_removed")));
        snapshot(&app, &format!("email-removed-{lang}"));
    }
}

#[test]
fn forgot_password() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, linking::<ResetPassword>(&app, ann, NewMail::new("forgot_password")));
        snapshot(&app, &format!("forgot-password-{lang}"));
    }
}

#[test]
fn password_changed() {
    for (lang, recovers) in in_snapshots().flat_map(|lang| [(lang, true), (lang, false)]) {
        let app = TestApp::new();
        let ann = app.member("ann");
        write(&app, ann, lang, NewMail::new("password_changed").with("recovers", recovers));
        let name = if recovers { "password-changed" } else { "password-changed-without-link" };
        snapshot(&app, &format!("{name}-{lang}"));
    }
}

#[test]
fn username_changed() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        app.write(move |tx| Ok(User::set_username(tx, ann, &"annette".parse().unwrap())?));
        write(&app, ann, lang, NewMail::new("username_changed"));
        snapshot(&app, &format!("username-changed-{lang}"));
    }
}

#[test]
fn account_deleted() {
    for lang in in_snapshots() {
        let app = TestApp::new();
        let ann = app.member("ann");
        let mail = NewMail::new("account_deleted").with("after", "2026-12-06T10:00:00+00:00");
        write(&app, ann, lang, linking::<Keep>(&app, ann, mail));
        snapshot(&app, &format!("account-deleted-{lang}"));
    }
}
