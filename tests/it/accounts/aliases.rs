//! Where visitors land: after signing in and out, through alias URLs, and on the sign-in page while signed in.

use rocket::http::Method;

use crate::support::{PASSWORD, TestApp, url, with_next};

#[test]
fn aliases_redirect_to_the_real_pages_and_keep_the_query() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    for (alias, real) in [("user.sign_in", "user.login"), ("user.sign_out", "user.logout")] {
        let query = format!("?next={}%3Fa%3Db&x=y", url("members"));
        let real_with_query = Some(url(&format!("{real}{query}")));
        let answer = browser.get(&format!("{alias}{query}"));
        assert_eq!(answer.location(), real_with_query);
        let form = Some("application/x-www-form-urlencoded");
        let posted = browser.request(Method::Post, &format!("{alias}{query}"), form, "a=b");
        assert_eq!((posted.status, posted.header("Location")), (308, real_with_query.as_deref()));
        assert_eq!(browser.get(alias).location(), Some(url(real)));
    }
    let login = browser.visit(&with_next("user.sign_in", "members"));
    let signed_in = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), url("members"));
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
