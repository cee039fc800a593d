//! The keyboard alone: from the first page to a saved profile.

use fantoccini::key::Key;
use gantry_browser_tests::checks::{console_errors, report_violations};
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, link_to, run_test, url_prefix};

#[test]
fn the_keyboard_is_enough_to_register_confirm_and_save_a_profile() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        browser.open("home").await;
        browser.tab_to(&format!("header {}", link_to("user.register"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for_page("user.register").await;
        let focused = browser.evaluate("return document.activeElement.name").await;
        assert_eq!(focused, "username", "the first field must have the focus");
        browser.keys(ANNA.username).await;
        for (field, text) in [("email", ANNA.email), ("password", ANNA.password), ("retype_password", "a typo")] {
            browser.tab_to(&format!("main [name='{field}']")).await;
            browser.keys(text).await;
        }
        browser.press(Key::Enter).await;
        browser.wait_for("[data-field='retype_password']").await;
        let focused = browser.evaluate("return document.activeElement.name").await;
        assert_eq!(focused, "retype_password", "the first error must have the focus");
        assert_eq!(console_errors(&browser).await, [""; 0]);
        browser.keys(ANNA.password).await;
        browser.evaluate("document.querySelector('main').focus()").await;
        browser.tab_to("main [name='password']").await;
        browser.keys(ANNA.password).await;
        browser.tab_to("main form [type='submit']").await;
        browser.press(Key::Enter).await;
        browser.wait_for_flash("confirmation-sent").await;

        browser.wait_until("the mail", || async { Ok(!server.mails().is_empty()) }).await;
        browser.open("dev.mailbox").await;
        browser.tab_to(&format!("main a[href^='{}']", url_prefix("dev.mail"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for("iframe").await;
        browser.tab_to("iframe").await;
        browser.press(Key::Enter).await;
        browser.go_to_new_tab().await;
        browser.wait_for("main form [type='submit']").await;
        browser.tab_to("main form [type='submit']").await;
        browser.press(Key::Enter).await;
        browser.wait_for_flash("signed-in").await;

        browser.tab_to("header [data-user]").await;
        browser.keys(" ").await;
        browser.tab_to(&format!("header {}", link_to("user.account"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for_page("user.account").await;
        browser.tab_to(&format!(".account-nav {}", link_to("user.profile"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for_page("user.profile").await;
        browser.tab_to("main [name='first_name']").await;
        browser.keys("Anna").await;
        browser.tab_to("main form [type='submit']").await;
        browser.press(Key::Enter).await;
        browser.wait_for_flash("profile-saved").await;
        assert_eq!(browser.value("first_name").await, "Anna");
        assert_eq!(console_errors(&browser).await, [""; 0]);
    });
}
