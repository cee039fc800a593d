//! The main path from the home page to the members’ page, with and without JavaScript.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, check_page, link_to, run_test, url, url_prefix};

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

#[test]
fn a_visitor_becomes_a_member_in_persian_from_right_to_left() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.as_phone(390).await;
        browser.open("home").await;
        if browser.count("[name='lang'][value='fa']").await == 0 {
            return; // The site does not offer it.
        }
        browser.choose("lang", "fa").await;
        browser.wait_for("html[lang='fa'][dir='rtl']").await;
        let logo = "return document.querySelector('.navbar-brand').getBoundingClientRect().right > innerWidth / 2";
        assert_eq!(browser.evaluate(logo).await, true, "the page must begin on the right");
        for page in ["home", "user.login", "user.register"] {
            browser.open(page).await;
            check_page(&browser).await;
        }
        ANNA.register(&browser).await;
        check_page(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        let frame = browser.wait_for("iframe").await;
        frame.enter_frame().await.expect("the mail can be read");
        browser.wait_for("html[lang='fa'][dir='rtl'] a").await;
        browser.client().enter_parent_frame().await.expect("the mail can be left");
        ANNA.follow_mail_link(&browser).await;
        browser.as_phone(390).await;
        browser.wait_for("html[lang='fa'][dir='rtl']").await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;
        browser.open("user.profile").await;
        browser.wait_for("html[lang='fa'][dir='rtl']").await;
        check_page(&browser).await;
        ANNA.sign_out(&browser).await;
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
