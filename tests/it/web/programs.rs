//! Programs get refusals and errors as JSON. A request for `*/*` counts as a browser.

use rocket::http::Method;
use serde_json::Value;

use super::{rows, without_limits};
use crate::support::{Page, TestApp, url};

const JSON: &str = "application/json";

fn code(page: &Page) -> u64 {
    assert_eq!(page.header("Content-Type"), Some(JSON), "{}: {}", page.path, page.body);
    let body: Value = serde_json::from_str(&page.body).unwrap();
    assert!(body["response"]["errors"].is_object(), "no errors in the response: {body}");
    let code = body["meta"]["code"].as_u64().unwrap();
    assert_eq!(u64::from(page.status), code, "{}", page.path);
    assert_eq!(page.location(), None);
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    code
}

#[test]
fn a_program_without_a_session_gets_401() {
    let app = TestApp::new();
    let headers = [
        ("Accept", JSON),
        ("Accept", "application/json; charset=utf-8"),
        ("Content-Type", JSON),
        ("Content-Type", "application/json; charset=utf-8"),
        ("Authorization", "Basic YTpi"),
        ("Authorization", "Bearer x"),
    ];
    for (name, value) in headers {
        let mut program = app.browser().with_header(name, value);
        for path in ["members", "special", "user.account", "user.confirm_access", "user.setup/x"] {
            assert_eq!(code(&program.get(path)), 401, "{name}: {value} {path}");
        }
        assert!(!program.cookies.contains_key("flash"), "a program must not get flashes");
    }
}

#[test]
fn a_request_counts_as_a_browser_by_default() {
    let app = TestApp::new();
    let mut person = app.browser();
    assert_eq!(person.get("members").leads_to(), url("user.login"));
    let browsers = [
        "*/*",
        "text/html",
        "text/html, application/json;q=0.5",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "image/png",
    ];
    for accept in browsers {
        let page = app.browser().with_header("Accept", accept).get("members");
        assert_eq!(page.leads_to(), url("user.login"), "{accept}");
        let lost = app.browser().with_header("Accept", accept).get("/nowhere");
        assert_eq!((lost.status, lost.texts("h1").len()), (404, 1), "{accept}");
    }
}

#[test]
fn a_program_without_the_role_or_confirmation_gets_403() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let (member, unconfirmed) = (app.member("ann"), app.unconfirmed("bob"));
    let mut ann = app.with_session(member).with_header("Accept", JSON);
    assert_eq!(code(&ann.get("special")), 403);
    assert_eq!(ann.get("members").status, 200);
    // Pages for anonymous visitors have nothing for a program that is signed in.
    assert_eq!(code(&ann.get("user.login")), 403);
    let mut bob = app.with_session(unconfirmed).with_header("Accept", JSON);
    assert_eq!(code(&bob.get("members")), 403);
    assert!(!bob.cookies.contains_key("flash"));
}

#[test]
fn unknown_pages_and_malformed_json_are_answered_in_json() {
    let app = TestApp::new();
    let mut program = app.browser().with_header("Accept", JSON);
    assert_eq!(code(&program.get("/nowhere")), 404);
    assert_eq!(code(&program.get("static/nowhere.css")), 404);
    assert_eq!(code(&program.request(Method::Put, "members", None, "")), 404);
    let token = program.get("home").csrf_token();
    let form = "application/x-www-form-urlencoded";
    let garbled = format!("csrf_token={token}&lang=%ff");
    assert_eq!(code(&program.request(Method::Post, "language", Some(form), &garbled)), 400);
    assert_eq!(code(&program.request(Method::Post, "language", Some(form), "lang=de")), 403);
    let huge = format!("csrf_token={token}&lang={}", "x".repeat(100_000));
    assert_eq!(code(&program.request(Method::Post, "language", Some(form), &huge)), 413);
}

#[test]
fn a_json_body_with_a_session_cookie_does_not_bypass_the_csrf_token() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut program = app.with_session(id);
    let before = rows(&app);
    for (path, body) in [("language", r#"{"lang":"de"}"#), ("user.logout", "{}"), ("theme", r#"{"theme":"dark"}"#)] {
        let answer = program.request(Method::Post, path, Some(JSON), body);
        assert_eq!(code(&answer), 403, "{path}");
    }
    assert_eq!(rows(&app), before);
    assert_eq!(program.signed_in_as().as_deref(), Some("ann"));
    assert!(!program.cookies.contains_key("lang") && !program.cookies.contains_key("theme"));
}

#[test]
fn only_texts_and_truth_values_are_fields_and_an_error_names_its_field() {
    let app = TestApp::with(without_limits);
    let wrong = |body: &str| {
        let page = app.browser().request(Method::Post, "user.login", Some(JSON), body);
        assert_eq!(code(&page), 400, "{body:.40}");
        let told: Value = serde_json::from_str(&page.body).unwrap();
        told["response"]["errors"].as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(wrong(r#"{"username":"x","remember_me":true,"next":""}"#), ["password"]);
    let nested = format!("{}1{}", "[".repeat(90), "]".repeat(90));
    for odd in ["null", "0", "-1.5", "[]", "{}", r#"["x"]"#, r#"{"$ne":null}"#, &nested] {
        assert_eq!(wrong(&format!(r#"{{"username":{odd}}}"#)), ["username"], "{odd}");
    }
    assert_eq!(wrong(r#"{"username":"x","username":"x"}"#), ["username"]);
    let fields =
        |count: usize| format!("{{{}}}", (0..count).map(|at| format!(r#""{at}":"x""#)).collect::<Vec<_>>().join(","));
    assert_eq!(wrong(&fields(100)).len(), 100);
    let deep = format!(r#"{{"username":{}"#, "[".repeat(30_000));
    for body in ["", "[]", "null", r#""x""#, "{", r#"{"username":"x"}{}"#, &fields(101), &deep] {
        assert_eq!(wrong(body), ["request"], "{body:.40}");
    }
}
