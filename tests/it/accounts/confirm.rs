//! The link that confirms an address: what it does, for how long, and what it is worth when somebody tampers with it.

use app::accounts::setup;
use app::auth::guards::Fresh;
use app::models::Purpose;
use chrono::TimeDelta;
use rocket::http::Method;

use super::registered;
use crate::support::{Browser, PASSWORD, TestApp};

/// Opens the link; it must refuse with this message at the login page.
fn refused(browser: &mut Browser<'_>, link: &str, message: &str) {
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), "/user/login", "{link:.120}");
    let landed = browser.follow(&answer);
    assert_eq!((landed.status, landed.flashes()), (200, vec![message.to_owned()]), "{link:.120}");
}

#[test]
fn looking_at_a_link_changes_nothing() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let mut scanner = app.browser();
    for method in [Method::Get, Method::Get, Method::Head, Method::Options] {
        assert!(scanner.request(method, &link, None, "").status < 500);
        assert!(browser.request(method, &link, None, "").status < 500);
    }
    // Without the token of a form of ours, a POST is no better.
    assert_eq!(scanner.post(&link, &[("next", "/")]).status, 403);
    assert!(!app.is_confirmed("ann") && app.sessions().is_empty());
    let page = browser.get(&link);
    assert_eq!(page.status, 200);
    assert!(browser.press(&page).is_redirect());
    assert!(app.is_confirmed("ann"));
    assert_eq!(browser.who().as_deref(), Some("ann"));
}

#[test]
fn confirming_for_another_account_leaves_the_visitor_who_he_is() {
    let app = TestApp::new();
    app.member("bob");
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    browser.sign_in("bob", PASSWORD);
    let page_again = browser.get(&link);
    assert_eq!(browser.press(&page).status, 403, "a form from before the sign-in");
    let confirmed = browser.press(&page_again);
    assert_eq!(browser.follow(&confirmed).flashes(), ["email-confirmed"]);
    assert_eq!(browser.who().as_deref(), Some("bob"));
    assert!(app.is_confirmed("ann"));
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn a_second_link_of_the_same_account_says_that_it_is_done() {
    let app = TestApp::new();
    let (mut browser, first) = registered(&app, "ann");
    let form = browser.get("/user/resend-confirm-email");
    browser.submit(&form, "/user/resend-confirm-email", &[("email", "ann@example.com")]);
    let second = app.mails().pop().unwrap().link("/user/confirm-email/");
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
    // Another tab that still shows the button, and the link once more.
    let late = other.press(&early);
    assert_eq!(late.leads_to(), "/user/login");
    assert_eq!(other.follow(&late).flashes(), ["already-confirmed"]);
    refused(&mut other, &link, "already-confirmed");
    assert_eq!((other.who(), app.sessions().len()), (None, 1));
}

#[test]
fn a_link_ends_after_its_time_and_offers_another() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    app.later(TimeDelta::days(2) - TimeDelta::seconds(10));
    let page = browser.get(&link);
    assert_eq!(page.status, 200);
    app.later(TimeDelta::seconds(10));
    let late = browser.press(&page);
    assert_eq!(browser.follow(&late).flashes(), ["expired-confirm-token"]);
    refused(&mut browser, &link, "expired-confirm-token");
    assert!(!app.is_confirmed("ann"));

    let answer = browser.get(&link);
    let landed = browser.follow(&answer);
    let offer = landed.attributes(".alert a", "href").remove(0);
    let form = browser.get(&offer);
    assert_eq!((form.status, form.value("email").as_str()), (200, "ann@example.com"));
    browser.submit(&form, "/user/resend-confirm-email", &[("email", "ann@example.com")]);
    let newest = app.mails().pop().unwrap();
    let page = browser.get(&newest.link("/user/confirm-email/"));
    browser.press(&page);
    assert!(app.is_confirmed("ann"));
}

#[test]
fn a_link_lives_as_long_as_the_owner_says() {
    let app = TestApp::with(|settings| {
        settings.user.confirm_email_expiration = app::config::values::Span::minutes(10);
    });
    let (mut browser, link) = registered(&app, "ann");
    app.later(TimeDelta::minutes(9));
    assert_eq!(browser.get(&link).status, 200);
    app.later(TimeDelta::minutes(1));
    refused(&mut browser, &link, "expired-confirm-token");
}

