//! Cross-site requests are refused before anything else, even with the right CSRF token.

use rocket::http::Method;

use super::rows;
use crate::support::{Browser, PASSWORD, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";

/// Posts a theme with the right token. Returns whether it was accepted.
fn is_accepted(browser: &Browser<'_>, headers: &[(&str, &str)]) -> bool {
    let mut plain = browser.clone();
    plain.cookies.remove("theme");
    let token = plain.get("home").csrf_token();
    let mut sender = headers.iter().fold(plain.clone(), |browser, (name, value)| browser.with_header(name, value));
    let page = sender.post("theme", &[("csrf_token", token.as_str()), ("theme", "dark")]);
    let accepted = sender.cookies.contains_key("theme");
    assert_eq!(page.is_redirect(), accepted, "{headers:?}");
    if !accepted {
        assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{headers:?}");
    }
    accepted
}

#[test]
fn cross_site_requests_are_refused() {
    let app = TestApp::new();
    let id = app.member("ann");
    for browser in [app.browser(), app.with_session(id)] {
        for site in ["cross-site", "same-site", "nonsense", ""] {
            assert!(!is_accepted(&browser, &[("Sec-Fetch-Site", site)]), "{site}");
            assert!(!is_accepted(&browser, &[("Sec-Fetch-Site", site), ("Origin", "http://127.0.0.1:8000")]), "{site}");
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
            assert!(!is_accepted(&browser, &[("Origin", origin)]), "{origin}");
            assert!(!is_accepted(&browser, &[("Origin", origin), ("Sec-Fetch-Site", "none")]), "{origin}");
            assert!(!is_accepted(&browser, &[("Origin", origin), ("Host", "localhost:8000")]), "{origin}");
        }
    }
}

#[test]
fn same_origin_requests_are_accepted() {
    let app = TestApp::new();
    let browser = app.browser();
    assert!(is_accepted(&browser, &[]), "without these headers the token decides");
    assert!(is_accepted(&browser, &[("Sec-Fetch-Site", "same-origin")]));
    assert!(is_accepted(&browser, &[("Sec-Fetch-Site", "none")]));
    assert!(is_accepted(&browser, &[("Origin", "http://127.0.0.1:8000")]));
    // During development, any name of this machine is accepted if the browser used it.
    for host in ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "127.0.0.2:8000"] {
        let origin = format!("http://{host}");
        assert!(is_accepted(&browser, &[("Origin", &origin), ("Host", host)]), "{host}");
        assert!(
            is_accepted(&browser, &[("Origin", &origin), ("Host", host), ("Sec-Fetch-Site", "same-origin")]),
            "{host}"
        );
        assert!(
            !is_accepted(&browser, &[("Origin", &origin), ("Host", host), ("Sec-Fetch-Site", "cross-site")]),
            "{host}"
        );
    }
    // `Sec-Fetch-Site` counts more than an `Origin` that a privacy setting hides.
    assert!(is_accepted(&browser, &[("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]));
}

#[test]
fn a_site_with_a_base_url_accepts_no_other_origin() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://site.example".to_owned()));
    let browser = app.browser();
    assert!(is_accepted(&browser, &[("Origin", "https://site.example")]));
    for origin in
        ["http://site.example", "https://www.site.example", "https://site.example:444", "http://localhost:8000"]
    {
        assert!(!is_accepted(&browser, &[("Origin", origin)]), "{origin}");
        let host = origin.split("//").nth(1).unwrap();
        assert!(
            !is_accepted(&browser, &[("Origin", origin), ("Host", host)]),
            "even if the Host header says the same: {origin}"
        );
    }
}

#[test]
fn a_cross_site_post_is_refused_before_the_session_is_read() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let login = browser.get("user.login");
    let token = login.csrf_token();
    let before = rows(&app);
    let fields = [("csrf_token", token.as_str()), ("username", "ann"), ("password", PASSWORD)];
    let mut evil = browser.clone().with_header("Origin", "https://evil.example");
    for path in ["user.login", "user.confirm_access", "user.setup/x", "/nowhere", "members"] {
        let page = evil.post(path, &fields);
        assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{path}");
    }
    for method in [Method::Put, Method::Patch, Method::Delete] {
        assert_eq!(evil.request(method, "theme", Some(FORM), "theme=dark").status, 403, "{method}");
    }
    assert_eq!(rows(&app), before);
    assert_eq!(evil.signed_in_as(), None);
    // A link on another site works, because it is no form.
    assert_eq!(evil.with_header("Sec-Fetch-Site", "cross-site").get("user.login").status, 200);
    assert!(browser.post("user.login", &fields).is_redirect());
}

#[test]
fn a_cross_site_json_request_is_refused_in_json() {
    let app = TestApp::new();
    let mut evil =
        app.browser().with_header("Origin", "https://evil.example").with_header("Accept", "application/json");
    let page = evil.request(Method::Post, "user.login", Some("application/json"), "{}");
    assert_eq!((page.status, page.header("Content-Type")), (403, Some("application/json")));
    assert_eq!(page.header("Access-Control-Allow-Origin"), None);
}
