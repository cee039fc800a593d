mod aliases;
mod change_email;
mod change_password;
mod change_username;
mod claims;
mod confirm;
mod confirm_access;
mod deletion;
mod emails;
mod emails_at_once;
mod emails_attacks;
mod export;
mod forgot;
mod history;
mod legacy_hashes; // feature: legacy_hashes
mod limits;
mod login;
mod one_page;
mod passwords;
mod policy;
mod presets;
pub mod presets_walk;
mod profile;
mod register;
mod register_rules;
mod remember_me;
mod resend;
mod reset;
mod reset_links;
mod sessions;
mod setup;
mod taken_address;
mod undo_email;
mod walk;

use crate::support::{Browser, Mail, PASSWORD, Page, TestApp};

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

/// Asks for a link to replace a forgotten password.
fn forget(browser: &mut Browser<'_>, email: &str) -> Page {
    let form = browser.get("/user/forgot-password");
    browser.submit(&form, "/user/forgot-password", &[("email", email)])
}

/// The link that comes of it, out of the newest mail.
fn reset_link(app: &TestApp, email: &str) -> String {
    assert!(forget(&mut app.browser(), email).is_redirect());
    app.mails().pop().unwrap().link("/user/reset-password/")
}

/// Opens the link and sends its form with this password.
fn reset(browser: &mut Browser<'_>, link: &str, password: &str) -> Page {
    let form = browser.get(link);
    assert_eq!(form.status, 200, "{:?}", form.location());
    browser.submit(&form, &form.main_action(), &[("new_password", password), ("retype_password", password)])
}

/// Opens a link that is refused; the message at the login page.
fn refusal(browser: &mut Browser<'_>, link: &str) -> Vec<String> {
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), "/user/login", "{link:.120}");
    browser.follow(&answer).flashes()
}

/// Sends the form of `/user/change-password`.
fn change_password(browser: &mut Browser<'_>, old: &str, new: &str) -> Page {
    let form = browser.get("/user/change-password");
    let fields = [("old_password", old), ("new_password", new), ("retype_password", new)];
    browser.submit(&form, "/user/change-password", &fields)
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

/// Asks for another address in the place of the one there is.
fn change_to(browser: &mut Browser<'_>, address: &str) -> Page {
    let form = browser.get("/user/change-email");
    browser.submit(&form, "/user/change-email", &[("email", address), ("old_password", PASSWORD)])
}

/// Changes the address, and presses the button behind the link in the mail to the new one.
fn changed_to(app: &TestApp, browser: &mut Browser<'_>, address: &str) {
    assert!(change_to(browser, address).is_redirect());
    let page = browser.get(&newest_mail(app, address).link("/user/change-email/"));
    let confirmed = browser.press(&page);
    assert_eq!(browser.follow(&confirmed).flashes()[0], "email-confirmed");
}

/// The newest mail to an address.
fn newest_mail(app: &TestApp, address: &str) -> Mail {
    let mails = app.mails().into_iter().rev();
    mails.clone().find(|mail| mail.to == address).unwrap_or_else(|| panic!("no mail to {address}: {mails:?}"))
}

/// The first address of an account.
fn first_address(app: &TestApp, name: &str) -> String {
    let emails = app.emails_of(name);
    let first: Vec<_> = emails.iter().filter(|email| email.is_primary).collect();
    assert_eq!(first.len(), 1, "{emails:?}");
    first[0].address.clone()
}
