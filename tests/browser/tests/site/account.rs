//! Managing an account: passwords, addresses, language, deletion.

use gantry_browser_tests::person::ANNA;
use gantry_browser_tests::{Browser, Person, Server, check_page, form_to, link_to, run_test};

const NEW_PASSWORD: &str = "seven herons over the weir";

/// ANNA with another password.
const ANNA_AGAIN: Person = Person { password: NEW_PASSWORD, ..ANNA };

/// ANNA with another address.
const ANNA_MOVED: Person = Person { email: "anna@example.org", ..ANNA };

#[test]
fn a_user_resets_a_forgotten_password_through_the_mailed_link() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        ANNA.sign_out(&browser).await;

        browser.open("user.login").await;
        browser.click(&format!("main {}", link_to("user.forgot_password"))).await;
        browser.wait_for_page("user.forgot_password").await;
        browser.fill("email", ANNA.email).await;
        browser.submit().await;
        browser.wait_for_flash("reset-email-sent").await;

        ANNA.open_mail_about(&browser, &server, "mail-forgot-password-subject").await;
        ANNA.follow_mail_link(&browser).await;
        let link = browser.path().await;
        browser.fill("new_password", NEW_PASSWORD).await;
        browser.fill("retype_password", "something else").await;
        browser.submit().await;
        browser.wait_for("[data-field='retype_password'][data-message='password-retype-mismatch']").await;
        check_page(&browser).await;
        browser.fill("new_password", NEW_PASSWORD).await;
        browser.fill("retype_password", NEW_PASSWORD).await;
        browser.submit().await;
        browser.wait_for_flash("password-reset").await;
        browser.wait_for_flash("signed-in").await;
        ANNA.assert_signed_in(&browser).await;

        ANNA.sign_out(&browser).await;
        browser.open(&link).await;
        browser.wait_for_flash("invalid-reset-token").await;
        ANNA_AGAIN.sign_in(&browser).await;
    });
}

#[test]
fn changing_the_password_keeps_the_session_and_applies_to_the_next_sign_in() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.account").await;
        browser.click(&format!(".account-nav {}", link_to("user.change_password"))).await;
        browser.wait_for_page("user.change_password").await;
        for (old_password, seen) in [
            ("not my password", "[data-field='old_password']"),
            (ANNA.password, ".alert[data-message='password-changed']"),
        ] {
            browser.fill("old_password", old_password).await;
            browser.fill("new_password", NEW_PASSWORD).await;
            browser.fill("retype_password", NEW_PASSWORD).await;
            browser.submit().await;
            browser.wait_for(&format!("main {seen}")).await;
        }
        ANNA.assert_signed_in(&browser).await;
        ANNA.open_mail_about(&browser, &server, "mail-password-changed-subject").await;

        ANNA.sign_out(&browser).await;
        browser.open("user.login").await;
        ANNA_AGAIN.sign_in(&browser).await;
    });
}

#[test]
fn a_new_address_must_be_confirmed_and_can_be_undone_from_the_old_one() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.account").await;
        browser.click(&format!("main {}", link_to("user.change_email"))).await;
        browser.wait_for_page("user.change_email").await;
        browser.fill("email", ANNA_MOVED.email).await;
        browser.fill("old_password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_flash("confirmation-sent").await;
        browser.open("user.account").await;
        assert!(
            browser.text("main dl").await.contains(ANNA.email),
            "the address must not change before it is confirmed"
        );

        ANNA_MOVED.open_mail(&browser, &server).await;
        ANNA_MOVED.follow_mail_link(&browser).await;
        assert!(browser.text("main").await.contains(ANNA_MOVED.email), "the page must name the address");
        browser.submit().await;
        browser.wait_for_flash("email-confirmed").await;
        browser.open("user.account").await;
        assert!(browser.text("main dl").await.contains(ANNA_MOVED.email));

        ANNA.open_mail_about(&browser, &server, "mail-email-changed-subject").await;
        ANNA.follow_mail_link(&browser).await;
        check_page(&browser).await;
        assert!(browser.text("main").await.contains(ANNA.email), "the page must name the restored address");
        browser.submit().await;
        browser.wait_for_flash("email-restored").await;
        assert_eq!(browser.count("[data-user]").await, 0, "all sessions must end");
    });
}

#[test]
fn the_profiles_language_applies_to_pages_and_to_the_next_sign_in() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.profile").await;
        let (first, Some(other)) = browser.languages().await else { return };
        browser.fill("first_name", "Anna").await;
        browser.click(&format!("main select[name='language'] option[value='{other}']")).await;
        browser.submit().await;
        browser.wait_for_flash("profile-saved").await;
        browser.wait_for(&format!("html[lang='{other}']")).await;
        browser.open("user.profile").await;
        assert_eq!(browser.value("first_name").await, "Anna");
        assert_eq!(browser.value("language").await, other);

        // Without cookies it is another browser for the site.
        browser.client().delete_all_cookies().await.expect("cookies can be cleared");
        browser.open("user.login").await;
        browser.wait_for(&format!("html[lang='{first}']")).await;
        ANNA.sign_in(&browser).await;
        browser.wait_for(&format!("html[lang='{other}']")).await;
    });
}

#[test]
fn the_mailed_link_restores_a_deleted_account() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.account").await;
        browser.click(&format!(".account-nav {}", link_to("user.delete"))).await;
        // Confirming the address signed in, but does not count as a fresh sign-in.
        browser.wait_for_flash("must-reauthenticate").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_page("user.delete").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_flash("account-deleted").await;
        assert_eq!(browser.count("[data-user]").await, 0, "deleting must sign out at once");
        browser.back().await;
        browser.wait_for_flash("must-sign-in").await;

        ANNA.fill_in_sign_in(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("account-waits-for-deletion").await;

        ANNA.open_mail_about(&browser, &server, "mail-account-deleted-subject").await;
        ANNA.follow_mail_link(&browser).await;
        check_page(&browser).await;
        browser.submit().await;
        browser.wait_for_flash("account-kept").await;
        ANNA.sign_in(&browser).await;
    });
}

#[test]
fn with_both_forms_on_one_page_errors_appear_in_the_submitted_form() {
    run_test(async {
        let server = Server::with(&[("APP_USER__LOGIN_AND_REGISTER_ON_ONE_PAGE", "true")]);
        let browser = Browser::start(&server).await;
        let [login, register] = ["user.login", "user.register"].map(|page| format!("main {}", form_to(page)));
        for (sent, other) in [(&login, &register), (&register, &login)] {
            browser.open("user.login").await;
            browser.fill_in(sent, "username", "a@b").await;
            browser.fill_in(sent, "password", "short").await;
            if sent == &register {
                browser.fill_in(sent, "email", "a@b").await;
                browser.fill_in(sent, "retype_password", "short").await;
            }
            browser.click(&format!("{sent} [type='submit']")).await;
            browser.wait_for(&format!("{sent} [aria-invalid='true']")).await;
            assert_eq!(browser.count(&format!("{other} [aria-invalid], {other} .invalid-feedback")).await, 0);
            assert_eq!(
                browser.count(&format!("{other} [name='username'][value='']")).await,
                1,
                "the other form must be empty"
            );
            assert_eq!(
                browser.count(&format!("{sent} [name='username'][value='a@b']")).await,
                1,
                "the submitted form must keep its value"
            );
            let focused = format!("return document.activeElement.closest({sent:?}) !== null");
            assert_eq!(browser.evaluate(&focused).await, true, "the focus must be on the first error");
            check_page(&browser).await;
        }
    });
}
