//! Where visitors land and how long things last, where the owner of a site says otherwise than the defaults.

use app::config::values::Span;
use chrono::TimeDelta;

use super::{change_to, forget, newest_mail, register_with, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp};

#[test]
fn each_thing_that_is_done_leads_where_the_owner_says() {
    let app = TestApp::with(|settings| {
        settings.after.register = "/user/login?registered".to_owned();
        settings.after.resend_confirm_email = "/?resent".to_owned();
        settings.after.confirm = "members".to_owned();
        settings.after.profile = "user.account".to_owned();
        settings.after.forgot_password = "/user/login?forgot".to_owned();
    });
    let mut ann = app.browser();
    assert_eq!(register_with(&mut ann, &[]).location().as_deref(), Some("/user/login?registered"));
    let form = ann.get("/user/resend-confirm-email");
    let resent = ann.submit(&form, "/user/resend-confirm-email", &[("email", "ann@example.com")]);
    assert_eq!(resent.location().as_deref(), Some("/?resent"));
    let page = ann.get(&newest_mail(&app, "ann@example.com").link("/user/confirm-email/"));
    assert_eq!(ann.press(&page).location().as_deref(), Some("/members"));
    let form = ann.get("/user/profile");
    let saved = ann.submit(&form, "/user/profile", &[("first_name", "Ann")]);
    assert_eq!(saved.location().as_deref(), Some("/user/account"));
    change_to(&mut ann, "ann@second.example");
    let page = ann.get(&newest_mail(&app, "ann@second.example").link("/user/change-email/"));
    assert_eq!(ann.press(&page).location().as_deref(), Some("/members"));
    let asked = forget(&mut app.browser(), "ann@second.example");
    assert_eq!(asked.location().as_deref(), Some("/user/login?forgot"));
    app.work();
}

#[test]
fn where_registering_signs_in_it_leads_there_too() {
    let app = TestApp::with(|settings| {
        settings.user.enable_confirm_email = false;
        settings.after.register = "members".to_owned();
    });
    assert_eq!(register_with(&mut app.browser(), &[]).location().as_deref(), Some("/members"));
    app.work();
}

#[test]
fn a_link_to_replace_a_password_ends_when_the_owner_says() {
    let app = TestApp::with(|settings| settings.user.reset_password_expiration = Span::minutes(10));
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    app.later(TimeDelta::minutes(10));
    assert_eq!(super::refusal(&mut app.browser(), &link), ["expired-reset-token"]);
    let link = reset_link(&app, "ann@example.com");
    app.later(TimeDelta::minutes(10) - TimeDelta::seconds(10));
    assert!(reset(&mut app.browser(), &link, "another zebra battery").is_redirect());
    app.work();
}

#[test]
fn a_remembered_session_lives_as_long_as_the_owner_says() {
    let app = TestApp::with(|settings| {
        settings.user.remember_me_expiration = Span::days(2);
        settings.user.remember_me_absolute = Span::days(3);
    });
    app.member("ann");
    let remembered = || {
        let mut browser = app.browser();
        let form = browser.get("/user/login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
        let answer = browser.submit(&form, "/user/login", &fields);
        let session = answer.set_cookies().into_iter().find(|cookie| cookie.name() == "session").unwrap();
        assert_eq!(session.max_age(), Some(rocket::time::Duration::days(2)));
        browser
    };
    let (mut busy, mut idle) = (remembered(), remembered());
    app.later(TimeDelta::days(2) - TimeDelta::seconds(10));
    assert_eq!(busy.who().as_deref(), Some("ann"));
    app.later(TimeDelta::seconds(10));
    assert_eq!((busy.who().as_deref(), idle.who()), (Some("ann"), None));
    app.keep_house();
    assert_eq!(app.sessions().len(), 1);
    app.later(TimeDelta::days(1));
    assert_eq!(busy.who(), None);
    app.keep_house();
    assert!(app.sessions().is_empty());
}

#[test]
fn an_account_that_never_confirms_lives_as_long_as_the_owner_says() {
    let app = TestApp::with(|settings| settings.user.unconfirmed_lifetime = Span::days(1));
    let (mut ann, link) = registered(&app, "ann");
    registered(&app, "bob");
    let page = ann.get(&link);
    ann.press(&page);
    app.later(TimeDelta::days(1) - TimeDelta::seconds(10));
    app.keep_house();
    assert_eq!(app.accounts(), 2);
    app.later(TimeDelta::seconds(10));
    app.keep_house();
    assert!(app.user("bob").is_none() && app.user("ann").is_some());
}
