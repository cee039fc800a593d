//! Where one lands: after sign-in and sign-out, by the other names of these pages, and when one is signed in already.

use rocket::http::Method;

use crate::support::{PASSWORD, TestApp};

#[test]
fn the_other_names_lead_to_the_real_ones_and_keep_the_query() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    for (alias, real) in [("/user/sign-in", "/user/login"), ("/user/sign-out", "/user/logout")] {
        let query = "?next=/members%3Fa%3Db&x=y";
        let answer = browser.get(&format!("{alias}{query}"));
        assert_eq!(answer.location(), Some(format!("{real}{query}")));
        let form = Some("application/x-www-form-urlencoded");
        let posted = browser.request(Method::Post, &format!("{alias}{query}"), form, "a=b");
        assert_eq!((posted.status, posted.header("Location")), (308, Some(format!("{real}{query}").as_str())));
        assert_eq!(browser.get(alias).location().as_deref(), Some(real));
    }
    let login = browser.visit("/user/sign-in?next=/members");
    let signed_in = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), "/members");
}

#[test]
fn whoever_is_signed_in_is_led_on_from_pages_for_others() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    for page in ["/user/login", "/user/register"] {
        assert_eq!(ann.get(page).location().as_deref(), Some("/"));
        assert_eq!(ann.get(&format!("{page}?next=/members%3Fa=b")).location().as_deref(), Some("/members?a=b"));
        assert_eq!(ann.get(&format!("{page}?next={page}")).location().as_deref(), Some("/"));
        let token = ann.get("/user/account").csrf_token();
        let fields = [("csrf_token", token.as_str()), ("username", "bob"), ("password", PASSWORD)];
        assert_eq!(ann.post(&format!("{page}?next=/members"), &fields).location().as_deref(), Some("/members"));
        for evil in
            ["//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example", "%2F%2Fevil.example"]
        {
            assert_eq!(ann.get(&format!("{page}?next={evil}")).location().as_deref(), Some("/"), "{evil}");
        }
    }
    // Two such pages that name each other do not go round for ever.
    ann.visit("/user/login?next=/user/register%3Fnext=/user/login");
    assert_eq!((ann.who().as_deref(), app.accounts()), (Some("ann"), 1));
}

#[test]
fn where_the_owner_says_is_where_one_lands() {
    let app = TestApp::with(|settings| {
        settings.after.login = "members".to_owned();
        settings.after.logout = "/?bye".to_owned();
    });
    app.member("ann");
    let mut browser = app.browser();
    assert_eq!(browser.sign_in("ann", PASSWORD).leads_to(), "/members");
    assert_eq!(browser.get("/user/login").leads_to(), "/members");
    assert_eq!(browser.sign_out().location().as_deref(), Some("/?bye"));
}

#[test]
fn a_page_that_was_asked_for_is_reached_but_not_by_the_next_visitor() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut browser = app.browser();
    let login = browser.visit("/members?page=2");
    assert_eq!(login.flashes(), ["must-sign-in"]);
    let signed_in = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location().as_deref(), Some("/members?page=2"));
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).location().as_deref(), Some("/"));
}

#[test]
fn signing_out_honours_a_page_of_this_site_and_no_other() {
    let app = TestApp::new();
    app.member("ann");
    for (next, lands) in
        [("/members", "/members"), ("//evil.example", "/user/login"), ("https://evil.example", "/user/login")]
    {
        let mut ann = app.signed_in("ann");
        let page = ann.get(&format!("/user/logout?next={next}"));
        assert_eq!(ann.press(&page).leads_to(), lands, "{next}");
        let mut ann = app.signed_in("ann");
        let page = ann.get("/user/logout");
        assert_eq!(ann.submit(&page, "/user/logout", &[("next", next)]).leads_to(), lands, "{next}");
        assert_eq!(ann.who(), None);
    }
}

#[test]
fn a_foreign_address_is_not_followed_after_sign_in() {
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
        let form = browser.get("/user/login");
        let fields = [("username", "ann"), ("password", PASSWORD), ("next", evil)];
        let answer = browser.submit(&form, "/user/login", &fields);
        assert_eq!(answer.location().as_deref(), Some("/"), "{evil}");
    }
}
