//! Invitations: sending, accepting and withdrawing them, and attacks.

mod accept;
mod attacks;
mod command;
pub mod in_a_tug_of_war;
mod invite;
mod policy;
mod required;
mod thieves;
mod words;

use app::config::Settings;

use crate::support::{Browser, PASSWORD, Page, TestApp, registration, url, url_prefix};

/// A site with invitations.
fn site() -> TestApp {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.user.enable_invitation = true;
        change(settings);
    })
}

/// Sends an invitation through the form. The role may be empty.
fn invite(browser: &mut Browser<'_>, address: &str, role: &str) -> Page {
    let form = browser.get("user.invite");
    browser.submit(&form, "user.invite", &[("email", address), ("role", role)])
}

/// Sends an invitation. Returns the link in the mail.
fn invited(app: &TestApp, inviter: app::models::UserId, address: &str, role: &str) -> String {
    let answer = invite(&mut app.with_session(inviter), address, role);
    assert!(answer.is_redirect(), "the invitation was not accepted: {}", answer.body);
    app.mail_to(address).link("user.register")
}

/// The action of the button that withdraws the newest invitation.
fn withdraw_action(page: &Page) -> String {
    let form = format!("form[action^={:?}]", url_prefix("user.withdraw_invitation"));
    page.attributes(&form, "action").remove(0)
}

/// Registers through the form on this page.
fn fill_in(browser: &mut Browser<'_>, page: &Page, name: &str) -> Page {
    browser.submit(page, "user.register", &registration(name, &page.value("email"), PASSWORD))
}

/// Opens an invitation link and registers.
fn accept(browser: &mut Browser<'_>, link: &str, name: &str) -> Page {
    let page = browser.get(link);
    assert_eq!(page.status, 200, "{:?}", page.location());
    fill_in(browser, &page, name)
}

/// Opens a link that is refused. Returns the message ids on the sign-in page.
fn said_of(app: &TestApp, link: &str) -> Vec<String> {
    let mut browser = app.browser();
    let page = browser.get(link);
    assert_eq!(page.leads_to(), url("user.login"), "{}", page.body);
    browser.follow(&page).flashes()
}

/// The names of an account's roles.
fn roles_of(app: &TestApp, name: &str) -> Vec<String> {
    let id = app.user(name).unwrap_or_else(|| panic!("there is no {name}")).id;
    let roles = app.read(move |c| Ok(app::models::Role::of_user(c, id)?));
    roles.into_iter().map(|role| role.name).collect()
}

/// A member's list of invitations: addresses and states, the newest first.
fn list(browser: &mut Browser<'_>) -> Vec<(String, String)> {
    let page = browser.get("user.invite");
    let row = |row: scraper::ElementRef<'_>| {
        let attr = |name| row.attr(name).unwrap_or_default().to_owned();
        (attr("data-invitation"), attr("data-state"))
    };
    page.select("[data-invitation]", row)
}
