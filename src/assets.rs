//! Static files in memory: with a hash in their names, and compressed in advance in a release build.

use std::collections::HashMap;
use std::io::Write;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::RustEmbed;

use crate::live::{self, Live};
use crate::source::Broken;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

static ASSETS: Live<Assets> = Live::new(&["static"], Assets::build);

#[derive(Clone)]
pub struct Asset {
    pub plain: Arc<[u8]>,
    /// Compressed, if that is smaller.
    pub gzip: Option<Arc<[u8]>>,
    /// The beginning of its SHA-256, in hexadecimal.
    pub hash: String,
}

struct Assets {
    /// By their names in `static/`.
    by_path: HashMap<String, Asset>,
    /// From `css/app.0123456789ab.css` to `css/app.css`.
    by_hashed: HashMap<String, String>,
}

impl Assets {
    fn build() -> Result<Self, Broken> {
        let (mut by_path, mut by_hashed) = (HashMap::new(), HashMap::new());
        for (path, file) in live::files::<Files>("static")? {
            let hash = hex(&file.metadata.sha256_hash()[..6]);
            by_hashed.insert(hashed(&path, &hash), path.clone());
            let asset = Asset { gzip: compress(&file.data), plain: file.data.into(), hash };
            by_path.insert(path, asset);
        }
        Ok(Self { by_path, by_hashed })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// A debug build does not compress, because that takes too long.
fn compress(plain: &[u8]) -> Option<Arc<[u8]>> {
    if cfg!(debug_assertions) {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(plain).ok()?;
    let small = encoder.finish().ok()?;
    (small.len() < plain.len()).then(|| small.into())
}

fn hashed(path: &str, hash: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{path}.{hash}"),
    }
}

fn assets() -> Option<Arc<Assets>> {
    ASSETS.get().inspect_err(|broken| tracing::error!("{broken}")).ok()
}

/// The address of a file in `static/`. It changes when the file does.
pub fn url(path: &str) -> Option<String> {
    let assets = assets()?;
    assets.by_path.get(path).map(|asset| format!("/static/{}", hashed(path, &asset.hash)))
}

/// The file with this name in `static/`, with or without its hash; and whether the name has the hash, and so always means
/// these contents.
pub fn find(name: &str) -> Option<(Asset, bool)> {
    let assets = assets()?;
    let path = assets.by_hashed.get(name);
    let asset = assets.by_path.get(path.map_or(name, String::as_str))?;
    Some((asset.clone(), path.is_some()))
}
