//! Serves `static/`. A file is cached for a year under a name with its hash.

use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;

use rocket::fairing::AdHoc;
use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder, Response};
use rocket::{Request, State};

use super::app::App;
use super::coding;
use super::guards::Anyone;
use crate::assets::{self, Asset, Coding};

pub struct StaticFile {
    asset: Arc<Asset>,
    content_type: ContentType,
    /// Whether this address always means these contents.
    immutable: bool,
    /// How it is compressed.
    coding: Option<(Coding, Arc<[u8]>)>,
}

/// The codings that a client accepts.
pub struct Accepted(Vec<Coding>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Accepted {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self(coding::accepted(request)))
    }
}

/// Compresses the files while the site starts to answer. A debug build, whose files change, does it when they are asked for.
pub fn compress_ahead() -> AdHoc {
    AdHoc::on_liftoff("static files", |rocket| {
        Box::pin(async move {
            let Some(app) = rocket.state::<App>().filter(|_| !cfg!(debug_assertions)) else { return };
            let brand = app.settings.app.brand;
            // Not one of Rocket's threads: a stop would wait for it.
            let started = std::thread::Builder::new().spawn(move || assets::compress_all(brand));
            if let Err(error) = started {
                tracing::warn!("files are compressed when they are asked for: {error}");
            }
        })
    })
}

/// Serves `static/`. A name without its hash works too, but browsers ask for it again each time.
#[rocket::get("/static/<path..>")]
pub async fn file(_anyone: Anyone, path: Option<PathBuf>, accepted: Accepted, app: &State<App>) -> Option<StaticFile> {
    // `None` is a path that no file may have: to a visitor, a file that does not exist.
    let path = path?;
    let (asset, immutable) = assets::find(app.settings.app.brand, &path.to_str()?.replace('\\', "/"))?;
    let mut coding = None;
    for wanted in accepted.0 {
        if let Some(contents) = in_coding(&asset, wanted).await {
            coding = Some((wanted, contents));
            break;
        }
    }
    let content_type = content_type(path.extension().and_then(|name| name.to_str()));
    Some(StaticFile { asset, content_type, immutable, coding })
}

/// The file in this coding. The first request for it may wait half a second, but holds up no other.
async fn in_coding(asset: &Arc<Asset>, wanted: Coding) -> Option<Arc<[u8]>> {
    if asset.is_made(wanted) {
        return asset.in_coding(wanted);
    }
    let asset = Arc::clone(asset);
    rocket::tokio::task::spawn_blocking(move || asset.in_coding(wanted)).await.ok().flatten()
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
        let (coding, body) = self.coding.unzip();
        let body = body.unwrap_or_else(|| Arc::clone(&self.asset.plain));
        // One for each coding: a cache must not put together pieces of two.
        let etag = format!(
            "\"{}{}\"",
            self.asset.hash,
            coding.map(|coding| format!("-{}", coding.name())).unwrap_or_default()
        );
        let cache = if self.immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::build();
        response
            .header(self.content_type)
            .header(Header::new("Cache-Control", cache))
            .header(Header::new("Vary", "Accept-Encoding"));
        let known = request.headers().get("If-None-Match").flat_map(|line| line.split(','));
        let is_known = |tag: &str| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag;
        let is_known = known.map(str::trim).any(is_known);
        response.header(Header::new("ETag", etag));
        if is_known {
            return response.status(Status::NotModified).ok();
        }
        if let Some(coding) = coding {
            response.header(Header::new("Content-Encoding", coding.name()));
        }
        // In one piece: Rocket's default pieces of 4 kB cost more than the file.
        response.sized_body(body.len(), Cursor::new(body)).max_chunk_size(256 * 1024).ok()
    }
}
