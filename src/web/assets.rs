//! Static files, from memory: hashed names, cached for a year, compressed ahead in a release build.

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::Request;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{self, Responder, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::live::Live;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

static ASSETS: LazyLock<Live<Assets>> = LazyLock::new(|| Live::new("static", || Ok(Assets::build())));

/// One file.
#[derive(Clone)]
struct Asset {
    content_type: ContentType,
    plain: Arc<[u8]>,
    gzip: Option<Arc<[u8]>>,
    hash: String,
}

struct Assets {
    /// By their names in `static/`.
    by_path: HashMap<String, Asset>,
    /// From `css/app.0123456789ab.css` to `css/app.css`.
    by_hashed: HashMap<String, String>,
}

impl Assets {
    fn build() -> Self {
        let (mut by_path, mut by_hashed) = (HashMap::new(), HashMap::new());
        for path in Files::iter() {
            let Some(file) = Files::get(&path) else { continue };
            let hash: String = hex(&Sha256::digest(&file.data)[..6]);
            let extension = path.rsplit('.').next().unwrap_or_default();
            let content_type = ContentType::from_extension(extension).unwrap_or(ContentType::Plain);
            by_hashed.insert(hashed(&path, &hash), path.to_string());
            let asset = Asset { content_type, gzip: compress(&file.data), plain: file.data.into(), hash };
            by_path.insert(path.into_owned(), asset);
        }
        Self { by_path, by_hashed }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Smaller, if it becomes so; in a debug build not worth the wait.
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

/// Says of what is text that it is UTF-8. Made anew: Rocket writes the types it knows without what is added.
fn with_charset(kind: ContentType) -> ContentType {
    if kind.top() == "text" || kind.sub().as_str().ends_with("+xml") {
        let (top, sub) = (kind.top().to_string(), kind.sub().to_string());
        return ContentType::new(top, sub).with_params(("charset", "utf-8"));
    }
    kind
}

/// The address of a file in `static/`; it changes when the file does.
#[must_use]
pub fn url(path: &str) -> Option<String> {
    let assets = ASSETS.get();
    assets.by_path.get(path).map(|asset| format!("/static/{}", hashed(path, &asset.hash)))
}

/// A file as an answer.
pub struct Found {
    asset: Asset,
    for_ever: bool,
}

/// Serves `static/`. A name without its hash works too, but is asked for anew each time.
#[rocket::get("/static/<path..>")]
pub fn file(path: Option<PathBuf>) -> Option<Found> {
    let assets = ASSETS.get();
    // None for what no path may hold: like any other name that is not there.
    let path = path?;
    let name = path.to_str()?.replace('\\', "/");
    let plain = assets.by_hashed.get(&name);
    let asset = assets.by_path.get(plain.unwrap_or(&name))?.clone();
    Some(Found { asset, for_ever: plain.is_some() })
}

impl<'r> Responder<'r, 'static> for Found {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let asset = self.asset;
        let etag = format!("\"{}\"", asset.hash);
        let cache = if self.for_ever { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::build();
        response
            .header(with_charset(asset.content_type))
            .header(Header::new("Cache-Control", cache))
            .header(Header::new("ETag", etag.clone()))
            .header(Header::new("Vary", "Accept-Encoding"));
        if request.headers().get_one("If-None-Match").is_some_and(|known| known.contains(&etag)) {
            return response.status(Status::NotModified).ok();
        }
        let accepts_gzip = request.headers().get("Accept-Encoding").any(|line| line.contains("gzip"));
        let body = match asset.gzip.filter(|_| accepts_gzip) {
            Some(gzip) => {
                response.header(Header::new("Content-Encoding", "gzip"));
                gzip
            }
            None => asset.plain,
        };
        // In one piece: Rocket's default pieces of 4 kB cost more than the file.
        response.sized_body(body.len(), Cursor::new(body)).max_chunk_size(256 * 1024).ok()
    }
}
