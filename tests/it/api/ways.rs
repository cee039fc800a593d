//! The guards: who gets in by which way, and what the others are told.

use app::api::guards::{AnyAuth, Basic, InBody, Realm};
use app::auth::{Password, PasswordManager};
use app::web::{Answer, Visit};
use rocket::http::{ContentType, Method};
use rocket::{get, post, routes};
use serde_json::json;

use super::{JSON, PAGES, basic, is_good, make, told, with_token};
use crate::support::{Browser, PASSWORD, Page, TestApp, encode, url};

/// The statuses of the three pages.
fn statuses(mut open: impl FnMut(&str) -> Page) -> [u16; 3] {
    PAGES.map(|path| open(path).status)
}

#[test]
fn each_page_admits_its_own_ways() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    assert_eq!(statuses(|path| browser.get(path)), [200, 401, 401], "a session");
    assert_eq!(statuses(|path| with_token(&app, &token, path)), [200, 401, 200], "a token");
    assert_eq!(statuses(|path| app.browser().get(&format!("{}?auth_token={token}", url(path)))), [200, 401, 200]);
    for name in ["ann", "ANN", "ann@example.com", "Ann@Example.com"] {
        let program = || app.browser().with_header("Authorization", &basic(name, PASSWORD));
        assert_eq!(statuses(|path| program().get(path)), [200, 200, 401], "{name}");
    }
    assert_eq!(statuses(|path| app.browser().get(path)), [401, 401, 401], "nobody");
    // A good way counts, whatever else is wrong; the session comes first, and costs no try to sign in.
    let mut both = app.with_session(ann).with_header("Authorization", &basic("ann", "wrong"));
    assert_eq!(both.get("api.me").status, 200);
    let mut both = app.browser().with_header("Authorization", &basic("ann", PASSWORD));
    both = both.with_header("Authentication-Token", "wrong");
    assert_eq!(both.get("api.me").status, 200);
    app.mails();
}

#[test]
fn a_program_learns_the_id_as_a_text_and_no_secret() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    let payload = told(&with_token(&app, &token, "api.me"));
    assert_eq!(payload["user"]["id"], ann.to_string());
    assert!(payload.get("csrf_token").is_none(), "{payload}");
    assert!(!payload.to_string().contains(&token));
    let own = told(&browser.get("api.me"));
    assert_eq!(own["user"], payload["user"]);
    let token = own["csrf_token"].as_str().unwrap().to_owned();
    let mut browser = browser.with_header("X-CSRF-Token", &token);
    assert_eq!(super::send(&mut browser, "user.logout", &json!({})).status, 200);
}

#[test]
fn whoever_is_refused_gets_401_as_json_and_no_cookie() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let session = app.with_session(ann).cookies.clone();
    let good = basic("ann", PASSWORD);
    let encode64 = |text: &str| basic(text, "").trim_end_matches('=').to_owned();
    let headers = [
        ("Accept", "text/html".to_owned()),
        ("Accept", JSON.to_owned()),
        ("Authorization", String::new()),
        ("Authorization", "Basic".to_owned()),
        ("Authorization", "Basic %%%".to_owned()),
        ("Authorization", "Basic ".to_owned()),
        ("Authorization", "Basic /////w==".to_owned()),
        ("Authorization", "Basic /w==".to_owned()),
        ("Authorization", "Basic YW5uOv8=".to_owned()),
        ("Authorization", "Bearer YW5uOng=".to_owned()),
        ("Authorization", good.replacen(' ', "", 1)),
        ("Authorization", good.replacen("Basic", "Bearer", 1)),
        ("Authorization", encode64("no colon").replace("Og", "")),
        ("Authorization", encode64("ann").replace("Og", "")),
        ("Authorization", basic("", "")),
        ("Authorization", basic("ann", "")),
        ("Authorization", basic("", PASSWORD)),
        ("Authorization", basic("ann", "wrong")),
        ("Authorization", basic("nobody", PASSWORD)),
        ("Authorization", basic("ann", &format!(" {PASSWORD}"))),
        ("Authorization", format!("Bearer {PASSWORD}")),
        ("Authentication-Token", String::new()),
        ("Authentication-Token", "x".repeat(43)),
        ("Authentication-Token", PASSWORD.to_owned()),
    ];
    for path in PAGES {
        for (name, value) in &headers {
            let mut program = app.browser().with_header(name, value);
            // The cookie of a session is no token, and no password.
            if path != "api.me" {
                program.cookies.clone_from(&session);
            }
            let page = program.get(path);
            assert_eq!((page.status, page.location()), (401, None), "{path} {name}: {value}");
            assert!(told(&page)["errors"].is_object());
            assert!(page.set_cookies().is_empty(), "{path} {name}: {value}: {:?}", page.set_cookies());
            let asks = page.header("WWW-Authenticate");
            let realm = &app.state().settings.user.default_http_auth_realm;
            let expected = format!("Basic realm=\"{realm}\", charset=\"UTF-8\"");
            assert_eq!(asks, (path != "api.token").then_some(expected.as_str()), "{path}");
        }
    }
    // A page for people does not ask for Basic, because it does not accept it.
    let page = app.browser().with_header("Authorization", &basic("ann", PASSWORD)).get("members");
    assert_eq!((page.status, page.header("WWW-Authenticate")), (401, None));
}

