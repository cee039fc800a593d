//! Several addresses, and somebody who wants an account or an address that is not his.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::emails::{add, confirm, site, with_two};
use super::{first_address, newest_mail};
use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Posts to an address's action, with a good form token.
fn act(browser: &mut Browser<'_>, id: &str, action: &str) -> Page {
    let token = browser.get("/user/manage-emails").csrf_token();
    browser.post(&format!("/user/email/{id}/{action}"), &[("csrf_token", token)])
}

/// The row of an account's address.
fn row(app: &TestApp, name: &str, address: &str) -> String {
    let emails = app.emails_of(name);
    emails.iter().find(|email| email.address == address).unwrap_or_else(|| panic!("{emails:?}")).id.to_string()
}

#[test]
fn what_is_somebody_elses_and_what_is_not_there_are_not_found() {
    let app = site();
    let (mut ann, mut bob) = (with_two(&app, "ann"), with_two(&app, "bob"));
    add(&mut bob, "bob@third.example");
    let before = app.mails().len();
    let state = |app: &TestApp| format!("{:?}", app.emails_of("bob"));
    let (bobs, ids) = (state(&app), ["bob@example.com", "bob@second.example", "bob@third.example"]);
    let theirs: Vec<_> = ids.iter().map(|address| row(&app, "bob", address)).collect();
    let none = ["0", "-1", "999", "9223372036854775807", "9223372036854775808", "1e3", "x", "%00", "1%20", "%D9%A1"];
    for id in theirs.iter().map(String::as_str).chain(none) {
        for action in ["delete", "make-primary", "confirm"] {
            assert_eq!(act(&mut ann, id, action).status, 404, "{id} {action}");
        }
    }
    let own = row(&app, "ann", "ann@second.example");
    for action in ["remove", "Delete", "delete%20", "x"] {
        assert_eq!(act(&mut ann, &own, action).status, 404, "{action}");
    }
    // Not even to somebody who has to give the password again first.
    app.later(TimeDelta::minutes(10));
    assert_eq!(act(&mut ann, &theirs[1], "delete").status, 404);
    assert_eq!(ann.get(&format!("/user/email/{own}/delete")).status, 404, "nothing happens by a link");
    assert_eq!((state(&app), app.mails().len()), (bobs, before));
}

#[test]
fn who_has_the_session_alone_cannot_move_the_account() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    app.later(TimeDelta::minutes(10));
    let second = row(&app, "ann", "ann@second.example");
    for action in ["delete", "make-primary"] {
        let asked = act(&mut ann, &second, action);
        assert_eq!(asked.location().as_deref(), Some("/user/confirm-access?next=/user/manage-emails"));
        let form = ann.follow(&asked);
        assert_eq!(form.flashes(), ["must-reauthenticate"]);
    }
    assert_eq!((first_address(&app, "ann").as_str(), app.emails_of("ann").len()), ("ann@example.com", 2));
    let form = ann.get("/user/manage-emails");
    let guess = [("email", "thief@example.com"), ("old_password", "a guess")];
    assert_eq!(ann.submit(&form, "/user/manage-emails", &guess).errors("old_password"), ["old-password-incorrect"]);
    assert!(act(&mut ann, &second, "delete").leads_to().ends_with("confirm-access"), "a guess proves nothing");

    // The password that adding asks for is a proof like any other.
    add(&mut ann, "ann@third.example");
    assert_eq!(act(&mut ann, &second, "make-primary").leads_to(), "/user/manage-emails");
    assert_eq!(first_address(&app, "ann"), "ann@second.example");
    app.work();
}

#[test]
fn what_the_page_does_not_offer_the_server_refuses() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.work();
    for (address, action, flash) in [
        ("ann@third.example", "make-primary", "email-not-confirmed"),
        ("ann@example.com", "delete", "email-is-primary"),
        ("ann@second.example", "confirm", "already-confirmed"),
    ] {
        let refused = act(&mut ann, &row(&app, "ann", address), action);
        assert_eq!(ann.follow(&refused).flashes(), [flash]);
    }
    assert_eq!((first_address(&app, "ann").as_str(), app.emails_of("ann").len()), ("ann@example.com", 3));
}

#[test]
fn a_link_ends_with_what_it_was_for() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    let dead = |browser: &mut Browser<'_>, link: &str| {
        let refused = browser.get(link);
        assert_eq!(browser.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
    };
    let link = |app: &TestApp, address: &str| newest_mail(app, address).link("/user/confirm-email/");

    add(&mut ann, "removed@example.com");
    let removed = link(&app, "removed@example.com");
    act(&mut ann, &row(&app, "ann", "removed@example.com"), "delete");
    dead(&mut ann, &removed);
    add(&mut ann, "removed@example.com");
    dead(&mut ann, &removed);

    add(&mut ann, "waiting@example.com");
    let waiting = link(&app, "waiting@example.com");
    act(&mut ann, &row(&app, "ann", "ann@second.example"), "make-primary");
    dead(&mut ann, &waiting);

    add(&mut ann, "heir@example.com");
    let elsewhere = link(&app, "heir@example.com");
    let mut heir = app.browser();
    heir.register("heir", "heir@example.com");
    confirm(&app, &mut heir, "heir@example.com");
    dead(&mut ann, &elsewhere);
    // The one who lost does not learn that: another link is promised, and never sent.
    let count = app.mails().len();
    let again = act(&mut ann, &row(&app, "ann", "heir@example.com"), "confirm");
    assert_eq!(ann.follow(&again).flashes(), ["confirmation-sent"]);
    assert_eq!(app.mails().len(), count);
    assert!(app.is_confirmed("heir"));
}

#[test]
fn two_accounts_that_add_one_address_do_not_both_get_it() {
    let app = site();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (mut ann, mut bob) = (app.entered(ann), app.entered(bob));
    let mut links = Vec::new();
    for browser in [&mut ann, &mut bob] {
        add(browser, "both@example.com");
        links.push(newest_mail(&app, "both@example.com").link("/user/confirm-email/"));
    }
    let pages = [ann.get(&links[0]), bob.get(&links[1])];
    std::thread::scope(|scope| {
        for (browser, page) in [(&mut ann, &pages[0]), (&mut bob, &pages[1])] {
            scope.spawn(move || assert!(browser.press(page).is_redirect()));
        }
    });
    let owners = ["ann", "bob"].map(|name| app.emails_of(name).iter().filter(|e| e.confirmed_at.is_some()).count());
    assert_eq!(owners.iter().sum::<usize>(), 3, "{owners:?}");
}

#[test]
fn mails_to_a_strangers_mailbox_are_few() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.limits.mails_per_mailbox = Limit::per_minutes(2, 60);
        settings.limits.resend = Limit::per_minutes(3, 60);
    });
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    add(&mut ann, "stranger@example.com");
    let id = row(&app, "ann", "stranger@example.com");
    for _ in 0..3 {
        let again = act(&mut ann, &id, "confirm");
        assert_eq!(ann.follow(&again).flashes(), ["confirmation-sent"]);
    }
    assert_eq!(act(&mut ann, &id, "confirm").status, 429);
    assert_eq!(app.mails().iter().filter(|mail| mail.to == "stranger@example.com").count(), 2);
}

#[test]
fn tries_at_the_password_are_limited() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.limits.change_password = Limit::per_minutes(2, 15);
    });
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    let form = ann.get("/user/manage-emails");
    for (password, status) in [("a guess", 422), ("another guess", 422), (PASSWORD, 429)] {
        let page = ann.submit(&form, "/user/manage-emails", &[("email", "x@example.com"), ("old_password", password)]);
        assert_eq!(page.status, status);
    }
}
