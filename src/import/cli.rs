//! `gantry import flask`.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use indicatif::ProgressBar;

use super::judge::{Account, Judge, Notes};
use super::origin::{Given, Hashes, Origin};
use super::read;
use super::report::{Kind, Report};
use super::take::Taking;
use crate::auth::PasswordManager;
use crate::config::DatabaseUrl;
use crate::db::{Db, Tx};
use crate::error::{Error, Result};

/// How many accounts are written at once.
const BATCH: usize = 500;

/// Bring accounts over from another site.
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    Flask(Flask),
}

/// Bring users, addresses, roles, hashes and dates over from a database of Flask-User, Flask-Security or Flask-Security-Too.
///
/// The source is only read. Everything is one transaction: all of it is written, or nothing. Accounts that are here already
/// stay as they are, so you can run it again. Begin with --dry-run, and read the report.
#[derive(Args)]
#[command(after_help = "\
Examples: gantry import flask instance/app.sqlite --dry-run
          gantry import flask postgresql://flask@db.example.com/app --hashes double
          gantry import flask app.db --table users=members --column username=login --column emails.email=mail

Tables:  users, auths, emails, roles, user_roles
Columns: id, username, password, email, confirmed, active, first_name, last_name, created (of users);
         auths.user_id, auths.username, auths.password; emails.user_id, emails.email, emails.confirmed, emails.primary;
         roles.id, roles.name, roles.description; user_roles.user_id, user_roles.role_id
Everybody on this machine can read a password in the URL: better give it by PGPASSWORD or in ~/.pgpass.")]
struct Flask {
    /// The database, as SQLAlchemy writes it: sqlite:///PATH, postgresql://…; or a path.
    url: String,
    /// Do everything, print the report, and undo it.
    #[arg(long)]
    dry_run: bool,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
    /// How the passwords were hashed, if the tables do not tell.
    #[arg(long)]
    hashes: Option<Hashes>,
    /// The name of a table: users=members. An empty name leaves it out: roles=
    #[arg(long, value_name = "TABLE=NAME", value_parser = given)]
    table: Vec<Given>,
    /// The name of a column: username=login, emails.email=mail. An empty name leaves it out: first_name=
    #[arg(long, value_name = "COLUMN=NAME", value_parser = given)]
    column: Vec<Given>,
    /// What a role is called here: Admin=admin. An empty name leaves it out: admin=
    #[arg(long, value_name = "ROLE=NAME", value_parser = given)]
    role: Vec<Given>,
    /// Take all addresses as confirmed. For a site that never asked for it.
    #[arg(long)]
    all_confirmed: bool,
}

fn given(text: &str) -> Result<Given, String> {
    match text.split_once('=') {
        Some((what, name)) if !what.is_empty() => Ok((what.to_owned(), name.to_owned())),
        _ => Err("it is WHAT=NAME".to_owned()),
    }
}

/// What an import needs to know.
struct Plan {
    url: DatabaseUrl,
    origin: Origin,
    hashes: Hashes,
    roles: HashMap<String, String>,
    passwords: PasswordManager,
    all_confirmed: bool,
    dry_run: bool,
    bar: ProgressBar,
    /// Becomes true when nobody wants it any more.
    stop: Arc<AtomicBool>,
}

impl Import {
    /// Imports. Returns the report.
    pub async fn run(
        self,
        db: &Db,
        passwords: PasswordManager,
        bar: ProgressBar,
        stop: Arc<AtomicBool>,
    ) -> anyhow::Result<String> {
        let From::Flask(command) = self.from;
        let (json, dry_run) = (command.json, command.dry_run);
        let plan = tokio::task::spawn_blocking(move || command.plan(passwords, bar, stop)).await??;
        let bar = plan.bar.clone();
        // The error that undoes a dry run cannot carry the report.
        let report = Arc::new(Mutex::new(None));
        let kept = Arc::clone(&report);
        let done = db.write(move |tx| {
            let report = plan.import(tx);
            let undone = if dry_run { Err(Error::NotFound) } else { Ok(()) };
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(report?);
            undone
        });
        let done = done.await;
        bar.finish_and_clear();
        let report = report.lock().unwrap_or_else(PoisonError::into_inner).take();
        match done {
            Err(Error::NotFound) if dry_run => {}
            done => done.map_err(|error| error.root_cause().context("nothing was imported"))?,
        }
        let report = report.context("nothing was imported")?;
        if json { Ok(serde_json::to_string(&report)?) } else { Ok(report.text()) }
    }
}

