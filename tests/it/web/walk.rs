//! Every route, visited by everybody: what is declared of it is what it does.

use app::web::Access;
use rocket::http::Method;

use super::{rows, sample};
use crate::support::{Browser, Page, TestApp};

/// A kind of visitor.
struct Person {
    called: String,
    signed_in: bool,
    confirmed: bool,
    roles: Vec<&'static str>,
    id: i64,
}

/// What comes of a visit.
#[derive(Debug, PartialEq)]
enum Verdict {
    Passes,
    AlreadySignedIn,
    MustSignIn,
    MustConfirm,
    NoPermission,
}

fn site() -> TestApp {
    TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        settings.user.send_new_device_email = true; // feature: devices
        settings.user.enable_invitation = true; // feature: invitations
    })
}

/// Nobody, somebody unconfirmed, and a member with each set of the roles that pages ask for, and `admin`.
fn everybody(app: &TestApp) -> Vec<Person> {
    let person = |called: &str, signed_in, confirmed, roles: &[&'static str], id| Person {
        called: called.to_owned(),
        signed_in,
        confirmed,
        roles: roles.to_vec(),
        id,
    };
    let mut people = vec![
        person("nobody", false, false, &[], 0),
        person("unconfirmed", true, false, &[], app.unconfirmed("unconfirmed")),
    ];
    let unconfirmed_agent = app.unconfirmed("unconfirmed-agent");
    for role in ["secret", "agent"] {
        app.grant(unconfirmed_agent, role);
    }
    people.push(person("unconfirmed agent", true, false, &["secret", "agent"], unconfirmed_agent));
    let subsets: [&[&str]; 9] = [
        &[],
        &["secret"],
        &["sauce"],
        &["agent"],
        &["sauce", "agent"],
        &["secret", "sauce"],
        &["secret", "agent"],
        &["secret", "sauce", "agent"],
        &["admin"],
    ];
    for (number, roles) in subsets.iter().enumerate() {
        let id = app.member(&format!("member{number}"));
        for role in *roles {
            app.grant(id, role);
        }
        people.push(person(&roles.join("+"), true, true, roles, id));
    }
    people
}

/// Whether somebody with these roles passes a declared rule, such as `secret AND (sauce OR agent)`.
fn holds(rule: &str, roles: &[&str]) -> bool {
    let rule = rule.trim();
    let split = |word: &str| {
        let (mut depth, mut parts) = (0, vec![String::new()]);
        for token in rule.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
            depth += i32::from(token == "(") - i32::from(token == ")");
            if depth == 0 && token == word {
                parts.push(String::new());
            } else {
                let part = parts.last_mut().unwrap();
                *part = format!("{part} {token}");
            }
        }
        parts
    };
    let (any, all) = (split("OR"), split("AND"));
    if any.len() > 1 {
        return any.iter().any(|part| holds(part, roles));
    }
    if all.len() > 1 {
        return all.iter().all(|part| holds(part, roles));
    }
    match rule.strip_prefix('(').and_then(|rule| rule.strip_suffix(')')) {
        Some(inner) => holds(inner, roles),
        None => roles.contains(&rule),
    }
}

/// What the declaration says of this person.
fn declared(access: Access, person: &Person) -> Verdict {
    match (access, person) {
        (Access::Anyone, _) | (Access::Anonymous, Person { signed_in: false, .. }) => Verdict::Passes,
        (Access::Anonymous, _) => Verdict::AlreadySignedIn,
        (_, Person { signed_in: false, .. }) => Verdict::MustSignIn,
        (Access::AllowUnconfirmed, _) => Verdict::Passes,
        (_, Person { confirmed: false, .. }) => Verdict::MustConfirm,
        (Access::Role(rule), person) if !holds(rule, &person.roles) => Verdict::NoPermission,
        // Whoever has just signed in is fresh.
        (Access::SignedIn | Access::Fresh | Access::Role(_), _) => Verdict::Passes,
    }
}

