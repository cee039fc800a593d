//! Headers of every response.

use std::collections::BTreeMap;

use app::error::Error;
use app::web::Answer;
use rocket::http::Method;
use rocket::{get, routes};

use crate::support::{Page, TestApp, url, url_prefix};

#[get("/broken")]
fn broken() -> Result<Answer, Error> {
    Err(Error::Internal(anyhow::anyhow!("on purpose")))
}

#[get("/panics")]
fn panics() -> Answer {
    panic!("on purpose")
}

/// All kinds of responses: pages, redirects, refusals, errors, files.
fn responses(app: &TestApp) -> Vec<Page> {
    let id = app.member("ann");
    let mut stranger = app.browser();
    let mut member = app.with_session(id);
    let form = "application/x-www-form-urlencoded";
    let token = stranger.get("home").csrf_token();
    let paths = [
        "home",
        "user.login",
        "members",
        "/nowhere",
        "health.live",
        "health.ready",
        "dev.mailbox", // feature: dev
    ];
    let mut all: Vec<_> = paths.iter().map(|path| stranger.get(path)).collect();
    all.extend(
        ["home", "members", "special", "user.login", "user.account", "/broken", "/panics"].map(|path| member.get(path)),
    );
    all.push(stranger.get("not a path"));
    all.push(stranger.get("static/nowhere.css"));
    all.push(stranger.get("static/css/app.css"));
    all.extend(stranger.get("home").attributes("link[rel=stylesheet]", "href").iter().map(|path| member.get(path)));
    all.push(stranger.post("theme", &[("theme", "dark")]));
    all.push(stranger.post("theme", &[("csrf_token", token.as_str()), ("theme", "dark")]));
    all.push(stranger.post("user.login", &[("csrf_token", token.as_str())]));
    all.push(stranger.request(Method::Post, "theme", Some(form), &"x".repeat(100_000)));
    all.push(stranger.request(Method::Post, "theme", Some(form), "a=%ff"));
    all.push(stranger.request(Method::Post, "theme", Some(form), "_method=put"));
    all.push(stranger.request(Method::Options, "home", None, ""));
    all.push(stranger.request(Method::Trace, "home", None, ""));
    let mut program = app.browser().with_header("Accept", "application/json");
    all.extend(["members", "/nowhere", "/broken"].map(|path| program.get(path)));
    all.push(app.browser().with_header("Origin", "https://evil.example").post("theme", &[("theme", "dark")]));
    all
}

fn site() -> TestApp {
    TestApp::with_rocket(|_| {}, |rocket| rocket.mount("/", routes![broken, panics]))
}

/// Whether this is a style sheet: a part of pages, which needs fewer headers.
fn is_sheet(page: &Page) -> bool {
    page.status == 200 && page.header("Content-Type") == Some("text/css; charset=utf-8")
}

#[test]
fn every_response_has_the_security_headers() {
    let app = site();
    let mut statuses = BTreeMap::new();
    for page in responses(&app) {
        let context = format!("{} {}", page.status, page.path);
        *statuses.entry(page.status).or_insert(0) += 1;
        let is = |name: &str, value: &str| assert_eq!(page.header(name), Some(value), "{context}: {name}");
        is("X-Content-Type-Options", "nosniff");
        is("Cross-Origin-Resource-Policy", "same-origin");
        if is_sheet(&page) {
            is("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        } else {
            is("Referrer-Policy", "same-origin");
            is("X-Frame-Options", "DENY");
            is("Cross-Origin-Opener-Policy", "same-origin");
            for feature in ["camera=()", "geolocation=()", "microphone=()"] {
                assert!(page.header("Permissions-Policy").unwrap().contains(feature), "{context}");
            }
        }
        let times = |name: &str| page.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name)).count();
        for name in
            ["Content-Security-Policy", "Cache-Control", "X-Content-Type-Options", "Content-Type", "X-Request-Id"]
        {
            assert_eq!(times(name), 1, "{context}: {name}");
        }
        for name in ["Server", "X-Powered-By", "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"] {
            assert_eq!(times(name), 0, "{context}: {name}");
        }
        let kind = page.header("Content-Type").unwrap().to_ascii_lowercase();
        assert!(!kind.starts_with("text/") || kind.contains("charset=utf-8"), "{context}: {kind}");
    }
    let expected = [200, 303, 400, 403, 404, 413, 422, 500, 401];
    assert!(expected.iter().all(|status| statuses.contains_key(status)), "{statuses:?}");
}

#[test]
fn pages_load_nothing_from_other_sites_and_run_no_inline_scripts() {
    let app = site();
    for page in responses(&app).into_iter().filter(|page| !is_sheet(page)) {
        let context = format!("{} {}", page.status, page.path);
        let csp = page.header("Content-Security-Policy").unwrap();
        let policy: BTreeMap<_, _> =
            csp.split(';').map(|rule| rule.trim().split_once(' ').unwrap_or((rule.trim(), ""))).collect();
        for (directive, value) in [
            ("default-src", "'none'"),
            ("script-src", "'self'"),
            ("style-src", "'self'"),
            ("manifest-src", "'self'"),
            ("object-src", "'none'"),
            ("base-uri", "'none'"),
            ("frame-ancestors", "'none'"),
            ("form-action", "'self'"),
        ] {
            assert_eq!(policy.get(directive), Some(&value), "{context}: {csp}");
        }
        assert!(!csp.contains("unsafe") && !csp.contains('*') && !csp.contains("http"), "{context}: {csp}");
        // The page contains nothing that the policy forbids.
        assert_eq!(page.texts("script:not([src]), style").len(), 0, "{context}");
        assert_eq!(page.texts("main [style], header [style], footer [style]").len(), 0, "{context}");
        let handlers = page.select("*", |e| e.value().attrs().any(|(name, _)| name.starts_with("on")));
        assert!(!handlers.contains(&true), "{context}");
        let sources = page.attributes("script[src], img[src]", "src").into_iter();
        for source in sources.chain(page.attributes("link:not([rel=canonical], [rel=alternate])", "href")) {
            let is_ours = source.starts_with(url_prefix("static")) || source == url("site.manifest");
            assert!(is_ours || source.starts_with("data:"), "{context}: {source}");
        }
    }
}

#[test]
fn only_files_are_cached() {
    let app = site();
    for page in responses(&app) {
        let cache = page.header("Cache-Control").unwrap();
        let file = page.status == 200 && page.path.starts_with(url_prefix("static"));
        assert_eq!(cache == "no-store", !file, "{} {}: {cache}", page.status, page.path);
    }
}

#[test]
fn every_request_has_its_own_id() {
    let app = site();
    let mut browser = app.browser().with_header("X-Request-Id", "chosen-by-the-client");
    let mut ids: Vec<_> = ["home", "home", "/nowhere", "/broken"]
        .map(|path| browser.get(path).header("X-Request-Id").unwrap().to_owned())
        .into();
    assert!(ids.iter().all(|id| id.len() >= 12 && id != "chosen-by-the-client"), "{ids:?}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

#[test]
fn there_are_no_cors_headers() {
    let app = TestApp::new();
    let mut evil = app.browser().with_header("Origin", "https://evil.example");
    let evil_asks = evil.clone().with_header("Access-Control-Request-Method", "POST");
    for page in [evil.get("home"), evil.get("members"), evil_asks.clone().request(Method::Options, "theme", None, "")] {
        assert!(page.headers.iter().all(|(name, _)| !name.to_ascii_lowercase().starts_with("access-control")));
    }
}
