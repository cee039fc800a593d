//! Flashes: messages that are shown once, on the next page, even after several redirects.

use app::message::{Flash, Message};
use app::web::guards::SignedIn;
use app::web::{Reply, Visit, moved};
use rocket::{get, routes};

use crate::support::{PASSWORD, TestApp, another_language, url, with_next};

#[test]
fn a_flash_is_shown_once() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let done = browser.sign_in("ann", PASSWORD);
    assert_eq!(browser.follow(&done).flashes(), ["signed-in"]);
    assert_eq!(browser.get("home").flashes(), [""; 0]);
    assert!(!browser.cookies.contains_key("flash"));
}

#[test]
fn only_what_is_urgent_interrupts_a_screen_reader() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    browser.get("members");
    let warned = browser.get("user.login");
    assert_eq!(warned.attributes(".alert-warning[data-message=must-sign-in]", "role"), ["alert"]);
    let done = browser.sign_in("ann", PASSWORD);
    let greeted = browser.follow(&done);
    assert_eq!(greeted.attributes(".alert-success[data-message=signed-in]", "role"), ["status"]);
}

#[test]
fn a_redirect_does_not_use_up_a_flash() {
    let app = TestApp::with_moved(&[moved("/old/sign-out", "user.logout")], |_| {});
    let mut browser = app.with_session(app.member("ann"));
    // An invalid link leads to the sign-in page, which redirects signed-in users.
    let first = browser.get("user.setup/nonsense");
    assert_eq!(first.leads_to(), url("user.login"));
    let second = browser.get("user.login");
    assert_eq!(second.leads_to(), url("home"));
    let moved = browser.get(&with_next("/old/sign-out", "home"));
    assert_eq!(moved.leads_to(), url("user.logout"));
    assert_eq!(browser.get("user.logout").flashes(), ["invalid-link"]);
    assert_eq!(browser.get("home").flashes(), [""; 0]);
}

#[test]
fn a_missing_image_does_not_use_up_a_flash() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.get("members");
    let mut picture = browser.clone().with_header("Sec-Fetch-Dest", "image");
    assert_eq!(picture.get("/apple-touch-icon.png").status, 404);
    assert!(picture.cookies.contains_key("flash"));
    let mut person = browser.with_header("Sec-Fetch-Dest", "document");
    assert_eq!(person.get("user.login").flashes(), ["must-sign-in"]);
    assert!(!person.cookies.contains_key("flash"));
}

#[test]
fn files_and_json_requests_do_not_use_up_a_flash() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.get("members");
    browser.get("static/css/app.css");
    browser.get("health.live");
    browser.clone().with_header("Accept", "application/json").get("/nowhere");
    assert_eq!(browser.get("home").flashes(), ["must-sign-in"]);
}

#[test]
fn an_error_page_shows_flashes_too() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.get("members");
    let lost = browser.get("/nowhere");
    assert_eq!((lost.status, lost.flashes()), (404, vec!["must-sign-in".to_owned()]));
    assert_eq!(browser.get("home").flashes(), [""; 0]);
}

#[test]
fn several_flashes_are_shown_in_order_and_their_number_is_limited() {
    let app = TestApp::new();
    let mut browser = app.with_session(app.member("ann"));
    browser.get("special");
    browser.get("user.setup/nonsense");
    assert_eq!(browser.get("home").flashes(), ["no-permission", "invalid-link"]);
    for _ in 0..20 {
        browser.get("special");
    }
    let page = browser.get("home");
    assert!((1..=5).contains(&page.flashes().len()), "{:?}", page.flashes());
}

#[test]
fn a_flash_is_in_the_language_of_the_page_that_shows_it() {
    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    let mut browser = app.browser();
    let refused = browser.get("members");
    let login = browser.clone().with_header("Accept-Language", other).follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert_ne!(login.texts(".alert"), browser.follow(&refused).texts(".alert"));
}

#[test]
fn a_flash_has_a_level_and_may_have_a_link() {
    let app = TestApp::new();
    app.unconfirmed("ann");
    let mut browser = app.browser();
    let page = browser.sign_in("ann@example.com", PASSWORD);
    assert_eq!(page.flashes(), ["email-not-confirmed"]);
    assert_eq!(page.attributes(".alert-danger[data-message]", "role"), ["alert"]);
    let link = page.attributes(".alert a.alert-link", "href");
    assert_eq!(link, [url("user.resend_confirm_email?email=ann%40example.com")]);
    assert_eq!(browser.get(&link[0]).value("email"), "ann@example.com");
    let mut member = app.browser();
    app.member("bob");
    let done = member.sign_in("bob", PASSWORD);
    assert_eq!(member.follow(&done).attributes(".alert-success", "data-message"), ["signed-in"]);
}

#[test]
fn a_flash_about_a_long_path_fits_into_its_cookie() {
    #[get("/shelf/<_book>")]
    fn shelf(_member: SignedIn, _book: &str, visit: Visit<'_>) -> Reply {
        visit.page("pages/members", ())
    }
    let app = TestApp::with_rocket(|_| {}, |rocket| rocket.mount("/", routes![shelf]));
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

#[test]
fn many_long_flashes_fit_into_their_cookie_too() {
    #[get("/shout/<number>")]
    fn shout(visit: Visit<'_>, number: usize) -> Reply {
        visit.flash(Flash::danger(Message::new("signed-in").with("path", format!("{number}{}", "/x".repeat(5000)))));
        visit.redirect_to("home", &[])
    }
    let app = TestApp::with_rocket(|_| {}, |rocket| rocket.mount("/", routes![shout]));
    let mut browser = app.browser();
    for number in 0..20 {
        let answer = browser.get(&format!("/shout/{number}"));
        assert!(answer.set_cookies().iter().all(|cookie| cookie.to_string().len() < 4096), "{number}");
    }
    assert_eq!(browser.get("home").flashes(), ["signed-in"; 5]);
}
