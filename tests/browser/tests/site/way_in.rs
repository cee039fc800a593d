//! Ways back in for people who made a mistake: a typo in the address, or a deletion that they regret.

use gantry_browser_tests::checks::assert_fits_phone;
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Person, Server, check_page, form_to, link_to, run_test};

/// ANNA as she registers, with a typo in the address.
const MISTYPED: Person = Person { email: "anna@exmaple.com", ..ANNA };

/// Opens the newest mail to ANNA, and the page that its link leads to.
async fn open_link(browser: &Browser, server: &Server, subject: &str) {
    ANNA.open_mail_about(browser, server, subject).await;
    ANNA.follow_mail_link(browser).await;
    check_page(browser).await;
    let named = browser.text("main").await;
    assert!(named.contains(ANNA.username), "the page names the account: {named}");
}

#[test]
fn a_typo_in_the_address_is_corrected_where_it_was_made() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        MISTYPED.register(&browser).await;
        browser.wait_for_page("user.check_inbox").await;
        check_page(&browser).await;
        assert!(browser.text("main").await.contains(MISTYPED.email));
        browser.click(&format!("main {}", link_to("user.change_email"))).await;
        browser.wait_for_page("user.change_email").await;
        check_page(&browser).await;
        assert_eq!(browser.value("email").await, MISTYPED.email);
        browser.fill("email", ANNA.email).await;
        browser.submit().await;
        browser.wait_for_page("user.check_inbox").await;
        browser.wait_for_flash("confirmation-sent").await;
        open_link(&browser, &server, "mail-confirm-email-subject").await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;
    });
}

#[test]
fn a_typo_is_corrected_in_another_browser_by_whoever_has_the_password() {
    run_test(async {
        let server = Server::start();
        let first = Browser::start(&server).await;
        first.open("user.register").await;
        MISTYPED.register(&first).await;
        drop(first);
        let browser = Browser::start(&server).await;
        browser.as_phone(360).await;
        browser.open("user.login").await;
        ANNA.fill_in_sign_in(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("email-not-confirmed").await;
        check_page(&browser).await;
        assert_fits_phone(&browser, 360).await;
        browser.click(&format!("main {}", link_to("user.change_email"))).await;
        browser.wait_for_page("user.change_email").await;
        assert_fits_phone(&browser, 360).await;
        browser.fill("email", ANNA.email).await;
        browser.submit().await;
        browser.wait_for_flash("confirmation-sent").await;
        open_link(&browser, &server, "mail-confirm-email-subject").await;
        browser.submit().await;
        browser.wait_for_flash("email-confirmed").await;
        ANNA.sign_in(&browser).await;
    });
}

#[test]
fn whoever_comes_back_before_the_account_is_gone_keeps_it() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;
        ANNA.sign_in(&browser).await;
        browser.open("user.delete").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_flash("account-deleted").await;

        browser.open("user.login").await;
        ANNA.fill_in_sign_in(&browser).await;
        browser.click(&format!("main {} [type='submit']", form_to("user.login"))).await;
        browser.wait_for_flash("account-waits-for-deletion").await;
        check_page(&browser).await;
        let before = server.mails().len();
        browser.click(&format!("main {} [type='submit']", form_to("user.send_keep_link"))).await;
        browser.wait_for_flash("keep-link-sent").await;
        browser.wait_until("the mail", || async { Ok(server.mails().len() > before) }).await;
        open_link(&browser, &server, "mail-account-deleted-subject").await;
        browser.submit().await;
        browser.wait_for_flash("account-kept").await;
        ANNA.sign_in(&browser).await;
        ANNA.assert_signed_in(&browser).await;
    });
}
