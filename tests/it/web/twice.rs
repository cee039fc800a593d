//! The same form, sent twice by the same browser: without scripts, a double click shows the second answer.

use app::db::schema::sent_forms;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{confirm_link, rows};
use crate::support::{Browser, PASSWORD, Page, TestApp, registration, url};

const NEW_PASSWORD: &str = "another good horse";

/// Sends the form twice, the second time as the browser was before the first. Only the second answer arrives, as if the
/// browser had given up the first.
fn send_twice(app: &TestApp, browser: &mut Browser<'_>, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
    let first = browser.clone().submit(page, action, fields);
    assert!(first.is_redirect(), "{action}: {} {}", first.status, first.body);
    let (changed, history) = (rows(app), app.audit_kinds());
    let second = browser.submit(page, action, fields);
    assert_eq!((second.status, second.location()), (first.status, first.location()), "{action}");
    let cookies = |page: &Page| page.set_cookies().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(cookies(&second), cookies(&first), "{action}");
    assert_eq!((rows(app), app.audit_kinds()), (changed, history), "{action}: done twice");
    second
}

#[test]
fn registering_confirming_and_signing_in_are_done_once() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let (form, fields) = (browser.get("user.register"), registration("ann", "ann@example.com", PASSWORD));
    let second = send_twice(&app, &mut browser, &form, "user.register", &fields);
    assert_eq!(browser.follow(&second).flashes(), ["confirmation-sent"]);
    let link = app.mail_to("ann@example.com").link("user.confirm_email");

    let page = browser.get(&link);
    let second = send_twice(&app, &mut browser, &page, &page.main_action(), &[]);
    assert_eq!(browser.follow(&second).user().as_deref(), Some("ann"));

    browser.sign_out();
    let form = browser.get("user.login");
    let second = send_twice(&app, &mut browser, &form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(browser.follow(&second).user().as_deref(), Some("ann"), "with the session of the first answer");

    let page = browser.get("user.logout");
    let second = send_twice(&app, &mut browser, &page, "user.logout", &[]);
    assert_eq!(browser.follow(&second).flashes(), ["signed-out"]);
}

#[test]
fn passwords_are_replaced_once() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    send_twice(&app, &mut browser, &form, "user.forgot_password", &[("email", "ann@example.com")]);
    let page = browser.get(&app.mail_to("ann@example.com").link("user.reset_password"));
    let fields = [("new_password", NEW_PASSWORD), ("retype_password", NEW_PASSWORD)];
    let second = send_twice(&app, &mut browser, &page, &page.main_action(), &fields);
    assert_eq!(browser.follow(&second).user().as_deref(), Some("ann"));

    // Changing it gives the session another secret, so the second form comes with one that opens nothing.
    let form = browser.get("user.change_password");
    let fields = [("old_password", NEW_PASSWORD), ("new_password", PASSWORD), ("retype_password", PASSWORD)];
    let second = send_twice(&app, &mut browser, &form, "user.change_password", &fields);
    assert_eq!(browser.follow(&second).flashes(), ["password-changed"]);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    app.mails();
}

#[test]
fn an_account_is_deleted_once() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.signed_in("ann");
    let form = browser.get("user.delete");
    let second = send_twice(&app, &mut browser, &form, "user.delete", &[("password", PASSWORD)]);
    let shown = browser.follow(&second);
    assert_eq!((shown.user(), shown.flashes()), (None, vec!["account-deleted".to_owned()]));
    app.mail_to("ann@example.com");
}

#[test]
fn at_the_same_moment_too() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let (form, fields) = (browser.get("user.register"), registration("ann", "ann@example.com", PASSWORD));
    let send = |mut browser: Browser<'_>, form: Page| browser.submit(&form, "user.register", &fields);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let copies = (0..5).map(|_| (browser.clone(), form.clone()));
        let all: Vec<_> = copies.map(|(browser, form)| scope.spawn(|| send(browser, form))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for answer in &answers {
        assert_eq!((answer.status, answer.location()), (303, answers[0].location()), "{}", answer.body);
    }
    app.mail_to("ann@example.com");
}

