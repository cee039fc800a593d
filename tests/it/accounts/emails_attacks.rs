//! Several addresses per account: attempts to take over an account or an address.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::emails::{add, confirm, site, with_two};
use super::{first_address, newest_mail};
use crate::support::{Browser, PASSWORD, Page, TestApp, url, with_next};

/// Posts an action for an address, with a valid CSRF token.
fn post_action(browser: &mut Browser<'_>, id: &str, action: &str) -> Page {
    let token = browser.get("user.manage_emails").csrf_token();
    browser.post(&format!("user.email_action/{id}/{action}"), &[("csrf_token", token)])
}

/// The row id of an account's address.
fn address_id(app: &TestApp, name: &str, address: &str) -> String {
    let emails = app.emails_of(name);
    emails.iter().find(|email| email.address == address).unwrap_or_else(|| panic!("{emails:?}")).id.to_string()
}

#[test]
fn foreign_and_unknown_addresses_are_both_404() {
    let app = site();
    let (mut ann, mut bob) = (with_two(&app, "ann"), with_two(&app, "bob"));
    add(&mut bob, "bob@third.example");
    let before = app.mails().len();
    let state = |app: &TestApp| format!("{:?}", app.emails_of("bob"));
    let (bobs, ids) = (state(&app), ["bob@example.com", "bob@second.example", "bob@third.example"]);
    let theirs: Vec<_> = ids.iter().map(|address| address_id(&app, "bob", address)).collect();
    let none = ["0", "-1", "999", "9223372036854775807", "9223372036854775808", "1e3", "x", "%00", "1%20", "%D9%A1"];
    for id in theirs.iter().map(String::as_str).chain(none) {
        for action in ["delete", "make-primary", "confirm"] {
            assert_eq!(post_action(&mut ann, id, action).status, 404, "{id} {action}");
        }
    }
    let own = address_id(&app, "ann", "ann@second.example");
    for action in ["remove", "Delete", "delete%20", "x"] {
        assert_eq!(post_action(&mut ann, &own, action).status, 404, "{action}");
    }
    // The 404 comes before the request to enter the password again.
    app.advance_clock(TimeDelta::minutes(10));
    assert_eq!(post_action(&mut ann, &theirs[1], "delete").status, 404);
    assert_eq!(ann.get(&format!("user.email_action/{own}/delete")).status, 404, "a GET does nothing");
    assert_eq!((state(&app), app.mails().len()), (bobs, before));
}

#[test]
fn a_stolen_session_is_not_enough_to_move_the_account() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    app.advance_clock(TimeDelta::minutes(10));
    let second = address_id(&app, "ann", "ann@second.example");
    for action in ["delete", "make-primary"] {
        let asked = post_action(&mut ann, &second, action);
        assert_eq!(asked.location(), Some(with_next("user.confirm_access", "user.manage_emails")));
        let form = ann.follow(&asked);
        assert_eq!(form.flashes(), ["must-reauthenticate"]);
    }
    assert_eq!((first_address(&app, "ann").as_str(), app.emails_of("ann").len()), ("ann@example.com", 2));
    let form = ann.get("user.manage_emails");
    let guess = [("email", "thief@example.com"), ("old_password", "a guess")];
    assert_eq!(ann.submit(&form, "user.manage_emails", &guess).errors("old_password"), ["old-password-incorrect"]);
    let asked = post_action(&mut ann, &second, "delete");
    assert_eq!(asked.leads_to(), url("user.confirm_access"), "a wrong password does not renew access");

    // The password for adding an address counts as a fresh sign-in.
    add(&mut ann, "ann@third.example");
    assert_eq!(post_action(&mut ann, &second, "make-primary").leads_to(), url("user.manage_emails"));
    assert_eq!(first_address(&app, "ann"), "ann@second.example");
    app.run_jobs();
}

