//! Errors: pages in the visitor's language, JSON for programs, and never the cause.

use app::config::values::Limit;
use app::error::Error;
use app::web::Answer;
use rocket::http::{Method, Status};
use rocket::{get, routes};
use serde_json::Value;

use crate::support::{PASSWORD, Page, TestApp, another_language, default_language, in_words, url};

const FORM: &str = "application/x-www-form-urlencoded";
const SECRET: &str = "cause-9f3e SELECT password_hash FROM users at /home/owner/src/db/mod.rs:12";

#[get("/status?<code>")]
fn status(code: u16) -> Status {
    Status::new(code)
}

#[get("/broken/<how>")]
fn broken(how: &str) -> Result<Answer, Error> {
    Err(match how {
        "internal" => Error::Internal(anyhow::anyhow!(SECRET)),
        "unavailable" => Error::Unavailable(anyhow::anyhow!(SECRET)),
        "busy" => Error::Busy { retry_after: 125 },
        "panic" => panic!("{SECRET}"),
        _ => Error::NotFound,
    })
}

fn site() -> TestApp {
    TestApp::with_rocket(|_| {}, |rocket| rocket.mount("/", routes![status, broken]))
}

/// Asserts that the page reveals nothing about the server, the program or the query.
fn assert_discreet(page: &Page) {
    let body = page.body.to_lowercase();
    let version = env!("CARGO_PKG_VERSION");
    for word in [
        "cause-9f3e",
        "select ",
        "sqlite",
        "diesel",
        "rocket",
        "panick",
        ".rs",
        "backtrace",
        "/home/",
        "/tmp",
        "postgres",
        "password_hash",
        version,
    ] {
        assert!(!body.contains(word), "{} {} says {word:?}: {}", page.status, page.path, page.body);
    }
}

/// How long a page tells its reader to wait.
fn three_minutes(lang: &str) -> String {
    let text = app::message::Message::new("retry-after-minutes").with("minutes", 3_i64);
    app::i18n::translate_plain(&app::i18n::Lang::new(lang), &text)
}

#[test]
fn every_error_has_its_own_page_in_every_language() {
    let app = site();
    let languages: Vec<_> = app.state().languages.offered().map(|(lang, _)| lang.as_str().to_owned()).collect();
    assert!(!languages.is_empty());
    for lang in languages {
        let (mut titles, mut headings) = (Vec::new(), Vec::new());
        for code in [400, 401, 403, 404, 413, 415, 422, 429, 500, 503] {
            let page = app.browser().with_header("Accept-Language", &lang).get(&format!("/status?code={code}"));
            assert_eq!(page.status, code);
            assert_eq!(page.header("Content-Type"), Some("text/html; charset=utf-8"));
            assert_eq!(page.attributes("html", "lang"), [lang.as_str()]);
            assert_eq!((page.texts("main").len(), page.texts("h1").len()), (1, 1), "{code}");
            let written = app::i18n::number(&app::i18n::Lang::new(&lang), i64::from(code));
            assert!(page.texts("main")[0].contains(&written), "{code}");
            let tries_again = if code >= 500 { vec![format!("/status?code={code}")] } else { vec![] };
            let buttons = [tries_again, vec![url("home")]].concat();
            assert_eq!(page.attributes("main a.btn", "href"), buttons, "what {code} offers to do");
            assert!(!page.texts("main")[0].contains("error-"), "{code} in {lang} has a missing text");
            assert_discreet(&page);
            titles.extend(page.texts("title"));
            headings.extend(page.texts("h1"));
        }
        for mut texts in [titles, headings] {
            assert_eq!(texts.len(), 10);
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), 10, "the texts are not distinct: {texts:?}");
        }
    }
    let Some(other) = another_language() else { return };
    let page = app.browser().with_header("Accept-Language", other).get("/status?code=404");
    assert_eq!(page.attributes("html", "lang"), [other]);
    assert_ne!(page.texts("h1"), [in_words("error-404-title")]);
}

