//! What handlers answer with.

use std::io::Cursor;

use rocket::Request;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{self, Responder, Response};

use super::coding;
use super::secure::secure;
use crate::assets::Coding;
use crate::error::Error;

/// Pages of fewer bytes travel as fast as they are.
const LEAST: usize = 1000;

/// What every handler returns. The error becomes an error page, or a redirect with a message.
pub type Reply = Result<Answer, Error>;

/// An answer, ready to be sent. [`Visit`](super::Visit) makes pages and redirects.
#[must_use]
pub struct Answer {
    status: Status,
    content_type: ContentType,
    body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
}

impl Answer {
    /// An answer of any kind, with the status 200.
    pub fn new(content_type: ContentType, body: impl Into<Vec<u8>>) -> Self {
        Self { status: Status::Ok, content_type, body: body.into(), headers: Vec::new() }
    }

    pub(super) fn redirect(to: String) -> Self {
        Self::new(ContentType::HTML, Vec::new()).status(Status::SeeOther).header("Location", to)
    }

    /// The same with another status, such as 422 for a form with errors.
    pub fn status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// The same with one more header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl<'r> Responder<'r, 'static> for Answer {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let mut response = Response::build();
        let mut body = self.body;
        if self.content_type == ContentType::HTML && body.len() > LEAST {
            response.header(Header::new("Vary", "Accept-Encoding"));
            if let Some(small) = coding::page_in_gzip(request, &body) {
                response.header(Header::new("Content-Encoding", Coding::Gzip.name()));
                body = small;
            }
        }
        response.status(self.status).header(self.content_type);
        // In one piece: Rocket hands on 4 KiB at a time, and each costs a system call, and waking another thread.
        let in_one_piece = body.len().max(1);
        response.sized_body(body.len(), Cursor::new(body)).max_chunk_size(in_one_piece);
        for (name, value) in self.headers {
            response.header_adjoin(Header::new(name, value));
        }
        let mut response = response.finalize();
        // Not only in the fairing: Rocket skips it for a request that it could not parse.
        secure(&mut response, request);
        Ok(response)
    }
}

#[cfg(test)]
mod tests {
    use rocket::http::ContentType;
    use rocket::local::blocking::Client;
    use rocket::response::Responder;

    use super::Answer;

    #[test]
    fn a_page_is_sent_in_one_piece() {
        let client = Client::untracked(rocket::custom(rocket::Config::debug_default())).expect("Rocket starts");
        let request = client.get("/");
        let page = Answer::new(ContentType::HTML, "a".repeat(20_000));
        let response = page.respond_to(request.inner()).expect("a response");
        assert_eq!(response.body().preset_size(), Some(20_000));
        assert_eq!(response.body().max_chunk_size(), 20_000);
    }
}
