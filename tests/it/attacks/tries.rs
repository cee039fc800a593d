//! Attempts to evade the limits, with default settings and with forged addresses.

use std::sync::Arc;

use app::accounts::register::count_try;
use app::auth::{LOGIN_CLIENT, Whose};
use app::db::{Cause, Client};
use app::i18n::Lang;

use crate::support::{PASSWORD, TestApp};

fn client() -> Client {
    Client { ip: "192.0.2.1".to_owned(), ..Client::default() }
}

#[test]
fn limits_apply_by_default() {
    let app = TestApp::new();
    app.member("ann");
    let cause = Cause { client: client(), lang: Lang::new("en") };
    let db = app.db().caused_by(Arc::new(cause));
    for _ in 0..60 {
        app.wait(count_try(&db)).unwrap();
        app.wait(db.limited(LOGIN_CLIENT, Whose::Client, |_| Ok(()))).unwrap();
    }
    assert_eq!(app.browser().register("eve", "eve@example.com").status, 429);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    assert!(app.user("eve").is_none() && app.sessions().is_empty());
    // Another client is not limited.
    let mut other = app.browser().from_ip("192.0.2.2");
    assert!(other.register("bob", "bob@example.com").is_redirect());
    assert!(other.sign_in("ann", PASSWORD).is_redirect());
    app.run_jobs();
}

#[test]
fn forged_headers_do_not_turn_one_client_into_many() {
    let app = TestApp::with(|settings| {
        settings.app.trusted_proxies = 2;
        settings.limits.login_per_address = app::config::values::Limit::per_minutes(14, 15);
        settings.limits.login_per_account = app::config::values::Limit::per_minutes(1000, 15);
    });
    app.member("ann");
    // The client's address is 203.0.113.9. The inner proxy sees the outer one at 192.0.2.50.
    let behind =
        |lines: &[&str]| lines.iter().fold(app.browser(), |browser, line| browser.with_header("X-Forwarded-For", line));
    for forged in [
        &[][..],
        &["198.51.100.1"],
        &["198.51.100.2, 198.51.100.3"],
        &["198.51.100.4", "198.51.100.5"],
        &["unknown, ,"],
        &["203.0.113.9 , ::1"],
        &["\"[2001:db8::1]:4711\""],
    ] {
        // As one line, and as several lines.
        let mut lines = forged.to_vec();
        lines.push("203.0.113.9, 192.0.2.50");
        assert_eq!(behind(&lines).sign_in("ann", "no such password").status, 422, "{lines:?}");
        let line = lines.join(", ");
        assert_eq!(behind(&[&line]).sign_in("ann", "no such password").status, 422, "{line}");
    }
    assert_eq!(app.throttle_counts("login:client:"), [14], "all attempts must count for one client");
    for header in ["X-Real-IP", "Forwarded", "True-Client-IP", "CF-Connecting-IP", "X-Client-IP"] {
        let mut browser = behind(&["203.0.113.9, 192.0.2.50"]).with_header(header, "198.51.100.9");
        assert_eq!(browser.sign_in("ann", PASSWORD).status, 429, "{header}");
    }
    assert!(behind(&["203.0.113.10, 192.0.2.50"]).sign_in("ann", PASSWORD).is_redirect());
}
