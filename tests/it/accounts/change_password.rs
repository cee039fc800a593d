//! Changing the password, within a session.

use app::config::values::Limit;
use chrono::TimeDelta;

use super::change_password;
use crate::support::{PASSWORD, TestApp};

const NEW: &str = "another zebra battery";
const WRONG: &str = "no such password";

#[test]
fn here_the_session_goes_on_and_everywhere_else_it_ends() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut ann = app.browser();
    let form = ann.get("/user/login");
    ann.submit(&form, "/user/login", &[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]);
    let (mut thief, mut elsewhere, mut bob) = (ann.clone(), app.signed_in("ann"), app.signed_in("bob"));
    let changed = change_password(&mut ann, PASSWORD, NEW);
    assert_eq!(changed.leads_to(), "/");
    let cookie = changed.set_cookies().into_iter().find(|cookie| cookie.name() == "session").unwrap();
    assert!(cookie.max_age().is_some(), "it is remembered still");
    assert_eq!(ann.follow(&changed).flashes(), ["password-changed"]);
    assert_eq!((ann.who().as_deref(), bob.who().as_deref()), (Some("ann"), Some("bob")));
    assert_eq!((thief.who(), elsewhere.who(), app.sessions().len()), (None, None, 2));
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    assert!(app.audited().contains(&"changed-password".to_owned()));
    let mail = app.mail_to("ann@example.com");
    assert!(mail.link("/user/forgot-password").ends_with("/user/forgot-password"));
}

#[test]
fn a_stolen_session_does_not_get_the_account() {
    let app = TestApp::new();
    app.member("ann");
    let mut thief = app.signed_in("ann");
    let before = app.user("ann").unwrap().password_hash;
    for (old, new, field, error) in [
        ("", NEW, "old_password", "old-password-required"),
        (WRONG, NEW, "old_password", "old-password-incorrect"),
        (&PASSWORD.to_uppercase(), NEW, "old_password", "old-password-incorrect"),
        (&"x".repeat(2000), NEW, "old_password", "old-password-incorrect"),
    ] {
        let page = change_password(&mut thief, old, new);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{old:.30}");
        assert!(!page.body.contains(NEW) && (old.is_empty() || !page.body.contains(old)));
    }
    assert_eq!(app.user("ann").unwrap().password_hash, before);
    assert!(app.mails().is_empty());
    // Nobody who is not signed in gets so far, and no form from elsewhere.
    assert_eq!(app.browser().get("/user/change-password").leads_to(), "/user/login");
    let bare = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    assert_eq!(thief.post("/user/change-password", &bare).status, 403);
    assert_eq!(app.user("ann").unwrap().password_hash, before);
}

#[test]
fn the_new_password_follows_the_rule_and_is_new() {
    let app = TestApp::new();
    app.member("marianne");
    let mut browser = app.signed_in("marianne");
    for (new, again, field, error) in [
        ("", "", "new_password", "new-password-required"),
        ("a", "a", "new_password", "password-too-short"),
        ("seven77", "seven77", "new_password", "password-too-short"),
        ("12345678", "12345678", "new_password", "password-common"),
        ("marianne1", "marianne1", "new_password", "password-personal"),
        ("gantry!!", "gantry!!", "new_password", "password-personal"),
        (PASSWORD, PASSWORD, "new_password", "password-is-the-same"),
        (NEW, "another zebra batterx", "retype_password", "password-retype-mismatch"),
    ] {
        let form = browser.get("/user/change-password");
        let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", again)];
        let page = browser.submit(&form, "/user/change-password", &fields);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{new}");
    }
    // What is refused for the new password costs no try.
    assert!(app.tries("password-again").is_empty());
    assert!(change_password(&mut browser, PASSWORD, NEW).is_redirect());
    app.work();
}

#[test]
fn tries_here_and_at_sign_in_are_counted_together() {
    let app = TestApp::new();
    app.member("ann");
    let mut thief = app.signed_in("ann");
    app.later(TimeDelta::minutes(15));
    for _ in 0..5 {
        assert_eq!(change_password(&mut thief, WRONG, NEW).status, 422);
        assert_eq!(app.browser().sign_in("ann@example.com", WRONG).status, 422);
    }
    for old in [WRONG, PASSWORD] {
        let refused = change_password(&mut thief, old, NEW);
        assert_eq!(refused.status, 429);
        assert!(refused.header("Retry-After").is_some());
    }
    assert_eq!(thief.get("/members").status, 200);
    app.later(TimeDelta::minutes(15));
    assert!(change_password(&mut thief, PASSWORD, NEW).is_redirect());
    app.work();
}

#[test]
fn the_owner_of_the_site_limits_it_apart_from_sign_in() {
    let app = TestApp::with(|settings| settings.limits.change_password = Limit::per_minutes(2, 15));
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for _ in 0..2 {
        assert_eq!(change_password(&mut ann, WRONG, NEW).status, 422);
    }
    assert_eq!(change_password(&mut ann, PASSWORD, NEW).status, 429);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn of_two_changes_at_once_one_wins() {
    let app = TestApp::new();
    app.member("ann");
    let browsers = [app.signed_in("ann"), app.signed_in("ann")];
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = browsers
            .into_iter()
            .zip([NEW, "third giraffe battery"])
            .map(|(mut browser, new)| {
                let form = browser.get("/user/change-password");
                scope.spawn(move || {
                    let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", new)];
                    browser.submit(&form, "/user/change-password", &fields).location()
                })
            })
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|to| to.as_deref() == Some("/")).count(), 1, "{statuses:?}");
    assert_eq!(app.sessions().len(), 1);
    app.work();
}

#[test]
fn the_unconfirmed_and_the_switched_off_cannot() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let (waiting, member) = (app.unconfirmed("waiting"), app.member("ann"));
    let mut browser = app.entered(waiting);
    let refused = browser.get("/user/change-password");
    assert_eq!(browser.follow(&refused).flashes(), ["must-confirm"]);
    assert!(browser.get("/user/account").attributes("a[href*=change]", "href").is_empty());
    let mut ann = app.entered(member);
    let form = ann.get("/user/change-password");
    app.switch_off_quietly(member);
    let fields = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    assert_eq!(ann.submit(&form, "/user/change-password", &fields).leads_to(), "/user/login");
}
