//! The main path from the home page to the members’ page, with and without JavaScript.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, link_to, run_test, url, url_prefix};

#[test]
fn a_visitor_can_become_a_member() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        become_member(&server, &browser).await;
    });
}

#[test]
fn a_visitor_without_javascript_can_become_a_member() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        become_member(&server, &browser).await;
        assert_eq!(browser.count("html.js").await, 0, "the site’s script must not run");
    });
}

async fn become_member(server: &Server, browser: &Browser) {
    browser.open("home").await;
    browser.click(&format!("main {}", link_to("user.register"))).await;
    browser.wait_for_page("user.register").await;
    ANNA.register(browser).await;
    assert!(browser.text("[data-message='confirmation-sent']").await.contains(ANNA.email));
    assert_eq!(browser.count("[data-user]").await, 0, "registering must not sign in before the address is confirmed");

    ANNA.open_mail(browser, server).await;
    assert!(!browser.text("h1").await.is_empty(), "the heading must be the mail’s subject");
    ANNA.follow_mail_link(browser).await;
    assert!(browser.path().await.starts_with(url_prefix("user.confirm_email")));
    assert!(browser.text("main").await.contains(ANNA.email), "the page must name the address");
    browser.submit().await;
    browser.wait_for_flash("email-confirmed").await;
    browser.wait_for_flash("signed-in").await;
    ANNA.assert_signed_in(browser).await;

    browser.click(&format!("nav {}", link_to("members"))).await;
    browser.wait_for_page("members").await;
    assert!(browser.text("main").await.contains(ANNA.username), "the page must greet by name");
    assert_eq!(browser.count("main .alert").await, 0, "flashes must be shown only once");

    ANNA.sign_out(browser).await;
    browser.open("members").await;
    browser.wait_for_flash("must-sign-in").await;
    assert!(browser.path().await.starts_with(&url("user.login")));
    ANNA.sign_in(browser).await;
    browser.wait_for_page("members").await;
    ANNA.assert_signed_in(browser).await;
}
