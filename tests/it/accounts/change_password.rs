//! Changing the password while signed in.

use app::config::values::Limit;

use super::change_password;
use crate::support::{PASSWORD, TestApp, url};

const NEW: &str = "another zebra battery";
const WRONG: &str = "no such password";

#[test]
fn changing_the_password_keeps_this_session_and_ends_all_others() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut ann = app.browser();
    let form = ann.get("user.login");
    ann.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD), ("remember_me", "true")]);
    let (mut thief, mut elsewhere, mut bob) = (ann.clone(), app.signed_in("ann"), app.signed_in("bob"));
    let changed = change_password(&mut ann, PASSWORD, NEW);
    assert_eq!(changed.leads_to(), url("user.change_password"));
    let cookie = changed.set_cookies().into_iter().find(|cookie| cookie.name() == "session").unwrap();
    assert!(cookie.max_age().is_some(), "it is remembered still");
    assert_eq!(ann.follow(&changed).flashes(), ["password-changed"]);
    assert_eq!((ann.signed_in_as().as_deref(), bob.signed_in_as().as_deref()), (Some("ann"), Some("bob")));
    assert_eq!((thief.signed_in_as(), elsewhere.signed_in_as(), app.sessions().len()), (None, None, 2));
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    assert!(app.audit_kinds().contains(&"changed-password".to_owned()));
    let mail = app.mail_to("ann@example.com");
    assert!(mail.link("user.forgot_password").ends_with(&url("user.forgot_password")));
}

#[test]
fn a_stolen_session_is_not_enough_to_change_the_password() {
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
    // Neither an anonymous visitor nor a form without a CSRF token gets that far.
    assert_eq!(app.browser().get("user.change_password").leads_to(), url("user.login"));
    let bare = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    assert_eq!(thief.post("user.change_password", &bare).status, 403);
    assert_eq!(app.user("ann").unwrap().password_hash, before);
}

#[test]
fn the_new_password_must_follow_the_rule_and_differ_from_the_old_one() {
    let app = TestApp::new();
    app.member("marianne");
    let mut browser = app.signed_in("marianne");
    for (new, again, field, error) in [
        ("", "", "new_password", "new-password-required"),
        ("a", "a", "new_password", "password-too-short"),
        ("seven77", "seven77", "new_password", "password-too-short"),
        ("12345678", "12345678", "new_password", "password-common"),
        ("marianne1", "marianne1", "new_password", "password-personal"),
        ("sample!!", "sample!!", "new_password", "password-personal"),
        (PASSWORD, PASSWORD, "new_password", "password-is-the-same"),
        (NEW, "another zebra batterx", "retype_password", "password-retype-mismatch"),
    ] {
        let form = browser.get("user.change_password");
        let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", again)];
        let page = browser.submit(&form, "user.change_password", &fields);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{new}");
    }
    // The old password was verified each time, and counted.
    assert_eq!(app.throttle_counts("password-again"), [8]);
    assert!(change_password(&mut browser, PASSWORD, NEW).is_redirect());
    app.run_jobs();
}

