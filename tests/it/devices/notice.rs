//! Who is told of which sign-in.

use app::db::schema::tokens;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{news, site, site_with, stranger};
use crate::support::{PASSWORD, TestApp};

#[test]
fn the_first_browser_is_no_news_another_one_is_and_each_only_once() {
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
    assert_eq!(news(&app).len(), 1, "both are known by now");
    // The same browser is new to somebody else's account, where it is the first.
    other.sign_out();
    other.sign_in("bob", PASSWORD);
    assert_eq!(news(&app).len(), 1);
    stranger(&app, "bob");
    assert_eq!(news(&app).last().unwrap().to, "bob@example.com");
    let history = own.get("/user/history").attributes("[data-event]", "data-event");
    assert_eq!(history.iter().filter(|kind| *kind == "new-device").count(), 1, "{history:?}");
}

#[test]
fn the_mail_says_which_browser_from_where_and_when() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    let mail = news(&app).remove(0);
    assert_eq!(mail.to, "ann@example.com");
    for words in ["Firefox, Linux", "198.51.100.7", "UTC"] {
        assert!(mail.text.contains(words) && mail.html.contains(words), "{words} in {}", mail.text);
    }
    assert!(mail.link("/user/not-me/").starts_with("http"));
    // What a browser says of itself is not repeated.
    let mut odd = app.browser().with_header("User-Agent", "<b>Click http://evil.example</b>");
    odd.sign_in("ann", PASSWORD);
    let mail = news(&app).pop().unwrap();
    assert!(!mail.text.contains("evil") && !mail.html.contains("evil"), "{}", mail.html);
    assert!(mail.text.contains("Browser: unknown"), "{}", mail.text);
}

#[test]
fn the_cookie_is_for_the_server_alone_and_tells_nobody_who_it_is() {
    let app = site();
    let ann = app.member("ann");
    let mut browser = app.browser();
    let answer = browser.sign_in("ann", PASSWORD);
    let cookies = answer.set_cookies();
    let cookie = cookies.iter().find(|cookie| cookie.name() == "device").unwrap();
    assert_eq!((cookie.http_only(), cookie.path()), (Some(true), Some("/")));
    assert_eq!(cookie.max_age().unwrap().whole_days(), 400);
    assert_eq!(cookie.same_site(), Some(rocket::http::SameSite::Lax));
    let known = app.read(move |c| app::devices::export(c, ann));
    assert_eq!(known.as_array().unwrap().len(), 1);
    assert!(!known.to_string().contains(cookie.value()));
    assert!(browser.get("/user/export").body.contains("\"devices\""));
    // Looking around sets nothing.
    assert!(app.browser().get("/").set_cookies().iter().all(|cookie| cookie.name() != "device"));
}

#[test]
fn a_cookie_that_somebody_made_up_is_not_taken() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    let mut browser = app.browser();
    browser.cookies.insert("device".to_owned(), "x".to_owned());
    browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.cookies["device"].len(), 43);
    assert_eq!(news(&app).len(), 1);
}

#[test]
fn a_session_that_goes_on_is_no_sign_in() {
    let app = site();
    app.member("ann");
    app.signed_in("ann");
    let mut remembered = app.browser();
    let form = remembered.get("/user/login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    remembered.submit(&form, "/user/login", &fields);
    assert_eq!(news(&app).len(), 1);
    // Its cookie is renewed day by day. Had it been from before this site told of browsers, it would not be known.
    remembered.cookies.remove("device");
    for _ in 0..3 {
        app.later(TimeDelta::days(1));
        assert_eq!(remembered.who().as_deref(), Some("ann"));
    }
    assert_eq!(news(&app).len(), 1);
}

#[test]
fn a_browser_that_stayed_away_for_long_is_new_again() {
    let app = site();
    app.member("ann");
    let mut own = app.signed_in("ann");
    app.later(TimeDelta::days(401));
    // Even if nobody else has been here: who comes now may not be who came then.
    stranger(&app, "ann");
    assert_eq!(news(&app).len(), 1);
    own.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 2);
}

#[test]
fn whoever_has_not_shown_that_the_address_is_his_gets_no_link_to_lock_the_account() {
    let app = site_with(|settings| settings.user.enable_login_without_confirm_email = true);
    app.unconfirmed("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    assert_eq!(news(&app).len(), 0);
    let links = app.read(|c| Ok(tokens::table.filter(tokens::purpose.eq("not-me")).count().get_result::<i64>(c)?));
    assert_eq!(links, 0);
}

#[test]
fn where_no_password_can_be_replaced_the_mail_has_no_link() {
    let app = site_with(|settings| settings.user.enable_forgot_password = false);
    app.member("ann");
    app.signed_in("ann");
    stranger(&app, "ann");
    let mail = news(&app).remove(0);
    assert!(!mail.text.contains("/user/not-me/") && mail.text.contains("/user/login"), "{}", mail.text);
    assert_eq!(app.browser().get("/user/not-me/x").status, 404);
}

#[test]
fn where_it_is_off_nothing_is_noticed() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let browser = app.signed_in("ann");
    assert!(!browser.cookies.contains_key("device"));
    stranger(&app, "ann");
    assert_eq!(app.mails().len(), 0);
    assert_eq!(app.read(move |c| app::devices::export(c, ann)), serde_json::json!([]));
    assert_eq!(app.browser().get("/user/not-me/x").status, 404);
}
