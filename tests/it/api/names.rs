//! The names under which programs send their token are settings.

use crate::config::{read, refusal};

#[test]
fn names_that_no_request_can_carry_or_that_mean_something_else_stop_the_start() {
    for (key, value) in [
        ("token_authentication_header", "Auth Token"),
        ("token_authentication_header", "Auth:"),
        ("token_authentication_header", "accès"),
        ("token_authentication_header", "cookie"),
        ("token_authentication_header", "Host"),
        ("token_authentication_header", "x-csrf-token"),
        ("token_authentication_key", "auth&token"),
        ("token_authentication_key", "auth token"),
        ("token_authentication_key", "csrf_token"),
        ("default_http_auth_realm", "Login\nSet-Cookie: session=x"),
    ] {
        let sentence = refusal(&format!("[default.user]\n{key} = {value:?}"), &[]);
        assert!(sentence.contains(&format!("user.{key} = {value:?}: expected")), "{sentence}");
    }
}

#[test]
fn no_name_means_no_such_place() {
    for key in ["token_authentication_header", "token_authentication_key"] {
        assert!(read(&format!("[default.user]\n{key} = \"\""), &[]).is_ok(), "{key}");
    }
}
