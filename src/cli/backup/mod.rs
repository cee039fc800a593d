//! `gantry backup FILE`: a copy of the database, made while the site runs.
//!
//! A restored copy must not let anybody in by what has ended since: so it has no sessions and no links (`site.rs` lists their
//! tables). It is written into a folder beside the file, checked, and then renamed: under its name there is a whole
//! backup or nothing.
//!
//! Tables: reads all. Routes: none. To remove it, delete this folder and its lines in `cli/mod.rs`.

#[cfg(feature = "postgres")]
mod postgres;
mod source;
mod sqlite;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use tempfile::NamedTempFile;

use self::source::Source;
use super::database::existing;
use super::interrupt::Stops;
use super::{print, progress};
use crate::config::{DatabaseUrl, Settings};
use crate::files;

/// How often the bar looks at the size of the file.
const LOOK: Duration = Duration::from_millis(200);

#[derive(Args)]
pub struct Backup {
    /// The file to write. Only its owner can read it.
    file: PathBuf,
    /// Replace the file if it is there.
    #[arg(long)]
    overwrite: bool,
}

pub async fn run(command: Backup, settings: &Settings) -> anyhow::Result<()> {
    let url = existing(settings)?;
    let file = std::path::absolute(&command.file)?;
    if file.is_dir() {
        bail!("{} is a folder: name the file to write", file.display());
    }
    // Asked before the work, too: nobody wants to wait for a refusal.
    if !command.overwrite && file.symlink_metadata().is_ok() {
        return Err(is_there(&file));
    }
    let source = source::look(settings).await?;
    let mut stops = Stops::listen()?;
    let folder = file.parent().unwrap_or(Path::new("/"));
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // In a folder of its own, so that what SQLite keeps beside a file goes with it.
    let work = tempfile::Builder::new().prefix(&format!(".{name}.")).suffix(".part").tempdir_in(folder);
    let work = work.map_err(|error| files::explain(folder, error))?;
    let part = NamedTempFile::new_in(&work).map_err(|error| files::explain(folder, error))?;
    // When this is left early, `work` goes, and the file with it.
    tokio::select! {
        done = write(&url, &part, &source) => done?,
        () = stops.next() => bail!("interrupted: no backup was written"),
    }
    let size = keep(part, &file, command.overwrite)?;
    print::out(&format!("{} bytes at {}, without sessions and links", indicatif::HumanCount(size), file.display()))
}

fn is_there(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} is there already: name another file, or say --overwrite", file.display())
}

async fn write(url: &DatabaseUrl, part: &NamedTempFile, source: &Source) -> anyhow::Result<()> {
    let bar = progress::bytes(source.bytes);
    let written = async {
        match url {
            DatabaseUrl::Sqlite(file) => {
                let (file, part, left_out) = (file.clone(), part.path().to_owned(), source.left_out.clone());
                tokio::task::spawn_blocking(move || sqlite::write(&file, &part, &left_out)).await?
            }
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(url) => postgres::write(url, part, source).await,
        }
    };
    let shown = async {
        loop {
            tokio::time::sleep(LOOK).await;
            bar.set_position(part.as_file().metadata().map_or(0, |data| data.len()));
        }
    };
    let done = tokio::select! {
        done = written => done,
        () = shown => Ok(()),
    };
    bar.finish_and_clear();
    done
}

/// Gives the file its name, when it is on the disk. Returns its size.
fn keep(part: NamedTempFile, file: &Path, overwrite: bool) -> anyhow::Result<u64> {
    part.as_file().sync_all()?;
    let size = part.as_file().metadata()?.len();
    // Whoever owns the folder can put another file, or a link to one, in its place.
    if !files::is_at(part.as_file(), part.path())? {
        bail!("{} was replaced by another program: no backup was written", part.path().display());
    }
    files::give_away(part.as_file(), file)?;
    if overwrite {
        part.persist(file).map_err(|error| files::explain(file, error.error))?;
    } else {
        part.persist_noclobber(file).map_err(|error| {
            if error.error.kind() == std::io::ErrorKind::AlreadyExists {
                is_there(file)
            } else {
                files::explain(file, error.error)
            }
        })?;
    }
    if let Some(folder) = file.parent() {
        std::fs::File::open(folder).and_then(|folder| folder.sync_all()).context("the folder of the backup")?;
    }
    Ok(size)
}
