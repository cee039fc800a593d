//! The language and theme menus.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, form_to, run_test, url};

#[test]
fn the_language_menu_changes_the_language_and_stays_on_the_page() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("members").await;
        browser.wait_for_flash("must-sign-in").await;
        let (first, Some(other)) = browser.languages().await else { return };
        let (in_first, in_other) = (format!("html[lang='{first}']"), format!("html[lang='{other}']"));
        let title = browser.text("h1").await;

        browser.choose("lang", &other).await;
        browser.wait_for(&in_other).await;
        browser.wait_for_page("user.login").await;
        let way_on = format!("#page-form [name='next'][value='{}']", url("members"));
        assert_eq!(browser.count(&way_on).await, 1, "signing in must lead to the page that was asked for");
        assert_ne!(browser.text("h1").await, title);
        browser.open("user.register").await;
        browser.wait_for(&in_other).await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        let frame = browser.wait_for("iframe").await;
        frame.enter_frame().await.expect("the mail can be read");
        browser.wait_for(&in_other).await;
        browser.open("user.login").await;

        browser.choose("lang", &first).await;
        browser.wait_for(&in_first).await;
        assert_eq!(browser.text("h1").await, title);
    });
}

#[test]
fn the_theme_menu_darkens_all_pages() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        let background = "return getComputedStyle(document.body).backgroundColor";
        browser.open("user.login").await;
        let light = browser.evaluate(background).await;

        browser.choose("theme", "dark").await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        browser.wait_for_page("user.login").await;
        let dark = browser.evaluate(background).await;
        assert_ne!(light, dark);
        browser.reload().await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        browser.open("home").await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        assert_eq!(browser.evaluate(background).await, dark);

        browser.choose("theme", "auto").await;
        browser.wait_for("html:not([data-bs-theme])").await;
        assert_eq!(browser.evaluate(background).await, light);
        let dark_device = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        let done = browser.driver().chromium("Emulation.setEmulatedMedia", dark_device).await;
        browser.unwrap_or_fail("make the device dark", done).await;
        assert_eq!(browser.evaluate(background).await, dark, "a dark device must get the same colours");
    });
}

#[test]
fn what_was_typed_stays_when_the_language_changes_except_for_passwords() {
    run_test(async {
        let server = Server::start();
        change_the_language_while_typing(&Browser::start(&server).await).await;
        change_the_language_while_typing(&Browser::without_javascript(&server).await).await;
    });
}

#[test]
fn what_was_typed_into_either_form_of_a_page_stays() {
    run_test(async {
        let server = Server::with(&[("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true")]);
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        let (sign_in, register) = (form_to("user.login"), form_to("user.register"));
        browser.fill_in(&sign_in, "username", "anna").await;
        browser.fill_in(&register, "email", "bea@example.com").await;
        let (_, Some(other)) = browser.languages().await else { return };
        browser.choose("lang", &other).await;
        browser.wait_for(&format!("html[lang='{other}']")).await;
        let typed = |form: &str, name: &str| format!("return document.querySelector(`{form} [name='{name}']`).value");
        assert_eq!(browser.evaluate(&typed(&sign_in, "username")).await, "anna");
        assert_eq!(browser.evaluate(&typed(&register, "email")).await, "bea@example.com");
    });
}

async fn change_the_language_while_typing(browser: &Browser) {
    browser.open("user.register").await;
    let (_, Some(other)) = browser.languages().await else { return };
    browser.fill("username", "anna").await;
    browser.fill("email", "anna@example.com").await;
    browser.fill("password", "kettle-orbit-7").await;
    browser.choose("lang", &other).await;
    browser.wait_for(&format!("html[lang='{other}']")).await;
    assert_eq!(
        (browser.value("username").await, browser.value("email").await),
        ("anna".into(), "anna@example.com".into())
    );
    assert_eq!(browser.value("password").await, "");
    // For this one page.
    browser.open("user.login").await;
    browser.open("user.register").await;
    assert_eq!(browser.value("email").await, "");
}
