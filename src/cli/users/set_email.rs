//! `gantry users set-email`.

use clap::Args;

use super::find::find;
use crate::accounts::manage::set_email;
use crate::cli::database::{self, in_english, refused};
use crate::cli::print;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::Result;
use crate::models::Email;

#[derive(Args)]
pub struct SetEmail {
    /// The account's username or address.
    user: String,
    /// The new address.
    address: String,
    /// Take the new address as confirmed; without this a link goes there.
    #[arg(long)]
    confirmed: bool,
}

pub async fn run(command: SetEmail, settings: &Settings) -> anyhow::Result<()> {
    let SetEmail { user, address, confirmed } = command;
    if !settings.user.enable_email {
        anyhow::bail!("user.enable_email is off: accounts have no addresses");
    }
    let email: Email = address.parse().map_err(|why| in_english(&why))?;
    print::out(&database::write(settings, move |tx| set(tx, &user, &email, confirmed)).await?)
}

fn set(tx: &mut Tx<'_>, user: &str, email: &Email, confirmed: bool) -> Result<String> {
    let user_id = find(tx, user)?.id;
    if !set_email(tx, user_id, email, confirmed)? {
        return Err(refused(format!("somebody has the address {email}")));
    }
    let link = if confirmed || !tx.settings().user.confirms_emails() {
        ""
    } else {
        "; a link to confirm it goes there, as soon as the site runs"
    };
    Ok(format!("{user} has the address {email} now{link}"))
}
