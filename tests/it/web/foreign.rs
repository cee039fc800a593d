//! Requests that another site's page makes are refused before anything else, with the right token too.

use rocket::http::Method;

use super::rows;
use crate::support::{Browser, PASSWORD, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";

/// Posts a theme with the right token, and says whether it was taken.
fn takes(browser: &Browser<'_>, headers: &[(&str, &str)]) -> bool {
    let mut plain = browser.clone();
    plain.cookies.remove("theme");
    let token = plain.get("/").csrf_token();
    let mut sender = headers.iter().fold(plain.clone(), |browser, (name, value)| browser.with_header(name, value));
    let page = sender.post("/theme", &[("csrf_token", token.as_str()), ("theme", "dark")]);
    let accepted = sender.cookies.contains_key("theme");
    assert_eq!(page.is_redirect(), accepted, "{headers:?}");
    if !accepted {
        assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{headers:?}");
    }
    accepted
}

#[test]
fn what_the_browser_calls_foreign_is_refused() {
    let app = TestApp::new();
    let id = app.member("ann");
    for browser in [app.browser(), app.entered(id)] {
        for site in ["cross-site", "same-site", "nonsense", ""] {
            assert!(!takes(&browser, &[("Sec-Fetch-Site", site)]), "{site}");
            assert!(!takes(&browser, &[("Sec-Fetch-Site", site), ("Origin", "http://127.0.0.1:8000")]), "{site}");
        }
        let origins = [
            "https://evil.example",
            "http://evil.example:8000",
            "null",
            "",
            "http://127.0.0.1:8000.evil.example",
            "http://127.0.0.1.evil.example:8000",
            "http://localhost.evil.example:8000",
            "http://127.0.0.1:8001",
            "http://localhost:80",
            "https://127.0.0.1:8000",
            "http://evil@127.0.0.1:8000",
            "http://127.0.0.1:8000/",
            "file://",
            "chrome-extension://abc",
        ];
        for origin in origins {
            assert!(!takes(&browser, &[("Origin", origin)]), "{origin}");
            assert!(!takes(&browser, &[("Origin", origin), ("Sec-Fetch-Site", "none")]), "{origin}");
            assert!(!takes(&browser, &[("Origin", origin), ("Host", "localhost:8000")]), "{origin}");
        }
    }
}

#[test]
fn our_own_pages_are_not_foreign() {
    let app = TestApp::new();
    let browser = app.browser();
    assert!(takes(&browser, &[]), "what says nothing is judged by its token");
    assert!(takes(&browser, &[("Sec-Fetch-Site", "same-origin")]));
    assert!(takes(&browser, &[("Sec-Fetch-Site", "none")]));
    assert!(takes(&browser, &[("Origin", "http://127.0.0.1:8000")]));
    // While developing, by any name that the machine has for itself: the one that the browser asked for.
    for host in ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "127.0.0.2:8000"] {
        let origin = format!("http://{host}");
        assert!(takes(&browser, &[("Origin", &origin), ("Host", host)]), "{host}");
        assert!(takes(&browser, &[("Origin", &origin), ("Host", host), ("Sec-Fetch-Site", "same-origin")]), "{host}");
        assert!(!takes(&browser, &[("Origin", &origin), ("Host", host), ("Sec-Fetch-Site", "cross-site")]), "{host}");
    }
    // The browser's own word counts for more than an address that a privacy setting hides.
    assert!(takes(&browser, &[("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]));
}

#[test]
fn a_site_with_an_address_of_its_own_knows_no_other() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://site.example".to_owned()));
    let browser = app.browser();
    assert!(takes(&browser, &[("Origin", "https://site.example")]));
    for origin in
        ["http://site.example", "https://www.site.example", "https://site.example:444", "http://localhost:8000"]
    {
        assert!(!takes(&browser, &[("Origin", origin)]), "{origin}");
        let host = origin.split("//").nth(1).unwrap();
        assert!(!takes(&browser, &[("Origin", origin), ("Host", host)]), "whatever the request calls it: {origin}");
    }
}

#[test]
fn a_foreign_post_is_refused_before_anybody_looks_who_it_is() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let login = browser.get("/user/login");
    let token = login.csrf_token();
    let before = rows(&app);
    let fields = [("csrf_token", token.as_str()), ("username", "ann"), ("password", PASSWORD)];
    let mut evil = browser.clone().with_header("Origin", "https://evil.example");
    for path in ["/user/login", "/user/confirm-access", "/user/setup/x", "/nowhere", "/members"] {
        let page = evil.post(path, &fields);
        assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{path}");
    }
    for method in [Method::Put, Method::Patch, Method::Delete] {
        assert_eq!(evil.request(method, "/theme", Some(FORM), "theme=dark").status, 403, "{method}");
    }
    assert_eq!(rows(&app), before);
    assert_eq!(evil.who(), None);
    // A link on another site is no form: it opens.
    assert_eq!(evil.with_header("Sec-Fetch-Site", "cross-site").get("/user/login").status, 200);
    assert!(browser.post("/user/login", &fields).is_redirect());
}

#[test]
fn a_foreign_program_is_refused_in_json() {
    let app = TestApp::new();
    let mut evil =
        app.browser().with_header("Origin", "https://evil.example").with_header("Accept", "application/json");
    let page = evil.request(Method::Post, "/user/login", Some("application/json"), "{}");
    assert_eq!((page.status, page.header("Content-Type")), (403, Some("application/json")));
    assert_eq!(page.header("Access-Control-Allow-Origin"), None);
}
