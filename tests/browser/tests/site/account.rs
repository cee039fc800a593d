//! What members do with their account: a forgotten password, a new one, another address, going and coming back.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Person, Server, live, look};

const NEW_PASSWORD: &str = "seven herons over the weir";

/// The visitor of most tests, with another password.
const ANNA_AGAIN: Person = Person { password: NEW_PASSWORD, ..ANNA };

/// The visitor of most tests, with another address.
const ANNA_MOVED: Person = Person { email: "anna@example.org", ..ANNA };

#[test]
fn a_forgotten_password_is_replaced_by_a_mailed_link() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;

        browser.open("/user/login").await;
        browser.click("main a[href='/user/forgot-password']").await;
        browser.arrives_at("/user/forgot-password").await;
        browser.fill("email", ANNA.email).await;
        browser.submit().await;
        browser.sees_flash("reset-email-sent").await;

        ANNA.open_mail_about(&browser, &server, "A new password").await;
        ANNA.follow_mail_link(&browser).await;
        let link = browser.path().await;
        browser.fill("new_password", NEW_PASSWORD).await;
        browser.fill("retype_password", "something else").await;
        browser.submit().await;
        browser.sees("[data-field='retype_password'][data-message='password-retype-mismatch']").await;
        look(&browser).await;
        browser.fill("new_password", NEW_PASSWORD).await;
        browser.fill("retype_password", NEW_PASSWORD).await;
        browser.submit().await;
        browser.sees_flash("password-reset").await;
        browser.sees_flash("signed-in").await;
        ANNA.is_signed_in(&browser).await;

        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.sees_flash("invalid-reset-token").await;
        ANNA_AGAIN.sign_in(&browser).await;
    });
}

#[test]
fn a_changed_password_keeps_this_browser_and_opens_the_next_sign_in() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/user/account").await;
        browser.click("main nav a[href='/user/change-password']").await;
        browser.arrives_at("/user/change-password").await;
        for (old_password, seen) in [
            ("not my password", "[data-field='old_password']"),
            (ANNA.password, ".alert[data-message='password-changed']"),
        ] {
            browser.fill("old_password", old_password).await;
            browser.fill("new_password", NEW_PASSWORD).await;
            browser.fill("retype_password", NEW_PASSWORD).await;
            browser.submit().await;
            browser.sees(&format!("main {seen}")).await;
        }
        ANNA.is_signed_in(&browser).await;
        ANNA.open_mail_about(&browser, &server, "was changed").await;

        ANNA.sign_out(&browser).await;
        browser.open("/user/login").await;
        ANNA_AGAIN.sign_in(&browser).await;
    });
}

#[test]
fn a_new_address_counts_once_its_mail_was_followed_and_the_old_one_can_have_it_undone() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/user/account").await;
        browser.click("main dd a[href='/user/change-email']").await;
        browser.arrives_at("/user/change-email").await;
        browser.fill("email", ANNA_MOVED.email).await;
        browser.fill("old_password", ANNA.password).await;
        browser.submit().await;
        browser.sees_flash("confirmation-sent").await;
        browser.open("/user/account").await;
        assert!(browser.text("main dl").await.contains(ANNA.email), "not yet");

        ANNA_MOVED.open_mail(&browser, &server).await;
        ANNA_MOVED.follow_mail_link(&browser).await;
        assert!(browser.text("main").await.contains(ANNA_MOVED.email), "the page says which address is confirmed");
        browser.submit().await;
        browser.sees_flash("email-confirmed").await;
        browser.open("/user/account").await;
        assert!(browser.text("main dl").await.contains(ANNA_MOVED.email));

        ANNA.open_mail_about(&browser, &server, "was changed").await;
        ANNA.follow_mail_link(&browser).await;
        look(&browser).await;
        assert!(browser.text("main").await.contains(ANNA.email), "the page says which address comes back");
        browser.submit().await;
        browser.sees_flash("email-restored").await;
        assert_eq!(browser.count("[data-user]").await, 0, "everybody is signed out");
    });
}

#[test]
fn the_language_of_the_profile_is_the_language_of_the_pages_and_of_the_next_sign_in() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/user/profile").await;
        browser.sees("html[lang='en']").await;
        browser.fill("first_name", "Anna").await;
        browser.click("main select[name='language'] option[value='de']").await;
        browser.submit().await;
        browser.sees_flash("profile-saved").await;
        browser.sees("html[lang='de']").await;
        browser.open("/user/profile").await;
        assert_eq!(browser.value("first_name").await, "Anna");
        assert_eq!(browser.value("language").await, "de");

        // Another browser, as far as the site can tell.
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        browser.open("/user/login").await;
        browser.sees("html[lang='en']").await;
        ANNA.sign_in(&browser).await;
        browser.sees("html[lang='de']").await;
    });
}

#[test]
fn a_deleted_account_is_kept_by_the_link_in_the_mail() {
    live(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("/user/account").await;
        browser.click("main nav a[href='/user/delete']").await;
        // Confirming an address has signed in, which is no proof of who it is.
        browser.sees_flash("must-reauthenticate").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.arrives_at("/user/delete").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.sees_flash("account-deleted").await;
        assert_eq!(browser.count("[data-user]").await, 0, "signed out at once");
        browser.back().await;
        browser.sees_flash("must-sign-in").await;

        browser.fill("username", ANNA.username).await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.sees_flash("account-not-enabled").await;

        ANNA.open_mail_about(&browser, &server, "will be deleted").await;
        ANNA.follow_mail_link(&browser).await;
        look(&browser).await;
        browser.submit().await;
        browser.sees_flash("account-kept").await;
        ANNA.sign_in(&browser).await;
    });
}

#[test]
fn on_one_page_for_both_mistakes_stand_at_the_form_that_was_sent() {
    live(async {
        let server = Server::with(&[("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true")]);
        let browser = Browser::start(&server).await;
        let (login, register) = ("main form[action='/user/login']", "main form[action='/user/register']");
        for (sent, other) in [(login, register), (register, login)] {
            browser.open("/user/login").await;
            browser.fill_in(sent, "username", "a@b").await;
            browser.fill_in(sent, "password", "short").await;
            if sent == register {
                browser.fill_in(sent, "email", "a@b").await;
                browser.fill_in(sent, "retype_password", "short").await;
            }
            browser.click(&format!("{sent} [type='submit']")).await;
            browser.sees(&format!("{sent} [aria-invalid='true']")).await;
            assert_eq!(browser.count(&format!("{other} [aria-invalid], {other} .invalid-feedback")).await, 0);
            assert_eq!(
                browser.count(&format!("{other} [name='username'][value='']")).await,
                1,
                "the other one is empty"
            );
            assert_eq!(browser.count(&format!("{sent} [name='username'][value='a@b']")).await, 1, "this one is kept");
            let focused = format!("return document.activeElement.closest({sent:?}) !== null");
            assert_eq!(browser.ask(&focused).await, true, "the focus is on the first mistake");
            look(&browser).await;
        }
    });
}
