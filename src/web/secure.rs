//! The headers of every response: what a page may load, who may frame or cache it, and the request's id.

use rocket::http::{ContentType, Header, Status};
use rocket::{Request, Response};

use super::app::App;
use super::client::request_id;

/// A page loads from this site alone, and no other page may frame it.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    // No cache may keep a page: it has a form token, and often a name. Static files have a header of their own.
    ("Cache-Control", "no-store"),
];

const FOR_DOCUMENTS: [(&str, &str); 5] = [
    ("X-Frame-Options", "DENY"),
    // Not no-referrer: browsers would send `Origin: null` with the site's own forms.
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("Content-Security-Policy", CSP),
];

/// For what is only a part of a page: a first visit gets several, and HTTP/1.1 compresses no headers.
const FOR_PARTS: [(&str, &str); 1] = [("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")];

const HSTS: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

const REQUEST_ID: &str = "X-Request-Id";

/// Sets the headers that a response of its kind carries, unless it has its own.
pub fn secure(response: &mut Response<'_>, request: &Request<'_>) {
    // An `Answer` has them already.
    if response.headers().contains(REQUEST_ID) {
        return;
    }
    let app = request.rocket().state::<App>();
    let is_for_all = response.headers().get_one("Cache-Control").is_some_and(|cache| cache != "no-store");
    let is_found = response.status() == Status::Ok && app.is_some_and(|app| app.is_found(request));
    if !is_for_all && !is_found {
        response.set_header(Header::new("X-Robots-Tag", "noindex"));
    }
    let https = app.is_some_and(|app| app.https);
    let rest = if is_part(response) { &FOR_PARTS[..] } else { &FOR_DOCUMENTS };
    for (name, value) in ALWAYS.iter().chain(rest).copied().chain(https.then_some(HSTS)) {
        if !response.headers().contains(name) {
            response.set_header(Header::new(name, value));
        }
    }
    response.set_header(Header::new(REQUEST_ID, request_id(request).to_owned()));
}

/// Whether a page only uses this: as a document, a browser shows it as text, or as a picture that runs nothing.
fn is_part(response: &Response<'_>) -> bool {
    let is_inert = |kind: ContentType| kind.is_css() || kind.is_javascript() || kind.is_png() || kind.is_woff2();
    response.status() == Status::Ok && response.content_type().is_some_and(is_inert)
}
