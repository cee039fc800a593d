//! Sign-ins from browsers that are new to an account, and how its owner locks out whoever it was.

mod lock_out;
mod notice;

use app::config::Settings;

use crate::support::{Browser, Mail, PASSWORD, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// A site that tells of new browsers.
fn site() -> TestApp {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.user.send_new_device_email = true;
        change(settings);
    })
}

/// The news that were mailed so far.
fn news(app: &TestApp) -> Vec<Mail> {
    app.mails().into_iter().filter(|mail| mail.subject.starts_with("New sign-in")).collect()
}

/// Another browser in which somebody signs in, elsewhere.
fn stranger<'a>(app: &'a TestApp, name: &str) -> Browser<'a> {
    let mut stranger = app.browser().from_ip("198.51.100.7").with_header("User-Agent", FIREFOX);
    assert!(stranger.sign_in(name, PASSWORD).is_redirect());
    stranger
}
