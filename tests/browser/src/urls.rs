//! The URLs of pages by their endpoint names, as `gantry routes` lists them: no test writes down a path that a
//! route attribute declares.
//!
//! Every method of [`Browser`](crate::Browser) that takes a path takes an endpoint as well:
//! `browser.open("user.login")`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::server;

/// The paths of all endpoints: `/user/confirm-email/<token>`. A page that is switched off has no route, so these
/// come from settings with everything switched on.
static PATTERNS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut patterns = HashMap::new();
    for several_addresses in ["false", "true"] {
        let everything = [
            ("APP_USER__ENABLE_MULTIPLE_EMAILS", several_addresses),
            ("APP_USER__ENABLE_INVITATION", "true"), // feature: invitations
        ];
        for line in server::run("routes", &everything).lines() {
            let mut words = line.split_whitespace().skip(1).map(str::to_owned);
            if let (Some(path), Some(endpoint)) = (words.next(), words.next()) {
                patterns.entry(endpoint).or_insert(path);
            }
        }
    }
    patterns
});

fn pattern(endpoint: &str) -> &'static str {
    PATTERNS.get(endpoint).unwrap_or_else(|| panic!("no endpoint is called {endpoint:?}"))
}

/// The path of an endpoint up to its first parameter: `/user/confirm-email/`.
///
/// # Panics
/// When there is no such endpoint.
#[must_use]
pub fn url_prefix(endpoint: &str) -> &'static str {
    pattern(endpoint).split('<').next().unwrap_or_default()
}

/// The path of an endpoint. The value of a parameter at the end follows the name: `url("dev.mail/1")`. A path is
/// returned unchanged.
///
/// # Panics
/// When there is no such endpoint.
#[must_use]
pub fn url(text: &str) -> String {
    if text.starts_with('/') {
        return text.to_owned();
    }
    match text.split_once('/') {
        Some((endpoint, value)) => format!("{}{value}", url_prefix(endpoint)),
        None => pattern(text).to_owned(),
    }
}

/// The selector of links to an endpoint.
#[must_use]
pub fn link_to(endpoint: &str) -> String {
    format!("a[href='{}']", url(endpoint))
}

/// The selector of the form that posts to an endpoint.
#[must_use]
pub fn form_to(endpoint: &str) -> String {
    format!("form[action='{}']", url(endpoint))
}
