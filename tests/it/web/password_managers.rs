//! What password managers look for: the name that belongs to a password, and where to change it.

use app::config::Settings;

use super::crawl;
use crate::support::{Page, TestApp, url};

/// The names that the forms with a password have for a password manager: a field before the password, visible or at least
/// displayed.
fn names(page: &Page) -> Vec<String> {
    page.select("form:has(input[type=password])", |form| {
        let inputs = scraper::Selector::parse("input").unwrap();
        let before: Vec<_> = form.select(&inputs).take_while(|input| input.attr("type") != Some("password")).collect();
        let named: Vec<_> = before.iter().filter(|input| input.attr("autocomplete") == Some("username")).collect();
        let action = form.attr("action").unwrap_or_default();
        assert_eq!(named.len(), 1, "the form to {action} on {}", page.path);
        assert!(["text", "email"].contains(&named[0].attr("type").unwrap()), "the form to {action}");
        assert!(named[0].attr("style").is_none() && named[0].attr("hidden").is_none(), "it must be displayed");
        if named[0].attr("name") == Some("username") && named[0].attr("readonly").is_some() {
            assert_eq!(named[0].attr("tabindex"), Some("-1"), "nobody types there");
        }
        named[0].attr("value").unwrap_or_default().to_owned()
    })
}

fn assert_named(change: fn(&mut Settings), expected: &str, forms: usize) {
    let app = TestApp::with(change);
    let id = app.member("ann");
    if !app.state().settings.user.enable_username {
        app.remove_username(id);
    }
    let pages = crawl(&app, &mut app.with_session(id));
    let found: Vec<_> = pages.iter().flat_map(names).collect();
    assert!(found.len() >= forms, "{found:?}");
    assert!(found.iter().all(|name| name == expected), "{found:?}");
    let mut stranger = app.browser();
    assert!(crawl(&app, &mut stranger).iter().flat_map(names).count() >= 2);
    let form = stranger.get("user.forgot_password");
    stranger.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let reset = stranger.get(&app.mail_to("ann@example.com").link("user.reset_password"));
    assert_eq!(names(&reset), [expected]);
}

#[test]
fn every_form_with_a_password_names_whose_it_is() {
    // Also: change password, username, address; delete; confirm access.
    assert_named(|_| {}, "ann", 5);
    assert_named(|settings| settings.user.enable_multiple_emails = true, "ann", 5);
    assert_named(|settings| settings.user.enable_username = false, "ann@example.com", 4);
}

#[test]
fn the_well_known_address_leads_to_the_form() {
    let app = TestApp::new();
    let answer = app.browser().get("/.well-known/change-password");
    assert_eq!(answer.location(), Some(url("user.change_password")));
    let app = TestApp::with(|settings| settings.user.enable_change_password = false);
    assert_eq!(app.browser().get("/.well-known/change-password").status, 404);
}
