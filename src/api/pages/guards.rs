//! Guards for pages that programs call. Whoever they refuse gets JSON, also a person.
//!
//! | guard | admits |
//! | --- | --- |
//! | [`ApiToken`] | who sends a token, in the query or in a header |
//! | [`Basic`] | who sends a name and a password as `Authorization: Basic` |
//! | [`AnyAuth`] | who is signed in, or sends one of these |
//! | [`InBody`] of one of these | the same; the token may also be in the JSON body, which is looked at first |
//!
//! Each dereferences to the [`Caller`]. None needs a session, none starts one, and a caller has a confirmed address, where
//! it has to be confirmed. The names of the key and the header are settings: `user.token_authentication_…`.
//!
//! ```
//! # use app::{api::guards::*, web::Answer};
//! # use rocket::{get, post, http::ContentType};
//! #[get("/api/greeting")]
//! fn greeting(caller: AnyAuth) -> Answer {
//!     Answer::new(ContentType::Plain, format!("Good day, {}.", caller.username.as_deref().unwrap_or("stranger")))
//! }
//!
//! #[post("/api/notes", data = "<note>")]
//! fn add_note(note: InBody<ApiToken>) -> Answer {
//!     let text = note.body["text"].as_str().unwrap_or_default();
//!     Answer::new(ContentType::Plain, format!("noted for {}: {text}", note.caller.id))
//! }
//!
//! struct Reports;
//!
//! impl Realm for Reports {
//!     const NAME: &'static str = "Reports";
//! }
//!
//! #[get("/api/reports")]
//! fn reports(caller: Basic<Reports>) -> Option<Answer> {
//!     caller.roles.iter().any(|role| role == "agent").then(|| Answer::new(ContentType::Plain, "nothing to report"))
//! }
//! ```

use std::marker::PhantomData;
use std::ops::Deref;

use rocket::Request;
use rocket::data::{self, Data, FromData};
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{self, FromRequest};
use serde_json::Value;

use crate::api::basic;
use crate::api::caller::{by_password, by_token};
use crate::error::Error;
use crate::web::{Access, Caller, Guard, Refusal, Visit, admit_only_programs, read_json};

/// What a program must send a name and a password for, as its user is told: a type for `Basic<…>`.
pub trait Realm: Send + Sync + 'static {
    /// Empty: the setting `user.default_http_auth_realm`.
    const NAME: &'static str;
}

/// The realm of the setting `user.default_http_auth_realm`.
#[derive(Debug)]
pub struct Site;

impl Realm for Site {
    const NAME: &'static str = "";
}

/// A program with a token.
#[derive(Debug)]
pub struct ApiToken(Caller);

/// A program with a name and a password.
#[derive(Debug)]
pub struct Basic<R: Realm = Site>(Caller, PhantomData<R>);

/// A signed-in visitor, or a program with a token, or with a name and a password. The first of them that is good counts.
#[derive(Debug)]
pub struct AnyAuth<R: Realm = Site> {
    caller: Caller,
    /// Whether it is a visitor with a session.
    pub has_session: bool,
    realm: PhantomData<R>,
}

/// A caller whose token, or form token, may stand in the JSON body; and that body, or `Null` if the body is not JSON.
#[derive(Debug)]
pub struct InBody<G> {
    pub caller: G,
    pub body: Value,
}

impl Guard for ApiToken {
    const ACCESS: Access = Access::Program;
}

impl<R: Realm> Guard for Basic<R> {
    const ACCESS: Access = Access::Program;
}

impl<R: Realm> Guard for AnyAuth<R> {
    const ACCESS: Access = Access::SignedInOrProgram;
}

impl<G: Guard> Guard for InBody<G> {
    const ACCESS: Access = G::ACCESS;
}

impl Deref for ApiToken {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.0
    }
}

impl<R: Realm> Deref for Basic<R> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.0
    }
}

impl<R: Realm> Deref for AnyAuth<R> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.caller
    }
}

