//! Posted forms: checked for their token, and parsed into domain types.
//!
//! The body may also be JSON, with the same fields (`json_body.rs`). A handler takes [`Posted<T>`] or [`Entrance<T>`]; there
//! is no other way to read a form, so no handler can forget the token. `T` derives `FromForm` and has a
//! [`Field`](super::Field) for each field, so that a malformed value is an error at its field, not of the whole form.

use percent_encoding::percent_decode;
use rocket::Request;
use rocket::data::{self, Data, FromData};
use rocket::form::{Form, FromForm, ValueField};
use rocket::http::{ContentType, Status};
use rocket::outcome::Outcome;

use super::body::read_bytes;
use super::choice::Choice;
use super::csrf::is_own;
use super::field::Next;
use super::form_state::FormState;
use super::json_body::{self, Errors};
use super::once;
use super::program::{is_program, sends_json};
use super::refusal::Refusal;
use super::visit::Visit;

/// More fields than any form has.
const MAX_FIELDS: usize = 100;

/// A form that was posted from a page of this site, in this browser.
pub struct Posted<T> {
    pub fields: T,
    /// What was typed (but no passwords), to be shown again.
    pub state: FormState,
}

/// A form with nothing but its button.
#[derive(FromForm)]
pub struct Button {
    /// Where to go after it.
    pub next: Next,
}

/// A form that may have to show itself again, filled in, before anything is done with it. For the forms of visitors who
/// are not signed in, of mailed links, and where something is typed that can be shown.
pub struct Entrance<T> {
    /// `None` if the form only comes back. Either the visitor has chosen another language or theme; or the token is not this
    /// browser's, because somebody has come back to a page of yesterday: then the page says so, and has the status 403.
    pub fields: Option<T>,
    /// What was typed (but no passwords), to be shown again.
    pub state: FormState,
}

/// A form that can do no harm, such as the choice of a theme: it needs no token if the browser says that a page of this
/// site sent it.
pub struct Harmless<T>(pub T);

/// Why a form was not read.
enum Unread {
    /// The token is missing or not this browser's.
    Stale(FormState),
    Refused(Refusal),
    Failed(Status),
}

impl Unread {
    fn outcome<'r, T: FromData<'r, Error = Status>>(self, request: &Request<'_>) -> data::Outcome<'r, T> {
        let refuse = |refusal: Refusal| {
            refusal.remember(request);
            refusal.status()
        };
        let status = match self {
            Self::Stale(_) => refuse(Refusal::Csrf),
            Self::Refused(refusal) => refuse(refusal),
            Self::Failed(status) => status,
        };
        Outcome::Error((status, status))
    }
}

#[rocket::async_trait]
impl<'r, T> FromData<'r> for Posted<T>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    type Error = Status;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        let visit = Visit::of(request).await;
        let posted = match Body::read(request, data).await {
            Ok(body) => body.posted(&visit, request).await,
            Err(unread) => Err(unread),
        };
        posted.map_or_else(|unread| unread.outcome(request), Outcome::Success)
    }
}

#[rocket::async_trait]
impl<'r, T> FromData<'r> for Entrance<T>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    type Error = Status;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        match entered(request, data).await {
            Ok(entrance) => Outcome::Success(entrance),
            Err(unread) => unread.outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r, T> FromData<'r> for Harmless<T>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    type Error = Status;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        let visit = Visit::of(request).await;
        let fields = match Body::read(request, data).await {
            Ok(body) if body.is_from_here(&visit, request) => body.fields(&visit),
            Ok(_) => Err(Unread::Refused(Refusal::Csrf)),
            Err(unread) => Err(unread),
        };
        match fields {
            Ok(fields) => Outcome::Success(Self(fields)),
            Err(unread) => unread.outcome(request),
        }
    }
}

async fn entered<T>(request: &Request<'_>, data: Data<'_>) -> Result<Entrance<T>, Unread>
where
    T: for<'f> FromForm<'f> + Send + 'static,
{
    let visit = Visit::of(request).await;
    let body = Body::read(request, data).await?;
    if let Some(choice) = body.choice().filter(|_| body.is_from_here(&visit, request)) {
        choice.remember(&visit).await.map_err(|error| Unread::Failed(error.remember(request)))?;
        return Ok(Entrance { fields: None, state: body.state() });
    }
    match body.posted(&visit, request).await {
        // A program has no use for the form.
        Err(Unread::Stale(state)) if !is_program(request) => {
            visit.form_is_stale();
            Ok(Entrance { fields: None, state })
        }
        posted => posted.map(|Posted { fields, state }| Entrance { fields: Some(fields), state }),
    }
}