#[test]
fn programs_get_errors_as_json() {
    let app = site();
    for code in [400_u16, 401, 403, 404, 413, 415, 422, 429, 500, 503] {
        let page = app.browser().with_header("Accept", "application/json").get(&format!("/status?code={code}"));
        // A form that is refused is a bad request.
        let code = if code == 422 { 400 } else { code };
        assert_eq!((page.status, page.header("Content-Type")), (code, Some("application/json")));
        let body: Value = serde_json::from_str(&page.body).unwrap();
        assert_eq!(body["meta"]["code"].as_u64(), Some(u64::from(code)));
        assert!(
            body["response"]["errors"].as_object().is_some_and(|errors| !errors.is_empty()),
            "no errors in the response: {body}"
        );
        assert_discreet(&page);
    }
}

#[test]
fn a_status_without_a_page_uses_the_nearest_one() {
    let app = site();
    for (code, like) in [(406, 400), (418, 400), (451, 400), (502, 500), (504, 500), (599, 500)] {
        let page = app.browser().get(&format!("/status?code={code}"));
        assert_eq!(page.status, code);
        assert_eq!(page.texts("h1"), app.browser().get(&format!("/status?code={like}")).texts("h1"), "{code}");
    }
}

#[test]
fn an_internal_error_shows_only_its_number() {
    let app = site();
    let id = app.member("ann");
    for how in ["internal", "panic"] {
        let mut browser = app.with_session(id);
        let page = browser.get(&format!("/broken/{how}"));
        assert_eq!(page.status, 500, "{how}");
        assert_eq!(page.texts("main code"), [page.header("X-Request-Id").unwrap()], "{how}");
        assert_eq!(page.user().as_deref(), Some("ann"), "the user must still be signed in");
        assert_discreet(&page);
        let program = browser.with_header("Accept", "application/json").get(&format!("/broken/{how}"));
        assert_eq!(program.status, 500);
        assert_discreet(&program);
    }
    let gone = app.browser().get("/broken/unavailable");
    assert_eq!((gone.status, gone.texts("main code").len()), (503, 1));
    assert_discreet(&gone);
    assert_eq!(app.browser().get("/broken/nothing").status, 404);
}

#[test]
fn an_overloaded_site_says_how_long_to_wait() {
    let app = site();
    let page = app.browser().get("/broken/busy");
    assert_eq!((page.status, page.header("Retry-After")), (429, Some("125")));
    assert_eq!(page.flashes(), ["too-many-attempts"]);
    let main = page.texts("main").remove(0);
    let wait = three_minutes(default_language());
    assert_eq!(main.matches(&wait).count(), 1, "the page says how long to wait, and once: {main}");
    assert_eq!(
        page.attributes("main [data-retry-after]", "data-retry-after"),
        ["125"],
        "for the script that counts down"
    );
    assert_eq!(page.attributes("main a[data-again][hidden]", "href"), ["/broken/busy"]);
    for (lang, _) in app.state().languages.offered() {
        let page = app.browser().with_header("Accept-Language", lang.as_str()).get("/broken/busy");
        // Without the invisible marks around the number, which terminals do not get.
        let main = page.texts("main")[0].replace(['\u{2068}', '\u{2069}'], "");
        assert!(main.contains(&three_minutes(lang.as_str())), "{lang:?}: {main}");
    }
    let program = app.browser().with_header("Accept", "application/json").get("/broken/busy");
    assert_eq!((program.status, program.header("Retry-After")), (429, Some("125")));
}

