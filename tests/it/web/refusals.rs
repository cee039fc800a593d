//! Refusals in the browser: where they lead, the message, and the way back.

use app::site::MENU;
use app::web::guards::Fresh;
use app::web::{Reply, Serve, Visit, page};
use chrono::TimeDelta;
use rocket::fairing::AdHoc;
use rocket::{get, post};

use super::{confirm_link, rows, setup_link};
use crate::support::{PASSWORD, TestApp, in_words, url, with_next};
use app::web::moved;

#[get("/vault")]
fn vault(_fresh: Fresh, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

#[post("/vault")]
fn open_vault(_fresh: Fresh, visit: Visit<'_>) -> Reply {
    visit.page("pages/members", ())
}

/// A site with a page that needs a fresh sign-in.
fn with_vault() -> TestApp {
    TestApp::with_rocket(
        |settings| settings.user.enable_login_without_confirm_email = true,
        |rocket| {
            rocket.attach(AdHoc::on_ignite("vault", |rocket| async {
                rocket.serve(vec![page!("vault", vault, open_vault)])
            }))
        },
    )
}

fn alert_text(page: &crate::support::Page) -> String {
    page.texts(".alert[data-message]").join(" ")
}

#[test]
fn an_anonymous_visitor_signs_in_and_returns_with_the_query() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let refused = browser.get("members?page=2&q=a%20b");
    assert_eq!(refused.location(), Some(with_next("user.login", "members%3Fpage%3D2%26q%3Da%2520b")));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert_eq!(browser.get("home").flashes(), [""; 0], "the message is shown once");
    let landed = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.location(), Some(url("members?page=2&q=a%20b")));
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn the_way_back_is_used_only_once() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.browser();
    let login = browser.visit("members");
    let landed = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.leads_to(), url("members"));
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location(), Some(url("home")));
}

#[test]
fn a_secret_url_is_remembered_outside_of_urls_and_pages_and_used_only_once() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = setup_link(&app);
    let secret = link.rsplit('/').next().unwrap().to_owned();
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(refused.location(), Some(url("user.login")));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(!login.body.contains(&secret[..20]));
    assert!(
        refused.headers.iter().all(|(_, value)| !value.contains(&secret[..20])),
        "a header contains the secret: {:?}",
        refused.headers
    );

    let landed = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(landed.location(), Some(link.clone()));
    assert!(!browser.cookies.contains_key("way-back"), "the way back must not be kept");
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location(), Some(url("home")));
    browser.sign_out();

    // It is also forgotten if the visitor signs out instead of signing in.
    browser.get(&link);
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location(), Some(url("home")));
}

#[test]
fn a_form_without_a_session_leads_back_to_its_page() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut browser = app.with_session(ann);
    let form = browser.get("user.profile");
    app.advance_clock(TimeDelta::hours(2));
    let refused = browser.submit(&form, "user.profile", &[("first_name", "Ann")]);
    assert_eq!(refused.location(), Some(with_next("user.login", "user.profile")));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    let landed = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(browser.follow(&landed).path, url("user.profile"));

    let refused = app.browser().post(&url("user.sessions/7/end"), &[("csrf_token", "")]);
    assert_eq!(refused.location(), Some(with_next("user.login", "user.sessions")), "the page above it");
    let link = setup_link(&app);
    let mut browser = app.browser();
    assert_eq!(
        browser.post(&link, &[("csrf_token", "")]).location(),
        Some(url("user.login")),
        "no secret in an address"
    );
    assert_eq!(browser.sign_in("ann", PASSWORD).location(), Some(link));
}

#[test]
fn an_unconfirmed_user_is_sent_to_the_configured_page() {
    let app = with_vault();
    let id = app.unconfirmed("ann");
    let mut browser = app.with_session(id);
    for path in ["members", "special", "/vault"] {
        let refused = browser.get(path);
        assert_eq!(refused.location(), Some(url("user.check_inbox")), "{path}");
        let page = browser.follow(&refused);
        assert_eq!(page.flashes(), ["must-confirm"]);
    }
    assert_eq!(browser.get("user.account").status, 200);

    let app = TestApp::with(|settings| {
        settings.user.enable_login_without_confirm_email = true;
        settings.after.unconfirmed = "user.account".to_owned();
    });
    let mut browser = app.with_session(app.unconfirmed("ann"));
    assert_eq!(browser.get("members").location(), Some(url("user.account")));
}

