//! The command line: `gantry` alone serves the site.
//!
//! Exit 0: done. Exit 1: refused, with one sentence on standard error. Exit 2: wrong usage.
//!
//! Tables: none. Routes: none. A command is removed with its file and its lines here; `serve` cannot be.

mod demo;
mod doctor;
mod mail;
mod roles;
mod routes;
mod serve;
mod users;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Settings;
use crate::db::{Db, dialect};
use crate::telemetry;

/// A complete Rocket web site to start from: accounts, roles, e-mail and twelve languages, in one binary.
#[derive(Parser)]
#[command(name = "gantry", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site (what `gantry` alone does).
    #[command(after_help = "Example: gantry serve")]
    Serve,
    /// Bring the database's tables up to date.
    #[command(after_help = "Example: gantry migrate")]
    Migrate,
    /// Make, show, switch off and delete accounts.
    #[command(subcommand)]
    Users(users::Command),
    /// Make roles and give them away.
    #[command(subcommand)]
    Roles(roles::Command),
    /// Say what is wrong with this deployment, and what to do about it; print nothing of what is right.
    #[command(after_help = "Example: gantry doctor")]
    Doctor,
    /// Make accounts to look around with: user007, admin and member, each at example.com, password Password1.
    #[command(after_help = "Example: gantry demo")]
    Demo(demo::Demo),
    /// Try out whether mails leave.
    #[command(subcommand)]
    Mail(mail::Command),
    /// List every address, and who may open it.
    #[command(after_help = "Example: gantry routes")]
    Routes,
    /// Make secret keys.
    #[command(subcommand)]
    Keys(KeysCommand),
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Print a new key for SECRET_KEY.
    #[command(after_help = "Example: SECRET_KEY=$(gantry keys generate) gantry serve")]
    Generate,
}

/// Parses the command line and does what it says.
#[must_use]
pub fn run() -> ExitCode {
    // clap itself exits with 2 on wrong usage.
    let command = Cli::parse().command.unwrap_or(Command::Serve);
    match execute(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> anyhow::Result<()> {
    if let Command::Keys(KeysCommand::Generate) = command {
        println!("{}", crate::config::SecretKeys::generate());
        return Ok(());
    }
    let settings = Settings::load()?;
    let serving = matches!(command, Command::Serve);
    telemetry::install(settings.app.log, if serving { telemetry::SERVING } else { telemetry::COMMAND });
    let runtime = rocket::tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers(&settings))
        .thread_name("gantry")
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match command {
            Command::Serve => serve::serve(settings).await,
            Command::Routes => routes::print(settings).await,
            Command::Migrate => {
                let db = Db::open(&settings)?;
                for done in migrate(&db).await? {
                    println!("{done}");
                }
                Ok(())
            }
            Command::Doctor => doctor::examine(&settings).await,
            Command::Demo(command) => demo::run(command, &settings).await,
            Command::Mail(command) => mail::run(command, settings).await,
            Command::Users(command) => users::run(command, &settings).await,
            Command::Roles(command) => roles::run(command, &settings).await,
            Command::Keys(KeysCommand::Generate) => Ok(()),
        }
    })
}

fn workers(settings: &Settings) -> usize {
    let given = settings.rocket.get("workers").and_then(figment::value::Value::to_u128);
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    given.and_then(|n| usize::try_from(n).ok()).filter(|n| *n > 0).unwrap_or(cores)
}

async fn migrate(db: &Db) -> anyhow::Result<Vec<String>> {
    db.read(|c| dialect::migrate(c).map_err(crate::error::Error::Internal)).await.map_err(crate::db::root_cause)
}

/// The database for a command: brought up to date, if the settings say that a start does so.
async fn database(settings: &Settings) -> anyhow::Result<Db> {
    let db = Db::open(settings)?;
    if settings.databases.app.migrate_at_start {
        migrate(&db).await?;
    }
    Ok(db)
}
