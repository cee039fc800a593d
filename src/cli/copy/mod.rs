//! `gantry db copy --to URL`: all rows of this site's database into an empty other one, of whichever engine.
//!
//! The tables come from the catalogues of both databases, which must have the same, so nothing is forgotten. All of it is one
//! transaction on the target, and the source is locked against changes until it is committed. Maintenance must be on: what
//! visitors did afterwards would be in the old database alone.
//!
//! Tables: reads all. Routes: none. To remove it, delete this folder and its lines in `cli/mod.rs`.

mod rows;
mod target;

use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};
use diesel::connection::SimpleConnection;
use indicatif::{HumanCount, ProgressBar};

use super::database::existing;
use super::{print, progress};
use crate::config::{DatabaseUrl, Settings};
use crate::db::catalogue::{self, Table};
use crate::db::{AnyConnection, dialect};
use crate::models::maintenance;

#[derive(Subcommand)]
pub enum Command {
    /// Copy all data into another, empty database, of either engine. Maintenance must be on.
    #[command(after_help = "Example: gantry db copy --to postgres://gantry@db.example.com/gantry\n\n\
                            Everybody on this machine can read a password in the URL: better give it by PGPASSWORD or in \
                            ~/.pgpass.")]
    Copy(Copy),
}

#[derive(Args)]
pub struct Copy {
    /// The other database: a path, sqlite:PATH, or postgres://…
    #[arg(long, value_name = "URL")]
    to: String,
}

pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    let Command::Copy(command) = command;
    let from = existing(settings)?;
    let to = DatabaseUrl::parse(&command.to, &settings.root)
        .map_err(|expected| anyhow::anyhow!("--to: expected {expected}"))?;
    let said = tokio::task::spawn_blocking(move || copy(&from, &to)).await??;
    print::out(&said)
}

fn copy(from: &DatabaseUrl, to: &DatabaseUrl) -> anyhow::Result<String> {
    let mut source = dialect::connect(from).context("the database cannot be opened")?;
    let pending = dialect::pending(&mut source)?;
    ensure!(pending == 0, "{pending} migrations have not run here: run `gantry migrate` first");
    if maintenance::since(&mut source)?.is_none() {
        bail!(
            "the site may be running, and what visitors do meanwhile would be lost: run `gantry maintenance on` first"
        );
    }
    let tables = catalogue::tables(&mut source)?;
    let mut target = target::open(to, &tables)?;
    rows::lock(&mut source, &tables)?;
    let copied = copy_all(&mut source, &mut target, &tables)?;
    target.batch_execute("COMMIT").context("nothing was copied: the end of the transaction failed")?;
    source.batch_execute("ROLLBACK")?;
    Ok(format!(
        "{} rows of {} tables were copied. Set DATABASE_URL to the new database, start the site, and run `gantry maintenance \
         off`",
        HumanCount(copied),
        tables.len()
    ))
}

/// Copies into a transaction, which stays open. Returns the number of rows.
fn copy_all(source: &mut AnyConnection, target: &mut AnyConnection, tables: &[Table]) -> anyhow::Result<u64> {
    let mut counts = Vec::new();
    for table in tables {
        counts.push(catalogue::count(source, &table.name)?);
    }
    let total = counts.iter().sum::<i64>().try_into().unwrap_or_default();
    let bar = progress::rows(total);
    target::begin(target, tables)?;
    // Both catalogues have the same columns; the types are those of each engine.
    let theirs = catalogue::tables(target)?;
    for (table, count) in tables.iter().zip(&counts) {
        bar.set_message(table.name.clone());
        let there = theirs.iter().find(|other| other.name == table.name).context("a table has gone")?;
        copy_table(source, target, (table, there), *count, &bar)
            .with_context(|| format!("the table {}", table.name))?;
    }
    bar.finish_and_clear();
    Ok(total)
}

fn copy_table(
    source: &mut AnyConnection,
    target: &mut AnyConnection,
    (here, there): (&Table, &Table),
    expected: i64,
    bar: &ProgressBar,
) -> anyhow::Result<()> {
    let (select, insert) = (rows::select(source, here)?, rows::insert(target, there)?);
    let mut batch = rows::Batch::default();
    rows::each(source, &select, |row| {
        if batch.add(&row) {
            bar.inc(batch.write(target, &insert)?);
        }
        Ok(())
    })?;
    bar.inc(batch.write(target, &insert)?);
    let copied = catalogue::count(target, &there.name)?;
    ensure!(copied == expected, "there are {expected} rows, and {copied} arrived");
    for (column, other) in here.columns.iter().zip(&there.columns) {
        if let (Some(from), Some(to)) = (&column.counter, &other.counter) {
            let last = rows::last_number(source, from)?;
            rows::go_on_after(target, to, (&there.name, &other.name), last)?;
        }
    }
    Ok(())
}
