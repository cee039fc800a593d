//! Resetting a forgotten password through the mailed link.

use app::web::guards::Fresh;
use chrono::TimeDelta;

use super::{forget, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp, url, with_next};

const NEW: &str = "another zebra battery";

#[rocket::get("/only-fresh")]
fn only_fresh(visitor: Fresh) -> String {
    visitor.name().to_owned()
}

#[test]
fn a_user_resets_the_password_and_is_signed_in() {
    let app = TestApp::with_routes(rocket::routes![only_fresh], |_| {});
    app.member("ann");
    let mut ann = app.browser();
    let login = ann.get("user.login");
    let form = ann.get(&login.attributes(&format!("main a[href={:?}]", url("user.forgot_password")), "href")[0]);
    let answer = ann.submit(&form, "user.forgot_password", &[("email", "Ann@example.com")]);
    assert_eq!(ann.follow(&answer).flashes(), ["reset-email-sent"]);
    let link = app.mail_to("ann@example.com").link("user.reset_password");
    let answer = reset(&mut ann, &link, NEW);
    assert_eq!(answer.leads_to(), url("home"));
    assert_eq!(ann.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert_eq!((ann.signed_in_as().as_deref(), ann.get("members").status), (Some("ann"), 200));
    // Resetting the password counts as a fresh sign-in.
    assert_eq!(ann.get("/only-fresh").body, "ann");
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    let told = app.mails().pop().unwrap();
    assert_eq!(told.to, "ann@example.com");
    assert!(told.link("user.forgot_password").ends_with(&url("user.forgot_password")));
}

#[test]
fn opening_the_link_changes_nothing() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let mut scanner = app.browser();
    for _ in 0..3 {
        assert_eq!(scanner.get(&link).status, 200);
        assert!(scanner.request(rocket::http::Method::Head, &link, None, "").status < 400);
    }
    // A POST without a CSRF token does not work either.
    assert_eq!(scanner.post(&link, &[("new_password", NEW), ("retype_password", NEW)]).status, 403);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    app.run_jobs();
}

#[test]
fn resetting_ends_all_other_sessions() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut elsewhere = app.signed_in("ann");
    let mut remembered = app.browser();
    let form = remembered.get("user.login");
    let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
    assert!(remembered.submit(&form, "user.login", &fields).is_redirect());
    let link = reset_link(&app, "ann@example.com");
    // In a browser where the same user is signed in.
    let mut here = app.with_session(id);
    let answer = reset(&mut here, &link, NEW);
    assert_eq!(here.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert_eq!(here.signed_in_as().as_deref(), Some("ann"));
    assert_eq!((elsewhere.signed_in_as(), remembered.signed_in_as(), app.sessions().len()), (None, None, 1));
    app.run_jobs();
}

#[test]
fn resetting_signs_out_another_user_in_this_browser() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.signed_in("bob");
    let copy = browser.clone();
    let link = reset_link(&app, "ann@example.com");
    reset(&mut browser, &link, NEW);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert_eq!({ copy }.signed_in_as(), None, "bob's session must end");
    app.run_jobs();
}

#[test]
fn without_automatic_sign_in_resetting_leads_to_the_sign_in_page() {
    let app = TestApp::with(|settings| {
        settings.user.auto_login_after_reset_password = false;
        settings.after.reset_password = "members".to_owned();
    });
    app.member("ann");
    let mut browser = app.browser();
    let link = reset_link(&app, "ann@example.com");
    let answer = reset(&mut browser, &link, NEW);
    assert_eq!(answer.location(), Some(with_next("user.login", "members")));
    assert_eq!(browser.follow(&answer).flashes(), ["password-reset"]);
    assert!(app.sessions().is_empty());
    app.run_jobs();
}

#[test]
fn resetting_confirms_the_address() {
    let app = TestApp::new();
    let (mut ann, confirm) = registered(&app, "ann");
    let link = reset_link(&app, "ann@example.com");
    // Not the browser that registered.
    let mut other = app.browser();
    let answer = reset(&mut other, &link, NEW);
    assert_eq!(other.follow(&answer).flashes(), ["password-reset", "signed-in"]);
    assert!(app.is_confirmed("ann"));
    assert_eq!(other.get("members").status, 200);
    let late = ann.get(&confirm);
    assert_eq!(ann.follow(&late).flashes(), ["already-confirmed"]);
    app.run_jobs();
}

#[test]
fn the_new_password_must_follow_the_rule_and_differ_from_the_old_one() {
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
        ("sample!!", "sample!!", "new_password", "password-personal"),
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
    assert!(reset(&mut browser, &link, NEW).is_redirect(), "a refused form must not use up the link");
    app.run_jobs();
}

#[test]
fn resetting_lifts_a_limit_that_a_stranger_used_up() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        let mut stranger = app.browser().from_ip(&format!("198.51.100.{number}"));
        stranger.sign_in("ann", "no such password");
        stranger.sign_in("ann@example.com", "no such password");
    }
    for name in ["ann", "ann@example.com"] {
        assert_eq!(app.browser().sign_in(name, PASSWORD).status, 429);
    }
    let link = reset_link(&app, "ann@example.com");
    assert!(reset(&mut app.browser(), &link, NEW).is_redirect());
    for name in ["ann", "ann@example.com"] {
        assert!(app.browser().sign_in(name, NEW).is_redirect(), "signing in was refused: {name}");
    }
    app.run_jobs();
}

#[test]
fn requesting_a_link_lifts_no_limit() {
    let app = TestApp::new();
    app.member("ann");
    for number in 0..11 {
        app.browser().from_ip(&format!("198.51.100.{number}")).sign_in("ann", "no such password");
    }
    forget(&mut app.browser(), "ann@example.com");
    app.run_jobs();
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 429);
}

#[test]
fn resetting_is_audited_and_its_mail_can_be_disabled() {
    let app = TestApp::with(|settings| settings.user.send_password_changed_email = false);
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    reset(&mut app.browser(), &link, NEW);
    assert_eq!(app.audit_kinds(), ["forgot-password", "reset-password", "signed-in"]);
    assert_eq!(app.mails().len(), 1);
    app.advance_clock(TimeDelta::hours(1));
}
