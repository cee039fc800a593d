//! Programs: which requests are theirs.
//!
//! A program sends or accepts JSON, or sends a header that no form can send. It gets JSON: `envelope.rs` turns the answers
//! of forms into it, `error.rs` refusals.

use std::sync::OnceLock;

use rocket::Request;
use rocket::http::Method;

use super::app::App;

/// Set where a guard admits only programs: then every refusal is JSON. The value is the header `WWW-Authenticate`.
#[derive(Default)]
struct OnlyPrograms(OnceLock<Option<String>>);

fn only_programs<'r>(request: &'r Request<'_>) -> &'r OnceLock<Option<String>> {
    &request.local_cache(OnlyPrograms::default).0
}

/// Notes that only programs are answered here, and how they may say who they are: for a refusal, the header
/// `WWW-Authenticate`.
pub fn admit_only_programs(request: &Request<'_>, challenge: Option<String>) {
    let _ = only_programs(request).set(challenge);
}

/// The header `WWW-Authenticate` of a refusal.
pub(super) fn challenge<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    only_programs(request).get()?.as_deref()
}

/// Returns true for a program. A client that accepts HTML as well is a person.
pub(super) fn is_program(request: &Request<'_>) -> bool {
    wants_json(request) || identifies_itself(request) || only_programs(request).get().is_some()
}

/// Returns true if a program has sent a form: the answer is JSON, not a page or a redirect.
pub(super) fn answers_program(request: &Request<'_>) -> bool {
    request.method() == Method::Post && wants_json(request)
}

fn wants_json(request: &Request<'_>) -> bool {
    sends_json(request) || (names(request, "Accept", "application/json") && !names(request, "Accept", "text/html"))
}

pub(super) fn sends_json(request: &Request<'_>) -> bool {
    names(request, "Content-Type", "application/json")
}

/// Returns true if the request has a header by which a program says who it is. Another site's page cannot send one.
pub(super) fn identifies_itself(request: &Request<'_>) -> bool {
    let own = request.rocket().state::<App>().map(|app| app.settings.user.headers_of_programs());
    let own = own.into_iter().flatten().filter(|name| !name.is_empty());
    own.chain(["Authorization"]).any(|name| request.headers().contains(name))
}

fn names(request: &Request<'_>, header: &str, wanted: &str) -> bool {
    let kinds = request.headers().get_one(header).unwrap_or_default().split(',');
    kinds.map(|kind| kind.split(';').next().unwrap_or_default().trim()).any(|kind| kind.eq_ignore_ascii_case(wanted))
}
