//! The frame of every page: the menu of members, the home pages, errors, paper, and few colours.

use fantoccini::key::Key;
use gantry_browser_tests::checks::{assert_fits_phone, console_errors, report_violations};
use gantry_browser_tests::person::{ANNA, NOBODY};
use gantry_browser_tests::{Browser, Server, check_page, form_to, link_to, run_test};

/// Whether an element is shown.
async fn is_shown(browser: &Browser, css: &str) -> bool {
    browser.evaluate(&format!("return document.querySelector({css:?})?.checkVisibility() ?? false")).await == true
}

async fn style(browser: &Browser, css: &str, property: &str) -> String {
    let script = format!("return getComputedStyle(document.querySelector({css:?})).{property}");
    browser.evaluate(&script).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn members_have_a_menu_of_their_own_and_a_home_page_that_leads_on() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        ANNA.become_member(&browser, &server).await;
        report_violations(&browser).await;
        browser.open("home").await;
        assert!(browser.text("h1").await.contains(ANNA.username), "the greeting");
        assert_eq!(browser.count(&format!("main {}", link_to("user.register"))).await, 0, "no sales page");
        browser.click("header [data-user]").await;
        browser.wait_for(&format!("header {}", link_to("user.account"))).await;
        browser.wait_for(&format!("header {} button", form_to("user.logout"))).await;
        check_page(&browser).await;
        browser.tab_to("main a").await;
        assert!(!is_shown(&browser, &format!("header {}", link_to("user.account"))).await, "Tab out of it closes it");
        let (_, other) = browser.languages().await;
        if let Some(other) = &other {
            browser.choose("lang", other).await;
            browser.wait_for(&format!("html[lang='{other}']")).await;
        }
        browser.choose("theme", "dark").await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        assert_eq!(console_errors(&browser).await, [""; 0]);

        // On a phone it stands beside the button of the main menu, and the two do not cover each other.
        browser.as_phone(256).await;
        browser.open("home").await;
        assert_fits_phone(&browser, 256).await;
        browser.click("header [data-user]").await;
        browser.click("header [popovertarget='theme-menu']").await;
        browser.wait_for("#theme-menu:popover-open button").await;
        assert_fits_phone(&browser, 256).await;
        browser.press(Key::Escape).await;
        browser.click(".navbar-toggler").await;
        browser.click(&format!("#site-menu {}", link_to("members"))).await;
        browser.wait_for_page("members").await;
    });
}

#[test]
fn the_menu_of_members_needs_no_javascript() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.confirm_access").await;
        browser.choose("theme", "dark").await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        browser.wait_for_page("user.confirm_access").await;
        ANNA.sign_out(&browser).await;
    });
}

#[test]
fn what_the_site_is_fits_every_screen_and_asks_for_five_files() {
    run_test(async {
        // Without the card for developers, which has icons.
        let server = Server::with(&[("APP_APP__DEV_PAGES", "false")]);
        let browser = Browser::start(&server).await;
        browser.open("home").await;
        let files = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let files = browser.evaluate(files).await;
        let files: Vec<_> = files.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        assert!(files.len() <= 4, "beside the page itself: {files:?}");
        assert!(files.iter().all(|file| file.starts_with(&server.address())), "from elsewhere: {files:?}");
        for width in [256, 320, 390] {
            browser.as_phone(width).await;
            for page in ["home", "privacy", "terms", "user.login", "user.register", "/no-such-page"] {
                browser.open(page).await;
                assert_fits_phone(&browser, width).await;
            }
        }
    });
}

#[test]
fn who_has_to_wait_sees_the_time_run_and_can_then_try_again() {
    run_test(async {
        let server = Server::with(&[("APP_LIMITS__LOGIN_PER_ACCOUNT", "1 per 8 seconds")]);
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        for _ in 0..2 {
            NOBODY.fill_in_sign_in(&browser).await;
            browser.submit().await;
            browser.wait_for("main .alert").await;
        }
        browser.wait_for_flash("too-many-attempts").await;
        browser.wait_for(".countdown").await;
        let left = browser.text(".countdown bdi").await;
        assert!(left.starts_with("0:0"), "{left}");
        assert!(!is_shown(&browser, "main [data-again]").await, "not before it is over");
        check_page(&browser).await;
        browser.wait_for("main [data-again]").await;
        assert!(!is_shown(&browser, "main .alert").await, "nothing to wait for");
        browser.click("main [data-again]").await;
        browser.wait_for_page("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        browser.submit().await;
        browser.wait_for("[aria-invalid='true']").await;
    });
}

#[test]
fn paper_gets_ink_and_no_menus_from_the_dark_theme_too() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("members").await;
        browser.choose("theme", "light").await;
        browser.wait_for("html[data-bs-theme='light']").await;
        let ink = style(&browser, "h1", "color").await;
        browser.choose("theme", "dark").await;
        browser.wait_for("html[data-bs-theme='dark']").await;
        assert_ne!(style(&browser, "h1", "color").await, ink);
        for device in ["light", "dark"] {
            browser.emulate("print", &[("prefers-color-scheme", device)]).await;
            assert_eq!(style(&browser, "h1", "color").await, ink, "on a {device} device");
            for gone in [".site-header", ".site-footer", ".skip-link"] {
                assert!(!is_shown(&browser, gone).await, "{gone} is printed");
            }
            assert!(is_shown(&browser, "h1").await);
        }
        browser.emulate("", &[("prefers-color-scheme", "dark")]).await;
        browser.choose("theme", "auto").await;
        browser.wait_for("html:not([data-bs-theme])").await;
        browser.emulate("print", &[("prefers-color-scheme", "dark")]).await;
        assert_eq!(style(&browser, "h1", "color").await, ink, "the device is dark");
    });
}

#[test]
fn with_few_colours_a_tick_and_the_current_entry_can_be_told() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.emulate("", &[("forced-colors", "active")]).await;
        browser.open("user.login").await;
        let empty = style(&browser, "main [name='remember_me']", "backgroundColor").await;
        browser.click("main [name='remember_me']").await;
        let ticked = style(&browser, "main [name='remember_me']", "backgroundColor").await;
        assert_ne!(empty, ticked, "a ticked box must look ticked");
        browser.open("home").await;
        assert_ne!(style(&browser, "#site-menu [aria-current]", "outlineStyle").await, "none");
        browser.emulate("", &[("prefers-reduced-motion", "reduce")]).await;
        let moves = style(&browser, "main .btn", "transitionDuration").await;
        assert!(moves.split(", ").all(|time| time == "0s"), "{moves}");
    });
}
