//! `gantry users invite`.

use anyhow::bail;

use super::invite::{NewInvitation, invite, is_on};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, translate_plain};
use crate::models::Email;

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

/// Sends the invitation, in the site's default language. Returns what to print.
pub async fn run(command: Invite, db: &Db) -> anyhow::Result<String> {
    if !is_on(db.settings()) {
        bail!("user.enable_invitation or user.enable_registration is off: nobody could use an invitation");
    }
    let refused = |why| anyhow::anyhow!(translate_plain(&Lang::new("en"), &why));
    let email: Email = command.address.parse().map_err(refused)?;
    let new = NewInvitation { by: None, email, role: command.role.clone() };
    match invite(db, new).await {
        Ok(()) => Ok(format!("{} is invited", command.address)),
        Err(Error::Field { field: "email", .. }) => bail!("{} has an account already", command.address),
        Err(Error::Field { field: "role", .. }) => bail!("there is no role {}", command.role.unwrap_or_default()),
        Err(error) => Err(error.root_cause()),
    }
}
