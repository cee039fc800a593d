//! JSON that is not what the form expects names the field that is wrong, and changes nothing. (`attacks/programs.rs` sends
//! more of it, to every form.)

use rocket::http::Method;

use super::{JSON, make, told, wrong};
use crate::support::TestApp;
use crate::web::{rows, without_limits};

/// The forms and one of their fields with texts.
const FORMS: [(&str, &str); 8] = [
    ("user.login", "username"),
    ("user.login", "password"),
    ("user.login", "next"),
    ("user.register", "email"),
    ("user.register", "retype_password"),
    ("user.forgot_password", "email"),
    ("user.resend_confirm_email", "email"),
    ("user.logout", "next"),
];

#[test]
fn each_field_is_named() {
    let app = TestApp::with(without_limits);
    app.member("ann");
    let before = rows(&app);
    for (path, field) in FORMS {
        for odd in ["null", "true", "false", "7", "-1.5", "[]", "{}", "[\"ann\"]", "{\"$ne\":null}"] {
            let body = format!("{{\"{field}\":{odd}}}");
            let page = app.browser().request(Method::Post, path, Some(JSON), &body);
            assert_eq!((page.status, wrong(&page)), (400, vec![field.to_owned()]), "{path} {body}");
        }
        for (body, named) in [
            (format!("{{\"{field}\":\"a\",\"{field}\":\"b\"}}"), field),
            (format!("{{\"{field}\":\"a\",\"is_admin\":\"true\"}}"), "is_admin"),
            (format!("{{\"{field}\":\"a\",\"{field}.x\":\"b\"}}"), &format!("{field}.x")),
            (format!("{{\"{field}[0]\":\"b\"}}"), &format!("{field}[0]")),
            ("{\"\":\"b\"}".to_owned(), ""),
            ("{\"_method\":\"delete\"}".to_owned(), "_method"),
        ] {
            let page = app.browser().request(Method::Post, path, Some(JSON), &body);
            assert_eq!((page.status, wrong(&page)), (400, vec![named.to_owned()]), "{path} {body}");
        }
    }
    // A box to tick takes truth values, and the texts of a form.
    for odd in ["null", "1", "[]", "{}"] {
        let page = app.browser().request(Method::Post, "user.login", Some(JSON), &format!("{{\"remember_me\":{odd}}}"));
        assert_eq!(wrong(&page), ["remember_me"], "{odd}");
    }
    for good in ["true", "false", "\"on\"", "\"\""] {
        let page =
            app.browser().request(Method::Post, "user.login", Some(JSON), &format!("{{\"remember_me\":{good}}}"));
        assert_eq!(wrong(&page), ["password", "username"], "{good}");
    }
    assert_eq!(rows(&app), before);
}

#[test]
fn a_page_for_programs_refuses_malformed_bodies_too() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let token = make(&mut app.with_session(ann), "backup", "");
    let deep = "[".repeat(30_000);
    for body in ["", "{", "nul", &deep, "{\"a\":1}{}", "\u{feff}{}"] {
        let mut program = app.browser().with_header("Authentication-Token", &token);
        let page = program.request(Method::Post, "api.token", Some(JSON), body);
        assert_eq!(page.status, 400, "{body:.20}");
        told(&page);
    }
    for body in ["null", "[]", "7", "\"x\"", "{\"auth_token\":null}", "{\"auth_token\":[]}", "{\"auth_token\":{}}"] {
        let page = app.browser().request(Method::Post, "api.token", Some(JSON), body);
        assert_eq!(page.status, 401, "{body}");
        told(&page);
    }
    let huge = format!("{{\"a\":\"{}\"}}", "x".repeat(70_000));
    assert_eq!(app.browser().request(Method::Post, "api.token", Some(JSON), &huge).status, 413);
}
