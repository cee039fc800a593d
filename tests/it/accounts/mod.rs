mod administrators;
mod aliases;
mod change_email;
mod change_password;
mod change_username;
mod check_inbox;
mod claims;
mod confirm;
mod confirm_access;
mod correct_email;
mod deletion;
mod devices_page;
mod emails;
mod emails_at_once;
mod emails_attacks;
mod export;
mod export_columns;
mod forgot;
mod hash_formats; // feature: legacy_hashes
mod history;
mod legacy_hashes; // feature: legacy_hashes
mod limits;
mod login;
mod old_names;
mod one_page;
mod overview;
mod password_settings;
mod passwords;
mod pending_email;
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
mod roles;
mod sessions;
mod setup;
mod strangers;
mod taken_address;
mod thieves;
pub mod tug_of_war;
mod undo_email;
mod users_as_data;
mod waiting;
mod walk;
mod whose;

use crate::support::{Browser, Mail, PASSWORD, Page, TestApp, registration, url};

/// Registers ann through the form, with some fields changed.
fn register_with(browser: &mut Browser<'_>, changes: &[(&str, &str)]) -> Page {
    let form = browser.get("user.register");
    let mut fields = registration("ann", "ann@example.com", PASSWORD);
    for change in changes {
        fields.retain(|(name, _)| *name != change.0);
        fields.push(*change);
    }
    browser.submit(&form, "user.register", &fields)
}

/// Requests a link to reset the password.
pub fn forget(browser: &mut Browser<'_>, email: &str) -> Page {
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", email)])
}

/// Requests a link to reset the password, and returns it from the mail.
fn reset_link(app: &TestApp, email: &str) -> String {
    assert!(forget(&mut app.browser(), email).is_redirect());
    app.mails().pop().unwrap().link("user.reset_password")
}

/// Resets the password through the link.
fn reset(browser: &mut Browser<'_>, link: &str, password: &str) -> Page {
    let form = browser.get(link);
    assert_eq!(form.status, 200, "{:?}", form.location());
    browser.submit(&form, &form.main_action(), &[("new_password", password), ("retype_password", password)])
}

/// Opens a link that must be refused. Returns the message ids on the sign-in page.
fn refusal(browser: &mut Browser<'_>, link: &str) -> Vec<String> {
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), url("user.login"), "{link:.120}");
    browser.follow(&answer).flashes()
}

/// Changes the password through the form.
fn change_password(browser: &mut Browser<'_>, old: &str, new: &str) -> Page {
    let form = browser.get("user.change_password");
    let fields = [("old_password", old), ("new_password", new), ("retype_password", new)];
    browser.submit(&form, "user.change_password", &fields)
}

/// Registers. Returns the browser and the confirmation link from the mail.
fn registered<'a>(app: &'a TestApp, name: &str) -> (Browser<'a>, String) {
    let mut browser = app.browser();
    let email = format!("{name}@example.com");
    let answer = browser.register(name, &email);
    assert_eq!(browser.follow(&answer).flashes(), ["confirmation-sent"]);
    let link = app.mail_to(&email).link("user.confirm_email");
    (browser, link)
}

/// Requests a change of the address.
fn change_to(browser: &mut Browser<'_>, address: &str) -> Page {
    let form = browser.get("user.change_email");
    browser.submit(&form, "user.change_email", &[("email", address), ("old_password", PASSWORD)])
}

/// Changes the address, and confirms it by the link in the mail.
pub fn changed_to(app: &TestApp, browser: &mut Browser<'_>, address: &str) {
    assert!(change_to(browser, address).is_redirect());
    let page = browser.get(&newest_mail(app, address).link("user.change_email_link"));
    let confirmed = browser.press(&page);
    assert_eq!(browser.follow(&confirmed).flashes()[0], "email-confirmed");
}

/// The newest mail to an address.
fn newest_mail(app: &TestApp, address: &str) -> Mail {
    let mails = app.mails().into_iter().rev();
    mails.clone().find(|mail| mail.to == address).unwrap_or_else(|| panic!("no mail to {address}: {mails:?}"))
}

/// Undoes the change by the link in the newest mail to this address that has one.
pub fn undo(app: &TestApp, browser: &mut Browser<'_>, address: &str) -> Page {
    let page = browser.get(&way_back(app, address).expect("a link"));
    assert!(page.texts("main")[0].contains(address), "the page names the address: {} {}", page.status, page.body);
    browser.press(&page)
}

/// The newest link to this address that takes the account back.
fn way_back(app: &TestApp, address: &str) -> Option<String> {
    let prefix = crate::support::url_prefix("user.undo_email");
    let mails = app.mails().into_iter().rev();
    mails
        .filter(|mail| mail.to == address)
        .find(|mail| mail.text.contains(prefix))
        .map(|mail| mail.link("user.undo_email"))
}

/// Chooses a password on the page that undoing leads to.
fn choose_after(browser: &mut Browser<'_>, undone: &Page, password: &str) -> Page {
    let form = browser.follow(undone);
    assert_eq!(form.flashes(), ["email-restored"]);
    browser.submit(&form, &form.main_action(), &[("new_password", password), ("retype_password", password)])
}

/// The primary address of an account.
fn first_address(app: &TestApp, name: &str) -> String {
    let emails = app.emails_of(name);
    let first: Vec<_> = emails.iter().filter(|email| email.is_primary).collect();
    assert_eq!(first.len(), 1, "{emails:?}");
    first[0].address.clone()
}
