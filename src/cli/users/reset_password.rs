//! `gantry users reset-password`.

use anyhow::bail;

use crate::accounts::forgot_password::send_link;
use crate::config::Settings;
use crate::db::{Tx, root_cause};
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, Email, UserEmail};

/// Sends an account a link to choose a new password. Nobody else ever knows the password.
pub async fn run(user: &str, settings: &Settings) -> anyhow::Result<()> {
    if !settings.user.recovers() {
        bail!("user.enable_forgot_password is off: nobody can use such a link");
    }
    let (db, name, for_tx) = (super::super::database(settings).await?, user.to_owned(), settings.clone());
    match db.write(move |tx| send(tx, &for_tx, &name)).await.map_err(root_cause)? {
        Ok(address) => println!("a link to choose a new password goes to {address}, as soon as the site runs"),
        Err(refused) => bail!(refused),
    }
    Ok(())
}

/// Writes the mail, to the address that was named or else the account's first one; or says why not.
fn send(tx: &mut Tx<'_>, settings: &Settings, name: &str) -> Result<Result<String, String>, Error> {
    let Some(user) = super::find(tx, settings, name)? else { return Ok(Err(format!("there is no account {name}"))) };
    if !user.active {
        return Ok(Err(format!("{name} is switched off")));
    }
    let email = match Email::parse(name) {
        Ok(email) => UserEmail::of_user(tx, user.id, email.canonical())?,
        Err(_) => UserEmail::primary_of(tx, user.id)?,
    };
    let Some(email) = email else { return Ok(Err(format!("{name} has no address"))) };
    if email.confirmed_at.is_none() && email.is_anothers(tx)? {
        return Ok(Err(format!("{} belongs to another account", email.address)));
    }
    send_link(tx, settings, &user, &email, &Lang::new(&settings.i18n.default), &Client::default())?;
    Ok(Ok(email.address))
}
