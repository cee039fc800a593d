//! Entering the password again, for pages that need a fresh sign-in.

use app::web::guards::Fresh;
use chrono::TimeDelta;

use crate::support::{Browser, PASSWORD, Page, TestApp, url, with_next};

const WRONG: &str = "no such password";

#[rocket::get("/only-fresh")]
fn only_fresh(visitor: Fresh) -> String {
    visitor.name().to_owned()
}

fn site() -> TestApp {
    TestApp::with_routes(rocket::routes![only_fresh], |_| {})
}

fn prove(browser: &mut Browser<'_>, password: &str) -> Page {
    let form = browser.get(&with_next("user.confirm_access", "/only-fresh"));
    browser.submit(&form, "user.confirm_access", &[("password", password)])
}

#[test]
fn access_stays_fresh_for_ten_minutes_and_can_be_renewed() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    ann.get("home");
    assert_eq!(ann.get("/only-fresh").body, "ann");
    app.advance_clock(TimeDelta::minutes(10) - TimeDelta::seconds(10));
    assert_eq!(ann.get("/only-fresh").body, "ann");
    app.advance_clock(TimeDelta::seconds(10));
    let asked = ann.get("/only-fresh?a=b");
    assert_eq!(asked.location(), Some(with_next("user.confirm_access", "/only-fresh%3Fa%3Db")));
    let form = ann.follow(&asked);
    assert_eq!(form.flashes(), ["must-reauthenticate"]);
    let proved = ann.submit(&form, "user.confirm_access", &[("password", PASSWORD)]);
    assert_eq!(proved.location().as_deref(), Some("/only-fresh?a=b"));
    assert_eq!(ann.follow(&proved).body, "ann");
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn a_wrong_password_does_not_renew_access() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    app.advance_clock(TimeDelta::minutes(10));
    for (password, error) in
        [(WRONG, "incorrect-password"), ("", "password-required"), (&PASSWORD.to_uppercase(), "incorrect-password")]
    {
        let page = prove(&mut ann, password);
        assert_eq!((page.status, page.errors("password")), (422, vec![error.to_owned()]));
        assert!(password.is_empty() || !page.body.contains(password));
        // The form keeps `next`.
        assert_eq!(page.hidden_fields("user.confirm_access").last().unwrap().1, "/only-fresh");
        assert_eq!(ann.get("/only-fresh").leads_to(), url("user.confirm_access"));
    }
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn access_is_renewed_only_for_this_session() {
    let app = site();
    app.member("ann");
    app.member("bob");
    let (mut here, mut there, mut bob) = (app.signed_in("ann"), app.signed_in("ann"), app.signed_in("bob"));
    app.advance_clock(TimeDelta::minutes(10));
    assert!(prove(&mut here, PASSWORD).is_redirect());
    assert_eq!(here.get("/only-fresh").body, "ann");
    assert_eq!(there.get("/only-fresh").leads_to(), url("user.confirm_access"));
    assert_eq!(bob.get("/only-fresh").leads_to(), url("user.confirm_access"));
}

#[test]
fn next_is_followed_within_this_site_only() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    let (members, home) = (url("members?a=b"), url("home"));
    for (next, lands) in
        [(&*members, &members), ("//evil.example", &home), ("https://evil.example", &home), ("/\\evil.example", &home)]
    {
        let form = ann.get("user.confirm_access");
        let answer = ann.submit(&form, "user.confirm_access", &[("password", PASSWORD), ("next", next)]);
        assert_eq!(answer.location().as_ref(), Some(lands), "{next}");
    }
}

#[test]
fn attempts_here_have_a_limit_of_their_own() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    app.advance_clock(TimeDelta::minutes(15));
    for _ in 0..10 {
        assert_eq!(prove(&mut ann, WRONG).status, 422);
    }
    for password in [WRONG, PASSWORD] {
        let refused = prove(&mut ann, password);
        assert_eq!(refused.status, 429);
        assert!(refused.header("Retry-After").is_some());
    }
    assert_eq!(ann.get("/only-fresh").leads_to(), url("user.confirm_access"));
    assert_eq!(ann.get("members").status, 200);
    app.advance_clock(TimeDelta::minutes(15));
    assert!(prove(&mut ann, PASSWORD).is_redirect());
}

#[test]
fn an_anonymous_visitor_is_sent_to_the_sign_in_page() {
    let app = site();
    let mut browser = app.browser();
    let refused = browser.get(&with_next("user.confirm_access", "/only-fresh"));
    assert_eq!(refused.leads_to(), url("user.login"));
    assert_eq!(browser.get("/only-fresh").location(), Some(with_next("user.login", "/only-fresh")));
    let token = browser.get("user.login").csrf_token();
    let posted = browser.post("user.confirm_access", &[("csrf_token", token.as_str()), ("password", PASSWORD)]);
    assert_eq!(posted.leads_to(), url("user.login"));
}

#[test]
fn an_unconfirmed_user_can_renew_access_but_not_open_a_fresh_page() {
    let app = TestApp::with_routes(rocket::routes![only_fresh], |settings| {
        settings.user.enable_login_without_confirm_email = true;
    });
    app.unconfirmed("ann");
    let mut ann = app.signed_in("ann");
    let proved = prove(&mut ann, PASSWORD);
    assert_eq!(proved.leads_to(), "/only-fresh");
    ann.get("home");
    let refused = ann.get("/only-fresh");
    assert_eq!(ann.follow(&refused).flashes(), ["must-confirm"]);
}
