//! The envelope of answers to programs: what a form tells a person by a page or a redirect, as JSON.
//!
//! `{"meta":{"code":200},"response":{…}}`; refused, `{"meta":{"code":400},"response":{"errors":{"FIELD":["text"]}}}`. The
//! status is the code. What belongs to no field is under `request`. Handlers know nothing of this: a redirect is a success,
//! unless it comes with a message of a refusal.

use std::io::Cursor;

use rocket::http::{ContentType, Status};
use rocket::{Request, Response};
use serde_json::{Map, Value, json};

use super::caller::Caller;
use super::program::answers_program;
use super::visit::{Visit, load_visitor};
use crate::auth::Visitor;
use crate::db::Tx;
use crate::error::Result;
use crate::i18n::translate;
use crate::message::{Flash, Level, Message};

/// Makes a token for a program that has just signed in, and asks for one by `?include_auth_token`. A feature may put this
/// into Rocket's state.
pub struct TokenMaker(pub fn(&mut Tx<'_>, &Visitor) -> Result<String>);

pub fn envelope(status: Status, response: &Value) -> String {
    json!({ "meta": { "code": status.code }, "response": response }).to_string()
}

/// The status of an answer to a program. A form that a person sees again with its errors is a bad request here.
pub fn status(status: Status) -> Status {
    if status == Status::UnprocessableEntity { Status::BadRequest } else { status }
}

/// The errors of this request's form, in the visitor's language; without any, `otherwise` as an error of the whole request.
pub fn errors(visit: &Visit<'_>, otherwise: Vec<Message>) -> Value {
    let text = |message: &Message| translate(visit.lang(), message);
    let mut errors: Map<String, Value> = visit
        .take_errors()
        .into_iter()
        .map(|(field, all)| (field, all.iter().map(text).collect::<Vec<_>>().into()))
        .collect();
    if errors.is_empty() {
        errors.insert("request".to_owned(), otherwise.iter().map(text).collect::<Vec<_>>().into());
    }
    json!({ "errors": errors })
}

/// Puts the answer to a form into the envelope, if a program sent it. `session` is the secret of the session that the answer
/// starts, and empty if it ends one.
pub async fn wrap(request: &Request<'_>, response: &mut Response<'_>, session: Option<String>) {
    let is_redirect = response.status() == Status::SeeOther;
    let is_page = response.content_type() == Some(ContentType::HTML);
    // The address of a form that has several stays a redirect.
    if !answers_program(request) || !is_page || response.status() == Status::PermanentRedirect {
        return;
    }
    let visit = Visit::of(request).await;
    let flashes = visit.take_flashes();
    let refused = flashes.iter().any(|flash| flash.level == Level::Danger) || response.status().code >= 400;
    let (status, told) = if refused {
        let status = if is_redirect { Status::BadRequest } else { status(response.status()) };
        let mut reasons: Vec<_> = flashes.into_iter().map(|flash| flash.message).collect();
        if reasons.is_empty() {
            reasons.push("error-422-text".into());
        }
        (status, errors(&visit, reasons))
    } else {
        match success(&visit, request, &flashes, session).await {
            Ok(told) => (Status::Ok, told),
            Err(error) => {
                tracing::error!("the answer to a program failed: {:#}", error.root_cause());
                (Status::ServiceUnavailable, errors(&visit, vec!["error-503-text".into()]))
            }
        }
    };
    let body = envelope(status, &told);
    response.set_status(status);
    response.set_header(ContentType::JSON);
    response.remove_header("Location");
    response.set_sized_body(body.len(), Cursor::new(body));
}

/// What a program learns: the messages, and the account that it is signed in to.
async fn success(
    visit: &Visit<'_>,
    request: &Request<'_>,
    flashes: &[Flash],
    session: Option<String>,
) -> Result<Value> {
    let texts: Vec<_> = flashes.iter().map(|flash| translate(visit.lang(), &flash.message)).collect();
    let mut told = json!({ "messages": texts });
    let visitor = match &session {
        Some(ended) if ended.is_empty() => None,
        Some(secret) => load_visitor(visit.db, secret).await?,
        None => visit.visitor().map(|visitor| Visitor::clone(visitor)),
    };
    let Some(visitor) = visitor else { return Ok(told) };
    told["user"] = visit.security_payload(&Caller::from(&visitor));
    let Some(secret) = session else { return Ok(told) };
    told["csrf_token"] = visit.app.csrf.token(&secret).into();
    let maker = request.rocket().state::<TokenMaker>();
    // A sign-in by itself, as after a confirmation, proves too little.
    if let Some(TokenMaker(make)) = maker.filter(|_| wants_token(request) && visitor.fresh && visitor.confirmed) {
        let make = *make;
        told["user"]["authentication_token"] = visit.write(move |tx| make(tx, &visitor)).await?.into();
    }
    Ok(told)
}

impl Visit<'_> {
    /// What a program may learn of the account that it acts for: `site.rs` says it.
    pub fn security_payload(&self, caller: &Caller) -> Value {
        (self.app.shell.security_payload)(caller)
    }
}

fn wants_token(request: &Request<'_>) -> bool {
    let asked = request.query_fields().find(|field| field.name == "include_auth_token");
    asked.is_some_and(|field| !["0", "false", "off", "no"].contains(&field.value))
}
