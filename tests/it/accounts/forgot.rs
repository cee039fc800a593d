//! Asking for a link to replace a forgotten password: the reply is the same for every address.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::{forget, register_with, reset, reset_link};
use crate::support::{PASSWORD, TestApp};

#[test]
fn the_reply_is_the_same_for_every_address_and_the_mail_is_not() {
    let app = TestApp::new();
    app.member("known");
    app.unconfirmed("waiting");
    app.set_active(app.member("inactive"), false);
    app.set_active(app.unconfirmed("neither"), false);
    let addresses = ["Known@EXAMPLE.com", "waiting@example.com", "inactive@example.com", "neither@example.com"];
    let mut seen = Vec::new();
    for email in addresses.into_iter().chain(["unknown@example.com"]) {
        let mut browser = app.browser();
        let answer = forget(&mut browser, email);
        assert_eq!(answer.leads_to(), "/");
        let landed = browser.follow(&answer);
        assert_eq!(landed.flashes(), ["reset-email-sent"]);
        seen.push((answer.without(&[email]), landed.without(&[email])));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    let to: Vec<_> = app.mails().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["known@example.com", "waiting@example.com"]);
}

#[test]
fn an_owner_who_rather_tells_can_say_so() {
    let app = TestApp::with(|settings| settings.user.show_email_does_not_exist = true);
    app.member("known");
    app.unconfirmed("waiting");
    let page = forget(&mut app.browser(), "unknown@example.com");
    assert_eq!((page.status, page.errors("email")), (422, vec!["does-not-exist".to_owned()]));
    assert_eq!(page.value("email"), "unknown@example.com");
    for known in ["known@example.com", "waiting@example.com"] {
        assert!(forget(&mut app.browser(), known).is_redirect());
    }
    assert_eq!(app.mails().len(), 2);
}

#[test]
fn what_looks_like_somebodys_address_gets_nothing() {
    let app = TestApp::new();
    let mike = app.member("mike");
    app.write(move |tx| {
        use app::db::schema::user_emails;
        use diesel::prelude::*;
        let own = user_emails::table.filter(user_emails::user_id.eq(mike));
        let address = "mike@skype.example";
        diesel::update(own)
            .set((user_emails::address.eq(address), user_emails::canonical.eq(address)))
            .execute(&mut **tx)?;
        Ok(())
    });
    for hostile in [
        "m\u{131}ke@skype.example",
        "mi\u{212a}e@skype.example",
        "mike@skype.example,evil@evil.example",
        "evil@evil.example,mike@skype.example",
        "mike@skype.example;evil@evil.example",
        "mike@skype.example evil@evil.example",
        "mike@skype.example\r\nBcc: evil@evil.example",
        "mike@skype.example\nevil@evil.example",
        "mike@skype.example\0evil@evil.example",
        "<mike@skype.example>",
    ] {
        let page = forget(&mut app.browser(), hostile);
        assert_eq!((page.status, page.errors("email")), (422, vec!["invalid-email".to_owned()]), "{hostile:?}");
    }
    assert_eq!(app.mails().len(), 0);
    // Two fields: one of them counts, and the mail goes to whom it belongs.
    let mut browser = app.browser();
    let token = browser.get("/user/forgot-password").csrf_token();
    for pair in [["mike@skype.example", "evil@evil.example"], ["evil@evil.example", "mike@skype.example"]] {
        browser
            .post("/user/forgot-password", &[("csrf_token", token.as_str()), ("email", pair[0]), ("email", pair[1])]);
    }
    // The domain may be written in many ways; the mail goes to the address as its owner wrote it.
    forget(&mut browser, "MIKE@\u{ff33}kype.example");
    let mails = app.mails();
    assert!(!mails.is_empty());
    for mail in mails {
        assert_eq!(mail.to, "mike@skype.example");
        assert!(!format!("{}{}{}", mail.headers, mail.text, mail.html).contains("evil"));
    }
}

