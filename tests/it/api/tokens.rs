//! The page where people make tokens for programs.

use app::api::schema::api_tokens;
use app::config::values::Span;
use chrono::TimeDelta;
use diesel::prelude::*;
use rocket::http::Method;

use super::{is_good, make, with_token};
use crate::support::{Browser, Page, TestApp, in_words, url};

fn rows(page: &Page) -> Vec<String> {
    page.texts("[data-token-id]")
}

fn revoke(browser: &mut Browser<'_>, id: &str) -> Page {
    let list = browser.get("user.tokens");
    let token = list.csrf_token();
    browser.post(&format!("{}/{id}/revoke", url("user.tokens")), &[("csrf_token", token)])
}

#[test]
fn a_token_is_made_shown_once_listed_and_revoked() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    assert_eq!(browser.get("user.account").links_to("nav", "user.tokens"), 1);
    let form = browser.get("user.tokens");
    let fields = [("name", " the   backup "), ("expires_in_days", "30")];
    let answer = browser.submit(&form, "user.tokens", &fields);
    assert_eq!(answer.leads_to(), url("user.tokens"));
    let shown = browser.follow(&answer);
    assert_eq!(shown.flashes(), ["token-made"]);
    let token = shown.attributes("[data-token]", "data-token").remove(0);
    assert_eq!(shown.texts("[data-token]"), [token.as_str()]);
    assert!(token.len() == 43 && rows(&shown)[0].contains("the backup"), "{token} {:?}", rows(&shown));
    let again = browser.get("user.tokens");
    assert!(!again.body.contains(&token) && again.attributes("[data-token]", "data-token").is_empty());
    assert!(!browser.cookies.contains_key("handed-on"));

    // A double click makes one.
    let second = browser.submit(&form, "user.tokens", &fields);
    assert_eq!(browser.follow(&second).attributes("[data-token]", "data-token"), [token.as_str()]);
    assert_eq!(rows(&browser.get("user.tokens")).len(), 1);

    assert!(is_good(&app, &token));
    let id = again.attributes("[data-token-id]", "data-token-id").remove(0);
    let gone = revoke(&mut browser, &id);
    let shown = browser.follow(&gone);
    assert_eq!((shown.flashes(), rows(&shown)), (vec!["token-revoked".to_owned()], vec![]));
    assert!(!is_good(&app, &token));
    assert_eq!(revoke(&mut browser, &id).status, 404);
    let history: Vec<_> = app.audit_kinds().into_iter().filter(|kind| kind.starts_with("token-")).collect();
    assert_eq!(history, ["token-made", "token-revoked"]);
    assert!(browser.get("user.history").body.contains("the backup"));
}

#[test]
fn nobody_sees_or_revokes_the_tokens_of_another_account() {
    let app = TestApp::new();
    let (ann, eve) = (app.member("ann"), app.member("eve"));
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    let id = browser.get("user.tokens").attributes("[data-token-id]", "data-token-id").remove(0);
    let mut thief = app.with_session(eve);
    assert!(rows(&thief.get("user.tokens")).is_empty());
    assert_eq!(revoke(&mut thief, &id).status, 404);
    assert!(is_good(&app, &token));
    // The page wants a fresh proof of identity.
    app.advance_clock(TimeDelta::minutes(11));
    assert_eq!(browser.get("user.tokens").leads_to(), url("user.confirm_access"));
    let post = browser.post("user.tokens", &[("name", "x")]);
    assert_eq!(post.leads_to(), url("user.confirm_access"));
}

#[test]
fn the_form_says_what_is_wrong() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let form = browser.get("user.tokens");
    let long = "é".repeat(61);
    for (name, days, field) in [
        ("", "", "name"),
        ("  ", "", "name"),
        ("a\u{7}b", "", "name"),
        (&long, "", "name"),
        ("x", "0", "expires_in_days"),
        ("x", "-1", "expires_in_days"),
        ("x", "3651", "expires_in_days"),
        ("x", "soon", "expires_in_days"),
        ("x", "99999999999999999999", "expires_in_days"),
    ] {
        let page = browser.submit(&form, "user.tokens", &[("name", name), ("expires_in_days", days)]);
        assert_eq!((page.status, page.errors(field).len()), (422, 1), "{name:?} {days}");
    }
    make(&mut browser, &"é".repeat(60), "3650");
}

