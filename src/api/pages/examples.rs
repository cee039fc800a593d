//! Three pages for programs, one for each way in: examples for your own, and something to test a token with.

use rocket::http::ContentType;
use rocket::{get, post};
use serde_json::{Value, json};

use super::guards::{AnyAuth, ApiToken, Basic, InBody};
use crate::web::{Answer, Caller, Visit};

/// Who am I? With a session, there is the form token that changing requests need.
#[get("/api/me")]
pub fn me(caller: AnyAuth, visit: Visit<'_>) -> Answer {
    let mut told = payload(&caller, &visit);
    if caller.has_session {
        told["csrf_token"] = visit.csrf_token().into();
    }
    answer(&told)
}

#[get("/api/basic")]
pub fn basic(caller: Basic, visit: Visit<'_>) -> Answer {
    answer(&payload(&caller, &visit))
}

#[get("/api/token")]
pub fn token(caller: ApiToken, visit: Visit<'_>) -> Answer {
    answer(&payload(&caller, &visit))
}

#[post("/api/token", data = "<body>")]
pub fn token_in_body(body: InBody<ApiToken>, visit: Visit<'_>) -> Answer {
    answer(&payload(&body.caller, &visit))
}

fn payload(caller: &Caller, visit: &Visit<'_>) -> Value {
    json!({ "user": visit.security_payload(caller) })
}

fn answer(response: &Value) -> Answer {
    Answer::new(ContentType::JSON, json!({ "meta": { "code": 200 }, "response": response }).to_string())
}
