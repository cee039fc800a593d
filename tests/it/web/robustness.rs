//! Requests that no browser sends: truncated, oversized, nested, invalid UTF-8. They are refused, never with a 5xx.

use rocket::http::Method;

use super::{rows, without_limits};
use crate::support::{PASSWORD, Page, TestApp, encode, in_words, url};

const FORM: &str = "application/x-www-form-urlencoded";

fn assert_client_error(page: &Page, context: &str) {
    assert!((400..500).contains(&page.status), "{context:.80}: {}", page.status);
    assert_eq!(page.texts("h1").len(), 1, "{context:.80}");
}

#[test]
fn multipart_bodies_are_refused() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let whole = format!("--b\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n{token}\r\n--b--\r\n");
    let kinds =
        ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=b", "multipart/mixed"];
    for kind in kinds {
        for body in [whole.as_str(), &whole[..whole.len() / 2], "--b", "--b\r\n", ""] {
            for path in ["user.login", "theme", "user.register"] {
                assert_client_error(&browser.request(Method::Post, path, Some(kind), body), kind);
            }
        }
    }
}

#[test]
fn invalid_utf8_is_400() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let before = rows(&app);
    let bodies: [&[u8]; 9] = [
        b"&username=%ff",
        b"&username=\xff",
        b"&%ff=1",
        b"&\xff\xfe=1",
        b"&username=%c3",
        b"&username=%c0%af",
        b"&username=%ed%a0%80",
        b"&username=%f8%88%80%80%80",
        b"&username=\xc3(",
    ];
    for tail in bodies {
        let body = [format!("csrf_token={token}").as_bytes(), tail].concat();
        for path in ["user.login", "user.register", "theme", "user.resend_confirm_email"] {
            let page = browser.request_bytes(Method::Post, path, Some(FORM), &body);
            assert_eq!(page.status, 400, "{path} {tail:?}");
        }
    }
    for path in
        ["/%ff", "user.confirm_email/%ff", "user.login?next=%ff", "user.resend_confirm_email?email=%c3", "home?%fe=1"]
    {
        let page = browser.get(path);
        assert_eq!((page.status, page.texts("h1").len()), (400, 1), "{path}");
    }
    assert_eq!(rows(&app), before);
}

#[test]
fn odd_escapes_and_field_names_break_nothing() {
    let app = TestApp::with(without_limits);
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let before = rows(&app);
    let tails = [
        "&username=%zz",
        "&username=%",
        "&username=%u0041",
        "&username=%00",
        "&username=a%00b",
        "&username[]=x",
        "&username[a][b]=x",
        "&username.a=x",
        "&username[=x",
        "&username]=x",
        "&[username]=x",
        "&.username=x",
        "&username=a&username=b",
        "&csrf_token=other",
        "&=&=&=",
        "&&&&&",
        "&=x",
        "&username",
        "&remember_me=maybe",
        "&remember_me[]=1&remember_me.x=1",
        "&next[]=//evil.example",
        ";username=x",
    ];
    let deep = format!("&{}=x", "a[b].c".repeat(500));
    let wide = format!("&username{}=x", "[a]".repeat(2000));
    for tail in tails.into_iter().chain([deep.as_str(), &wide]) {
        for path in ["user.login", "user.register", "user.resend_confirm_email"] {
            let page = browser.request(Method::Post, path, Some(FORM), &format!("csrf_token={token}{tail}"));
            assert_client_error(&page, tail);
        }
        let page = browser.request(Method::Post, "theme", Some(FORM), &format!("csrf_token={token}{tail}"));
        assert!(page.status < 500, "{tail:.60}");
    }
    for path in ["user.login?next[]=x&next.a=y", "user.login?%zz", "user.login?next", "user.login?=&&", "/%zz", "/%"] {
        assert!(browser.get(path).status < 500, "{path}");
    }
    assert_eq!(rows(&app), before);
}

#[test]
fn oversized_forms_are_refused() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let many = format!("csrf_token={token}&theme=dark{}", "&a=b".repeat(3000));
    assert_eq!(browser.request(Method::Post, "theme", Some(FORM), &many).status, 400);
    for size in [70_000, 1_000_000, 12_000_000] {
        let huge = format!("csrf_token={token}&theme=dark&a={}", "x".repeat(size));
        for path in ["theme", "user.login", "user.register"] {
            let page = browser.request(Method::Post, path, Some(FORM), &huge);
            assert_eq!((page.status, page.texts("h1")), (413, vec![in_words("error-413-title")]), "{size}");
        }
        // Where no handler reads the body, its size does not matter.
        assert_eq!(browser.request(Method::Post, "/nowhere", Some(FORM), &huge).status, 404);
        assert_eq!(browser.request(Method::Get, "home", Some(FORM), &huge).status, 200);
    }
    assert!(!browser.cookies.contains_key("theme"));
}

