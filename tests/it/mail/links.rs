//! Links in mails: they use the site's own base URL, and are not sent once they are void.

use app::db::schema::{tokens, users};
use app::mail::Mail as NewMail;
use app::models::{LinkKey, Token};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{write, write_mail};
use crate::support::{TestApp, default_language, registration, url, url_prefix, with_next};

#[test]
fn links_use_the_configured_base_url_whatever_the_request_claims() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let referer = format!("https://evil.example{}", url("user.register"));
    let claims = [
        ("Host", "evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Proto", "http"),
        ("X-Forwarded-Port", "6666"),
        ("X-Original-URL", "https://evil.example/"),
        ("X-Forwarded-Prefix", "/evil"),
        ("Forwarded", "for=1.2.3.4;host=evil.example;proto=http"),
        ("Origin", "https://gantry.example"),
        ("Referer", referer.as_str()),
    ];
    let all = claims.iter().fold(app.browser(), |browser, (name, value)| browser.with_header(name, value));
    let one_by_one = claims.iter().map(|(name, value)| app.browser().with_header(name, value));
    for (number, mut browser) in std::iter::once(all).chain(one_by_one).enumerate() {
        let address = format!("ann{number}@example.com");
        let registered = browser.register(&format!("ann{number}"), &address);
        assert!(registered.is_redirect(), "registering was refused: {}", registered.body);
        let mail = app.mail_to(&address);
        assert!(
            mail.link("user.confirm_email")
                .starts_with(&format!("https://gantry.example{}", url_prefix("user.confirm_email")))
        );
        let everything = format!("{}{}{}{}", mail.headers, mail.subject, mail.text, mail.html);
        assert!(!everything.contains("evil"), "the mail contains a foreign host: {everything}");
    }
}

#[test]
fn a_foreign_origin_causes_no_mail() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    let mut browser = app.browser().with_header("Origin", "https://evil.example");
    assert_eq!(browser.register("ann", "ann@example.com").status, 403);
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_mail_without_a_token_links_to_the_sign_in_page() {
    let app = TestApp::with(|settings| settings.app.base_url = Some("https://gantry.example".to_owned()));
    app.member("ann");
    app.browser().with_header("Sec-Fetch-Site", "same-origin").register("zq77x", "ann@example.com");
    let mail = app.mail_to("ann@example.com");
    let login = format!("https://gantry.example{}", url("user.login"));
    assert_eq!(mail.link("user.login"), login);
    assert!(mail.html.contains(&format!("href={login:?}")), "the link is not in the HTML part: {}", mail.html);
    assert!(!mail.text.contains("zq77x") && !mail.html.contains("zq77x"), "the mail must not repeat typed values");
}

#[test]
fn the_link_carries_next() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get(&with_next("user.register", "members"));
    let password = crate::support::PASSWORD;
    let fields = registration("ann", "ann@example.com", password);
    browser.submit(&form, "user.register", &fields);
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    assert!(link.ends_with(&format!("?next={}", url("members"))), "{link}");
}

#[test]
fn a_mail_to_a_deleted_account_is_not_sent() {
    let app = TestApp::new();
    let ann = app.member("ann");
    write(&app, ann, default_language(), NewMail::new("address_in_use"));
    app.write(move |tx| {
        diesel::delete(users::table.find(ann)).execute(tx.connection())?;
        Ok(())
    });
    assert_eq!(app.mails().len(), 0);
}

#[test]
fn a_mail_with_a_void_link_is_not_sent() {
    type Spoil = fn(&mut app::db::Tx<'_>, LinkKey) -> Result<(), app::error::Error>;
    let used: Spoil = |tx, key| {
        let now = tx.now();
        assert!(Token::find(tx, key, "confirm-email")?.unwrap().consume(tx, now)?);
        Ok(())
    };
    let deleted: Spoil = |tx, key| {
        diesel::delete(tokens::table.find(key.row)).execute(tx.connection())?;
        Ok(())
    };
    let of_another_kind: Spoil = |tx, key| {
        diesel::update(tokens::table.find(key.row)).set(tokens::purpose.eq("setup")).execute(tx.connection())?;
        Ok(())
    };
    for spoil in [used, deleted, of_another_kind] {
        let app = TestApp::new();
        let ann = app.member("ann");
        let key = write_mail(&app, ann, default_language());
        app.write(move |tx| spoil(tx, key));
        assert_eq!(app.mails().len(), 0);
    }
    let app = TestApp::new();
    let ann = app.member("ann");
    write_mail(&app, ann, default_language());
    app.advance_clock(TimeDelta::days(3));
    assert_eq!(app.mails().len(), 0, "the link has expired");
}
