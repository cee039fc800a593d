//! Signing in and registering on one page.

use std::collections::BTreeSet;

use crate::support::{PASSWORD, Page, TestApp};

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.login_and_register_on_one_page = true)
}

/// The errors in the form that posts to `action`.
fn errors_in(page: &Page, action: &str) -> Vec<String> {
    page.attributes(&format!("form[action={action:?}] .invalid-feedback"), "data-message")
}

/// What stands in a field of the form that posts to `action`.
fn value_in(page: &Page, action: &str, field: &str) -> String {
    page.attributes(&format!("form[action={action:?}] [name={field:?}]"), "value")
        .into_iter()
        .next()
        .unwrap_or_default()
}

#[test]
fn both_addresses_show_both_forms_and_no_id_stands_twice() {
    let app = site();
    for path in ["/user/login", "/user/register"] {
        let page = app.browser().get(path);
        assert_eq!(page.attributes("main form", "action"), ["/user/login", "/user/register"], "{path}");
        let ids = page.attributes("[id]", "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
        for target in page.attributes("label[for]", "for") {
            assert!(ids.contains(&target), "{target}");
        }
        assert_eq!(page.texts("h1").len(), 1);
        // Where the other form is, no link leads to it.
        assert_eq!(page.texts("main a[href^='/user/register'], main a[href^='/user/login']"), [""; 0]);
    }
    let apart = TestApp::new();
    assert_eq!(apart.browser().get("/user/login").attributes("main form", "action"), ["/user/login"]);
}

#[test]
fn errors_and_what_was_typed_stand_in_the_form_that_was_sent() {
    let app = site();
    let mut browser = app.browser();
    let page = browser.get("/user/login");
    let wrong = browser.submit(&page, "/user/login", &[("username", "nobody"), ("password", PASSWORD)]);
    assert_eq!(wrong.status, 422);
    assert_eq!(errors_in(&wrong, "/user/login"), ["incorrect-credentials", "incorrect-credentials"]);
    assert_eq!(errors_in(&wrong, "/user/register"), [""; 0]);
    assert_eq!(value_in(&wrong, "/user/login", "username"), "nobody");
    assert_eq!(value_in(&wrong, "/user/register", "username"), "");

    let fields = [("username", "a b"), ("email", "x"), ("password", PASSWORD), ("retype_password", "other")];
    let wrong = browser.submit(&wrong, "/user/register", &fields);
    assert_eq!(wrong.status, 422);
    assert_eq!(errors_in(&wrong, "/user/register").len(), 3);
    assert_eq!(errors_in(&wrong, "/user/login"), [""; 0]);
    assert_eq!(value_in(&wrong, "/user/register", "email"), "x");
    assert_eq!(value_in(&wrong, "/user/login", "username"), "");
    assert!(!wrong.body.contains(PASSWORD));
    let described = wrong.attributes("form[action='/user/register'] [aria-invalid]", "aria-describedby").join(" ");
    for error in wrong.attributes(".invalid-feedback", "id") {
        assert!(described.contains(&error), "{error} is told with its field: {described}");
    }
}

#[test]
fn each_form_leads_on_to_its_own_page_also_after_a_mistake_in_the_other() {
    let app = TestApp::with(|settings| {
        settings.user.login_and_register_on_one_page = true;
        settings.user.enable_confirm_email = false;
    });
    app.member("ann");
    let address = "/user/login?next=/members&reg_next=/user/account";
    let register =
        [("username", "ben"), ("email", "ben@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    for mistake in [None, Some("/user/login"), Some("/user/register")] {
        let app_browser = || {
            let mut browser = app.browser();
            let mut page = browser.get(address);
            if let Some(action) = mistake {
                page = browser.submit(&page, action, &[("username", "x")]);
                assert_eq!(page.status, 422);
            }
            (browser, page)
        };
        let (mut browser, page) = app_browser();
        let answer = browser.submit(&page, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
        assert_eq!(answer.leads_to(), "/members", "{mistake:?}");
        if app.user("ben").is_none() {
            let (mut browser, page) = app_browser();
            assert_eq!(browser.submit(&page, "/user/register", &register).leads_to(), "/user/account");
        }
        // A choice in a menu comes back to the same page.
        let next = page.attributes("form[action='/language'] [name=next]", "value").remove(0);
        assert!(next.contains("next=%2Fmembers") || next.contains("next=/members"), "{next}");
        assert!(next.contains("reg_next="), "{next}");
    }
    app.work();
}
