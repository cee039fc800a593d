//! Sites by invitation only, without invitations, and without registration.

use super::{accept, fill_in, invited, said_of, site, site_with};
use crate::support::{TestApp, url};

fn invitation_only_site() -> TestApp {
    site_with(|settings| settings.user.require_invitation = true)
}

#[test]
fn the_form_needs_a_valid_invitation() {
    let app = invitation_only_site();
    assert_eq!(said_of(&app, "user.register"), ["invite-only"]);
    assert_eq!(said_of(&app, "user.register?token="), ["invite-only"]);
    assert_eq!(said_of(&app, "user.register?token=x"), ["invalid-invitation"]);
    let mut eve = app.browser();
    let token = eve.get("user.login").csrf_token();
    let fields = [("csrf_token", token.as_str()), ("username", "eve"), ("email", "eve@example.com")];
    let answer = eve.post("user.register", &fields);
    assert_eq!(answer.leads_to(), url("user.login"));
    assert_eq!(eve.follow(&answer).flashes(), ["invite-only"]);
    assert_eq!(app.account_count(), 0);
}

#[test]
fn no_page_offers_to_register() {
    let app = invitation_only_site();
    for path in ["home", "user.login"] {
        let links = format!("a[href^={:?}]", url("user.register"));
        assert_eq!(app.browser().get(path).texts(&links), [""; 0], "{path}");
        assert!(!site().browser().get(path).texts(&links).is_empty(), "{path}");
    }
}

#[test]
fn an_invited_visitor_can_register() {
    let app = invitation_only_site();
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let mut bob = app.browser();
    let page = bob.get(&link);
    let mut without = page.clone();
    without.body = without.body.replace("invite_token", "nothing");
    let answer = fill_in(&mut bob, &without, "bob");
    assert_eq!(bob.follow(&answer).flashes(), ["invite-only"]);
    assert!(accept(&mut bob, &link, "bob").is_redirect());
    assert_eq!(bob.signed_in_as().as_deref(), Some("bob"));
    app.run_jobs();
}

#[test]
fn on_one_page_with_the_sign_in_form_it_works_the_same() {
    let app = site_with(|settings| {
        settings.user.require_invitation = true;
        settings.user.login_and_register_on_one_page = true;
    });
    let link = invited(&app, app.member("ann"), "bob@example.com", "");
    let forms = |url: &str| app.browser().get(url).attributes("main form", "action");
    assert_eq!(forms("user.login"), [url("user.login")]);
    assert_eq!(forms(&link), [url("user.login"), url("user.register")]);
    accept(&mut app.browser(), &link, "bob");
    assert!(app.is_confirmed("bob"));
    app.run_jobs();
}

#[test]
fn when_disabled_the_page_is_gone_and_tokens_are_ignored() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    assert_eq!(ann.get("user.invite").status, 404);
    assert_eq!(ann.get("user.account").links_to("body", "user.invite"), 0);
    let token =
        app.state().tokens.link("invitation", app::models::LinkKey { row: app::models::TokenId(1), random: [0; 16] });
    let page = app.browser().get(&format!("user.register?token={token}"));
    assert_eq!((page.status, page.texts("[name=email][readonly]").len()), (200, 0));
}

#[test]
fn without_registration_there_are_no_invitations() {
    let app = site_with(|settings| settings.user.enable_registration = false);
    let mut ann = app.with_session(app.member("ann"));
    assert_eq!(ann.get("user.invite").status, 404);
    assert_eq!(ann.get("user.account").links_to("body", "user.invite"), 0);
    let token =
        app.state().tokens.link("invitation", app::models::LinkKey { row: app::models::TokenId(1), random: [0; 16] });
    assert_eq!(app.browser().get(&format!("user.register?token={token}")).status, 404);
}