#[test]
fn an_error_page_says_where_to_get_help_if_the_settings_do() {
    let silent = site();
    for path in ["/status?code=403", "/broken/internal", "/nowhere"] {
        assert_eq!(silent.browser().get(path).texts("main a[href^=mailto]").len(), 0, "{path}");
    }
    let app = TestApp::with_rocket(
        |settings| settings.app.support = serde_json::from_str("\"help@example.com\"").unwrap(),
        |rocket| rocket.mount("/", routes![status, broken]),
    );
    let mut browser = app.browser();
    for path in ["/status?code=403", "/broken/internal", "/broken/busy", "/nowhere"] {
        let page = browser.get(path);
        assert_eq!(page.attributes("main a[href^=mailto]", "href"), ["mailto:help@example.com"], "{path}");
    }
    let form_without_token = browser.request(Method::Post, "theme", Some(FORM), "theme=dark");
    assert_eq!((form_without_token.status, form_without_token.texts("main a[href^=mailto]").len()), (403, 1));
}

#[test]
fn who_has_to_wait_may_choose_a_new_password_meanwhile() {
    let app = site();
    let id = app.member("ann");
    assert_eq!(app.browser().get("/broken/busy").links_to("main", "user.forgot_password"), 1);
    assert_eq!(app.with_session(id).get("/broken/busy").links_to("main", "user.forgot_password"), 0);
    let off = TestApp::with_rocket(
        |settings| settings.user.enable_forgot_password = false,
        |rocket| rocket.mount("/", routes![broken]),
    );
    assert_eq!(off.browser().get("/broken/busy").links_to("main", "user.forgot_password"), 0);
}

#[test]
fn too_many_sign_ins_are_429_with_retry_after() {
    let app = TestApp::with(|settings| settings.limits.login_per_account = Limit::per_minutes(2, 15));
    app.member("ann");
    let mut browser = app.browser();
    assert_eq!(browser.sign_in("ann", "wrong password").status, 422);
    assert_eq!(browser.sign_in("ann", "wrong password").status, 422);
    let page = browser.sign_in("ann", PASSWORD);
    assert_eq!((page.status, page.flashes()), (429, vec!["too-many-attempts".to_owned()]));
    let seconds: i64 = page.header("Retry-After").unwrap().parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");
    assert_eq!(browser.signed_in_as(), None);
    app.advance_clock(chrono::TimeDelta::seconds(seconds + 1));
    assert!(browser.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn errors_without_a_handler_have_pages_too() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let too_large = format!("csrf_token={token}&theme={}", "x".repeat(70 * 1024));
    let cases = [
        (Method::Get, "/nowhere", String::new(), 404),
        (Method::Get, "/user/nowhere", String::new(), 404),
        (Method::Post, "members", format!("csrf_token={token}"), 404),
        (Method::Post, "theme", too_large, 413),
        (Method::Post, "theme", format!("csrf_token={token}&theme=%ff"), 400),
        (Method::Post, "theme", "theme=dark".to_owned(), 403),
        (Method::Post, "user.login", format!("csrf_token={token}"), 422),
        (Method::Get, "no path", String::new(), 400),
    ];
    for (method, path, body, status) in cases {
        let kind = (method == Method::Post).then_some(FORM);
        let page = browser.request(method, path, kind, &body);
        assert_eq!(page.status, status, "{method} {path}");
        assert_eq!((page.texts("h1").len(), page.texts("main").len()), (1, 1), "{method} {path}");
        assert_discreet(&page);
    }
    assert!(!browser.cookies.contains_key("theme"));
}

#[test]
fn a_failing_template_is_a_500_and_only_a_release_keeps_the_cause() {
    #[get("/no-template")]
    fn no_template(visit: app::web::Visit<'_>) -> app::web::Reply {
        visit.page("pages/there-is-none", ())
    }
    for is_release in [true, false] {
        let release = |settings: &mut app::config::Settings| settings.release = is_release;
        let app = TestApp::with_rocket(release, |rocket| rocket.mount("/", routes![no_template]));
        let page = app.browser().get("/no-template");
        assert_eq!((page.status, page.texts("h1").len()), (500, 1));
        assert_discreet(&page);
        assert_eq!(page.body.contains("templates/pages/there-is-none.html: there is no such file"), !is_release);
        assert_eq!(page.body.contains("there-is-none"), !is_release);
    }
}
