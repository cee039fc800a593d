//! The files of the repository, with changes that are written all at once, or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context as _, Result, bail, ensure};

pub struct Tree {
    root: PathBuf,
    /// What is to be written; nothing, where a file is to be deleted. By paths in the repository, with `/`.
    changes: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// The repository that this package is in, if nothing in it waits for a commit.
    pub fn open() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let root = Path::new(&package).parent().context("this package is not in a repository")?;
        Self::at(root)
    }

    pub fn at(root: &Path) -> Result<Self> {
        let tree = Self { root: root.to_owned(), changes: BTreeMap::new() };
        let state = tree.git(&["status", "--porcelain"]).context("this must be the checkout of a git repository")?;
        ensure!(
            state.is_empty(),
            "there are changes that are not committed: commit them first (`git status` lists them), so that you can see and undo what this does"
        );
        Ok(tree)
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Runs git in the repository, and returns what it prints.
    fn git(&self, arguments: &[&str]) -> Result<String> {
        let done = Command::new("git").args(arguments).current_dir(&self.root).output().context("git is missing")?;
        ensure!(done.status.success(), "git {}: {}", arguments[0], String::from_utf8_lossy(&done.stderr).trim());
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }

    /// The paths of all files that git knows, as they were at the beginning.
    pub fn files(&self) -> Result<Vec<String>> {
        Ok(self.git(&["ls-files", "-z"])?.split_terminator('\0').map(str::to_owned).collect())
    }

    pub fn exists(&self, name: &str) -> bool {
        self.changes.get(name).map_or_else(|| self.path(name).exists(), Option::is_some)
    }

    /// A file as it will be.
    pub fn read(&self, name: &str) -> Result<String> {
        match self.changes.get(name) {
            Some(Some(text)) => Ok(text.clone()),
            Some(None) => bail!("{name} is deleted"),
            None => std::fs::read_to_string(self.path(name)).with_context(|| format!("{name} cannot be read")),
        }
    }

    /// Makes a file. Refused if it is there.
    pub fn create(&mut self, name: &str, text: &str) -> Result<()> {
        ensure!(!self.exists(name), "{name} is there already: choose another name, or delete it first");
        self.changes.insert(name.to_owned(), Some(text.to_owned()));
        Ok(())
    }

    /// Changes a file.
    pub fn edit(&mut self, name: &str, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
        let text =
            change(&self.read(name)?).with_context(|| format!("{name} is not as it came, and cannot be edited"))?;
        self.changes.insert(name.to_owned(), Some(text));
        Ok(())
    }

    pub fn delete(&mut self, name: &str) {
        self.changes.insert(name.to_owned(), None);
    }

    /// Writes everything, formats it, and returns what has changed, file by file.
    pub fn finish(&self) -> Result<Vec<String>> {
        self.or_undo(|| {
            for (name, text) in &self.changes {
                self.write(name, text.as_deref()).with_context(|| format!("{name} cannot be written"))?;
            }
            for package in self.packages() {
                let done = Command::new("cargo").arg("fmt").current_dir(package).output();
                succeeded("cargo fmt", &done.context("cargo fmt is missing")?)?;
            }
            self.changed()
        })
    }

    /// The folders of the packages whose Rust is changed.
    fn packages(&self) -> BTreeSet<PathBuf> {
        let changed = self.changes.iter().filter(|(name, text)| name.ends_with(".rs") && text.is_some());
        let paths: Vec<_> = changed.map(|(name, _)| self.path(name)).collect();
        let folder =
            |path: &PathBuf| path.ancestors().find(|folder| folder.join("Cargo.toml").is_file()).map(Path::to_owned);
        paths.iter().filter_map(folder).filter(|folder| folder.starts_with(&self.root)).collect()
    }

    fn write(&self, name: &str, text: Option<&str>) -> Result<()> {
        let path = self.path(name);
        let Some(text) = text else {
            std::fs::remove_file(&path)?;
            // A folder that is empty now goes, too: one in i18n/ would be a language.
            for folder in path.ancestors().skip(1).take_while(|folder| *folder != self.root) {
                if std::fs::remove_dir(folder).is_err() {
                    break;
                }
            }
            return Ok(());
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(std::fs::write(path, text)?)
    }

    /// What differs from the last commit.
    fn changed(&self) -> Result<Vec<String>> {
        let state = self.git(&["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"])?;
        ensure!(!state.is_empty(), "there is nothing to change");
        let said = state.split_terminator('\0').map(|entry| {
            let (kind, name) = entry.split_at(3);
            let word = match kind.trim() {
                "??" => "created",
                "D" => "deleted",
                _ => "changed",
            };
            format!("{word}  {name}")
        });
        Ok(said.collect())
    }

    /// Does something to the files. If it fails, they are as they were: everything was committed before.
    pub fn or_undo<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        act().inspect_err(|_| {
            for arguments in [&["reset", "--hard", "--quiet"][..], &["clean", "-fd", "--quiet"]] {
                if let Err(error) = self.git(arguments) {
                    eprintln!("{error:#}");
                }
            }
        })
    }
}

