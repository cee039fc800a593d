//! Signing in and registering on one page.

use std::collections::BTreeSet;

use crate::support::{PASSWORD, Page, TestApp, form_to, registration, url, with_next};

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.login_and_register_on_one_page = true)
}

/// The errors in the form that posts to this endpoint.
fn errors_in(page: &Page, endpoint: &str) -> Vec<String> {
    page.attributes(&format!("{} .invalid-feedback", form_to(endpoint)), "data-message")
}

/// What stands in a field of the form that posts to this endpoint.
fn value_in(page: &Page, endpoint: &str, field: &str) -> String {
    page.attributes(&format!("{} [name={field:?}]", form_to(endpoint)), "value").into_iter().next().unwrap_or_default()
}

#[test]
fn both_urls_show_both_forms_with_unique_ids() {
    let app = site();
    for path in ["user.login", "user.register"] {
        let page = app.browser().get(path);
        assert_eq!(page.attributes("main form", "action"), [url("user.login"), url("user.register")], "{path}");
        let ids = page.attributes("[id]", "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
        for target in page.attributes("label[for]", "for") {
            assert!(ids.contains(&target), "{target}");
        }
        assert_eq!(page.texts("h1").len(), 1);
        // The other form is on the same page, so no link leads to it.
        let links = page.attributes("main a", "href");
        let leads_to_a_form =
            |link: &String| link.starts_with(&url("user.register")) || link.starts_with(&url("user.login"));
        assert_eq!(links.iter().filter(|link| leads_to_a_form(link)).count(), 0, "{links:?}");
    }
    let apart = TestApp::new();
    assert_eq!(apart.browser().get("user.login").attributes("main form", "action"), [url("user.login")]);
}

#[test]
fn errors_and_typed_values_appear_in_the_submitted_form() {
    let app = site();
    let mut browser = app.browser();
    let page = browser.get("user.login");
    let wrong = browser.submit(&page, "user.login", &[("username", "nobody"), ("password", PASSWORD)]);
    assert_eq!(wrong.status, 422);
    assert_eq!(errors_in(&wrong, "user.login"), ["incorrect-credentials", "incorrect-credentials"]);
    assert_eq!(errors_in(&wrong, "user.register"), [""; 0]);
    assert_eq!(value_in(&wrong, "user.login", "username"), "nobody");
    assert_eq!(value_in(&wrong, "user.register", "username"), "");

    let fields = [("username", "a b"), ("email", "x"), ("password", PASSWORD), ("retype_password", "other")];
    let wrong = browser.submit(&wrong, "user.register", &fields);
    assert_eq!(wrong.status, 422);
    assert_eq!(errors_in(&wrong, "user.register").len(), 3);
    assert_eq!(errors_in(&wrong, "user.login"), [""; 0]);
    assert_eq!(value_in(&wrong, "user.register", "email"), "x");
    assert_eq!(value_in(&wrong, "user.login", "username"), "");
    assert!(!wrong.body.contains(PASSWORD));
    let described =
        wrong.attributes(&format!("{} [aria-invalid]", form_to("user.register")), "aria-describedby").join(" ");
    for error in wrong.attributes(".invalid-feedback", "id") {
        assert!(described.contains(&error), "{error} describes its field: {described}");
    }
}

#[test]
fn each_form_leads_to_its_own_next_page_even_after_an_error_in_the_other() {
    let app = TestApp::with(|settings| {
        settings.user.login_and_register_on_one_page = true;
        settings.user.enable_confirm_email = false;
    });
    app.member("ann");
    let address = format!("{}&reg_next={}", with_next("user.login", "members"), url("user.account"));
    let register = registration("ben", "ben@example.com", PASSWORD);
    for mistake in [None, Some("user.login"), Some("user.register")] {
        let app_browser = || {
            let mut browser = app.browser();
            let mut page = browser.get(&address);
            if let Some(action) = mistake {
                page = browser.submit(&page, action, &[("username", "x")]);
                assert_eq!(page.status, 422);
            }
            (browser, page)
        };
        let (mut browser, page) = app_browser();
        let answer = browser.submit(&page, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
        assert_eq!(answer.leads_to(), url("members"), "{mistake:?}");
        if app.user("ben").is_none() {
            let (mut browser, page) = app_browser();
            assert_eq!(browser.submit(&page, "user.register", &register).leads_to(), url("user.account"));
        }
        // The theme menu leads back to this page.
        let next = page.attributes(&format!("{} [name=next]", form_to("theme")), "value").remove(0);
        let members = url("members");
        let encoded = members.replace('/', "%2F");
        assert!(next.contains(&format!("next={encoded}")) || next.contains(&format!("next={members}")), "{next}");
        assert!(next.contains("reg_next="), "{next}");
    }
    app.run_jobs();
}
