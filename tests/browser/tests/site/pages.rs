//! Checks of every page, signed out and signed in, in light and dark.

use std::collections::BTreeMap;

use gantry_browser_tests::checks::{console_errors, faults_of_large_text, report_violations};
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, check_page, run_test, url};

/// Pages for anonymous visitors.
const PUBLIC: [&str; 10] = [
    "home",
    "privacy",
    "terms",
    "user.login",
    "user.register",
    "user.resend_confirm_email",
    "user.logout",
    "dev.mailbox",
    "dev.mail/1",
    "/no-such-page",
];

/// Pages for signed-in users.
const MEMBERS: [&str; 8] = [
    "home",
    "members",
    "user.account",
    "user.confirm_access",
    "user.resend_confirm_email",
    "user.logout",
    "dev.mailbox",
    "/no-such-page",
];

#[test]
fn every_page_passes_the_checks_in_both_themes_and_has_its_own_title() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        browser.open("user.register").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        for theme in ["light", "dark"] {
            check_pages(&browser, theme, &PUBLIC).await;
        }

        browser.open("dev.mail/1").await;
        ANNA.follow_mail_link(&browser).await;
        // Chromium needs this again for the new tab.
        report_violations(&browser).await;
        browser.reload().await;
        check_page(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        for theme in ["light", "dark"] {
            check_pages(&browser, theme, &MEMBERS).await;
        }
        ANNA.sign_out(&browser).await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
    });
}

#[test]
fn the_console_check_finds_errors() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        browser.open("home").await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        browser
            .evaluate("document.body.appendChild(document.createElement('p')).setAttribute('style', 'color: red')")
            .await;
        let errors = console_errors(&browser).await;
        assert!(errors.iter().any(|error| error.contains("CSP: style-src")), "{errors:?}");
    });
}

/// Checks each page in turn.
async fn check_pages(browser: &Browser, theme: &str, paths: &[&str]) {
    browser.open("home").await;
    browser.choose("theme", theme).await;
    browser.wait_for(&format!("html[data-bs-theme='{theme}']")).await;
    let mut titles = BTreeMap::new();
    for path in paths {
        browser.open(path).await;
        assert_eq!(browser.path().await, url(path), "another page is shown");
        let title = check_page(browser).await;
        assert!(title.ends_with(" · Gantry"), "{path}: {title}");
        if let Some(other) = titles.insert(title.clone(), path) {
            panic!("{other} and {path} have the same title: {title}");
        }
        if theme == "light" {
            assert_eq!(faults_of_large_text(browser).await, [""; 0], "at {path}");
            browser.resize(1280, 800, false).await;
        }
        assert_eq!(console_errors(browser).await, [""; 0], "at {path}");
    }
}
