//! The project's own files, and values made from them. A release build has the files built in and makes each value once. A
//! debug build reads them from the disk, and makes a value again when one of its files changes, so that an edit shows on
//! the next reload.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use rust_embed::{EmbeddedFile, RustEmbed};

use crate::source::Broken;

/// A value and the folders it is made from.
pub struct Live<T, F = fn() -> Result<T, Broken>> {
    folders: &'static [&'static str],
    make: F,
    /// The stamp of the folders when the value was made, and the value.
    made: RwLock<Option<(u64, Arc<T>)>>,
}

/// How long the stamp of a folder is trusted: one page asks for it a hundred times.
const TRUST: Duration = Duration::from_millis(100);

impl<T, F: Fn() -> Result<T, Broken>> Live<T, F> {
    /// Nothing is made yet.
    pub const fn new(folders: &'static [&'static str], make: F) -> Self {
        Self { folders, make, made: RwLock::new(None) }
    }

    /// The value. While a file is broken there is none, and each call tries again.
    pub fn get(&self) -> Result<Arc<T>, Broken> {
        // Before the files are read: a change in between is then noticed.
        let now = stamp(self.folders);
        let current = |made: &Option<(u64, Arc<T>)>| {
            made.as_ref().filter(|(stamp, _)| *stamp == now).map(|(_, value)| Arc::clone(value))
        };
        if let Some(value) = current(&self.made.read().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(value);
        }
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = current(&made) {
            return Ok(value);
        }
        let value = Arc::new((self.make)()?);
        *made = Some((now, Arc::clone(&value)));
        Ok(value)
    }
}

/// The names of the files in a folder of the project, in alphabetical order. What editors leave there does not count, such
/// as `.x.html.swp`, `x.html~` and `#x.html#`.
pub fn names<E: RustEmbed>(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = if cfg!(debug_assertions) {
        let base = root().join(folder);
        let name = |path: &PathBuf| Some(path.strip_prefix(&base).ok()?.to_str()?.replace('\\', "/"));
        paths(&base).iter().filter_map(name).collect()
    } else {
        E::iter().map(std::borrow::Cow::into_owned).collect()
    };
    names.retain(|name| !is_left(name));
    names.sort();
    names
}

/// Returns true for what an editor has left.
fn is_left(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.starts_with(['.', '#']) || file.ends_with('~')
}

/// A file in a folder of the project. `None` if there is no such file.
pub fn file<E: RustEmbed>(folder: &str, name: &str) -> Result<Option<EmbeddedFile>, Broken> {
    if !cfg!(debug_assertions) {
        return Ok(E::get(name));
    }
    match rust_embed::utils::read_file_from_fs(&root().join(folder).join(name)) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Broken::new(&format!("{folder}/{name}"), error)),
    }
}

/// All files in a folder of the project, by their names.
pub fn files<E: RustEmbed>(folder: &str) -> Result<Vec<(String, EmbeddedFile)>, Broken> {
    let files = names::<E>(folder).into_iter().map(|name| Ok(file::<E>(folder, &name)?.map(|file| (name, file))));
    files.filter_map(Result::transpose).collect()
}

/// The project's folder, where a debug build finds its files: the one that Cargo names when it runs something, so that the
/// project can be moved, else the one where it was built.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let named = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        // What Cargo runs may be another program, which has started this one.
        named.filter(|folder| folder.join("templates").is_dir()).unwrap_or(env!("CARGO_MANIFEST_DIR").into())
    });
    &ROOT
}

/// A hash of the names, sizes and times of the files in these folders. In a release build it never changes.
fn stamp(folders: &[&'static str]) -> u64 {
    /// Shared by all values, so that a page is never made of old texts and new templates.
    static SEEN: Mutex<BTreeMap<&str, (Instant, u64)>> = Mutex::new(BTreeMap::new());

    if !cfg!(debug_assertions) {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    for &folder in folders {
        let (at, stamp) = seen.entry(folder).or_insert_with(|| (Instant::now(), look_at(folder)));
        if at.elapsed() >= TRUST {
            (*at, *stamp) = (Instant::now(), look_at(folder));
        }
        stamp.hash(&mut hasher);
    }
    hasher.finish()
}

fn look_at(folder: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in paths(&root().join(folder)) {
        if let Ok(meta) = path.metadata() {
            (path, meta.len(), meta.modified().ok()).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The files in a folder and in those below it, in a fixed order.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<_> = entries.map(|entry| entry.path()).collect();
    entries.sort();
    let inside = |path: PathBuf| if path.is_dir() { paths(&path) } else { vec![path] };
    entries.into_iter().flat_map(inside).filter(|path| path.is_file()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn what_fails_is_tried_again_and_what_panics_locks_nobody_out() {
        static TRIES: AtomicUsize = AtomicUsize::new(0);
        static VALUE: Live<usize> = Live::new(&[], || match TRIES.fetch_add(1, Ordering::Relaxed) {
            0 => panic!("as a parser may"),
            1 => Err(Broken::new("x", "y")),
            tries => Ok(tries),
        });
        assert!(std::thread::spawn(|| VALUE.get()).join().is_err());
        assert_eq!(VALUE.get().unwrap_err().to_string(), "x: y");
        assert_eq!((*VALUE.get().unwrap(), *VALUE.get().unwrap()), (2, 2), "made once");
    }

    #[test]
    fn what_editors_leave_does_not_count() {
        for left in ["pages/.home.html.swp", "pages/#home.html#", "pages/.#home.html", "home.html~", ".DS_Store"] {
            assert!(is_left(left), "{left}");
        }
        assert!(!is_left("pages/home.html") && !is_left(".well-known/x"));
    }
}