#[test]
fn passwords_may_have_colons_and_letters_of_any_script() {
    let app = TestApp::new();
    for (name, password) in [("ann", "a:colon:horse: battery"), ("bob", "pässwörd 馬 battery")] {
        let id = app.member(name);
        let hash = app.wait(PasswordManager::new().hash_password(&Password::new(password))).unwrap();
        app.set_hash(id, hash.as_str());
        let header = basic(name, password);
        for header in [header.replacen("Basic", "basic", 1), header.replacen("Basic", "bAsIc ", 1) + " "] {
            let mut program = app.browser().with_header("Authorization", &header);
            assert_eq!(told(&program.get("api.basic"))["user"]["id"], id.to_string(), "{name}");
            assert!(program.cookies.is_empty());
            let mut program = app.browser().with_header("Authorization", header.trim_end_matches(['=', ' ']));
            assert_eq!(program.get("api.basic").status, 200, "without the padding: {name}");
        }
    }
    assert!(app.sessions().is_empty(), "Basic starts no session");
}

#[test]
fn unconfirmed_and_deactivated_accounts_get_in_by_no_way() {
    for early in [false, true] {
        let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = early);
        let (ann, bob) = (app.member("ann"), app.unconfirmed("bob"));
        let token = make(&mut app.with_session(ann), "backup", "");
        app.set_active(ann, false);
        for name in ["ann", "bob", "ann@example.com", "bob@example.com"] {
            let program = || app.browser().with_header("Authorization", &basic(name, PASSWORD));
            assert_eq!(statuses(|path| program().get(path)), [401, 401, 401], "{name}");
        }
        assert!(!is_good(&app, &token));
        let mut browser = app.with_session(bob);
        assert_eq!(statuses(|path| browser.get(path)), [403, 401, 401]);
        for name in ["ann", "bob"] {
            let login = json!({ "username": name, "password": PASSWORD });
            let answer = super::send(&mut app.browser(), &format!("{}?include_auth_token", url("user.login")), &login);
            // Where the unconfirmed may sign in, they get no token.
            assert_eq!(answer.status, if early && name == "bob" { 200 } else { 400 }, "{name}");
            assert!(!answer.body.contains("authentication_token"), "{}", answer.body);
        }
        app.run_jobs();
    }
}

#[test]
fn the_account_is_looked_at_with_each_request() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let token = make(&mut app.with_session(ann), "backup", "");
    assert!(is_good(&app, &token));
    app.deactivate_row(ann);
    assert!(!is_good(&app, &token));
}

