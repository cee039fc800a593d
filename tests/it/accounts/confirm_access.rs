//! Proving again who one is.

use app::auth::guards::Fresh;
use chrono::TimeDelta;

use crate::support::{Browser, PASSWORD, Page, TestApp};

const WRONG: &str = "no such password";

#[rocket::get("/only-fresh")]
fn only_fresh(visitor: Fresh) -> String {
    visitor.name().to_owned()
}

fn site() -> TestApp {
    TestApp::serving(rocket::routes![only_fresh], |_| {})
}

fn prove(browser: &mut Browser<'_>, password: &str) -> Page {
    let form = browser.get("/user/confirm-access?next=/only-fresh");
    browser.submit(&form, "/user/confirm-access", &[("password", password)])
}

#[test]
fn a_proof_is_good_for_ten_minutes_and_can_be_given_again() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    ann.get("/");
    assert_eq!(ann.get("/only-fresh").body, "ann");
    app.later(TimeDelta::minutes(10) - TimeDelta::seconds(10));
    assert_eq!(ann.get("/only-fresh").body, "ann");
    app.later(TimeDelta::seconds(10));
    let asked = ann.get("/only-fresh?a=b");
    assert_eq!(asked.location().as_deref(), Some("/user/confirm-access?next=/only-fresh%3Fa%3Db"));
    let form = ann.follow(&asked);
    assert_eq!(form.flashes(), ["must-reauthenticate"]);
    let proved = ann.submit(&form, "/user/confirm-access", &[("password", PASSWORD)]);
    assert_eq!(proved.location().as_deref(), Some("/only-fresh?a=b"));
    assert_eq!(ann.follow(&proved).body, "ann");
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn a_wrong_password_proves_nothing() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    app.later(TimeDelta::minutes(10));
    for (password, error) in
        [(WRONG, "incorrect-password"), ("", "password-required"), (&PASSWORD.to_uppercase(), "incorrect-password")]
    {
        let page = prove(&mut ann, password);
        assert_eq!((page.status, page.errors("password")), (422, vec![error.to_owned()]));
        assert!(password.is_empty() || !page.body.contains(password));
        // What is next is still known on the page that came back.
        assert_eq!(page.hidden_fields("/user/confirm-access").last().unwrap().1, "/only-fresh");
        assert_eq!(ann.get("/only-fresh").leads_to(), "/user/confirm-access");
    }
    assert_eq!(ann.who().as_deref(), Some("ann"));
}

#[test]
fn it_proves_nothing_for_another_session_or_another_account() {
    let app = site();
    app.member("ann");
    app.member("bob");
    let (mut here, mut there, mut bob) = (app.signed_in("ann"), app.signed_in("ann"), app.signed_in("bob"));
    app.later(TimeDelta::minutes(10));
    assert!(prove(&mut here, PASSWORD).is_redirect());
    assert_eq!(here.get("/only-fresh").body, "ann");
    assert_eq!(there.get("/only-fresh").leads_to(), "/user/confirm-access");
    assert_eq!(bob.get("/only-fresh").leads_to(), "/user/confirm-access");
}

#[test]
fn it_leads_to_pages_of_this_site_only() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for (next, lands) in [
        ("/members?a=b", "/members?a=b"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
    ] {
        let form = ann.get("/user/confirm-access");
        let answer = ann.submit(&form, "/user/confirm-access", &[("password", PASSWORD), ("next", next)]);
        assert_eq!(answer.location().as_deref(), Some(lands), "{next}");
    }
}

#[test]
fn tries_here_and_at_sign_in_are_counted_together() {
    let app = site();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    app.later(TimeDelta::minutes(15));
    for _ in 0..5 {
        assert_eq!(prove(&mut ann, WRONG).status, 422);
        assert_eq!(app.browser().sign_in("ann@example.com", WRONG).status, 422);
    }
    for password in [WRONG, PASSWORD] {
        let refused = prove(&mut ann, password);
        assert_eq!(refused.status, 429);
        assert!(refused.header("Retry-After").is_some());
        assert_eq!(app.browser().sign_in("ann", password).status, 429);
    }
    assert_eq!(ann.get("/only-fresh").leads_to(), "/user/confirm-access");
    assert_eq!(ann.get("/members").status, 200);
    app.later(TimeDelta::minutes(15));
    assert!(prove(&mut ann, PASSWORD).is_redirect());
}

#[test]
fn whoever_is_not_signed_in_is_asked_to() {
    let app = site();
    let mut browser = app.browser();
    let refused = browser.get("/user/confirm-access?next=/only-fresh");
    assert_eq!(refused.leads_to(), "/user/login");
    assert_eq!(browser.get("/only-fresh").location().as_deref(), Some("/user/login?next=/only-fresh"));
    let token = browser.get("/user/login").csrf_token();
    let posted = browser.post("/user/confirm-access", &[("csrf_token", token.as_str()), ("password", PASSWORD)]);
    assert_eq!(posted.leads_to(), "/user/login");
}

#[test]
fn an_unconfirmed_visitor_can_prove_it_but_a_fresh_page_is_for_the_confirmed() {
    let app = TestApp::serving(rocket::routes![only_fresh], |settings| {
        settings.user.enable_login_without_confirm_email = true;
    });
    app.unconfirmed("ann");
    let mut ann = app.signed_in("ann");
    let proved = prove(&mut ann, PASSWORD);
    assert_eq!(proved.leads_to(), "/only-fresh");
    ann.get("/");
    let refused = ann.get("/only-fresh");
    assert_eq!(ann.follow(&refused).flashes(), ["must-confirm"]);
}
