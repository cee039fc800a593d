//! The pages of an account on a small phone, with a very long address and a clean console.

use gantry_browser_tests::checks::{assert_fits_phone, console_errors, report_violations};
use gantry_browser_tests::person::registration;
use gantry_browser_tests::{Browser, Person, Server, check_page, form_to, run_test, url};
use serde_json::json;

/// The width of the narrowest phones.
const WIDTH: u32 = 360;

/// A user whose username and address do not fit into a line on a phone.
const LONG: Person = Person {
    username: "bartholomew-of-the-long-name",
    email: "bartholomew.of.the.long.name.and.many.lines@mail.department.example.com",
    password: "plum tree behind the mill",
};

const OTHER_LONG_ADDRESS: &str = "bernadette.of.the.long.name.and.many.lines@mail.department.example.org";

/// Opens a page and checks it.
async fn open_and_check(browser: &Browser, path: &str) {
    browser.open(path).await;
    assert_eq!(browser.path().await, url(path), "another page is shown");
    check_current_page(browser).await;
}

/// Checks the current page.
async fn check_current_page(browser: &Browser) {
    check_page(browser).await;
    assert_fits_phone(browser, WIDTH).await;
    assert_eq!(console_errors(browser).await, [""; 0], "at {}", browser.path().await);
}

/// Makes this tab a phone's that reports violations of the content security policy. Every tab needs this.
async fn emulate_phone(browser: &Browser) {
    browser.as_phone(WIDTH).await;
    report_violations(browser).await;
}

#[test]
fn the_pages_of_an_account_fit_a_small_phone_without_faults() {
    run_test(async {
        let server = Server::with(&[
            ("APP_USER__ENABLE_INVITATION", "true"), // feature: invitations
        ]);
        let browser = Browser::start(&server).await;
        emulate_phone(&browser).await;
        for path in ["user.login", "user.forgot_password", "user.resend_confirm_email", "dev.gallery"] {
            open_and_check(&browser, path).await;
        }
        assert_eq!(
            browser.evaluate("return scrollY").await,
            0,
            "the gallery’s examples of errors must not scroll the page"
        );
        browser.open("user.register").await;
        LONG.register(&browser).await;
        check_current_page(&browser).await;
        LONG.open_mail(&browser, &server).await;
        LONG.follow_mail_link(&browser).await;
        emulate_phone(&browser).await;
        browser.reload().await;
        check_current_page(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;

        // The page for deleting the account needs a fresh sign-in.
        browser.open("user.confirm_access").await;
        browser.fill("password", LONG.password).await;
        browser.submit().await;
        browser.wait_for_flash("access-confirmed").await;
        for path in [
            "user.account",
            "user.profile",
            "user.change_username",
            "user.change_email",
            "user.change_password",
            "user.sessions",
            "user.history",
            "user.tokens", // feature: api
            "user.data",
            "user.delete",
            "user.invite", // feature: invitations
        ] {
            open_and_check(&browser, path).await;
        }
        browser.fill("email", OTHER_LONG_ADDRESS).await; // feature: invitations
        browser.submit().await; // feature: invitations
        browser.wait_for_flash("invitation-sent").await; // feature: invitations
        open_and_check(&browser, "user.invite").await; // feature: invitations
        open_and_check(&browser, "user.history").await;
        check_times(&browser).await;
        browser.open(&server.setup_path()).await; // feature: admin
        browser.submit().await; // feature: admin
        browser.wait_for_flash("now-administrator").await; // feature: admin
        open_and_check(&browser, "admin.users").await; // feature: admin
        browser.click("main td a").await; // feature: admin
        browser.wait_for("#acts").await; // feature: admin
        check_current_page(&browser).await; // feature: admin
        open_and_check(&browser, "admin").await; // feature: admin
        open_and_check(&browser, "admin.roles").await; // feature: admin
        open_and_check(&browser, "admin.mails").await; // feature: admin
        open_and_check(&browser, "admin.events").await; // feature: admin
    });
}

/// Checks that times are whole seconds with a zone, and shown in the zone of this reader: half an hour off from UTC.
async fn check_times(browser: &Browser) {
    let zone = json!({ "timezoneId": "Asia/Kolkata" });
    let moved = browser.driver().chromium("Emulation.setTimezoneOverride", zone).await;
    browser.unwrap_or_fail("move to another zone", moved).await;
    browser.reload().await;
    let read = "return [...document.querySelectorAll('time[data-time]:not([data-time=day])')].map(t => [t.dateTime, t.textContent])";
    let times = browser.evaluate(read).await;
    let times = times.as_array().expect("a list");
    assert!(!times.is_empty(), "the page shows no times");
    for time in times {
        let (at, shown) = (time[0].as_str().unwrap_or_default(), time[1].as_str().unwrap_or_default());
        assert_eq!((at.len(), at.ends_with('Z')), ("2026-11-26T12:00:00Z".len(), true), "{at}");
        let minute: u32 = at[14..16].parse().expect("minutes");
        assert!(shown.contains(&format!(":{:02}", (minute + 30) % 60)) && !shown.contains("UTC"), "{at}: {shown}");
    }
}

#[test]
fn several_addresses_and_two_forms_on_one_page_fit_a_small_phone() {
    run_test(async {
        let server = Server::with(&[
            ("APP_USER__ENABLE_MULTIPLE_EMAILS", "true"),
            ("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true"),
        ]);
        let browser = Browser::start(&server).await;
        emulate_phone(&browser).await;
        open_and_check(&browser, "user.login").await;
        let form = form_to("user.register");
        for (field, value) in registration(LONG.username, LONG.email, LONG.password) {
            browser.fill_in(&form, field, value).await;
        }
        browser.click(&format!("{form} [type='submit']")).await;
        browser.wait_for_flash("confirmation-sent").await;
        LONG.open_mail(&browser, &server).await;
        LONG.follow_mail_link(&browser).await;
        emulate_phone(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("signed-in").await;

        open_and_check(&browser, "user.manage_emails").await;
        browser.fill("email", OTHER_LONG_ADDRESS).await;
        browser.fill("old_password", LONG.password).await;
        browser.click(&format!("{} [type='submit']", form_to("user.manage_emails"))).await;
        browser.wait_for_flash("confirmation-sent").await;
        assert_eq!(browser.count("[data-email]").await, 2);
        check_current_page(&browser).await;
        open_and_check(&browser, "user.account").await;
    });
}
