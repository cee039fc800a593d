//! `gantry users create`.

use std::io::{BufRead, IsTerminal};

use anyhow::{Context, bail};
use clap::Args;

use crate::auth::{HashedPassword, Password, PasswordManager, PasswordPolicy};
use crate::config::Settings;
use crate::db::{Tx, root_cause};
use crate::error::{Error, is_unique_violation};
use crate::i18n::{Lang, translate_plain};
use crate::models::{Client, Email, NewUser, NewUserEmail, Role, UserEmail, Username};

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
    let (username, email) = names(settings, &identity, username, email)?;
    let password = ask_password()?;
    let names: Vec<_> =
        [username.as_ref().map(Username::as_str), email.as_ref().map(Email::as_str)].into_iter().flatten().collect();
    let accepted = PasswordPolicy::new(settings).accept(password, &names).map_err(|why| say(&why))?;
    let hash = PasswordManager::new().hash_password(accepted.password()).await.map_err(root_cause)?;
    let db = super::super::database(settings).await?;
    let made = db.write(move |tx| {
        let new = New { username, email, hash, active, confirmed, roles };
        create(tx, &new)
    });
    match made.await.map_err(root_cause)? {
        Ok(id) => println!("account {id} was made"),
        Err(refused) => bail!(refused),
    }
    Ok(())
}

/// What makes an account.
pub struct New {
    pub username: Option<Username>,
    pub email: Option<Email>,
    pub hash: HashedPassword,
    pub active: bool,
    pub confirmed: bool,
    pub roles: Vec<String>,
}

/// Makes the account, or says why not.
pub fn create(tx: &mut Tx<'_>, new: &New) -> Result<Result<i64, String>, Error> {
    let mut roles = Vec::new();
    for name in &new.roles {
        match Role::by_name(tx, name)? {
            Some(role) => roles.push(role),
            None => return Ok(Err(format!("there is no role {name}"))),
        }
    }
    let now = tx.now();
    if let Some(email) = new.email.as_ref()
        && UserEmail::confirmed(tx, email)?.is_some()
    {
        return Ok(Err(format!("somebody has the address {email}")));
    }
    let user = NewUser {
        username: new.username.as_ref().map(Username::as_str),
        username_canonical: new.username.as_ref().map(Username::canonical),
        password_hash: new.hash.as_str(),
        active: new.active,
        created_at: now,
        ..NewUser::default()
    };
    let user = match tx.savepoint(|c| user.insert(c)) {
        Err(error) if is_unique_violation(&error) => return Ok(Err("somebody has this username".to_owned())),
        user => user?,
    };
    if let Some(email) = &new.email {
        NewUserEmail {
            user_id: user.id,
            address: email.as_str(),
            canonical: email.canonical(),
            confirmed_at: new.confirmed.then_some(now),
            is_primary: true,
            created_at: now,
        }
        .insert(tx)?;
    }
    for role in roles {
        role.grant(tx, user.id)?;
    }
    tx.audit("registered", user.id, &Client::default(), "by command")?;
    Ok(Ok(user.id))
}

/// The username and the address that the words on the command line mean.
fn names(
    settings: &Settings,
    identity: &str,
    username: Option<String>,
    email: Option<String>,
) -> anyhow::Result<(Option<Username>, Option<Email>)> {
    let by_email = settings.user.enable_email && (identity.contains('@') || username.is_some());
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
    let username = username.map(|text| Username::parse(&text).map_err(|why| say(&why))).transpose()?;
    let email = email.map(|text| Email::parse(&text).map_err(|why| say(&why))).transpose()?;
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

/// A refusal in words, for the terminal.
fn say(why: &crate::message::Message) -> anyhow::Error {
    anyhow::anyhow!(translate_plain(&Lang::new("en"), why))
}
