//! Whether a changing request is what its visitor, or its program, meant to send.

use rocket::Request;
use rocket::http::Method;

use super::cookies::Kind;
use super::program::{identifies_itself, sends_json};
use super::visit::Visit;

impl Visit<'_> {
    /// Returns true if a changing request comes from a page of this browser, or from a program that no other site's page can
    /// imitate. With the session's cookie, which browsers send by themselves, it needs a form token: in the header
    /// `X-CSRF-Token` or in its body.
    pub fn is_meant(&self, request: &Request<'_>, token_in_body: &str) -> bool {
        if matches!(request.method(), Method::Get | Method::Head | Method::Options) {
            return true;
        }
        let header = request.headers().get_one("X-CSRF-Token");
        header.into_iter().chain([token_in_body]).any(|token| self.is_own_token(token))
            || (self.cookies.all(Kind::Session).next().is_none() && (sends_json(request) || identifies_itself(request)))
    }
}
