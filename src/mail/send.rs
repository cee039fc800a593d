//! Sends the mails of the queue.

use std::sync::Arc;

use anyhow::Context as _;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::message::SendMail;
use super::rendered::{Opens, Rendered, render, renderer};
use super::transport::Transport;
use crate::auth::TokenManager;
use crate::clock;
use crate::config::values::{Support, ascii};
use crate::db::Db;
use crate::i18n::Languages;
use crate::jobs::{Failure, Work};
use crate::models::{Token, User, UserId};
use crate::render::Renderer;
use crate::urls::Urls;

/// Renders mails and hands them to the transport.
pub struct Mailer {
    db: Db,
    tokens: Arc<TokenManager>,
    renderer: Renderer,
    transport: Transport,
}

impl Mailer {
    pub fn new(db: Db, tokens: Arc<TokenManager>, urls: Arc<Urls>) -> Self {
        let (renderer, transport) = (renderer(db.settings(), urls), Transport::new(db.settings()));
        Self { db, tokens, renderer, transport }
    }

    pub fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Renders and sends one mail, unless its account is gone or its link cannot be used any more.
    pub async fn send(&self, mail: SendMail) -> Result<(), Failure> {
        let (user_id, link) = (mail.user_id, mail.link.clone());
        let (user, token) = self
            .db
            .read(move |conn| {
                let user = user_id.map(|id| User::find(conn, id)).transpose()?.flatten();
                let token = link.map(|link| Token::find(conn, link.token, &link.purpose)).transpose()?.flatten();
                Ok((user, token))
            })
            .await?;
        let token = token.filter(|token| token.is_fresh(self.db.now()));
        if (mail.link.is_some() && token.is_none()) || (mail.user_id.is_some() && user.is_none()) {
            tracing::info!(mail = %mail.mail, "a mail was not sent: its account or its link is gone");
            return Ok(());
        }
        let rendered = self.render(&mail, user.as_ref(), token)?;
        let message = self.message(&mail, &rendered).map_err(Failure::Never)?;
        self.transport.send(&self.db, &mail.to, rendered, &message).await?;
        tracing::info!(mail = %mail.mail, "a mail was sent");
        Ok(())
    }

    fn render(&self, mail: &SendMail, user: Option<&User>, token: Option<Token>) -> anyhow::Result<Rendered> {
        let own = user.map(|user| [user.language.as_deref(), user.read_language.as_deref()]);
        let named = own.into_iter().flatten().flatten().chain([mail.lang.as_str()]);
        let lang = Languages::of(&self.db.settings().i18n).choose(named, None);
        let first_name = user.map(|user| user.person.first_name.as_str()).filter(|name| !name.is_empty());
        let link = mail.link.as_ref().zip(token).map(|(link, row)| {
            let token = self.tokens.link(&link.purpose, link.token);
            let args = [("token", token), ("next", link.next.clone().unwrap_or_default())];
            let address = self.renderer.address(&link.endpoint, &args);
            let off = || format!("{}: the page that this mail links to is switched off", link.endpoint);
            anyhow::Ok(Opens { address: address.with_context(off)?, until: row.expires_at })
        });
        let mut variables = mail.variables.clone();
        if let Some(user) = user {
            variables.insert("username".to_owned(), user.username.clone().into());
            variables.insert("since".to_owned(), clock::utc(user.created_at).into());
        }
        render(&mail.mail, variables, first_name, link.transpose()?, &lang, &self.renderer)
    }

    fn message(&self, mail: &SendMail, rendered: &Rendered) -> anyhow::Result<lettre::Message> {
        let settings = self.db.settings();
        let to =
            ascii(&mail.to.parse()?).context("an address with letters before the @ that mail servers do not know")?;
        let sender = settings.sender();
        let id = format!("<{}@{}>", crate::auth::random_secret(), sender.email.domain());
        let bounces = settings.mail.return_path.as_ref().map_or(&sender, |path| &path.0).email.clone();
        let mut builder = lettre::Message::builder().envelope(Envelope::new(Some(bounces), vec![to.clone()])?);
        if let Some(address) = settings.app.support.as_ref().and_then(Support::email) {
            builder = builder.reply_to(address.parse()?);
        }
        let mut message = builder
            .from(sender)
            .to(Mailbox::new(None, to))
            .subject(&rendered.subject)
            .message_id(Some(id))
            .date_now()
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(rendered.text.clone()))
                    .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(rendered.html.clone())),
            )?;
        for (name, value) in [
            ("Auto-Submitted", "auto-generated"),
            // Exchange sends no absence notes then.
            ("X-Auto-Response-Suppress", "All"),
            ("Content-Language", rendered.lang.as_str()),
        ] {
            let name = HeaderName::new_from_ascii_str(name);
            message.headers_mut().insert_raw(HeaderValue::new(name, value.to_owned()));
        }
        Ok(message)
    }
}

impl Work for SendMail {
    const KIND: &'static str = "mail";
    type Context = Mailer;
    /// Few, because providers limit connections and sign-ins.
    const AT_ONCE: usize = 5;
    const AT_ONCE_THERE: usize = 2;

    /// The domain of the address.
    fn destination(&self) -> Option<String> {
        Some(ascii(&self.to.parse().ok()?)?.domain().to_ascii_lowercase())
    }

    fn user_id(&self) -> Option<UserId> {
        self.user_id
    }

    async fn run(self, mailer: &Mailer) -> Result<(), Failure> {
        mailer.send(self).await
    }
}
