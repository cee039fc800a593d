//! Embedded folders that show on reload: in a debug build, what is made of the files in a folder is made
//! anew when one of them changes; in a release build, once.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// What is made of a folder's files, kept until they change.
pub struct Live<T> {
    folder: &'static str,
    make: fn() -> anyhow::Result<T>,
    made: RwLock<Made<T>>,
}

struct Made<T> {
    stamp: u64,
    looked_at: Instant,
    what: Arc<T>,
}

/// How long to trust what was seen: one page asks a hundred times.
const TRUST: Duration = Duration::from_millis(100);

impl<T> Live<T> {
    /// Makes it for the first time.
    ///
    /// # Panics
    /// If the files that were built in are broken: the tests find that out, no visitor can cause it.
    pub fn new(folder: &'static str, make: fn() -> anyhow::Result<T>) -> Self {
        let first = make().unwrap_or_else(|error| panic!("{folder}: {error:#}"));
        let kept = Made { stamp: stamp(folder), looked_at: Instant::now(), what: Arc::new(first) };
        Self { folder, make, made: RwLock::new(kept) }
    }

    /// What the files say now. If they are broken, what they said before; the log says why.
    pub fn get(&self) -> Arc<T> {
        {
            let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
            if !cfg!(debug_assertions) || made.looked_at.elapsed() < TRUST {
                return Arc::clone(&made.what);
            }
        }
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        let now = stamp(self.folder);
        if now != made.stamp {
            match (self.make)() {
                Ok(fresh) => made.what = Arc::new(fresh),
                Err(error) => tracing::error!("{}: {error:#}", self.folder),
            }
        }
        (made.stamp, made.looked_at) = (now, Instant::now());
        Arc::clone(&made.what)
    }
}

/// Which files there are, how large, and of when; in a release build nothing is looked at.
fn stamp(folder: &str) -> u64 {
    fn walk(folder: &Path, hasher: &mut DefaultHasher) {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut entries: Vec<_> = entries.map(|entry| entry.path()).collect();
        entries.sort();
        for path in entries {
            match path.metadata() {
                Ok(meta) if meta.is_dir() => walk(&path, hasher),
                Ok(meta) => (path, meta.len(), meta.modified().ok()).hash(hasher),
                Err(_) => {}
            }
        }
    }
    let mut hasher = DefaultHasher::new();
    if cfg!(debug_assertions) {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut hasher);
    }
    hasher.finish()
}
