//! A file that gets its name when it is whole.

use std::fs::File;
use std::path::Path;

use anyhow::{Context, bail};
use tempfile::{NamedTempFile, TempDir};

use crate::files;

/// A file that is being written. When it is dropped, nothing is left of it.
pub struct Part {
    file: NamedTempFile,
    /// Its own, so that what SQLite keeps beside a file goes with it.
    _folder: TempDir,
}

impl Part {
    /// Begins the file that will be at this path. Only its owner can read it.
    pub fn of(file: &Path) -> anyhow::Result<Self> {
        let folder = file.parent().unwrap_or(Path::new("/"));
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let made = tempfile::Builder::new().prefix(&format!(".{name}.")).suffix(".part").tempdir_in(folder);
        let made = made.and_then(|work| Ok(Self { file: NamedTempFile::new_in(&work)?, _folder: work }));
        made.map_err(|error| files::explain(folder, error))
    }

    pub fn file(&self) -> &File {
        self.file.as_file()
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// A name that nothing else has.
    #[cfg(feature = "postgres")]
    pub fn name(&self) -> String {
        format!("backup {}", self.path().file_name().unwrap_or_default().display())
    }

    /// Gives the file its name, when it is on the disk. Returns its size.
    pub fn keep(self, file: &Path, overwrite: bool, is_there: fn(&Path) -> anyhow::Error) -> anyhow::Result<u64> {
        self.file().sync_all()?;
        let size = self.file().metadata()?.len();
        // Whoever owns the folder can put another file, or a link to one, in its place.
        if !files::is_at(self.file(), self.path())? {
            bail!("{} was replaced by another program: nothing was kept of it", self.path().display());
        }
        files::give_away(self.file(), file)?;
        let named = if overwrite { self.file.persist(file) } else { self.file.persist_noclobber(file) };
        named.map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => is_there(file),
            _ => files::explain(file, error.error),
        })?;
        if let Some(folder) = file.parent() {
            let synced = File::open(folder).and_then(|folder| folder.sync_all());
            synced.with_context(|| folder.display().to_string())?;
        }
        Ok(size)
    }
}
