//! Finding out who has an account from details that no page shows: headers, sizes, cookies.

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// Everything measurable about a response: its length and its headers, except for random or encrypted values.
fn measure(page: &Page) -> Vec<String> {
    let header = |(name, value): &(String, String)| match name.to_lowercase().as_str() {
        "x-request-id" => format!("{name}: {} bytes", value.len()),
        "set-cookie" => {
            let (pair, attributes) = value.split_once(';').unwrap_or((value, ""));
            let cookie = pair.split('=').next().unwrap_or_default();
            // The time moves on between two requests.
            let attributes = attributes.split("; Expires=").next().unwrap_or_default();
            format!("{name}: {cookie} of {} bytes;{attributes}", pair.len())
        }
        _ => format!("{name}: {value}"),
    };
    let mut all: Vec<_> = page.headers.iter().map(header).collect();
    all.push(format!("{} with {} bytes", page.status, page.body.len()));
    all.sort();
    all
}

/// Asserts that the same requests get indistinguishable responses for all of these names.
fn assert_alike(app: &TestApp, names: &[&str], what: impl Fn(&mut Browser<'_>, &str) -> Page) {
    let seen: Vec<_> = names
        .iter()
        .map(|name| {
            assert_eq!(name.len(), names[0].len(), "the form repeats the name, so all must have the same length");
            let mut browser = app.browser();
            let answer = what(&mut browser, name);
            let landed = answer.location().map(|to| measure(&browser.get(&to)));
            (measure(&answer), landed)
        })
        .collect();
    for (one, name) in seen.iter().zip(names) {
        assert_eq!(*one, seen[0], "{name} and {}", names[0]);
    }
}

#[test]
fn responses_are_identical_to_the_byte_for_all_accounts() {
    let app = TestApp::with(crate::web::without_limits);
    app.member("owner");
    app.unconfirmed("await");
    app.set_active(app.member("ended"), false);
    let names = ["nobdy", "owner", "await", "ended"];
    let addresses = names.map(|name| format!("{name}@example.com"));
    let addresses = addresses.each_ref().map(String::as_str);

    assert_alike(&app, &names, |browser, name| browser.sign_in(name, "no such password"));
    assert_alike(&app, &addresses, |browser, email| browser.sign_in(email, "no such password"));
    assert_alike(&app, &addresses, |browser, email| {
        let form = browser.get("user.resend_confirm_email");
        browser.submit(&form, "user.resend_confirm_email", &[("email", email)])
    });
    // The usernames have the same length.
    assert_alike(&app, &addresses, |browser, email| browser.register(&format!("new-{}", &email[..5]), email));
    // The new accounts must get the same responses too.
    assert_alike(&app, &names, |browser, name| browser.sign_in(&format!("new-{name}"), PASSWORD));
    assert_alike(&app, &names, |browser, name| browser.sign_in(&format!("new-{name}"), "no such password"));
    app.run_jobs();
}

#[test]
fn json_responses_reveal_no_more_than_pages() {
    let app = TestApp::with(crate::web::without_limits);
    app.member("owner");
    app.unconfirmed("await");
    let answers = ["nobdy", "owner", "await"].map(|name| {
        let mut program = app.browser().with_header("Accept", "application/json");
        let body = format!(r#"{{"username":"{name}","password":"no such password"}}"#);
        let page = program.request(rocket::http::Method::Post, "user.login", Some("application/json"), &body);
        (page.status, page.body)
    });
    assert!(answers.iter().all(|answer| *answer == answers[0]), "the responses differ: {answers:?}");
}
