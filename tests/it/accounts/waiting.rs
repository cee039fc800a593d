//! Coming back while the account waits to be deleted: every door says so, and mails a fresh link that keeps it.

use super::{forget, newest_mail};
use crate::support::{Browser, PASSWORD, TestApp, url};

const WRONG: &str = "a wrong password";

/// Ann has deleted her account, and lost the mail. Returns how many mails there are.
fn deleted(app: &TestApp) -> usize {
    let mut ann = app.with_session(app.member("ann"));
    let form = ann.get("user.delete");
    assert!(ann.submit(&form, "user.delete", &[("password", PASSWORD)]).is_redirect());
    app.mails().len()
}

/// Keeps the account by the link in the newest mail.
fn keep(app: &TestApp) {
    let mut browser = app.browser();
    let page = browser.get(&newest_mail(app, "ann@example.com").link("user.keep"));
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["account-kept"]);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn the_right_password_is_told_and_a_button_mails_a_link() {
    let app = TestApp::new();
    let before = deleted(&app);
    let mut browser = app.browser();
    let wrong = browser.sign_in("ann", WRONG);
    assert_eq!((wrong.flashes().len(), wrong.errors("password")), (0, vec!["incorrect-credentials".to_owned()]));
    let refused = browser.sign_in("ann", PASSWORD);
    assert_eq!((refused.status, refused.flashes()), (422, vec!["account-waits-for-deletion".to_owned()]));
    let answer = browser.press(&refused);
    assert_eq!(answer.leads_to(), url("user.check_inbox"));
    let page = browser.follow(&answer);
    assert_eq!(
        (page.flashes(), page.texts("main p strong")),
        (vec!["keep-link-sent".to_owned()], vec!["ann@example.com".to_owned()])
    );
    assert_eq!(app.mails().len(), before + 1);
    browser.press(&page);
    assert_eq!(app.mails().len(), before + 2, "the link can be sent again from there");
    keep(&app);
}

#[test]
fn asking_for_a_new_password_and_registering_mail_the_link_too() {
    for ask in [
        |browser: &mut Browser<'_>| forget(browser, "ann@example.com"),
        |browser: &mut Browser<'_>| browser.register("ann2", "ann@example.com"),
    ] {
        let app = TestApp::new();
        let before = deleted(&app);
        assert!(ask(&mut app.browser()).is_redirect());
        assert_eq!(app.mails().len(), before + 1);
        keep(&app);
    }
}

#[test]
fn a_fresh_link_lives_no_longer_than_the_account() {
    let app = TestApp::new();
    deleted(&app);
    app.advance_clock(chrono::TimeDelta::days(13));
    forget(&mut app.browser(), "ann@example.com");
    let link = newest_mail(&app, "ann@example.com").link("user.keep");
    assert_eq!(app.browser().get(&link).status, 200);
    app.advance_clock(chrono::TimeDelta::days(1));
    assert_eq!(super::refusal(&mut app.browser(), &link), ["invalid-link"]);
}

#[test]
fn nobody_else_can_have_the_link_sent_by_the_button() {
    let app = TestApp::new();
    let before = deleted(&app);
    let mut stranger = app.browser();
    stranger.sign_in("ann", WRONG);
    let token = stranger.get("home").csrf_token();
    assert_eq!(stranger.post("user.send_keep_link", &[("csrf_token", &token)]).leads_to(), url("user.login"));
    // Neither does registering with the address open it.
    stranger.register("ann2", "ann@example.com");
    let sent = app.mails().len();
    stranger.post("user.send_keep_link", &[("csrf_token", &token)]);
    assert_eq!((sent, app.mails().len()), (before + 1, before + 1));
}

#[test]
fn one_mailbox_gets_only_so_many() {
    let app = TestApp::new();
    deleted(&app);
    let mut browser = app.browser();
    let limit = app.state().settings.limits.mails_per_mailbox.times as usize;
    for _ in 0..limit + 2 {
        // Each page can be sent once.
        let refused = browser.sign_in("ann", PASSWORD);
        assert!(browser.press(&refused).is_redirect());
    }
    assert_eq!(app.mails().len(), 1 + limit);
}

#[test]
fn an_account_that_was_switched_off_meanwhile_stays_off() {
    let app = TestApp::new();
    deleted(&app);
    let mut browser = app.browser();
    let refused = browser.sign_in("ann", PASSWORD);
    app.set_active(app.user("ann").unwrap().id, false);
    let before = app.mails().len();
    browser.press(&refused);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).flashes(), ["account-not-enabled"]);
    forget(&mut app.browser(), "ann@example.com");
    assert_eq!(app.mails().len(), before, "an administrator has switched the account off: no link may open it");
    app.browser().register("ann2", "ann@example.com");
    let told = newest_mail(&app, "ann@example.com");
    assert!(!told.text.contains(crate::support::url_prefix("user.keep")), "{}", told.text);
}
