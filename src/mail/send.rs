//! From a mail that waits to one that is sent.

use std::sync::Arc;

use anyhow::Context as _;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::words::{Words, words};
use super::{SendMail, Transport};
use crate::auth::TokenManager;
use crate::config::Settings;
use crate::db::Db;
use crate::i18n::Lang;
use crate::jobs::Failure;
use crate::models::{Purpose, Token, User};
use crate::urls::Urls;

/// Renders mails and hands them to the transport.
pub struct Mailer {
    settings: Arc<Settings>,
    tokens: Arc<TokenManager>,
    urls: Arc<Urls>,
    transport: Transport,
}

impl Mailer {
    /// A mailer over the transport that the settings name.
    #[must_use]
    pub fn new(settings: Arc<Settings>, tokens: Arc<TokenManager>, urls: Arc<Urls>) -> Self {
        let transport = Transport::new(&settings);
        Self { settings, tokens, urls, transport }
    }

    /// The way out.
    #[must_use]
    pub fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Renders and sends one mail. What has become pointless meanwhile (the account is gone, the link was
    /// used) is not sent.
    ///
    /// # Errors
    /// Whatever the transport or the templates say.
    pub async fn send(&self, db: &Db, mail: SendMail) -> Result<(), Failure> {
        let (user_id, row) = (mail.user_id, mail.link.as_ref().map(|link| link.token));
        let purpose = mail.link.as_ref().map(|link| Purpose::from_word(&link.purpose));
        let (user, token) = db
            .read(move |c| {
                let user = user_id.map(|id| User::find(c, id)).transpose()?.flatten();
                let token = match (purpose.flatten(), row) {
                    (Some(purpose), Some(row)) => Token::find(c, purpose, row)?,
                    _ => None,
                };
                Ok((user, token))
            })
            .await?;
        let dead = mail.link.is_some() && !token.is_some_and(|token| token.is_fresh(db.now()));
        if dead || (mail.user_id.is_some() && user.is_none()) {
            tracing::info!(mail = %mail.mail, "a mail was not sent: its account or its link is gone");
            return Ok(());
        }
        let words = self.words(&mail, purpose.flatten(), user.as_ref())?;
        let message = self.message(&mail, &words).map_err(Failure::Never)?;
        self.transport.send(db, &mail.to, &words.subject, &words.text, &words.html, &message).await?;
        tracing::info!(mail = %mail.mail, "a mail was sent");
        Ok(())
    }

    fn words(&self, mail: &SendMail, purpose: Option<Purpose>, user: Option<&User>) -> anyhow::Result<Words> {
        let lang = Lang::new(user.and_then(|user| user.language.as_deref()).unwrap_or(&mail.lang));
        let first_name = user.map(|user| user.first_name.as_str()).filter(|name| !name.is_empty());
        let link = mail.link.as_ref().zip(purpose).map(|(link, purpose)| {
            let args =
                [("token", self.tokens.link(purpose, link.token)), ("next", link.next.clone().unwrap_or_default())];
            let path = self.urls.path(&link.endpoint, &args);
            path.with_context(|| format!("{}: the page that this mail links to is switched off", link.endpoint))
        });
        let link = link.transpose()?.map(|path| format!("{}{path}", self.settings.base_url()));
        words(&mail.mail, &mail.variables, first_name, link, &lang, &self.settings, &self.urls)
    }

    fn message(&self, mail: &SendMail, words: &Words) -> anyhow::Result<lettre::Message> {
        let to: lettre::Address = ascii_address(&mail.to).parse()?;
        let sender = self.settings.sender();
        let host = sender.email.domain().to_owned();
        let id = format!("<{}@{host}>", crate::auth::random_secret());
        let auto = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        let mut message = lettre::Message::builder()
            .from(sender)
            .to(Mailbox::new(None, to))
            .subject(&words.subject)
            .message_id(Some(id))
            .date_now()
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(words.text.clone()))
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(words.html.clone())),
            )?;
        message.headers_mut().insert_raw(auto);
        Ok(message)
    }
}

/// The address with its domain in ASCII, which every mail server understands.
fn ascii_address(typed: &str) -> String {
    match typed.rsplit_once('@') {
        Some((local, domain)) => {
            format!("{local}@{}", idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned()))
        }
        None => typed.to_owned(),
    }
}
