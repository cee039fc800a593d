//! What forms do while somebody fills them in, and the menu of the account on a phone.

use fantoccini::key::Key;
use gantry_browser_tests::checks::{assert_fits_phone, console_errors};
use gantry_browser_tests::person::{ANNA, NOBODY};
use gantry_browser_tests::{Browser, Server, check_page, link_to, run_test};

/// The words about the field `name`, once typing has paused.
async fn words(browser: &Browser, name: &str) -> String {
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let script = format!(
        "const words = document.querySelector(\"main [name='{name}']\").closest('.field').querySelector('[role=status]');
         return (words.dataset.strength || '') + ' ' + words.textContent"
    );
    browser.evaluate(&script).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_password_can_be_shown_and_is_hidden_again_before_it_is_sent() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        let (input, button) = ("main [name='password']", "main [name='password'] ~ button");
        assert!(!browser.attribute(button, "aria-label").await.is_empty(), "the button must have a name");
        assert_eq!(browser.attribute(button, "aria-pressed").await, "false");
        browser.click(button).await;
        assert_eq!(browser.attribute(input, "type").await, "text");
        assert_eq!(browser.attribute(button, "aria-pressed").await, "true");
        check_page(&browser).await;
        let sent = "document.querySelector('main form').addEventListener('submit', () => sessionStorage.sent =
                    document.querySelector(\"main [name='password']\").type)";
        browser.evaluate(sent).await;
        browser.submit().await;
        browser.wait_for("main [name='password'][aria-invalid='true']").await;
        assert_eq!(browser.evaluate("return sessionStorage.sent").await, "password");
        assert_eq!(browser.value("password").await, "");
        assert_eq!(console_errors(&browser).await, [""; 0]);

        let browser = Browser::without_javascript(&server).await;
        browser.open("user.login").await;
        assert_eq!(browser.count(button).await, 0, "without a script there is no button that does nothing");
    });
}

#[test]
fn the_strength_of_a_new_password_is_said_as_the_server_judges() {
    run_test(async {
        let server = Server::with(&[("APP_USER__PASSWORD_FORBIDDEN", r#"["edelweiss"]"#)]);
        let browser = Browser::start(&server).await;
        browser.open("user.register").await;
        browser.fill("username", ANNA.username).await;
        browser.fill("email", ANNA.email).await;
        for (password, strength) in [
            ("seven77", "short"),
            ("aaaaaaaaaaaa", "weak"),
            ("12345678", "weak"),
            ("gantry!!", "personal"),
            ("anna@example.com", "personal"),
            ("four EDELWEISS in June", "forbidden"),
            ("ten geese!", "good"),
            (ANNA.password, "strong"),
        ] {
            browser.fill("password", password).await;
            let said = words(&browser, "password").await;
            let (found, text) = said.split_once(' ').unwrap_or_default();
            assert_eq!(found, strength, "{password}");
            assert!(!text.is_empty() && !text.contains(password), "{text}");
        }
        assert_eq!(words(&browser, "retype_password").await.trim(), "", "only the first field is judged");
        browser.open("user.login").await;
        browser.fill("password", "seven77").await;
        assert_eq!(words(&browser, "password").await.trim(), "", "nothing is said of a password that exists");
    });
}

#[test]
fn caps_lock_is_said_and_forgotten() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        let type_with = |on: bool| {
            format!(
                "document.querySelector(\"main [name='password']\")
                    .dispatchEvent(new KeyboardEvent('keyup', {{ key: 'A', modifierCapsLock: {on}, bubbles: true }}))"
            )
        };
        browser.evaluate(&type_with(true)).await;
        browser.wait_for("main .field [role='status']:not(:empty)").await;
        browser.evaluate(&type_with(false)).await;
        browser
            .wait_until("the words to go", || async {
                Ok(browser.run("return document.querySelectorAll('.field [role=status]:not(:empty)').length").await?
                    == 0)
            })
            .await;
    });
}

#[test]
fn a_form_that_was_stopped_can_be_sent_again() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        // The page stops loading as soon as the form is on its way.
        browser.evaluate("addEventListener('submit', () => setTimeout(() => stop()), { once: true })").await;
        browser.submit().await;
        let form = "main form";
        assert_eq!(browser.attribute(form, "aria-busy").await, "true", "it must show that it is on its way");
        browser.press(Key::Escape).await;
        assert_eq!(browser.attribute(form, "aria-busy").await, "");
        browser.submit().await;
        browser.wait_for("main [name='password'][aria-invalid='true']").await;
        assert_eq!(browser.attribute(form, "aria-busy").await, "");
    });
}

