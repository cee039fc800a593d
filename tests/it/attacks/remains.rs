//! What users keep after their account was deactivated or deleted: cookies, links, open forms, a username.

use app::accounts::manage;

use crate::support::{Browser, PASSWORD, TestApp, registration, url};
use crate::web::setup_link;

/// Everything that ann has before the account is deactivated or deleted.
struct Kept<'a> {
    session: Browser<'a>,
    remembered: Browser<'a>,
    /// The browser that registered. The link would sign it in.
    waiting: Browser<'a>,
    link: String,
    setup: String,
}

impl<'a> Kept<'a> {
    fn new(app: &'a TestApp) -> Self {
        let mut waiting = app.browser();
        waiting.register("ann", "ann@example.com");
        let link = app.mail_to("ann@example.com").link("user.confirm_email");
        let mut remembered = app.browser();
        let form = remembered.get("user.login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
        remembered.submit(&form, "user.login", &fields);
        let mut kept = Self { session: app.signed_in("ann"), remembered, waiting, link, setup: setup_link(app) };
        assert_eq!(
            (kept.session.signed_in_as().as_deref(), kept.remembered.signed_in_as().as_deref()),
            (Some("ann"), Some("ann"))
        );
        assert_eq!(kept.session.get(&kept.setup).status, 200);
        kept
    }

    /// Asserts that none of it works.
    fn assert_worthless(&self) {
        for browser in [&self.session, &self.remembered] {
            for path in ["members", "user.account", "user.confirm_access", self.setup.as_str()] {
                assert_eq!(browser.clone().get(path).leads_to(), url("user.login"), "{path}");
            }
            assert_eq!(browser.clone().signed_in_as(), None);
        }
        let mut waiting = self.waiting.clone();
        let refused = waiting.get(&self.link);
        assert_eq!(refused.leads_to(), url("user.login"));
        assert_eq!(waiting.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
        let token = waiting.get("user.login").csrf_token();
        assert_eq!(waiting.post(&self.link, &[("csrf_token", token)]).leads_to(), url("user.login"));
        assert_eq!(waiting.signed_in_as(), None);
    }
}

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true)
}

#[test]
fn deactivating_an_account_voids_everything_and_activating_it_restores_nothing() {
    let app = site();
    let kept = Kept::new(&app);
    let id = app.user("ann").unwrap().id;
    // A form that was already open does not work either.
    let mut open = kept.session.clone();
    let form = open.get("user.account");
    let button = kept.waiting.clone().get(&kept.link);

    app.set_active(id, false);
    kept.assert_worthless();
    assert_eq!(open.submit(&form, "user.logout", &[]).leads_to(), url("user.login"), "nobody is signed in any more");
    assert_eq!(kept.waiting.clone().press(&button).status, 403);
    assert!(app.sessions().is_empty() && !app.is_confirmed("ann"));
    for password in [PASSWORD, "no such password"] {
        assert_eq!(app.browser().sign_in("ann", password).status, 422);
    }

    app.set_active(id, true);
    kept.assert_worthless();
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "signing in works again");
    kept.assert_worthless();
}

#[test]
fn the_next_owner_of_a_username_inherits_nothing() {
    let app = site();
    let kept = Kept::new(&app);
    let id = app.user("ann").unwrap().id;
    app.grant(id, "secret");
    app.grant(id, "agent");
    assert_eq!(kept.session.clone().get("special").leads_to(), url("user.check_inbox"));
    app.write(move |tx| manage::delete(tx, id));
    kept.assert_worthless();
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);

    // Another person registers with the username and the address.
    let mut next = app.browser();
    let form = next.get("user.register");
    let other = "another zebra battery";
    let fields = registration("ann", "ann@example.com", other);
    assert!(next.submit(&form, "user.register", &fields).is_redirect());
    kept.assert_worthless();
    let id_of_next = app.user("ann").unwrap().id;
    assert_ne!(id_of_next, id, "ids are never reused");
    assert_eq!(app.role_grants(), 0);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);
    let link = app.mails().pop().unwrap().link("user.confirm_email");
    let page = next.get(&link);
    next.press(&page);
    assert_eq!(next.get("special").leads_to(), url("home"), "the roles must not be inherited");
}
