//! The old address is told of the change, and can be had back.

use app::models::Purpose;
use chrono::TimeDelta;

use super::{change_to, changed_to, first_address, newest_mail};
use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Presses the button behind the undo link in the newest mail to this address.
fn undo(app: &TestApp, browser: &mut Browser<'_>, address: &str) -> Page {
    let page = browser.get(&newest_mail(app, address).link("/user/undo-email/"));
    assert!(page.texts("main")[0].contains(address), "{} {}", page.status, page.body);
    browser.press(&page)
}

#[test]
fn the_old_address_comes_back_and_whoever_was_signed_in_is_out() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut thief, mut ann) = (app.entered(id), app.entered(id));
    changed_to(&app, &mut thief, "thief@example.com");
    change_to(&mut thief, "another@example.com");
    app.work();
    let mut owner = app.browser();
    let link = app.mail_to("ann@example.com").link("/user/undo-email/");
    // A scanner that opens links changes nothing.
    assert_eq!(app.browser().get(&link).status, 200);
    assert_eq!(first_address(&app, "ann"), "thief@example.com");

    let undone = undo(&app, &mut owner, "ann@example.com");
    assert!(undone.leads_to().starts_with("/user/"), "{undone:?}");
    let mut after = owner.clone();
    assert_eq!(after.follow(&undone).flashes(), ["email-restored"]);
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
    assert_eq!(app.emails_of("ann").len(), 1);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
    assert_eq!((thief.who(), ann.who()), (None, None));
    assert!(!app.browser().sign_in("thief@example.com", PASSWORD).is_redirect());
    assert!(app.browser().sign_in("ann@example.com", PASSWORD).is_redirect());
    assert!(app.tokens(Purpose::ChangeEmail).is_empty(), "what the thief asked for is void");
    assert_eq!(app.tokens(Purpose::ResetPassword).len(), 1, "the owner is led on to another password");
    assert_eq!(
        app.history(id)[..4],
        ["asked-to-change-email", "changed-email", "asked-to-change-email", "restored-email"]
    );

    let mut again = app.browser();
    let refused = again.get(&link);
    assert_eq!(refused.leads_to(), "/user/login");
    assert_eq!(again.follow(&refused).flashes(), ["invalid-link"]);
}

#[test]
fn a_thief_who_changes_twice_and_takes_that_back_does_not_take_the_owners_link() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut thief = app.entered(id);
    changed_to(&app, &mut thief, "thief@example.com");
    changed_to(&app, &mut thief, "accomplice@example.com");
    undo(&app, &mut thief, "thief@example.com");
    assert_eq!(first_address(&app, "ann"), "thief@example.com");
    undo(&app, &mut app.browser(), "ann@example.com");
    assert_eq!(first_address(&app, "ann"), "ann@example.com");

    // The other way round the thief's link is dead.
    let mut thief = app.entered(id);
    changed_to(&app, &mut thief, "second@example.com");
    changed_to(&app, &mut thief, "third@example.com");
    let late = newest_mail(&app, "second@example.com").link("/user/undo-email/");
    undo(&app, &mut app.browser(), "ann@example.com");
    let refused = thief.get(&late);
    assert_eq!(thief.follow(&refused).flashes(), ["invalid-link"]);
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
}

#[test]
fn the_link_is_good_for_seven_days() {
    for (passed, good) in [(TimeDelta::days(7) - TimeDelta::seconds(1), true), (TimeDelta::days(7), false)] {
        let app = TestApp::new();
        let id = app.member("ann");
        changed_to(&app, &mut app.entered(id), "new@example.com");
        let mut owner = app.browser();
        let link = app.mail_to("ann@example.com").link("/user/undo-email/");
        let before = owner.get(&link);
        app.later(passed);
        app.keep_house();
        assert_eq!(owner.get(&link).status == 200, good);
        let pressed = owner.press(&before);
        let flash = if good { "email-restored" } else { "invalid-link" };
        assert_eq!(owner.follow(&pressed).flashes().last().unwrap(), flash);
    }
}

#[test]
fn an_address_that_somebody_else_has_by_now_does_not_come_back() {
    let app = TestApp::new();
    let id = app.member("ann");
    changed_to(&app, &mut app.entered(id), "new@example.com");
    let mut owner = app.browser();
    let link = app.mail_to("ann@example.com").link("/user/undo-email/");
    let shown = owner.get(&link);
    let mut heir = app.browser();
    heir.register("heir", "ann@example.com");
    let page = heir.get(&newest_mail(&app, "ann@example.com").link("/user/confirm-email/"));
    heir.press(&page);
    assert!(app.is_confirmed("heir"));
    let refused = owner.get(&link);
    assert_eq!(owner.follow(&refused).flashes(), ["invalid-link"]);
    let refused = owner.press(&shown);
    assert_eq!(owner.follow(&refused).flashes(), ["invalid-link"]);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
}

#[test]
fn what_is_no_link_for_this_is_refused() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.entered(id);
    change_to(&mut ann, "new@example.com");
    let other = app.mail_to("new@example.com").link("/user/change-email/");
    for token in ["x", other.rsplit('/').next().unwrap()] {
        let mut browser = app.browser();
        let refused = browser.get(&format!("/user/undo-email/{token}"));
        assert_eq!(browser.follow(&refused).flashes(), ["invalid-link"]);
    }
}

#[test]
fn an_address_that_nobody_proved_to_read_is_told_without_a_link() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let id = app.unconfirmed("ann");
    change_to(&mut app.entered(id), "new@example.com");
    let mail = app.mail_to("ann@example.com");
    assert!(!mail.text.contains("://") && !mail.html.contains("/user/undo-email/"), "{}", mail.text);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
}
