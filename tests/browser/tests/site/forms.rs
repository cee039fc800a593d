//! Forms: with errors, on a phone, and with the keyboard only.

use fantoccini::key::Key;
use gantry_browser_tests::checks::{assert_fits_phone, console_errors};
use gantry_browser_tests::person::{ANNA, NOBODY};
use gantry_browser_tests::{Browser, Server, check_page, form_to, link_to, run_test, url};

/// Submits the registration form with four errors.
async fn register_with_errors(browser: &Browser) {
    browser.open("user.register").await;
    browser.fill("username", "an").await;
    browser.fill("email", "anna@example").await;
    browser.fill("password", "short").await;
    browser.fill("retype_password", "shorter").await;
    browser.submit().await;
    browser.wait_for("[data-field='username']").await;
}

#[test]
fn a_form_with_errors_keeps_typed_values_and_shows_errors_at_their_fields() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        register_with_errors(&browser).await;
        assert_eq!(browser.path().await, url("user.register"));
        for (field, message, kept) in [
            ("username", "username-too-short", "an"),
            ("email", "invalid-email", "anna@example"),
            ("password", "password-too-short", ""),
            ("retype_password", "password-retype-mismatch", ""),
        ] {
            assert_eq!(browser.value(field).await, kept, "{field} must keep its value, unless it is a password");
            let input = format!("main input[name='{field}']");
            assert_eq!(browser.attribute(&input, "aria-invalid").await, "true", "{field}");
            let error = format!(".invalid-feedback[data-field='{field}'][data-message='{message}']");
            assert!(!browser.text(&error).await.is_empty(), "{field} must show its error");
            let id = browser.attribute(&error, "id").await;
            let described_by = browser.attribute(&input, "aria-describedby").await;
            assert!(described_by.split_whitespace().any(|other| other == id), "{field}: {described_by} names {id}");
        }
        let focused = browser.evaluate("return document.activeElement.name").await;
        assert_eq!(focused, "username", "the focus must be on the first error");
        check_page(&browser).await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        assert!(server.mails().is_empty(), "no account may be created");

        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
    });
}

#[test]
fn wrong_credentials_are_reported_at_both_fields_and_the_name_is_kept() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        browser.click("main [name='remember_me']").await;
        browser.submit().await;
        browser.wait_for("main .alert").await;
        for field in ["username", "password"] {
            let error = format!("[data-field='{field}'][data-message='incorrect-credentials']");
            assert_eq!(browser.count(&error).await, 1, "{field}");
            let described_by = browser.attribute(&format!("main [name='{field}']"), "aria-describedby").await;
            assert!(!described_by.trim().is_empty(), "{field} must be described by its error");
        }
        let sentence = browser.text("main .alert").await;
        assert_eq!(browser.text("main").await.matches(&sentence).count(), 1, "the sentence must be seen once");
        assert_eq!(browser.value("username").await, "nobody");
        assert_eq!(browser.value("password").await, "");
        assert_eq!(browser.count("main [name='remember_me']:checked").await, 1, "the checkbox must stay ticked");
    });
}

#[test]
fn on_a_phone_no_page_scrolls_sideways_and_the_menu_opens() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.as_phone(390).await;
        for path in ["home", "user.login", "dev.mailbox", "/no-such-page"] {
            browser.open(path).await;
            assert_fits_phone(&browser, 390).await;
        }
        register_with_errors(&browser).await;
        assert_fits_phone(&browser, 390).await;

        browser.open("home").await;
        let sign_in = format!("header {}", link_to("user.login"));
        let shown = format!("return document.querySelector({sign_in:?}).checkVisibility()");
        assert_eq!(browser.evaluate(&shown).await, false, "the menu must be collapsed");
        assert_eq!(browser.attribute(".navbar-toggler", "aria-expanded").await, "false");
        browser.click(".navbar-toggler").await;
        browser.wait_for(".navbar-toggler[aria-expanded='true']").await;
        browser.wait_for("#site-menu.show").await;
        assert_fits_phone(&browser, 390).await;
        browser.click("footer [popovertarget]").await;
        browser.wait_for(":popover-open button").await;
        assert_fits_phone(&browser, 390).await;
        browser.click(".navbar-toggler").await;
        browser.wait_for(".navbar-toggler[aria-expanded='false']").await;
        assert_eq!(browser.evaluate(&shown).await, false, "the menu must be collapsed again");
        browser.click(".navbar-toggler").await;
        browser.click(&sign_in).await;
        browser.wait_for_page("user.login").await;
    });
}