#[test]
fn at_another_machine_too() {
    let app = TestApp::new();
    let other = app.second_machine();
    let mut browser = app.browser();
    let (form, fields) = (browser.get("user.register"), registration("ann", "ann@example.com", PASSWORD));
    let mut there = other.browser();
    there.cookies = browser.cookies.clone();
    let first = browser.submit(&form, "user.register", &fields);
    let second = there.submit(&form, "user.register", &fields);
    assert_eq!((second.status, second.location()), (303, first.location()), "{}", second.body);
    app.mail_to("ann@example.com");
}

#[test]
fn another_form_is_another_wish() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let count = |app: &TestApp| app.mails().len();
    let (first, second) = (browser.get("user.forgot_password"), browser.get("user.forgot_password"));
    let ask = |browser: &mut Browser<'_>, page: &Page, email: &str| {
        assert!(browser.submit(page, "user.forgot_password", &[("email", email)]).is_redirect());
    };
    ask(&mut browser, &first, "ann@example.com");
    assert_eq!(count(&app), 1);
    // The page was opened again.
    ask(&mut browser, &second, "ann@example.com");
    assert_eq!(count(&app), 2);
    // Something else was typed, and then the first again.
    ask(&mut browser, &first, "bob@example.com");
    ask(&mut browser, &first, "ann@example.com");
    assert_eq!(count(&app), 3);
    ask(&mut browser, &first, "ann@example.com");
    assert_eq!(count(&app), 3);
    // A minute later.
    app.advance_clock(TimeDelta::seconds(61));
    ask(&mut browser, &first, "ann@example.com");
    assert_eq!(count(&app), 4);
}

#[test]
fn a_form_with_errors_can_be_sent_again_unchanged() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let link = confirm_link(&app, &mut browser, "ann");
    let form = browser.get("user.login");
    let fields = [("username", "ann"), ("password", PASSWORD)];
    assert_eq!(browser.submit(&form, "user.login", &fields).status, 422, "not confirmed");
    let mut elsewhere = app.browser();
    let page = elsewhere.get(&link);
    elsewhere.press(&page);
    assert!(browser.submit(&form, "user.login", &fields).is_redirect(), "the first answer did nothing");
}

#[test]
fn nobody_else_gets_the_answer() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let form = browser.get("user.login");
    let before = browser.clone();
    let fields = [("username", "ann"), ("password", PASSWORD)];
    browser.submit(&form, "user.login", &fields);
    let secret = browser.cookies["session"].clone();
    // With everything that was typed and the form's token, but not the browser's secret.
    let mut thief = app.browser();
    thief.get("home");
    assert_eq!(thief.submit(&form, "user.login", &fields).status, 403);
    assert!(!thief.cookies.contains_key("session"));
    // With the browser's secret, but not what was typed.
    let mut thief = before.clone();
    assert_eq!(thief.submit(&form, "user.login", &[("username", "ann"), ("password", "x")]).status, 422);
    assert!(!thief.cookies.contains_key("session"));
    // Whoever has the session's secret from before the change does not get that from after it.
    let mut thief = browser.clone();
    let page = browser.get("user.change_password");
    let change = [("old_password", PASSWORD), ("new_password", NEW_PASSWORD), ("retype_password", NEW_PASSWORD)];
    let own = thief.get("user.change_password");
    assert!(browser.submit(&page, "user.change_password", &change).is_redirect());
    assert_eq!(thief.submit(&own, "user.change_password", &change).leads_to(), url("user.login"));
    assert_eq!(thief.signed_in_as(), None);

    // The database has none of it in clear.
    let kept: Vec<(Vec<u8>, Vec<u8>, String)> =
        app.read(|c| Ok(sent_forms::table.select((sent_forms::key, sent_forms::body, sent_forms::answer)).load(c)?));
    assert_eq!(kept.len(), 2);
    let text = format!("{kept:?}");
    for clear in [secret.as_str(), browser.cookies["session"].as_str(), PASSWORD, "session", "password-changed"] {
        assert!(!text.contains(clear), "{clear}");
    }
    app.mails();
    app.advance_clock(TimeDelta::minutes(2));
    app.run_housekeeping();
    assert_eq!(app.read(|c| Ok(sent_forms::table.count().get_result::<i64>(c)?)), 0);
}
