//! Which sign-ins cause a notice.

use app::accounts::events::LoggedIn;
use app::db::Client;
use app::db::schema::tokens;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{news, site, site_with, stranger};
use crate::support::{PASSWORD, TestApp, in_words, url, url_prefix};

#[test]
fn each_new_browser_but_the_first_causes_one_notice() {
    let app = site();
    app.member("ann");
    app.member("bob");
    let mut own = app.signed_in("ann");
    own.sign_out();
    own.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 0);
    let mut other = stranger(&app, "ann");
    assert_eq!(news(&app).len(), 1);
    other.sign_out();
    other.sign_in("ann", PASSWORD);
    own.sign_out();
    own.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 1, "both browsers are known");
    // For another account the same browser is the first one.
    other.sign_out();
    other.sign_in("bob", PASSWORD);
    assert_eq!(news(&app).len(), 1);
    stranger(&app, "bob");
    assert_eq!(news(&app).last().unwrap().to, "bob@example.com");
    let history = own.get("user.history").attributes("[data-event]", "data-event");
    assert_eq!(history.iter().filter(|kind| *kind == "new-device").count(), 1, "{history:?}");
    let is_sign_in = |kind: &&String| ["signed-in", "new-device"].contains(&kind.as_str());
    assert_eq!(history.iter().filter(is_sign_in).count(), 5, "each sign-in is one event: {history:?}");
}

#[test]
fn the_notice_names_the_browser_the_address_and_the_time() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    let mail = news(&app).remove(0);
    assert_eq!(mail.to, "ann@example.com");
    for words in ["Firefox, Linux", "198.51.100.7", "UTC"] {
        assert!(mail.text.contains(words) && mail.html.contains(words), "{words} in {}", mail.text);
    }
    assert!(mail.link("user.not_me").starts_with("http"));
    // The mail does not repeat the raw user agent.
    let mut odd = app.browser().with_header("User-Agent", "<b>Click http://evil.example</b>");
    odd.sign_in("ann", PASSWORD);
    let mail = news(&app).pop().unwrap();
    assert!(
        !mail.text.contains("evil") && !mail.html.contains("evil"),
        "the mail repeats the user agent: {}",
        mail.html
    );
    let fact = format!("{}: {}", in_words("mail-new-device-browser"), in_words("mail-new-device-unknown"));
    assert!(mail.text.contains(&fact), "the mail does not say that the browser is unknown: {}", mail.text);
}

#[test]
fn the_cookie_is_hidden_from_scripts_and_does_not_identify_the_user() {
    let app = site();
    let ann = app.member("ann");
    let mut browser = app.browser();
    let answer = browser.sign_in("ann", PASSWORD);
    let cookies = answer.set_cookies();
    let cookie = cookies.iter().find(|cookie| cookie.name() == "known-browser").unwrap();
    assert_eq!((cookie.http_only(), cookie.path()), (Some(true), Some("/")));
    assert_eq!(cookie.max_age().unwrap().whole_days(), 400);
    assert_eq!(cookie.same_site(), Some(rocket::http::SameSite::Lax));
    let known = app.write(move |tx| app::devices::export(tx, ann));
    assert_eq!(known.as_array().unwrap().len(), 1);
    assert!(!known.to_string().contains(cookie.value()));
    assert!(browser.get("user.export").body.contains("\"devices\""));
    // Browsing without signing in sets no cookie.
    assert!(app.browser().get("home").set_cookies().iter().all(|cookie| cookie.name() != "known-browser"));
}

#[test]
fn a_forged_cookie_is_not_accepted() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    let mut browser = app.browser();
    browser.cookies.insert("known-browser".to_owned(), "x".to_owned());
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.cookies["known-browser"].len(), 43);
    assert_eq!(news(&app).len(), 1);
}

#[test]
fn a_continued_session_is_not_a_sign_in() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    let mut remembered = app.browser();
    let form = remembered.get("user.login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    remembered.submit(&form, "user.login", &fields);
    assert_eq!(news(&app).len(), 1);
    // The session cookie is renewed daily. Without this, a session from before the feature would stay unknown.
    remembered.cookies.remove("known-browser");
    for _ in 0..3 {
        app.advance_clock(TimeDelta::days(1));
        assert_eq!(remembered.signed_in_as().as_deref(), Some("ann"));
    }
    assert_eq!(news(&app).len(), 1);
}

#[test]
fn a_browser_that_was_away_for_long_counts_as_new() {
    let app = site();
    app.member("ann");
    let mut own = app.signed_in("ann");
    app.advance_clock(TimeDelta::days(401));
    // Even if it is the only browser, because it may be another person now.
    stranger(&app, "ann");
    assert_eq!(news(&app).len(), 1);
    own.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 2);
}

#[test]
fn a_notice_to_an_unconfirmed_address_has_no_link() {
    let app = site_with(|settings| settings.user.enable_login_without_confirm_email = true);
    app.unconfirmed("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    assert_eq!(news(&app).len(), 0);
    let links = app.read(|c| Ok(tokens::table.filter(tokens::purpose.eq("not-me")).count().get_result::<i64>(c)?));
    assert_eq!(links, 0);
}

#[test]
fn without_password_reset_the_notice_has_no_link() {
    let app = site_with(|settings| settings.user.enable_forgot_password = false);
    app.member("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    let mail = news(&app).remove(0);
    assert!(
        !mail.text.contains(url_prefix("user.not_me")) && mail.text.contains(&url("user.login")),
        "the mail has a lock link, or no link to sign in: {}",
        mail.text
    );
    assert_eq!(app.browser().get("user.not_me/x").status, 404);
}

#[test]
fn when_disabled_nothing_is_recorded() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    assert_eq!(app.mails().len(), 0);
    assert_eq!(app.write(move |tx| app::devices::export(tx, ann)), serde_json::json!([]));
    assert_eq!(app.browser().get("user.not_me/x").status, 404);
}

#[test]
fn an_account_has_so_many_browsers_and_the_unused_ones_are_forgotten_first() {
    let mut app = site();
    app.allow_unfinished_jobs();
    let ann = app.member("ann");
    let sign_in = |number: u8| {
        let client = Client { known_browser: vec![number], ..Client::default() };
        app.write_for(client, "en", move |tx| {
            tx.emit(&LoggedIn { user_id: ann });
            Ok(())
        });
        app.advance_clock(TimeDelta::seconds(1));
    };
    (0..100).for_each(sign_in);
    sign_in(0);
    sign_in(100);
    let notices =
        || app.read(|c| Ok(tokens::table.filter(tokens::purpose.eq("not-me")).count().get_result::<i64>(c)?));
    let before = notices();
    assert_eq!(app.write(move |tx| app::devices::export(tx, ann)).as_array().unwrap().len(), 100);
    sign_in(0);
    assert_eq!(notices(), before, "the first browser was used again, so it is known");
    sign_in(1);
    assert_eq!(notices(), before + 1, "the second one had to go");
}