/// A form as it was sent.
struct Body {
    bytes: Vec<u8>,
    pairs: Vec<(String, String)>,
    is_json: bool,
    /// What is wrong with JSON; it is told after the token was checked.
    errors: Option<Errors>,
}

impl Body {
    async fn read(request: &Request<'_>, data: Data<'_>) -> Result<Self, Unread> {
        let is_json = sends_json(request);
        if !is_json && !request.content_type().is_some_and(|kind| *kind == ContentType::Form) {
            // No other type has a place for the token.
            return Err(Unread::Refused(Refusal::Csrf));
        }
        let bytes = read_bytes(data).await.map_err(Unread::Failed)?;
        if is_json {
            let (pairs, errors) = json_body::read(&bytes).map_or((vec![], None), |(pairs, wrong)| (pairs, Some(wrong)));
            return Ok(Self { bytes, pairs, is_json, errors });
        }
        let pairs = decode(&bytes).ok_or(Unread::Failed(Status::BadRequest))?;
        Ok(Self { bytes, pairs, is_json, errors: None })
    }

    fn token(&self) -> &str {
        self.pairs.iter().find(|(name, _)| name == "csrf_token").map_or("", |(_, value)| value)
    }

    /// The fields, if the token is right.
    async fn posted<T>(&self, visit: &Visit<'_>, request: &Request<'_>) -> Result<Posted<T>, Unread>
    where
        T: for<'f> FromForm<'f>,
    {
        // A program uses one token for many requests, and knows which of them it repeats.
        if !self.is_json && !once::begin(visit, request, self.token(), &self.bytes).await {
            return Err(Unread::Refused(Refusal::Repeated));
        }
        if !visit.is_meant(request, self.token()) {
            return Err(Unread::Stale(self.state()));
        }
        Ok(Posted { fields: self.fields(visit)?, state: self.state() })
    }

    /// The language or theme that the visitor chose with this form.
    fn choice(&self) -> Option<Choice> {
        Choice::of(&self.pairs).filter(|_| !self.is_json)
    }

    /// Whether a page of this site sent it: by the token, or by what the browser says. Enough for what can do no harm.
    fn is_from_here(&self, visit: &Visit<'_>, request: &Request<'_>) -> bool {
        visit.is_meant(request, self.token()) || is_own(request, &visit.app.settings)
    }

    fn fields<T: for<'f> FromForm<'f>>(&self, visit: &Visit<'_>) -> Result<T, Unread> {
        if self.is_json {
            let mut errors = self.errors.clone().ok_or(Unread::Failed(Status::BadRequest))?;
            let fields: Vec<_> = self.pairs.iter().filter(|(name, _)| name != "csrf_token").cloned().collect();
            errors.extend(json_body::check::<T>(&fields));
            if !errors.is_empty() {
                visit.note_errors(errors);
                return Err(Unread::Failed(Status::BadRequest));
            }
        }
        let fields = self.pairs.iter().map(|(name, value)| ValueField::from((name.as_str(), value.as_str())));
        // Every field has a default and takes any text, so only nested names and the like fail.
        Form::<T>::parse_iter(fields).map_err(|_| Unread::Failed(Status::BadRequest))
    }

    /// What is shown again.
    fn state(&self) -> FormState {
        let is_shown = |name: &str| !name.contains("password") && name != "csrf_token";
        let mut state = FormState::new();
        state.order = self.pairs.iter().map(|(name, _)| name.clone()).collect();
        state.values = self.pairs.iter().rev().filter(|(name, _)| is_shown(name)).cloned().collect();
        state
    }
}

/// The names and values in a form's body. `None` if it is not UTF-8 (a parser would replace what is not), or too long.
fn decode(body: &[u8]) -> Option<Vec<(String, String)>> {
    percent_decode(body).decode_utf8().ok()?;
    let pairs: Vec<_> = url::form_urlencoded::parse(body).into_owned().take(MAX_FIELDS + 1).collect();
    (pairs.len() <= MAX_FIELDS).then_some(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_is_not_utf_8_is_refused() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(decode(b"a=b+c&d=%C3%BC&e"), Some(vec![pair("a", "b c"), pair("d", "ü"), pair("e", "")]));
        assert_eq!(decode(b"a=%ff"), None);
        assert_eq!(decode(b"a=\xff"), None);
        assert_eq!(decode("a=b&".repeat(3000).as_bytes()), None);
    }
}
