//! The main road: from the home page to the members’ page, with scripts and without.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, live};

#[test]
fn a_visitor_becomes_a_member() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        walk(&server, &browser).await;
    });
}

#[test]
fn a_visitor_without_javascript_becomes_a_member() {
    live(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        walk(&server, &browser).await;
        assert_eq!(browser.count("html.js").await, 0, "the site’s own script ran");
    });
}

async fn walk(server: &Server, browser: &Browser) {
    browser.open("/").await;
    browser.click("main a[href='/user/register']").await;
    browser.arrives_at("/user/register").await;
    ANNA.register(browser).await;
    assert!(browser.text("[data-message='confirmation-sent']").await.contains(ANNA.email));
    assert_eq!(browser.count("[data-user]").await, 0, "not signed in before the address is confirmed");

    ANNA.open_mail(browser, server).await;
    assert!(browser.text("h1").await.contains("Gantry"), "the mail’s subject is the page’s heading");
    ANNA.follow_mail_link(browser).await;
    assert!(browser.path().await.starts_with("/user/confirm-email/"));
    assert!(browser.text("main").await.contains(ANNA.email), "the page says which address is confirmed");
    browser.submit().await;
    browser.sees_flash("email-confirmed").await;
    browser.sees_flash("signed-in").await;
    ANNA.is_signed_in(browser).await;

    browser.click("nav a[href='/members']").await;
    browser.arrives_at("/members").await;
    assert!(browser.text("main").await.contains(ANNA.username), "the page greets by name");
    assert_eq!(browser.count("main .alert").await, 0, "messages are shown once");

    ANNA.sign_out(browser).await;
    browser.open("/members").await;
    browser.sees_flash("must-sign-in").await;
    assert!(browser.path().await.starts_with("/user/login"));
    assert!(browser.text("[data-message='must-sign-in']").await.contains("/members"));
    ANNA.sign_in(browser).await;
    browser.arrives_at("/members").await;
    ANNA.is_signed_in(browser).await;
}
