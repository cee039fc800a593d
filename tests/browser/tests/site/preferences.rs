//! Language and theme: menus that every page has.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, live};

/// Chooses from the menu of `field`.
async fn choose(browser: &Browser, field: &str, value: &str) {
    let menu = format!("header details:has([name='{field}'])");
    browser.click(&format!("{menu} summary")).await;
    browser.click(&format!("{menu} [name='{field}'][value='{value}']")).await;
}

#[test]
fn the_language_menu_changes_the_language_and_back_on_the_same_page() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("/members").await;
        browser.sees("html[lang='en']").await;
        browser.sees_flash("must-sign-in").await;
        let login = browser.path().await;
        let english = browser.text("h1").await;

        choose(&browser, "lang", "de").await;
        browser.sees("html[lang='de']").await;
        browser.arrives_at(&login).await;
        assert_ne!(browser.text("h1").await, english);
        browser.open("/user/register").await;
        browser.sees("html[lang='de']").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        let frame = browser.sees("iframe").await;
        frame.enter_frame().await.expect("the mail can be read");
        browser.sees("html[lang='de']").await;
        browser.open("/user/login").await;

        choose(&browser, "lang", "en").await;
        browser.sees("html[lang='en']").await;
        assert_eq!(browser.text("h1").await, english);
    });
}

#[test]
fn the_theme_menu_makes_the_page_dark_and_it_stays_dark() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        let background = "return getComputedStyle(document.body).backgroundColor";
        browser.open("/user/login").await;
        let light = browser.ask(background).await;

        choose(&browser, "theme", "dark").await;
        browser.sees("html[data-bs-theme='dark']").await;
        browser.arrives_at("/user/login").await;
        let dark = browser.ask(background).await;
        assert_ne!(light, dark);
        browser.reload().await;
        browser.sees("html[data-bs-theme='dark']").await;
        browser.open("/").await;
        browser.sees("html[data-bs-theme='dark']").await;
        assert_eq!(browser.ask(background).await, dark);

        choose(&browser, "theme", "auto").await;
        browser.sees("html:not([data-bs-theme])").await;
        assert_eq!(browser.ask(background).await, light);
        let dark_device = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        let done = browser.driver().chromium("Emulation.setEmulatedMedia", dark_device).await;
        browser.good("make the device dark", done).await;
        assert_eq!(browser.ask(background).await, dark, "a dark device gets the same page");
    });
}
