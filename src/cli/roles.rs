//! `gantry roles …`.

use clap::Subcommand;
use serde_json::json;

use super::database::{self, refused};
use super::{print, users};
use crate::accounts::roles;
use crate::config::Settings;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::models::Role;

#[derive(Subcommand)]
pub enum Command {
    /// Make a role.
    #[command(after_help = "Example: gantry roles create editor --description 'May edit pages'")]
    Create {
        /// The name that guards ask for; upper and lower case differ.
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
    if let Command::List { json } = command {
        return list(settings, json).await;
    }
    let done = database::write(settings, move |tx| match &command {
        Command::Create { name, description } => create(tx, name, description),
        Command::Add { user, role } => add(tx, user, role),
        Command::Remove { user, role } => remove(tx, user, role),
        Command::List { .. } => Ok(String::new()),
    });
    print::out(&done.await?)
}

fn create(tx: &mut Tx<'_>, name: &str, description: &str) -> Result<String> {
    if roles::create(tx, name, description)? {
        return Ok(format!("role {name} was made"));
    }
    // The site may have made it, because a page asks for it. Then it is there as wished.
    if !roles::describe(tx, name, description)? {
        return Err(refused(format!("there is a role {name} already")));
    }
    let what = if description.is_empty() { "no description yet" } else { "its description now" };
    Ok(format!("there is a role {name} already: it has {what}"))
}

fn add(tx: &mut Tx<'_>, user: &str, role: &str) -> Result<String> {
    let (user_id, row) = (users::find(tx, user)?.id, find(tx, role)?);
    if !roles::grant(tx, user_id, &row)? {
        return Err(refused(format!("{user} has the role {role} already")));
    }
    Ok(format!("{user} has the role {role} now"))
}

fn remove(tx: &mut Tx<'_>, user: &str, role: &str) -> Result<String> {
    let (user_id, row) = (users::find(tx, user)?.id, find(tx, role)?);
    if !roles::revoke(tx, user_id, &row)? {
        return Err(refused(format!("{user} does not have the role {role}")));
    }
    Ok(format!("{user} does not have the role {role} any more"))
}

/// The role of this name, or a refusal.
pub fn find(tx: &mut Tx<'_>, role: &str) -> Result<Role> {
    Role::by_name(tx, role)?.ok_or_else(|| refused(format!("there is no role {role}")))
}

async fn list(settings: &Settings, as_json: bool) -> anyhow::Result<()> {
    let all = database::open(settings).await?.read(|conn| Ok(Role::all(conn)?)).await.map_err(Error::root_cause)?;
    if as_json {
        let all: Vec<_> = all.iter().map(|r| json!({ "name": r.name, "description": r.description })).collect();
        return print::json(&json!(all));
    }
    print::table(&all.into_iter().map(|role| vec![role.name, role.description]).collect::<Vec<_>>())
}
