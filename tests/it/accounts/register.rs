//! Registering, once and many times.

use super::{register_with, registered};
use crate::support::{PASSWORD, TestApp, registration, url};

#[test]
fn an_empty_form_reports_every_missing_field() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let all_empty = [("username", ""), ("email", ""), ("password", ""), ("retype_password", "")];
    let page = register_with(&mut browser, &all_empty);
    assert_eq!(page.status, 422);
    for (field, error) in
        [("username", "username-required"), ("email", "email-required"), ("password", "password-required")]
    {
        assert_eq!(page.errors(field), [error]);
        assert_eq!(page.attributes(&format!("input[name={field}]"), "aria-invalid"), ["true"], "{field}");
        let described = page.attributes(&format!("input[name={field}]"), "aria-describedby").remove(0);
        let ids = page.attributes(".invalid-feedback", "id");
        assert!(described.split(' ').any(|id| ids.contains(&id.to_owned())), "{field}: {described}");
    }
    assert_eq!(app.account_count(), 0);
    assert!(app.mails().is_empty());
}

#[test]
fn the_returned_form_keeps_typed_values_except_passwords() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let typed = [("username", "<b>\"Ann\""), ("email", "ann at example"), ("retype_password", "another horse battery")];
    let page = register_with(&mut browser, &typed);
    assert_eq!(page.status, 422);
    assert_eq!((page.value("username").as_str(), page.value("email").as_str()), ("<b>\"Ann\"", "ann at example"));
    assert_eq!(page.errors("username"), ["username-bad-chars"]);
    assert_eq!(page.errors("email"), ["invalid-email"]);
    assert_eq!(page.errors("retype_password"), ["password-retype-mismatch"]);
    assert!(!page.body.contains("<b>\"Ann"), "markup was not escaped");
    assert!(!page.body.contains(PASSWORD) && !page.body.contains("another horse"), "a password is on the page");
    assert_eq!(app.account_count(), 0);
    // The returned form works.
    let again = registration("ann", "ann@example.com", PASSWORD);
    assert!(browser.submit(&page, "user.register", &again).is_redirect());
    assert_eq!(app.account_count(), 1);
    app.run_jobs();
}

#[test]
fn a_form_sent_twice_creates_one_account_and_one_mail() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("user.register");
    let fields = registration("ann", "ann@example.com", PASSWORD);
    let first = browser.submit(&form, "user.register", &fields);
    let again = browser.submit(&form, "user.register", &fields);
    assert_eq!((again.status, again.leads_to()), (303, first.leads_to()), "within a minute, the same answer");
    app.advance_clock(chrono::TimeDelta::minutes(2));
    let again = browser.submit(&form, "user.register", &fields);
    assert_eq!((again.status, again.errors("username")), (422, vec!["username-taken".to_owned()]));
    assert_eq!(app.account_count(), 1);
    app.mail_to("ann@example.com");
}

#[test]
fn eight_simultaneous_registrations_create_one_account() {
    let app = TestApp::new();
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|_| scope.spawn(|| register_with(&mut app.browser(), &[]).status)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 7, "{statuses:?}");
    assert_eq!((app.account_count(), app.emails_of("ann").len()), (1, 1));
    app.mail_to("ann@example.com");
}

#[test]
fn without_usernames_and_confirmation_eight_registrations_create_one_account() {
    let app = TestApp::with(|settings| {
        settings.user.enable_username = false;
        settings.user.enable_confirm_email = false;
    });
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|_| scope.spawn(|| register_with(&mut app.browser(), &[]).status)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [303, 422].contains(status)), "{statuses:?}");
    assert_eq!((app.account_count(), app.sessions().len()), (1, 1));
    app.run_jobs();
}

#[test]
fn unknown_form_fields_are_ignored() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let greedy = [
        ("role", "admin"),
        ("roles[]", "admin"),
        ("roles[0]", "admin"),
        ("is_admin", "true"),
        ("active", "false"),
        ("id", "4711"),
        ("user_id", "4711"),
        ("email_confirmed_at", "2020-01-01T00:00:00"),
        ("confirmed_at", "2020-01-01T00:00:00"),
    ];
    assert!(register_with(&mut browser, &greedy).is_redirect());
    let ann = app.user("ann").unwrap();
    assert!(ann.active && ann.id.0 != 4711, "{}", ann.id);
    assert!(!app.is_confirmed("ann"));
    assert_eq!(app.role_grants(), 0);
    app.run_jobs();
}

#[test]
fn confirming_leads_to_the_page_requested_before_registering() {
    for query in ["next", "reg_next"] {
        let app = TestApp::new();
        let mut browser = app.browser();
        let form = browser.get(&format!("user.register?{query}={}%3Fa%3Db", url("user.account")));
        let fields = registration("ann", "ann@example.com", PASSWORD);
        // An error in the form does not lose `next`.
        let wrong = browser.submit(&form, "user.register", &[("username", "a")]);
        assert!(browser.submit(&wrong, "user.register", &fields).is_redirect());
        let page = browser.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
        let confirmed = browser.press(&page);
        assert_eq!(confirmed.location(), Some(url("user.account?a=b")), "{query}");
    }
}

#[test]
fn reg_next_leads_there_after_registering_and_next_after_confirming() {
    for (confirms, signs_in) in [(true, false), (false, true), (false, false)] {
        let app = TestApp::with(|settings| {
            settings.user.enable_confirm_email = confirms;
            settings.user.auto_login_after_register = signs_in;
        });
        let mut browser = app.browser();
        let (next, reg_next) = (url("user.account"), url("members"));
        let form = browser.get(&format!("user.register?next={next}&reg_next={reg_next}"));
        let fields = registration("ann", "ann@example.com", PASSWORD);
        let answer = browser.submit(&form, "user.register", &fields);
        if confirms || signs_in {
            assert_eq!(answer.location(), Some(reg_next), "confirms: {confirms}");
        } else {
            assert_eq!(answer.location(), Some(crate::support::with_next("user.login", "members")));
        }
        if confirms {
            let page = browser.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
            assert_eq!(browser.press(&page).location(), Some(next));
        }
        app.run_jobs();
    }
}

#[test]
fn the_mail_never_contains_a_foreign_next() {
    let app = TestApp::new();
    let mut browser = app.browser();
    for (name, evil) in [("ann", "//evil.example/"), ("bob", "https://evil.example/"), ("cleo", "/\\evil.example")] {
        let email = format!("{name}@example.com");
        let hostile = [("username", name), ("email", &email), ("next", evil), ("reg_next", evil)];
        assert!(register_with(&mut browser, &hostile).is_redirect());
        let mail = app.mail_to(&email);
        assert!(!mail.text.contains("evil") && !mail.html.contains("evil"), "a foreign link: {}", mail.text);
        let page = browser.get(&mail.link("user.confirm_email"));
        assert_eq!(browser.press(&page).leads_to(), url("home"));
        browser = app.browser();
    }
}

#[test]
fn registering_does_not_sign_in_another_browser() {
    let app = TestApp::new();
    let (mut own, link) = registered(&app, "ann");
    let mut other = app.browser();
    let page = other.get(&link);
    assert_eq!(other.press(&page).leads_to(), url("user.login"));
    assert_eq!((other.signed_in_as(), own.signed_in_as()), (None, None));
    assert!(app.is_confirmed("ann") && app.sessions().is_empty());
}