#[test]
fn the_settings_name_where_a_token_stands() {
    let app = TestApp::with(|settings| {
        settings.user.token_authentication_key = "key".to_owned();
        settings.user.token_authentication_header = "X-Key".to_owned();
        settings.user.default_http_auth_realm = "The \"site\" \\".to_owned();
    });
    let ann = app.member("ann");
    let token = make(&mut app.with_session(ann), "backup", "");
    let at = |query: &str| app.browser().get(&format!("{}?{query}{}", url("api.token"), encode(&token)));
    assert_eq!((at("key=").status, at("auth_token=").status, at("KEY=").status), (200, 401, 401));
    let header = |name: &str| app.browser().with_header(name, &token).get("api.token").status;
    assert_eq!((header("x-key"), header("Authentication-Token")), (200, 401));
    let page = app.browser().get("api.basic");
    assert_eq!(page.header("WWW-Authenticate"), Some(r#"Basic realm="The \"site\" \\", charset="UTF-8""#));
    // Its header makes a program of whoever sends it.
    assert_eq!(app.browser().with_header("X-Key", "x").get("members").status, 401);

    let off = TestApp::with(|settings| {
        settings.user.token_authentication_key = String::new();
        settings.user.token_authentication_header = String::new();
    });
    let ann = off.member("ann");
    let token = make(&mut off.with_session(ann), "backup", "");
    for query in ["auth_token", "", "key"] {
        assert_eq!(off.browser().get(&format!("{}?{query}={token}", url("api.token"))).status, 401, "{query}");
    }
}

#[test]
fn a_token_may_stand_in_the_body_in_the_query_or_in_a_header() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let of_ann = make(&mut app.with_session(ann), "a", "");
    let of_bob = make(&mut app.with_session(bob), "b", "");
    let who = |query: &str, header: &str, body: &str| {
        let path = format!("{}?auth_token={query}", url("api.token"));
        let mut program = app.browser().with_header("Authentication-Token", header);
        let page = program.request(Method::Post, &path, Some(JSON), body);
        told(&page)["user"]["id"].as_str().map(str::to_owned)
    };
    let in_body = json!({ "auth_token": of_ann, "more": [1, 2] }).to_string();
    assert_eq!(who(&of_bob, &of_bob, &in_body), Some(ann.to_string()), "the body comes first");
    assert_eq!(who(&of_ann, &of_bob, "{}"), Some(ann.to_string()), "then the query");
    assert_eq!(who("", &of_bob, "{}"), None, "an empty one is no good, and not left out");
    let mut program = app.browser().with_header("Authentication-Token", &of_bob);
    assert_eq!(told(&program.request(Method::Post, "api.token", None, ""))["user"]["id"], bob.to_string());
}

struct Reports;

impl Realm for Reports {
    const NAME: &'static str = "Reports";
}

#[get("/test/reports")]
fn reports(caller: Basic<Reports>) -> Answer {
    Answer::new(ContentType::Plain, format!("{:?}", caller.roles))
}

#[post("/test/notes", data = "<note>")]
fn note(note: InBody<AnyAuth>, visit: Visit<'_>) -> Answer {
    let who = visit.security_payload(&note.caller);
    Answer::new(ContentType::Plain, format!("{who} {}", note.body["text"]))
}

#[test]
fn an_owner_can_guard_other_pages() {
    let app = TestApp::with_routes(routes![reports, note], |_| {});
    let ann = app.member("ann");
    app.grant(ann, "agent");
    let mut program: Browser<'_> = app.browser().with_header("Authorization", &basic("ann", PASSWORD));
    assert_eq!(program.get("/test/reports").body, r#"["agent"]"#);
    let refused = app.browser().get("/test/reports");
    assert_eq!(refused.header("WWW-Authenticate"), Some("Basic realm=\"Reports\", charset=\"UTF-8\""));
    let token = make(&mut app.with_session(ann), "a", "");
    let body = json!({ "auth_token": token, "text": "milk" }).to_string();
    let page = app.browser().request(Method::Post, "/test/notes", Some(JSON), &body);
    assert_eq!(page.body, format!("{{\"id\":\"{ann}\"}} \"milk\""));
}
