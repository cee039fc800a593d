//! Invitations: sent, accepted, taken back, and what somebody tries who was not meant.

mod accept;
mod attacks;
mod command;
mod invite;
mod policy;
mod required;
mod words;

use app::config::Settings;

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// A site where members invite others.
fn site() -> TestApp {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    TestApp::with(|settings| {
        settings.user.enable_invitation = true;
        change(settings);
    })
}

/// Invites by the form, with a role if there is one to give.
fn invite(browser: &mut Browser<'_>, address: &str, role: &str) -> Page {
    let form = browser.get("/user/invite");
    browser.submit(&form, "/user/invite", &[("email", address), ("role", role)])
}

/// The link that an invitation from this member brought to the address.
fn invited(app: &TestApp, inviter: i64, address: &str, role: &str) -> String {
    let answer = invite(&mut app.entered(inviter), address, role);
    assert!(answer.is_redirect(), "{}", answer.body);
    app.mail_to(address).link("/user/register")
}

/// Registers by the form on this page.
fn fill_in(browser: &mut Browser<'_>, page: &Page, name: &str) -> Page {
    let fields = [("username", name), ("password", PASSWORD), ("retype_password", PASSWORD)];
    browser.submit(page, "/user/register", &[&fields[..], &[("email", &page.value("email"))]].concat())
}

/// Opens a link and registers by it.
fn accept(browser: &mut Browser<'_>, link: &str, name: &str) -> Page {
    let page = browser.get(link);
    assert_eq!(page.status, 200, "{:?}", page.location());
    fill_in(browser, &page, name)
}

/// What the site says to whoever opens this link.
fn said_of(app: &TestApp, link: &str) -> Vec<String> {
    let mut browser = app.browser();
    let page = browser.get(link);
    assert_eq!(page.leads_to(), "/user/login", "{}", page.body);
    browser.follow(&page).flashes()
}

/// The names of an account's roles.
fn roles_of(app: &TestApp, name: &str) -> Vec<String> {
    let id = app.user(name).unwrap_or_else(|| panic!("there is no {name}")).id;
    let roles = app.read(move |c| Ok(app::models::Role::of_user(c, id)?));
    roles.into_iter().map(|role| role.name).collect()
}

/// The addresses and states on a member's list, the newest first.
fn list(browser: &mut Browser<'_>) -> Vec<(String, String)> {
    let page = browser.get("/user/invite");
    let row = |row: scraper::ElementRef<'_>| {
        let attr = |name| row.attr(name).unwrap_or_default().to_owned();
        (attr("data-invitation"), attr("data-state"))
    };
    page.select("[data-invitation]", row)
}
