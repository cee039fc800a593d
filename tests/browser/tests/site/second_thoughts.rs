//! Going back, sending twice, coming back with an old page: what people do and sites forget.

use gantry_browser_tests::person::{ANNA, BERND};
use gantry_browser_tests::{Browser, Server, live, look};

#[test]
fn the_back_button_shows_no_member_page_after_signing_out() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/members").await;
        ANNA.is_signed_in(&browser).await;
        ANNA.sign_out(&browser).await;
        browser.back().await;
        browser.sees_flash("must-sign-in").await;
        assert!(browser.path().await.starts_with("/user/login"));
        assert_eq!(browser.count("[data-user]").await, 0);
    });
}

#[test]
fn a_registration_that_is_sent_twice_makes_one_account() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/user/register").await;
        ANNA.register(&browser).await;
        browser.until("the mail", || async { Ok(server.mails().len() == 1) }).await;

        browser.back().await;
        browser.arrives_at("/user/register").await;
        ANNA.fill_in_registration(&browser).await;
        browser.submit().await;
        browser.sees("[data-field='username'][data-message='username-taken']").await;
        assert_eq!(browser.value("username").await, ANNA.username);
        assert_eq!(browser.value("email").await, ANNA.email);
        assert_eq!(browser.value("password").await, "");

        // Mails leave in order: when the next visitor's has come, a second one to the first would have, too.
        browser.open("/user/register").await;
        BERND.register(&browser).await;
        browser
            .until("the next mail", || async { Ok(server.mails().iter().any(|mail| mail["to"] == BERND.email)) })
            .await;
        assert_eq!(server.mails().iter().filter(|mail| mail["to"] == ANNA.email).count(), 1);
    });
}

#[test]
fn a_form_whose_cookies_are_gone_is_refused_with_a_way_back() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/user/register").await;
        ANNA.fill_in_registration(&browser).await;
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        browser.submit().await;
        browser.sees("main [data-message='csrf-failed']").await;
        look(&browser).await;
        assert!(server.mails().is_empty(), "nobody was registered");

        // As the page says: go back, reload, try again.
        browser.back().await;
        browser.reload().await;
        browser.sees("main [name='username']").await;
        ANNA.register(&browser).await;
    });
}

#[test]
fn a_confirmation_link_works_once_and_a_damaged_one_not_at_all() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/user/register").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        let link = browser.path().await;

        browser.open(&format!("{}x", link.split('?').next().unwrap_or_default())).await;
        browser.sees_flash("invalid-confirm-token").await;
        assert!(browser.path().await.starts_with("/user/login"));

        browser.open(&link).await;
        browser.submit().await;
        browser.sees_flash("email-confirmed").await;
        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.sees_flash("already-confirmed").await;
        assert!(browser.path().await.starts_with("/user/login"));
    });
}

#[test]
fn confirming_in_another_browser_leads_to_the_sign_in() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/user/register").await;
        ANNA.register(&browser).await;

        // Another browser, as far as the site can tell.
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        browser.submit().await;
        browser.sees_flash("email-confirmed").await;
        assert!(browser.path().await.starts_with("/user/login"));
        assert_eq!(browser.count("[data-message='signed-in']").await, 0);
        assert_eq!(browser.count("[data-user]").await, 0);
        ANNA.sign_in(&browser).await;
    });
}

#[test]
fn a_crash_of_the_site_signs_nobody_out_and_loses_no_open_form() {
    live(async {
        let mut server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/members").await;
        server.crash_and_restart();
        browser.reload().await;
        browser.arrives_at("/members").await;
        ANNA.is_signed_in(&browser).await;

        ANNA.sign_out(&browser).await;
        browser.open("/user/login").await;
        browser.fill("username", ANNA.username).await;
        browser.fill("password", ANNA.password).await;
        server.crash_and_restart();
        browser.submit().await;
        browser.sees_flash("signed-in").await;
        ANNA.is_signed_in(&browser).await;
    });
}
