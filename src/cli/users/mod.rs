//! `gantry users …`.

pub mod create;
mod reset_password;

use std::collections::HashMap;
use std::io::{BufRead, IsTerminal, Write};

use anyhow::bail;
use clap::{Args, Subcommand};
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::accounts::manage::{delete, set_active};
use crate::config::Settings;
use crate::db::schema::{roles, user_emails, user_roles, users};
use crate::db::{AnyConnection, root_cause};
use crate::error::Error;
use crate::models::{Client, Email, User, UserEmail, Username};

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
    Invite(crate::invitations::cli::Invite), // feature: invitations
}

#[derive(Args)]
pub struct Who {
    /// The account's username or address.
    user: String,
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    match command {
        Command::Create(new) => create::run(new, settings).await,
        Command::List { json } => {
            print(&rows(settings, None).await?, json);
            Ok(())
        }
        Command::Show { who, json } => {
            let id = id_of(settings, &who.user).await?;
            print(&rows(settings, Some(id)).await?, json);
            Ok(())
        }
        Command::Activate(who) => switch(settings, &who.user, true).await,
        Command::Deactivate(who) => switch(settings, &who.user, false).await,
        Command::Delete(who) => remove(settings, &who.user).await,
        Command::ResetPassword(who) => reset_password::run(&who.user, settings).await,
        Command::Invite(new) => crate::invitations::cli::run(new, &super::database(settings).await?, settings).await, // feature: invitations
    }
}

async fn switch(settings: &Settings, user: &str, active: bool) -> anyhow::Result<()> {
    let (db, id) = (super::database(settings).await?, id_of(settings, user).await?);
    let changed = db.write(move |tx| set_active(tx, id, active, &Client::default())).await.map_err(root_cause)?;
    let (now, state) = (if changed { "now" } else { "already" }, if active { "active" } else { "switched off" });
    println!("{user} is {now} {state}");
    Ok(())
}

async fn remove(settings: &Settings, user: &str) -> anyhow::Result<()> {
    let (db, id) = (super::database(settings).await?, id_of(settings, user).await?);
    if std::io::stdin().is_terminal() {
        print!("Delete {user} and all that hangs on it? Type yes: ");
        std::io::stdout().flush()?;
        let mut answer = String::new();
        std::io::stdin().lock().read_line(&mut answer)?;
        if answer.trim() != "yes" {
            bail!("{user} was not deleted");
        }
    }
    db.write(move |tx| delete(tx, id, &Client::default())).await.map_err(root_cause)?;
    println!("{user} was deleted");
    Ok(())
}

/// What is shown of accounts: never their password's hash.
async fn rows(settings: &Settings, only: Option<i64>) -> anyhow::Result<Vec<Value>> {
    let db = super::database(settings).await?;
    let found = db.read(move |c| {
        let mut accounts = users::table.order(users::id).into_boxed();
        let mut emails = user_emails::table.order(user_emails::id).into_boxed();
        let mut held = user_roles::table.inner_join(roles::table).order(roles::name).into_boxed();
        if let Some(id) = only {
            accounts = accounts.filter(users::id.eq(id));
            emails = emails.filter(user_emails::user_id.eq(id));
            held = held.filter(user_roles::user_id.eq(id));
        }
        let (mut emails_of, mut roles_of) = (HashMap::<i64, Vec<Value>>::new(), HashMap::<i64, Vec<String>>::new());
        for row in emails.load::<UserEmail>(c)? {
            let email = json!({ "email": row.address, "confirmed": row.confirmed_at.is_some() });
            emails_of.entry(row.user_id).or_default().push(email);
        }
        for (user_id, role) in held.select((user_roles::user_id, roles::name)).load::<(i64, String)>(c)? {
            roles_of.entry(user_id).or_default().push(role);
        }
        let shown = accounts.load::<User>(c)?.into_iter().map(|user| {
            json!({
                "id": user.id,
                "username": user.username,
                "emails": emails_of.remove(&user.id).unwrap_or_default(),
                "active": user.active,
                "roles": roles_of.remove(&user.id).unwrap_or_default(),
                "created_at": user.created_at.and_utc().to_rfc3339(),
            })
        });
        Ok(shown.collect())
    });
    found.await.map_err(root_cause)
}

fn print(rows: &[Value], as_json: bool) {
    if as_json {
        println!("{}", json!(rows));
        return;
    }
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    for row in rows {
        let emails: Vec<_> = row["emails"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|email| {
                format!(
                    "{}{}",
                    text(&email["email"]),
                    if email["confirmed"] == json!(true) { "" } else { " (unconfirmed)" }
                )
            })
            .collect();
        let roles: Vec<_> = row["roles"].as_array().into_iter().flatten().map(text).collect();
        let state = if row["active"] == json!(true) { "active" } else { "off" };
        println!(
            "{:<6} {:<20} {:<40} {state:<7} {}",
            row["id"].to_string(),
            text(&row["username"]),
            emails.join(", "),
            roles.join(", ")
        );
    }
}

async fn id_of(settings: &Settings, user: &str) -> anyhow::Result<i64> {
    let (db, name, settings) = (super::database(settings).await?, user.to_owned(), settings.clone());
    let found = db.read(move |c| find(c, &settings, &name)).await.map_err(root_cause)?;
    found.map(|user| user.id).ok_or_else(|| anyhow::anyhow!("there is no account {user}"))
}

/// The account of this name or address.
pub fn find(connection: &mut AnyConnection, settings: &Settings, name: &str) -> Result<Option<User>, Error> {
    if settings.user.enable_email && name.contains('@') {
        let Ok(email) = Email::parse(name) else { return Ok(None) };
        if let Some(owner) = User::by_confirmed_email(connection, &email)? {
            return Ok(Some(owner));
        }
        return Ok(User::by_pending_email(connection, &email, &[], 1)?.into_iter().next());
    }
    let Ok(username) = Username::parse(name) else { return Ok(None) };
    Ok(User::by_username(connection, &username)?)
}
