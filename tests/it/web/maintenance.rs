//! During maintenance everybody gets a page that says so, nothing is written, and nobody is signed out.

use app::i18n::translate_plain;
use app::message::Message;
use app::models::maintenance;
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use rocket::http::Method;
use serde_json::Value;

use super::rows;
use crate::support::database::connect;
use crate::support::{PASSWORD, TestApp, another_language, default_language, in_words, pattern};

/// For longer than an answer of the database is good.
const NOTICED: TimeDelta = TimeDelta::seconds(2);

fn set(app: &TestApp, on: bool) {
    assert!(app.write(move |tx| Ok(if on { maintenance::begin(tx) } else { maintenance::end(tx) }?)));
    app.advance_clock(NOTICED);
}

#[test]
fn every_page_answers_503_but_those_that_the_page_and_a_load_balancer_need() {
    let app = TestApp::new();
    app.member("ann");
    set(&app, true);
    let before = rows(&app);
    let served = ["static", "language", "theme", "health.live", "health.ready"];
    for route in app.state().routes.declared() {
        let method = if route.method == "GET" { Method::Get } else { Method::Post };
        let path = route.uri.replace("<path..>", "css/app.css").replace(['<', '>'], "");
        let status = app.browser().request(method, &path, None, "").status;
        assert_eq!(status == 503, !served.contains(&route.endpoint), "{} {}: {status}", route.method, route.uri);
    }
    for endpoint in ["static/css/app.css", "health.live", "health.ready"] {
        assert_eq!(app.browser().get(endpoint).status, 200, "{endpoint}");
    }
    assert_eq!(app.browser().get("/no/such/page").status, 503);
    assert_eq!(rows(&app), before);
    set(&app, false);
    assert_eq!(app.browser().get("home").status, 200);
}

#[test]
fn the_page_speaks_the_language_of_its_reader_and_comes_back_to_where_they_were() {
    let app = TestApp::new();
    set(&app, true);
    for (lang, _) in app.state().languages.offered() {
        let page = app.browser().with_header("Accept-Language", lang.as_str()).get("members");
        assert_eq!(page.attributes("html", "lang"), [lang.as_str()]);
        assert_eq!(page.header("Retry-After"), Some("120"));
        assert!(page.header("Cache-Control").is_some_and(|value| value.contains("no-store")), "{:?}", page.headers);
        // That of the default language, where the text is yet to be translated.
        assert_eq!(page.texts("h1"), [translate_plain(lang, &Message::new("maintenance-title"))]);
        assert_eq!(page.attributes("a[data-again]", "href"), [pattern("members")]);
        assert_eq!(page.links_to("main", "user.login") + page.links_to("header", "user.login"), 0, "a dead end");
    }
}

#[test]
fn a_language_can_be_chosen_meanwhile() {
    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    set(&app, true);
    let mut browser = app.browser().with_header("Accept-Language", default_language());
    let page = browser.get("members");
    let answer = browser.submit(&page, "language", &[("lang", other)]);
    assert_eq!(answer.leads_to(), pattern("members"));
    assert_eq!(browser.follow(&answer).attributes("html", "lang"), [other]);
}

#[test]
fn programs_get_json() {
    let app = TestApp::new();
    set(&app, true);
    let mut program = app.browser().with_header("Accept", "application/json");
    for endpoint in ["home", "user.login"] {
        let answer = program.get(endpoint);
        let body: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status, &body["meta"]["code"]), (503, &Value::from(503)));
        assert!(answer.body.contains(&in_words("maintenance-text")), "{}", answer.body);
        assert_eq!(answer.header("Retry-After"), Some("120"));
    }
}

#[test]
fn sessions_stay_and_forms_do_nothing() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    let mut stranger = app.browser();
    let form = stranger.get("user.login");
    set(&app, true);
    // Long enough that a use of the session would be noted.
    app.advance_clock(TimeDelta::minutes(2));
    let before = (rows(&app), app.sessions()[0].seen_at);
    let page = browser.get("members");
    assert_eq!((page.status, page.user()), (503, None));
    // Nobody asks for these whether maintenance is on.
    assert_eq!(browser.get("static/css/no-such.css").status, 404);
    assert!(browser.cookies.contains_key("session"), "no session may be lost");
    let answer = stranger.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((answer.status, answer.texts("h1")), (503, vec![in_words("maintenance-title")]));
    assert_eq!((rows(&app), app.sessions()[0].seen_at), before);
    set(&app, false);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn jobs_and_housekeeping_wait() {
    let app = TestApp::new();
    app.browser().register("ann", "ann@example.com");
    set(&app, true);
    app.advance_clock(TimeDelta::days(30));
    assert_eq!(app.run_jobs(), 0);
    app.run_housekeeping();
    assert_eq!(app.account_count(), 1, "housekeeping has deleted an account");
    set(&app, false);
    assert!(app.run_jobs() > 0);
    app.run_housekeeping();
    assert_eq!(app.account_count(), 0);
}

#[test]
fn nobody_waits_for_the_lock_of_a_copy() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    set(&app, true);
    app.advance_clock(TimeDelta::minutes(2));
    let mut other = connect(&app.database.url, app.folder());
    let lock =
        if app.database.is_file() { "BEGIN IMMEDIATE" } else { "BEGIN; LOCK TABLE users, sessions IN SHARE MODE" };
    other.batch_execute(lock).unwrap();
    let begun = std::time::Instant::now();
    assert_eq!(browser.get("members").status, 503);
    assert_eq!(browser.get("health.ready").status, 200);
    assert!(begun.elapsed().as_secs() < 4, "it waited for the lock");
    other.batch_execute("ROLLBACK").unwrap();
}

#[test]
fn if_the_database_goes_what_was_known_last_is_true() {
    let app = TestApp::new();
    set(&app, true);
    assert_eq!(app.browser().get("home").status, 503);
    app.write(|tx| Ok(tx.batch_execute("ALTER TABLE site_facts RENAME TO away")?));
    app.advance_clock(NOTICED);
    let page = app.browser().get("home");
    assert_eq!(page.texts("h1"), [in_words("maintenance-title")]);
    app.write(|tx| Ok(tx.batch_execute("ALTER TABLE away RENAME TO site_facts")?));
    set(&app, false);
    assert_eq!(app.browser().get("home").status, 200);
}
