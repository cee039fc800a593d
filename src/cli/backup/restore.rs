//! `gantry restore FILE`: what `gantry backup` has written becomes the database.
//!
//! In place of a file comes a checked copy, in one step; on a server, all is one transaction in an empty database. So
//! whenever it is interrupted, nothing has changed.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use indicatif::ProgressBar;

use super::{Part, sqlite};
use crate::cli::interrupt::Stops;
use crate::cli::{print, progress};
use crate::config::{DatabaseUrl, Settings};
use crate::files;

/// How much is copied at once.
const PIECE: usize = 1 << 20;

#[derive(Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// Replace the database, if it is a file. Stop the site before.
    #[arg(long)]
    overwrite: bool,
}

pub async fn run(command: Restore, settings: &Settings) -> anyhow::Result<()> {
    let (url, backup) = (settings.database_url()?, command.file.display());
    let from = File::open(&command.file).and_then(|mut file| Ok((head(&mut file)?, file)));
    let (head, from) = from.map_err(|error| files::explain(&command.file, error))?;
    let made_by = match &head {
        b"SQLite format 3\0" => "SQLite",
        [b'P', b'G', b'D', b'M', b'P', ..] => "PostgreSQL",
        _ => bail!("{backup} is no backup: `gantry backup` writes a database of SQLite, or an archive of pg_dump"),
    };
    if (made_by == "SQLite") != url.file().is_some() {
        bail!(
            "{backup} is a backup of {made_by}, and DATABASE_URL names the other engine: restore it into a database of its \
             own, and move with `gantry db copy`"
        );
    }
    let mut stops = Stops::listen()?;
    let bar = progress::bytes(Some(from.metadata()?.len()));
    let restored = async {
        match &url {
            DatabaseUrl::Sqlite(file) => into_file(from, &std::path::absolute(file)?, command.overwrite, &bar).await,
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(url) => super::postgres::restore(url, from, &bar).await,
        }
    };
    let done = tokio::select! {
        biased;
        () = stops.next() => Err(anyhow::anyhow!("interrupted: nothing was restored, begin again")),
        done = restored => done.with_context(|| format!("{backup} was not restored")),
    };
    bar.finish_and_clear();
    done?;
    print::out(&format!("{backup} was restored, without sessions and links: start the site"))
}

/// The first bytes of a file; of a shorter one, nothing.
fn head(file: &mut File) -> std::io::Result<[u8; 16]> {
    let mut head = [0; 16];
    match file.read_exact(&mut head) {
        Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => return Err(error),
        _ => file.rewind()?,
    }
    Ok(head)
}

/// Copies a backup, and shows how far it is.
pub fn copy(from: File, mut to: impl std::io::Write, bar: &ProgressBar) -> std::io::Result<()> {
    std::io::copy(&mut BufReader::with_capacity(PIECE, bar.wrap_read(from)), &mut to)?;
    progress::checking(bar);
    Ok(())
}

async fn into_file(from: File, file: &Path, overwrite: bool, bar: &ProgressBar) -> anyhow::Result<()> {
    let old = match file.symlink_metadata() {
        Err(_) => None,
        Ok(_) if !overwrite => return Err(is_there(file)),
        Ok(data) if data.is_symlink() => bail!("{} is a link: let DATABASE_URL name the file itself", file.display()),
        Ok(_) if files::is_at(&from, file)? => bail!("it is the database itself"),
        Ok(_) => Some(sqlite::lock(file)?),
    };
    if let Some(left) = sqlite::beside(file) {
        bail!("{} is left of another database: stop the site, and move it away", left.display());
    }
    if let Some(folder) = file.parent() {
        files::create_folder(folder).map_err(|error| files::explain(folder, error))?;
    }
    let part = Part::of(file)?;
    let (to, path, bar) = (part.file().try_clone()?, part.path().to_owned(), bar.clone());
    let copied = tokio::task::spawn_blocking(move || {
        copy(from, to, &bar)?;
        sqlite::clean(&path)
    });
    copied.await??;
    part.keep(file, old.is_some(), is_there).map(drop)
}

fn is_there(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("there is a database at {}: stop its site and say --overwrite, or name another one", file.display())
}