#[test]
fn long_urls_are_answered() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let long = "x".repeat(2000);
    for path in
        [format!("/{long}"), format!("/{}", "x/".repeat(1000)), format!("static/{long}"), format!("user.setup/{long}")]
    {
        assert!(matches!(browser.visit(&path).status, 404 | 200), "{path:.30}");
    }
    // The URL is too long to return to, but the refusal still works.
    let mut stranger = app.browser();
    let page = stranger.visit(&format!("members?q={long}"));
    assert_eq!((page.path.as_str(), page.flashes()), (&*url("user.login"), vec!["must-sign-in".to_owned()]));
    assert_eq!(page.attributes("main input[name=next]", "value").len(), 0);
    let home = stranger.get(&format!("home?q={}", "x".repeat(8000)));
    assert_eq!(home.status, 200);
}

#[test]
fn other_methods_are_refused_and_change_nothing() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let token = browser.get("home").csrf_token();
    let before = rows(&app);
    for method in [Method::Put, Method::Delete, Method::Patch, Method::Trace, Method::Options, Method::Connect] {
        for path in ["home", "members", "user.login", "user.logout", "theme", "static/css/app.css", "/nowhere"] {
            let page = browser.request(method, path, Some(FORM), &format!("csrf_token={token}&theme=dark&x=mirror-me"));
            assert!(matches!(page.status, 400 | 404 | 405), "{method} {path}: {}", page.status);
            assert!(!page.body.contains("mirror-me"), "{method} {path} echoes the request");
        }
    }
    assert_eq!(rows(&app), before);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert!(!browser.cookies.contains_key("theme"));
}

#[test]
fn an_overlong_password_is_a_wrong_password() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    let answer = |name: &str, password: &str| {
        let mut browser = app.browser();
        let page = browser.sign_in(name, password);
        assert_eq!(browser.signed_in_as(), None);
        assert!(!page.body.contains(&password[..10]), "the form must not repeat a password");
        (page.status, page.body.replace(&page.csrf_token(), ""))
    };
    let wrong = answer("ann", "wrong password");
    assert_eq!(wrong.0, 422);
    for length in [999, 1000, 1001, 5_000, 30_000] {
        assert!(answer("ann", &"x".repeat(length)) == wrong, "{length}");
        assert!(answer("ann", &format!("{PASSWORD}{}", "x".repeat(length))) == wrong, "{length}");
    }
    // The limit is a thousand bytes, not characters.
    assert!(answer("ann", &"é".repeat(600)) == wrong);
    let nobody = answer("nobody", &"x".repeat(5_000));
    assert_eq!(nobody.1.replace("nobody", "ann"), wrong.1);

    let mut browser = app.with_session(app.member("bob"));
    let form = browser.get("user.confirm_access");
    let page = browser.submit(&form, "user.confirm_access", &[("password", &"x".repeat(5_000))]);
    assert_eq!(page.errors("password"), ["incorrect-password"]);
}

#[test]
fn fields_of_any_length_are_answered() {
    let app = TestApp::with(without_limits);
    for length in [0, 1, 2, 3, 50, 51, 254, 255, 1000, 10_000] {
        for text in ["x".repeat(length), "é".repeat(length / 2), "\u{202e}".repeat(length / 3)] {
            let mut browser = app.browser();
            let form = browser.get("user.register");
            let email = format!("{text}@example.com");
            let fields = [
                ("username", text.as_str()),
                ("email", email.as_str()),
                ("password", "12345"),
                ("retype_password", "1"),
            ];
            let page = browser.submit(&form, "user.register", &fields);
            assert_eq!(page.status, 422, "{length}");
            let form = browser.get("user.login");
            let page = browser.submit(&form, "user.login", &[("username", text.as_str()), ("password", "x")]);
            assert_eq!(page.status, 422, "{length}");
            let page = browser.get(&format!("user.resend_confirm_email?email={}", encode(&text)));
            assert_eq!((page.status, page.value("email")), (200, text.clone()), "{length}");
        }
    }
}
