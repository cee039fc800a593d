//! Why a guard said no, so that the catcher can answer as the visitor deserves: a guard itself cannot redirect.

use rocket::http::Status;
use rocket::{Request, request};

/// Why a request was refused before its handler ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody is signed in.
    MustSignIn,
    /// The database does not say who it is: perhaps somebody who may.
    Unknown,
    /// The address is not confirmed.
    MustConfirm,
    /// The role is missing.
    NoPermission,
    /// It is too long since the visitor proved who he is.
    MustReauthenticate,
    /// Somebody is signed in, at a page for those who are not.
    AlreadySignedIn,
    /// The form's token is missing or not this browser's.
    Csrf,
    /// Another site sent the request.
    Foreign,
    /// A form tried to pass for another method.
    Disguised,
    /// The address holds bytes that are no text.
    Garbled,
    /// There is more in its headers than any browser sends.
    Overloaded,
}

impl Refusal {
    /// The status that programs get.
    #[must_use]
    pub fn status(self) -> Status {
        match self {
            Self::MustSignIn => Status::Unauthorized,
            Self::Unknown => Status::ServiceUnavailable,
            Self::Disguised | Self::Garbled => Status::BadRequest,
            Self::Overloaded => Status::RequestHeaderFieldsTooLarge,
            _ => Status::Forbidden,
        }
    }

    /// What the log calls a refusal that no honest visitor meets often.
    #[must_use]
    pub fn suspicious(self) -> Option<&'static str> {
        match self {
            Self::NoPermission => Some("no-permission"),
            Self::Csrf => Some("csrf-failed"),
            Self::Foreign => Some("foreign-origin"),
            Self::Disguised => Some("disguised-method"),
            Self::Overloaded => Some("too-many-headers"),
            _ => None,
        }
    }

    /// Remembers the reason for the catcher and refuses.
    pub fn outcome<T>(self, request: &Request<'_>) -> request::Outcome<T, Self> {
        self.remember(request);
        request::Outcome::Error((self.status(), self))
    }

    /// Remembers the reason for the catcher.
    pub fn remember(self, request: &Request<'_>) {
        request.local_cache(|| Some(self));
    }

    /// Why this request was refused, if it was.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Option<Self> {
        *request.local_cache(|| None::<Self>)
    }
}
