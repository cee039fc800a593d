//! Every language on a small phone.

use std::time::Duration;

use gantry_browser_tests::checks::assert_fits_phone;
use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Server, run_test_within, url};

const WIDTH: u32 = 320;

/// Some three hundred pages.
const LIMIT: Duration = Duration::from_secs(600);

const PUBLIC: [&str; 8] = [
    "home",
    "privacy",
    "terms",
    "user.login",
    "user.register",
    "user.forgot_password",
    "user.resend_confirm_email",
    "/no-such-page",
];

const MEMBERS: [&str; 9] = [
    "home",
    "members",
    "user.account",
    "user.profile",
    "user.change_email",
    "user.change_password",
    "user.sessions",
    "user.history",
    "user.delete",
];

/// The languages of the menu, and the two that show what does not fit. None, if the site has one language and no menu.
async fn languages(browser: &Browser) -> Vec<String> {
    browser.open("home").await;
    let values = "return [...document.querySelectorAll('button[name=lang]')].map((button) => button.value)";
    let offered = browser.evaluate(values).await;
    let offered = offered.as_array().into_iter().flatten().filter_map(|lang| lang.as_str());
    let offered: Vec<_> = offered.map(str::to_owned).collect();
    let others = if offered.is_empty() { &[][..] } else { &["qps", "qps-plocm"] };
    offered.into_iter().chain(others.iter().map(|lang| (*lang).to_owned())).collect()
}

/// Checks these pages in a language: it is theirs, and nothing is wider than the screen.
async fn check(browser: &Browser, lang: &str, pages: &[&str]) {
    for page in pages {
        browser.open(page).await;
        browser.wait_for(&format!("html[lang='{lang}']")).await;
        assert_fits_phone(browser, WIDTH).await;
    }
}

/// Chooses a language as the menu does, one that is not in it, too.
async fn choose(browser: &Browser, lang: &str) {
    browser.open("home").await;
    let button = format!("document.querySelector('button[name=lang]').value = '{lang}'; return 0");
    browser.evaluate(&button).await;
    browser.choose("lang", lang).await;
    browser.wait_for(&format!("html[lang='{lang}']")).await;
}

#[test]
fn every_language_fits_a_small_phone() {
    run_test_within(LIMIT, async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.as_phone(WIDTH).await;
        let languages = languages(&browser).await;
        let (first, Some(_)) = browser.languages().await else { return };
        for lang in &languages {
            choose(&browser, lang).await;
            check(&browser, lang, &PUBLIC).await;
        }
        choose(&browser, &first).await;
        browser.open("user.register").await;
        ANNA.register(&browser).await;
        ANNA.open_mail(&browser, &server).await;
        ANNA.follow_mail_link(&browser).await;
        browser.as_phone(WIDTH).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;
        for lang in &languages {
            choose(&browser, lang).await;
            check(&browser, lang, &MEMBERS).await;
        }
        browser.open("user.account").await;
        assert_eq!(browser.path().await, url("user.account"), "still signed in");
    });
}
