//! Changes in disguise: other content types, other methods, links.

use rocket::http::Method;

use super::rows;
use crate::support::{Browser, PASSWORD, TestApp, encode, in_words};

const FORM: &str = "application/x-www-form-urlencoded";

struct Before {
    rows: String,
    who: Option<String>,
    theme: Option<String>,
}

fn now(app: &TestApp, browser: &mut Browser<'_>) -> Before {
    Before { who: browser.signed_in_as(), theme: browser.cookies.get("theme").cloned(), rows: rows(app) }
}

fn assert_unchanged(app: &TestApp, browser: &mut Browser<'_>, before: &Before, context: &str) {
    let after = now(app, browser);
    assert_eq!(
        (after.rows, after.who, after.theme),
        (before.rows.clone(), before.who.clone(), before.theme.clone()),
        "{context}"
    );
}

#[test]
fn a_form_with_another_content_type_is_refused_even_with_the_right_token() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let token = browser.get("home").csrf_token();
    let before = now(&app, &mut browser);
    let plain = format!("csrf_token={token}&theme=dark");
    let json = format!(r#"{{"csrf_token":"{token}","theme":"dark"}}"#);
    let part =
        |name: &str, value: &str| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let multipart = format!("{}{}--b--\r\n", part("csrf_token", &token), part("theme", "dark"));
    let formats = [
        (Some("text/plain"), &plain),
        (Some("text/plain; charset=utf-8"), &plain),
        (Some("application/json"), &plain),
        (Some("text/plain"), &json),
        (Some("multipart/form-data; boundary=b"), &multipart),
        (Some("multipart/form-data"), &multipart),
        (Some("application/octet-stream"), &plain),
        (Some("text/html"), &plain),
        (Some("nonsense"), &plain),
        (None, &plain),
        (None, &multipart),
    ];
    for (kind, body) in formats {
        for path in ["theme", "user.logout", "language"] {
            let page = browser.request(Method::Post, path, kind, body);
            assert!((400..500).contains(&page.status), "{path} as {kind:?}: {}", page.status);
            assert_unchanged(&app, &mut browser, &before, &format!("{path} as {kind:?}"));
        }
    }
    assert!(browser.request(Method::Post, "theme", Some(FORM), &plain).is_redirect(), "it must work as a form");
}

#[test]
fn a_method_override_in_the_first_field_is_refused() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let token = browser.get("home").csrf_token();
    let before = now(&app, &mut browser);
    for method in ["put", "PUT", "patch", "delete", "get", "head", "options", "post", "trace", "connect"] {
        for start in ["_method=", "&_method=", "&&_method=", "&&&_method=", "%5Fmethod=", "_%6dethod="] {
            for path in ["theme", "user.logout", "members", "home"] {
                let body = format!("{start}{method}&csrf_token={token}&theme=dark");
                for mut browser in [browser.clone(), browser.clone().with_header("Origin", "https://evil.example")] {
                    let page = browser.request(Method::Post, path, Some(FORM), &body);
                    assert!(matches!(page.status, 400 | 403), "{path} with {start}{method}: {}", page.status);
                    assert_eq!(page.texts("h1").len(), 1);
                    assert_unchanged(&app, &mut browser, &before, &format!("{path} with {start}{method}"));
                }
            }
        }
    }
    // Later in the form it is an ordinary field.
    let body = format!("csrf_token={token}&_method=get&theme=dark");
    assert!(browser.request(Method::Post, "theme", Some(FORM), &body).is_redirect());
}

#[test]
fn a_url_alone_changes_nothing() {
    let app = TestApp::new();
    app.member("bob");
    let mut browser = app.with_session(app.member("ann"));
    let token = browser.get("home").csrf_token();
    let before = now(&app, &mut browser);
    let paths = [
        format!("theme?theme=dark&csrf_token={token}"),
        format!("language?lang=de&csrf_token={token}"),
        format!("user.logout?csrf_token={token}"),
        format!("user.logout?_method=post&csrf_token={token}"),
        format!("user.confirm_access?password={}&csrf_token={token}", encode(PASSWORD)),
    ];
    for path in &paths {
        for method in
            [Method::Get, Method::Head, Method::Options, Method::Put, Method::Patch, Method::Delete, Method::Trace]
        {
            browser.request(method, path, None, "");
            browser.request(method, path, Some(FORM), &format!("csrf_token={token}&theme=dark&lang=de"));
        }
        assert_unchanged(&app, &mut browser, &before, path);
    }
    assert!(!browser.cookies.contains_key("lang"));

    let mut stranger = app.browser();
    let token = stranger.get("home").csrf_token();
    let path = format!("user.login?username=bob&password={}&csrf_token={token}", encode(PASSWORD));
    assert_eq!(stranger.get(&path).status, 200);
    assert_eq!(stranger.signed_in_as(), None);
    assert!(!stranger.get(&path).body.contains(PASSWORD), "the page must not repeat the query");
}

#[test]
fn an_image_on_another_site_cannot_sign_out() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut image = app
        .with_session(id)
        .with_header("Sec-Fetch-Site", "cross-site")
        .with_header("Sec-Fetch-Dest", "image")
        .with_header("Referer", "https://evil.example/");
    for path in ["user.logout", "user.logout?next=/"] {
        let page = image.visit(path);
        assert!(page.texts("main button").contains(&in_words("logout-submit")), "a page with a button: {}", page.body);
    }
    assert_eq!(image.signed_in_as().as_deref(), Some("ann"));
}
