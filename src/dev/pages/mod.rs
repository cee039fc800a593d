//! The pages for developers.

mod browser;
mod components;
mod example;
pub mod gallery;
pub mod mailbox;

use rocket::http::{Accept, ContentType, MediaType};

use crate::web::Answer;
pub use example::{Gallery, Parts};

/// A mail may show its own styles and open its links in a new tab, and nothing else.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/// HTML for a frame on a page of this site.
fn framed(html: String, csp: &str) -> Answer {
    Answer::new(ContentType::HTML, html).header("Content-Security-Policy", csp).header("X-Frame-Options", "SAMEORIGIN")
}

fn wants_json(accept: Option<&Accept>) -> bool {
    accept.is_some_and(|accept| *accept.preferred().media_type() == MediaType::JSON)
}
