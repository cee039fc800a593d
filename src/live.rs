//! Embedded folders that show on reload: in a debug build, what is made of the files in a folder is made
//! anew when one of them changes; in a release build, once.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

/// What is made of a folder's files, kept until they change.
pub struct Live<T> {
    folder: &'static str,
    make: fn() -> anyhow::Result<T>,
    made: RwLock<(Stamp, Arc<T>)>,
}

/// How many files, and when the newest changed.
type Stamp = (usize, Option<SystemTime>);

impl<T> Live<T> {
    /// Makes it for the first time.
    ///
    /// # Panics
    /// If the files that were built in are broken: the tests find that out, no visitor can cause it.
    pub fn new(folder: &'static str, make: fn() -> anyhow::Result<T>) -> Self {
        let first = make().unwrap_or_else(|error| panic!("{folder}: {error:#}"));
        Self { folder, make, made: RwLock::new((stamp(folder), Arc::new(first))) }
    }

    /// What the files say now. If they are broken, what they said before; the log says why.
    pub fn get(&self) -> Arc<T> {
        let (made_at, made) = {
            let kept = self.made.read().unwrap_or_else(PoisonError::into_inner);
            (kept.0, Arc::clone(&kept.1))
        };
        if !cfg!(debug_assertions) {
            return made;
        }
        let now = stamp(self.folder);
        if now == made_at {
            return made;
        }
        let fresh = match (self.make)() {
            Ok(fresh) => Arc::new(fresh),
            Err(error) => {
                tracing::error!("{}: {error:#}", self.folder);
                made
            }
        };
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = (now, Arc::clone(&fresh));
        fresh
    }
}

fn stamp(folder: &str) -> Stamp {
    fn walk(folder: &Path, stamp: &mut Stamp) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(meta) if meta.is_dir() => walk(&entry.path(), stamp),
                Ok(meta) => *stamp = (stamp.0 + 1, stamp.1.max(meta.modified().ok())),
                Err(_) => {}
            }
        }
    }
    let mut found = (0, None);
    if cfg!(debug_assertions) {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    found
}
