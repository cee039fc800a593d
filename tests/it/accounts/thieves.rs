//! Somebody who knows the password, and the owner of the account, take turns. The owner ends up with the account.

use app::accounts::manage::set_email;
use chrono::TimeDelta;

use super::emails::{add, confirm, press};
use super::{
    change_password, change_to, changed_to, choose_after, first_address, forget, newest_mail, reset, reset_link, undo,
    way_back,
};
use crate::support::{Browser, PASSWORD, TestApp, url, url_prefix};

const NEW: &str = "another horse entirely";
const ANN: &str = "ann@example.com";
const EVIL: &str = "thief@evil.example";

fn several() -> TestApp {
    TestApp::with(|settings| settings.user.enable_multiple_emails = true)
}

fn delete(browser: &mut Browser<'_>) {
    let form = browser.get("user.delete");
    assert!(browser.submit(&form, "user.delete", &[("password", PASSWORD)]).is_redirect());
}

/// Keeps the account by the link in the newest mail to this address.
fn keep(app: &TestApp, address: &str) {
    let mut browser = app.browser();
    let page = browser.get(&newest_mail(app, address).link("user.keep"));
    let kept = browser.press(&page);
    assert_eq!(browser.follow(&kept).flashes(), ["account-kept"]);
}

/// The owner takes the account back by the newest link in their mailbox; nothing is left to the thief.
fn take_back(app: &TestApp, thief: &mut Browser<'_>) {
    let mut ann = app.browser();
    let undone = undo(app, &mut ann, ANN);
    assert_eq!(thief.signed_in_as(), None);
    assert!(choose_after(&mut ann, &undone, NEW).is_redirect());
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    let addresses: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    assert_eq!(addresses, [ANN]);
    let before = app.mails().len();
    forget(&mut app.browser(), EVIL);
    assert_eq!(app.mails().len(), before, "the thief's address still resets the password");
    for name in ["ann", EVIL] {
        assert_eq!(app.browser().sign_in(name, PASSWORD).status, 422);
    }
    assert_eq!(way_back(app, EVIL), None, "the thief can take the account back");
}

#[test]
fn deleting_and_keeping_the_account_does_not_end_the_owners_link() {
    let app = TestApp::new();
    let mut thief = app.with_session(app.member("ann"));
    changed_to(&app, &mut thief, EVIL);
    delete(&mut thief);
    assert!(!app.user("ann").unwrap().active);
    assert!(newest_mail(&app, ANN).text.contains(url_prefix("user.keep")), "the old address is told of the deletion");
    keep(&app, EVIL);
    assert!(app.user("ann").unwrap().active);
    take_back(&app, &mut thief);
}

#[test]
fn the_owners_link_takes_a_deletion_back() {
    let app = TestApp::new();
    let mut thief = app.with_session(app.member("ann"));
    changed_to(&app, &mut thief, EVIL);
    delete(&mut thief);
    let keeps = newest_mail(&app, EVIL).link("user.keep");
    take_back(&app, &mut thief);
    // The thief cannot cancel a deletion that the owner asks for later.
    let mut ann = app.signed_in_with("ann", NEW);
    let form = ann.get("user.delete");
    assert!(ann.submit(&form, "user.delete", &[("password", NEW)]).is_redirect());
    let refused = thief.get(&keeps);
    assert_eq!(thief.follow(&refused).flashes().last().unwrap(), "invalid-link");
    app.advance_clock(TimeDelta::days(15));
    app.run_housekeeping();
    assert!(app.user("ann").is_none());
}

