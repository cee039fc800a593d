//! Mails that were sent.

use app::mail::KeptMail;

use super::TestApp;

/// A mail, as its reader sees it.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub headers: String,
    pub text: String,
    pub html: String,
}

impl Mail {
    /// The only link of this mail whose path begins so, as its text part has it.
    pub fn link(&self, path: &str) -> String {
        let words = self.text.split_whitespace();
        let links: Vec<_> = words.filter(|word| word.contains("://") && word.contains(path)).collect();
        assert_eq!(links.len(), 1, "links to {path} in {}", self.text);
        links[0].to_owned()
    }
}

/// Compares every mail that was written with the example beside its templates: the same fields.
pub(super) fn compare_with_examples(app: &TestApp) {
    use app::db::schema::jobs;
    use app::mail::{SendMail, examples};
    use diesel::prelude::*;
    let written = app.wait(app.db().read(|c| {
        let mails = jobs::table.filter(jobs::kind.eq("mail"));
        Ok(mails.select(jobs::payload).load::<String>(c)?)
    }));
    // A test may have taken the database away, or written what is no mail.
    let mails = written.unwrap_or_default().into_iter().filter_map(|text| serde_json::from_str::<SendMail>(&text).ok());
    let names = examples::names();
    for mail in mails.filter(|mail| names.contains(&mail.mail)) {
        let example = examples::variables(&mail.mail).unwrap_or_else(|why| panic!("{}: {why:#}", mail.mail));
        let fields = mail.variables.as_object().unwrap();
        let (fields, example) = (fields.keys().collect::<Vec<_>>(), example.keys().collect::<Vec<_>>());
        assert_eq!(fields, example, "the fields of the mail {}, those in its example.json", mail.mail);
    }
}

pub(super) fn all(app: &TestApp) -> Vec<Mail> {
    let mut mails: Vec<_> = app
        .read(|c| Ok(KeptMail::newest(c)?))
        .into_iter()
        .map(|mail| Mail {
            to: mail.recipient,
            subject: mail.subject,
            headers: mail.headers,
            text: mail.text,
            html: mail.html,
        })
        .collect();
    mails.reverse();
    mails
}
