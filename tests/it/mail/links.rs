//! Where mails lead: to the site's own address, whatever a request says of itself; and not at all when it is too late.

use app::accounts::mails;
use app::db::schema::{tokens, users};
use app::models::{Purpose, Token};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{reader, write_mail};
use crate::support::TestApp;

#[test]
fn links_begin_with_the_configured_address_whatever_a_request_claims() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let claims = [
        ("Host", "evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Proto", "http"),
        ("X-Forwarded-Port", "6666"),
        ("X-Original-URL", "https://evil.example/"),
        ("X-Forwarded-Prefix", "/evil"),
        ("Forwarded", "for=1.2.3.4;host=evil.example;proto=http"),
        ("Origin", "https://gantry.example"),
        ("Referer", "https://evil.example/user/register"),
    ];
    let all = claims.iter().fold(app.browser(), |browser, (name, value)| browser.with_header(name, value));
    let one_by_one = claims.iter().map(|(name, value)| app.browser().with_header(name, value));
    for (number, mut browser) in std::iter::once(all).chain(one_by_one).enumerate() {
        let address = format!("ann{number}@example.com");
        let registered = browser.register(&format!("ann{number}"), &address);
        assert!(registered.is_redirect(), "{}", registered.body);
        let mail = app.mail_to(&address);
        assert!(mail.link("/user/confirm-email/").starts_with("https://gantry.example/user/confirm-email/"));
        let everything = format!("{}{}{}{}", mail.headers, mail.subject, mail.text, mail.html);
        assert!(!everything.contains("evil"), "{everything}");
    }
}

#[test]
fn a_foreign_origin_causes_no_mail_at_all() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let mut browser = app.browser().with_header("Origin", "https://evil.example");
    assert_eq!(browser.register("ann", "ann@example.com").status, 403);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_page_that_every_account_has_is_reached_from_a_mail_without_a_link_of_its_own() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    app.member("ann");
    app.browser().with_header("Sec-Fetch-Site", "same-origin").register("ben", "ann@example.com");
    let mail = app.mail_to("ann@example.com");
    assert_eq!(mail.link("/user/login"), "https://gantry.example/user/login");
    assert!(mail.html.contains("href=\"https://gantry.example/user/login\""), "{}", mail.html);
    assert!(!mail.text.contains("ben") && !mail.html.contains("ben"), "what was typed is not repeated");
}

#[test]
fn the_way_back_travels_with_the_link() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("/user/register?next=/members");
    let password = crate::support::PASSWORD;
    let fields =
        [("username", "ann"), ("email", "ann@example.com"), ("password", password), ("retype_password", password)];
    browser.submit(&form, "/user/register", &fields);
    let link = app.mail_to("ann@example.com").link("/user/confirm-email/");
    assert!(link.ends_with("?next=/members"), "{link}");
}

#[test]
fn a_mail_whose_account_is_gone_is_not_sent() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let reader = reader(Some(ann), "en");
    app.write(move |tx| tx.mail(&reader, None, &mails::AddressInUse { username: None }));
    app.write(move |tx| {
        diesel::delete(users::table.find(ann)).execute(&mut **tx)?;
        Ok(())
    });
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_mail_whose_link_opens_nothing_any_more_is_not_sent() {
    type Spoil = fn(&mut app::db::Tx<'_>, i64) -> Result<(), app::error::Error>;
    let used: Spoil = |tx, row| {
        let now = tx.now();
        Token::consume(tx, Purpose::ConfirmEmail, row, now)?;
        Ok(())
    };
    let deleted: Spoil = |tx, row| {
        diesel::delete(tokens::table.find(row)).execute(&mut **tx)?;
        Ok(())
    };
    let of_another_kind: Spoil = |tx, row| {
        diesel::update(tokens::table.find(row)).set(tokens::purpose.eq("setup")).execute(&mut **tx)?;
        Ok(())
    };
    for spoil in [used, deleted, of_another_kind] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let row = write_mail(&app, ann, "en");
        app.write(move |tx| spoil(tx, row));
        assert_eq!(app.mails().len(), 0);
    }
    let app = TestApp::new();
    let ann = app.member("ann");
    write_mail(&app, ann, "en");
    app.later(TimeDelta::days(3));
    assert_eq!(app.mails().len(), 0, "it is too old");
}