#[test]
fn a_user_without_the_role_is_told_which_page_was_refused() {
    let app = TestApp::with(|settings| settings.after.unauthorized = "members".to_owned());
    let mut browser = app.with_session(app.member("ann"));
    let refused = browser.get("special?x=1");
    assert_eq!(refused.location(), Some(url("members")));
    let page = browser.follow(&refused);
    assert_eq!(page.flashes(), ["no-permission"]);
    let label = MENU.iter().find(|entry| entry.endpoint == "special").unwrap().label;
    let label = in_words(label);
    assert!(alert_text(&page).contains(&label), "the message does not name the page: {}", alert_text(&page));
    assert!(!page.body.contains("has the right roles"));
}

#[test]
fn a_user_with_an_old_sign_in_enters_the_password_and_continues() {
    let app = with_vault();
    let mut browser = app.with_session(app.member("ann"));
    assert_eq!(browser.get("/vault").status, 200);
    app.advance_clock(TimeDelta::minutes(11));
    let refused = browser.get("/vault?drawer=3");
    assert_eq!(refused.location(), Some(with_next("user.confirm_access", "/vault%3Fdrawer%3D3")));
    let ask = browser.follow(&refused);
    assert_eq!(ask.flashes(), ["must-reauthenticate"]);
    let wrong = browser.submit(&ask, "user.confirm_access", &[("password", "not this one")]);
    assert_eq!((wrong.status, wrong.errors("password")), (422, vec!["incorrect-password".to_owned()]));
    assert_eq!(browser.get("/vault").leads_to(), url("user.confirm_access"));
    let done = browser.submit(&wrong, "user.confirm_access", &[("password", PASSWORD)]);
    assert_eq!(done.location().as_deref(), Some("/vault?drawer=3"));
    assert_eq!(browser.get("/vault").status, 200);
}

#[test]
fn signed_in_users_are_redirected_from_pages_for_anonymous_visitors() {
    let app = TestApp::with(|settings| settings.after.login = "members".to_owned());
    let mut browser = app.with_session(app.member("ann"));
    let before = rows(&app);
    for path in ["user.login", "user.register"] {
        assert_eq!(browser.get(path).location(), Some(url("members")), "{path}");
        let to_account = with_next(path, "user.account%3Fa%3D1");
        assert_eq!(browser.get(&to_account).location(), Some(url("user.account?a=1")), "{path}");
        let token = browser.get("home").csrf_token();
        let fields = [("csrf_token", token.as_str()), ("username", "bob"), ("password", PASSWORD)];
        assert_eq!(browser.post(path, &fields).location(), Some(url("members")), "{path}");
        assert_eq!(browser.post(&to_account, &fields).location(), Some(url("user.account?a=1")), "{path}");
        let next = [("csrf_token", token.as_str()), ("next", &url("user.account"))];
        assert!(browser.post(path, &next).is_redirect());
    }
    assert_eq!(rows(&app), before);
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn no_refusal_redirects_forever() {
    let app = TestApp::with_moved(&[moved("/old/sign-in", "user.login")], |settings| {
        settings.user.enable_login_without_confirm_email = true;
        settings.after.login = "user.login".to_owned();
        settings.after.unauthorized = "special".to_owned();
        settings.after.unconfirmed = "members".to_owned();
    });
    let (member, unconfirmed) = (app.member("ann"), app.unconfirmed("bob"));
    let (login, register) = (url("user.login"), url("user.register"));
    let ways = [
        login.clone(),
        register.clone(),
        with_next("user.login", "user.login"),
        format!("{login}?next={login}%3Fnext%3D{login}"),
        with_next("user.login", "user.register"),
        format!("{login}?next={register}%3Fnext%3D{login}%253Fnext%253D{register}"),
        with_next("user.login", "/old/sign-in"),
        with_next("/old/sign-in", "/old/sign-in"),
        url("special"),
        url("members"),
        with_next("user.login", "special"),
    ];
    for way in ways {
        for mut browser in [app.browser(), app.with_session(member), app.with_session(unconfirmed)] {
            // `visit` fails after ten redirects.
            assert_eq!(browser.visit(&way).status, 200, "{way}");
        }
    }
}

#[test]
fn a_signed_in_user_can_open_mailed_links() {
    let app = TestApp::new();
    let link = confirm_link(&app, &mut app.browser(), "ann");
    let mut browser = app.with_session(app.member("bob"));
    assert_eq!(browser.get(&link).status, 200);
    // The sign-in page redirects bob, who is signed in. So the message is on the home page.
    let page = browser.visit("user.confirm_email/nonsense");
    assert_eq!((page.path.as_str(), page.flashes()), (&*url("home"), vec!["invalid-confirm-token".to_owned()]));
}
