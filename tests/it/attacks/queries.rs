//! SQL and patterns in every field that a visitor can fill in.

use rocket::http::Method;

use crate::support::{PASSWORD, TestApp, encode, url_prefix};
use crate::web::{form_fields, rows, sample_url, without_limits};

const PAYLOADS: [&str; 16] = [
    "' OR 1=1 --",
    "' OR '1'='1",
    "\" OR \"\"=\"",
    "ann' --",
    "ann'/*",
    "') OR 1=1; DROP TABLE users; --",
    "'; UPDATE users SET active = false; --",
    "' UNION SELECT password_hash FROM users --",
    "1; SELECT pg_sleep(5) --",
    "ann\\",
    "ann\\' OR 1=1 --",
    "$1",
    "?1 :a @b",
    "%",
    "ann\u{0}",
    "＇ OR 1=1 --",
];

#[test]
fn sql_in_any_field_is_plain_text_and_changes_nothing() {
    let app = TestApp::with(without_limits);
    let id = app.member("ann");
    let (mut member, mut stranger) = (app.with_session(id), app.browser());
    let tokens = [member.get("home").csrf_token(), stranger.get("home").csrf_token()];
    let fields = form_fields();
    let routes = app.state().routes.declared();
    let before = rows(&app);
    for payload in PAYLOADS {
        for (browser, token) in [&mut member, &mut stranger].into_iter().zip(&tokens) {
            let mut form: Vec<_> = fields.iter().map(|field| (field.as_str(), payload)).collect();
            form.push(("csrf_token", token));
            let text = encode(payload);
            let query = fields.iter().map(|field| format!("{field}={text}")).collect::<Vec<_>>().join("&");
            // With one of these, a form only comes back.
            let choice: Vec<_> = form.iter().copied().chain([("lang", payload), ("theme", payload)]).collect();
            for route in routes.iter().filter(|route| route.endpoint != "user.logout") {
                let path = sample_url(&route.uri);
                let page = match route.method.as_str() {
                    "POST" => {
                        let again = browser.post(&path, &choice);
                        assert!(again.status < 500, "{path} {payload:?}: {}", again.status);
                        browser.post(&path, &form)
                    }
                    _ => browser.get(&format!("{path}?{query}&page={text}")),
                };
                assert!(page.status < 500, "{} {path} {payload:?}: {}", route.method, page.status);
            }
            browser.cookies.remove("flash");
        }
        for name in ["session", "browser", "lang", "theme", "flash", "way-back"] {
            let mut forger = app.browser();
            forger.cookies.insert(name.to_owned(), payload.to_owned());
            assert_eq!(forger.get("home").user(), None, "{name}={payload}");
        }
    }
    app.run_jobs();
    // The language is all that these forms could change.
    let settled = rows(&app).replace("Some(\"en\")", "None").replace("Some(\"de\")", "None");
    assert_eq!(settled, before);
    assert_eq!((member.signed_in_as().as_deref(), stranger.signed_in_as()), (Some("ann"), None));
}

#[test]
fn patterns_are_plain_text_in_names() {
    let app = TestApp::new();
    app.member("ann");
    for name in ["_nn", "a_n", "___", "%", "a%", "ann%", "%@example.com", "_nn@example.com", "a%@example.com", "*"] {
        let mut browser = app.browser();
        assert_eq!(browser.sign_in(name, PASSWORD).errors("password"), ["incorrect-credentials"], "{name}");
    }
    // Each of them can be registered.
    for (name, address) in [("_nn", "_nn@example.com"), ("a_n", "a%n@example.com"), ("___", "%@example.com")] {
        assert!(app.browser().register(name, address).is_redirect(), "{name}");
        assert!(
            app.mail_to(address).text.contains(url_prefix("user.confirm_email")),
            "{address} was taken for another"
        );
    }
}

#[test]
fn malformed_ids_find_nothing() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    for route in app.state().routes.declared().iter().filter(|route| route.uri.contains('<')) {
        for odd in ["0", "-1", "1%20OR%201=1", "1'", "9223372036854775808", "1e3", "%2B1", "0x1", "٣", "NaN"] {
            let path: Vec<_> =
                route.uri.split('/').map(|part| if part.starts_with('<') { odd } else { part }).collect();
            for method in [Method::Get, Method::Post] {
                let page = browser.request(method, &path.join("/"), None, "");
                assert!(matches!(page.status, 303 | 400..500), "{} {odd}: {}", route.uri, page.status);
            }
        }
    }
}