#[test]
fn the_link_begins_with_the_configured_address_whatever_a_request_claims() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    app.member("ann");
    let claims = [
        ("Host", "evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Host", "evil.example"),
        ("Forwarded", "for=1.2.3.4;host=evil.example;proto=http"),
        ("Referer", "https://evil.example/user/forgot-password"),
    ];
    let claiming = |browser| claims.iter().fold(browser, |b: crate::support::Browser<'_>, (n, v)| b.with_header(n, v));
    assert!(forget(&mut claiming(app.browser()), "ann@example.com").is_redirect());
    assert_eq!(forget_from(&app, "https://evil.example"), 403);
    let mail = app.mail_to("ann@example.com");
    assert!(mail.link("/user/reset-password/").starts_with("https://gantry.example/user/reset-password/"));
    assert!(!format!("{}{}{}", mail.headers, mail.text, mail.html).contains("evil"));
}

fn forget_from(app: &TestApp, origin: &str) -> u16 {
    let mut browser = app.browser();
    let token = browser.get("/user/forgot-password").csrf_token();
    let mut foreign = browser.with_header("Origin", origin);
    foreign.post("/user/forgot-password", &[("csrf_token", token.as_str()), ("email", "ann@example.com")]).status
}

#[test]
fn a_mailbox_is_not_filled_and_the_reply_does_not_tell() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let answers: Vec<_> = (0..20)
        .map(|number| {
            let spelling = ["ann@example.com", "ANN@example.com", " ann@example.com."][number % 3];
            let answer = forget(&mut browser, spelling);
            browser.follow(&answer);
            answer.without(&[])
        })
        .collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    assert_eq!(app.mails().len(), 6);
    // Registering with that address and asking to confirm it share the count.
    assert!(register_with(&mut browser, &[("username", "other")]).is_redirect());
    assert_eq!(app.mails().len(), 6);
    app.later(TimeDelta::hours(1));
    let link = reset_link(&app, "ann@example.com");
    assert!(reset(&mut app.browser(), &link, "another zebra battery").is_redirect());
    app.work();
}

#[test]
fn one_client_asks_only_so_often() {
    let app = TestApp::with(|settings| settings.limits.forgot = Limit::per_minutes(3, 60));
    app.member("ann");
    let mut browser = app.browser();
    for number in 0..3 {
        assert!(forget(&mut browser, &format!("nobody{number}@example.com")).is_redirect());
    }
    for email in ["ann@example.com", "nobody@example.com"] {
        let refused = forget(&mut browser, email);
        assert_eq!(refused.status, 429);
        assert!(refused.header("Retry-After").unwrap().parse::<u64>().unwrap() <= 3600);
    }
    assert!(app.mails().is_empty());
    assert!(forget(&mut app.browser().from_ip("192.0.2.2"), "ann@example.com").is_redirect());
    app.mail_to("ann@example.com");
    app.later(TimeDelta::hours(1));
    assert!(forget(&mut browser, "ann@example.com").is_redirect());
    assert_eq!(app.mails().len(), 2);
}

#[test]
fn what_is_no_address_is_said_at_the_field_and_one_in_the_query_is_filled_in() {
    let app = TestApp::new();
    for (typed, error) in [("", "email-required"), ("ann", "invalid-email")] {
        let page = forget(&mut app.browser(), typed);
        assert_eq!((page.status, page.errors("email")), (422, vec![error.to_owned()]));
    }
    let form = app.browser().get("/user/forgot-password?email=%22%3E%3Cb%3E@example.com");
    assert_eq!(form.value("email"), "\"><b>@example.com");
    app.member("ann");
    assert_eq!(app.signed_in("ann").get("/user/forgot-password").leads_to(), "/");
}

#[test]
fn the_sign_in_page_leads_there() {
    let app = TestApp::new();
    app.member("ann");
    let login = app.browser().get("/user/login");
    assert_eq!(login.attributes("main a[href='/user/forgot-password']", "href").len(), 1);
    let refused = app.browser().sign_in("ann", "no such password");
    assert_eq!(refused.attributes("main a[href='/user/forgot-password']", "href").len(), 1);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}