#[test]
fn nobody_takes_the_owners_address_without_reading_it() {
    let app = TestApp::with(|settings| {
        settings.user.enable_confirm_email = false;
        crate::web::without_limits(settings);
    });
    let id = app.member("ann");
    let mut thief = app.with_session(id);
    assert!(change_to(&mut thief, EVIL).is_redirect());
    // Every way to get an address that nobody has to confirm, in another spelling.
    let (typed, taken) = ("ANN@Example.com", vec!["email-taken".to_owned()]);
    let registered = app.browser().register("mallory", typed);
    assert_eq!((registered.status, registered.errors("email")), (422, taken.clone()));
    let other = app.member("mallory");
    let changed = change_to(&mut app.with_session(other), typed);
    assert_eq!((changed.status, changed.errors("email")), (422, taken));
    assert_eq!(first_address(&app, "mallory"), "mallory@example.com");
    let set = |id| app.write(move |tx| set_email(tx, id, &typed.parse().unwrap(), true));
    assert!(!set(other));
    assert!(set(id), "the account itself may have it");
    assert!(change_to(&mut thief, EVIL).is_redirect());
    take_back(&app, &mut thief);

    let mut ann = app.signed_in_with("ann", NEW);
    let form = ann.get("user.change_email");
    assert!(
        ann.submit(&form, "user.change_email", &[("email", "new@example.com"), ("old_password", NEW)]).is_redirect()
    );
    app.advance_clock(TimeDelta::days(7));
    assert!(app.browser().register("heir", ANN).is_redirect(), "nobody can bring it back any more");
    app.run_jobs();
}

#[test]
fn an_administrator_overrules_the_owners_link() {
    let app = TestApp::new();
    let id = app.member("ann");
    changed_to(&app, &mut app.with_session(id), EVIL);
    let link = way_back(&app, ANN).unwrap();
    app.set_active(id, false);
    app.set_active(id, true);
    let mut ann = app.browser();
    let refused = ann.get(&link);
    assert_eq!(ann.follow(&refused).flashes(), ["invalid-link"]);
}

#[test]
fn removing_the_owners_address_does_not_end_their_link() {
    let app = several();
    let mut thief = app.with_session(app.member("ann"));
    add(&mut thief, EVIL);
    confirm(&app, &mut thief, EVIL);
    press(&mut thief, EVIL, "make-primary");
    press(&mut thief, ANN, "delete");
    assert_eq!(app.emails_of("ann").len(), 1);
    assert!(app.browser().get(&url("user.manage_emails")).is_redirect());
    delete(&mut thief);
    keep(&app, EVIL);
    take_back(&app, &mut thief);
}

#[test]
fn every_notice_about_several_addresses_carries_a_way_back() {
    type Take = fn(&TestApp, &mut Browser<'_>);
    let steps: [(&str, Take); 3] = [
        ("email_added", |app, thief| {
            add(thief, EVIL);
            confirm(app, thief, EVIL);
        }),
        ("primary_email_changed", |_, thief| drop(press(thief, EVIL, "make-primary"))),
        ("email_removed", |_, thief| drop(press(thief, ANN, "delete"))),
    ];
    for count in 1..=steps.len() {
        let app = several();
        let mut thief = app.with_session(app.member("ann"));
        for (_, step) in &steps[..count] {
            step(&app, &mut thief);
        }
        let told = newest_mail(&app, ANN);
        assert!(told.is(steps[count - 1].0), "{}", told.subject);
        assert!(told.text.contains(url_prefix("user.undo_email")), "{}", told.text);
        take_back(&app, &mut thief);
    }
}

#[test]
fn an_address_that_the_thief_brought_along_gets_no_link_when_the_owner_acts() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut thief, mut ann) = (app.with_session(id), app.with_session(id));
    changed_to(&app, &mut thief, EVIL);
    // The owner, still signed in, does not use the link but the form.
    changed_to(&app, &mut ann, ANN);
    assert_eq!(first_address(&app, "ann"), ANN);
    assert_eq!(way_back(&app, EVIL), None);
    // The address counts as if it had never been away, so the next change can be undone, too.
    let before = way_back(&app, ANN).unwrap();
    // The same form within a minute would be taken for a double click.
    app.advance_clock(TimeDelta::minutes(2));
    changed_to(&app, &mut thief, EVIL);
    assert_ne!(way_back(&app, ANN).unwrap(), before);
    changed_to(&app, &mut ann, ANN);
    assert!(change_password(&mut ann, PASSWORD, NEW).is_redirect());
    assert_eq!(thief.signed_in_as(), None);
    assert_eq!((way_back(&app, EVIL), app.browser().sign_in("ann", PASSWORD).status), (None, 422));

    let app = several();
    let mut both = app.with_session(app.member("ann"));
    add(&mut both, EVIL);
    confirm(&app, &mut both, EVIL);
    press(&mut both, EVIL, "make-primary");
    press(&mut both, ANN, "make-primary");
    press(&mut both, EVIL, "delete");
    assert_eq!(way_back(&app, EVIL), None);
}

