//! The developer's pages.

pub mod gallery;
pub mod mailbox;

use rocket::http::ContentType;

use crate::web::Answer;

/// What a shown mail may do: nothing but look like itself, and open its links in a new tab.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/// The HTML part of a mail, shut in, for a frame on one of our pages.
fn framed(html: String) -> Answer {
    Answer::new(ContentType::HTML, html)
        .header("Content-Security-Policy", MAIL_CSP)
        .header("X-Frame-Options", "SAMEORIGIN")
}
