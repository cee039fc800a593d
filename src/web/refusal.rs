//! Why a request was refused before its handler ran. A guard cannot answer by itself, so it remembers the reason for the
//! catcher (`catch.rs`).

use rocket::http::Status;
use rocket::{Request, request};

use crate::message::Message;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    MustSignIn,
    /// The database is down, so the session could not be read.
    NoDatabase,
    /// The address is not confirmed.
    MustConfirm,
    /// The visitor lacks a role.
    NoPermission,
    /// The last proof of identity is too old.
    MustReauthenticate,
    /// The page is only for visitors who are not signed in.
    AlreadySignedIn,
    /// The form's token is missing, or not for this browser.
    Csrf,
    /// The form was sent, and answered, a moment ago.
    Repeated,
    /// Another site sent the request.
    Foreign,
    /// The first field of the form is `_method`, which Rocket takes for the method.
    MethodOverride,
    /// The address is not UTF-8.
    NotUtf8,
    /// More bytes of headers than any browser sends.
    TooManyHeaders,
    /// The site is being worked on.
    Maintenance,
}

impl Refusal {
    /// The status that programs get.
    pub fn status(self) -> Status {
        match self {
            Self::MustSignIn => Status::Unauthorized,
            Self::NoDatabase | Self::Maintenance => Status::ServiceUnavailable,
            Self::Repeated => Status::Conflict,
            Self::MethodOverride | Self::NotUtf8 => Status::BadRequest,
            Self::TooManyHeaders => Status::RequestHeaderFieldsTooLarge,
            _ => Status::Forbidden,
        }
    }

    /// What programs are told, where the status says too little.
    pub fn message(self) -> Option<Message> {
        match self {
            Self::MustConfirm => Some("email-not-confirmed".into()),
            Self::MustReauthenticate => Some("must-reauthenticate".into()),
            Self::Csrf | Self::Foreign => Some(csrf_failed(true)),
            Self::Maintenance => Some("maintenance-text".into()),
            _ => None,
        }
    }

    /// The name in the audit log, for a refusal that honest visitors rarely meet.
    pub fn suspicious(self) -> Option<&'static str> {
        match self {
            Self::NoPermission => Some("no-permission"),
            Self::Csrf => Some("csrf-failed"),
            Self::Foreign => Some("foreign-origin"),
            Self::MethodOverride => Some("disguised-method"),
            Self::TooManyHeaders => Some("too-many-headers"),
            _ => None,
        }
    }

    pub fn outcome<T>(self, request: &Request<'_>) -> request::Outcome<T, Self> {
        self.remember(request);
        request::Outcome::Error((self.status(), self))
    }

    pub fn remember(self, request: &Request<'_>) {
        request.local_cache(|| Some(self));
    }

    pub fn of(request: &Request<'_>) -> Option<Self> {
        *request.local_cache(|| None::<Self>)
    }
}

/// Why a form was refused: it was open for too long, or the browser sends no cookies.
pub fn csrf_failed(has_cookies: bool) -> Message {
    Message::new("csrf-failed").with("cookies", if has_cookies { "yes" } else { "no" })
}
