//! Files and folders that the site creates.
//!
//! What root creates belongs to the owner of the folder that it is in: a command that is run as root must leave nothing that
//! the site, which runs as another user, cannot open.

use std::fs::{DirBuilder, Metadata, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Creates a file that only its owner can read, and its folder. If the file exists, it only looks whether it can be opened.
pub fn create_private(file: &Path) -> Result<()> {
    create_folder(folder_of(file))?;
    let mut options = OpenOptions::new();
    options.append(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(_) => give_away(file),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            OpenOptions::new().append(true).open(file).map(|_| ())
        }
        Err(error) => Err(error),
    }
}

/// Creates a folder, and those above it.
pub fn create_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    create_folder(folder_of(folder))?;
    match DirBuilder::new().create(folder) {
        Ok(()) => give_away(folder),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Gives a new file to the owner of its folder, if root created it.
pub fn give_away(file: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (new, folder) = (file.metadata()?, folder_of(file).metadata()?);
        if new.uid() == 0 && folder.uid() != 0 {
            std::os::unix::fs::chown(file, Some(folder.uid()), Some(folder.gid()))?;
        }
    }
    Ok(())
}

/// Why a file cannot be used: with whom it, or its folder, belongs to, if that is the reason.
pub fn explain(file: &Path, error: Error) -> anyhow::Error {
    let known = |path: &Path| Some((path.to_owned(), path.metadata().ok()?));
    let nearest = file.ancestors().find_map(known).filter(|_| error.kind() == ErrorKind::PermissionDenied);
    let owner = nearest.map(|(path, data)| format!("{}: ", owner(&path, &data))).unwrap_or_default();
    anyhow::Error::new(error).context(format!("{owner}{}", file.display()))
}

#[cfg(unix)]
fn owner(path: &Path, data: &Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    format!("{} belongs to user {}, with mode {:o}", path.display(), data.uid(), data.mode() & 0o777)
}

#[cfg(not(unix))]
fn owner(path: &Path, _: &Metadata) -> String {
    format!("this user may not use {}", path.display())
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
