//! Changing the username.

use crate::support::{Browser, PASSWORD, Page, TestApp, url};

fn rename(browser: &mut Browser<'_>, name: &str, password: &str) -> Page {
    let form = browser.get("user.change_username");
    browser.submit(&form, "user.change_username", &[("new_username", name), ("old_password", password)])
}

#[test]
fn a_member_changes_the_username_and_gets_a_mail() {
    let app = TestApp::new();
    app.member("ann");
    let (mut ann, mut elsewhere) = (app.signed_in("ann"), app.signed_in("ann"));
    let renamed = rename(&mut ann, "Annette", PASSWORD);
    assert_eq!(renamed.leads_to(), url("user.change_username"));
    let landed = ann.follow(&renamed);
    assert_eq!(landed.flashes(), ["username-changed"]);
    assert!(landed.texts(".alert").concat().contains("Annette"));
    assert_eq!(
        (ann.signed_in_as().as_deref(), elsewhere.signed_in_as().as_deref()),
        (Some("Annette"), Some("Annette"))
    );
    assert!(app.browser().sign_in("annette", PASSWORD).is_redirect());
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
    let mail = app.mail_to("ann@example.com");
    assert!(mail.text.contains("Annette") && mail.link("user.login").ends_with(&url("user.login")));
    assert!(app.audit_kinds().contains(&"changed-username".to_owned()));
    // The old username is free again.
    assert!(app.browser().register("ann", "new@example.com").is_redirect());
    app.run_jobs();
}

#[test]
fn keeping_the_username_or_changing_its_case_is_allowed() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("user.change_username").value("new_username"), "ann");
    let same = rename(&mut ann, "ann", PASSWORD);
    assert_eq!(ann.follow(&same).flashes(), ["username-changed"]);
    assert!(app.mails().is_empty(), "nothing has changed");
    let case = rename(&mut ann, "ANN", PASSWORD);
    assert_eq!(ann.follow(&case).flashes(), ["username-changed"]);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ANN"));
    app.mail_to("ann@example.com");
}

#[test]
fn invalid_input_is_reported_at_its_field_and_changes_nothing() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut ann = app.signed_in("ann");
    for (name, password, field, error) in [
        ("", PASSWORD, "new_username", "username-required"),
        ("ab", PASSWORD, "new_username", "username-too-short"),
        ("a b c", PASSWORD, "new_username", "username-bad-chars"),
        ("bob@example.com", PASSWORD, "new_username", "username-bad-chars"),
        ("bob", PASSWORD, "new_username", "username-taken"),
        ("BOB", PASSWORD, "new_username", "username-taken"),
        ("Admin", PASSWORD, "new_username", "username-reserved"),
        ("annette", "", "old_password", "old-password-required"),
        ("annette", "no such password", "old_password", "old-password-incorrect"),
    ] {
        let page = rename(&mut ann, name, password);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]), "{name}");
        assert_eq!(page.value("new_username"), name);
        assert!(password.is_empty() || !page.body.contains(password));
    }
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    assert!(app.mails().is_empty());
}

#[test]
fn the_owner_of_a_reserved_username_can_change_its_case() {
    let app = TestApp::new();
    app.member("admin");
    let mut admin = app.signed_in("admin");
    assert!(rename(&mut admin, "Admin", PASSWORD).is_redirect());
    assert_eq!(admin.signed_in_as().as_deref(), Some("Admin"));
    app.run_jobs();
}

#[test]
fn attempts_here_have_a_limit_of_their_own() {
    let app = TestApp::new();
    app.member("ann");
    let mut thief = app.signed_in("ann");
    for _ in 0..10 {
        assert_eq!(rename(&mut thief, "mine", "no such password").status, 422);
    }
    assert_eq!(rename(&mut thief, "mine", PASSWORD).status, 429);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(thief.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn of_two_accounts_that_want_one_username_at_once_one_gets_it() {
    let app = TestApp::new();
    let browsers = [app.member("ann"), app.member("bob")].map(|id| app.with_session(id));
    let renamed: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = browsers
            .into_iter()
            .map(|mut browser| {
                let form = browser.get("user.change_username");
                scope.spawn(move || {
                    let fields = [("new_username", "wanted"), ("old_password", PASSWORD)];
                    let page = browser.submit(&form, "user.change_username", &fields);
                    (page.status, page.errors("new_username"))
                })
            })
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(renamed.iter().filter(|(status, _)| *status == 303).count(), 1, "{renamed:?}");
    assert!(renamed.contains(&(422, vec!["username-taken".to_owned()])), "{renamed:?}");
    app.run_jobs();
}
