//! What a person sees who is refused: where it leads, what it says, and the way back.

use app::auth::guards::Fresh;
use app::web::{Access, Reply, Serve, Visit, page};
use chrono::TimeDelta;
use rocket::fairing::AdHoc;
use rocket::{get, post, routes};

use super::{confirm_link, rows, setup_link};
use crate::support::{PASSWORD, TestApp};

#[get("/vault")]
fn vault(_fresh: Fresh, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[post("/vault")]
fn open_vault(_fresh: Fresh, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

/// A site with a page that asks for the password anew.
fn with_vault() -> TestApp {
    TestApp::built(
        |settings| settings.user.enable_login_without_confirm_email = true,
        |rocket| {
            rocket.attach(AdHoc::on_ignite("vault", |rocket| async {
                rocket.serve(vec![page("vault", Access::Fresh, routes![vault, open_vault])])
            }))
        },
    )
}

fn text(page: &crate::support::Page) -> String {
    page.texts(".alert[data-message]").join(" ")
}

#[test]
fn a_stranger_is_asked_to_sign_in_and_comes_back_with_the_query() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let refused = browser.get("/members?page=2&q=a%20b");
    assert_eq!(refused.location().as_deref(), Some("/user/login?next=/members%3Fpage%3D2%26q%3Da%2520b"));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(text(&login).contains("/members"), "{}", text(&login));
    assert_eq!(browser.get("/").flashes(), [""; 0], "said once");
    let landed = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.location().as_deref(), Some("/members?page=2&q=a%20b"));
    assert_eq!(browser.who().as_deref(), Some("ann"));
}

#[test]
fn the_way_back_is_used_up_by_the_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.browser();
    let login = browser.visit("/members");
    let landed = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.leads_to(), "/members");
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location().as_deref(), Some("/"));
}

#[test]
fn a_way_back_that_is_a_secret_stays_out_of_addresses_and_pages_and_is_used_up() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = setup_link(&app);
    let secret = link.rsplit('/').next().unwrap().to_owned();
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(refused.location().as_deref(), Some("/user/login"));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(text(&login).contains("/user/setup/…"), "{}", text(&login));
    assert!(!login.body.contains(&secret[..20]));
    assert!(refused.headers.iter().all(|(_, value)| !value.contains(&secret[..20])), "{:?}", refused.headers);

    let landed = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.location(), Some(link.clone()));
    assert!(!browser.cookies.contains_key("way-back"), "nor is it kept for when the session has ended by itself");
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location().as_deref(), Some("/"));
    browser.sign_out();

    // Nor does it wait for whoever signs in after the one who was on that way gave up and left.
    browser.get(&link);
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location().as_deref(), Some("/"));
}

#[test]
fn a_post_leaves_no_way_back_that_a_link_could_not_take() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let refused = browser.post("/user/confirm-access", &[("password", PASSWORD)]);
    assert_eq!(refused.location().as_deref(), Some("/user/login"));
    assert_eq!(browser.follow(&refused).flashes(), ["must-sign-in"]);
}

#[test]
fn an_unconfirmed_visitor_is_led_to_where_he_can_confirm() {
    let app = with_vault();
    let id = app.unconfirmed("ann");
    let mut browser = app.entered(id);
    for path in ["/members", "/special", "/vault"] {
        let refused = browser.get(path);
        assert_eq!(refused.location().as_deref(), Some("/user/resend-confirm-email"), "{path}");
        let page = browser.follow(&refused);
        assert_eq!(page.flashes(), ["must-confirm"]);
        assert!(text(&page).contains(path), "{}", text(&page));
    }
    assert_eq!(browser.get("/user/account").status, 200);

    let app = TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        settings.after.unconfirmed = "user.account".to_owned();
    });
    let mut browser = app.entered(app.unconfirmed("ann"));
    assert_eq!(browser.get("/members").location().as_deref(), Some("/user/account"));
}

#[test]
fn who_lacks_the_role_is_told_which_page_it_was() {
    let app = TestApp::with(|settings| settings.after.unauthorized = "members".to_owned());
    let mut browser = app.entered(app.member("ann"));
    let refused = browser.get("/special?x=1");
    assert_eq!(refused.location().as_deref(), Some("/members"));
    let page = browser.follow(&refused);
    assert_eq!(page.flashes(), ["no-permission"]);
    assert!(text(&page).contains("/special"), "{}", text(&page));
    assert!(!page.body.contains("has the right roles"));
}

