//! The repository's files, read as text.

use std::path::{Path, PathBuf};

/// A file of the repository.
pub struct Source {
    /// Its path relative to `folder`, with `/` as separator.
    pub path: String,
    pub text: String,
}

impl Source {
    /// The numbered lines without comments and without the unit tests at the end.
    pub fn code(&self) -> Vec<(usize, &str)> {
        let end = self.text.find("\n#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        let lines = self.text[..end].lines().enumerate().map(|(at, line)| (at + 1, line));
        lines
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(at, line)| (at, line.split(" // ").next().unwrap()))
            .collect()
    }
}

/// The repository's folder.
pub fn root() -> PathBuf {
    app::live::root().to_owned()
}

/// A document of the project. Nothing, if its owner has deleted it.
pub fn document(name: &str) -> Option<String> {
    std::fs::read_to_string(root().join("docs").join(name)).ok()
}

/// All files with this ending in a folder of the repository, in alphabetical order.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let base = root().join(folder);
    let mut paths = Vec::new();
    walk(&base, &mut paths);
    paths.sort();
    let read = |path: &PathBuf| Source {
        path: path.strip_prefix(&base).unwrap().to_string_lossy().replace('\\', "/"),
        text: std::fs::read_to_string(path).unwrap(),
    };
    let found: Vec<_> = paths.iter().filter(|path| path.to_string_lossy().ends_with(ending)).map(read).collect();
    assert!(!found.is_empty(), "no file in {folder} ends in {ending}");
    found
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, paths) } else { paths.push(path) }
    }
}
