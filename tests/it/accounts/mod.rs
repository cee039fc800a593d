mod aliases;
mod claims;
mod confirm;
mod confirm_access;
mod limits;
mod login;
mod one_page;
mod passwords;
mod presets;
mod profile;
mod register;
mod register_rules;
mod remember_me;
mod resend;
mod sessions;
mod setup;
mod taken_address;
mod walk;

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Registers ann by the form, with some fields filled in differently.
fn register_with(browser: &mut Browser<'_>, changes: &[(&str, &str)]) -> Page {
    let form = browser.get("/user/register");
    let mut fields =
        vec![("username", "ann"), ("email", "ann@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    for change in changes {
        fields.retain(|(name, _)| *name != change.0);
        fields.push(*change);
    }
    browser.submit(&form, "/user/register", &fields)
}

/// Somebody who has registered and holds the link that came by mail.
fn registered<'a>(app: &'a TestApp, name: &str) -> (Browser<'a>, String) {
    let mut browser = app.browser();
    let email = format!("{name}@example.com");
    let answer = browser.register(name, &email);
    assert_eq!(browser.follow(&answer).flashes(), ["confirmation-sent"]);
    let link = app.mail_to(&email).link("/user/confirm-email/");
    (browser, link)
}
