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
