//! Mails and pages of links say which account they are about. A stranger who registers with another person's address
//! never comes before that person.

use app::config::values::Limit;
use app::models::UserId;

use super::{change_to, newest_mail, register_with, registered};
use crate::support::{Browser, PASSWORD, Page, TestApp, default_language, registration};

const STRANGER: &str = "another zebra battery";

/// Asserts that both the mail and the page behind its link name the account.
fn assert_names(app: &TestApp, address: &str, endpoint: &str, name: &str) {
    let mail = newest_mail(app, address);
    let date = date_of_registration(app, name);
    let page = app.browser().get(&mail.link(endpoint));
    assert_eq!(page.status, 200, "{endpoint}: {:?}", page.location());
    // Not as a part of the address.
    let said = page.texts("main p").join(" ").replace(address, "");
    for text in [&said, &mail.text.replace('\n', " "), &mail.html] {
        assert!(text.contains(name) && text.contains(&date), "{endpoint} does not name {name} of {date}: {text}");
    }
}

fn date_of_registration(app: &TestApp, name: &str) -> String {
    let lang = app::i18n::Lang::new(default_language());
    app::i18n::date(&lang, app.user(name).unwrap().created_at)
}

#[test]
fn every_link_and_its_mail_name_the_account() {
    let app = TestApp::new();
    registered(&app, "carol");
    assert_names(&app, "carol@example.com", "user.confirm_email", "carol");

    let mut dora = app.with_session(app.member("dora"));
    change_to(&mut dora, "dora@new.example");
    assert_names(&app, "dora@new.example", "user.change_email_link", "dora");
    let page = dora.get(&newest_mail(&app, "dora@new.example").link("user.change_email_link"));
    dora.press(&page);
    assert_names(&app, "dora@example.com", "user.undo_email", "dora");

    super::forget(&mut app.browser(), "dora@new.example");
    assert_names(&app, "dora@new.example", "user.reset_password", "dora");

    let mut erin = app.with_session(app.member("erin"));
    let form = erin.get("user.delete");
    erin.submit(&form, "user.delete", &[("password", PASSWORD)]);
    assert_names(&app, "erin@example.com", "user.keep", "erin");
}

#[test]
fn without_usernames_the_day_tells_accounts_apart() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    let mut browser = app.browser();
    let form = browser.get("user.register");
    let fields = [("email", "ann@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    browser.submit(&form, "user.register", &fields);
    let mail = app.mail_to("ann@example.com");
    let page = browser.get(&mail.link("user.confirm_email"));
    let today = app::i18n::date(&app::i18n::Lang::new(default_language()), app.db().now());
    assert!(page.texts("main p").join(" ").contains(&today), "{}", page.body);
    assert!(mail.text.contains(&today), "{}", mail.text);
}

/// Carol registers, and then a stranger three times with her address. Returns her browser.
fn claimed_by_strangers(app: &TestApp) -> Browser<'_> {
    let (carol, _) = registered(app, "carol");
    for name in ["caroll", "carol2", "carol3"] {
        let own = registration(name, "carol@example.com", STRANGER);
        assert!(register_with(&mut app.browser().from_ip("192.0.2.9"), &own).is_redirect());
    }
    carol
}

fn resend(browser: &mut Browser<'_>) -> Page {
    let form = browser.get("user.resend_confirm_email");
    browser.submit(&form, "user.resend_confirm_email", &[("email", "carol@example.com")])
}

/// The accounts that the tokens for a purpose are for, the oldest first.
fn accounts(app: &TestApp, purpose: &'static str) -> Vec<Option<UserId>> {
    app.run_jobs();
    app.tokens(purpose).into_iter().map(|token| token.user_id).collect()
}

#[test]
fn another_link_is_for_the_oldest_account_or_that_of_this_browser_and_no_other() {
    let app = TestApp::with(|settings| settings.limits.mails_per_mailbox = Limit::per_minutes(20, 60));
    claimed_by_strangers(&app);
    let before = accounts(&app, "confirm-email").len();
    resend(&mut app.browser());
    let carol = app.user("carol").unwrap().id;
    assert_eq!(accounts(&app, "confirm-email")[before..], [Some(carol)]);
    super::forget(&mut app.browser(), "carol@example.com");
    assert_eq!(accounts(&app, "reset-password"), [Some(carol)]);
    app.run_jobs();
}

#[test]
fn a_later_account_gets_its_link_in_the_browser_that_registered_it() {
    let app = TestApp::with(|settings| settings.limits.mails_per_mailbox = Limit::per_minutes(20, 60));
    let own = [("username", "stranger"), ("email", "carol@example.com"), ("password", STRANGER)];
    register_with(&mut app.browser(), &[own.as_slice(), &[("retype_password", STRANGER)]].concat());
    let mut carol = app.browser();
    carol.register("carol", "carol@example.com");
    resend(&mut carol);
    super::forget(&mut carol, "carol@example.com");
    let own = Some(app.user("carol").unwrap().id);
    assert_eq!(accounts(&app, "confirm-email")[2..], [own]);
    assert_eq!(accounts(&app, "reset-password"), [own]);
    app.run_jobs();
}

#[test]
fn the_password_of_the_first_who_registered_is_known_whoever_comes_later() {
    let app = TestApp::new();
    claimed_by_strangers(&app);
    let refused = app.browser().sign_in("carol@example.com", PASSWORD);
    assert_eq!(refused.flashes(), ["email-not-confirmed"], "{:?}", refused.errors("password"));
    app.run_jobs();
}
