//! What the site's jobs may use. Add clients of your own here.

use std::sync::Arc;

use crate::config::Settings;
use crate::db::Db;
use crate::mail::Mailer;

#[derive(Clone)]
pub struct JobContext {
    pub db: Db,
    pub settings: Arc<Settings>,
    /// Renders and sends mails.
    pub mailer: Arc<Mailer>,
}
