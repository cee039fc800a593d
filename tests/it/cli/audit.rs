//! The security events in the log.

use std::collections::BTreeMap;

use serde_json::Value;

use super::support::{Server, Site};
use crate::support::PASSWORD;

const WRONG: &str = "a wrong password typed";
const SMTP_PASSWORD: &str = "open sesame mail";

/// Causes all security events. Returns the secrets that must not be in the log.
fn cause_all_events(site: &Site, server: &Server) -> Vec<String> {
    let ann = server.browser();
    assert_eq!(ann.sign_in("ann", WRONG).status, 422);
    assert_eq!(ann.sign_in("ann", PASSWORD).status, 303);
    let confirm = |password| ann.fill_in("user.confirm_access", "user.confirm_access", &[("password", password)]);
    assert_eq!((confirm(WRONG).status, confirm(PASSWORD).status), (422, 303));
    assert_eq!(ann.get("special").status, 303);
    assert_eq!(ann.post("user.logout", "a forged token of nobody", &[]).status, 403);
    let setup = server.setup_url().unwrap();
    let path = setup.strip_prefix(&server.address).unwrap();
    assert_eq!(ann.fill_in(path, path, &[]).status, 303);
    let mut secrets: Vec<_> = ann.cookies.borrow().values().cloned().collect();
    assert_eq!(ann.fill_in("user.logout", "user.logout", &[]).status, 303);
    let evil = [("Origin", "https://evil.example"), ("Cookie", "session=stolen-cookie-of-somebody-else")];
    assert_eq!(server.request("POST", "user.login", &evil, "").status, 403);
    let basic = [("Authorization", "Basic YW5uOmh1bnRlcjI="), ("Accept", "application/json")];
    assert_eq!(server.request("GET", "members", &basic, "").status, 401);
    server.browser().register("ben", "ben@example.com");
    assert_eq!(server.browser().sign_in("ben", PASSWORD).status, 422);
    let many: Vec<_> = (0..11).map(|_| server.browser().sign_in("nobody.known", WRONG).status).collect();
    assert_eq!(many.last(), Some(&429), "{many:?}");
    let hash = {
        use diesel::prelude::*;
        let mut connection = crate::support::database::connect("data/app.db", site.folder());
        let users = app::db::schema::users::table.select(app::db::schema::users::password_hash);
        users.load::<String>(&mut connection).unwrap()
    };
    secrets.extend(hash.iter().flat_map(|hash| hash.rsplit('$').take(2).map(str::to_owned)));
    secrets.push(setup.rsplit('/').next().unwrap().to_owned());
    let key = std::fs::read_to_string(site.folder().join("data/secret_key")).unwrap();
    secrets.push(key.trim().to_owned());
    let said = [PASSWORD, WRONG, SMTP_PASSWORD, "$argon2", "YW5uOmh1bnRlcjI", "stolen-cookie", "a forged token"];
    secrets.extend(said.map(str::to_owned));
    secrets.into_iter().filter(|secret| secret.len() > 6).collect()
}

fn site() -> Site {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    site
}

/// Settings with an unreachable mail server, so that the log mentions it.
fn vars(format: &str) -> [(&str, &str); 6] {
    [
        ("APP_APP__LOG", format),
        ("MAIL_SERVER", "127.0.0.1"),
        ("MAIL_PORT", "1"),
        ("MAIL_USERNAME", "gantry"),
        ("MAIL_PASSWORD", SMTP_PASSWORD),
        ("RUST_LOG", "info,audit=info"),
    ]
}

#[test]
fn every_event_is_logged_with_time_user_address_and_request() {
    let site = site();
    let server = site.serve(&vars("json"));
    cause_all_events(&site, &server);
    let log = server.stop();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert!(lines.iter().all(Value::is_object));
    let requests: Vec<_> = lines.iter().filter(|line| line["target"] == "request").map(|line| &line["id"]).collect();
    let mut events = BTreeMap::<&str, Vec<&Value>>::new();
    for line in lines.iter().filter(|line| line["target"] == "audit") {
        let time = line["timestamp"].as_str().unwrap();
        assert!(time.ends_with('Z') && chrono::DateTime::parse_from_rfc3339(time).is_ok(), "{line}");
        assert_eq!(line["ip"], "127.0.0.1", "{line}");
        assert!(requests.contains(&&line["request"]), "the log has no request for this event: {line}");
        events.entry(line["kind"].as_str().unwrap()).or_default().push(line);
    }
    for (kind, user_id) in [
        ("signed-in", Some(1)),
        ("sign-in-failed", Some(1)),
        ("sign-in-refused", Some(2)),
        ("access-not-confirmed", Some(1)),
        ("confirmed-access", Some(1)),
        ("no-permission", Some(1)),
        ("csrf-failed", Some(1)),
        ("role-granted", Some(1)),
        ("signed-out", Some(1)),
        ("foreign-origin", None),
        ("registered", Some(2)),
        ("too-many-tries", None),
    ] {
        let told = events.get(kind).unwrap_or_else(|| panic!("{kind} is not in {log}"));
        assert_eq!(told[0]["user_id"].as_i64(), user_id, "{}", told[0]);
    }
}

#[test]
fn the_log_holds_no_secret() {
    for format in ["json", "text"] {
        let site = site();
        let mut vars = vars(format);
        vars[5].1 = "trace";
        let server = site.serve(&vars);
        let secrets = cause_all_events(&site, &server);
        let log = server.stop();
        assert!(
            log.contains("sign-in-failed") && log.contains("look at mail.server"),
            "the events are not in the log: {log}"
        );
        for secret in secrets {
            assert_eq!(log.lines().find(|line| line.contains(&secret)), None, "{format}: {secret}");
        }
    }
}
