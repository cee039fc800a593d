//! Settings that change where visitors land and how long things last.

use app::config::values::Span;
use chrono::TimeDelta;

use super::{change_to, forget, newest_mail, register_with, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp, url};

#[test]
fn every_action_leads_to_its_configured_page() {
    let app = TestApp::with(|settings| {
        settings.after.register = url("user.login?registered");
        settings.after.resend_confirm_email = url("home?resent");
        settings.after.confirm = "members".to_owned();
        settings.after.profile = "user.account".to_owned();
        settings.after.forgot_password = url("user.login?forgot");
    });
    let mut ann = app.browser();
    assert_eq!(register_with(&mut ann, &[]).location(), Some(url("user.login?registered")));
    let form = ann.get("user.resend_confirm_email");
    let resent = ann.submit(&form, "user.resend_confirm_email", &[("email", "ann@example.com")]);
    assert_eq!(resent.location(), Some(url("home?resent")));
    let page = ann.get(&newest_mail(&app, "ann@example.com").link("user.confirm_email"));
    assert_eq!(ann.press(&page).location(), Some(url("members")));
    let form = ann.get("user.profile");
    let saved = ann.submit(&form, "user.profile", &[("first_name", "Ann")]);
    assert_eq!(saved.location(), Some(url("user.account")));
    change_to(&mut ann, "ann@second.example");
    let page = ann.get(&newest_mail(&app, "ann@second.example").link("user.change_email_link"));
    assert_eq!(ann.press(&page).location(), Some(url("members")));
    let asked = forget(&mut app.browser(), "ann@second.example");
    assert_eq!(asked.location(), Some(url("user.login?forgot")));
    app.run_jobs();
}

#[test]
fn registering_with_automatic_sign_in_leads_to_the_configured_page() {
    let app = TestApp::with(|settings| {
        settings.user.enable_confirm_email = false;
        settings.after.register = "members".to_owned();
    });
    assert_eq!(register_with(&mut app.browser(), &[]).location(), Some(url("members")));
    app.run_jobs();
}

#[test]
fn the_settings_decide_when_a_reset_link_expires() {
    let app = TestApp::with(|settings| settings.user.reset_password_expiration = Span::minutes(10));
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    app.advance_clock(TimeDelta::minutes(10));
    assert_eq!(super::refusal(&mut app.browser(), &link), ["expired-reset-token"]);
    let link = reset_link(&app, "ann@example.com");
    app.advance_clock(TimeDelta::minutes(10) - TimeDelta::seconds(10));
    assert!(reset(&mut app.browser(), &link, "another zebra battery").is_redirect());
    app.run_jobs();
}

#[test]
fn the_settings_decide_how_long_a_remembered_session_lasts() {
    let app = TestApp::with(|settings| {
        settings.user.remember_me_expiration = Span::days(2);
        settings.user.remember_me_absolute = Span::days(3);
    });
    app.member("ann");
    let remembered = || {
        let mut browser = app.browser();
        let form = browser.get("user.login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
        let answer = browser.submit(&form, "user.login", &fields);
        let session = answer.set_cookies().into_iter().find(|cookie| cookie.name() == "session").unwrap();
        assert_eq!(session.max_age(), Some(rocket::time::Duration::days(2)));
        browser
    };
    let (mut busy, mut idle) = (remembered(), remembered());
    app.advance_clock(TimeDelta::days(2) - TimeDelta::seconds(10));
    assert_eq!(busy.signed_in_as().as_deref(), Some("ann"));
    app.advance_clock(TimeDelta::seconds(10));
    assert_eq!((busy.signed_in_as().as_deref(), idle.signed_in_as()), (Some("ann"), None));
    app.run_housekeeping();
    assert_eq!(app.sessions().len(), 1);
    app.advance_clock(TimeDelta::days(1));
    assert_eq!(busy.signed_in_as(), None);
    app.run_housekeeping();
    assert!(app.sessions().is_empty());
}

#[test]
fn the_settings_decide_when_an_unconfirmed_account_is_deleted() {
    let app = TestApp::with(|settings| settings.user.unconfirmed_lifetime = Span::days(1));
    let (mut ann, link) = registered(&app, "ann");
    registered(&app, "bob");
    let page = ann.get(&link);
    ann.press(&page);
    app.advance_clock(TimeDelta::days(1) - TimeDelta::seconds(10));
    app.run_housekeeping();
    assert_eq!(app.account_count(), 2);
    app.advance_clock(TimeDelta::seconds(10));
    app.run_housekeeping();
    assert!(app.user("bob").is_none() && app.user("ann").is_some());
}
