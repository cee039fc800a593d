//! The setup link for the first administrator.

use gantry_browser_tests::person::{ANNA, BERND};
use gantry_browser_tests::{Browser, Server, check_page, run_test};

#[test]
fn the_printed_link_makes_one_user_administrator() {
    run_test(async {
        let server = Server::start();
        let link = server.setup_path();
        let browser = Browser::start(&server).await;

        browser.open(&link).await;
        browser.wait_for_flash("must-sign-in").await;
        let token = link.rsplit('/').next().unwrap_or_default();
        assert!(!browser.path().await.contains(token), "the token must not be in the URL");
        assert!(!browser.text("main").await.contains(token), "the token must not be on the page");

        ANNA.become_member(&browser, &server).await;
        browser.open("user.account").await;
        assert!(!browser.text("main").await.contains("admin"));
        browser.open(&link).await;
        check_page(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("now-administrator").await;
        browser.open("user.account").await;
        assert!(browser.text("main").await.contains("admin"), "the account page must show the role");

        browser.open(&link).await;
        browser.wait_for_flash("invalid-link").await;
        ANNA.sign_out(&browser).await;
        BERND.become_member(&browser, &server).await;
        browser.open(&link).await;
        browser.wait_for_flash("invalid-link").await;
        browser.open("user.account").await;
        assert!(!browser.text("main").await.contains("admin"), "there must be only one administrator");
    });
}

#[test]
fn signing_in_returns_to_the_printed_link() {
    run_test(async {
        let server = Server::start();
        let link = server.setup_path();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.wait_for_flash("must-sign-in").await;
        ANNA.sign_in(&browser).await;
        browser.wait_for_page(&link).await;
        browser.submit().await;
        browser.wait_for_flash("now-administrator").await;
    });
}
