//! A static file, plain and compressed.

use std::io::Write;
use std::sync::{Arc, OnceLock};

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

/// How an answer is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    /// The one that makes the smaller files comes first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// As HTTP calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }
}

/// A static file.
pub struct Asset {
    pub plain: Arc<[u8]>,
    /// The beginning of its SHA-256, in hexadecimal.
    pub hash: String,
    /// Whether it is worth to be compressed.
    is_text: bool,
    brotli: OnceLock<Option<Arc<[u8]>>>,
    gzip: OnceLock<Option<Arc<[u8]>>>,
}

/// Makes a file smaller, if it can.
type Compress = fn(&[u8]) -> Option<Vec<u8>>;

/// Extensions of files that are compressed already, or that no page asks for.
const DENSE: [&str; 6] = [".png", ".jpg", ".webp", ".avif", ".woff2", ".ttf"];

impl Asset {
    pub(super) fn new(path: &str, contents: Vec<u8>, hash: String) -> Self {
        let is_text = !DENSE.iter().any(|extension| path.ends_with(extension));
        Self { plain: contents.into(), hash, is_text, brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// The file in this coding, made when it is first asked for. `None` if it would not be smaller.
    pub fn in_coding(&self, coding: Coding) -> Option<Arc<[u8]>> {
        let (kept, compress): (_, Compress) = match coding {
            Coding::Brotli => (&self.brotli, brotli),
            Coding::Gzip => (&self.gzip, |plain| gzip(plain, GZIP)),
        };
        if !self.is_text {
            return None;
        }
        let make = || compress(&self.plain).filter(|small| small.len() < self.plain.len()).map(Arc::from);
        kept.get_or_init(make).clone()
    }

    /// Whether [`Asset::in_coding`] answers at once.
    pub fn is_made(&self, coding: Coding) -> bool {
        let kept = match coding {
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        !self.is_text || kept.get().is_some()
    }
}

/// How hard to try. A debug build makes these files again after each change.
const BROTLI: u32 = if cfg!(debug_assertions) { 2 } else { 11 };
const GZIP: u32 = if cfg!(debug_assertions) { 1 } else { 9 };
/// The window, as a power of two: larger than the largest file.
const WINDOW: u32 = 18;

fn brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = CompressorWriter::new(Vec::new(), 4096, BROTLI, WINDOW);
    encoder.write_all(plain).ok()?;
    Some(encoder.into_inner())
}

/// Compresses, at a level from 1, fast, to 9.
pub fn gzip(plain: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 2), Compression::new(level));
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}
