//! `gantry users …`.

mod create;
mod find;
mod set_email;

use std::collections::HashMap;
use std::io::IsTerminal;

use anyhow::bail;
use chrono::NaiveDateTime;
use clap::{Args, Subcommand};
use diesel::prelude::*;
use serde::Serialize;

use crate::accounts::manage::{delete_in_steps, set_active};
use crate::accounts::password::send_link;
use crate::cli::database::{self, refused, sentence};
use crate::cli::print;
use crate::cli::rows::{Broken, load_readable};
use crate::config::Settings;
use crate::db::schema::{roles, user_emails, user_roles, users};
use crate::db::{AnyConnection, Tx};
use crate::error::{Error, Result};
use crate::models::{Email, User, UserEmail, UserId};
pub use find::find;

#[derive(Subcommand)]
pub enum Command {
    /// Make an account. The password is asked for, or read from the first line of standard input.
    #[command(
        after_help = "Example: gantry users create ann@example.com --username ann --active --confirmed --role admin"
    )]
    Create(create::Create),
    /// List all accounts.
    #[command(after_help = "Example: gantry users list --json")]
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show one account.
    #[command(after_help = "Example: gantry users show ann")]
    Show {
        #[command(flatten)]
        who: Who,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Let an account sign in.
    #[command(after_help = "Example: gantry users activate ann")]
    Activate(Who),
    /// Switch an account off: its sessions end at once.
    #[command(after_help = "Example: gantry users deactivate ann")]
    Deactivate(Who),
    /// Delete an account and all that hangs on it. Asks first, at a terminal.
    #[command(after_help = "Example: gantry users delete ann")]
    Delete(Who),
    /// Send an account a link to choose a new password.
    #[command(after_help = "Example: gantry users reset-password ann")]
    ResetPassword(Who),
    /// Give an account another address, in place of its primary one.
    #[command(after_help = "Example: gantry users set-email ann ann@example.com")]
    SetEmail(set_email::SetEmail),
    #[command(flatten)]
    Feature(crate::site::UserCommand),
}

#[derive(Args)]
pub struct Who {
    /// The account's username or address.
    user: String,
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    match command {
        Command::Create(new) => create::run(new, settings).await,
        Command::List { json } => show(load(settings, None).await?, json),
        Command::Show { who, json } => show(load(settings, Some(who.user)).await?, json),
        Command::Activate(who) => switch(settings, who.user, true).await,
        Command::Deactivate(who) => switch(settings, who.user, false).await,
        Command::Delete(who) => remove(settings, who.user).await,
        Command::ResetPassword(who) => reset_password(settings, who.user).await,
        Command::SetEmail(command) => set_email::run(command, settings).await,
        Command::Feature(command) => print::out(&command.run(&database::open(settings).await?).await?),
    }
}

async fn switch(settings: &Settings, user: String, active: bool) -> anyhow::Result<()> {
    let line = database::write(settings, move |tx| {
        let id = find(tx, &user)?.id;
        let now = if set_active(tx, id, active)? { "now" } else { "already" };
        Ok(format!("{user} is {now} {}", if active { "active" } else { "switched off" }))
    });
    print::out(&line.await?)
}

async fn remove(settings: &Settings, user: String) -> anyhow::Result<()> {
    let (db, name) = (database::open(settings).await?, user.clone());
    let id = db.read(move |conn| Ok(find(conn, &name)?.id)).await.map_err(Error::root_cause)?;
    if std::io::stdin().is_terminal() {
        let answer = print::ask(&format!("Delete {user} and all that hangs on it? Type yes: "))?;
        if answer != "yes" {
            bail!("{user} was not deleted");
        }
    }
    delete_in_steps(&db, id).await.map_err(sentence)?;
    print::out(&format!("{user} was deleted"))
}

/// Sends an account a link to choose a new password, so that only the user ever knows it.
async fn reset_password(settings: &Settings, user: String) -> anyhow::Result<()> {
    if !settings.user.can_reset_password() {
        bail!("user.enable_forgot_password is off: nobody can use such a link");
    }
    let address = database::write(settings, move |tx| send_reset_link(tx, &user)).await?;
    print::out(&format!("a link to choose a new password goes to {address}, as soon as the site runs"))
}

