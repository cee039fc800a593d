//! Going back, submitting twice, and using old pages.

use gantry_browser_tests::person::{ANNA, BERND};
use gantry_browser_tests::{Browser, Server, check_page, run_test, url};

#[test]
fn after_signing_out_the_back_button_shows_no_member_page() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("members").await;
        ANNA.assert_signed_in(&browser).await;
        ANNA.sign_out(&browser).await;
        browser.back().await;
        browser.wait_for_flash("must-sign-in").await;
        assert!(browser.path().await.starts_with(&url("user.login")));
        assert_eq!(browser.count("[data-user]").await, 0);
    });
}

#[test]
fn a_registration_sent_twice_creates_one_account() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        ANNA.register(&browser).await;
        browser.wait_until("the mail", || async { Ok(server.mails().len() == 1) }).await;

        browser.back().await;
        browser.wait_for_page("user.register").await;
        ANNA.fill_in_registration(&browser).await;
        browser.submit().await;
        browser.wait_for("[data-field='username'][data-message='username-taken']").await;
        assert_eq!(browser.value("username").await, ANNA.username);
        assert_eq!(browser.value("email").await, ANNA.email);
        assert_eq!(browser.value("password").await, "");

        // Mails are sent in order, so a second mail to anna would have arrived before this one.
        browser.open("user.register").await;
        BERND.register(&browser).await;
        browser
            .wait_until("the next mail", || async { Ok(server.mails().iter().any(|mail| mail["to"] == BERND.email)) })
            .await;
        assert_eq!(server.mails().iter().filter(|mail| mail["to"] == ANNA.email).count(), 1);
    });
}

#[test]
fn a_form_without_cookies_is_refused_with_advice() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        ANNA.fill_in_registration(&browser).await;
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        browser.submit().await;
        browser.wait_for_flash("csrf-failed").await;
        check_page(&browser).await;
        assert!(server.mails().is_empty(), "no account may be created");

        // Follow the advice on the page: with cookies, send the form again. Only the passwords are missing.
        assert_eq!(browser.value("email").await, ANNA.email);
        for field in ["password", "retype_password"] {
            browser.fill(field, ANNA.password).await;
        }
        browser.submit().await;
        browser.wait_for_flash("confirmation-sent").await;
    });
}

#[test]
fn a_confirmation_link_works_once_and_a_damaged_one_never() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        let link = browser.path().await;

        browser.open(&format!("{}x", link.split('?').next().unwrap_or_default())).await;
        browser.wait_for_flash("invalid-confirm-token").await;
        assert!(browser.path().await.starts_with(&url("user.login")));

        browser.open(&link).await;
        browser.submit().await;
        browser.wait_for_flash("email-confirmed").await;
        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.wait_for_flash("already-confirmed").await;
        assert!(browser.path().await.starts_with(&url("user.login")));
    });
}

#[test]
fn confirming_in_another_browser_leads_to_the_sign_in_page() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        ANNA.register(&browser).await;

        // Without cookies it is another browser for the site.
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("email-confirmed").await;
        assert!(browser.path().await.starts_with(&url("user.login")));
        assert_eq!(browser.count("[data-message='signed-in']").await, 0);
        assert_eq!(browser.count("[data-user]").await, 0);
        ANNA.sign_in(&browser).await;
    });
}

#[test]
fn after_a_crash_sessions_and_open_forms_still_work() {
    run_test(async {
        let mut server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("members").await;
        server.crash_and_restart();
        browser.reload().await;
        browser.wait_for_page("members").await;
        ANNA.assert_signed_in(&browser).await;

        ANNA.sign_out(&browser).await;
        browser.open("user.login").await;
        ANNA.fill_in_sign_in(&browser).await;
        server.crash_and_restart();
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;
    });
}
