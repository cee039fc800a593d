//! Requests from foreign pages are refused twice over: by where they say they come from ([`is_foreign`]),
//! and by the token that every form of ours carries ([`Csrf`]), which a foreign page cannot read.
//!
//! No rows: the token is an HMAC over the session's secret or, before sign-in, over that of a cookie
//! which every browser gets. A token from before the sign-in is worth nothing after it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::Request;

use crate::auth::constant_time_eq;
use crate::config::keys::hmac;
use crate::config::{SecretKeys, Settings};

/// Makes and checks form tokens. The first key makes, all check.
pub struct Csrf(Vec<[u8; 32]>);

impl Csrf {
    /// Over keys derived from the site's secret keys.
    #[must_use]
    pub fn new(keys: &SecretKeys) -> Self {
        Self(keys.derive("csrf"))
    }

    /// The token for the forms of whoever holds `secret` in a cookie.
    #[must_use]
    pub fn token(&self, secret: &str) -> String {
        self.0.first().map(|key| URL_SAFE_NO_PAD.encode(hmac(key, secret.as_bytes()))).unwrap_or_default()
    }

    /// Whether `token` was made for whoever holds `secret`.
    #[must_use]
    pub fn verify(&self, secret: &str, token: &str) -> bool {
        let fits = |key: &[u8; 32]| {
            constant_time_eq(URL_SAFE_NO_PAD.encode(hmac(key, secret.as_bytes())).as_bytes(), token.as_bytes())
        };
        !secret.is_empty() && self.0.iter().any(fits)
    }
}

/// Whether a browser says that another site sent this request. `Sec-Fetch-Site` first: a script cannot forge
/// it, and `Origin` is `null` where a page hides its address. What says neither is no browser of today; the
/// form token decides there.
#[must_use]
pub fn is_foreign(request: &Request<'_>, settings: &Settings) -> bool {
    let header = |name| request.headers().get_one(name);
    match header("Sec-Fetch-Site") {
        Some("same-origin") => return false,
        // `none`: the visitor typed the address or used a bookmark.
        Some("none") | None => {}
        Some(_) => return true,
    }
    header("Origin").is_some_and(|origin| !is_ours(origin, header("Host"), settings))
}

fn is_ours(origin: &str, host: Option<&str>, settings: &Settings) -> bool {
    let base = settings.base_url();
    if origin.eq_ignore_ascii_case(&base) {
        return true;
    }
    // While developing, the site may be called by any name of the machine: what the browser asked for is ours,
    // and so is every name of this very machine, on the port that is bound.
    let loopback = |host: &str| {
        host == "localhost" || host == "[::1]" || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
    };
    let named = origin.strip_prefix("http://");
    let on_bound_port = || {
        let ((host, port), (_, bound)) = (named?.rsplit_once(':')?, base.rsplit_once(':')?);
        Some(loopback(host) && port == bound)
    };
    cfg!(debug_assertions)
        && settings.app.base_url.is_none()
        && (named.is_some_and(|named| Some(named) == host) || on_bound_port() == Some(true))
}
