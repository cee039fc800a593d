//! The home page: what the site is, for strangers; for members, where to go next.

use crate::support::TestApp;

#[test]
fn strangers_are_invited_to_register_or_to_sign_in() {
    let app = TestApp::new();
    let home = app.browser().get("home");
    assert!(home.links_to("main", "user.register") >= 1 && home.links_to("main", "user.login") >= 1);
    let closed = TestApp::with(|settings| settings.user.enable_registration = false);
    let home = closed.browser().get("home");
    assert_eq!(home.links_to("body", "user.register"), 0);
    assert!(home.links_to("main", "user.login") >= 1, "there is something to do all the same");
}

#[test]
fn members_are_greeted_and_led_on_and_never_asked_to_register() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let (ann, bob) = (app.member("ann"), app.unconfirmed("bob"));
    let home = app.with_session(ann).get("home");
    assert!(home.texts("h1")[0].contains("ann"), "a greeting by name: {:?}", home.texts("h1"));
    assert_eq!((home.links_to("main", "members"), home.links_to("main", "user.account")), (1, 1));
    for page in ["user.register", "user.login", "special", "user.check_inbox"] {
        assert_eq!(home.links_to("body", page), 0, "{page} is offered to a member");
    }
    let home = app.with_session(bob).get("home");
    assert_eq!(home.links_to("main", "user.check_inbox"), 1, "who has yet to confirm is led to it");
    assert_eq!(home.links_to("main", "members"), 0);
    for role in ["secret", "agent"] {
        app.grant(ann, role);
    }
    assert_eq!(app.with_session(ann).get("home").links_to("main", "special"), 1);
}

#[test]
fn every_link_of_the_home_page_opens() {
    let app = TestApp::new();
    let ann = app.member("ann");
    for mut browser in [app.browser(), app.with_session(ann)] {
        let home = browser.get("home");
        let links = home.attributes("main a[href], footer a[href]", "href");
        assert!(links.len() > 3, "{links:?}");
        for link in links {
            assert_eq!(browser.get(&link).status, 200, "{link}");
        }
    }
}
