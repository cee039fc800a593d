//! The forms as JSON: the same handlers, limits and messages as on the pages.

use chrono::TimeDelta;
use rocket::http::Method;
use serde_json::json;

use super::{JSON, basic, is_good, send, told, wrong};
use crate::support::{Browser, PASSWORD, Page, TestApp, another_language, default_language, url};

const NEW: &str = "another good horse";
const FORM: &str = "application/x-www-form-urlencoded";

fn sign_in(browser: &mut Browser<'_>, query: &str) -> Page {
    send(browser, &format!("{}{query}", url("user.login")), &json!({ "username": "ann", "password": PASSWORD }))
}

/// The same browser, signed in, which sends its form token from now on.
fn signed_in(app: &TestApp) -> Browser<'_> {
    let mut browser = app.browser();
    let told = told(&sign_in(&mut browser, ""));
    browser.with_header("X-CSRF-Token", told["csrf_token"].as_str().unwrap())
}

#[test]
fn a_program_signs_in_with_a_session() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.browser();
    let answer = sign_in(&mut browser, "");
    let response = told(&answer);
    assert_eq!((answer.status, answer.header("Location")), (200, None));
    assert_eq!(response["user"], json!({ "id": ann.to_string() }));
    assert_eq!(response["messages"].as_array().unwrap().len(), 1);
    let cookies: Vec<_> = browser.cookies.keys().map(String::as_str).collect();
    assert_eq!(cookies, ["known-browser", "session"], "and no flash");
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    let again = sign_in(&mut browser, "");
    assert_eq!((again.status, wrong(&again)), (403, vec!["request".to_owned()]), "it is signed in");
}

#[test]
fn it_gets_a_token_only_if_it_asks_for_one_and_never_by_a_get() {
    let app = TestApp::with(crate::web::without_limits);
    app.member("ann");
    for query in ["?include_auth_token", "?include_auth_token=", "?include_auth_token=true", "?include_auth_token=1"] {
        let response = told(&sign_in(&mut app.browser(), query));
        assert!(is_good(&app, response["user"]["authentication_token"].as_str().unwrap()), "{query}");
    }
    for query in ["", "?include_auth_token=0", "?include_auth_token=false", "?next=/"] {
        let mut browser = app.browser();
        assert!(!sign_in(&mut browser, query).body.contains("authentication_token"), "{query}");
        for path in ["user.login", "user.account", "api.me", "user.change_password", "home"] {
            let page = browser.clone().with_header("Accept", JSON).get(&format!("{}?include_auth_token", url(path)));
            assert!(!page.body.contains("authentication_token") && page.status < 500, "{path}");
        }
    }
    assert!(app.audit_kinds().iter().filter(|kind| *kind == "token-by-sign-in").count() == 4);
}

#[test]
fn refusals_are_errors_at_their_fields_in_the_visitors_language() {
    let app = TestApp::new();
    app.member("ann");
    app.unconfirmed("bob");
    let try_as = |name: &str, password: &str, lang: &str| {
        let mut program = app.browser().with_header("Accept-Language", lang);
        send(&mut program, "user.login", &json!({ "username": name, "password": password }))
    };
    let known = try_as("ann", "no such password", default_language());
    assert_eq!((known.status, wrong(&known)), (400, vec!["password".to_owned(), "username".to_owned()]));
    assert_eq!(known.body, try_as("nobody", "no such password", default_language()).body);
    assert_eq!(known.header("Location"), None);
    if let Some(other) = another_language() {
        assert_ne!(try_as("ann", "no such password", other).body, known.body);
    }
    let empty = send(&mut app.browser(), "user.login", &json!({}));
    assert_eq!((empty.status, wrong(&empty)), (400, vec!["password".to_owned(), "username".to_owned()]));
    let waiting = try_as("bob", PASSWORD, default_language());
    assert_eq!((waiting.status, wrong(&waiting)), (400, vec!["request".to_owned()]));
    app.set_active(app.user("ann").unwrap().id, false);
    let off = try_as("ann", PASSWORD, default_language());
    assert_eq!((off.status, wrong(&off)), (400, vec!["request".to_owned()]));
    assert_ne!(off.body, waiting.body);
    assert!(app.sessions().is_empty());
}

#[test]
fn a_program_registers_without_typing_the_password_twice_and_gets_no_token_before_confirming() {
    let app = TestApp::new();
    let new = json!({ "username": "ann", "email": "ann@example.com", "password": PASSWORD });
    let path = format!("{}?include_auth_token", url("user.register"));
    let mut program = app.browser();
    let answer = send(&mut program, &path, &new);
    let response = told(&answer);
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(response.get("user").is_none() && response.get("csrf_token").is_none(), "{response}");
    assert!(app.sessions().is_empty());
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    let taken = send(&mut app.browser(), &path, &new);
    assert_eq!(wrong(&taken), ["username"]);
    let twice = json!({ "username": "bob", "email": "b@example.com", "password": PASSWORD, "retype_password": "x" });
    assert_eq!(wrong(&send(&mut app.browser(), &path, &twice)), ["retype_password"]);
    // Confirming in that browser signs in, without a proof of identity: no token.
    let path = link.strip_prefix(&app.state().settings.base_url()).unwrap();
    let confirmed = send(&mut program, &format!("{path}?include_auth_token"), &json!({}));
    assert_eq!(confirmed.status, 200, "{}", confirmed.body);
    assert!(!confirmed.body.contains("authentication_token"), "{}", confirmed.body);

    let open = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let answer = send(&mut open.browser(), &format!("{}?include_auth_token", url("user.register")), &new);
    assert!(is_good(&open, told(&answer)["user"]["authentication_token"].as_str().unwrap()));
    open.mails();
}

