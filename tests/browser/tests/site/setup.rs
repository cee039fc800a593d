//! The first administrator.

use gantry_browser_tests::person::{ANNA, BERND};
use gantry_browser_tests::{Browser, Server, live, look};

#[test]
fn the_printed_link_makes_the_first_signed_in_visitor_administrator_once() {
    live(async {
        let server = Server::start();
        let link = server.setup_path();
        let browser = Browser::start(&server).await;

        browser.open(&link).await;
        browser.sees_flash("must-sign-in").await;
        let token = link.rsplit('/').next().unwrap_or_default();
        assert!(!browser.path().await.contains(token), "the token is in no address");
        assert!(!browser.text("main").await.contains(token), "the token is on no page");

        ANNA.become_member(&browser, &server).await;
        browser.open("/user/account").await;
        assert!(!browser.text("main").await.contains("admin"));
        browser.open(&link).await;
        look(&browser).await;
        browser.submit().await;
        browser.sees_flash("now-administrator").await;
        browser.open("/user/account").await;
        assert!(browser.text("main").await.contains("admin"), "the account page shows the role");

        browser.open(&link).await;
        browser.sees_flash("invalid-link").await;
        ANNA.sign_out(&browser).await;
        BERND.become_member(&browser, &server).await;
        browser.open(&link).await;
        browser.sees_flash("invalid-link").await;
        browser.open("/user/account").await;
        assert!(!browser.text("main").await.contains("admin"), "there is one administrator");
    });
}

#[test]
fn the_way_to_the_printed_link_survives_the_sign_in() {
    live(async {
        let server = Server::start();
        let link = server.setup_path();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.sees_flash("must-sign-in").await;
        ANNA.sign_in(&browser).await;
        browser.arrives_at(&link).await;
        browser.submit().await;
        browser.sees_flash("now-administrator").await;
    });
}
