//! What the log contains, and what it must not contain.

use super::support::{Site, wait_for};
use crate::support::{PASSWORD, pattern, url, url_prefix};

#[test]
fn the_log_holds_no_password_token_or_cookie() {
    for format in ["text", "json"] {
        let site = Site::new();
        let vars = [
            ("APP_MAIL__TRANSPORT", "file"),
            ("APP_MAIL__DIRECTORY", "mails"),
            ("APP_APP__LOG", format),
            ("RUST_LOG", "debug"),
        ];
        let server = site.serve(&vars);
        let browser = server.browser();
        browser.register("ann", "ann@example.com");
        let link = mailed_link(&site);
        let confirm = format!("user.confirm_email/{}", link.rsplit('/').next().unwrap());
        assert_eq!(browser.get(&confirm).status, 200);
        // URLs that match no route, or match it in unusual ways.
        let token = link.rsplit('/').next().unwrap().to_owned();
        browser.get(&format!("user.confirm_email/{token}/"));
        browser.get(&format!("user.confirm_email/{token}?next=/{token}"));
        browser.get(&format!("user.reset_password/{token}"));
        browser.get(&format!("/no/such/page/{token}"));
        server.request("DELETE", &confirm, &[], "");
        server.request("POST", &confirm, &[("Origin", "https://evil.example")], "");
        assert_eq!(browser.fill_in(&confirm, &confirm, &[]).status, 303);
        let before: Vec<_> = browser.cookies.borrow().values().cloned().collect();
        let wrong = "a wrong password typed";
        browser.fill_in("user.logout", "user.logout", &[]);
        browser.sign_in("ann", wrong);
        browser.sign_in(PASSWORD, PASSWORD);
        browser.sign_in("ann", PASSWORD);
        let after: Vec<_> = browser.cookies.borrow().values().cloned().collect();
        let setup = server.setup_url().unwrap();
        browser.get(&format!("user.setup/{}", setup.rsplit('/').next().unwrap()));
        let log = server.stop();
        assert!(
            log.contains(pattern("user.confirm_email")) && log.contains("sign-in-failed"),
            "the events are not in the log: {log}"
        );
        let secrets = before.iter().chain(&after).filter(|value| value.len() > 20);
        let plus = PASSWORD.replace(' ', "+");
        let encoded = PASSWORD.replace(' ', "%20");
        let known = [PASSWORD, plus.as_str(), encoded.as_str(), wrong, &token, setup.rsplit('/').next().unwrap()];
        for secret in known.into_iter().chain(secrets.map(String::as_str)) {
            let told = log.lines().find(|line| line.contains(secret));
            assert_eq!(told, None, "{format}: {secret}");
        }
    }
}

#[test]
fn who_watches_the_site_leaves_no_lines() {
    let server = Site::new().serve(&[]);
    let browser = server.browser();
    for page in ["health.live", "health.ready", "privacy"] {
        assert_eq!(browser.get(page).status, 200);
    }
    let log = server.stop();
    assert!(log.contains(pattern("privacy")), "{log}");
    assert!(!log.contains(pattern("health.live")) && !log.contains(pattern("health.ready")), "{log}");
}

/// The link in the mail. There must be exactly one mail.
fn mailed_link(site: &Site) -> String {
    let folder = site.folder().join("mails");
    let file = wait_for("the mail", || {
        let entries = std::fs::read_dir(&folder).ok()?.flatten();
        entries.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|kind| kind == "eml"))
    });
    let text = std::fs::read_to_string(file).unwrap().replace("=\r\n", "").replace("=3D", "=");
    let link = text.split_whitespace().find(|word| word.contains(url_prefix("user.confirm_email")));
    link.unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn visitors_cannot_inject_lines_into_the_log() {
    let site = Site::new();
    let server = site.serve(&[]);
    let forged = "2030-01-01T00:00:00Z INFO audit: kind=signed-in";
    for path in [
        "/a%0d%0a2030-01-01T00:00:00Z%20INFO%20audit:%20kind=signed-in",
        "/a%1b[2J%1b[31mred",
        "static/%0aforged",
        "user.confirm_email/%0aforged",
        "/a?x=%0d%0aforged",
    ] {
        server.get(path);
    }
    server.raw(b"GET /a\x1b[31mred HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    server.raw(b"GET /a\r\n2030-01-01T00:00:00Z INFO audit: kind=signed-in HTTP/1.1\r\nHost: x\r\n\r\n");
    server.raw(b"G\x1bET\n\n / HTTP/1.1\r\n\r\n");
    server.request("GET", "home", &[("User-Agent", "a\x1b[31mforged"), ("X-Request-Id", "forged")], "");
    let log = server.stop();
    assert!(!log.contains('\u{1b}') && !log.contains('\r'), "control characters in the log: {log:?}");
    for line in log.lines() {
        assert!(!line.starts_with(forged) && !line.trim_start().starts_with("forged"), "{line:?}");
        let stamp = line.split_whitespace().next().unwrap_or_default();
        assert!(chrono::DateTime::parse_from_rfc3339(stamp).is_ok(), "the line does not begin with its time: {line:?}");
    }
}

#[test]
fn in_json_format_every_line_is_an_object() {
    let site = Site::new();
    let server = site.serve(&[("APP_APP__LOG", "json")]);
    server.get("/a%0d%0ab");
    server.get("members");
    server.request("POST", "/user/open-sesame", &[("Sec-Fetch-Site", "cross-site")], "");
    let foreign = server.request("POST", "user.login", &[("Sec-Fetch-Site", "cross-site")], "");
    let log = server.stop();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let request = lines.iter().find(|line| line["path"] == url("members")).unwrap_or_else(|| panic!("{log}"));
    assert_eq!((&request["method"], &request["status"]), (&"GET".into(), &303.into()));
    let refused = lines.iter().find(|line| line["path"] == url("user.login")).unwrap_or_else(|| panic!("{log}"));
    assert_eq!((&refused["method"], &refused["status"]), (&"POST".into(), &foreign.status.into()));
    assert!(
        !log.contains("sesame") && log.contains("/user/…"),
        "what a refused request asked for may be a secret: {log}"
    );
    assert!(request["id"].as_str().is_some_and(|id| id.len() >= 12) && request["timestamp"].is_string());
}
