//! The mail to the old address, whose link undoes the change.

use chrono::TimeDelta;

use super::{change_to, changed_to, choose_after, first_address, newest_mail, undo, way_back};
use crate::support::{PASSWORD, TestApp, url, url_prefix};

#[test]
fn undoing_restores_the_old_address_and_ends_all_sessions() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut thief, mut ann) = (app.with_session(id), app.with_session(id));
    changed_to(&app, &mut thief, "thief@example.com");
    change_to(&mut thief, "another@example.com");
    app.run_jobs();
    let mut owner = app.browser();
    let link = app.mail_to("ann@example.com").link("user.undo_email");
    // Opening the link, as a mail scanner does, changes nothing.
    assert_eq!(app.browser().get(&link).status, 200);
    assert_eq!(first_address(&app, "ann"), "thief@example.com");

    let undone = undo(&app, &mut owner, "ann@example.com");
    assert!(undone.leads_to().starts_with(url_prefix("user.reset_password")), "{undone:?}");
    let mut after = owner.clone();
    assert_eq!(after.follow(&undone).flashes(), ["email-restored"]);
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
    assert_eq!(app.emails_of("ann").len(), 1);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
    assert_eq!((thief.signed_in_as(), ann.signed_in_as()), (None, None));
    assert!(!app.browser().sign_in("thief@example.com", PASSWORD).is_redirect());
    assert!(!app.browser().sign_in("ann@example.com", PASSWORD).is_redirect(), "the old password is worth nothing");
    assert!(app.tokens("change-email").is_empty(), "the thief's request must be void");
    assert_eq!(app.tokens("reset-password").len(), 1, "the owner is asked to reset the password");
    assert_eq!(
        app.history(id)[..4],
        ["asked-to-change-email", "changed-email", "asked-to-change-email", "restored-email"]
    );

    let mut again = app.browser();
    let refused = again.get(&link);
    assert_eq!(refused.leads_to(), url("user.login"));
    assert_eq!(again.follow(&refused).flashes(), ["invalid-link"]);
}

#[test]
fn only_an_address_that_was_the_accounts_for_a_week_or_since_registration_gets_a_link() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut thief = app.with_session(id);
    changed_to(&app, &mut thief, "thief@example.com");
    changed_to(&app, &mut thief, "accomplice@example.com");
    assert_eq!(way_back(&app, "thief@example.com"), None);
    let mut ann = app.browser();
    let undone = undo(&app, &mut ann, "ann@example.com");
    choose_after(&mut ann, &undone, "another horse entirely");
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
    app.run_jobs();

    for (days, links) in [(TimeDelta::days(7) - TimeDelta::seconds(10), 0), (TimeDelta::days(7), 1)] {
        let app = TestApp::new();
        let id = app.member("ann");
        changed_to(&app, &mut app.with_session(id), "new@example.com");
        app.advance_clock(days);
        changed_to(&app, &mut app.with_session(id), "newer@example.com");
        assert_eq!(way_back(&app, "new@example.com").iter().count(), links, "{days}");
    }
}

#[test]
fn the_link_works_for_seven_days() {
    for (passed, good) in [(TimeDelta::days(7) - TimeDelta::seconds(1), true), (TimeDelta::days(7), false)] {
        let app = TestApp::new();
        let id = app.member("ann");
        changed_to(&app, &mut app.with_session(id), "new@example.com");
        let mut owner = app.browser();
        let link = app.mail_to("ann@example.com").link("user.undo_email");
        let before = owner.get(&link);
        app.advance_clock(passed);
        app.run_housekeeping();
        assert_eq!(owner.get(&link).status == 200, good);
        let pressed = owner.press(&before);
        let flash = if good { "email-restored" } else { "invalid-link" };
        assert_eq!(owner.follow(&pressed).flashes().last().unwrap(), flash);
    }
}

#[test]
fn an_address_that_another_account_has_now_is_not_restored() {
    let app = TestApp::new();
    let id = app.member("ann");
    changed_to(&app, &mut app.with_session(id), "new@example.com");
    let mut owner = app.browser();
    let link = app.mail_to("ann@example.com").link("user.undo_email");
    let shown = owner.get(&link);
    let mut heir = app.browser();
    heir.register("heir", "ann@example.com");
    let page = heir.get(&newest_mail(&app, "ann@example.com").link("user.confirm_email"));
    heir.press(&page);
    assert!(app.is_confirmed("heir"));
    let refused = owner.get(&link);
    assert_eq!(owner.follow(&refused).flashes(), ["invalid-link"]);
    let refused = owner.press(&shown);
    assert_eq!(owner.follow(&refused).flashes(), ["invalid-link"]);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
}

#[test]
fn links_with_another_purpose_are_refused() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    change_to(&mut ann, "new@example.com");
    let other = app.mail_to("new@example.com").link("user.change_email_link");
    for token in ["x", other.rsplit('/').next().unwrap()] {
        let mut browser = app.browser();
        let refused = browser.get(&format!("user.undo_email/{token}"));
        assert_eq!(browser.follow(&refused).flashes(), ["invalid-link"]);
    }
}

#[test]
fn an_unconfirmed_old_address_gets_a_mail_without_a_link() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let id = app.unconfirmed("ann");
    change_to(&mut app.with_session(id), "new@example.com");
    let mail = app.mail_to("ann@example.com");
    assert!(
        !mail.text.contains("://") && !mail.html.contains(url_prefix("user.undo_email")),
        "the mail has a link: {}",
        mail.text
    );
    assert_eq!(first_address(&app, "ann"), "new@example.com");
}
