//! More tries than the owner allows: with the limits as they come, and from more addresses than one has.

use app::accounts::register::count_try;
use app::auth::Limited;
use app::models::{Attempt, Client};

use crate::support::{PASSWORD, TestApp};

fn client() -> Client {
    Client { ip: "192.0.2.1".to_owned(), ..Client::default() }
}

#[test]
fn nobody_has_to_set_a_limit_to_have_one() {
    let app = TestApp::new();
    app.member("ann");
    let settings = app.site().settings.clone();
    app.write(move |tx| {
        for number in 0..60 {
            assert_eq!(count_try(tx, &settings, &client())?, Attempt::Allowed, "{number}");
            assert_eq!(Limited::LoginClient(&client()).count(tx, &settings.limits)?, Attempt::Allowed, "{number}");
        }
        Ok(())
    });
    assert_eq!(app.browser().register("eve", "eve@example.com").status, 429);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    assert!(app.user("eve").is_none() && app.sessions().is_empty());
    // Whoever is not the one who has tried.
    let mut other = app.browser().from_ip("192.0.2.2");
    assert!(other.register("bob", "bob@example.com").is_redirect());
    assert!(other.sign_in("ann", PASSWORD).is_redirect());
    app.work();
}

#[test]
fn no_header_makes_one_client_many() {
    let app = TestApp::with(|settings| {
        settings.app.trusted_proxies = 2;
        settings.limits.login_per_address = app::config::values::Limit::per_minutes(14, 15);
        settings.limits.login_per_account = app::config::values::Limit::per_minutes(1000, 15);
    });
    app.member("ann");
    // The client is at 203.0.113.9; the inner proxy saw the outer one at 192.0.2.50.
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
        // As one line, as a line of its own, and as more lines than one.
        let mut lines = forged.to_vec();
        lines.push("203.0.113.9, 192.0.2.50");
        assert_eq!(behind(&lines).sign_in("ann", "no such password").status, 422, "{lines:?}");
        let line = lines.join(", ");
        assert_eq!(behind(&[&line]).sign_in("ann", "no such password").status, 422, "{line}");
    }
    assert_eq!(app.tries("login:client:"), [14], "all of them are one");
    for header in ["X-Real-IP", "Forwarded", "True-Client-IP", "CF-Connecting-IP", "X-Client-IP"] {
        let mut browser = behind(&["203.0.113.9, 192.0.2.50"]).with_header(header, "198.51.100.9");
        assert_eq!(browser.sign_in("ann", PASSWORD).status, 429, "{header}");
    }
    assert!(behind(&["203.0.113.10, 192.0.2.50"]).sign_in("ann", PASSWORD).is_redirect());
}
