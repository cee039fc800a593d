//! Where visitors land: after signing in and out, through old addresses, and on the sign-in page while signed in.

use app::web::{Moved, moved};
use rocket::http::Method;

use crate::support::{PASSWORD, TestApp, endpoints, url, with_next};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
const OLD: &[Moved] = &[
    moved("/log-in", "user.login"),
    moved("/old/out", "user.logout"),
    moved("/old/confirm/<token>", "user.confirm_email"),
    moved("/old/register", "user.register"),
];

#[test]
fn old_addresses_lead_to_the_pages_and_keep_the_query() {
    let app = TestApp::with_moved(OLD, |_| {});
    app.member("ann");
    let mut browser = app.browser();
    for (old, page) in [("/log-in", "user.login"), ("/old/out", "user.logout")] {
        let query = format!("?next={}%3Fa%3Db&x=y", url("members"));
        let page_with_query = Some(url(&format!("{page}{query}")));
        let answer = browser.get(&format!("{old}{query}"));
        assert_eq!((answer.status, answer.location()), (303, page_with_query.clone()));
        let posted = browser.request(Method::Post, &format!("{old}{query}"), FORM, "a=b");
        assert_eq!((posted.status, posted.header("Location")), (308, page_with_query.as_deref()));
        assert_eq!(browser.get(old).location(), Some(url(page)));
    }
    let login = browser.visit(&format!("/log-in?next={}", url("members")));
    let signed_in = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), url("members"));
}

#[test]
fn a_link_that_was_mailed_before_the_page_moved_still_works() {
    let app = TestApp::with_moved(OLD, |_| {});
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let link = app.mail_to("ann@example.com").link("user.confirm_email");
    let token = link.rsplit('/').next().unwrap();
    let page = browser.visit(&format!("/old/confirm/{token}"));
    let confirmed = browser.press(&page);
    assert!(browser.follow(&confirmed).flashes().contains(&"email-confirmed".to_owned()));
}

#[test]
fn an_old_address_leads_to_no_other_site() {
    let app = TestApp::with_moved(&[moved("/old/<token>", "user.confirm_email")], |_| {});
    let mut browser = app.browser();
    for value in ["%2F%2Fevil.example", "%2Fevil.example", "..%2F..%2Fevil", "%5Cevil.example", "%0d%0aX-Y:z", "a%00b"]
    {
        let answer = browser.get(&format!("/old/{value}?next=//evil.example"));
        let within = |to: &str| to.starts_with(crate::support::url_prefix("user.confirm_email")) && !to.contains("..");
        assert!(
            answer.status == 404 || answer.location().is_some_and(|to| within(&to)),
            "{value}: {:?}",
            answer.location()
        );
        assert_eq!(answer.header("X-Y"), None);
    }
    for path in ["//evil.example/old/x", "/old/", "/old"] {
        assert_ne!(browser.get(path).status, 303, "{path}");
    }
}

#[test]
fn the_old_address_of_a_page_that_is_switched_off_is_not_found() {
    let app = TestApp::with_moved(OLD, |settings| settings.user.enable_registration = false);
    let mut browser = app.browser();
    assert_eq!(browser.get("/old/register").status, 404);
    assert_eq!(browser.request(Method::Post, "/old/register", FORM, "").status, 404);
}

#[test]
fn a_page_wins_over_an_old_address_that_is_its_own() {
    let app = TestApp::with_moved(&[moved("/", "user.login")], |_| {});
    assert_eq!(app.browser().get("home").status, 200);
}

/// The lines of `site.rs`, whatever its owner makes of them.
#[test]
fn each_old_address_of_this_site_leads_to_a_page_and_is_none_itself() {
    for Moved { from, endpoint } in app::site::MOVED {
        let mut pages = endpoints();
        assert!(
            pages.any(|(name, _)| name == *endpoint),
            "site.rs: MOVED names {endpoint:?}, and no page is called so"
        );
        assert!(
            endpoints().all(|(_, address)| address != *from),
            "site.rs: MOVED has {from}, which is the address of a page"
        );
    }
    let app = TestApp::new();
    for Moved { from, endpoint } in app::site::MOVED.iter().filter(|moved| !moved.from.contains('<')) {
        let answer = app.browser().get(&format!("{from}?a=b"));
        assert!(answer.status == 404 || answer.location() == Some(url(&format!("{endpoint}?a=b"))), "{from}");
    }
}

#[test]
fn signed_in_users_are_redirected_away_from_the_sign_in_and_register_pages() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for page in ["user.login", "user.register"] {
        assert_eq!(ann.get(page).location(), Some(url("home")));
        assert_eq!(ann.get(&with_next(page, "members%3Fa=b")).location(), Some(url("members?a=b")));
        assert_eq!(ann.get(&with_next(page, page)).location(), Some(url("home")));
        let token = ann.get("user.account").csrf_token();
        let fields = [("csrf_token", token.as_str()), ("username", "bob"), ("password", PASSWORD)];
        assert_eq!(ann.post(&with_next(page, "members"), &fields).location(), Some(url("members")));
        for evil in
            ["//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example", "%2F%2Fevil.example"]
        {
            assert_eq!(ann.get(&format!("{page}?next={evil}")).location(), Some(url("home")), "{evil}");
        }
    }
    // Two such pages that name each other as `next` do not redirect forever.
    let register = url("user.register");
    ann.visit(&with_next("user.login", &format!("{register}%3Fnext={}", url("user.login"))));
    assert_eq!((ann.signed_in_as().as_deref(), app.account_count()), (Some("ann"), 1));
}

#[test]
fn the_settings_decide_where_visitors_land() {
    let app = TestApp::with(|settings| {
        settings.after.login = "members".to_owned();
        settings.after.logout = url("home?bye");
    });
    app.member("ann");
    let mut browser = app.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).leads_to(), url("members"));
    assert_eq!(browser.get("user.login").leads_to(), url("members"));
    assert_eq!(browser.sign_out().location(), Some(url("home?bye")));
}

#[test]
fn signing_in_leads_back_to_the_requested_page_but_only_once() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.browser();
    let login = browser.visit("members?page=2");
    assert_eq!(login.flashes(), ["must-sign-in"]);
    let signed_in = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location(), Some(url("members?page=2")));
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location(), Some(url("home")));
}

#[test]
fn signing_out_follows_next_within_this_site_only() {
    let app = TestApp::new();
    app.member("ann");
    let members = url("members");
    for (next, lands) in
        [(members.as_str(), "members"), ("//evil.example", "user.login"), ("https://evil.example", "user.login")]
    {
        let mut ann = app.signed_in("ann");
        let page = ann.get(&format!("user.logout?next={next}"));
        assert_eq!(ann.press(&page).leads_to(), url(lands), "{next}");
        let mut ann = app.signed_in("ann");
        let page = ann.get("user.logout");
        assert_eq!(ann.submit(&page, "user.logout", &[("next", next)]).leads_to(), url(lands), "{next}");
        assert_eq!(ann.signed_in_as(), None);
    }
}

#[test]
fn signing_in_never_follows_a_foreign_next() {
    let app = TestApp::new();
    app.member("ann");
    for evil in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nX: y",
    ] {
        let mut browser = app.browser().with_header("Referer", "https://evil.example/");
        let form = browser.get("user.login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("next", evil)];
        let answer = browser.submit(&form, "user.login", &fields);
        assert_eq!(answer.location(), Some(url("home")), "{evil}");
    }
}
