//! Requesting a link to reset a forgotten password. The response is the same for every address.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::{forget, register_with, reset, reset_link};
use crate::support::{PASSWORD, TestApp, url, url_prefix};

#[test]
fn the_response_is_the_same_for_every_address_but_only_accounts_get_a_mail() {
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
        assert_eq!(answer.leads_to(), url("user.check_inbox"));
        let landed = browser.follow(&answer);
        assert_eq!(landed.flashes(), ["reset-email-sent"]);
        seen.push((answer.redacted(&[email]), landed.redacted(&[email])));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    let to: Vec<_> = app.mails().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["known@example.com", "waiting@example.com"]);
}

#[test]
fn the_settings_can_allow_the_response_to_tell() {
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
fn lookalikes_of_an_address_get_nothing() {
    let app = TestApp::new();
    let mike = app.member("mike");
    app.write(move |tx| {
        use app::db::schema::user_emails;
        use diesel::prelude::*;
        let own = user_emails::table.filter(user_emails::user_id.eq(mike));
        let address = "mike@skype.example";
        diesel::update(own)
            .set((user_emails::address.eq(address), user_emails::canonical.eq(address)))
            .execute(tx.connection())?;
        Ok(())
    });
    for hostile in [
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
    // These could be addresses of an older site.
    for other in ["m\u{131}ke@skype.example", "mi\u{212a}e@skype.example"] {
        assert!(forget(&mut app.browser(), other).is_redirect(), "{other}");
    }
    assert_eq!(app.mails().len(), 0);
    // With the field sent twice, one value counts, and the mail goes to the owner of that address.
    let mut browser = app.browser();
    let token = browser.get("user.forgot_password").csrf_token();
    for pair in [["mike@skype.example", "evil@evil.example"], ["evil@evil.example", "mike@skype.example"]] {
        browser.post("user.forgot_password", &[("csrf_token", token.as_str()), ("email", pair[0]), ("email", pair[1])]);
    }
    // However the domain is spelt, the mail goes to the address as its owner wrote it.
    forget(&mut browser, "MIKE@\u{ff33}kype.example");
    let mails = app.mails();
    assert!(!mails.is_empty());
    for mail in mails {
        assert_eq!(mail.to, "mike@skype.example");
        assert!(!format!("{}{}{}", mail.headers, mail.text, mail.html).contains("evil"));
    }
}

#[test]
fn the_link_uses_the_configured_base_url_whatever_the_request_claims() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    app.member("ann");
    let referer = format!("https://evil.example{}", url("user.forgot_password"));
    let claims = [
        ("Host", "evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Host", "evil.example"),
        ("Forwarded", "for=1.2.3.4;host=evil.example;proto=http"),
        ("Referer", referer.as_str()),
    ];
    let claiming = |browser| claims.iter().fold(browser, |b: crate::support::Browser<'_>, (n, v)| b.with_header(n, v));
    assert!(forget(&mut claiming(app.browser()), "ann@example.com").is_redirect());
    assert_eq!(forget_from(&app, "https://evil.example"), 403);
    let mail = app.mail_to("ann@example.com");
    assert!(
        mail.link("user.reset_password")
            .starts_with(&format!("https://gantry.example{}", url_prefix("user.reset_password")))
    );
    assert!(!format!("{}{}{}", mail.headers, mail.text, mail.html).contains("evil"));
}

fn forget_from(app: &TestApp, origin: &str) -> u16 {
    let mut browser = app.browser();
    let token = browser.get("user.forgot_password").csrf_token();
    let mut foreign = browser.with_header("Origin", origin);
    foreign.post("user.forgot_password", &[("csrf_token", token.as_str()), ("email", "ann@example.com")]).status
}

#[test]
fn mails_to_one_mailbox_are_limited_and_the_response_does_not_tell() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let answers: Vec<_> = (0..20)
        .map(|number| {
            let spelling = ["ann@example.com", "ANN@example.com", " ann@example.com."][number % 3];
            let answer = forget(&mut browser, spelling);
            browser.follow(&answer);
            answer.redacted(&[])
        })
        .collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    assert_eq!(app.mails().len(), 6);
    // Registrations and confirmation mails for the same address share the limit.
    assert!(register_with(&mut browser, &[("username", "other")]).is_redirect());
    assert_eq!(app.mails().len(), 6);
    app.advance_clock(TimeDelta::hours(1));
    let link = reset_link(&app, "ann@example.com");
    assert!(reset(&mut app.browser(), &link, "another zebra battery").is_redirect());
    app.run_jobs();
}

#[test]
fn requests_of_one_client_are_limited() {
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
    app.advance_clock(TimeDelta::hours(1));
    assert!(forget(&mut browser, "ann@example.com").is_redirect());
    assert_eq!(app.mails().len(), 2);
}

#[test]
fn an_invalid_address_is_reported_at_its_field_and_the_query_fills_it_in() {
    let app = TestApp::new();
    for (typed, error) in [("", "email-required"), ("ann", "invalid-email")] {
        let page = forget(&mut app.browser(), typed);
        assert_eq!((page.status, page.errors("email")), (422, vec![error.to_owned()]));
    }
    let form = app.browser().get("user.forgot_password?email=%22%3E%3Cb%3E@example.com");
    assert_eq!(form.value("email"), "\"><b>@example.com");
    app.member("ann");
    assert_eq!(app.signed_in("ann").get("user.forgot_password").leads_to(), url("home"));
}

#[test]
fn the_sign_in_page_links_to_it() {
    let app = TestApp::new();
    app.member("ann");
    let login = app.browser().get("user.login");
    assert_eq!(login.links_to("main", "user.forgot_password"), 1);
    let refused = app.browser().sign_in("ann", "no such password");
    assert_eq!(refused.links_to("main", "user.forgot_password"), 1);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}