/// Fails with what a program said, if it failed.
pub fn succeeded(what: &str, done: &Output) -> Result<()> {
    ensure!(done.status.success(), "{what}: {}", String::from_utf8_lossy(&done.stderr).trim());
    Ok(())
}

#[cfg(test)]
pub mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A repository with these files, committed.
    pub fn repository(files: &[(&str, &str)]) -> (TempDir, Tree) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        git(folder.path(), &["init", "--quiet"]);
        commit(folder.path());
        let tree = Tree::at(folder.path()).unwrap();
        (folder, tree)
    }

    pub fn git(folder: &Path, arguments: &[&str]) {
        let done = Command::new("git").args(arguments).current_dir(folder).output().unwrap();
        succeeded("git", &done).unwrap();
    }

    pub fn commit(folder: &Path) {
        git(folder, &["add", "--all"]);
        let who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
        git(folder, &[&who[..], &["commit", "--quiet", "--message", "x"]].concat());
    }

    #[test]
    fn a_checkout_with_changes_is_refused() {
        let (folder, _) = repository(&[("a", "1")]);
        std::fs::write(folder.path().join("b"), "new").unwrap();
        let refused = Tree::at(folder.path()).err().unwrap().to_string();
        assert!(refused.starts_with("there are changes that are not committed"), "{refused}");
        std::fs::remove_file(folder.path().join("b")).unwrap();
        std::fs::write(folder.path().join("a"), "2").unwrap();
        assert!(Tree::at(folder.path()).is_err());
        assert!(Tree::at(tempfile::tempdir().unwrap().path()).is_err(), "no repository");
    }

    #[test]
    fn changes_are_written_at_the_end_and_named() {
        let (folder, mut tree) = repository(&[("a", "1"), ("b", "2"), ("c/d", "3")]);
        tree.create("e/f", "new").unwrap();
        tree.edit("a", |text| Ok(text.to_owned() + "!")).unwrap();
        tree.edit("a", |text| Ok(text.to_owned() + "?")).unwrap();
        tree.delete("c/d");
        assert!(tree.exists("e/f") && !tree.exists("c/d") && tree.create("a", "").is_err());
        assert!(!folder.path().join("e").exists() && folder.path().join("c/d").exists());
        assert_eq!(tree.finish().unwrap(), ["changed  a", "deleted  c/d", "created  e/f"]);
        assert_eq!(std::fs::read_to_string(folder.path().join("a")).unwrap(), "1!?");
        assert!(!folder.path().join("c").exists(), "an empty folder is left");
    }

    #[test]
    fn what_fails_on_the_way_leaves_nothing_behind() {
        // A file cannot be made in a folder that is a file. It comes after the others in the alphabet.
        let (folder, mut tree) = repository(&[("a", "1"), ("y", "2")]);
        tree.edit("a", |_| Ok("changed".to_owned())).unwrap();
        tree.create("b/c", "new").unwrap();
        tree.create("y/z", "new").unwrap();
        assert!(tree.finish().is_err());
        assert_eq!(std::fs::read_to_string(folder.path().join("a")).unwrap(), "1");
        assert!(!folder.path().join("b").exists() && Tree::at(folder.path()).is_ok());
    }
}
