//! Where only who is invited may register; where nobody is invited; where nobody registers.

use super::{accept, fill_in, invited, said_of, site, site_with};
use crate::support::TestApp;

fn closed() -> TestApp {
    site_with(|settings| settings.user.require_invitation = true)
}

#[test]
fn without_a_good_invitation_the_form_is_not_there() {
    let app = closed();
    assert_eq!(said_of(&app, "/user/register"), ["invite-only"]);
    assert_eq!(said_of(&app, "/user/register?token="), ["invite-only"]);
    assert_eq!(said_of(&app, "/user/register?token=x"), ["invalid-invitation"]);
    let mut eve = app.browser();
    let token = eve.get("/user/login").csrf_token();
    let fields = [("csrf_token", token.as_str()), ("username", "eve"), ("email", "eve@example.com")];
    let answer = eve.post("/user/register", &fields);
    assert_eq!(answer.leads_to(), "/user/login");
    assert_eq!(eve.follow(&answer).flashes(), ["invite-only"]);
    assert_eq!(app.accounts(), 0);
}

#[test]
fn no_page_offers_to_register() {
    let app = closed();
    for path in ["/", "/user/login"] {
        assert_eq!(app.browser().get(path).texts("a[href^='/user/register']"), [""; 0], "{path}");
        assert!(!site().browser().get(path).texts("a[href^='/user/register']").is_empty(), "{path}");
    }
}

#[test]
fn who_is_invited_registers() {
    let app = closed();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let page = bob.get(&link);
    let mut without = page.clone();
    without.body = without.body.replace("invite_token", "nothing");
    let answer = fill_in(&mut bob, &without, "bob");
    assert_eq!(bob.follow(&answer).flashes(), ["invite-only"]);
    assert!(accept(&mut bob, &link, "bob").is_redirect());
    assert_eq!(bob.who().as_deref(), Some("bob"));
    app.work();
}

#[test]
fn on_one_page_with_the_sign_in_form_it_is_the_same() {
    let app = site_with(|settings| {
        settings.user.require_invitation = true;
        settings.user.login_and_register_on_one_page = true;
    });
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let forms = |url: &str| app.browser().get(url).attributes("main form", "action");
    assert_eq!(forms("/user/login"), ["/user/login"]);
    assert_eq!(forms(&link), ["/user/login", "/user/register"]);
    accept(&mut app.browser(), &link, "bob");
    assert!(app.is_confirmed("bob"));
    app.work();
}

#[test]
fn switched_off_there_is_no_page_and_a_token_means_nothing() {
    let app = TestApp::new();
    let mut ann = app.entered(app.member("ann"));
    assert_eq!(ann.get("/user/invite").status, 404);
    assert_eq!(ann.get("/user/account").texts("a[href='/user/invite']").len(), 0);
    let token = app.site().tokens.link(app::models::Purpose::Invitation, 1);
    let page = app.browser().get(&format!("/user/register?token={token}"));
    assert_eq!((page.status, page.texts("[name=email][readonly]").len()), (200, 0));
}

#[test]
fn where_nobody_registers_nobody_is_invited() {
    let app = site_with(|settings| settings.user.enable_registration = false);
    let mut ann = app.entered(app.member("ann"));
    assert_eq!(ann.get("/user/invite").status, 404);
    assert_eq!(ann.get("/user/account").texts("a[href='/user/invite']").len(), 0);
    let token = app.site().tokens.link(app::models::Purpose::Invitation, 1);
    assert_eq!(app.browser().get(&format!("/user/register?token={token}")).status, 404);
}