#[test]
fn a_form_that_was_stopped_comes_back_by_itself() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        browser.open("user.login").await;
        NOBODY.fill_in_sign_in(&browser).await;
        browser.evaluate("addEventListener('submit', () => setTimeout(() => stop()), { once: true })").await;
        browser.submit().await;
        browser
            .wait_until("the form to come back", || async {
                Ok(browser.run("return document.querySelector('main form').hasAttribute('aria-busy')").await? == false)
            })
            .await;
        browser.submit().await;
        browser.wait_for("main [name='password'][aria-invalid='true']").await;
    });
}

#[test]
fn without_a_script_the_focus_is_on_the_first_error_and_the_title_says_so() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::without_javascript(&server).await;
        browser.open("user.register").await;
        let title = browser.evaluate("return document.title").await;
        browser.fill("username", "anna").await;
        browser.fill("email", "anna@example").await;
        browser.submit().await;
        browser.wait_for("[data-field='email']").await;
        assert_eq!(browser.evaluate("return document.activeElement.name").await, "email");
        let (after, before) =
            (browser.evaluate("return document.title").await, title.as_str().unwrap_or_default().to_owned());
        let after = after.as_str().unwrap_or_default();
        assert!(after.ends_with(&before) && after != before, "{after}");
    });
}

/// Whether an entry of the account's menu can be seen.
fn sees_entry() -> String {
    format!("return document.querySelector(\".account-nav {}\").checkVisibility()", link_to("user.change_password"))
}

#[test]
fn the_menu_of_the_account_is_folded_on_a_phone_and_open_on_a_desk() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.as_phone(390).await;
        browser.open("user.profile").await;
        assert_eq!(browser.evaluate(&sees_entry()).await, false, "the menu must be folded");
        let top =
            "return document.querySelector(\"main [name='first_name']\").getBoundingClientRect().top + scrollY < 360";
        assert_eq!(browser.evaluate(top).await, true, "the first field must be near the top");
        browser.click(".account-menu summary").await;
        assert_eq!(browser.evaluate(&sees_entry()).await, true);
        assert_fits_phone(&browser, 390).await;
        check_page(&browser).await;
        browser.click(&format!(".account-nav {}", link_to("user.change_password"))).await;
        browser.wait_for_page("user.change_password").await;
        let wide = serde_json::json!({});
        let done = browser.driver().chromium("Emulation.clearDeviceMetricsOverride", wide).await;
        browser.unwrap_or_fail("become a desk again", done).await;
        browser.reload().await;
        assert_eq!(browser.evaluate(&sees_entry()).await, true, "beside the page it is always open");
        check_page(&browser).await;
    });
}

#[test]
fn the_skip_link_leads_past_the_menu_of_the_account_to_the_form() {
    run_test(async {
        let server = Server::start();
        let browser = Browser::start(&server).await;
        ANNA.become_member(&browser, &server).await;
        browser.open("user.confirm_access").await;
        browser.fill("password", ANNA.password).await;
        browser.submit().await;
        browser.wait_for_flash("access-confirmed").await;
        // A page that does not take the focus.
        browser.open("user.delete").await;
        browser.press(Key::Tab).await;
        assert_eq!(browser.evaluate("return document.activeElement.matches('.skip-link')").await, true);
        browser.press(Key::Enter).await;
        browser
            .wait_until("the focus in main", || async {
                Ok(browser.run("return document.activeElement.id").await? == "main")
            })
            .await;
        browser.press(Key::Tab).await;
        let inside = "return document.activeElement.closest('main') !== null";
        assert_eq!(browser.evaluate(inside).await, true);
        // The whole form works with the keyboard.
        browser.tab_to("main [name='password']").await;
        browser.keys("wrong").await;
        browser.press(Key::Tab).await;
        assert_eq!(browser.evaluate("return document.activeElement.matches('.show-password')").await, true);
        browser.press(Key::Tab).await;
        browser.press(Key::Enter).await;
        browser.wait_for("[data-field='password']").await;
        assert_eq!(browser.evaluate("return document.activeElement.name").await, "password");
    });
}
