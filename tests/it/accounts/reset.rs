//! Replacing a forgotten password by the mailed link.

use app::auth::guards::Fresh;
use chrono::TimeDelta;

use super::{forget, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp};

const NEW: &str = "another zebra battery";

#[rocket::get("/only-fresh")]
fn only_fresh(visitor: Fresh) -> String {
    visitor.name().to_owned()
}

#[test]
fn from_the_forgotten_password_to_the_members_page() {
    let app = TestApp::serving(rocket::routes![only_fresh], |_| {});
    app.member("ann");
    let mut ann = app.browser();
    let login = ann.get("/user/login");
    let form = ann.get(&login.attributes("main a[href*=forgot]", "href")[0]);
    let answer = ann.submit(&form, "/user/forgot-password", &[("email", "Ann@example.com")]);
    assert_eq!(ann.follow(&answer).flashes(), ["reset-email-sent"]);
    let link = app.mail_to("ann@example.com").link("/user/reset-password/");
    let answer = reset(&mut ann, &link, NEW);
    assert_eq!(answer.leads_to(), "/");
    assert_eq!(ann.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert_eq!((ann.who().as_deref(), ann.get("/members").status), (Some("ann"), 200));
    // Whoever read the mail and chose the password has just shown who he is.
    assert_eq!(ann.get("/only-fresh").body, "ann");
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    let told = app.mails().pop().unwrap();
    assert_eq!(told.to, "ann@example.com");
    assert!(told.link("/user/forgot-password").ends_with("/user/forgot-password"));
}

#[test]
fn looking_at_the_link_changes_nothing() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let mut scanner = app.browser();
    for _ in 0..3 {
        assert_eq!(scanner.get(&link).status, 200);
        assert!(scanner.request(rocket::http::Method::Head, &link, None, "").status < 400);
    }
    // Without the token of a form of ours, a POST is no better.
    assert_eq!(scanner.post(&link, &[("new_password", NEW), ("retype_password", NEW)]).status, 403);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    app.work();
}

#[test]
fn every_session_ends() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut elsewhere = app.signed_in("ann");
    let mut remembered = app.browser();
    let form = remembered.get("/user/login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    assert!(remembered.submit(&form, "/user/login", &fields).is_redirect());
    let link = reset_link(&app, "ann@example.com");
    // In a browser in which ann is signed in herself.
    let mut here = app.entered(id);
    let answer = reset(&mut here, &link, NEW);
    assert_eq!(here.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert_eq!(here.who().as_deref(), Some("ann"));
    assert_eq!((elsewhere.who(), remembered.who(), app.sessions().len()), (None, None, 1));
    app.work();
}

#[test]
fn somebody_else_who_is_signed_in_here_gives_way() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.signed_in("bob");
    let copy = browser.clone();
    let link = reset_link(&app, "ann@example.com");
    reset(&mut browser, &link, NEW);
    assert_eq!(browser.who().as_deref(), Some("ann"));
    assert_eq!({ copy }.who(), None, "bob's session was left open");
    app.work();
}

#[test]
fn without_automatic_sign_in_one_signs_in_oneself() {
    let app = TestApp::with(|settings| {
        settings.user.auto_login_after_reset_password = false;
        settings.after.reset_password = "members".to_owned();
    });
    app.member("ann");
    let mut browser = app.browser();
    let link = reset_link(&app, "ann@example.com");
    let answer = reset(&mut browser, &link, NEW);
    assert_eq!(answer.location().as_deref(), Some("/user/login?next=/members"));
    assert_eq!(browser.follow(&answer).flashes(), ["password-reset"]);
    assert!(app.sessions().is_empty());
    app.work();
}

#[test]
fn an_account_that_never_confirmed_is_confirmed_by_it() {
    let app = TestApp::new();
    let (mut ann, confirm) = registered(&app, "ann");
    let link = reset_link(&app, "ann@example.com");
    // In another browser than the one that registered.
    let mut other = app.browser();
    let answer = reset(&mut other, &link, NEW);
    assert_eq!(other.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert!(app.is_confirmed("ann"));
    assert_eq!(other.get("/members").status, 200);
    let late = ann.get(&confirm);
    assert_eq!(ann.follow(&late).flashes(), ["already-confirmed"]);
    app.work();
}

#[test]
fn the_new_password_follows_the_rule_and_is_new() {
    let app = TestApp::new();
    app.member("marianne");
    let link = reset_link(&app, "marianne@example.com");
    let mut browser = app.browser();
    for (password, again, field, error) in [
        ("", "", "new_password", "new-password-required"),
        ("a", "a", "new_password", "password-too-short"),
        ("seven77", "seven77", "new_password", "password-too-short"),
        ("12345678", "12345678", "new_password", "password-common"),
        ("marianne1", "marianne1", "new_password", "password-personal"),
        ("marianne@example.com", "marianne@example.com", "new_password", "password-personal"),
        ("gantry!!", "gantry!!", "new_password", "password-personal"),
        (&"x".repeat(1001), &"x".repeat(1001), "new_password", "password-too-long"),
        (NEW, "another zebra batterx", "retype_password", "password-retype-mismatch"),
        (NEW, "", "retype_password", "password-retype-mismatch"),
        (PASSWORD, PASSWORD, "new_password", "password-is-the-same"),
    ] {
        let form = browser.get(&link);
        let page =
            browser.submit(&form, &form.main_action(), &[("new_password", password), ("retype_password", again)]);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{password:.30}");
        assert!(password.is_empty() || !page.body.contains(&format!("\"{password}\"")));
    }
    assert!(reset(&mut browser, &link, NEW).is_redirect(), "a refused form does not use the link up");
    app.work();
}

#[test]
fn a_stranger_who_used_up_the_tries_does_not_keep_the_owner_out() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        let mut stranger = app.browser().from_ip(&format!("198.51.100.{number}"));
        stranger.sign_in(["ann", "ann@example.com"][number % 2], "no such password");
        stranger.sign_in("ann@example.com", "no such password");
    }
    for name in ["ann", "ann@example.com"] {
        assert_eq!(app.browser().sign_in(name, PASSWORD).status, 429);
    }
    let link = reset_link(&app, "ann@example.com");
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    for name in ["ann", "ann@example.com"] {
        assert!(app.browser().sign_in(name, NEW).is_redirect(), "{name}");
    }
    app.work();
}

#[test]
fn whoever_asks_for_a_link_does_not_unlock_anything() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        app.browser().from_ip(&format!("198.51.100.{number}")).sign_in("ann", "no such password");
    }
    forget(&mut app.browser(), "ann@example.com");
    app.work();
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
}

#[test]
fn it_is_written_down_and_the_switch_silences_the_mail() {
    let app = TestApp::with(|settings| settings.user.send_password_changed_email = false);
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    reset(&mut app.browser(), &link, NEW);
    assert_eq!(app.audited(), ["forgot-password", "reset-password", "signed-in"]);
    assert_eq!(app.mails().len(), 1);
    app.later(TimeDelta::hours(1));
}
