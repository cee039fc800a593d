//! The cause of a query or a change: it travels with the connection, so that services need not pass it on.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::config::Settings;
use crate::i18n::Lang;

/// The request that causes a query or a change, or the site itself for commands, jobs and housekeeping.
#[derive(Debug, Clone)]
pub struct Cause {
    pub client: Client,
    /// The language of the page. Mails use it where the account does not tell another one.
    pub lang: Lang,
}

/// Where a request comes from. For the site itself, everything is empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Client {
    /// The network address.
    pub ip: String,
    /// The browser's description of itself, cut to a sensible length.
    pub user_agent: String,
    /// The request's id in the log.
    pub request: String,
    /// The hash of the cookie that identifies a browser before it signs in.
    pub browser: Vec<u8>,
    /// The hash of the cookie that identifies, for a year or longer, a browser that has signed in.
    #[serde(skip)]
    pub known_browser: Vec<u8>,
    /// The id of the administrator who acts on the account of somebody else.
    #[serde(skip)]
    pub administrator: Option<i64>,
}

impl Cause {
    /// The site itself, in its default language.
    pub fn site(settings: &Settings) -> Arc<Self> {
        Arc::new(Self { client: Client::default(), lang: Lang::new(&settings.i18n.default) })
    }
}

impl Client {
    /// Logs a refusal, which is not part of the account's history, because nothing has changed.
    pub fn log_refusal(&self, kind: &'static str, user_id: Option<i64>, detail: &str) {
        tracing::info!(target: "audit", kind, user_id, ip = self.ip, request = self.request, detail);
    }
}
