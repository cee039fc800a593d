//! Asking for another confirmation mail: the answer is the same for every address.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::registered;
use crate::support::{Browser, PASSWORD, Page, TestApp};

fn ask(browser: &mut Browser<'_>, email: &str) -> Page {
    let form = browser.get("/user/resend-confirm-email");
    browser.submit(&form, "/user/resend-confirm-email", &[("email", email)])
}

#[test]
fn the_reply_is_the_same_for_every_address_and_the_mail_is_not() {
    let app = TestApp::new();
    app.member("confirmed");
    app.unconfirmed("waiting");
    app.set_active(app.unconfirmed("inactive"), false);
    let mut seen = Vec::new();
    for email in ["confirmed@example.com", "Waiting@EXAMPLE.com", "inactive@example.com", "unknown@example.com"] {
        let mut browser = app.browser();
        let answer = ask(&mut browser, email);
        assert!(answer.is_redirect());
        let landed = browser.follow(&answer);
        assert_eq!(landed.flashes(), ["confirmation-sent"]);
        seen.push((answer.without(&[email]), landed.without(&[email])));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    let mails = app.mails();
    assert_eq!(mails.len(), 1);
    // To the address as its owner typed it.
    assert_eq!(mails[0].to, "waiting@example.com");
    let mut browser = app.browser();
    let page = browser.get(&mails[0].link("/user/confirm-email/"));
    browser.press(&page);
    assert!(app.is_confirmed("waiting"));
}

#[test]
fn the_first_link_still_works_and_either_ends_the_other() {
    let app = TestApp::new();
    let (mut browser, first) = registered(&app, "ann");
    ask(&mut browser, "ann@example.com");
    let second = app.mails().pop().unwrap().link("/user/confirm-email/");
    assert_ne!(first, second);
    assert_eq!(browser.get(&second).status, 200);
    let page = browser.get(&first);
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
    let mut other = app.browser();
    assert_eq!(other.get(&second).leads_to(), "/user/login");
    assert_eq!((other.who(), app.sessions().len()), (None, 1));
}

#[test]
fn an_address_in_the_query_is_filled_in() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("/user/resend-confirm-email?email=%22%3E%3Cb%3E@example.com");
    assert_eq!(form.value("email"), "\"><b>@example.com");
    assert!(!form.body.contains("<b>@"));
    app.unconfirmed("ann");
    let refused = browser.sign_in("ann@example.com", PASSWORD);
    let offer = refused.attributes(".alert a", "href").remove(0);
    assert_eq!(browser.get(&offer).value("email"), "ann@example.com");
}

#[test]
fn what_is_no_address_is_said_at_the_field() {
    let app = TestApp::new();
    for (typed, error) in [("", "email-required"), ("ann", "invalid-email"), ("a@b.c,d@e.f", "invalid-email")] {
        let page = ask(&mut app.browser(), typed);
        assert_eq!((page.status, page.errors("email")), (422, vec![error.to_owned()]));
        assert_eq!(page.value("email"), typed);
    }
    assert!(app.mails().is_empty());
}

#[test]
fn a_mailbox_is_not_filled_and_the_reply_does_not_tell() {
    let app = TestApp::new();
    let (mut browser, _) = registered(&app, "ann");
    let mut answers = Vec::new();
    for spelling in
        ["ann@example.com", "ANN@example.com", "ann@EXAMPLE.com.", " ann@example.com"].iter().cycle().take(12)
    {
        let answer = ask(&mut browser, spelling);
        browser.follow(&answer);
        answers.push(answer.without(&[]));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    // Registering counts, too: one mail of it, five of these.
    assert_eq!(app.mails().len(), 6);
    app.later(TimeDelta::hours(1));
    ask(&mut browser, "ann@example.com");
    assert_eq!(app.mails().len(), 7);
}

#[test]
fn registering_with_an_address_again_and_again_does_not_fill_it_either() {
    let app = TestApp::new();
    app.member("victim");
    for number in 0..10 {
        assert!(app.browser().register(&format!("name{number}"), "victim@example.com").is_redirect());
    }
    assert_eq!(app.accounts(), 11);
    assert_eq!(app.mails().len(), 6);
}

#[test]
fn one_client_asks_only_so_often() {
    let app = TestApp::with(|settings| settings.limits.resend = Limit::per_minutes(3, 60));
    app.unconfirmed("ann");
    let mut browser = app.browser();
    for number in 0..3 {
        assert!(ask(&mut browser, &format!("nobody{number}@example.com")).is_redirect());
    }
    let refused = ask(&mut browser, "ann@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").unwrap().parse::<u64>().unwrap() <= 3600);
    assert!(app.mails().is_empty());
    assert!(ask(&mut app.browser().from_ip("192.0.2.2"), "ann@example.com").is_redirect());
    app.mail_to("ann@example.com");
    app.later(TimeDelta::hours(1));
    assert!(ask(&mut browser, "ann@example.com").is_redirect());
    assert_eq!(app.mails().len(), 2);
}
