//! The mails that the site sent.

use app::i18n::{Lang, translate_plain};
use app::mail::KeptMail;
use app::message::Message;

use super::{NAME, TestApp, default_language, url_prefix};

/// A mail as its recipient sees it.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub headers: String,
    pub text: String,
    pub html: String,
}

impl Mail {
    /// Whether this is the mail of that name, in the default language.
    pub fn is(&self, name: &str) -> bool {
        let subject = Message::new(format!("mail-{}-subject", name.replace('_', "-"))).with("app_name", NAME);
        let subjects = ["yes", "no"]
            .map(|link| translate_plain(&Lang::new(default_language()), &subject.clone().with("link", link)));
        subjects.contains(&self.subject)
    }

    /// The link to this endpoint in the text part. There must be exactly one.
    pub fn link(&self, endpoint: &str) -> String {
        let path = url_prefix(endpoint);
        let words = self.text.split_whitespace();
        let links: Vec<_> = words.filter(|word| word.contains("://") && word.contains(path)).collect();
        assert_eq!(links.len(), 1, "links to {path} in {}", self.text);
        links[0].to_owned()
    }
}

/// Checks that every mail has the same fields as the example in its template.
pub(super) fn compare_with_examples(app: &TestApp) {
    use app::db::schema::jobs;
    use app::mail::{SendMail, examples};
    use diesel::prelude::*;
    let written = app.wait(app.db().read(|conn| {
        let mails = jobs::table.filter(jobs::kind.eq("mail"));
        Ok(mails.select(jobs::payload).load::<String>(conn.connection())?)
    }));
    // A test may have removed the database, or stored invalid jobs.
    let mails = written.unwrap_or_default().into_iter().filter_map(|text| serde_json::from_str::<SendMail>(&text).ok());
    let names = examples::names();
    for mail in mails.filter(|mail| names.contains(&mail.mail)) {
        let example = examples::variables(&mail.mail).unwrap_or_else(|why| panic!("{}: {why:#}", mail.mail));
        let fields = &mail.variables;
        // The sender adds the name of the account.
        let example: Vec<_> = example.keys().filter(|name| *name != "username").collect();
        let fields: Vec<_> = fields.keys().filter(|name| *name != "username").collect();
        assert_eq!(fields, example, "the fields of the mail {}, those in its example", mail.mail);
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
