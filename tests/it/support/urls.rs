//! The URLs of pages by their endpoint names: no test writes down a path that a route attribute declares.
//!
//! Everything in `support` that takes a URL takes an endpoint as well: `browser.get("user.login")`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::TestApp;

/// The paths of all endpoints, as their routes declare them: `/user/confirm-email/<token>`. A page that is switched
/// off has no route, so these come from sites with everything switched on.
static PATTERNS: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
    let mut patterns = HashMap::new();
    for several_addresses in [false, true] {
        let app = TestApp::with(|settings| {
            super::enable_all_features(settings);
            settings.user.enable_multiple_emails = several_addresses;
        });
        for route in app.state().routes.declared() {
            patterns.entry(route.endpoint).or_insert(route.uri);
        }
    }
    patterns
});

/// All endpoints and their paths.
pub fn endpoints() -> impl Iterator<Item = (&'static str, &'static str)> {
    PATTERNS.iter().map(|(endpoint, path)| (*endpoint, path.as_str()))
}

/// The path of an endpoint with its parameters: `/user/confirm-email/<token>`.
pub fn pattern(endpoint: &str) -> &'static str {
    PATTERNS.get(endpoint).unwrap_or_else(|| panic!("no endpoint is called {endpoint:?}"))
}

/// The path of an endpoint up to its first parameter: `/user/confirm-email/`.
pub fn url_prefix(endpoint: &str) -> &'static str {
    pattern(endpoint).split('<').next().unwrap_or_default()
}

/// The path of an endpoint. Values for its parameters follow the name, and so may a query or a fragment, all of it
/// taken as it is: `url("user.confirm_email/TOKEN?next=/")`. A path or a whole URL is returned unchanged.
pub fn url(text: &str) -> String {
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.';
    let (endpoint, mut rest) = text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len()));
    if endpoint.is_empty() || rest.starts_with([':', ' ']) {
        return text.to_owned();
    }
    let mut path = String::new();
    for segment in pattern(endpoint).split('/').skip(1) {
        if segment == "<path..>" {
            break;
        }
        path.push('/');
        if segment.starts_with('<') {
            let value = rest.strip_prefix('/').unwrap_or_else(|| panic!("{text:?} has no value for {segment}"));
            let end = value.find(['/', '?', '#']).unwrap_or(value.len());
            path.push_str(&value[..end]);
            rest = &value[end..];
        } else {
            path.push_str(segment);
        }
    }
    path + rest
}

/// The selector of the form that posts to an endpoint.
pub fn form_to(endpoint: &str) -> String {
    format!("form[action={:?}]", url(endpoint))
}

/// A page that leads on to another: `with_next("user.login", "members")` is `/user/login?next=/members`.
pub fn with_next(page: &str, next: &str) -> String {
    format!("{}?next={}", url(page), url(next))
}
