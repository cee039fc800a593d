//! Forms that are sent twice, stopped, or come from yesterday's tab or a second one; and what password managers see.

use gantry_browser_tests::person::{ANNA, NOBODY};
use gantry_browser_tests::{Browser, Server, check_page, form_to, run_test, url};

/// Two clicks before the page knows of an answer.
const DOUBLE_CLICK: &str =
    "const button = document.querySelector('main form [type=submit]'); button.click(); button.click()";

#[test]
fn without_scripts_a_double_click_shows_the_first_answer_and_does_nothing_twice() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        browser.open("user.register").await;
        ANNA.fill_in_registration(&browser).await;
        browser.evaluate(DOUBLE_CLICK).await;
        browser.wait_for_flash("confirmation-sent").await;
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        browser.evaluate(DOUBLE_CLICK).await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;
        assert_eq!(server.mails().iter().filter(|mail| mail["to"] == ANNA.email).count(), 1);

        browser.open("user.change_password").await;
        let new = "seven ducks in the rain";
        for (field, text) in [("old_password", ANNA.password), ("new_password", new), ("retype_password", new)] {
            browser.fill(field, text).await;
        }
        browser.evaluate(DOUBLE_CLICK).await;
        browser.wait_for_flash("password-changed").await;
        ANNA.assert_signed_in(&browser).await;
    });
}

#[test]
fn a_form_that_was_stopped_on_its_way_can_be_sent_again() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        browser.evaluate("document.querySelector('main form').requestSubmit(); window.stop()").await;
        let again = "document.querySelector('main form [type=submit]').click();
            return !!document.querySelector('[data-message=incorrect-credentials]')";
        browser.wait_until("the form to be sent", || async { Ok(browser.run(again).await? == true) }).await;
    });
}

#[test]
fn yesterdays_tab_is_one_press_from_done() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;
        browser.open("members").await;
        ANNA.fill_in_sign_in(&browser).await;
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        browser.evaluate("document.cookie = 'theme=light; path=/'").await;
        browser.submit().await;
        browser.wait_for_flash("csrf-failed").await;
        check_page(&browser).await;
        assert_eq!(browser.value("username").await, ANNA.username);
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_page("members").await;
        ANNA.assert_signed_in(&browser).await;
    });
}

#[test]
fn a_second_tab_may_sign_out_after_the_first() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("members").await;
        let first = browser.client().window().await.expect("the tab has a name");
        let second = browser.client().new_window(true).await.expect("a tab opens").handle;
        browser.client().switch_to_window(second).await.expect("the tab is there");
        browser.open("members").await;
        ANNA.sign_out(&browser).await;
        browser.client().switch_to_window(first).await.expect("the tab is there");
        ANNA.assert_signed_in(&browser).await;
        ANNA.sign_out(&browser).await;
        // The choice of a theme works on a page from before, too.
        browser.open("user.login").await;
        ANNA.sign_in(&browser).await;
        browser.client().close_window().await.expect("the tab closes");
    });
}

#[test]
fn an_old_page_may_still_choose_the_theme() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("home").await;
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        let dark = format!("document.querySelector(\"{} [value=dark]\").click()", form_to("theme").replace('"', "'"));
        browser.evaluate(&dark).await;
        browser.wait_for("html[data-bs-theme='dark']").await;
    });
}

#[test]
fn password_managers_find_the_name_that_belongs_to_the_password() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/.well-known/change-password").await;
        browser.wait_for_page(&url("user.change_password")).await;
        let named = "const name = document.querySelector('main form [autocomplete=username]');
            return name.type === 'text' && name.getClientRects().length > 0 && getComputedStyle(name).visibility === 'visible'
              && !!(name.compareDocumentPosition(document.querySelector('main [type=password]')) & 4) ? name.value : ''";
        assert_eq!(browser.evaluate(named).await, ANNA.username);
        check_page(&browser).await;
        // Nobody sees it, or comes to it with Tab.
        let seen =
            "return document.querySelector('main form [autocomplete=username]').getBoundingClientRect().width > 1";
        assert_eq!(browser.evaluate(seen).await, false);
        browser.evaluate("document.querySelector('main h1').scrollIntoView()").await;
        browser.tab_to("main [name='old_password']").await;
    });
}
