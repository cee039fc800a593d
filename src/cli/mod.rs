//! The command line: `gantry` alone serves the site.
//!
//! Exit 0: done. Exit 1: refused, with one sentence on standard error. Exit 2: wrong usage.
//!
//! Tables: none. Routes: none. A command is removed with its file and its lines here; `serve` cannot be.

mod backup;
mod copy;
mod database;
mod demo;
mod doctor;
mod interrupt;
mod jobs;
mod mail;
mod maintenance;
mod migrate;
mod print;
mod progress;
mod roles;
mod routes;
mod rows;
mod serve;
mod stop;
mod users;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::config::Settings;
use crate::db::{Bus, Db};
use crate::telemetry;

/// How long the end of the process waits for threads that are still at work.
const LEFT_BEHIND: Duration = Duration::from_secs(1);

/// A complete Rocket web site to start from: accounts, roles, e-mail and many languages, in one binary.
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
    /// Show, repeat and delete mails and other jobs that failed.
    #[command(subcommand)]
    Jobs(jobs::Command),
    /// Copy the database to a file while the site runs, without sessions and links.
    #[command(after_help = "Example: gantry backup /var/backups/gantry-monday")]
    Backup(backup::Backup),
    /// Make a backup the database: as a new file, or in an empty database of PostgreSQL.
    #[command(after_help = "Example: gantry restore /var/backups/gantry-monday")]
    Restore(backup::restore::Restore),
    /// Move to another database.
    #[command(subcommand)]
    Db(copy::Command),
    /// Show all visitors a page that says that the site is being worked on.
    #[command(subcommand)]
    Maintenance(maintenance::Command),
    /// List every address, and who may open it.
    #[command(after_help = "Example: gantry routes --json")]
    Routes {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make secret keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    #[command(flatten)]
    Feature(crate::site::Command),
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Print a new key for SECRET_KEY.
    #[command(after_help = "Example: SECRET_KEY=$(gantry keys generate) gantry serve")]
    Generate,
}

/// Parses the command line and runs the command.
pub fn run() -> ExitCode {
    let command = match Cli::try_parse() {
        Ok(cli) => cli.command.unwrap_or(Command::Serve),
        Err(usage) => return explain(&usage),
    };
    match execute(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<print::NobodyReads>() => ExitCode::SUCCESS,
        Err(error) => {
            print::error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Prints the help, or what is wrong with the usage. That repeats what was typed, so that it may hold control characters.
fn explain(usage: &clap::Error) -> ExitCode {
    let plain = usage.render().to_string();
    if plain.chars().any(|c| c.is_control() && c != '\n') {
        print::error(plain.trim_end());
    } else {
        // Whoever has closed the output does not want it.
        let _ = usage.print();
    }
    u8::try_from(usage.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn execute(command: Command) -> anyhow::Result<()> {
    if let Command::Keys(KeysCommand::Generate) = command {
        return print::out(&crate::config::SecretKeys::generate());
    }
    let settings = Settings::load()?;
    // A site without English says in its own language why a command is refused.
    crate::i18n::set_default(&settings.i18n);
    let serving = matches!(command, Command::Serve);
    // A served site greets with it, and a restored one is meant to be new.
    let new = database::new_file(&settings)?.filter(|_| !serving && !matches!(command, Command::Restore(_)));
    telemetry::install(settings.app.log, if serving { telemetry::SERVING } else { telemetry::COMMAND });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers(&settings))
        .thread_name("gantry")
        .enable_all()
        .build()?;
    let done = runtime.block_on(async {
        match command {
            Command::Serve => serve::serve(settings).await,
            Command::Routes { json } => routes::list(settings, json).await,
            Command::Migrate => {
                let db = Db::open(&settings, Bus::default())?;
                let done = database::migrate(&db).await?;
                if done.is_empty() { Ok(()) } else { print::out(&done.join("\n")) }
            }
            Command::Doctor => doctor::examine(&settings).await,
            Command::Demo(command) => demo::run(command, &settings).await,
            Command::Mail(command) => mail::run(command, settings).await,
            Command::Jobs(command) => jobs::run(command, &settings).await,
            Command::Backup(command) => backup::run(command, &settings).await,
            Command::Restore(command) => backup::restore::run(command, &settings).await,
            Command::Db(command) => copy::run(command, &settings).await,
            Command::Maintenance(command) => maintenance::run(command, &settings).await,
            Command::Users(command) => users::run(command, &settings).await,
            Command::Roles(command) => roles::run(command, &settings).await,
            Command::Keys(KeysCommand::Generate) => Ok(()),
            Command::Feature(command) => {
                let stop = interrupt::flag()?;
                let (db, passwords) = (database::open(&settings).await?, crate::passwords(&settings));
                print::out(&command.run(&db, passwords, progress::rows(0), stop).await?)
            }
        }
    });
    // What hangs, such as a query that a lost database never answers, must not keep the process from ending.
    runtime.shutdown_timeout(LEFT_BEHIND);
    let Some(file) = new.filter(|file| file.exists()) else { return done };
    // Beside what the command prints, which may be JSON; but a refusal stays one sentence.
    let made = format!("a new database at {}", file.display());
    done.map(|()| print::error(&made)).context(made)
}

fn workers(settings: &Settings) -> usize {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    settings.of_server("workers").filter(|n| *n > 0).unwrap_or(cores)
}