#[test]
fn it_signs_out_and_changes_the_password() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = signed_in(&app);
    let change = json!({ "old_password": PASSWORD, "new_password": NEW });
    let wrong_one = json!({ "old_password": "no", "new_password": NEW });
    assert_eq!(wrong(&send(&mut browser, "user.change_password", &wrong_one)), ["old_password"]);
    let answer = send(&mut browser, &format!("{}?include_auth_token", url("user.change_password")), &change);
    let response = told(&answer);
    assert!(is_good(&app, response["user"]["authentication_token"].as_str().unwrap()));
    // The session has another secret now, and so another form token.
    assert_eq!(send(&mut browser, "user.logout", &json!({})).status, 403);
    let out = json!({ "csrf_token": response["csrf_token"] });
    let answer = send(&mut browser, "user.logout", &out);
    assert_eq!((answer.status, told(&answer).get("user")), (200, None));
    assert_eq!((browser.signed_in_as(), app.sessions().len()), (None, 0));
    assert_eq!(send(&mut browser, "user.logout", &json!({})).status, 200, "signed out already");
    app.mails();
}

#[test]
fn it_asks_for_mails_and_learns_as_little_as_a_person() {
    let app = TestApp::new();
    app.member("ann");
    app.unconfirmed("bob");
    for (path, known) in [("user.forgot_password", "ann@example.com"), ("user.resend_confirm_email", "bob@example.com")]
    {
        let answer = send(&mut app.browser(), path, &json!({ "email": known }));
        assert_eq!(answer.status, 200, "{}", answer.body);
        let unknown = send(&mut app.browser(), path, &json!({ "email": "x@y.example" }));
        assert_eq!(unknown.body, answer.body.replace(known, "x@y.example"));
        app.mail_to(known);
        assert_eq!(wrong(&send(&mut app.browser(), path, &json!({ "email": "nonsense" }))), ["email"]);
    }
}

#[test]
fn a_redirect_with_the_message_of_a_refusal_is_one() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    let path = link.strip_prefix(&app.state().settings.base_url()).unwrap();
    app.advance_clock(TimeDelta::days(3));
    let expired = send(&mut app.browser(), path, &json!({}));
    assert_eq!((expired.status, wrong(&expired)), (400, vec!["request".to_owned()]));
    assert!(!app.is_confirmed("ann"));
}

#[test]
fn a_program_may_repeat_itself_with_the_same_form_token() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = signed_in(&app);
    for name in ["Ann", "Bea", "Ann"] {
        assert_eq!(send(&mut browser, "user.profile", &json!({ "first_name": name })).status, 200);
        assert_eq!(app.user("ann").unwrap().person.first_name, name);
    }
}

#[test]
fn a_form_gets_json_too_if_the_program_accepts_nothing_else() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut program = app.browser().with_header("Accept", JSON);
    let form = program.get("user.login");
    let fields = [("csrf_token", form.csrf_token()), ("username", "ann".to_owned()), ("password", PASSWORD.to_owned())];
    assert_eq!(told(&program.post("user.login", &fields))["user"]["id"], ann.to_string());
    // A person behind a proxy that asks for Basic gets pages.
    let mut person = app.browser().with_header("Authorization", &basic("x", "y")).with_header("Accept", "text/html");
    assert!(person.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn whatever_else_goes_wrong_is_json_as_well() {
    let app = TestApp::with(|settings| settings.limits.forgot = app::config::values::Limit::per_minutes(1, 60));
    let mut program = app.browser();
    assert_eq!(wrong(&send(&mut program, "/nowhere", &json!({}))), ["request"]);
    let email = json!({ "email": "x@y.example" });
    assert_eq!(send(&mut program, "user.forgot_password", &email).status, 200);
    let busy = send(&mut program, "user.forgot_password", &email);
    assert_eq!((busy.status, wrong(&busy)), (429, vec!["request".to_owned()]));
    assert!(busy.header("Retry-After").unwrap().parse::<u64>().unwrap() > 3000);
    assert_eq!(wrong(&send(&mut program, "user.change_password", &json!({}))), ["request"]);
    let huge = format!("{{\"email\":\"{}\"}}", "x".repeat(70_000));
    assert_eq!(program.request(Method::Post, "user.forgot_password", Some(JSON), &huge).status, 413);
    let text = program.request(Method::Post, "user.forgot_password", Some("text/plain"), "{}");
    assert_eq!(text.status, 403);
    let form = program.request(Method::Post, "user.forgot_password", Some(FORM), "email=x@y.example");
    assert_eq!(form.status, 403);
    app.run_jobs();
}