#[test]
fn on_a_phone_without_javascript_the_menu_is_open() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        browser.as_phone(390).await;
        register_with_errors(&browser).await;
        assert_fits_phone(&browser, 390).await;
        browser.click("footer [popovertarget]").await;
        browser.wait_for(":popover-open button").await;
        assert_fits_phone(&browser, 390).await;
        browser.open("home").await;
        let toggler = "return document.querySelector('.navbar-toggler').checkVisibility()";
        assert_eq!(browser.evaluate(toggler).await, false, "the toggler must be hidden without scripts");
        browser.click(&format!("header {}", link_to("user.login"))).await;
        browser.wait_for_page("user.login").await;
        assert_fits_phone(&browser, 390).await;
    });
}

#[test]
fn the_keyboard_is_enough_to_sign_in_and_out() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;

        browser.open("home").await;
        browser.press(Key::Tab).await;
        let on_skip_link = "return document.activeElement.matches('.skip-link')";
        assert_eq!(browser.evaluate(on_skip_link).await, true, "the skip link must be the first stop");
        let top = "return document.activeElement.getBoundingClientRect().top >= 0";
        assert_eq!(browser.evaluate(top).await, true, "the focused skip link must be visible");
        browser.press(Key::Enter).await;
        browser
            .wait_until("the focus in main", || async {
                Ok(browser.run("return document.activeElement.id").await? == "main")
            })
            .await;
        browser.press(Key::Tab).await;
        let in_main = "return document.activeElement.closest('main') !== null";
        assert_eq!(browser.evaluate(in_main).await, true, "Tab must continue inside the content");

        browser.open("home").await;
        browser.tab_to(&format!("header {}", link_to("user.login"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for_page("user.login").await;
        browser.tab_to("main [name='username']").await;
        browser.keys(ANNA.username).await;
        browser.press(Key::Tab).await;
        browser.keys(ANNA.password).await;
        browser.tab_to("main [name='remember_me']").await;
        browser.keys(" ").await;
        assert_eq!(browser.count("main [name='remember_me']:checked").await, 1);
        browser.press(Key::Enter).await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;

        browser.tab_to("header [data-user]").await;
        browser.press(Key::Enter).await;
        browser.tab_to(&format!("header {} button", form_to("user.logout"))).await;
        browser.press(Key::Enter).await;
        browser.wait_for_flash("signed-out").await;
    });
}

#[test]
fn a_menu_opens_and_closes_with_the_keyboard() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("home").await;
        browser.tab_to("footer [popovertarget]").await;
        let focused = "return document.activeElement.getAttribute('popovertarget')";
        let menu = browser.evaluate(focused).await;
        browser.press(Key::Enter).await;
        browser.wait_for(":popover-open button").await;
        browser.press(Key::Tab).await;
        let inside = "return document.activeElement.matches(':popover-open button')";
        assert_eq!(browser.evaluate(inside).await, true, "Tab must lead into the menu");
        browser.press(Key::Escape).await;
        browser
            .wait_until("the menu to close", || async {
                Ok(browser.run("return document.querySelectorAll(':popover-open').length").await? == 0)
            })
            .await;
        assert_eq!(browser.evaluate(focused).await, menu, "the focus must return to the menu's button");
    });
}