impl Flask {
    /// Finds the tables, and refuses what is not clear.
    fn plan(self, passwords: PasswordManager, bar: ProgressBar, stop: Arc<AtomicBool>) -> anyhow::Result<Plan> {
        let url = read::parse(&self.url, Path::new(""))?;
        let mut source = read::open(&url)?;
        let tables = read::tables(&mut source).context("the source cannot be read")?;
        let origin = Origin::find(&tables, &self.table, &self.column)?;
        let Some(hashes) = self.hashes.or(origin.hashes) else {
            bail!(
                "the tables do not tell how passwords were hashed: say --hashes single (Flask-User, Werkzeug) or \
                 --hashes double (Flask-Security)"
            )
        };
        Ok(Plan {
            url,
            origin,
            hashes,
            roles: self.role.into_iter().collect(),
            passwords,
            all_confirmed: self.all_confirmed,
            dry_run: self.dry_run,
            bar,
            stop,
        })
    }
}

impl Plan {
    fn import(&self, tx: &mut Tx<'_>) -> Result<Report> {
        // PostgreSQL ends a transaction that waits. The source may need a while before its first row comes.
        #[cfg(feature = "postgres")]
        if let crate::db::AnyConnection::Postgres(c) = tx.connection() {
            diesel::connection::SimpleConnection::batch_execute(
                c,
                "SET LOCAL idle_in_transaction_session_timeout = 0",
            )?;
        }
        let mut source = read::open(&self.url)?;
        self.bar.set_length(read::count(&mut source, &self.origin)?);
        let mut report = Report {
            dry_run: self.dry_run,
            tables: self.origin.tables(),
            hashes: if self.hashes == Hashes::Single { "single" } else { "double" },
            columns_left: self.origin.left.clone(),
            ..Report::default()
        };
        self.warn(&mut report);
        for (table, what, count) in read::lost(&mut source, &self.origin)? {
            report.warnings.push(format!("{count} rows of the table {table} belong to no {what}, and are left out"));
        }
        let (now, settings) = (tx.now(), tx.settings());
        let judge = Judge {
            now,
            settings,
            passwords: &self.passwords,
            hashes: self.hashes,
            all_confirmed: self.all_confirmed,
            roles: &self.roles,
        };
        let mut taking = Taking::new(tx)?;
        let mut batch: Vec<(Account, Notes)> = Vec::new();
        let each = read::each(&mut source, &self.origin, |row| {
            report.read += 1;
            let mut notes = Notes::new();
            match judge.account(row, &mut notes) {
                Ok(account) => batch.push((account, notes)),
                Err(shown) => {
                    report.left_out += 1;
                    report.add(Kind::NoIdentity, || shown);
                }
            }
            if batch.len() >= BATCH {
                self.write(tx, &mut taking, &mut batch, &mut report)?;
            }
            Ok(())
        });
        each?;
        self.write(tx, &mut taking, &mut batch, &mut report)?;
        Ok(report)
    }

    fn write(
        &self,
        tx: &mut Tx<'_>,
        taking: &mut Taking,
        batch: &mut Vec<(Account, Notes)>,
        report: &mut Report,
    ) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Error::Internal(anyhow::anyhow!("interrupted")));
        }
        taking.take(tx, std::mem::take(batch), report)?;
        self.bar.set_position(report.read);
        Ok(())
    }

    /// Says what keeps passwords from working.
    fn warn(&self, report: &mut Report) {
        // A hash that every library makes.
        let sample = "a".repeat(53);
        let can_read = |mark: &str| self.passwords.is_readable(&format!("{mark}:$2b$12${sample}"));
        if !can_read("single") {
            report.warnings.push(
                "no password of the old site is kept, because the feature legacy_hashes was removed here".to_owned(),
            );
        } else if self.hashes == Hashes::Double && !can_read("double") {
            report.warnings.push(
                "user.password_salt is not set: nobody can sign in with their old password until it is the \
                 SECURITY_PASSWORD_SALT of the old site"
                    .to_owned(),
            );
        }
    }
}
