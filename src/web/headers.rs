//! What every response carries, and what every request is called in the log.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Status};
use rocket::{Data, Request, Response};

use super::form::PATIENCE;
use super::{Refusal, Site, csrf};
use crate::auth;

/// Where a page may load from, and who may frame it: this site, and nobody.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const ALWAYS: [(&str, &str); 8] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    // Not no-referrer: browsers would send `Origin: null` with our own forms.
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("Content-Security-Policy", CSP),
    // Pages hold a form token, and most hold a name: none is for a cache. Static files say otherwise.
    ("Cache-Control", "no-store"),
];

const HSTS: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

const REQUEST_ID: &str = "X-Request-Id";

/// The random name of a request: in the log, in the header `X-Request-Id`, and on the page of a 500.
pub fn request_id<'r>(request: &'r Request<'_>) -> &'r str {
    struct Id(String);
    &request.local_cache(|| Id(auth::random_secret()[..12].to_owned())).0
}

/// Sets the headers that every response carries, unless it has its own.
pub fn secure(response: &mut Response<'_>, request: &Request<'_>) {
    // Pages were given theirs when they were made: see `Answer`.
    if response.headers().contains(REQUEST_ID) {
        return;
    }
    let https = request.rocket().state::<Site>().is_some_and(|site| site.https);
    for (name, value) in ALWAYS.into_iter().chain(https.then_some(HSTS)) {
        if !response.headers().contains(name) {
            response.set_header(Header::new(name, value));
        }
    }
    response.set_header(Header::new(REQUEST_ID, request_id(request).to_owned()));
}

/// The most bytes of headers that a request may have: our cookies take a tenth of it.
const MOST_HEADERS: usize = 32 * 1024;

/// Judges where a request comes from before anything else does, and finishes every response.
pub struct Gate;

/// Where refused requests are sent: a fairing cannot answer by itself.
pub const REFUSED: &str = "/-/refused";

#[rocket::async_trait]
impl Fairing for Gate {
    fn info(&self) -> Info {
        Info { name: "gate", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, data: &mut Data<'_>) {
        request.local_cache(std::time::Instant::now);
        let Some(site) = request.rocket().state::<Site>() else { return };
        // Rocket takes `_method` as a form's first field for the method and tells nobody: what came as a
        // POST could pass for a GET here, and so past this very check.
        let disguised = match rocket::tokio::time::timeout(PATIENCE, data.peek(64)).await {
            Ok(start) => is_disguised(start),
            // Whoever drips a body gets no further.
            Err(_) => true,
        };
        let foreign = !is_safe(request) && csrf::is_foreign(request, &site.settings);
        let refusal = match (disguised, foreign) {
            _ if header_bytes(request) > MOST_HEADERS => Refusal::Overloaded,
            (true, _) => Refusal::Disguised,
            (_, true) => Refusal::Foreign,
            _ if !is_text(request.uri()) => Refusal::Garbled,
            _ => return,
        };
        refusal.remember(request);
        if let Ok(uri) = rocket::http::uri::Origin::parse(REFUSED) {
            request.set_uri(uri);
            request.set_method(rocket::http::Method::Get);
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        secure(response, request);
        let elapsed = request.local_cache(std::time::Instant::now).elapsed();
        // A route that ends in a token is named by its pattern: the token is a secret. So is what else may
        // stand in a query.
        let path = match request.route() {
            Some(route) if route.uri.path().contains('<') => route.uri.path().to_owned(),
            _ => shown(request.uri().path().as_str()),
        };
        tracing::info!(
            target: "request",
            id = request_id(request),
            method = request.method().as_str(),
            path,
            status = response.status().code,
            ms = elapsed.as_millis(),
        );
    }
}

fn header_bytes(request: &Request<'_>) -> usize {
    request.headers().iter().map(|header| header.name().as_str().len() + header.value().len()).sum()
}

/// Whether an address, decoded, is UTF-8; Rocket would replace what is not.
fn is_text(uri: &rocket::http::uri::Origin<'_>) -> bool {
    uri.path().percent_decode().is_ok() && uri.query().is_none_or(|query| query.percent_decode().is_ok())
}

/// A path that matched no route, for the log: without control characters, and without what could be a token.
fn shown(path: &str) -> String {
    let segments = path.split('/').map(|segment| if segment.len() > 40 { "…" } else { segment });
    segments.collect::<Vec<_>>().join("/").chars().filter(|c| !c.is_control()).take(200).collect()
}

/// Whether a form's first field is `_method`, however it is spelled.
fn is_disguised(body: &[u8]) -> bool {
    let start = body.iter().position(|byte| *byte != b'&').unwrap_or(body.len());
    let name = body[start..].split(|byte| matches!(byte, b'=' | b'&')).next().unwrap_or_default();
    std::str::from_utf8(name).is_ok_and(|name| rocket::http::RawStr::new(name).percent_decode_lossy() == "_method")
}

fn is_safe(request: &Request<'_>) -> bool {
    use rocket::http::Method;
    matches!(request.method(), Method::Get | Method::Head | Method::Options)
}

/// The route that refused requests end at; opened by itself it is not there.
#[rocket::get("/-/refused")]
pub fn refused(request: RefusedBefore) -> Status {
    request.0
}

/// Why the request was sent here.
pub struct RefusedBefore(Status);

#[rocket::async_trait]
impl<'r> rocket::request::FromRequest<'r> for RefusedBefore {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        let status = Refusal::of(request).map_or(Status::NotFound, Refusal::status);
        rocket::request::Outcome::Error((status, ()))
    }
}