/// Why a caller is refused.
#[derive(Debug)]
pub enum Refused {
    Guard(Refusal),
    Failed(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// The name or the password is missing or wrong, or the token is.
const NOBODY: Refused = Refused::Guard(Refusal::MustSignIn);

/// A way to say who one is.
#[rocket::async_trait]
pub trait Way: Sized + Send {
    /// The header `WWW-Authenticate` of a refusal.
    fn challenge(visit: &Visit<'_>) -> Option<String>;

    /// Finds the caller. `body` is the request's JSON, where it may be used.
    async fn find(request: &Request<'_>, visit: &Visit<'_>, body: &Value) -> Result<Self, Refused>;
}

#[rocket::async_trait]
impl Way for ApiToken {
    fn challenge(_visit: &Visit<'_>) -> Option<String> {
        None
    }

    async fn find(request: &Request<'_>, visit: &Visit<'_>, body: &Value) -> Result<Self, Refused> {
        let Some(secret) = token(request, visit, body) else { return Err(NOBODY) };
        by_token(&visit.db(), secret).await?.map(Self).ok_or(NOBODY)
    }
}

#[rocket::async_trait]
impl<R: Realm> Way for Basic<R> {
    fn challenge(visit: &Visit<'_>) -> Option<String> {
        let default = visit.app().settings.user.default_http_auth_realm.as_str();
        Some(basic::challenge(if R::NAME.is_empty() { default } else { R::NAME }))
    }

    async fn find(request: &Request<'_>, visit: &Visit<'_>, _body: &Value) -> Result<Self, Refused> {
        let sent = request.headers().get_one("Authorization").and_then(basic::parse).ok_or(NOBODY)?;
        let found = by_password(&visit.db(), &visit.passwords(), sent).await?;
        found.map(|caller| Self(caller, PhantomData)).map_err(|flash| {
            // The message of the refusal.
            Error::from(flash).remember(request);
            NOBODY
        })
    }
}

#[rocket::async_trait]
impl<R: Realm> Way for AnyAuth<R> {
    fn challenge(visit: &Visit<'_>) -> Option<String> {
        Basic::<R>::challenge(visit)
    }

    async fn find(request: &Request<'_>, visit: &Visit<'_>, body: &Value) -> Result<Self, Refused> {
        let admit = |caller, has_session| Ok(Self { caller, has_session, realm: PhantomData });
        let visitor = visit.admit(Self::ACCESS).and_then(|()| visit.require_visitor());
        let refusal = match visitor {
            Ok(visitor) => return admit(Caller::from(visitor.as_ref()), true),
            Err(refusal) => refusal,
        };
        match ApiToken::find(request, visit, body).await {
            Ok(ApiToken(caller)) => return admit(caller, false),
            Err(Refused::Guard(_)) => {}
            Err(failed) => return Err(failed),
        }
        match Basic::<R>::find(request, visit, body).await {
            Ok(Basic(caller, _)) => admit(caller, false),
            Err(Refused::Guard(_)) => Err(Refused::Guard(refusal)),
            Err(failed) => Err(failed),
        }
    }
}

/// The token in the JSON body, else in the query, else in the header: as far as the settings name them.
fn token(request: &Request<'_>, visit: &Visit<'_>, body: &Value) -> Option<String> {
    let user = &visit.app().settings.user;
    let key = Some(user.token_authentication_key.as_str()).filter(|key| !key.is_empty());
    let in_body = || body.get(key?)?.as_str().map(str::to_owned);
    let in_query = || request.query_fields().find(|field| Some(field.name.source().as_str()) == key);
    let in_query = || in_query().map(|field| field.value.to_owned());
    let header = Some(user.token_authentication_header.as_str()).filter(|header| !header.is_empty());
    let in_header = || request.headers().get_one(header?).map(str::to_owned);
    in_body().or_else(in_query).or_else(in_header)
}

/// Finds the caller, and checks that a changing request is meant (`Visit::is_meant`).
async fn admit<G: Way>(request: &Request<'_>, body: &Value) -> Result<G, Status> {
    let visit = Visit::of(request).await;
    admit_only_programs(request, G::challenge(&visit));
    let refused = match G::find(request, &visit, body).await {
        Ok(_) if !visit.is_meant(request, body["csrf_token"].as_str().unwrap_or_default()) => {
            Refused::Guard(Refusal::Csrf)
        }
        Ok(caller) => return Ok(caller),
        Err(refused) => refused,
    };
    Err(match refused {
        Refused::Guard(refusal) => {
            refusal.remember(request);
            refusal.status()
        }
        Refused::Failed(error) => error.remember(request),
    })
}

async fn from_request<G: Way>(request: &Request<'_>) -> request::Outcome<G, Status> {
    match admit(request, &Value::Null).await {
        Ok(caller) => Outcome::Success(caller),
        Err(status) => Outcome::Error((status, status)),
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ApiToken {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Status> {
        from_request(request).await
    }
}

#[rocket::async_trait]
impl<'r, R: Realm> FromRequest<'r> for Basic<R> {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Status> {
        from_request(request).await
    }
}

#[rocket::async_trait]
impl<'r, R: Realm> FromRequest<'r> for AnyAuth<R> {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Status> {
        from_request(request).await
    }
}

#[rocket::async_trait]
impl<'r, G: Way> FromData<'r> for InBody<G> {
    type Error = Status;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        // Before the body is read, so that a malformed one is refused in JSON, too.
        admit_only_programs(request, G::challenge(&Visit::of(request).await));
        let found = async {
            let body = read_json(request, data).await?;
            Ok(Self { caller: admit(request, &body).await?, body })
        };
        match found.await {
            Ok(found) => Outcome::Success(found),
            Err(status) => Outcome::Error((status, status)),
        }
    }
}
