//! Filling in forms: with mistakes, on a phone, with the keyboard alone.

use fantoccini::key::Key;
use gantry_browser_tests::look::{console_errors, fits_a_phone};
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, live, look};

/// Registers with four mistakes.
async fn register_badly(browser: &Browser) {
    browser.open("/user/register").await;
    browser.fill("username", "an").await;
    browser.fill("email", "anna@example").await;
    browser.fill("password", "short").await;
    browser.fill("retype_password", "shorter").await;
    browser.submit().await;
    browser.sees("[data-field='username']").await;
}

#[test]
fn a_form_with_mistakes_keeps_what_was_typed_and_says_what_is_wrong_where() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        register_badly(&browser).await;
        assert_eq!(browser.path().await, "/user/register");
        for (field, message, kept) in [
            ("username", "username-too-short", "an"),
            ("email", "invalid-email", "anna@example"),
            ("password", "password-too-short", ""),
            ("retype_password", "password-retype-mismatch", ""),
        ] {
            assert_eq!(browser.value(field).await, kept, "{field} keeps what was typed, if it is no password");
            let input = format!("main input[name='{field}']");
            assert_eq!(browser.attribute(&input, "aria-invalid").await, "true", "{field}");
            let error = format!(".invalid-feedback[data-field='{field}'][data-message='{message}']");
            assert!(!browser.text(&error).await.is_empty(), "{field} says what is wrong");
            let id = browser.attribute(&error, "id").await;
            let described_by = browser.attribute(&input, "aria-describedby").await;
            assert!(described_by.split_whitespace().any(|other| other == id), "{field}: {described_by} names {id}");
        }
        let focused = browser.ask("return document.activeElement.name").await;
        assert_eq!(focused, "username", "the focus is on the first mistake");
        look(&browser).await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        assert!(server.mails().is_empty(), "nobody was registered");

        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
    });
}

#[test]
fn wrong_credentials_are_said_at_both_fields_and_the_name_is_kept() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/user/login").await;
        browser.fill("username", "nobody").await;
        browser.fill("password", "not my password").await;
        browser.click("main [name='remember_me']").await;
        browser.submit().await;
        for field in ["username", "password"] {
            let error = format!("[data-field='{field}'][data-message='incorrect-credentials']");
            browser.sees(&error).await;
        }
        assert_eq!(browser.value("username").await, "nobody");
        assert_eq!(browser.value("password").await, "");
        assert_eq!(browser.count("main [name='remember_me']:checked").await, 1, "the tick is kept");
    });
}

#[test]
fn on_a_phone_nothing_scrolls_sideways_and_the_menu_opens() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.as_phone(390).await;
        for path in ["/", "/user/login", "/dev/mailbox", "/no-such-page"] {
            browser.open(path).await;
            fits_a_phone(&browser, 390).await;
        }
        register_badly(&browser).await;
        fits_a_phone(&browser, 390).await;

        let sign_in = "header a[href='/user/login']";
        let shown = "return document.querySelector(\"header a[href='/user/login']\").checkVisibility()";
        assert_eq!(browser.ask(shown).await, false, "the menu is folded away");
        assert_eq!(browser.attribute(".navbar-toggler", "aria-expanded").await, "false");
        browser.click(".navbar-toggler").await;
        browser.sees(".navbar-toggler[aria-expanded='true']").await;
        browser.sees("#site-menu.show").await;
        fits_a_phone(&browser, 390).await;
        browser.click("header summary").await;
        browser.sees("header details[open] [name='lang'][value='de']").await;
        fits_a_phone(&browser, 390).await;
        browser.click(sign_in).await;
        browser.arrives_at("/user/login").await;
    });
}

#[test]
fn on_a_phone_without_javascript_the_menu_stands_open() {
    live(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        browser.as_phone(390).await;
        register_badly(&browser).await;
        fits_a_phone(&browser, 390).await;
        let toggler = "return document.querySelector('.navbar-toggler').checkVisibility()";
        assert_eq!(browser.ask(toggler).await, false, "a button that can do nothing is not shown");
        browser.click("header summary").await;
        browser.sees("header details[open] [name='lang'][value='de']").await;
        fits_a_phone(&browser, 390).await;
        browser.click("header a[href='/user/login']").await;
        browser.arrives_at("/user/login").await;
        fits_a_phone(&browser, 390).await;
    });
}

#[test]
fn the_keyboard_alone_is_enough_to_sign_in_and_out() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;

        browser.open("/").await;
        browser.press(Key::Tab).await;
        let on_skip_link = "return document.activeElement.matches('.skip-link')";
        assert_eq!(browser.ask(on_skip_link).await, true, "the first stop is the skip link");
        let top = "return document.activeElement.getBoundingClientRect().top >= 0";
        assert_eq!(browser.ask(top).await, true, "the skip link is to be seen while it has the focus");
        browser.press(Key::Enter).await;
        browser
            .until("the focus in main", || async {
                Ok(browser.run("return document.activeElement.id").await? == "main")
            })
            .await;
        browser.press(Key::Tab).await;
        let in_main = "return document.activeElement.closest('main') !== null";
        assert_eq!(browser.ask(in_main).await, true, "Tab goes on inside the content");

        browser.open("/").await;
        browser.tab_to("header a[href='/user/login']").await;
        browser.press(Key::Enter).await;
        browser.arrives_at("/user/login").await;
        browser.tab_to("main [name='username']").await;
        browser.keys(ANNA.username).await;
        browser.press(Key::Tab).await;
        browser.keys(ANNA.password).await;
        browser.tab_to("main [name='remember_me']").await;
        browser.keys(" ").await;
        assert_eq!(browser.count("main [name='remember_me']:checked").await, 1);
        browser.press(Key::Enter).await;
        browser.sees_flash("signed-in").await;
        ANNA.is_signed_in(&browser).await;

        browser.tab_to("header form[action='/user/logout'] button").await;
        browser.press(Key::Enter).await;
        browser.sees_flash("signed-out").await;
    });
}

#[test]
fn a_menu_opens_and_closes_with_the_keyboard() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/").await;
        browser.tab_to("header summary").await;
        browser.press(Key::Enter).await;
        browser.sees("header details[open] button").await;
        browser.press(Key::Tab).await;
        browser.press(Key::Escape).await;
        browser
            .until("the menu to close", || async {
                Ok(browser.run("return document.querySelectorAll('details[open]').length").await? == 0)
            })
            .await;
        let focused = browser.ask("return document.activeElement.tagName").await;
        assert_eq!(focused, "SUMMARY", "the focus goes back to what opened the menu");
    });
}
