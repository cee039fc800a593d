//! Programs: tokens, Basic, and the forms as JSON.

mod ends; // what ends a token
mod envelope; // forms as JSON
mod limits; // guessing, by whatever way
mod log; // what it must not contain
mod malformed; // JSON that is not as expected
mod meant; // requests from other sites
mod names; // the settings for them
mod tokens; // the page
mod ways; // the guards

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rocket::http::Method;
use serde_json::Value;

use crate::support::{Browser, Page, TestApp};

pub const JSON: &str = "application/json";
/// The guards' own pages.
pub const PAGES: [&str; 3] = ["api.me", "api.basic", "api.token"];

/// The JSON of an answer, whose code must be its status.
pub fn told(page: &Page) -> Value {
    assert_eq!(page.header("Content-Type"), Some(JSON), "{}: {} {}", page.path, page.status, page.body);
    assert_eq!(page.header("Cache-Control"), Some("no-store"), "{}", page.path);
    let body: Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(body["meta"]["code"], page.status, "{}: {}", page.path, page.body);
    body["response"].clone()
}

/// The fields with errors.
pub fn wrong(page: &Page) -> Vec<String> {
    assert!(page.status >= 400, "{}: {}", page.status, page.body);
    let errors = told(page)["errors"].as_object().unwrap().clone();
    for texts in errors.values() {
        assert!(texts.as_array().unwrap().iter().all(|text| text.as_str().unwrap().contains(' ')), "{errors:?}");
    }
    errors.into_iter().map(|(field, _)| field).collect()
}

/// Posts JSON.
pub fn send(browser: &mut Browser<'_>, path: &str, body: &Value) -> Page {
    browser.request(Method::Post, path, Some(JSON), &body.to_string())
}

/// The header of a name and a password.
pub fn basic(name: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{name}:{password}")))
}

/// Makes a token on the page.
pub fn make(browser: &mut Browser<'_>, name: &str, days: &str) -> String {
    let form = browser.get("user.tokens");
    let answer = browser.submit(&form, "user.tokens", &[("name", name), ("expires_in_days", days)]);
    let mut shown = browser.follow(&answer).attributes("[data-token]", "data-token");
    assert_eq!(shown.len(), 1, "{} {}", answer.status, answer.body);
    shown.remove(0)
}

/// Opens a page with a token in the header.
pub fn with_token(app: &TestApp, token: &str, path: &str) -> Page {
    let header = &app.state().settings.user.token_authentication_header;
    let mut program = app.browser().with_header(header, token);
    let page = program.get(path);
    assert!(program.cookies.is_empty(), "a program got cookies: {:?}", program.cookies);
    page
}

/// Whether a token is good.
pub fn is_good(app: &TestApp, token: &str) -> bool {
    let all: Vec<_> = ["api.token", "api.me"].map(|path| with_token(app, token, path).status).into();
    assert!(all == [200, 200] || all == [401, 401], "{all:?}");
    all[0] == 200
}