#[test]
fn a_token_ends_on_its_day_and_when_it_is_too_old() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let (short, long) = (make(&mut browser, "short", "2"), make(&mut browser, "long", ""));
    app.advance_clock(TimeDelta::days(2) - TimeDelta::seconds(1));
    assert!(is_good(&app, &short) && is_good(&app, &long));
    app.advance_clock(TimeDelta::seconds(1));
    assert!(!is_good(&app, &short) && is_good(&app, &long));
    let count = |app: &TestApp| rows(&app.with_session(ann).get("user.tokens")).len();
    app.run_housekeeping();
    assert_eq!(count(&app), 2, "ended tokens are shown for a while");
    app.advance_clock(TimeDelta::days(15));
    app.run_housekeeping();
    assert_eq!(count(&app), 1);

    let app = TestApp::with(|settings| settings.user.token_max_age = Some(Span::days(3)));
    let ann = app.member("ann");
    let (short, long) = {
        let mut browser = app.with_session(ann);
        (make(&mut browser, "short", "2"), make(&mut browser, "long", "30"))
    };
    app.advance_clock(TimeDelta::days(2));
    assert!(!is_good(&app, &short) && is_good(&app, &long));
    app.advance_clock(TimeDelta::days(1));
    assert!(!is_good(&app, &long));
}

#[test]
fn the_settings_end_older_tokens_too_and_a_clock_that_was_set_back_does_not_revive_them() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let token = make(&mut app.with_session(ann), "backup", "");
    app.advance_clock(TimeDelta::hours(-2));
    assert!(!is_good(&app, &token), "from the future");
    app.advance_clock(TimeDelta::hours(26));
    assert!(is_good(&app, &token));
    // The owner shortens the setting.
    let other = app.second_machine_with(|settings| settings.user.token_max_age = Some(Span::days(1)));
    assert!(is_good(&app, &token) && !is_good(&other, &token));
}

#[test]
fn the_last_use_is_noted_once_a_minute_with_its_network_address() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let token = make(&mut browser, "backup", "");
    assert!(rows(&browser.get("user.tokens"))[0].contains(&in_words("token-not-used")));
    let from = |ip: &str| app.browser().from_ip(ip).with_header("Authentication-Token", &token).get("api.token");
    assert_eq!(from("198.51.100.7").status, 200);
    assert_eq!(from("198.51.100.8").status, 200);
    assert!(rows(&browser.get("user.tokens"))[0].contains("198.51.100.7"));
    app.advance_clock(TimeDelta::minutes(1));
    assert_eq!(from("198.51.100.9").status, 200);
    assert!(rows(&browser.get("user.tokens"))[0].contains("198.51.100.9"));
    // Only the digest is stored.
    let stored = app.read(|c| Ok(api_tokens::table.select(api_tokens::secret_hash).load::<Vec<u8>>(c)?));
    assert_eq!(stored, [app::auth::digest(&token)]);
}

#[test]
fn an_account_can_have_so_many_tokens() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let all: Vec<_> = (0..50).map(|number| make(&mut browser, &format!("token {number}"), "")).collect();
    let form = browser.get("user.tokens");
    let full = browser.submit(&form, "user.tokens", &[("name", "one more")]);
    assert_eq!((full.status, full.errors("name")), (422, vec!["too-many-tokens".to_owned()]));
    let ids = browser.get("user.tokens").attributes("[data-token-id]", "data-token-id");
    assert_eq!(ids.len(), 50);
    revoke(&mut browser, &ids[0]);
    make(&mut browser, "one more", "");
    // Making and revoking in turn ends, too: each leaves a line in the history.
    let mut last = 303;
    for _ in 0..20 {
        let id = browser.get("user.tokens").attributes("[data-token-id]", "data-token-id").remove(0);
        revoke(&mut browser, &id);
        let form = browser.get("user.tokens");
        last = browser.submit(&form, "user.tokens", &[("name", "again")]).status;
        browser.get("user.tokens");
    }
    assert_eq!(last, 429);
    assert!(with_token(&app, &all[0], "api.token").status == 200);
}

#[test]
fn the_export_has_the_tokens_without_their_digests() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    make(&mut browser, "backup", "30");
    let all: serde_json::Value = serde_json::from_str(&browser.get("user.export").body).unwrap();
    assert_eq!(all["tokens"][0]["name"], "backup");
    assert!(all["tokens"][0].get("secret_hash").is_none());
    assert_eq!(browser.request(Method::Get, "user.tokens", None, "").status, 200);
}
