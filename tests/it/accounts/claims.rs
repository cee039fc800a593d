//! Several accounts claim one address that nobody owns yet: whoever confirms it first has it.

use super::register_with;
use crate::support::{Browser, PASSWORD, TestApp};

const OTHER: &str = "another zebra battery";

/// Registers with the address that both want; the link out of the mail.
fn claim<'a>(app: &'a TestApp, name: &str, password: &str) -> (Browser<'a>, String) {
    let mut browser = app.browser();
    let own =
        [("username", name), ("email", "both@example.com"), ("password", password), ("retype_password", password)];
    let answer = register_with(&mut browser, &own);
    assert_eq!(browser.follow(&answer).flashes()[0], "confirmation-sent");
    let mail = app.mails().pop().unwrap();
    (browser, mail.link("/user/confirm-email/"))
}

#[test]
fn the_first_to_confirm_has_the_address_and_the_others_link_is_dead() {
    let app = TestApp::new();
    let (mut first, _) = claim(&app, "first", PASSWORD);
    let (mut second, link) = claim(&app, "second", OTHER);
    let (_, dead) = {
        let mails = app.mails();
        (mails.len(), mails[0].link("/user/confirm-email/"))
    };
    let shown = first.get(&dead);
    assert_eq!(shown.status, 200);
    let before = [first.sign_in("first", PASSWORD), first.sign_in("both@example.com", PASSWORD)];

    let page = second.get(&link);
    second.press(&page);
    assert_eq!(second.who().as_deref(), Some("second"));

    let opened = first.get(&dead);
    assert_eq!(first.follow(&opened).flashes(), ["invalid-confirm-token"]);
    let pressed = first.press(&shown);
    assert_eq!(first.follow(&pressed).flashes(), ["invalid-confirm-token"]);
    assert!(!app.is_confirmed("first") && app.is_confirmed("second"));

    // What the loser sees at sign-in is what he saw before: it does not tell that the address has an owner now.
    let after = [first.sign_in("first", PASSWORD), first.sign_in("both@example.com", PASSWORD)];
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.without(&[]), after.without(&[]));
        assert_eq!(after.flashes(), ["email-not-confirmed"]);
    }
    let count = app.mails().len();
    let form = first.get("/user/resend-confirm-email");
    assert!(first.submit(&form, "/user/resend-confirm-email", &[("email", "both@example.com")]).is_redirect());
    assert_eq!(app.mails().len(), count, "the owner of the address was sent a link of somebody else's account");
}

#[test]
fn each_signs_in_by_the_address_with_his_own_password() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    claim(&app, "first", PASSWORD);
    claim(&app, "second", OTHER);
    let mut browser = app.browser();
    assert!(browser.sign_in("both@example.com", PASSWORD).is_redirect());
    assert_eq!(browser.who().as_deref(), Some("first"));
    let mut browser = app.browser();
    assert!(browser.sign_in("BOTH@example.com", OTHER).is_redirect());
    assert_eq!(browser.who().as_deref(), Some("second"));
}

#[test]
fn two_who_confirm_at_once_do_not_both_get_it() {
    let app = TestApp::new();
    let (first, _) = claim(&app, "first", PASSWORD);
    let (second, late) = claim(&app, "second", OTHER);
    let early = app.mails()[0].link("/user/confirm-email/");
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
fn an_account_that_never_confirmed_is_gone_after_a_week_with_its_name() {
    let app = TestApp::new();
    let (mut browser, link) = claim(&app, "first", PASSWORD);
    app.member("second");
    app.later(chrono::TimeDelta::days(7) - chrono::TimeDelta::minutes(1));
    app.keep_house();
    assert!(app.user("first").is_some());
    app.later(chrono::TimeDelta::minutes(1));
    app.keep_house();
    assert!(app.user("first").is_none() && app.user("second").is_some());
    let opened = browser.get(&link);
    assert_eq!(browser.follow(&opened).flashes(), ["invalid-confirm-token"]);
    assert!(browser.register("first", "new@example.com").is_redirect());
    app.work();
}
