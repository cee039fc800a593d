//! A copy of a database on a server, by PostgreSQL's own programs.

use std::path::Path;
use std::process::{Output, Stdio};

use anyhow::{Context, bail};
use tempfile::NamedTempFile;
use tokio::process::Command;

use super::source::Source;
use crate::config::DatabaseUrl;

pub async fn write(url: &str, part: &NamedTempFile, source: &Source) -> anyhow::Result<()> {
    let (address, password) = DatabaseUrl::without_password(url)?;
    let mut dump = Command::new("pg_dump");
    dump.args(["--format=custom", "--no-password", "--dbname"]).arg(address);
    dump.args(source.left_out.iter().map(|table| format!("--exclude-table-data=\"{table}\"")));
    // Everybody on this machine can read the arguments of a program, but not its environment.
    if let Some(password) = password {
        dump.env("PGPASSWORD", password);
    }
    // The file that is open: root must not follow a link that somebody has put in its place.
    run(dump, url, part.as_file().try_clone()?.into()).await?;
    check(part.path(), source, url).await
}

/// Reads the file to its end, and looks for the tables in its list.
async fn check(part: &Path, source: &Source, url: &str) -> anyhow::Result<()> {
    let mut read = Command::new("pg_restore");
    read.arg("--file=/dev/null").arg(part);
    run(read, url, Stdio::piped()).await.context("the backup cannot be read")?;
    let mut list = Command::new("pg_restore");
    list.arg("--list").arg(part);
    let list = String::from_utf8_lossy(&run(list, url, Stdio::piped()).await?.stdout).into_owned();
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

/// Runs a program to its end. It is killed if nobody waits for it any more.
async fn run(mut program: Command, url: &str, to: Stdio) -> anyhow::Result<Output> {
    let name = program.as_std().get_program().to_string_lossy().into_owned();
    let ran = program.stdin(Stdio::null()).stdout(to).stderr(Stdio::piped()).kill_on_drop(true).spawn();
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
