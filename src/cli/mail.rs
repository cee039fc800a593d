//! `gantry mail …`.

use std::sync::Arc;

use anyhow::bail;
use clap::Subcommand;

use super::{database, print};
use crate::auth::TokenManager;
use crate::config::Settings;
use crate::i18n::{Lang, translate_plain};
use crate::jobs::Failure;
use crate::mail::{Mail, Mailer, Recipient, SendMail};
use crate::models::Email;
use crate::urls::Urls;

#[derive(Subcommand)]
pub enum Command {
    /// Send a mail now, by the transport that the settings name, and say what came of it.
    #[command(after_help = "Example: gantry mail test ann@example.com")]
    Test {
        /// The recipient's address.
        address: String,
    },
}

pub async fn run(command: Command, settings: Settings) -> anyhow::Result<()> {
    let Command::Test { address } = command;
    let to: Email = address.parse().map_err(|why| anyhow::anyhow!(translate_plain(&Lang::new("en"), &why)))?;
    let db = database::open(&settings).await?;
    let recipient = Recipient { user_id: None, address: to.as_str().to_owned() };
    let mail = Mail::new("test").with("site", settings.base_url());
    let tokens = Arc::new(TokenManager::new(&settings.keys));
    // This mail has no link.
    let mailer = Mailer::new(db, tokens, Arc::new(Urls::default()));
    let transport = mailer.transport();
    match mailer.send(SendMail::new(&recipient, mail, &Lang::new(&settings.i18n.default))).await {
        Ok(()) => print::out(&format!("{transport} took a mail to {to}")),
        Err(Failure::Later(error) | Failure::Refused(error) | Failure::Never(error)) => {
            bail!("{transport} took no mail to {to}: {error:#}")
        }
    }
}
