//! `gantry users create`.

use std::io::{BufRead, IsTerminal};

use anyhow::{Context, bail};
use clap::Args;

use crate::accounts::create::{New, create};
use crate::auth::{Password, PasswordManager, PasswordPolicy};
use crate::cli::database::{self, in_english, sentence};
use crate::cli::print;
use crate::cli::roles::find as find_role;
use crate::config::{Settings, User};
use crate::error::Result;
use crate::models::{Email, Username};

#[derive(Args)]
pub struct Create {
    /// The address (the username, where accounts have no addresses).
    identity: String,
    /// The username.
    #[arg(long)]
    username: Option<String>,
    /// The address, if IDENTITY is the username.
    #[arg(long)]
    email: Option<String>,
    /// Let it sign in; without this the account is switched off.
    #[arg(long)]
    active: bool,
    /// Take the address as confirmed.
    #[arg(long)]
    confirmed: bool,
    /// Give it a role; may be repeated.
    #[arg(long = "role")]
    roles: Vec<String>,
}

pub async fn run(command: Create, settings: &Settings) -> anyhow::Result<()> {
    let Create { identity, username, email, active, confirmed, roles } = command;
    let (username, email) = parse_names(settings, &identity, username, email)?;
    let password = ask_password()?;
    let names: Vec<_> =
        [username.as_ref().map(Username::as_str), email.as_ref().map(Email::as_str)].into_iter().flatten().collect();
    let accepted = PasswordPolicy::new(settings).accept(password, &names).map_err(|why| in_english(&why))?;
    let hash = PasswordManager::new().hash_new("password", &accepted).await.map_err(sentence)?;
    let made = database::write(settings, move |tx| {
        let (username, email, hash) = (username.clone(), email.clone(), hash.clone());
        let roles = roles.iter().map(|name| find_role(tx, name)).collect::<Result<_>>()?;
        create(tx, &New { username, email, hash, active, confirmed, roles, by: "by command" })
    });
    let id = made.await?;
    print::out(&format!("account {id} was made"))
}

/// The username and the address on the command line. Refused is what the settings do without: nobody could sign in with it.
fn parse_names(
    settings: &Settings,
    identity: &str,
    username: Option<String>,
    email: Option<String>,
) -> anyhow::Result<(Option<Username>, Option<Email>)> {
    let User { enable_username, enable_email, .. } = settings.user;
    if username.is_some() && !enable_username {
        bail!("user.enable_username is off: accounts have no usernames");
    }
    if email.is_some() && !enable_email {
        bail!("user.enable_email is off: accounts have no addresses");
    }
    let by_email = enable_email && (identity.contains('@') || username.is_some() || !enable_username);
    let (username, email) = if by_email {
        if email.is_some() {
            bail!("--email is given, and {identity} is an address already");
        }
        (username, Some(identity.to_owned()))
    } else {
        if username.is_some() {
            bail!("--username is given, and {identity} is a username already");
        }
        (Some(identity.to_owned()), email)
    };
    let username = username.map(|text| text.parse().map_err(|why| in_english(&why))).transpose()?;
    let email = email.map(|text| text.parse().map_err(|why| in_english(&why))).transpose()?;
    Ok((username, email))
}

fn ask_password() -> anyhow::Result<Password> {
    if std::io::stdin().is_terminal() {
        let once = rpassword::prompt_password("Password: ")?;
        let again = rpassword::prompt_password("Once more: ")?;
        if once != again {
            bail!("the two entries differ");
        }
        return Ok(Password::new(&once));
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("no password on standard input")?;
    Ok(Password::new(line.trim_end_matches(['\r', '\n'])))
}
