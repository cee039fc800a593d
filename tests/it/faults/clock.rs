//! Clocks that jump, forwards and back, while the site runs: nothing lives for ever, and nobody is shut out.

use chrono::TimeDelta;

use crate::support::{PASSWORD, TestApp};

const WRONG: &str = "no such password";

fn jumps() -> [TimeDelta; 4] {
    [TimeDelta::hours(1), TimeDelta::hours(-1), TimeDelta::days(365), TimeDelta::days(-365)]
}

#[test]
fn whatever_the_clock_does_the_site_answers_and_lets_people_in() {
    for by in jumps() {
        let app = TestApp::new();
        app.member("ann");
        let mut browser = app.signed_in("ann");
        app.later(by);
        for path in ["/", "/members", "/user/login", "/user/register", "/health/ready"] {
            assert!(browser.get(path).status < 400, "{path} after {by}");
        }
        assert!(app.browser().register("bob", "bob@example.com").is_redirect(), "after {by}");
        app.mail_to("bob@example.com");
        assert_eq!(app.signed_in("ann").who().as_deref(), Some("ann"), "after {by}");
        app.keep_house();
        assert_eq!(app.signed_in("ann").who().as_deref(), Some("ann"), "after {by}");
    }
}

#[test]
fn a_session_survives_a_small_step_back_and_ends_in_its_time() {
    let app = TestApp::new();
    let mut browser = app.entered(app.member("ann"));
    app.later(TimeDelta::minutes(-50));
    assert_eq!(browser.who().as_deref(), Some("ann"));
    assert!(app.sessions()[0].seen_at <= app.clock.now(), "its use is noted by the new time");
    app.later(TimeDelta::minutes(61));
    assert_eq!(browser.who(), None, "an hour after its last use it has ended");
}

#[test]
fn a_session_of_a_clock_that_was_far_ahead_is_over_and_does_not_come_back() {
    for by in [TimeDelta::days(365), TimeDelta::days(2)] {
        let app = TestApp::new();
        let mut browser = app.entered(app.member("ann"));
        app.later(-by);
        assert_eq!(browser.clone().who(), None, "{by} ahead");
        app.keep_house();
        assert!(app.sessions().is_empty());
        app.later(by);
        assert_eq!(browser.who(), None, "when the clock is there again");
    }
}

#[test]
fn a_link_from_the_future_confirms_nothing_and_another_one_does() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("/user/confirm-email/");
    app.later(TimeDelta::hours(-1));
    let page = browser.get(&link);
    assert!(page.attributes("main form", "action").iter().all(|action| !action.contains("confirm-email/")));
    let form = browser.get("/user/resend-confirm-email");
    // As who kept the form's address would post it, without looking.
    let token = [("csrf_token", form.csrf_token())];
    browser.post(link.strip_prefix(&app.site().settings.base_url()).unwrap(), &token);
    assert!(!app.is_confirmed("ann"));
    browser.submit(&form, "/user/resend-confirm-email", &[("email", "ann@example.com")]);
    let second = app.mails().pop().unwrap().link("/user/confirm-email/");
    assert_ne!(second, link);
    let page = browser.get(&second);
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
}

#[test]
fn a_link_ends_however_the_clock_went_in_between() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("/user/confirm-email/");
    for by in [TimeDelta::days(365), TimeDelta::days(-400), TimeDelta::days(38)] {
        app.later(by);
        let page = browser.get(&link);
        assert!(page.attributes("main form", "action").iter().all(|action| !action.contains("confirm-email/")), "{by}");
    }
    assert!(!app.is_confirmed("ann"));
}

#[test]
fn who_was_told_to_wait_may_try_again_after_the_clock_was_set_back() {
    for by in [TimeDelta::days(-365), TimeDelta::hours(-1)] {
        let app = TestApp::new();
        app.member("ann");
        for _ in 0..11 {
            app.browser().sign_in("ann", WRONG);
        }
        assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
        app.later(by);
        assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "after {by}");
    }
}

#[test]
fn a_small_step_back_gives_no_fresh_tries() {
    let app = TestApp::new();
    app.member("ann");
    for _ in 0..11 {
        app.browser().sign_in("ann", WRONG);
    }
    app.later(TimeDelta::minutes(-5));
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
    app.later(TimeDelta::minutes(21));
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "and the window ends");
}