/// Queues the mail, to the address if `name` is one, else to the primary address. Returns that address.
fn send_reset_link(tx: &mut Tx<'_>, name: &str) -> Result<String> {
    let user = find(tx, name)?;
    if !user.active {
        return Err(refused(format!("{name} is switched off")));
    }
    let named = match Email::existing(name) {
        Some(email) => UserEmail::of_user(tx, user.id, email.canonical())?,
        None => None,
    };
    let email = named.map_or_else(|| UserEmail::primary_of(tx, user.id), |named| Ok(Some(named)))?;
    let email = email.ok_or_else(|| refused(format!("{name} has no address")))?;
    if email.confirmed_at.is_none() && email.belongs_to_another(tx)? {
        return Err(refused(format!("{} belongs to another account", email.address)));
    }
    send_link(tx, &email)?;
    Ok(email.address)
}

/// What is shown of an account: never the hash of its password.
#[derive(Serialize)]
struct Account {
    id: UserId,
    username: Option<String>,
    emails: Vec<Address>,
    active: bool,
    roles: Vec<String>,
    #[serde(serialize_with = "crate::models::utc")]
    created_at: NaiveDateTime,
}

#[derive(Serialize)]
struct Address {
    email: String,
    confirmed: bool,
}

/// Loads the account with this username or address, or all accounts; and which of them cannot be read.
async fn load(settings: &Settings, only: Option<String>) -> anyhow::Result<(Vec<Account>, Vec<Broken>)> {
    let db = database::open(settings).await?;
    let found = db.read(move |conn| {
        let ids = match only {
            Some(name) => vec![find(conn, &name)?.id],
            None => users::table.order(users::id).select(users::id).load(conn.connection())?,
        };
        Ok(load_readable(&ids, |ids| load_accounts(conn, ids))?)
    });
    found.await.map_err(Error::root_cause)
}

fn load_accounts(connection: &mut AnyConnection, ids: &[UserId]) -> QueryResult<Vec<Account>> {
    let mut emails_of = HashMap::<UserId, Vec<Address>>::new();
    let emails = user_emails::table.filter(user_emails::user_id.eq_any(ids.to_vec())).order(user_emails::id);
    for row in emails.select(UserEmail::as_select()).load(connection)? {
        let email = Address { email: row.address, confirmed: row.confirmed_at.is_some() };
        emails_of.entry(row.user_id).or_default().push(email);
    }
    let mut roles_of = HashMap::<UserId, Vec<String>>::new();
    let held = user_roles::table.inner_join(roles::table).filter(user_roles::user_id.eq_any(ids.to_vec()));
    let held: Vec<(UserId, String)> =
        held.order(roles::name).select((user_roles::user_id, roles::name)).load(connection)?;
    for (user_id, role) in held {
        roles_of.entry(user_id).or_default().push(role);
    }
    let accounts = users::table.filter(users::id.eq_any(ids.to_vec())).order(users::id);
    let accounts = accounts.select(User::as_select()).load(connection)?.into_iter().map(|user| Account {
        id: user.id,
        username: user.username,
        emails: emails_of.remove(&user.id).unwrap_or_default(),
        active: user.active,
        roles: roles_of.remove(&user.id).unwrap_or_default(),
        created_at: user.created_at,
    });
    Ok(accounts.collect())
}

fn show((accounts, broken): (Vec<Account>, Vec<Broken>), as_json: bool) -> anyhow::Result<()> {
    if as_json {
        let mut all = accounts.iter().map(serde_json::to_value).collect::<Result<Vec<_>, _>>()?;
        all.extend(broken.iter().map(|(id, why)| serde_json::json!({ "id": id, "unreadable": why })));
        return print::json(&serde_json::Value::from(all));
    }
    for (id, why) in broken {
        print::out(&format!("{:<6} cannot be read: {why}", id.to_string()))?;
    }
    let rows = accounts.iter().map(|Account { id, username, emails, active, roles, .. }| {
        let mark = |confirmed: bool| if confirmed { "" } else { " (unconfirmed)" };
        let emails: Vec<_> = emails.iter().map(|email| format!("{}{}", email.email, mark(email.confirmed))).collect();
        let (username, state) = (username.as_deref().unwrap_or("-"), if *active { "active" } else { "off" });
        vec![id.to_string(), username.to_owned(), emails.join(", "), state.to_owned(), roles.join(", ")]
    });
    print::table(&rows.collect::<Vec<_>>())
}
