//! The settings about programs that sign in with each request: `user.token_…` and `user.default_http_auth_realm`.

use super::{ConfigError, User};

/// Refuses names that no request can contain, or that the site uses for something else.
pub(super) fn check(user: &User) -> Result<(), ConfigError> {
    let header = &user.token_authentication_header;
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let is_taken = ["cookie", "host", "x-csrf-token"].iter().any(|taken| header.eq_ignore_ascii_case(taken));
    if !header.chars().all(is_letter) || is_taken {
        return refuse("token_authentication_header", header, "the name of a header of its own");
    }
    let key = &user.token_authentication_key;
    let is_word = key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if !is_word || key == "csrf_token" {
        return refuse("token_authentication_key", key, "a word of its own, of letters, digits, - and _");
    }
    let realm = &user.default_http_auth_realm;
    if realm.chars().any(char::is_control) {
        return refuse("default_http_auth_realm", realm, "a text of one line");
    }
    Ok(())
}

fn refuse(key: &str, value: &str, expected: &str) -> Result<(), ConfigError> {
    Err(ConfigError(format!("user.{key} = {value:?}: expected {expected}")))
}
