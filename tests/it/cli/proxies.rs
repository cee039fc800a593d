//! What proxies say about visitors, and what the owner learns if they say nothing.

use super::support::{Site, wait_for};

#[test]
fn a_proxy_that_does_not_say_where_visitors_come_from_is_noticed() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed", "--role", "admin"])
        .assert_success();
    let behind = [("APP_APP__TRUSTED_PROXIES", "2")];
    let silent = |log: &str| !log.contains("X-Forwarded-For");
    let doctor = || site.run_with(&["doctor"], &behind, "").out;
    let server = site.serve(&behind);
    // A load balancer asks without the header.
    assert_eq!(server.get("health.ready").status, 200);
    let ask = |value| server.request("GET", "home", &[("X-Forwarded-For", value)], "").status;
    assert_eq!(ask("203.0.113.9:51512, 192.0.2.1"), 200);
    assert!(silent(&server.err()) && silent(&doctor()), "{}", server.err());
    assert_eq!(ask("unknown, 192.0.2.1"), 200);
    assert_eq!(ask("192.0.2.1"), 200);
    let counted = wait_for("the doctor to know", || Some(doctor()).filter(|found| !silent(found)));
    assert!(counted.contains("app.trusted_proxies"), "{counted}");
    let log = server.stop();
    assert_eq!(log.matches("X-Forwarded-For").count(), 1, "one line a minute: {log}");
    assert!(log.contains("unknown") && log.contains("app.trusted_proxies"), "{log}");
}
