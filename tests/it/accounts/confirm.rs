//! The link that confirms an address: what it does, how long it works, and what happens if it is tampered with.

use app::accounts::setup;
use app::web::guards::Fresh;
use chrono::TimeDelta;
use rocket::http::Method;

use super::registered;
use crate::support::{Browser, PASSWORD, TestApp, registration, url, with_next};

/// Asserts that the link redirects to the sign-in page with this message.
fn refused(browser: &mut Browser<'_>, link: &str, message: &str) {
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), url("user.login"), "{link:.120}");
    let landed = browser.follow(&answer);
    assert_eq!((landed.status, landed.flashes()), (200, vec![message.to_owned()]), "{link:.120}");
}

#[test]
fn opening_a_link_changes_nothing() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let mut scanner = app.browser();
    for method in [Method::Get, Method::Get, Method::Head, Method::Options] {
        assert!(scanner.request(method, &link, None, "").status < 500);
        assert!(browser.request(method, &link, None, "").status < 500);
    }
    // A POST without a CSRF token does not work either.
    assert_eq!(scanner.post(&link, &[("next", "/")]).status, 403);
    assert!(!app.is_confirmed("ann") && app.sessions().is_empty());
    let page = browser.get(&link);
    assert_eq!(page.status, 200);
    assert!(browser.press(&page).is_redirect());
    assert!(app.is_confirmed("ann"));
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn confirming_another_account_does_not_switch_the_session() {
    let app = TestApp::new();
    app.member("bob");
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    browser.sign_in("bob", PASSWORD);
    let page_again = browser.get(&link);
    assert_eq!(browser.press(&page).status, 403, "a form from before the sign-in must be refused");
    let confirmed = browser.press(&page_again);
    assert_eq!(browser.follow(&confirmed).flashes(), ["email-confirmed"]);
    assert_eq!(browser.signed_in_as().as_deref(), Some("bob"));
    assert!(app.is_confirmed("ann"));
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn a_second_link_says_that_the_address_is_already_confirmed() {
    let app = TestApp::new();
    let (mut browser, first) = registered(&app, "ann");
    let form = browser.get("user.resend_confirm_email");
    browser.submit(&form, "user.resend_confirm_email", &[("email", "ann@example.com")]);
    let second = app.mails().pop().unwrap().link("user.confirm_email");
    assert_ne!(first, second);
    let page = browser.get(&first);
    browser.press(&page);
    let out = browser.sign_out();
    browser.follow(&out);
    refused(&mut browser, &second, "already-confirmed");
}

#[test]
fn a_link_works_once() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let mut other = app.browser();
    let (page, early) = (browser.get(&link), other.get(&link));
    browser.press(&page);
    assert_eq!(app.sessions().len(), 1);
    // Neither another tab that still shows the button, nor opening the link again.
    let late = other.press(&early);
    assert_eq!(late.leads_to(), url("user.login"));
    assert_eq!(other.follow(&late).flashes(), ["already-confirmed"]);
    refused(&mut other, &link, "already-confirmed");
    assert_eq!((other.signed_in_as(), app.sessions().len()), (None, 1));
}

#[test]
fn a_link_expires_and_offers_a_new_one() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    app.advance_clock(TimeDelta::days(2) - TimeDelta::seconds(10));
    let page = browser.get(&link);
    assert_eq!(page.status, 200);
    app.advance_clock(TimeDelta::seconds(10));
    let late = browser.press(&page);
    assert_eq!(browser.follow(&late).flashes(), ["expired-confirm-token"]);
    refused(&mut browser, &link, "expired-confirm-token");
    assert!(!app.is_confirmed("ann"));

    let answer = browser.get(&link);
    let landed = browser.follow(&answer);
    let offer = landed.attributes(".alert a", "href").remove(0);
    let form = browser.get(&offer);
    assert_eq!((form.status, form.value("email").as_str()), (200, "ann@example.com"));
    browser.submit(&form, "user.resend_confirm_email", &[("email", "ann@example.com")]);
    let newest = app.mails().pop().unwrap();
    let page = browser.get(&newest.link("user.confirm_email"));
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
}

#[test]
fn the_settings_decide_how_long_a_link_works() {
    let app = TestApp::with(|settings| {
        settings.user.confirm_email_expiration = app::config::values::Span::minutes(10);
    });
    let (mut browser, link) = registered(&app, "ann");
    app.advance_clock(TimeDelta::minutes(9));
    assert_eq!(browser.get(&link).status, 200);
    app.advance_clock(TimeDelta::minutes(1));
    refused(&mut browser, &link, "expired-confirm-token");
}

