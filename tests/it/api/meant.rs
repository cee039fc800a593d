//! Requests that another site's page makes a browser send.

use app::api::guards::{AnyAuth, ApiToken, InBody};
use app::web::Answer;
use rocket::http::{ContentType, Method};
use rocket::{Route, post, routes};
use serde_json::json;

use super::{JSON, basic, make, send, told, wrong};
use crate::support::{PASSWORD, TestApp, url};
use crate::web::rows;

const FORM: &str = "application/x-www-form-urlencoded";

#[post("/test/act")]
fn act(caller: AnyAuth) -> Answer {
    Answer::new(ContentType::Plain, caller.id.to_string())
}

#[post("/test/act-by-body", data = "<body>")]
fn act_by_body(body: InBody<AnyAuth>) -> Answer {
    Answer::new(ContentType::Plain, body.caller.id.to_string())
}

#[post("/test/act-by-token")]
fn act_by_token(caller: ApiToken) -> Answer {
    Answer::new(ContentType::Plain, caller.id.to_string())
}

fn routes() -> Vec<Route> {
    routes![act, act_by_body, act_by_token]
}

#[test]
fn json_with_a_sessions_cookie_needs_the_token_of_that_session() {
    let app = TestApp::new();
    let (ann, eve) = (app.member("ann"), app.member("eve"));
    let token_of = |id| told(&app.with_session(id).get("api.me"))["csrf_token"].as_str().unwrap().to_owned();
    let mut browser = app.with_session(ann);
    let own = told(&browser.get("api.me"))["csrf_token"].as_str().unwrap().to_owned();
    let before = rows(&app);
    let name = |name: &str| json!({ "first_name": name });
    for stolen in ["", "x", &token_of(eve), &app.browser().get("user.login").csrf_token()] {
        let mut browser = browser.clone().with_header("X-CSRF-Token", stolen);
        let refused = send(&mut browser, "user.profile", &name("Eve"));
        assert_eq!((refused.status, wrong(&refused)), (403, vec!["request".to_owned()]));
        let in_body = json!({ "first_name": "Eve", "csrf_token": stolen });
        assert_eq!(send(&mut browser, "user.profile", &in_body).status, 403);
    }
    // Neither does another header that says who it is.
    let other = [("Authorization", basic("ann", PASSWORD)), ("Authentication-Token", "x".repeat(43))];
    for (header, value) in other {
        let mut browser = browser.clone().with_header(header, &value);
        assert_eq!(send(&mut browser, "user.profile", &name("Eve")).status, 403, "{header}");
        assert_eq!(browser.request(Method::Post, "user.profile", Some(FORM), "first_name=Eve").status, 403, "{header}");
    }
    assert_eq!(browser.get("home").user().as_deref(), Some("ann"));
    assert!(app.user("ann").unwrap().person.first_name.is_empty());
    assert_ne!(before, "", "the dump is not empty");
    let mut with_header = browser.clone().with_header("X-CSRF-Token", &own);
    assert_eq!(send(&mut with_header, "user.profile", &name("Ann")).status, 200);
    assert_eq!(send(&mut browser, "user.profile", &json!({ "first_name": "Ann B", "csrf_token": own })).status, 200);
    assert_eq!(app.user("ann").unwrap().person.first_name, "Ann B");
    // A form may use the header, too.
    assert_eq!(with_header.request(Method::Post, "user.profile", Some(FORM), "first_name=Ann").status, 303);
}

#[test]
fn a_cookie_of_a_session_that_has_ended_needs_it_too() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.signed_in("ann");
    browser.clone().sign_out();
    let login = json!({ "username": "ann", "password": PASSWORD });
    assert_eq!(send(&mut browser, "user.login", &login).status, 403);
    browser.cookies.remove("session");
    assert_eq!(send(&mut browser, "user.login", &login).status, 200);
}

#[test]
fn the_origin_is_judged_whatever_else_the_request_has() {
    let app = TestApp::with_routes(routes(), |_| {});
    let ann = app.member("ann");
    let token = make(&mut app.with_session(ann), "backup", "");
    let csrf = told(&app.with_session(ann).get("api.me"))["csrf_token"].as_str().unwrap().to_owned();
    let program = || {
        let program = app.browser().with_header("Authorization", &basic("ann", PASSWORD));
        program.with_header("Authentication-Token", &token).with_header("X-CSRF-Token", &csrf)
    };
    for (header, value) in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "null")] {
        for path in ["user.login", "user.logout", "api.token", "/test/act", "/test/act-by-token"] {
            let mut foreign = program().with_header(header, value);
            assert_eq!(send(&mut foreign, path, &json!({})).status, 403, "{path} {header}: {value}");
        }
    }
    let mut own = program().with_header("Sec-Fetch-Site", "same-origin");
    assert_eq!(own.request(Method::Post, "/test/act", None, "").status, 200);
}

#[test]
fn a_changing_request_to_a_page_for_programs_must_be_meant() {
    let app = TestApp::with_routes(routes(), |_| {});
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    let csrf = told(&browser.get("api.me"))["csrf_token"].as_str().unwrap().to_owned();
    for path in ["/test/act", "/test/act-by-body"] {
        let refused = browser.request(Method::Post, path, None, "");
        assert_eq!((refused.status, wrong(&refused)), (403, vec!["request".to_owned()]), "{path}");
        assert_eq!(send(&mut browser, path, &json!({})).status, 403, "{path}");
        let mut meant = browser.clone().with_header("X-CSRF-Token", &csrf);
        assert_eq!(meant.request(Method::Post, path, None, "").status, 200, "{path}");
    }
    assert_eq!(send(&mut browser, "/test/act-by-body", &json!({ "csrf_token": csrf })).status, 200);
    // The cookie alone decides: with a token of a program beside it, the request may still be another site's.
    let mut both = browser.clone().with_header("Authentication-Token", &token);
    assert_eq!(both.request(Method::Post, "/test/act-by-token", None, "").status, 403);
    let mut program = app.browser().with_header("Authentication-Token", &token);
    assert_eq!(program.request(Method::Post, "/test/act-by-token", None, "").status, 200);
    // Without a cookie: a form with a token in its address could be another site's, JSON could not.
    let by_query = format!("/test/act-by-token?auth_token={token}");
    assert_eq!(app.browser().request(Method::Post, &by_query, Some(FORM), "").status, 403);
    assert_eq!(app.browser().request(Method::Post, &by_query, Some(JSON), "{}").status, 200);
}

#[test]
fn a_program_without_a_sessions_cookie_needs_no_form_token() {
    let app = TestApp::new();
    app.unconfirmed("bob");
    let mut program = app.browser().with_header("Authorization", "Bearer x");
    let form = program.request(Method::Post, "user.resend_confirm_email", Some(FORM), "email=bob@example.com");
    assert_eq!(form.leads_to(), url("user.check_inbox"));
    app.mail_to("bob@example.com");
    let plain = app.browser().request(Method::Post, "user.resend_confirm_email", Some(FORM), "email=bob@example.com");
    assert_eq!(plain.status, 403);
}
