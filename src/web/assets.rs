//! Serves `static/`. A file is cached for a year under a name with its hash.

use std::io::Cursor;
use std::path::PathBuf;

use rocket::Request;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{self, Responder, Response};

use super::guards::Anyone;
use crate::assets::{self, Asset};

/// A static file as an answer.
pub struct StaticFile {
    asset: Asset,
    content_type: ContentType,
    /// Whether this address always means these contents.
    immutable: bool,
}

/// Serves `static/`. A name without its hash works too, but browsers ask for it again each time.
#[rocket::get("/static/<path..>")]
pub fn file(_anyone: Anyone, path: Option<PathBuf>) -> Option<StaticFile> {
    // `None` is a path that no file may have: to a visitor, a file that does not exist.
    let path = path?;
    let (asset, immutable) = assets::find(&path.to_str()?.replace('\\', "/"))?;
    Some(StaticFile { asset, content_type: content_type(path.extension().and_then(|name| name.to_str())), immutable })
}

/// The type of files with this extension. Text types get `charset=utf-8`; they are built anew, because Rocket drops the
/// parameters of types it knows.
fn content_type(extension: Option<&str>) -> ContentType {
    let by_name = extension.and_then(ContentType::from_extension).unwrap_or(ContentType::Plain);
    if by_name.top() == "text" || by_name.sub().as_str().ends_with("+xml") {
        let (top, sub) = (by_name.top().to_string(), by_name.sub().to_string());
        return ContentType::new(top, sub).with_params(("charset", "utf-8"));
    }
    by_name
}

impl<'r> Responder<'r, 'static> for StaticFile {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let asset = self.asset;
        let etag = format!("\"{}\"", asset.hash);
        let cache = if self.immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::build();
        response
            .header(self.content_type)
            .header(Header::new("Cache-Control", cache))
            .header(Header::new("ETag", etag.clone()))
            .header(Header::new("Vary", "Accept-Encoding"));
        if request.headers().get_one("If-None-Match").is_some_and(|etags| etags.contains(&etag)) {
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