#[test]
fn a_link_that_was_tampered_with_is_none() {
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
    let token = browser.get("/user/login").csrf_token();
    for token_in_link in &bad {
        let link = format!("{folder}/{token_in_link}");
        refused(&mut browser, &link, "invalid-confirm-token");
        let pressed = browser.post(&link, &[("csrf_token", &token)]);
        assert_eq!(browser.follow(&pressed).flashes(), ["invalid-confirm-token"], "{token_in_link:.60}");
    }
    // What is not text is refused before anybody looks, and nothing at all is no page.
    assert_eq!(browser.get(&format!("{folder}/%FF")).status, 400);
    assert_eq!(browser.get(&format!("{folder}/")).status, 404);
    assert!(!app.is_confirmed("ann") && app.sessions().is_empty());
}

#[test]
fn a_link_for_one_thing_opens_nothing_else() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    app.member("bob");
    let row = app.write(setup::new_link).unwrap();
    let site = app.site();
    let setup_token = site.tokens.link(Purpose::Setup, row);
    let confirm_token = link.rsplit_once('/').unwrap().1;
    refused(&mut browser, &format!("/user/confirm-email/{setup_token}"), "invalid-confirm-token");

    let mut bob = app.signed_in("bob");
    bob.get("/");
    let answer = bob.get(&format!("/user/setup/{confirm_token}"));
    assert_eq!(bob.follow(&answer).flashes(), ["invalid-link"]);
    let token = bob.get("/user/account").csrf_token();
    bob.post(&format!("/user/setup/{confirm_token}"), &[("csrf_token", &token)]);
    assert_eq!(app.granted_roles(), 0);
    // A right purpose in front of the number of a row that is for something else is worth no more.
    refused(
        &mut browser,
        &format!("/user/confirm-email/{}", site.tokens.link(Purpose::ConfirmEmail, row)),
        "invalid-confirm-token",
    );
    for cookie in browser.cookies.clone().into_values() {
        refused(&mut browser, &format!("/user/confirm-email/{cookie}"), "invalid-confirm-token");
    }
    assert!(!app.is_confirmed("ann"));
    assert_eq!(browser.get(&link).status, 200);
}

#[test]
fn in_another_browser_a_link_confirms_and_leads_to_sign_in() {
    let app = TestApp::new();
    let mut own = app.browser();
    let form = own.get("/user/register?next=/user/account");
    let fields =
        [("username", "ann"), ("email", "ann@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    own.submit(&form, "/user/register", &fields);
    let link = app.mail_to("ann@example.com").link("/user/confirm-email/");
    let mut phone = app.browser();
    let page = phone.get(&link);
    let pressed = phone.press(&page);
    assert_eq!(pressed.location().as_deref(), Some("/user/login?next=/user/account"));
    let login = phone.follow(&pressed);
    assert_eq!(login.flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
    let signed_in = phone.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), "/user/account");
}

#[test]
fn the_browser_that_registered_is_not_signed_in_where_the_owner_does_not_want_it() {
    let app = TestApp::with(|settings| settings.user.auto_login_after_confirm = false);
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    let pressed = browser.press(&page);
    assert_eq!(pressed.leads_to(), "/user/login");
    assert_eq!(browser.follow(&pressed).flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
}

#[test]
fn a_link_opened_by_somebody_else_who_is_signed_in_leaves_him_who_he_is() {
    let app = TestApp::new();
    app.member("bob");
    let (_, link) = registered(&app, "ann");
    let mut bob = app.signed_in("bob");
    let page = bob.get(&link);
    let pressed = bob.press(&page);
    assert_eq!(bob.follow(&pressed).flashes(), ["email-confirmed"]);
    assert!(app.is_confirmed("ann"));
    assert_eq!((bob.who().as_deref(), app.sessions().len()), (Some("bob"), 1));
}

#[test]
fn a_link_of_an_account_that_is_switched_off_confirms_nothing() {
    let app = TestApp::new();
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    app.switch_off_quietly(app.user("ann").unwrap().id);
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
fn confirming_an_address_is_no_proof_of_who_one_is() {
    let app = TestApp::serving(rocket::routes![only_fresh], |_| {});
    let (mut browser, link) = registered(&app, "ann");
    let page = browser.get(&link);
    browser.press(&page);
    assert_eq!(browser.get("/members").status, 200);
    let asked = browser.get("/only-fresh");
    assert_eq!(asked.location().as_deref(), Some("/user/confirm-access?next=/only-fresh"));
    assert_eq!(app.sessions()[0].authenticated_at, None);
    let form = browser.follow(&asked);
    assert_eq!(form.flashes(), ["must-reauthenticate"]);
    let proved = browser.submit(&form, "/user/confirm-access", &[("password", PASSWORD)]);
    assert_eq!(browser.follow(&proved).body, "ann");
}
