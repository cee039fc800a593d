//! Every route, visited by all kinds of visitors, behaves as declared.

use std::collections::BTreeSet;

use app::db::schema::{sessions, users};
use app::models::UserId;
use app::web::Access;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use rocket::http::Method;

use super::{rows, sample_url};
use crate::support::{Browser, Page, TestApp, enable_all_features};

/// A kind of visitor.
#[derive(Clone)]
struct Person {
    called: String,
    /// The account whose session the browser has.
    id: Option<UserId>,
    active: bool,
    confirmed: bool,
    /// Whether they gave their password just now.
    fresh: bool,
    roles: Vec<&'static str>,
}

/// The outcome of a visit.
#[derive(Debug, PartialEq)]
enum Verdict {
    Passes,
    AlreadySignedIn,
    MustSignIn,
    MustConfirm,
    NoPermission,
    MustReauthenticate,
}

fn site() -> TestApp {
    TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        enable_all_features(settings);
    })
}

/// Every set of roles that a page asks for, with some of them missing, and roles that no page asks for.
fn sets_of_roles(app: &TestApp) -> BTreeSet<Vec<&'static str>> {
    let mut sets = BTreeSet::from([vec!["admin"], vec!["of no page"]]);
    for rule in app.state().routes.declared().into_iter().filter_map(|route| route.access.rule()) {
        let names = rule.names();
        sets.extend((0..1 << names.len()).map(|set: usize| {
            let held = names.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
            held.map(|(_, name)| *name).collect::<Vec<_>>()
        }));
    }
    sets
}

/// A visitor who is not signed in, and accounts: unconfirmed, switched off, with an old session, with all sets of roles.
fn all_visitors(app: &TestApp) -> Vec<Person> {
    let nobody =
        Person { called: "nobody".to_owned(), id: None, active: true, confirmed: false, fresh: false, roles: vec![] };
    let every_role: Vec<_> = app.state().routes.roles().into_iter().collect();
    let with = |called: &str, change: fn(&mut Person), roles: &[&'static str]| {
        let mut person = Person { confirmed: true, fresh: true, roles: roles.to_vec(), ..nobody.clone() };
        called.clone_into(&mut person.called);
        change(&mut person);
        let name: String = called.chars().filter(char::is_ascii_alphanumeric).collect();
        let id = if person.confirmed { app.member(&name) } else { app.unconfirmed(&name) };
        for role in roles {
            app.grant(id, role);
        }
        person.id = Some(id);
        person
    };
    let mut people = vec![
        with("unconfirmed", |person| person.confirmed = false, &[]),
        with("unconfirmed, with roles", |person| person.confirmed = false, &every_role),
        with("switched off", |person| person.active = false, &every_role),
        with("signed in long ago", |person| person.fresh = false, &[]),
        with("long ago, with roles", |person| person.fresh = false, &every_role),
    ];
    people.extend(sets_of_roles(app).iter().map(|roles| with(&format!("has {}", roles.join("+")), |_| (), roles)));
    people.push(nobody);
    people
}

/// A browser with a live session of this person.
fn browser_of<'a>(app: &'a TestApp, person: &Person) -> Browser<'a> {
    let Some(id) = person.id else { return app.browser() };
    let mut browser = app.with_session(id);
    let (active, fresh) = (person.active, person.fresh);
    app.write(move |tx| {
        // Behind the site's back: the session itself goes on.
        diesel::update(users::table.find(id)).set(users::active.eq(active)).execute(tx.connection())?;
        if !fresh {
            let own = sessions::table.filter(sessions::user_id.eq(id));
            diesel::update(own).set(sessions::authenticated_at.eq(None::<NaiveDateTime>)).execute(tx.connection())?;
        }
        Ok(())
    });
    browser.get("home");
    browser
}

/// The outcome for this person according to the declaration.
fn declared(access: Access, person: &Person) -> Verdict {
    let signed_in = person.id.is_some() && person.active;
    match access {
        Access::Anonymous if signed_in => Verdict::AlreadySignedIn,
        Access::Anyone | Access::Anonymous => Verdict::Passes,
        _ if !signed_in => Verdict::MustSignIn,
        // Nobody here sends a token, or a name and a password.
        Access::Program => Verdict::MustSignIn,
        Access::AllowUnconfirmed => Verdict::Passes,
        _ if !person.confirmed => Verdict::MustConfirm,
        Access::Role(rule) | Access::FreshRole(rule) if !rule.admits(&person.roles) => Verdict::NoPermission,
        Access::Fresh | Access::FreshRole(_) if !person.fresh => Verdict::MustReauthenticate,
        Access::SignedIn | Access::Fresh | Access::Role(_) | Access::FreshRole(_) | Access::SignedInOrProgram => {
            Verdict::Passes
        }
    }
}

fn is_for_programs(access: Access) -> bool {
    matches!(access, Access::Program | Access::SignedInOrProgram)
}

