//! `gantry users invite`.

use anyhow::bail;

use super::invite::{NewInvitation, Outcome, invite};
use crate::config::Settings;
use crate::db::{Db, root_cause};
use crate::i18n::{Lang, translate_plain};
use crate::models::{Client, Email};

/// Invite somebody to register. The mail is sent by the running site.
#[derive(clap::Args)]
#[command(after_help = "Example: gantry users invite ann@example.com --role editor")]
pub struct Invite {
    /// The address to send the link to.
    address: String,
    /// A role that comes with the account.
    #[arg(long)]
    role: Option<String>,
}

/// Sends the invitation, in the site's default language.
pub async fn run(command: Invite, db: &Db, settings: &Settings) -> anyhow::Result<()> {
    if !super::is_on(settings) {
        bail!("user.enable_invitation or user.enable_registration is off: nobody could use an invitation");
    }
    let refused = |why| anyhow::anyhow!(translate_plain(&Lang::new("en"), &why));
    let email = Email::parse(&command.address).map_err(refused)?;
    let lang = Lang::new(&settings.i18n.default);
    let new = NewInvitation { by: None, email, role: command.role.clone(), lang, client: Client::default() };
    let for_tx = settings.clone();
    match db.write(move |tx| invite(tx, &for_tx, &new)).await.map_err(root_cause)? {
        Outcome::Sent => println!("{} is invited", command.address),
        Outcome::NotYourRole => bail!("there is no role {}", command.role.unwrap_or_default()),
        Outcome::TooMany { retry_after } => bail!("too many invitations: try again in {retry_after} seconds"),
    }
    Ok(())
}
