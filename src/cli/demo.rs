//! `gantry demo`: accounts to look around with.

use anyhow::bail;
use clap::Args;

use super::database::{self, refused};
use super::print;
use crate::accounts::create::{New, create};
use crate::accounts::manage::set_active;
use crate::accounts::roles;
use crate::auth::{HashedPassword, Password, PasswordManager};
use crate::config::Settings;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::models::{Email, User, UserId, Username};

/// The usernames and roles.
const ACCOUNTS: [(&str, &[&str]); 3] = [("user007", &["secret", "agent"]), ("admin", &["admin"]), ("member", &[])];
/// The password of all accounts. It is a common one, so it is not checked against the rule for passwords.
const PASSWORD: &str = "Password1";

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
    let hash = PasswordManager::new().hash_password(&Password::new(PASSWORD)).await.map_err(Error::root_cause)?;
    let lines = database::write(settings, move |tx| make_all(tx, &hash)).await?;
    print::out(&lines.join("\n"))
}

fn address(name: &str) -> String {
    format!("{name}@example.com")
}

/// Creates the accounts, or resets those that exist. Refuses before anything is changed.
fn make_all(tx: &mut Tx<'_>, hash: &HashedPassword) -> Result<Vec<String>> {
    let settings = &tx.settings().user;
    let mut found = Vec::new();
    for (name, granted) in ACCOUNTS {
        let username: Option<Username> = settings.enable_username.then(|| name.parse().ok()).flatten();
        let email: Option<Email> = settings.enable_email.then(|| address(name).parse().ok()).flatten();
        let named = username.as_ref().map(|name| User::by_username(tx, name)).transpose()?.flatten();
        let owner = email.as_ref().map(|email| User::by_confirmed_email(tx, email)).transpose()?.flatten();
        let is_one = named.as_ref().map(|user| user.id) == owner.as_ref().map(|user| user.id);
        if username.is_some() && email.is_some() && !is_one {
            let sentence = format!("{name} or {} is somebody else already: nothing was made", address(name));
            return Err(refused(sentence));
        }
        found.push((username, email, granted, owner.or(named)));
    }
    let mut lines = Vec::new();
    for (username, email, granted, user) in found {
        let name = email.as_ref().map(ToString::to_string).or_else(|| username.as_ref().map(ToString::to_string));
        let id = if let Some(user) = user {
            reset(tx, &user, hash)?
        } else {
            let (hash, roles) = (hash.clone(), Vec::new());
            create(tx, &New { username, email, hash, active: true, confirmed: true, roles, by: "by command" })?
        };
        for role in granted {
            let role = roles::find_or_create(tx, role, "Of the demo")?;
            roles::grant(tx, id, &role)?;
        }
        let granted = if granted.is_empty() { "none".to_owned() } else { granted.join(", ") };
        lines.push(format!("{:<22} password {PASSWORD}, roles: {granted}", name.unwrap_or_default()));
    }
    Ok(lines)
}

fn reset(tx: &mut Tx<'_>, user: &User, hash: &HashedPassword) -> Result<UserId> {
    set_active(tx, user.id, true)?;
    User::set_password_hash(tx, user.id, hash.as_str())?;
    tx.audit("demo-account-renewed", user.id, "by command")?;
    Ok(user.id)
}
