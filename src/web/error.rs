//! Error pages: in the visitor's language for people, as JSON for programs. The cause goes to the log alone. `catch.rs`
//! decides who gets one.

use rocket::Request;
use rocket::http::{ContentType, Status};
use rocket::response::{self, Responder};
use serde_json::json;

use super::answer::Answer;
use super::client::request_id;
use super::envelope;
use super::program::challenge;
use super::refusal::Refusal;
use super::visit::Visit;
use crate::error::{Error, Result};
use crate::i18n::translate;
use crate::message::{Flash, Message};
use crate::source::Broken;

/// Seconds until another try makes sense, if there were too many.
#[derive(Default)]
struct RetryAfter(Option<u64>);

impl<'r> Responder<'r, 'static> for Error {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        Err(self.remember(request))
    }
}

impl Error {
    /// Remembers the error for the catcher, and logs a failure. Returns the status, for a guard that fails.
    pub fn remember(self, request: &Request<'_>) -> Status {
        let id = request_id(request);
        match self {
            Self::NotFound => Status::NotFound,
            Self::Field { message, .. } => {
                request.local_cache(|| Some(Flash::danger(message)));
                Status::UnprocessableEntity
            }
            Self::Refused(flash) => {
                request.local_cache(|| Some(flash));
                Status::UnprocessableEntity
            }
            Self::Busy { retry_after } => {
                retry_in(request, retry_after);
                Status::TooManyRequests
            }
            Self::Unavailable(cause) | Self::Conflict(cause) => {
                tracing::error!(request = id, "{cause:#}");
                Status::ServiceUnavailable
            }
            Self::Internal(cause) => {
                tracing::error!(request = id, "{cause:#}");
                request.local_cache(|| Fault(cause.downcast_ref::<Broken>().map(ToString::to_string)));
                Status::InternalServerError
            }
        }
    }
}

/// The message of the service that refused this request, if one did.
pub fn message<'r>(request: &'r Request<'_>) -> Option<&'r Flash> {
    request.local_cache(|| None::<Flash>).as_ref()
}

/// The broken file that this request found.
#[derive(Default)]
struct Fault(Option<String>);

fn fault<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    request.local_cache(Fault::default).0.as_deref()
}

/// The page of an error whose own page fails. In a debug build it says what is wrong with which file.
pub fn bare_page(visit: &Visit<'_>, why: Error, status: Status, request: &Request<'_>) -> Answer {
    let (id, why) = (request_id(request), why.root_cause());
    tracing::error!(request = id, "the error page itself failed: {why:#}");
    let broken = why.downcast_ref::<Broken>().filter(|_| visit.app().shows_faults());
    let Some(broken) = broken else { return Answer::new(ContentType::Plain, status.to_string()).status(status) };
    let mut shown = Vec::new();
    // Writing to memory does not fail.
    let _ = tera::escape_html(&broken.to_string(), &mut shown);
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<title>{status}</title>\n<h1>{status}</h1>\n<p>{}</p>\n<p>Mend the file, and \
         reload this page. The number of this request in the log is <code>{id}</code>.</p>\n",
        String::from_utf8_lossy(&shown)
    );
    Answer::new(ContentType::HTML, html).status(status)
}

/// Says when another try makes sense.
pub fn retry_in(request: &Request<'_>, seconds: u64) {
    request.local_cache(|| RetryAfter(Some(seconds)));
}

fn retry_after(request: &Request<'_>) -> Option<u64> {
    request.local_cache(RetryAfter::default).0
}

/// Statuses with texts of their own. Others use those of the nearest.
const WITH_TEXTS: [u16; 10] = [400, 401, 403, 404, 413, 415, 422, 429, 500, 503];

pub fn page(visit: &Visit<'_>, status: Status, request: &Request<'_>) -> Result<Answer> {
    let maintenance = Refusal::of(request) == Some(Refusal::Maintenance);
    let key = if maintenance { "maintenance".to_owned() } else { format!("error-{}", nearest(status)) };
    let variables = json!({
        "status": status.code,
        "key": key,
        "request_id": (status.code >= 500 && !maintenance).then(|| request_id(request)),
        "retry_after_text": retry_after(request).map(|seconds| translate(visit.lang(), &retry_message(seconds))),
        "retry_after": retry_after(request),
        "again": null,
        "support": visit.app().settings.app.support,
        "fault": fault(request).filter(|_| visit.app().shows_faults()),
    });
    Ok(finish(visit.page("error", variables)?, status, request))
}

fn nearest(status: Status) -> u16 {
    match status.code {
        code if WITH_TEXTS.contains(&code) => code,
        431 => 413,
        code if code >= 500 => 500,
        _ => 400,
    }
}

/// The error page of a form without a valid token. It links to the form's page, which has a new one.
pub fn csrf_page(visit: &Visit<'_>, has_cookies: bool) -> Result<Answer> {
    visit.take_stale();
    let again = Some(visit.here()).filter(|here| *here != "/");
    let variables = json!({
        "status": 403,
        "key": if has_cookies { "csrf-failed" } else { "cookies-needed" },
        "request_id": null,
        "retry_after_text": null,
        "retry_after": null,
        "again": again,
        "support": visit.app().settings.app.support,
        "fault": null,
    });
    Ok(visit.page("error", variables)?.status(Status::Forbidden))
}

/// When to come back, rounded up as a person would.
fn retry_message(seconds: u64) -> Message {
    let (id, unit, length) = match seconds {
        0..=90 => ("retry-after-seconds", "seconds", 1),
        91..=5400 => ("retry-after-minutes", "minutes", 60),
        _ => ("retry-after-hours", "hours", 3600),
    };
    Message::new(id).with(unit, i64::try_from(seconds.div_ceil(length)).unwrap_or(i64::MAX))
}

/// An error for a program.
pub fn json(visit: &Visit<'_>, status: Status, request: &Request<'_>) -> Answer {
    let status = envelope::status(status);
    let told = message(request).map(|flash| flash.message.clone());
    let reason = told.or_else(|| Refusal::of(request)?.message()).unwrap_or_else(|| match status.code {
        429 => "too-many-attempts".into(),
        _ => Message::new(format!("error-{}-text", nearest(status))),
    });
    let errors = envelope::errors(visit, vec![reason]);
    let mut answer = Answer::new(ContentType::JSON, envelope::envelope(status, &errors));
    if let Some(challenge) = challenge(request).filter(|_| status == Status::Unauthorized) {
        answer = answer.header("WWW-Authenticate", challenge);
    }
    finish(answer, status, request)
}

fn finish(answer: Answer, status: Status, request: &Request<'_>) -> Answer {
    let answer = answer.status(status);
    match retry_after(request) {
        Some(seconds) => answer.header("Retry-After", seconds.to_string()),
        None => answer,
    }
}
