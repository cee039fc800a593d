//! The binary with a copy of the project's own files, which a test may change.

use std::path::{Path, PathBuf};

use super::binary::{Done, Server, Site};

/// A folder with templates, texts and static files. A debug build finds them as it does when Cargo runs it.
pub struct Project {
    pub site: Site,
    folder: String,
}

impl Project {
    pub fn new() -> Self {
        let site = Site::new();
        let folder = site.folder().to_str().unwrap().to_owned();
        for part in ["templates", "i18n", "static"] {
            copy(&app::live::root().join(part), &site.folder().join(part));
        }
        Self { site, folder }
    }

    /// Takes a language out, if this site has it.
    pub fn remove_language(&self, tag: &str) {
        let folder = self.path(&format!("i18n/{tag}"));
        if folder.exists() {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.site.folder().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Writes a file. The result puts back what was there before.
    pub fn change(&self, name: &str, bytes: &[u8]) -> impl Fn() + use<> {
        let (path, before) = (self.path(name), std::fs::read(self.path(name)).ok());
        self.write(name, bytes);
        move || match &before {
            Some(before) => std::fs::write(&path, before).unwrap(),
            None => std::fs::remove_file(&path).unwrap(),
        }
    }

    fn vars<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        [("CARGO_MANIFEST_DIR", self.folder.as_str())].into_iter().chain(more.iter().copied()).collect()
    }

    pub fn serve(&self, vars: &[(&str, &str)]) -> Server {
        self.site.serve(&self.vars(vars))
    }

    pub fn run(&self, args: &[&str], vars: &[(&str, &str)]) -> Done {
        self.site.run_with(args, &self.vars(vars), "")
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, target) = (entry.as_ref().unwrap().path(), to.join(entry.as_ref().unwrap().file_name()));
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            std::fs::copy(&entry, &target).unwrap();
        }
    }
}
