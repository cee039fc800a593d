//! No secret of a program is in the log, wherever the request had it.

use serde_json::Value;

use super::basic;
use crate::support::binary::Site;
use crate::support::{PASSWORD, url};

#[test]
fn the_log_holds_no_token_and_no_password() {
    for format in ["text", "json"] {
        let site = Site::new();
        site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
        let server = site.serve(&[("APP_APP__LOG", format), ("RUST_LOG", "debug")]);
        let json = ("Content-Type", "application/json");
        let login = serde_json::json!({ "username": "ann", "password": PASSWORD }).to_string();
        let answer = server.request("POST", &format!("{}?include_auth_token", url("user.login")), &[json], &login);
        let told: Value = serde_json::from_str(&answer.body).unwrap();
        let token = told["response"]["user"]["authentication_token"].as_str().unwrap().to_owned();
        let basic = basic("ann", PASSWORD);
        for path in ["api.me", "api.basic", "api.token", "members", "/nowhere"] {
            let path = url(path);
            server.request("GET", &path, &[("Authentication-Token", &token)], "");
            server.request("GET", &path, &[("Authorization", &basic)], "");
            server.request("GET", &format!("{path}?auth_token={token}"), &[], "");
            server.request("GET", &format!("{path}?auth_token={token}x"), &[], "");
            server.request("POST", &path, &[json], &format!("{{\"auth_token\":\"{token}\"}}"));
            server.request("POST", &path, &[json], &format!("{{\"auth_token\":\"{token}\""));
        }
        let log = server.stop();
        assert!(log.contains(&url("api.token")), "the requests are not in the log: {log}");
        let encoded = basic.split(' ').nth(1).unwrap();
        for secret in [token.as_str(), encoded, PASSWORD] {
            assert_eq!(log.lines().find(|line| line.contains(secret)), None, "{format}: {secret}");
        }
    }
}
