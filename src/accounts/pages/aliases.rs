//! The other names of sign-in and sign-out: they lead to the real ones and keep the query.

use rocket::http::Status;
use rocket::http::uri::Origin;
use rocket::{get, post};

use crate::error::Error;
use crate::web::{Reply, Visit};

#[get("/user/sign-in")]
pub fn sign_in(visit: Visit<'_>, uri: &Origin<'_>) -> Reply {
    lead(visit, uri, "user.login")
}

#[post("/user/sign-in")]
pub fn sign_in_post(visit: Visit<'_>, uri: &Origin<'_>) -> Reply {
    Ok(lead(visit, uri, "user.login")?.status(Status::PermanentRedirect))
}

#[get("/user/sign-out")]
pub fn sign_out(visit: Visit<'_>, uri: &Origin<'_>) -> Reply {
    lead(visit, uri, "user.logout")
}

#[post("/user/sign-out")]
pub fn sign_out_post(visit: Visit<'_>, uri: &Origin<'_>) -> Reply {
    Ok(lead(visit, uri, "user.logout")?.status(Status::PermanentRedirect))
}

fn lead(visit: Visit<'_>, uri: &Origin<'_>, endpoint: &str) -> Reply {
    let path = visit.site().urls().path(endpoint, &[]).ok_or(Error::NotFound)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Ok(visit.redirect(format!("{path}{query}")))
}
