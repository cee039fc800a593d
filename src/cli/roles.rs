//! `gantry roles …`.

use anyhow::bail;
use clap::Subcommand;
use serde_json::json;

use super::users;
use crate::config::Settings;
use crate::db::{Tx, root_cause};
use crate::error::{Error, is_unique_violation};
use crate::models::{Client, Role};

/// The longest name of a role, in characters.
const LONGEST: usize = 50;

#[derive(Subcommand)]
pub enum Command {
    /// Make a role.
    #[command(after_help = "Example: gantry roles create editor --description 'May edit pages'")]
    Create {
        /// The name that guards ask for, with regard to case.
        name: String,
        /// What it is for.
        #[arg(long, short, default_value = "")]
        description: String,
    },
    /// Give a role to an account.
    #[command(after_help = "Example: gantry roles add ann@example.com admin")]
    Add {
        /// The account's username or address.
        user: String,
        /// The role's name.
        role: String,
    },
    /// Take a role from an account.
    #[command(after_help = "Example: gantry roles remove ann@example.com editor")]
    Remove {
        /// The account's username or address.
        user: String,
        /// The role's name.
        role: String,
    },
    /// List all roles.
    #[command(after_help = "Example: gantry roles list --json")]
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    let db = super::database(settings).await?;
    let for_tx = settings.clone();
    let done = db.write(move |tx| match &command {
        Command::Create { name, description } => create(tx, name, description),
        Command::Add { user, role } => add(tx, &for_tx, user, role),
        Command::Remove { user, role } => remove(tx, &for_tx, user, role),
        Command::List { json } => list(tx, *json),
    });
    match done.await.map_err(root_cause)? {
        Ok(done) => println!("{done}"),
        Err(refused) => bail!(refused),
    }
    Ok(())
}

fn create(tx: &mut Tx<'_>, name: &str, description: &str) -> Result<Result<String, String>, Error> {
    if name.trim() != name || name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Ok(Err(format!("the name of a role has 1 to {LONGEST} characters, without blanks around it")));
    }
    let now = tx.now();
    match tx.savepoint(|c| Role::create(c, name, description, now)) {
        Err(error) if is_unique_violation(&error) => Ok(Err(format!("there is a role {name} already"))),
        made => Ok(Ok(made.map(|()| format!("role {name} was made"))?)),
    }
}

fn add(tx: &mut Tx<'_>, settings: &Settings, user: &str, role: &str) -> Result<Result<String, String>, Error> {
    let Some(found) = users::find(tx, settings, user)? else { return Ok(Err(format!("there is no account {user}"))) };
    let Some(row) = Role::by_name(tx, role)? else { return Ok(Err(format!("there is no role {role}"))) };
    match tx.savepoint(|c| row.grant(c, found.id)) {
        Err(error) if is_unique_violation(&error) => return Ok(Err(format!("{user} has the role {role} already"))),
        granted => granted?,
    }
    tx.audit("role-granted", found.id, &Client::default(), role)?;
    Ok(Ok(format!("{user} has the role {role} now")))
}

fn remove(tx: &mut Tx<'_>, settings: &Settings, user: &str, role: &str) -> Result<Result<String, String>, Error> {
    let Some(found) = users::find(tx, settings, user)? else { return Ok(Err(format!("there is no account {user}"))) };
    let Some(row) = Role::by_name(tx, role)? else { return Ok(Err(format!("there is no role {role}"))) };
    if !row.revoke(tx, found.id)? {
        return Ok(Err(format!("{user} does not have the role {role}")));
    }
    tx.audit("role-revoked", found.id, &Client::default(), role)?;
    Ok(Ok(format!("{user} does not have the role {role} any more")))
}

fn list(tx: &mut Tx<'_>, as_json: bool) -> Result<Result<String, String>, Error> {
    let all = Role::all(tx)?;
    if as_json {
        let all: Vec<_> = all.iter().map(|r| json!({ "name": r.name, "description": r.description })).collect();
        return Ok(Ok(json!(all).to_string()));
    }
    let lines: Vec<_> = all.iter().map(|r| format!("{:<20} {}", r.name, r.description)).collect();
    Ok(Ok(lines.join("\n")))
}
