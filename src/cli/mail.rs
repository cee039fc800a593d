//! `gantry mail …`.

use std::sync::Arc;

use anyhow::bail;
use clap::Subcommand;
use serde::Serialize;

use crate::auth::TokenManager;
use crate::config::Settings;
use crate::i18n::{Lang, translate_plain};
use crate::jobs::Failure;
use crate::mail::{Mail, Mailer, SendMail};
use crate::models::Email;
use crate::urls::Urls;

#[derive(Subcommand)]
pub enum Command {
    /// Send a mail now, by the way out that the settings name, and say what came of it.
    #[command(after_help = "Example: gantry mail test ann@example.com")]
    Test {
        /// To whom.
        address: String,
    },
}

/// The mail that says that mails leave. Its only variable is the site's address.
#[derive(Serialize)]
struct Test {
    site: String,
}

impl Mail for Test {
    const NAME: &'static str = "test";
}

pub async fn run(command: Command, settings: Settings) -> anyhow::Result<()> {
    let Command::Test { address } = command;
    let lang = Lang::new(&settings.i18n.default);
    let to = Email::parse(&address).map_err(|why| anyhow::anyhow!(translate_plain(&Lang::new("en"), &why)))?;
    let db = super::database(&settings).await?;
    let mail = SendMail {
        mail: Test::NAME.to_owned(),
        user_id: None,
        to: to.as_str().to_owned(),
        lang: lang.as_str().to_owned(),
        variables: serde_json::to_value(Test { site: settings.base_url() })?,
        link: None,
    };
    let tokens = Arc::new(TokenManager::new(&settings.keys));
    // This mail leads to no page.
    let mailer = Mailer::new(Arc::new(settings), tokens, Arc::new(Urls::default()));
    let way = mailer.transport();
    match mailer.send(&db, mail).await {
        Ok(()) => println!("{way} took a mail to {to}"),
        Err(Failure::Later(error) | Failure::Never(error)) => bail!("{way} took no mail to {to}: {error:#}"),
    }
    Ok(())
}
