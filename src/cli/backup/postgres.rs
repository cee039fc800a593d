//! Databases on a server: copied and filled by PostgreSQL's own programs.

use std::fs::File;
use std::io::Seek;
use std::path::Path;
use std::process::{Output, Stdio};

use anyhow::{Context, bail, ensure};
use indicatif::ProgressBar;
use tokio::process::Command;
use tokio::task::{block_in_place, spawn_blocking};

use super::source::{self, Source};
use super::{Part, restore};
use crate::config::DatabaseUrl;
use crate::db::{catalogue, dialect};

pub async fn write(url: &str, part: &Part, source: &Source) -> anyhow::Result<()> {
    let mut dump = connecting("pg_dump", url)?;
    dump.arg("--format=custom").env("PGAPPNAME", part.name());
    dump.args(source.left_out.iter().map(|table| format!("--exclude-table-data=\"{table}\"")));
    // The file that is open: root must not follow a link that somebody has put in its place.
    run(dump, url, Stdio::null(), part.file().try_clone()?.into()).await?;
    check(part.path(), source, url).await
}

/// Reads the file to its end, and looks for the tables in its list.
async fn check(part: &Path, source: &Source, url: &str) -> anyhow::Result<()> {
    let read = ["--file=/dev/null"];
    pg_restore(&read, url, File::open(part)?).await.context("the backup cannot be read")?;
    let list = pg_restore(&["--list"], url, File::open(part)?).await?;
    let has_rows = |table: &String| {
        let mut entries = list.lines().filter_map(|line| line.split_once(" TABLE DATA ")).map(|(_, entry)| entry);
        // The schema, the table, the owner.
        entries.any(|entry| entry.split(' ').nth(1) == Some(table))
    };
    if let Some(missing) = source.copied.iter().find(|table| !has_rows(table)) {
        bail!("the backup lacks the table {missing}");
    }
    if let Some(left) = source.left_out.iter().find(|table| has_rows(table)) {
        bail!("the backup has the rows of {left}, which it must not have");
    }
    Ok(())
}

/// Fills an empty database.
pub async fn restore(url: &str, mut from: File, bar: &ProgressBar) -> anyhow::Result<()> {
    let target = DatabaseUrl::Postgres(url.to_owned());
    let open = move || {
        let mut target = dialect::connect(&target).context("the database cannot be opened")?;
        dialect::forget_statements(&mut target);
        anyhow::Ok(target)
    };
    let opened = open.clone();
    if let Some(table) = spawn_blocking(move || catalogue::tables(&mut opened()?)).await??.first() {
        bail!(
            "the database is not empty, it has the table {}: make another one, and let DATABASE_URL name that",
            table.name
        );
    }
    let rows = ["--data-only", "--table=__diesel_schema_migrations", "--file=-"];
    let rows = pg_restore(&rows, url, from.try_clone()?).await?;
    let versions = rows.lines().skip_while(|line| !line.starts_with("COPY ")).skip(1).take_while(|line| *line != "\\.");
    let versions: Vec<_> = versions.filter_map(|line| line.split('\t').next()).collect();
    ensure!(!versions.is_empty(), "it is not a site's database");
    dialect::refuse_newer(&versions)?;
    from.rewind()?;
    let mut fill = connecting("pg_restore", url)?;
    fill.args(["--no-owner", "--exit-on-error", "--single-transaction"]);
    // If this process is killed, the file seems to end too early, and nothing is committed.
    let (end, begin) = std::io::pipe()?;
    let fed = bar.clone();
    spawn_blocking(move || restore::copy(from, begin, &fed));
    run(fill, url, end.into(), Stdio::null()).await?;
    // It is restored by now, so nothing may interrupt this.
    block_in_place(|| source::leave_out(&mut open()?))
}

/// A program that connects to this database.
fn connecting(program: &str, url: &str) -> anyhow::Result<Command> {
    let (address, password) = DatabaseUrl::without_password(url)?;
    let mut program = Command::new(program);
    program.args(["--no-password", "--dbname"]).arg(address);
    // Everybody on this machine can read the arguments of a program, but not its environment.
    if let Some(password) = password {
        program.env("PGPASSWORD", password);
    }
    Ok(program)
}

/// What pg_restore says of a backup.
async fn pg_restore(args: &[&str], url: &str, backup: File) -> anyhow::Result<String> {
    let mut program = Command::new("pg_restore");
    program.args(args);
    Ok(String::from_utf8_lossy(&run(program, url, backup.into(), Stdio::piped()).await?.stdout).into_owned())
}

/// Runs a program to its end. It is killed if nobody waits for it any more.
async fn run(mut program: Command, url: &str, from: Stdio, to: Stdio) -> anyhow::Result<Output> {
    let name = program.as_std().get_program().to_string_lossy().into_owned();
    let ran = program.stdin(from).stdout(to).stderr(Stdio::piped()).kill_on_drop(true).spawn();
    // It holds the ends of pipes.
    drop(program);
    let output = match ran {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
            "{name} is not there: install the client programs of PostgreSQL (on Debian, postgresql-client), not older than \
             the server"
        ),
        ran => ran.with_context(|| name.clone())?.wait_with_output().await?,
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("it failed").to_owned();
        let said = DatabaseUrl::secrets(url).iter().fold(said, |text, secret| text.replace(secret, "…"));
        bail!("{name}: {}", said.trim_start_matches(&format!("{name}: ")));
    }
    Ok(output)
}
