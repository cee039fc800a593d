//! The pages of an account on the smallest phone, with the longest of addresses, and what they do to the console.

use gantry_browser_tests::look::{console_errors, fits_a_phone, report_violations};
use gantry_browser_tests::{Browser, Person, Server, live, look};

/// As narrow as phones get.
const WIDTH: u32 = 360;

/// Whose name and address fit no line of a phone.
const LONG: Person = Person {
    username: "bartholomew-of-the-long-name",
    email: "bartholomew.of.the.long.name.and.many.lines@mail.department.example.com",
    password: "plum tree behind the mill",
};

const OTHER_LONG_ADDRESS: &str = "bernadette.of.the.long.name.and.many.lines@mail.department.example.org";

/// Opens a page and looks at it.
async fn is_sound(browser: &Browser, path: &str) {
    browser.open(path).await;
    assert_eq!(browser.path().await, path, "the page is shown, not another");
    is_sound_now(browser).await;
}

/// Looks at the page that is shown.
async fn is_sound_now(browser: &Browser) {
    look(browser).await;
    fits_a_phone(browser, WIDTH).await;
    assert_eq!(console_errors(browser).await, [""; 0], "at {}", browser.path().await);
}

/// A phone that tells what the content security policy refuses; each tab has to be made one.
async fn as_watched_phone(browser: &Browser) {
    browser.as_phone(WIDTH).await;
    report_violations(browser).await;
}

#[test]
fn the_pages_of_an_account_fit_the_smallest_phone_and_are_sound() {
    live(async {
        let server = Server::with(&[("APP_USER__ENABLE_INVITATION", "true")]);
        let browser = Browser::start(&server).await;
        as_watched_phone(&browser).await;
        for path in ["/user/login", "/user/forgot-password", "/user/resend-confirm-email", "/dev/gallery"] {
            is_sound(&browser, path).await;
        }
        assert_eq!(browser.ask("return scrollY").await, 0, "the gallery’s examples of mistakes draw nobody down");
        browser.open("/user/register").await;
        LONG.register(&browser).await;
        is_sound_now(&browser).await;
        LONG.open_mail(&browser, &server).await;
        LONG.follow_mail_link(&browser).await;
        as_watched_phone(&browser).await;
        browser.reload().await;
        is_sound_now(&browser).await;
        browser.submit().await;
        browser.sees_flash("signed-in").await;

        // Deleting wants to know first who it is.
        browser.open("/user/confirm-access").await;
        browser.fill("password", LONG.password).await;
        browser.submit().await;
        browser.sees_flash("access-confirmed").await;
        for path in [
            "/user/account",
            "/user/profile",
            "/user/change-username",
            "/user/change-email",
            "/user/change-password",
            "/user/history",
            "/user/delete",
            "/user/invite",
        ] {
            is_sound(&browser, path).await;
        }
        browser.fill("email", OTHER_LONG_ADDRESS).await;
        browser.submit().await;
        browser.sees_flash("invitation-sent").await;
        is_sound(&browser, "/user/invite").await;
        is_sound(&browser, "/user/history").await;
    });
}

#[test]
fn several_addresses_and_two_forms_on_one_page_fit_the_smallest_phone() {
    live(async {
        let server = Server::with(&[
            ("APP_USER__ENABLE_MULTIPLE_EMAILS", "true"),
            ("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true"),
        ]);
        let browser = Browser::start(&server).await;
        as_watched_phone(&browser).await;
        is_sound(&browser, "/user/login").await;
        let form = "form[action='/user/register']";
        browser.fill_in(form, "username", LONG.username).await;
        browser.fill_in(form, "email", LONG.email).await;
        browser.fill_in(form, "password", LONG.password).await;
        browser.fill_in(form, "retype_password", LONG.password).await;
        browser.click(&format!("{form} [type='submit']")).await;
        browser.sees_flash("confirmation-sent").await;
        LONG.open_mail(&browser, &server).await;
        LONG.follow_mail_link(&browser).await;
        as_watched_phone(&browser).await;
        browser.submit().await;
        browser.sees_flash("signed-in").await;

        is_sound(&browser, "/user/manage-emails").await;
        browser.fill("email", OTHER_LONG_ADDRESS).await;
        browser.fill("old_password", LONG.password).await;
        browser.click("form[action='/user/manage-emails'] [type='submit']").await;
        browser.sees_flash("confirmation-sent").await;
        assert_eq!(browser.count("[data-email]").await, 2);
        is_sound_now(&browser).await;
        is_sound(&browser, "/user/account").await;
    });
}
