//! One-time messages: shown once, on the page that comes next, however many redirects lie between.

use app::auth::guards::SignedIn;
use app::web::{Reply, Visit};
use rocket::{get, routes};

use crate::support::{PASSWORD, TestApp};

#[test]
fn a_message_is_shown_once() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let done = browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.follow(&done).flashes(), ["signed-in"]);
    assert_eq!(browser.get("/").flashes(), [""; 0]);
    assert!(!browser.cookies.contains_key("flash"));
}

#[test]
fn a_redirect_does_not_use_a_message_up() {
    let app = TestApp::new();
    let mut browser = app.entered(app.member("ann"));
    // A bad link leads to the sign-in page, which sends on whoever is signed in.
    let first = browser.get("/user/setup/nonsense");
    assert_eq!(first.leads_to(), "/user/login");
    let second = browser.get("/user/login");
    assert_eq!(second.leads_to(), "/");
    let alias = browser.get("/user/sign-out?next=/");
    assert_eq!(alias.leads_to(), "/user/logout");
    assert_eq!(browser.get("/user/logout").flashes(), ["invalid-link"]);
    assert_eq!(browser.get("/").flashes(), [""; 0]);
}

#[test]
fn files_and_programs_leave_messages_where_they_are() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.get("/members");
    browser.get("/static/css/app.css");
    browser.get("/health/live");
    browser.clone().with_header("Accept", "application/json").get("/nowhere");
    assert_eq!(browser.get("/").flashes(), ["must-sign-in"]);
}

#[test]
fn an_error_page_shows_messages_too() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.get("/members");
    let lost = browser.get("/nowhere");
    assert_eq!((lost.status, lost.flashes()), (404, vec!["must-sign-in".to_owned()]));
    assert_eq!(browser.get("/").flashes(), [""; 0]);
}

#[test]
fn several_messages_stand_together_in_order_and_never_too_many() {
    let app = TestApp::new();
    let mut browser = app.entered(app.member("ann"));
    browser.get("/special");
    browser.get("/user/setup/nonsense");
    assert_eq!(browser.get("/").flashes(), ["no-permission", "invalid-link"]);
    for _ in 0..20 {
        browser.get("/special");
    }
    let page = browser.get("/");
    assert!((1..=5).contains(&page.flashes().len()), "{:?}", page.flashes());
}

#[test]
fn a_message_is_worded_in_the_language_of_the_page_that_shows_it() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let refused = browser.get("/members");
    let login = browser.clone().with_header("Accept-Language", "de").follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(login.texts(".alert")[0].contains("/members"));
    assert_ne!(login.texts(".alert"), browser.follow(&refused).texts(".alert"));
}

#[test]
fn a_message_says_what_kind_it_is_and_helps_on() {
    let app = TestApp::new();
    app.unconfirmed("ann");
    let mut browser = app.browser();
    let page = browser.sign_in("ann@example.com", PASSWORD);
    assert_eq!(page.flashes(), ["email-not-confirmed"]);
    assert_eq!(page.attributes(".alert-danger[data-message]", "role"), ["alert"]);
    let link = page.attributes(".alert a.alert-link", "href");
    assert_eq!(link, ["/user/resend-confirm-email?email=ann%40example.com"]);
    assert_eq!(browser.get(&link[0]).value("email"), "ann@example.com");
    let mut member = app.browser();
    app.member("bob");
    let done = member.sign_in("bob", PASSWORD);
    assert_eq!(member.follow(&done).attributes(".alert-success", "data-message"), ["signed-in"]);
}

#[test]
fn a_message_about_a_long_path_fits_into_its_cookie() {
    #[get("/shelf/<_book>")]
    fn shelf(_member: SignedIn, _book: &str, visit: Visit<'_>) -> Reply {
        visit.page("pages/members", ())
    }
    let app = TestApp::built(|_| {}, |rocket| rocket.mount("/", routes![shelf]));
    let mut browser = app.browser();
    for length in [100, 1000, 5000] {
        for letter in ["x", "%C3%A9", "%3Cb%3E"] {
            let refused = browser.get(&format!("/shelf/{}", letter.repeat(length)));
            let cookie = refused.set_cookies().into_iter().find(|cookie| cookie.name() == "flash").unwrap();
            assert!(cookie.to_string().len() < 4096);
            assert_eq!(browser.follow(&refused).flashes(), ["must-sign-in"]);
        }
    }
}
