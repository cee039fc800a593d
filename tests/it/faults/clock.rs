//! Clock jumps in both directions while the site runs. Everything still expires, and nobody is locked out.

use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp, url_prefix};

const WRONG: &str = "no such password";

fn jumps() -> [TimeDelta; 4] {
    [TimeDelta::hours(1), TimeDelta::hours(-1), TimeDelta::days(365), TimeDelta::days(-365)]
}

#[test]
fn after_any_clock_jump_pages_open_and_users_can_sign_in() {
    for by in jumps() {
        let app = TestApp::new();
        app.member("ann");
        let mut browser = app.signed_in("ann");
        app.advance_clock(by);
        for path in ["home", "members", "user.login", "user.register", "health.ready"] {
            assert!(browser.get(path).status < 400, "{path} after {by}");
        }
        assert!(app.browser().register("bob", "bob@example.com").is_redirect(), "after {by}");
        app.mail_to("bob@example.com");
        assert_eq!(app.signed_in("ann").signed_in_as().as_deref(), Some("ann"), "after {by}");
        app.run_housekeeping();
        assert_eq!(app.signed_in("ann").signed_in_as().as_deref(), Some("ann"), "after {by}");
    }
}

#[test]
fn a_session_survives_a_small_step_back_and_expires_on_time() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    app.advance_clock(TimeDelta::minutes(-50));
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert!(app.sessions()[0].seen_at <= app.clock.now(), "the session's last use follows the new time");
    app.advance_clock(TimeDelta::minutes(61));
    assert_eq!(browser.signed_in_as(), None, "it must end an hour after its last use");
}

#[test]
fn a_session_from_a_clock_far_ahead_ends_for_good() {
    for by in [TimeDelta::days(365), TimeDelta::days(2)] {
        let app = TestApp::new();
        let mut browser = app.with_session(app.member("ann"));
        app.advance_clock(-by);
        assert_eq!(browser.clone().signed_in_as(), None, "{by} ahead");
        app.run_housekeeping();
        assert!(app.sessions().is_empty());
        app.advance_clock(by);
        assert_eq!(browser.signed_in_as(), None, "once the clock is back at that time");
    }
}

#[test]
fn a_link_from_the_future_is_refused_and_a_new_one_works() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    app.advance_clock(TimeDelta::hours(-1));
    let page = browser.get(&link);
    assert!(
        page.attributes("main form", "action").iter().all(|action| !action.contains(url_prefix("user.confirm_email")))
    );
    let form = browser.get("user.resend_confirm_email");
    // Post to the link directly, without opening the page.
    let token = [("csrf_token", form.csrf_token())];
    browser.post(link.strip_prefix(&app.state().settings.base_url()).unwrap(), &token);
    assert!(!app.is_confirmed("ann"));
    browser.submit(&form, "user.resend_confirm_email", &[("email", "ann@example.com")]);
    let second = app.mails().pop().unwrap().link("user.confirm_email");
    assert_ne!(second, link);
    let page = browser.get(&second);
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
}

#[test]
fn a_link_expires_despite_clock_jumps() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    for by in [TimeDelta::days(365), TimeDelta::days(-400), TimeDelta::days(38)] {
        app.advance_clock(by);
        let page = browser.get(&link);
        assert!(
            page.attributes("main form", "action")
                .iter()
                .all(|action| !action.contains(url_prefix("user.confirm_email"))),
            "{by}"
        );
    }
    assert!(!app.is_confirmed("ann"));
}

#[test]
fn a_limit_ends_even_if_the_clock_was_set_back() {
    for by in [TimeDelta::days(-365), TimeDelta::hours(-1)] {
        let app = TestApp::new();
        app.member("ann");
        for _ in 0..11 {
            app.browser().sign_in("ann", WRONG);
        }
        assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
        app.advance_clock(by);
        assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "after {by}");
    }
}

#[test]
fn a_small_step_back_resets_no_limit() {
    let app = TestApp::new();
    app.member("ann");
    for _ in 0..11 {
        app.browser().sign_in("ann", WRONG);
    }
    app.advance_clock(TimeDelta::minutes(-5));
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    app.advance_clock(TimeDelta::minutes(21));
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "the window must end");
}
