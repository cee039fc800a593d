//! Two defences against requests that another site's page sends: the browser says where a request comes from
//! ([`is_foreign`]), and every form has a token that another site cannot read ([`Csrf`]).
//!
//! Tokens need no rows: each is an HMAC of the session's secret or, before sign-in, of the secret in a cookie that every
//! browser gets. A token from before the sign-in is invalid after it. Each page has a token of its own, so that a form
//! that is sent twice (`once.rs`) is told from the same form on another page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use rocket::Request;
use sha2::Sha256;

use crate::config::keys::hmac;
use crate::config::{SecretKeys, Settings, is_loopback};

/// How many random bytes tell the pages apart.
const PAGE: usize = 16;

/// Makes form tokens with the first key, and verifies them with all keys.
pub struct Csrf(Vec<Hmac<Sha256>>);

impl Csrf {
    pub fn new(keys: &SecretKeys) -> Self {
        Self(keys.derive("csrf").iter().map(|key| hmac(key, b"")).collect())
    }

    /// The token for the browser that holds `secret` in a cookie.
    pub fn token(&self, secret: &str) -> String {
        let page: [u8; PAGE] = rand::random();
        let tag = |key: &Hmac<Sha256>| key.clone().chain_update(page).chain_update(secret).finalize().into_bytes();
        let token = self.0.first().map(|key| [page.as_slice(), tag(key).as_slice()].concat());
        token.map(|token| URL_SAFE_NO_PAD.encode(token)).unwrap_or_default()
    }

    /// Returns true if `token` was made for the browser that holds `secret`.
    pub fn verify(&self, secret: &str, token: &str) -> bool {
        let Ok(token) = URL_SAFE_NO_PAD.decode(token) else { return false };
        let Some((page, tag)) = token.split_at_checked(PAGE) else { return false };
        let mac = |key: &Hmac<Sha256>| key.clone().chain_update(page).chain_update(secret);
        !secret.is_empty() && self.0.iter().any(|key| mac(key).verify_slice(tag).is_ok())
    }
}

/// Returns true if the browser says that another site sent this request. `Sec-Fetch-Site` comes first: scripts cannot
/// forge it, and `Origin` is `null` where a page hides its address. Clients that send neither header are not current
/// browsers; the form token decides there.
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

/// Returns true if the browser says that a page of this site sent this request.
pub fn is_own(request: &Request<'_>, settings: &Settings) -> bool {
    let header = |name| request.headers().get_one(name);
    !is_foreign(request, settings) && (header("Sec-Fetch-Site") == Some("same-origin") || header("Origin").is_some())
}

fn is_ours(origin: &str, host: Option<&str>, settings: &Settings) -> bool {
    let base = settings.base_url();
    if origin.eq_ignore_ascii_case(&base) {
        return true;
    }
    // While developing, the site may be opened under any name of the machine. So the host that the browser asked for is
    // ours, and so is every loopback name on the port that is bound.
    let origin_host = origin.strip_prefix("http://");
    let on_bound_port = || {
        let ((host, port), (_, bound)) = (origin_host?.rsplit_once(':')?, base.rsplit_once(':')?);
        Some(is_loopback(host) && port == bound)
    };
    cfg!(debug_assertions)
        && settings.app.base_url.is_none()
        && (origin_host.is_some_and(|origin| Some(origin) == host) || on_bound_port() == Some(true))
}
