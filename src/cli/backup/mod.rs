//! `gantry backup FILE`: a copy of the database, made while the site runs. `gantry restore FILE` is the way back.
//!
//! A restored copy must not let anybody in by what has ended since: so it has no sessions and no links (`site.rs` lists their
//! tables). It is written into a folder beside the file, checked, and then renamed: under its name there is a whole
//! backup or nothing.
//!
//! Tables: reads all, writes all. Routes: none. To remove both, delete this folder and its lines in `cli/mod.rs`.

mod part;
#[cfg(feature = "postgres")]
mod postgres;
pub mod restore;
mod source;
mod sqlite;
#[cfg(feature = "postgres")]
mod watch;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::bail;
use clap::Args;

use self::part::Part;
use self::source::Source;
use super::database::existing;
use super::interrupt::Stops;
use super::{print, progress};
use crate::config::{DatabaseUrl, Settings};

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
    let part = Part::of(&file)?;
    // When this is left early, the part goes.
    tokio::select! {
        biased;
        () = stops.next() => bail!("interrupted: no backup was written"),
        done = write(&url, &part, &source) => done?,
    }
    let size = part.keep(&file, command.overwrite, is_there)?;
    print::out(&format!("{} bytes at {}, without sessions and links", indicatif::HumanCount(size), file.display()))
}

fn is_there(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} is there already: name another file, or say --overwrite", file.display())
}

async fn write(url: &DatabaseUrl, part: &Part, source: &Source) -> anyhow::Result<()> {
    let bar = progress::bytes(source.bytes);
    let written = async {
        match url {
            DatabaseUrl::Sqlite(file) => {
                let (file, part, bar) = (file.clone(), part.path().to_owned(), bar.clone());
                tokio::task::spawn_blocking(move || sqlite::write(&file, &part, &bar)).await?
            }
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(url) => postgres::write(url, part, source).await,
        }
    };
    let shown = async {
        #[cfg(feature = "postgres")]
        let mut watch = watch::Watch::begin(url, part.name(), source.rows.filter(|_| !bar.is_hidden())).await;
        loop {
            tokio::time::sleep(LOOK).await;
            #[cfg(feature = "postgres")]
            if watch.show().await {
                bar.finish_and_clear();
                continue;
            }
            bar.set_position(part.file().metadata().map_or(0, |data| data.len()));
        }
    };
    let done = tokio::select! {
        done = written => done,
        () = shown => Ok(()),
    };
    bar.finish_and_clear();
    done
}