#[test]
fn the_server_refuses_actions_that_the_page_does_not_offer() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.run_jobs();
    for (address, action, flash) in [
        ("ann@third.example", "make-primary", "email-not-confirmed"),
        ("ann@example.com", "delete", "email-is-primary"),
        ("ann@second.example", "confirm", "already-confirmed"),
    ] {
        let refused = post_action(&mut ann, &address_id(&app, "ann", address), action);
        assert_eq!(ann.follow(&refused).flashes(), [flash]);
    }
    assert_eq!((first_address(&app, "ann").as_str(), app.emails_of("ann").len()), ("ann@example.com", 3));
}

#[test]
fn a_link_is_void_once_its_request_is_gone() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    let dead = |browser: &mut Browser<'_>, link: &str| {
        let refused = browser.get(link);
        assert_eq!(browser.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
    };
    let link = |app: &TestApp, address: &str| newest_mail(app, address).link("user.confirm_email");

    add(&mut ann, "removed@example.com");
    let removed = link(&app, "removed@example.com");
    post_action(&mut ann, &address_id(&app, "ann", "removed@example.com"), "delete");
    dead(&mut ann, &removed);
    add(&mut ann, "removed@example.com");
    dead(&mut ann, &removed);

    add(&mut ann, "waiting@example.com");
    let waiting = link(&app, "waiting@example.com");
    post_action(&mut ann, &address_id(&app, "ann", "ann@second.example"), "make-primary");
    dead(&mut ann, &waiting);

    add(&mut ann, "heir@example.com");
    let elsewhere = link(&app, "heir@example.com");
    let mut heir = app.browser();
    heir.register("heir", "heir@example.com");
    confirm(&app, &mut heir, "heir@example.com");
    dead(&mut ann, &elsewhere);
    // The loser does not learn it: the site promises another link and never sends it.
    let count = app.mails().len();
    let again = post_action(&mut ann, &address_id(&app, "ann", "heir@example.com"), "confirm");
    assert_eq!(ann.follow(&again).flashes(), ["confirmation-sent"]);
    assert_eq!(app.mails().len(), count);
    assert!(app.is_confirmed("heir"));
}

#[test]
fn two_accounts_that_add_the_same_address_do_not_both_get_it() {
    let app = site();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (mut ann, mut bob) = (app.with_session(ann), app.with_session(bob));
    let mut links = Vec::new();
    for browser in [&mut ann, &mut bob] {
        add(browser, "both@example.com");
        links.push(newest_mail(&app, "both@example.com").link("user.confirm_email"));
    }
    let pages = [ann.get(&links[0]), bob.get(&links[1])];
    std::thread::scope(|scope| {
        for (browser, page) in [&mut ann, &mut bob].into_iter().zip(pages) {
            scope.spawn(move || assert!(browser.press(&page).is_redirect()));
        }
    });
    let owners = ["ann", "bob"].map(|name| app.emails_of(name).iter().filter(|e| e.confirmed_at.is_some()).count());
    assert_eq!(owners.iter().sum::<usize>(), 3, "{owners:?}");
}

#[test]
fn mails_to_a_strangers_mailbox_are_limited() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.limits.mails_per_mailbox = Limit::per_minutes(4, 60);
        settings.limits.resend = Limit::per_minutes(3, 60);
    });
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    add(&mut ann, "stranger@example.com");
    let id = address_id(&app, "ann", "stranger@example.com");
    for _ in 0..3 {
        let again = post_action(&mut ann, &id, "confirm");
        assert_eq!(ann.follow(&again).flashes(), ["confirmation-sent"]);
    }
    assert_eq!(post_action(&mut ann, &id, "confirm").status, 429);
    assert_eq!(app.mails().iter().filter(|mail| mail.to == "stranger@example.com").count(), 2);
}

#[test]
fn password_attempts_are_limited() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.limits.change_password = Limit::per_minutes(2, 15);
    });
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    let form = ann.get("user.manage_emails");
    for (password, status) in [("a guess", 422), ("another guess", 422), (PASSWORD, 429)] {
        let page = ann.submit(&form, "user.manage_emails", &[("email", "x@example.com"), ("old_password", password)]);
        assert_eq!(page.status, status);
    }
}
