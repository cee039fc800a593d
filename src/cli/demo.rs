//! `gantry demo`: accounts to look around with.

use anyhow::bail;
use clap::Args;
use diesel::prelude::*;

use super::users::create::{self, New};
use crate::auth::{HashedPassword, Password, PasswordManager};
use crate::config::Settings;
use crate::db::schema::users;
use crate::db::{Tx, root_cause};
use crate::error::{Error, is_unique_violation};
use crate::models::{Client, Email, Role, User, Username};

/// Who they are, by username, and their roles.
const ACCOUNTS: [(&str, &[&str]); 3] = [("user007", &["secret", "agent"]), ("admin", &["admin"]), ("member", &[])];
/// Everybody's password. It is on every list of common ones: no rule is asked.
const PASSWORD: &str = "Password1";

/// The addresses of the demo's accounts.
pub fn addresses() -> Vec<String> {
    ACCOUNTS.iter().map(|(name, _)| address(name)).collect()
}

#[derive(Args)]
pub struct Demo {
    /// Make them in a release build, too.
    #[arg(long)]
    force: bool,
}

pub async fn run(command: Demo, settings: &Settings) -> anyhow::Result<()> {
    if settings.is_release() && !command.force {
        bail!("this is a release, and everybody knows the password of these accounts: --force makes them");
    }
    let hash = PasswordManager::new().hash_password(&Password::new(PASSWORD)).await.map_err(root_cause)?;
    let db = super::database(settings).await?;
    let for_tx = settings.clone();
    let done = db.write(move |tx| all(tx, &for_tx, &hash)).await.map_err(root_cause)?;
    let lines = done.map_err(|refused| anyhow::anyhow!(refused))?;
    println!("{}", lines.join("\n"));
    Ok(())
}

fn address(name: &str) -> String {
    format!("{name}@example.com")
}

/// Makes every account, or makes it anew what it was; or says why not, before anything is changed.
fn all(tx: &mut Tx<'_>, settings: &Settings, hash: &HashedPassword) -> Result<Result<Vec<String>, String>, Error> {
    let mut found = Vec::new();
    for (name, roles) in ACCOUNTS {
        let username = settings.user.enable_username.then(|| Username::parse(name).ok()).flatten();
        let email = settings.user.enable_email.then(|| Email::parse(&address(name)).ok()).flatten();
        let named = username.as_ref().map(|name| User::by_username(tx, name)).transpose()?.flatten();
        let owner = email.as_ref().map(|email| User::by_confirmed_email(tx, email)).transpose()?.flatten();
        if named.as_ref().map(|user| user.id) != owner.as_ref().map(|user| user.id)
            && username.is_some()
            && email.is_some()
        {
            return Ok(Err(format!("{name} or {} is somebody else already: nothing was made", address(name))));
        }
        found.push((username, email, roles, owner.or(named)));
    }
    let mut lines = Vec::new();
    for (username, email, roles, user) in found {
        let called =
            email.as_ref().map(ToString::to_string).or_else(|| username.as_ref().map(|n| n.as_str().to_owned()));
        let new = New { username, email, hash: hash.clone(), active: true, confirmed: true, roles: Vec::new() };
        let id = match user {
            Some(user) => again(tx, &user, hash)?,
            None => match create::create(tx, &new)? {
                Ok(id) => id,
                Err(refused) => return Ok(Err(refused)),
            },
        };
        for role in roles {
            grant(tx, id, role)?;
        }
        let roles = if roles.is_empty() { "none".to_owned() } else { roles.join(", ") };
        lines.push(format!("{:<22} password {PASSWORD}, roles: {roles}", called.unwrap_or_default()));
    }
    Ok(Ok(lines))
}

/// Makes an account what it was when the demo made it.
fn again(tx: &mut Tx<'_>, user: &User, hash: &HashedPassword) -> Result<i64, Error> {
    let as_it_was = (users::active.eq(true), users::password_hash.eq(hash.as_str()));
    diesel::update(users::table.find(user.id)).set(as_it_was).execute(&mut **tx)?;
    tx.audit("demo-account-renewed", user.id, &Client::default(), "by command")?;
    Ok(user.id)
}

/// Gives a role, which is made if there is none of that name.
fn grant(tx: &mut Tx<'_>, user_id: i64, name: &str) -> Result<(), Error> {
    let now = tx.now();
    if Role::by_name(tx, name)?.is_none() {
        Role::create(tx, name, "Of the demo", now)?;
    }
    let role = Role::by_name(tx, name)?.ok_or(Error::NotFound)?;
    match tx.savepoint(|c| role.grant(c, user_id)) {
        Err(error) if is_unique_violation(&error) => Ok(()),
        granted => {
            granted?;
            Ok(tx.audit("role-granted", user_id, &Client::default(), name)?)
        }
    }
}