/// What the answer says.
fn verdict(browser: &mut Browser<'_>, answer: &Page, access: Access) -> Verdict {
    if !answer.is_redirect() {
        return Verdict::Passes;
    }
    assert_eq!(answer.body, "", "a refusal shows nothing");
    let flashes = browser.clone().follow(answer).flashes();
    browser.cookies.remove("flash");
    match flashes.first().map(String::as_str) {
        Some("must-sign-in") => Verdict::MustSignIn,
        Some("must-confirm") => Verdict::MustConfirm,
        Some("no-permission") => Verdict::NoPermission,
        _ if access == Access::Anonymous => Verdict::AlreadySignedIn,
        _ => Verdict::Passes,
    }
}

#[test]
fn every_page_opens_for_those_it_is_declared_for_and_for_nobody_else() {
    let app = site();
    let people = everybody(&app);
    let before = rows(&app);
    for person in &people {
        let mut browser = browser_of(&app, person);
        let sessions = rows(&app);
        for route in app.site().map.declared().into_iter().filter(|route| route.method == "GET") {
            let path = sample(&route.uri);
            let answer = browser.get(&path);
            let said = format!("GET {path} as {}: {} {:?}", person.called, answer.status, answer.location());
            assert_eq!(verdict(&mut browser, &answer, route.access), declared(route.access, person), "{said}");
            assert!(matches!(answer.status, 200 | 303 | 404), "{said}");
        }
        assert_eq!(rows(&app), sessions, "a GET by {} changed something", person.called);
        assert_eq!(browser.who().is_some(), person.signed_in, "{}", person.called);
    }
    // What the sign-ins of this test itself did is in the rows; nothing else is.
    assert_ne!(rows(&app), before);
}

#[test]
fn every_post_is_refused_before_its_form_is_looked_at() {
    let app = site();
    for person in &everybody(&app) {
        let mut browser = browser_of(&app, person);
        let token = browser.get("/").csrf_token();
        let before = rows(&app);
        for route in app.site().map.declared().into_iter().filter(|route| route.method == "POST") {
            let path = sample(&route.uri);
            let expected = declared(route.access, person);
            let bare = browser.post(&path, &[] as &[(&str, &str)]);
            let said = format!("POST {path} as {}: {} {:?}", person.called, bare.status, bare.location());
            assert_eq!(verdict(&mut browser, &bare, route.access), expected, "{said}");
            if expected == Verdict::Passes {
                assert!(bare.flashes() == ["csrf-failed"] || bare.status == 308, "{said}");
                assert!(bare.status == 403 || bare.status == 308, "{said}");
            } else {
                let answer = browser.post(&path, &[("csrf_token", &token)]);
                assert_eq!(verdict(&mut browser, &answer, route.access), expected, "with its token: {said}");
            }
        }
        assert_eq!(rows(&app), before, "a POST by {} changed something", person.called);
    }
}

#[test]
fn no_route_is_served_without_a_declaration() {
    let app = site();
    let declared = app.site().map.declared();
    let mut checked = 0;
    for route in app.client.rocket().routes() {
        // Where refused requests end; by its address it is not there.
        if route.uri.path() == "/-/refused" {
            assert_eq!(app.browser().get("/-/refused").status, 404);
            continue;
        }
        let known = declared.iter().any(|d| d.method == route.method.as_str() && d.uri == route.uri.path());
        assert!(known, "{} {} is served and not declared", route.method, route.uri);
        assert!(matches!(route.method, Method::Get | Method::Post), "{} {}", route.method, route.uri);
        checked += 1;
    }
    assert_eq!(checked, declared.len(), "what is declared is served, once");
}

#[test]
fn head_is_get_without_a_body() {
    let app = site();
    let member = app.member("ann");
    for mut browser in [app.browser(), app.entered(member)] {
        for route in app.site().map.declared().into_iter().filter(|route| route.method == "GET") {
            let path = sample(&route.uri);
            let (get, head) = (browser.clone().get(&path), browser.request(Method::Head, &path, None, ""));
            assert_eq!((head.status, head.location()), (get.status, get.location()), "{path}");
            assert_eq!(head.header("Content-Type"), get.header("Content-Type"), "{path}");
            assert_eq!(head.body, "", "{path}");
        }
    }
}

fn browser_of<'a>(app: &'a TestApp, person: &Person) -> Browser<'a> {
    if person.signed_in { app.entered(person.id) } else { app.browser() }
}