#[test]
fn who_signed_in_long_ago_gives_the_password_again_and_goes_on() {
    let app = with_vault();
    let mut browser = app.entered(app.member("ann"));
    assert_eq!(browser.get("/vault").status, 200);
    app.later(TimeDelta::minutes(11));
    let refused = browser.get("/vault?drawer=3");
    assert_eq!(refused.location().as_deref(), Some("/user/confirm-access?next=/vault%3Fdrawer%3D3"));
    let ask = browser.follow(&refused);
    assert_eq!(ask.flashes(), ["must-reauthenticate"]);
    let wrong = browser.submit(&ask, "/user/confirm-access", &[("password", "not this one")]);
    assert_eq!((wrong.status, wrong.errors("password")), (422, vec!["incorrect-password".to_owned()]));
    assert_eq!(browser.get("/vault").leads_to(), "/user/confirm-access");
    let done = browser.submit(&wrong, "/user/confirm-access", &[("password", PASSWORD)]);
    assert_eq!(done.location().as_deref(), Some("/vault?drawer=3"));
    assert_eq!(browser.get("/vault").status, 200);
}

#[test]
fn who_is_signed_in_is_sent_on_from_pages_for_those_who_are_not() {
    let app = TestApp::with(|settings| settings.after.login = "members".to_owned());
    let mut browser = app.entered(app.member("ann"));
    let before = rows(&app);
    for path in ["/user/login", "/user/register"] {
        assert_eq!(browser.get(path).location().as_deref(), Some("/members"), "{path}");
        let with_next = format!("{path}?next=/user/account%3Fa%3D1");
        assert_eq!(browser.get(&with_next).location().as_deref(), Some("/user/account?a=1"), "{path}");
        let token = browser.get("/").csrf_token();
        let fields = [("csrf_token", token.as_str()), ("username", "bob"), ("password", PASSWORD)];
        assert_eq!(browser.post(path, &fields).location().as_deref(), Some("/members"), "{path}");
        assert_eq!(browser.post(&with_next, &fields).location().as_deref(), Some("/user/account?a=1"), "{path}");
        let next = [("csrf_token", token.as_str()), ("next", "/user/account")];
        assert!(browser.post(path, &next).is_redirect());
    }
    assert_eq!(rows(&app), before);
    assert_eq!(browser.who().as_deref(), Some("ann"));
}

#[test]
fn no_refusal_leads_to_itself() {
    let app = TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        settings.after.login = "user.login".to_owned();
        settings.after.unauthorized = "special".to_owned();
        settings.after.unconfirmed = "members".to_owned();
    });
    let (member, unconfirmed) = (app.member("ann"), app.unconfirmed("bob"));
    let ways = [
        "/user/login",
        "/user/register",
        "/user/login?next=/user/login",
        "/user/login?next=/user/login%3Fnext%3D/user/login",
        "/user/login?next=/user/register",
        "/user/login?next=/user/register%3Fnext%3D/user/login%253Fnext%253D/user/register",
        "/user/login?next=/user/sign-in",
        "/user/sign-in?next=/user/sign-in",
        "/special",
        "/members",
        "/user/login?next=/special",
    ];
    for way in ways {
        for mut browser in [app.browser(), app.entered(member), app.entered(unconfirmed)] {
            // `visit` gives up after ten redirects.
            assert_eq!(browser.visit(way).status, 200, "{way}");
        }
    }
}

#[test]
fn a_link_from_a_mail_and_a_signed_in_visitor_get_along() {
    let app = TestApp::new();
    let link = confirm_link(&app, &mut app.browser(), "ann");
    let mut browser = app.entered(app.member("bob"));
    assert_eq!(browser.get(&link).status, 200);
    // Bob's message about a bad link goes with him: sign-in is no page for him, so he sees it at home.
    let page = browser.visit("/user/confirm-email/nonsense");
    assert_eq!((page.path.as_str(), page.flashes()), ("/", vec!["invalid-confirm-token".to_owned()]));
}
