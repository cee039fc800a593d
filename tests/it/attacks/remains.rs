//! What somebody keeps in hand when his account is switched off or deleted: cookies, links, open forms, a name.

use app::accounts::manage;
use app::models::Client;

use crate::support::{Browser, PASSWORD, TestApp};
use crate::web::setup_link;

/// Everything that ann has, all of it good until now.
struct Kept<'a> {
    session: Browser<'a>,
    remembered: Browser<'a>,
    /// The browser that registered, and the link that would sign it in.
    waiting: Browser<'a>,
    link: String,
    setup: String,
}

impl<'a> Kept<'a> {
    fn new(app: &'a TestApp) -> Self {
        let mut waiting = app.browser();
        waiting.register("ann", "ann@example.com");
        let link = app.mail_to("ann@example.com").link("/user/confirm-email/");
        let mut remembered = app.browser();
        let form = remembered.get("/user/login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("remember_me", "true")];
        remembered.submit(&form, "/user/login", &fields);
        let mut kept = Self { session: app.signed_in("ann"), remembered, waiting, link, setup: setup_link(app) };
        assert_eq!((kept.session.who().as_deref(), kept.remembered.who().as_deref()), (Some("ann"), Some("ann")));
        assert_eq!(kept.session.get(&kept.setup).status, 200);
        kept
    }

    /// Nothing of it is worth anything.
    fn is_worthless(&self) {
        for browser in [&self.session, &self.remembered] {
            for path in ["/members", "/user/account", "/user/confirm-access", self.setup.as_str()] {
                assert_eq!(browser.clone().get(path).leads_to(), "/user/login", "{path}");
            }
            assert_eq!(browser.clone().who(), None);
        }
        let mut waiting = self.waiting.clone();
        let refused = waiting.get(&self.link);
        assert_eq!(refused.leads_to(), "/user/login");
        assert_eq!(waiting.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
        let token = waiting.get("/user/login").csrf_token();
        assert_eq!(waiting.post(&self.link, &[("csrf_token", token)]).leads_to(), "/user/login");
        assert_eq!(waiting.who(), None);
    }
}

fn site() -> TestApp {
    TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true)
}

#[test]
fn switching_off_ends_it_all_and_switching_on_again_brings_nothing_back() {
    let app = site();
    let kept = Kept::new(&app);
    let id = app.user("ann").unwrap().id;
    // A form that was open already, too.
    let mut open = kept.session.clone();
    let form = open.get("/user/account");
    let button = kept.waiting.clone().get(&kept.link);

    app.set_active(id, false);
    kept.is_worthless();
    assert_eq!(open.submit(&form, "/user/logout", &[]).status, 403);
    assert_eq!(kept.waiting.clone().press(&button).status, 403);
    assert!(app.sessions().is_empty() && !app.is_confirmed("ann"));
    for password in [PASSWORD, "no such password"] {
        assert_eq!(app.browser().sign_in("ann", password).status, 422);
    }

    app.set_active(id, true);
    kept.is_worthless();
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect(), "by signing in, and by nothing else");
    kept.is_worthless();
}

#[test]
fn the_next_who_has_a_name_inherits_nothing_with_it() {
    let app = site();
    let kept = Kept::new(&app);
    let id = app.user("ann").unwrap().id;
    app.grant(id, "secret");
    app.grant(id, "agent");
    assert_eq!(kept.session.clone().get("/special").leads_to(), "/user/resend-confirm-email");
    app.write(move |tx| manage::delete(tx, id, &Client::default()));
    kept.is_worthless();
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);

    // Somebody else takes the name and the address.
    let mut next = app.browser();
    let form = next.get("/user/register");
    let other = "another zebra battery";
    let fields = [("username", "ann"), ("email", "ann@example.com"), ("password", other), ("retype_password", other)];
    assert!(next.submit(&form, "/user/register", &fields).is_redirect());
    kept.is_worthless();
    let id_of_next = app.user("ann").unwrap().id;
    assert_ne!(id_of_next, id, "a number is never given again");
    assert_eq!(app.granted_roles(), 0);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).errors("password"), ["incorrect-credentials"]);
    let link = app.mails().pop().unwrap().link("/user/confirm-email/");
    let page = next.get(&link);
    next.press(&page);
    assert_eq!(next.get("/special").leads_to(), "/", "no role of the one before");
}