#[test]
fn an_old_second_address_gets_no_link_against_an_older_one() {
    let app = several();
    let mut ann = app.with_session(app.member("ann"));
    add(&mut ann, EVIL);
    confirm(&app, &mut ann, EVIL);
    app.advance_clock(TimeDelta::days(8));
    let mut ann = app.signed_in("ann");
    press(&mut ann, EVIL, "make-primary");
    press(&mut ann, ANN, "make-primary");
    press(&mut ann, EVIL, "delete");
    assert_eq!(way_back(&app, EVIL), None);
}

#[test]
fn between_undoing_and_the_new_password_nobody_gets_in() {
    let app = TestApp::new();
    let mut thief = app.with_session(app.member("ann"));
    changed_to(&app, &mut thief, EVIL);
    let prepared = reset_link(&app, EVIL);
    let mut ann = app.browser();
    let undone = undo(&app, &mut ann, ANN);
    // The thief still knows the old password, and has a link to replace it.
    assert_eq!((app.browser().sign_in("ann", PASSWORD).status, thief.signed_in_as()), (422, None));
    assert_eq!(thief.get("user.change_email").leads_to(), url("user.login"));
    let refused = thief.get(&prepared);
    assert_eq!(thief.follow(&refused).flashes().last().unwrap(), "invalid-reset-token");
    assert!(choose_after(&mut ann, &undone, NEW).is_redirect());
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    app.run_jobs();
}

#[test]
fn where_passwords_cannot_be_replaced_undoing_leaves_the_old_one() {
    let app = TestApp::with(|settings| {
        settings.user.enable_forgot_password = false;
        settings.user.auto_login_after_reset_password = false;
    });
    changed_to(&app, &mut app.with_session(app.member("ann")), EVIL);
    let mut ann = app.browser();
    let undone = undo(&app, &mut ann, ANN);
    assert_eq!(undone.leads_to(), url("user.login"));
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn without_several_addresses_a_second_one_neither_signs_in_nor_resets() {
    for (several, works) in [(true, true), (false, false)] {
        let app = TestApp::with(|settings| settings.user.enable_multiple_emails = several);
        let id = app.member("ann");
        app.add_address(id, "second@example.com", true);
        assert_eq!(app.browser().sign_in("second@example.com", PASSWORD).is_redirect(), works);
        assert!(forget(&mut app.browser(), "second@example.com").is_redirect(), "the answer is the same");
        assert_eq!(app.mails().len(), usize::from(works));
        // A link from before the setting was changed.
        let key = app.write(move |tx| {
            let lifetime = TimeDelta::days(1);
            Ok(tx.token::<app::accounts::links::ResetPassword>(Some(id), "second@example.com", lifetime)?)
        });
        let link = format!("user.reset_password/{}", app.state().tokens.link("reset-password", key));
        let mut browser = app.browser();
        if works {
            assert!(reset(&mut browser, &link, NEW).is_redirect());
        } else {
            let refused = browser.get(&link);
            assert_eq!(browser.follow(&refused).flashes(), ["invalid-reset-token"]);
        }
        app.run_jobs();
    }
}