/// The actual outcome, by the message that this answer leaves for the next page.
fn verdict(browser: &mut Browser<'_>, answer: &Page, access: Access) -> Verdict {
    match (is_for_programs(access), answer.status) {
        (true, 401) => return Verdict::MustSignIn,
        (true, 403) => return Verdict::MustConfirm,
        _ if !answer.is_redirect() => return Verdict::Passes,
        _ => {}
    }
    assert_eq!(answer.body, "", "a refusal must have no body");
    browser.cookies.remove("flash");
    let flash = answer.set_cookies().into_iter().find(|cookie| cookie.name() == "flash");
    let flash = flash.map(|cookie| URL_SAFE_NO_PAD.decode(cookie.value()).unwrap()).unwrap_or_default();
    let flash = String::from_utf8(flash).unwrap();
    let says = |id: &str| flash.contains(&format!("\"{id}\""));
    match () {
        () if says("must-sign-in") => Verdict::MustSignIn,
        () if says("must-confirm") => Verdict::MustConfirm,
        () if says("no-permission") => Verdict::NoPermission,
        () if says("must-reauthenticate") => Verdict::MustReauthenticate,
        () if says("invalid-login-token") => Verdict::Passes, // feature: passwordless
        () if access == Access::Anonymous => Verdict::AlreadySignedIn,
        () => Verdict::Passes,
    }
}

#[test]
fn every_page_opens_exactly_for_the_declared_visitors() {
    let app = site();
    let people = all_visitors(&app);
    let before = rows(&app);
    for person in &people {
        let mut browser = browser_of(&app, person);
        let sessions = rows(&app);
        for route in app.state().routes.declared().into_iter().filter(|route| route.method == "GET") {
            let path = sample_url(&route.uri);
            let answer = browser.get(&path);
            let context = format!("GET {path} as {}: {} {:?}", person.called, answer.status, answer.location());
            assert_eq!(verdict(&mut browser, &answer, route.access), declared(route.access, person), "{context}");
            assert!(matches!(answer.status, 200 | 303 | 404) || is_for_programs(route.access), "{context}");
        }
        assert_eq!(rows(&app), sessions, "a GET by {} changed rows", person.called);
        assert_eq!(browser.signed_in_as().is_some(), person.id.is_some() && person.active, "{}", person.called);
    }
    // Only the sign-ins of this test changed rows.
    assert_ne!(rows(&app), before);
}

#[test]
fn every_post_is_refused_before_its_form_is_read() {
    let app = site();
    for person in &all_visitors(&app) {
        let mut browser = browser_of(&app, person);
        let token = browser.get("home").csrf_token();
        let before = rows(&app);
        for route in app.state().routes.declared().into_iter().filter(|route| route.method == "POST") {
            let path = sample_url(&route.uri);
            let expected = declared(route.access, person);
            let bare = browser.post(&path, &[] as &[(&str, &str)]);
            let context = format!("POST {path} as {}: {} {:?}", person.called, bare.status, bare.location());
            assert_eq!(verdict(&mut browser, &bare, route.access), expected, "{context}");
            if route.endpoint == "user.logout" && declared(Access::SignedIn, person) == Verdict::MustSignIn {
                // Nobody is signed in, so there is nothing to refuse.
                assert_eq!(bare.leads_to(), crate::support::url("user.login"), "{context}");
            } else if expected == Verdict::Passes {
                assert!(bare.flashes() == ["csrf-failed"] || bare.status == 308, "{context}");
                assert!(bare.status == 403 || bare.status == 308, "{context}");
            } else {
                let answer = browser.post(&path, &[("csrf_token", &token)]);
                assert_eq!(verdict(&mut browser, &answer, route.access), expected, "with its token: {context}");
            }
        }
        assert_eq!(rows(&app), before, "a POST by {} changed rows", person.called);
    }
}

#[test]
fn every_route_is_declared() {
    let app = site();
    let declared = app.state().routes.declared();
    let moved = app.state().routes.moved();
    let is_moved = |route: &rocket::Route| moved.iter().any(|old| old.from == route.uri.path());
    let mut checked = 0;
    for route in app.client.rocket().routes().filter(|route| !is_moved(route)) {
        // Refused requests are routed here internally. From outside it is a 404.
        if route.uri.path() == "/-/refused" {
            assert_eq!(app.browser().get("/-/refused").status, 404);
            continue;
        }
        let known = declared
            .iter()
            .any(|d| d.method == route.method.as_str() && d.uri == route.uri.path().replace("<_>", "<token>"));
        assert!(known, "{} {} is served but not declared", route.method, route.uri);
        assert!(matches!(route.method, Method::Get | Method::Post), "{} {}", route.method, route.uri);
        checked += 1;
    }
    assert_eq!(checked, declared.len(), "every declared route must be served once");
}

#[test]
fn head_equals_get_without_a_body() {
    let app = site();
    let member = app.member("ann");
    for mut browser in [app.browser(), app.with_session(member)] {
        for route in app.state().routes.declared().into_iter().filter(|route| route.method == "GET") {
            let path = sample_url(&route.uri);
            let (get, head) = (browser.clone().get(&path), browser.request(Method::Head, &path, None, ""));
            assert_eq!((head.status, head.location()), (get.status, get.location()), "{path}");
            assert_eq!(head.header("Content-Type"), get.header("Content-Type"), "{path}");
            assert_eq!(head.body, "", "{path}");
        }
    }
}
