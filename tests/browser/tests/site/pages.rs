//! What must hold on every page, signed out and signed in, light and dark.

use std::collections::BTreeMap;

use gantry_browser_tests::look::{console_errors, report_violations};
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, live, look};

/// Pages for whoever comes by.
const PUBLIC: [&str; 8] = [
    "/",
    "/user/login",
    "/user/register",
    "/user/resend-confirm-email",
    "/user/logout",
    "/dev/mailbox",
    "/dev/mailbox/1",
    "/no-such-page",
];

/// Pages for those who are signed in.
const MEMBERS: [&str; 8] = [
    "/",
    "/members",
    "/user/account",
    "/user/confirm-access",
    "/user/resend-confirm-email",
    "/user/logout",
    "/dev/mailbox",
    "/no-such-page",
];

#[test]
fn every_page_is_sound_in_both_themes_and_no_two_have_the_same_title() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        browser.open("/user/register").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        for theme in ["light", "dark"] {
            tour(&browser, theme, &PUBLIC).await;
        }

        browser.open("/dev/mailbox/1").await;
        ANNA.follow_mail_link(&browser).await;
        // The new tab is another page to Chromium.
        report_violations(&browser).await;
        browser.reload().await;
        look(&browser).await;
        browser.submit().await;
        browser.sees_flash("signed-in").await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        for theme in ["light", "dark"] {
            tour(&browser, theme, &MEMBERS).await;
        }
        ANNA.sign_out(&browser).await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
    });
}

#[test]
fn the_console_check_sees_what_it_is_there_to_see() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        report_violations(&browser).await;
        browser.open("/").await;
        assert_eq!(console_errors(&browser).await, [""; 0]);
        browser.ask("document.body.appendChild(document.createElement('p')).setAttribute('style', 'color: red')").await;
        let errors = console_errors(&browser).await;
        assert!(errors.iter().any(|error| error.contains("CSP: style-src")), "{errors:?}");
    });
}

/// Looks at each page in turn.
async fn tour(browser: &Browser, theme: &str, paths: &[&str]) {
    browser.open("/").await;
    browser.click("header details:has([name='theme']) summary").await;
    browser.click(&format!("header [name='theme'][value='{theme}']")).await;
    browser.sees(&format!("html[data-bs-theme='{theme}']")).await;
    let mut titles = BTreeMap::new();
    for path in paths {
        browser.open(path).await;
        assert_eq!(browser.path().await, *path, "the page is shown, not another");
        let title = look(browser).await;
        assert!(title.ends_with(" · Gantry"), "{path}: {title}");
        if let Some(other) = titles.insert(title.clone(), path) {
            panic!("{other} and {path} have the same title: {title}");
        }
        assert_eq!(console_errors(browser).await, [""; 0], "at {path}");
    }
}
