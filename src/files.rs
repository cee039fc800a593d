//! Files and folders that the site creates.
//!
//! What root creates belongs to the owner of the folder that it is in: a command that is run as root must leave nothing that
//! the site, which runs as another user, cannot open.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Creates a file that only its owner can read, and its folder. If the file exists, it only looks whether it can be opened.
pub fn create_private(file: &Path) -> Result<()> {
    match create_new_private(file) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => OpenOptions::new().append(true).open(file).map(drop),
        done => done.map(drop),
    }
}

/// The same, but the file must be new. Follows no link in its place.
pub fn create_new_private(file: &Path) -> Result<File> {
    create_folder(folder_of(file))?;
    let mut options = OpenOptions::new();
    options.append(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let new = options.open(file)?;
    give_away(&new, file)?;
    Ok(new)
}

/// Creates a folder, and those above it.
pub fn create_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    create_folder(folder_of(folder))?;
    match DirBuilder::new().create(folder) {
        Ok(()) => give_folder_away(folder),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn give_folder_away(folder: &Path) -> Result<()> {
    use rustix::fs::{Mode, OFlags, open};
    // Whoever owns the folder above may have put a link in its place.
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    give_away(&File::from(open(folder, flags, Mode::empty())?), folder)
}

#[cfg(not(unix))]
fn give_folder_away(_: &Path) -> Result<()> {
    Ok(())
}

/// Gives a new file, which is open, to the owner of its folder, if root created it. What is at its path by now may be a link
/// to somebody else's.
pub fn give_away(new: &File, path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let folder = folder_of(path).metadata()?;
        if new.metadata()?.uid() == 0 && folder.uid() != 0 {
            std::os::unix::fs::fchown(new, Some(folder.uid()), Some(folder.gid()))?;
        }
    }
    let _ = (new, path);
    Ok(())
}

/// Whether this open file is what is at the path. Nothing tells on systems without inode numbers.
pub fn is_at(open: &File, path: &Path) -> Result<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (open, found) = (open.metadata()?, path.symlink_metadata()?);
        Ok((open.dev(), open.ino()) == (found.dev(), found.ino()))
    }
    #[cfg(not(unix))]
    Ok(open.metadata().is_ok() && path.exists())
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

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_new_folder_is_not_given_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path(), &link).expect("a link");
        assert!(super::give_folder_away(folder.path()).is_ok());
        assert!(super::give_folder_away(&link).is_err());
    }
}
