//! Static files in memory: in the site's colour, with a hash in their names, and compressed once.
//!
//! Files are written in the colour that `app.brand` has as it comes. In style sheets, drawings and icons, the site's own
//! colour takes its place.
//!
//! Tables: none. Routes: none; `web` serves them. Cannot be removed.

mod compressed;
pub mod png;
mod squeezed;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::config::Colour;
use crate::live::{self, Live};
use crate::source::Broken;
pub use compressed::{Asset, Coding, gzip};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

type Make = Box<dyn Fn() -> Result<Assets, Broken> + Send + Sync>;

/// The files as they are in each colour. A process has one; tests have several.
static SITES: Mutex<BTreeMap<Colour, Arc<Live<Assets, Make>>>> = Mutex::new(BTreeMap::new());

struct Assets {
    /// By their names in `static/`.
    by_path: BTreeMap<String, Arc<Asset>>,
    /// From `css/app.0123456789ab.css` to `css/app.css`.
    by_hashed: HashMap<String, String>,
}

impl Assets {
    fn build(brand: Colour) -> Result<Self, Broken> {
        let (mut by_path, mut by_hashed) = (BTreeMap::new(), HashMap::new());
        for (path, file) in live::files::<Files>("static")? {
            let (contents, hash) = match as_served(&path, &file.data, brand) {
                Some(contents) => {
                    let hash = Sha256::digest(&contents).into();
                    (contents, hash)
                }
                None => (file.data.into_owned(), file.metadata.sha256_hash()),
            };
            let asset = Asset::new(&path, contents, hex(&hash[..6]));
            by_hashed.insert(hashed(&path, &asset.hash), path.clone());
            by_path.insert(path, Arc::new(asset));
        }
        Ok(Self { by_path, by_hashed })
    }
}

/// A file as visitors get it. `None` if nothing changes.
fn as_served(path: &str, contents: &[u8], brand: Colour) -> Option<Vec<u8>> {
    let painted = painted(path, contents, brand);
    let squeeze = match extension(path) {
        "css" => squeezed::squeezed,
        "js" => squeezed::squeezed_script,
        _ => return painted,
    };
    if cfg!(debug_assertions) || path.contains(".min.") {
        return painted;
    }
    let text = std::str::from_utf8(painted.as_deref().unwrap_or(contents)).ok();
    text.map(|text| squeeze(text).into_bytes()).or(painted)
}

/// A file in the site's colour. `None` if that changes nothing.
fn painted(path: &str, contents: &[u8], brand: Colour) -> Option<Vec<u8>> {
    if brand == Colour::BRAND {
        return None;
    }
    match extension(path) {
        "css" | "svg" => {
            let text = std::str::from_utf8(contents).ok()?;
            let original = Colour::BRAND.to_string();
            text.contains(&original).then(|| text.replace(&original, &brand.to_string()).into_bytes())
        }
        "png" => png::repaint(contents, brand),
        _ => None,
    }
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn hashed(path: &str, hash: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{path}.{hash}"),
    }
}

fn assets(brand: Colour) -> Option<Arc<Assets>> {
    let site = {
        let mut sites = SITES.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || Live::new(&["static"], Box::new(move || Assets::build(brand)) as Make);
        Arc::clone(sites.entry(brand).or_insert_with(|| Arc::new(make())))
    };
    site.get().inspect_err(|broken| tracing::error!("{broken}")).ok()
}

/// The address of a file in `static/`. It changes when the file does, or the colour in it.
pub fn url(brand: Colour, path: &str) -> Option<String> {
    let assets = assets(brand)?;
    assets.by_path.get(path).map(|asset| format!("/static/{}", hashed(path, &asset.hash)))
}

/// The file with this name in `static/`, with or without its hash; and whether the name has the hash, and so always means
/// these contents.
pub fn find(brand: Colour, name: &str) -> Option<(Arc<Asset>, bool)> {
    let assets = assets(brand)?;
    let path = assets.by_hashed.get(name);
    let asset = assets.by_path.get(path.map_or(name, String::as_str))?;
    Some((Arc::clone(asset), path.is_some()))
}

/// A drawing as an address that holds all of it, so that no request is needed for it.
pub fn data_url(brand: Colour, path: &str) -> Option<String> {
    /// What ends an attribute or an address, or begins markup.
    const RESERVED: AsciiSet = CONTROLS.add(b' ').add(b'#').add(b'%').add(b'&').add(b'<').add(b'>').add(b'"').add(b'`');
    let (asset, _) = find(brand, path)?;
    let drawing = without_comments(std::str::from_utf8(&asset.plain).ok()?);
    let drawing = drawing.split_whitespace().collect::<Vec<_>>().join(" ").replace("> <", "><");
    Some(format!("data:image/svg+xml,{}", utf8_percent_encode(&drawing.replace('"', "'"), &RESERVED)))
}

fn without_comments(markup: &str) -> String {
    let mut parts = markup.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("-->").map_or("", |(_, rest)| rest))
}

/// Compresses all files, so that no visitor waits for it. It takes about a second.
pub fn compress_all(brand: Colour) {
    for asset in assets(brand).iter().flat_map(|assets| assets.by_path.values()) {
        asset.in_coding(Coding::Brotli);
        asset.in_coding(Coding::Gzip);
    }
}
