//! Checks where each request comes from, finishes each response, and writes each request's line in the log.

use std::time::{Duration, Instant};

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::uri::Origin;
use rocket::http::{Method, RawStr, Status};
use rocket::response::{self, Responder};
use rocket::{Data, Request, Response};

use super::app::App;
use super::client::request_id;
use super::cookies::{Cookies, Kind as CookieKind};
use super::csrf;
use super::envelope;
use super::error;
use super::maintenance;
use super::once::{self, FormStart};
use super::refusal::Refusal;
use super::secure::secure;

/// How long the first bytes of a body may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(20);
/// The most bytes of headers in a request. The site's own cookies need a tenth of it.
const MAX_HEADER_BYTES: usize = 32 * 1024;

/// Refuses requests that no browser on a page of this site would send, and finishes every response.
pub struct Gate;

/// What a refused request asked for, for the log.
struct Asked(Option<(Method, String)>);

/// Where refused requests are sent, because a fairing cannot answer by itself.
const REFUSED_PATH: &str = "/-/refused";

#[rocket::async_trait]
impl Fairing for Gate {
    fn info(&self) -> Info {
        Info { name: "gate", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, data: &mut Data<'_>) {
        request.local_cache(Instant::now);
        let Some(app) = request.rocket().state::<App>() else { return };
        // If the first field of a form is `_method`, Rocket takes that for the method before this fairing runs: a POST
        // could pass for a GET here, and so past the check of its origin.
        let overrides_method = match rocket::tokio::time::timeout(BODY_TIMEOUT, data.peek(FormStart::LENGTH)).await {
            Ok(start) => {
                FormStart::remember(request, start);
                is_method_override(start)
            }
            // A client that drips its body gets no further.
            Err(_) => true,
        };
        let foreign = !is_safe(request) && csrf::is_foreign(request, &app.settings);
        let kept_out = maintenance::keeps_out(request).await;
        let refusal = match (overrides_method, foreign) {
            _ if kept_out => Refusal::Maintenance,
            _ if header_bytes(request) > MAX_HEADER_BYTES => Refusal::TooManyHeaders,
            (true, _) => Refusal::MethodOverride,
            (_, true) => Refusal::Foreign,
            _ if !is_utf8(request.uri()) => Refusal::NotUtf8,
            _ => return,
        };
        refusal.remember(request);
        if refusal == Refusal::Maintenance {
            error::retry_in(request, maintenance::RETRY_AFTER);
            // Its page is shown in the place of this one, and comes back to it.
            maintenance::AskedFor::remember(request);
        }
        let asked = (request.method(), known_segments(request));
        request.local_cache(|| Asked(Some(asked)));
        if let Ok(uri) = Origin::parse(REFUSED_PATH) {
            request.set_uri(uri);
            request.set_method(Method::Get);
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        secure(response, request);
        let mut session = None;
        if let Some(app) = request.rocket().state::<App>() {
            let cookies = Cookies::new(request, app);
            session = cookies.decided(CookieKind::Session);
            cookies.write(response);
        }
        let is_refused = Refusal::of(request).is_some() || error::message(request).is_some();
        if let Some(done) = once::end(request, response, is_refused) {
            once::keep(request, done).await;
        }
        envelope::wrap(request, response, session).await;
        let elapsed = request.local_cache(Instant::now).elapsed();
        // A route with parameters is logged as its pattern, and never with its query: both can hold secrets.
        let (method, path) = match (&request.local_cache(|| Asked(None)).0, request.route()) {
            (Some((method, path)), _) => (*method, path.clone()),
            (_, Some(route)) if route.uri.path().contains('<') => {
                (request.method(), route.uri.path().replace("<_>", "<token>"))
            }
            _ => (request.method(), loggable(request.uri().path().as_str())),
        };
        // Whoever watches the site asks every few seconds. A refusal is worth a line.
        if path.starts_with("/health/") && response.status() == Status::Ok {
            return;
        }
        tracing::info!(
            target: "request",
            id = request_id(request),
            method = method.as_str(),
            path,
            status = response.status().code,
            ms = elapsed.as_millis(),
        );
    }
}

fn header_bytes(request: &Request<'_>) -> usize {
    request.headers().iter().map(|header| header.name().as_str().len() + header.value().len()).sum()
}

/// Returns true if an address, decoded, is UTF-8. Rocket would replace what is not.
fn is_utf8(uri: &Origin<'_>) -> bool {
    uri.path().percent_decode().is_ok() && uri.query().is_none_or(|query| query.percent_decode().is_ok())
}

/// The path of a refused request: only what is part of some route, because the rest could be a secret.
fn known_segments(request: &Request<'_>) -> String {
    let is_known = |segment: &str| {
        request.rocket().routes().any(|route| route.uri.path().split('/').any(|known| known == segment))
    };
    let segments =
        request.uri().path().as_str().split('/').map(|segment| if is_known(segment) { segment } else { "…" });
    segments.collect::<Vec<_>>().join("/")
}

/// A path that matched no route, without control characters, and without segments that could be a token.
fn loggable(path: &str) -> String {
    let segments = path.split('/').map(|segment| if segment.len() > 40 { "…" } else { segment });
    segments.collect::<Vec<_>>().join("/").chars().filter(|c| !c.is_control()).take(200).collect()
}

/// Returns true if a form's first field is `_method`, however it is spelled.
fn is_method_override(body: &[u8]) -> bool {
    let start = body.iter().position(|byte| *byte != b'&').unwrap_or(body.len());
    let name = body[start..].split(|byte| matches!(byte, b'=' | b'&')).next().unwrap_or_default();
    std::str::from_utf8(name).is_ok_and(|name| RawStr::new(name).percent_decode_lossy() == "_method")
}

fn is_safe(request: &Request<'_>) -> bool {
    matches!(request.method(), Method::Get | Method::Head | Method::Options)
}

/// The route at which refused requests end. Opened by itself, it does not exist.
#[rocket::get("/-/refused")]
pub fn refused() -> Refused {
    Refused
}

/// Hands the reason to the catcher.
pub struct Refused;

impl<'r> Responder<'r, 'static> for Refused {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        Err(Refusal::of(request).map_or(Status::NotFound, Refusal::status))
    }
}
