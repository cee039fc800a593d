//! Whether somebody has an account here, read from what no page shows: names of headers, sizes, cookies.

use crate::support::{Browser, PASSWORD, Page, TestApp};

/// All that can be measured of an answer: its length, and its headers but for what is random or hidden in them.
fn measured(page: &Page) -> Vec<String> {
    let header = |(name, value): &(String, String)| match name.to_lowercase().as_str() {
        "x-request-id" => format!("{name}: {} bytes", value.len()),
        "set-cookie" => {
            let (pair, attributes) = value.split_once(';').unwrap_or((value, ""));
            let cookie = pair.split('=').next().unwrap_or_default();
            // A time that moves on between two requests.
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

/// The same is done with each of these; whoever measures learns nothing.
fn assert_alike(app: &TestApp, names: &[&str], what: impl Fn(&mut Browser<'_>, &str) -> Page) {
    let seen: Vec<_> = names
        .iter()
        .map(|name| {
            assert_eq!(name.len(), names[0].len(), "what is typed is shown again, so it must be as long");
            let mut browser = app.browser();
            let answer = what(&mut browser, name);
            let landed = answer.location().map(|to| measured(&browser.get(&to)));
            (measured(&answer), landed)
        })
        .collect();
    for (one, name) in seen.iter().zip(names) {
        assert_eq!(*one, seen[0], "{name} and {}", names[0]);
    }
}

#[test]
fn answers_are_alike_to_the_byte_whoever_is_asked_about() {
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
        let form = browser.get("/user/resend-confirm-email");
        browser.submit(&form, "/user/resend-confirm-email", &[("email", email)])
    });
    // A name of the same length for each.
    assert_alike(&app, &addresses, |browser, email| browser.register(&format!("new-{}", &email[..5]), email));
    // And what the new account is told, whoever owns its address.
    assert_alike(&app, &names, |browser, name| browser.sign_in(&format!("new-{name}"), PASSWORD));
    assert_alike(&app, &names, |browser, name| browser.sign_in(&format!("new-{name}"), "no such password"));
    app.work();
}

#[test]
fn a_program_is_told_no_more_than_a_person() {
    let app = TestApp::with(crate::web::without_limits);
    app.member("owner");
    app.unconfirmed("await");
    let answers = ["nobdy", "owner", "await"].map(|name| {
        let mut program = app.browser().with_header("Accept", "application/json");
        let body = format!(r#"{{"username":"{name}","password":"no such password"}}"#);
        let page = program.request(rocket::http::Method::Post, "/user/login", Some("application/json"), &body);
        (page.status, page.body)
    });
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}
