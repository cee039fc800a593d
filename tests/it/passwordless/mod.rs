//! Signing in by a mailed link.

mod ask;
mod attacks;
pub mod in_a_tug_of_war;
mod sign_in;
mod words;

use app::config::Settings;

use crate::support::{Browser, Mail, Page, TestApp, url_prefix};

fn site() -> TestApp {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.user.enable_passwordless = true;
        change(settings);
    })
}

/// Asks for a link through the form.
fn ask(browser: &mut Browser<'_>, email: &str) -> Page {
    let form = browser.get("user.login_link");
    browser.submit(&form, "user.login_link", &[("email", email)])
}

/// The mails with a link to sign in.
fn mails(app: &TestApp) -> Vec<Mail> {
    app.mails().into_iter().filter(|mail| mail.text.contains(url_prefix("user.use_login_link"))).collect()
}

/// Asks for a link in this browser, and opens the mail.
fn mailed_link(app: &TestApp, browser: &mut Browser<'_>, name: &str) -> String {
    assert!(ask(browser, &format!("{name}@example.com")).is_redirect());
    mails(app).pop().expect("a mail").link("user.use_login_link")
}

/// Opens a link and presses the button.
fn press(browser: &mut Browser<'_>, link: &str) -> Page {
    let page = browser.get(link);
    assert_eq!(page.status, 200, "{:?}", page.location());
    browser.press(&page)
}

/// The page that the form for asking leads to after signing in.
fn next_of(page: &Page) -> Option<String> {
    page.hidden_fields("user.login_link").into_iter().find(|(name, _)| name == "next").map(|(_, next)| next)
}

/// The message with which a link is refused.
fn refusal(browser: &mut Browser<'_>, link: &str) -> String {
    let answer = browser.get(link);
    browser.follow(&answer).flashes().pop().unwrap()
}
