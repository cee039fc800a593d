//! Error pages: for people in their language, for programs as JSON; the cause goes to the log alone.

use std::sync::OnceLock;

use rocket::http::{ContentType, Status};
use rocket::response::{self, Responder};
use rocket::{Catcher, Request, catch, catchers};
use serde_json::json;

use super::headers::request_id;
use super::{Answer, Refusal, Visit, refused};
use crate::error::Error;
use crate::message::Message;

/// When to come again, in seconds: set on the way to a 429.
#[derive(Default)]
struct RetryAfter(OnceLock<u64>);

impl<'r> Responder<'r, 'static> for Error {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let id = request_id(request);
        Err(match self {
            Self::NotFound => Status::NotFound,
            Self::Busy { retry_after } => {
                let _ = request.local_cache(RetryAfter::default).0.set(retry_after);
                Status::TooManyRequests
            }
            Self::Unavailable(cause) => {
                tracing::error!(request = id, "{cause:#}");
                Status::ServiceUnavailable
            }
            Self::Internal(cause) => {
                tracing::error!(request = id, "{cause:#}");
                Status::InternalServerError
            }
        })
    }
}

/// The catchers of the whole site.
#[must_use]
pub fn catchers() -> Vec<Catcher> {
    catchers![any]
}

/// The texts that exist: other statuses speak with the voice of the nearest.
const KNOWN: [u16; 10] = [400, 401, 403, 404, 413, 415, 422, 429, 500, 503];

#[catch(default)]
async fn any(status: Status, request: &Request<'_>) -> Answer {
    let visit = Visit::of(request).await;
    let status = meant(status, request);
    let user_id = visit.visitor().map(|visitor| visitor.id);
    if let Some(kind) = Refusal::of(request).and_then(Refusal::suspicious) {
        visit.client().refused(kind, user_id, "");
    } else if status == Status::TooManyRequests {
        visit.client().refused("too-many-tries", user_id, "");
    }
    let answer = if is_program(request) {
        Ok(for_programs(status, request))
    } else {
        match Refusal::of(request) {
            Some(refusal) => refused::answer(&visit, refusal, request),
            None => page(&visit, status, request),
        }
    };
    answer.unwrap_or_else(|error| {
        // Nothing is left to render with: say it as plainly as possible.
        tracing::error!(request = request_id(request), "the error page itself failed: {error:?}");
        Answer::new(ContentType::Plain, status.to_string()).status(status)
    })
}

/// A part of an address that is not what its route wants (`/users/abc`, where numbers are) is no such page; Rocket
/// says 422, as for a form.
fn meant(status: Status, request: &Request<'_>) -> Status {
    let varies = request.route().is_some_and(|route| route.uri.path().contains('<'));
    if status == Status::UnprocessableEntity && varies { Status::NotFound } else { status }
}

/// Whether a program asks: it says so by JSON or by a header that no form can send. Who would take a page, too,
/// is a person.
#[must_use]
pub fn is_program(request: &Request<'_>) -> bool {
    let names = |header: &str, wanted: &str| {
        let kinds = request.headers().get_one(header).unwrap_or_default().split(',');
        kinds.map(|kind| kind.split(';').next().unwrap_or_default().trim()).any(|kind| kind == wanted)
    };
    names("Content-Type", "application/json")
        || (names("Accept", "application/json") && !names("Accept", "text/html"))
        || request.headers().contains("Authorization")
}

/// An error page.
pub fn page(visit: &Visit<'_>, status: Status, request: &Request<'_>) -> Result<Answer, Error> {
    let nearest = match status.code {
        code if KNOWN.contains(&code) => code,
        431 => 413,
        code if code >= 500 => 500,
        _ => 400,
    };
    let retry = request.local_cache(RetryAfter::default).0.get().copied();
    let retry_text = retry.map(|seconds| crate::i18n::translate(visit.lang(), &in_words(seconds)));
    let own = json!({
        "status": status.code,
        "key": format!("error-{nearest}"),
        "request_id": (status.code >= 500).then(|| request_id(request)),
        "retry_after_text": retry_text,
        "again": null,
    });
    let answer = visit.page("error", own)?.status(status);
    Ok(match retry {
        Some(seconds) => answer.header("Retry-After", seconds.to_string()),
        None => answer,
    })
}

/// When to come again, rounded up to what a person would say.
fn in_words(seconds: u64) -> Message {
    let (id, unit, length) = match seconds {
        0..=90 => ("retry-after-seconds", "seconds", 1),
        91..=5400 => ("retry-after-minutes", "minutes", 60),
        _ => ("retry-after-hours", "hours", 3600),
    };
    Message::new(id).with(unit, i64::try_from(seconds.div_ceil(length)).unwrap_or(i64::MAX))
}

fn for_programs(status: Status, request: &Request<'_>) -> Answer {
    let retry = request.local_cache(RetryAfter::default).0.get();
    let reason = status.reason().unwrap_or("Error");
    let body = json!({ "meta": { "code": status.code }, "response": { "errors": { "request": [reason] } } });
    let answer = Answer::new(ContentType::JSON, body.to_string()).status(status);
    match retry {
        Some(seconds) => answer.header("Retry-After", seconds.to_string()),
        None => answer,
    }
}
