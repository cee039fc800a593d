//! Notices about sign-ins from new browsers, and the link that locks out an intruder.

mod lock_out;
mod notice;

use app::config::Settings;
use app::models::UserId;

use crate::support::{Browser, Mail, PASSWORD, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// A site with notices about new browsers.
fn site() -> TestApp {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.user.send_new_device_email = true;
        change(settings);
    })
}

/// The notices that were mailed so far.
fn news(app: &TestApp) -> Vec<Mail> {
    app.mails().into_iter().filter(|mail| mail.is("new_device")).collect()
}

/// Another browser, elsewhere, that signs in to the account.
fn stranger<'a>(app: &'a TestApp, name: &str) -> Browser<'a> {
    let mut stranger = app.browser().from_ip("198.51.100.7").with_header("User-Agent", FIREFOX);
    assert!(stranger.sign_in(name, PASSWORD).is_redirect());
    stranger
}

/// Asserts that no browser of this name is known to an account.
pub fn assert_unknown(app: &TestApp, user_id: UserId, name: &str) {
    let known = app.write(move |tx| app::devices::export(tx, user_id)).to_string();
    assert!(!known.contains(name), "a known browser: {known}");
}
