//! Requesting another confirmation mail. The response is the same for every address.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::registered;
use crate::support::{Browser, PASSWORD, Page, TestApp, url};

fn request_mail(browser: &mut Browser<'_>, email: &str) -> Page {
    let form = browser.get("user.resend_confirm_email");
    browser.submit(&form, "user.resend_confirm_email", &[("email", email)])
}

#[test]
fn the_response_is_the_same_for_every_address_but_only_unconfirmed_ones_get_a_mail() {
    let app = TestApp::new();
    app.member("confirmed");
    app.unconfirmed("waiting");
    app.set_active(app.unconfirmed("inactive"), false);
    let mut seen = Vec::new();
    for email in ["confirmed@example.com", "Waiting@EXAMPLE.com", "inactive@example.com", "unknown@example.com"] {
        let mut browser = app.browser();
        let answer = request_mail(&mut browser, email);
        assert!(answer.is_redirect());
        let landed = browser.follow(&answer);
        assert_eq!(landed.flashes(), ["confirmation-sent"]);
        seen.push((answer.redacted(&[email]), landed.redacted(&[email])));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    let mails = app.mails();
    assert_eq!(mails.len(), 1);
    // The mail goes to the address as its owner typed it.
    assert_eq!(mails[0].to, "waiting@example.com");
    let mut browser = app.browser();
    let page = browser.get(&mails[0].link("user.confirm_email"));
    browser.press(&page);
    assert!(app.is_confirmed("waiting"));
}

#[test]
fn the_first_link_still_works_and_using_one_voids_the_other() {
    let app = TestApp::new();
    let (mut browser, first) = registered(&app, "ann");
    request_mail(&mut browser, "ann@example.com");
    let second = app.mails().pop().unwrap().link("user.confirm_email");
    assert_ne!(first, second);
    assert_eq!(browser.get(&second).status, 200);
    let page = browser.get(&first);
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
    let mut other = app.browser();
    assert_eq!(other.get(&second).leads_to(), url("user.login"));
    assert_eq!((other.signed_in_as(), app.sessions().len()), (None, 1));
}

#[test]
fn the_query_fills_in_the_address() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("user.resend_confirm_email?email=%22%3E%3Cb%3E@example.com");
    assert_eq!(form.value("email"), "\"><b>@example.com");
    assert!(!form.body.contains("<b>@"));
    app.unconfirmed("ann");
    let refused = browser.sign_in("ann@example.com", PASSWORD);
    let offer = refused.attributes(".alert a", "href").remove(0);
    assert_eq!(browser.get(&offer).value("email"), "ann@example.com");
}

#[test]
fn an_invalid_address_is_reported_at_its_field() {
    let app = TestApp::new();
    for (typed, error) in [("", "email-required"), ("ann", "invalid-email"), ("a@b.c,d@e.f", "invalid-email")] {
        let page = request_mail(&mut app.browser(), typed);
        assert_eq!((page.status, page.errors("email")), (422, vec![error.to_owned()]));
        assert_eq!(page.value("email"), typed);
    }
    assert!(app.mails().is_empty());
}

#[test]
fn mails_to_one_mailbox_are_limited_and_the_response_does_not_tell() {
    let app = TestApp::new();
    let (mut browser, _) = registered(&app, "ann");
    let mut answers = Vec::new();
    for spelling in
        ["ann@example.com", "ANN@example.com", "ann@EXAMPLE.com.", " ann@example.com"].iter().cycle().take(12)
    {
        let answer = request_mail(&mut browser, spelling);
        browser.follow(&answer);
        answers.push(answer.redacted(&[]));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    // The registration counts, too: one mail from it, and two from these requests.
    assert_eq!(app.mails().len(), 3);
    app.advance_clock(TimeDelta::hours(1));
    request_mail(&mut browser, "ann@example.com");
    assert_eq!(app.mails().len(), 4);
}

#[test]
fn repeated_registrations_share_the_mailbox_limit() {
    let app = TestApp::new();
    app.member("victim");
    for number in 0..10 {
        assert!(app.browser().register(&format!("name{number}"), "victim@example.com").is_redirect());
    }
    assert_eq!(app.account_count(), 11);
    assert_eq!(app.mails().len(), 3);
}

#[test]
fn requests_of_one_client_are_limited() {
    let app = TestApp::with(|settings| settings.limits.resend = Limit::per_minutes(3, 60));
    app.unconfirmed("ann");
    let mut browser = app.browser();
    for number in 0..3 {
        assert!(request_mail(&mut browser, &format!("nobody{number}@example.com")).is_redirect());
    }
    let refused = request_mail(&mut browser, "ann@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").unwrap().parse::<u64>().unwrap() <= 3600);
    assert!(app.mails().is_empty());
    assert!(request_mail(&mut app.browser().from_ip("192.0.2.2"), "ann@example.com").is_redirect());
    app.mail_to("ann@example.com");
    app.advance_clock(TimeDelta::hours(1));
    assert!(request_mail(&mut browser, "ann@example.com").is_redirect());
    assert_eq!(app.mails().len(), 2);
}