/// Judging takes as long as a hash, and what counts the tries is the old password.
#[test]
fn a_new_password_is_not_judged_without_a_counted_try_of_the_old_one() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    let form = ann.get("user.change_password");
    let fields = [("old_password", ""), ("new_password", "12345678"), ("retype_password", "12345678")];
    let page = ann.submit(&form, "user.change_password", &fields);
    assert_eq!((page.status, page.errors("old_password").len()), (422, 1));
    assert_eq!(page.errors("new_password"), [""; 0]);
    assert!(app.throttle_counts("password-again").is_empty());
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for (new, again, errors) in [
        ("short", "short", ["old-password-incorrect", "password-too-short", ""]),
        ("12345678", "12345678", ["old-password-incorrect", "password-common", ""]),
        ("short", "other", ["old-password-incorrect", "password-too-short", "password-retype-mismatch"]),
        (WRONG, WRONG, ["old-password-incorrect", "", ""]),
    ] {
        let form = ann.get("user.change_password");
        let fields = [("old_password", WRONG), ("new_password", new), ("retype_password", again)];
        let page = ann.submit(&form, "user.change_password", &fields);
        let found = ["old_password", "new_password", "retype_password"].map(|field| page.errors(field).join(" "));
        assert_eq!((page.status, found), (422, errors.map(str::to_owned)), "{new}");
    }
    assert_eq!(app.throttle_counts("password-again"), [4], "each was counted");
    let form = ann.get("user.change_username");
    let page = ann.submit(&form, "user.change_username", &[("new_username", "a b"), ("old_password", WRONG)]);
    assert_eq!(page.errors("new_username"), ["username-bad-chars"]);
    assert_eq!(page.errors("old_password"), ["old-password-incorrect"]);
    let form = ann.get("user.change_email");
    let page = ann.submit(&form, "user.change_email", &[("email", "x"), ("old_password", WRONG)]);
    assert_eq!(
        (page.errors("email"), page.errors("old_password")),
        (vec!["invalid-email".to_owned()], vec!["old-password-incorrect".to_owned()])
    );
}

#[test]
fn a_bad_new_password_lets_nobody_guess_the_old_one_without_end() {
    let app = TestApp::new();
    app.member("ann");
    let mut thief = app.signed_in("ann");
    let guess = |thief: &mut crate::support::Browser<'_>, old: &str| {
        let form = thief.get("user.change_password");
        thief.submit(
            &form,
            "user.change_password",
            &[("old_password", old), ("new_password", "x"), ("retype_password", "x")],
        )
    };
    for _ in 0..10 {
        assert_eq!(guess(&mut thief, WRONG).status, 422);
    }
    for old in [WRONG, PASSWORD] {
        assert_eq!(guess(&mut thief, old).status, 429);
    }
}

#[test]
fn attempts_here_have_a_limit_of_their_own() {
    let app = TestApp::new();
    app.member("ann");
    let mut thief = app.signed_in("ann");
    for _ in 0..10 {
        assert_eq!(change_password(&mut thief, WRONG, NEW).status, 422);
    }
    for old in [WRONG, PASSWORD] {
        let refused = change_password(&mut thief, old, NEW);
        assert_eq!(refused.status, 429);
        assert!(refused.header("Retry-After").is_some());
    }
    assert!(app.browser().from_ip("192.0.2.2").sign_in("ann", PASSWORD).is_redirect());
}

#[test]
fn password_changes_have_a_limit_of_their_own() {
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
fn of_two_simultaneous_changes_one_wins() {
    let app = TestApp::new();
    app.member("ann");
    let browsers = [app.signed_in("ann"), app.signed_in("ann")];
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = browsers
            .into_iter()
            .zip([NEW, "third giraffe battery"])
            .map(|(mut browser, new)| {
                let form = browser.get("user.change_password");
                scope.spawn(move || {
                    let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", new)];
                    browser.submit(&form, "user.change_password", &fields).location()
                })
            })
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|to| **to == Some(url("user.change_password"))).count(), 1, "{statuses:?}");
    assert_eq!(app.sessions().len(), 1);
    app.run_jobs();
}

#[test]
fn unconfirmed_and_deactivated_accounts_cannot_change_their_password() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let (waiting, member) = (app.unconfirmed("waiting"), app.member("ann"));
    let mut browser = app.with_session(waiting);
    let refused = browser.get("user.change_password");
    assert_eq!(browser.follow(&refused).flashes(), ["must-confirm"]);
    let account = browser.get("user.account");
    for page in ["user.change_password", "user.change_username", "user.change_email"] {
        assert_eq!(account.links_to("body", page), 0, "{page}");
    }
    let mut ann = app.with_session(member);
    let form = ann.get("user.change_password");
    app.deactivate_row(member);
    let fields = [("old_password", PASSWORD), ("new_password", NEW), ("retype_password", NEW)];
    assert_eq!(ann.submit(&form, "user.change_password", &fields).leads_to(), url("user.login"));
}