#[test]
fn a_tampered_link_is_refused() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let (folder, good) = link.rsplit_once('/').unwrap();
    let swapped: String =
        good.chars().map(|c| if c.is_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }).collect();
    let mut bad = vec![
        good[..good.len() - 1].to_owned(),
        good[1..].to_owned(),
        format!("{good}A"),
        format!("{good}%3D"),
        format!("{good}%00"),
        format!("{good}%20"),
        good.chars().rev().collect(),
        swapped,
        "null".to_owned(),
        "0".to_owned(),
        "-1".to_owned(),
        "%20".to_owned(),
        "%00".to_owned(),
        "%zz".to_owned(),
        "a".repeat(3000),
    ];
    for at in [0, 1, 12, good.len() / 2, good.len() - 2] {
        let mut flipped = good.to_owned();
        let other = if &good[at..=at] == "x" { "y" } else { "x" };
        flipped.replace_range(at..=at, other);
        bad.push(flipped);
    }
    let token = browser.get("user.login").csrf_token();
    for token_in_link in &bad {
        let link = format!("{folder}/{token_in_link}");
        refused(&mut browser, &link, "invalid-confirm-token");
        let pressed = browser.post(&link, &[("csrf_token", &token)]);
        assert_eq!(browser.follow(&pressed).flashes(), ["invalid-confirm-token"], "{token_in_link:.60}");
    }
    // Invalid UTF-8 is refused early, and an empty token is an unknown page.
    assert_eq!(browser.get(&format!("{folder}/%FF")).status, 400);
    assert_eq!(browser.get(&format!("{folder}/")).status, 404);
    assert!(!app.is_confirmed("ann") && app.sessions().is_empty());
}

#[test]
fn a_link_works_only_for_its_own_purpose() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    app.member("bob");
    let row = app.write(setup::new_link).unwrap();
    let site = app.state();
    let setup_token = site.tokens.link("setup", row);
    let confirm_token = link.rsplit_once('/').unwrap().1;
    refused(&mut browser, &format!("user.confirm_email/{setup_token}"), "invalid-confirm-token");

    let mut bob = app.signed_in("bob");
    bob.get("home");
    let answer = bob.get(&format!("user.setup/{confirm_token}"));
    assert_eq!(bob.follow(&answer).flashes(), ["invalid-link"]);
    let token = bob.get("user.account").csrf_token();
    bob.post(&format!("user.setup/{confirm_token}"), &[("csrf_token", &token)]);
    assert_eq!(app.role_grants(), 0);
    // A token with the right purpose for a row with another purpose is refused.
    refused(
        &mut browser,
        &format!("user.confirm_email/{}", site.tokens.link("confirm-email", row)),
        "invalid-confirm-token",
    );
    for cookie in browser.cookies.clone().into_values() {
        refused(&mut browser, &format!("user.confirm_email/{cookie}"), "invalid-confirm-token");
    }
    assert!(!app.is_confirmed("ann"));
    assert_eq!(browser.get(&link).status, 200);
}

#[test]
fn in_another_browser_the_link_confirms_and_leads_to_the_sign_in_page() {
    let app = TestApp::new();
    let mut own = app.browser();
    let form = own.get(&with_next("user.register", "user.account"));
    let fields = registration("ann", "ann@example.com", PASSWORD);
    own.submit(&form, "user.register", &fields);
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    let mut phone = app.browser();
    let page = phone.get(&link);
    let pressed = phone.press(&page);
    assert_eq!(pressed.location(), Some(with_next("user.login", "user.account")));
    let login = phone.follow(&pressed);
    assert_eq!(login.flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
    let signed_in = phone.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), url("user.account"));
}

#[test]
fn without_automatic_sign_in_confirming_leads_to_the_sign_in_page() {
    let app = TestApp::with(|settings| settings.user.auto_login_after_confirm = false);
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    let pressed = browser.press(&page);
    assert_eq!(pressed.leads_to(), url("user.login"));
    assert_eq!(browser.follow(&pressed).flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
}

#[test]
fn a_link_opened_by_another_signed_in_user_keeps_their_session() {
    let app = TestApp::new();
    app.member("bob");
    let (_, link) = registered(&app, "ann");
    let mut bob = app.signed_in("bob");
    let page = bob.get(&link);
    let pressed = bob.press(&page);
    assert_eq!(bob.follow(&pressed).flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann"));
    assert_eq!((bob.signed_in_as().as_deref(), app.sessions().len()), (Some("bob"), 1));
}

#[test]
fn links_of_a_deactivated_account_are_refused() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    app.deactivate_row(app.user("ann").unwrap().id);
    let pressed = browser.press(&page);
    assert_eq!(browser.follow(&pressed).flashes(), ["invalid-confirm-token"]);
    refused(&mut browser, &link, "invalid-confirm-token");
    assert!(!app.is_confirmed("ann") && app.sessions().is_empty());
}

#[rocket::get("/only-fresh")]
fn only_fresh(visitor: Fresh) -> String {
    visitor.name().to_owned()
}

#[test]
fn confirming_an_address_does_not_count_as_fresh_sign_in() {
    let app = TestApp::with_routes(rocket::routes![only_fresh], |_| {});
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    browser.press(&page);
    assert_eq!(browser.get("members").status, 200);
    let asked = browser.get("/only-fresh");
    assert_eq!(asked.location(), Some(with_next("user.confirm_access", "/only-fresh")));
    assert_eq!(app.sessions()[0].authenticated_at, None);
    let form = browser.follow(&asked);
    assert_eq!(form.flashes(), ["must-reauthenticate"]);
    let proved = browser.submit(&form, "user.confirm_access", &[("password", PASSWORD)]);
    assert_eq!(browser.follow(&proved).body, "ann");
}
