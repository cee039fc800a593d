//! Guards: a handler's signature says who may call it.
//!
//! A ladder of types. [`Anonymous`] for whoever is not signed in; [`AllowUnconfirmed`] for whoever is;
//! [`SignedIn`] if the address is confirmed, too; [`Fresh`] if, on top, the visitor has proved within ten minutes
//! who he is; and one type for each role expression ([`role_guard!`](crate::role_guard)). Which page answers a
//! refusal is decided in `web::refused`.

use std::ops::Deref;
use std::sync::Arc;

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::Visitor;
use crate::web::{Refusal, Visit};

/// Whoever is signed in, with a confirmed address or without one.
#[derive(Debug, Clone)]
pub struct AllowUnconfirmed(Arc<Visitor>);

/// Whoever is signed in and has confirmed the address, where it has to be.
#[derive(Debug, Clone)]
pub struct SignedIn(Arc<Visitor>);

/// Whoever is signed in, confirmed, and has proved within ten minutes who he is.
#[derive(Debug, Clone)]
pub struct Fresh(Arc<Visitor>);

/// Whoever is not signed in.
#[derive(Debug, Clone, Copy)]
pub struct Anonymous;

macro_rules! derefs_to_visitor {
    ($($guard:ident),+) => {$(
        impl Deref for $guard {
            type Target = Visitor;

            fn deref(&self) -> &Visitor {
                &self.0
            }
        }
    )+};
}
derefs_to_visitor!(AllowUnconfirmed, SignedIn, Fresh);

/// The visitor, if signed in and confirmed: what role guards ask first.
///
/// # Errors
/// Why not.
pub async fn signed_in(request: &Request<'_>) -> Result<Arc<Visitor>, Refusal> {
    let visitor = Arc::clone(Visit::of(request).await.known_visitor()?);
    if visitor.confirmed { Ok(visitor) } else { Err(Refusal::MustConfirm) }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for AllowUnconfirmed {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        match Visit::of(request).await.known_visitor() {
            Ok(visitor) => Outcome::Success(Self(Arc::clone(visitor))),
            Err(refusal) => refusal.outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SignedIn {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        match signed_in(request).await {
            Ok(visitor) => Outcome::Success(Self(visitor)),
            Err(refusal) => refusal.outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Fresh {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        match signed_in(request).await {
            Ok(visitor) if visitor.fresh => Outcome::Success(Self(visitor)),
            Ok(_) => Refusal::MustReauthenticate.outcome(request),
            Err(refusal) => refusal.outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Anonymous {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        match Visit::of(request).await.visitor() {
            None => Outcome::Success(Self),
            Some(_) => Refusal::AlreadySignedIn.outcome(request),
        }
    }
}
