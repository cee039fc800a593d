//! Several accounts register with one unconfirmed address. The first to confirm it gets it.

use super::register_with;
use crate::support::{Browser, PASSWORD, TestApp, registration};

const OTHER: &str = "another zebra battery";

/// Registers with the contested address. Returns the link in the mail.
fn register_with_contested_address<'a>(app: &'a TestApp, name: &str, password: &str) -> (Browser<'a>, String) {
    let mut browser = app.browser();
    let own = registration(name, "both@example.com", password);
    let answer = register_with(&mut browser, &own);
    assert_eq!(browser.follow(&answer).flashes()[0], "confirmation-sent");
    let mail = app.mails().pop().unwrap();
    (browser, mail.link("user.confirm_email"))
}

#[test]
fn the_first_to_confirm_gets_the_address_and_voids_the_other_link() {
    let app = TestApp::new();
    let (mut first, _) = register_with_contested_address(&app, "first", PASSWORD);
    let (mut second, link) = register_with_contested_address(&app, "second", OTHER);
    let (_, dead) = {
        let mails = app.mails();
        (mails.len(), mails[0].link("user.confirm_email"))
    };
    let shown = first.get(&dead);
    assert_eq!(shown.status, 200);
    let before = [first.sign_in("first", PASSWORD), first.sign_in("both@example.com", PASSWORD)];

    let page = second.get(&link);
    second.press(&page);
    assert_eq!(second.signed_in_as().as_deref(), Some("second"));

    let opened = first.get(&dead);
    assert_eq!(first.follow(&opened).flashes(), ["invalid-confirm-token"]);
    let pressed = first.press(&shown);
    assert_eq!(first.follow(&pressed).flashes(), ["invalid-confirm-token"]);
    assert!(!app.is_confirmed("first") && app.is_confirmed("second"));

    // The loser sees the same as before at sign-in, so that it does not reveal that the address has an owner now.
    let after = [first.sign_in("first", PASSWORD), first.sign_in("both@example.com", PASSWORD)];
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.redacted(&[]), after.redacted(&[]));
        assert_eq!(after.flashes(), ["email-not-confirmed"]);
    }
    let count = app.mails().len();
    let form = first.get("user.resend_confirm_email");
    assert!(first.submit(&form, "user.resend_confirm_email", &[("email", "both@example.com")]).is_redirect());
    assert_eq!(app.mails().len(), count, "the owner of the address got a link to another account");
}

#[test]
fn each_account_can_sign_in_with_the_shared_address_and_its_own_password() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    register_with_contested_address(&app, "first", PASSWORD);
    register_with_contested_address(&app, "second", OTHER);
    let mut browser = app.browser();
    assert!(browser.sign_in("both@example.com", PASSWORD).is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("first"));
    let mut browser = app.browser();
    assert!(browser.sign_in("BOTH@example.com", OTHER).is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("second"));
}

#[test]
fn two_simultaneous_confirmations_do_not_both_succeed() {
    let app = TestApp::new();
    let (first, _) = register_with_contested_address(&app, "first", PASSWORD);
    let (second, late) = register_with_contested_address(&app, "second", OTHER);
    let early = app.mails()[0].link("user.confirm_email");
    std::thread::scope(|scope| {
        for (mut browser, link) in [(first, early), (second, late)] {
            scope.spawn(move || {
                let page = browser.get(&link);
                if page.status == 200 {
                    assert!(browser.press(&page).is_redirect());
                }
            });
        }
    });
    assert_ne!(app.is_confirmed("first"), app.is_confirmed("second"));
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn an_account_that_never_confirmed_is_deleted_after_a_week_and_its_username_is_free() {
    let app = TestApp::new();
    let (mut browser, link) = register_with_contested_address(&app, "first", PASSWORD);
    app.member("second");
    app.advance_clock(chrono::TimeDelta::days(7) - chrono::TimeDelta::minutes(1));
    app.run_housekeeping();
    assert!(app.user("first").is_some());
    app.advance_clock(chrono::TimeDelta::minutes(1));
    app.run_housekeeping();
    assert!(app.user("first").is_none() && app.user("second").is_some());
    let opened = browser.get(&link);
    assert_eq!(browser.follow(&opened).flashes(), ["invalid-confirm-token"]);
    assert!(browser.register("first", "new@example.com").is_redirect());
    app.run_jobs();
}
