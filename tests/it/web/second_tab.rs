//! Forms of yesterday's tab, of a second tab, and of a browser without cookies.

use app::message::Message;

use super::confirm_link;
use crate::support::{Browser, PASSWORD, Page, TestApp, another_language, form_to, in_words, url, with_next};

/// The tab is restored, and the browser has forgotten the cookies of its session.
fn restart(browser: &mut Browser<'_>) {
    browser.cookies.retain(|name, _| name == "lang" || name == "theme");
    browser.cookies.insert("theme".to_owned(), "light".to_owned());
}

fn assert_comes_back(page: &Page, action: &str) {
    assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]), "{action}: {}", page.body);
    assert_eq!(page.main_action(), url(action), "{action}: the form itself");
}

#[test]
fn the_entrance_forms_of_yesterday_come_back_filled_in() {
    let app = TestApp::new();
    app.member("ann");
    for (address, action, typed, secrets) in [
        (with_next("user.login", "members"), "user.login", vec![("username", "ann")], vec![("password", PASSWORD)]),
        (
            with_next("user.register", "members"),
            "user.register",
            vec![("username", "bob"), ("email", "bob@example.com")],
            vec![("password", PASSWORD), ("retype_password", PASSWORD)],
        ),
        (url("user.forgot_password"), "user.forgot_password", vec![("email", "ann@example.com")], vec![]),
        (url("user.resend_confirm_email"), "user.resend_confirm_email", vec![("email", "ann@example.com")], vec![]),
    ] {
        let mut browser = app.browser();
        let page = browser.get(&address);
        restart(&mut browser);
        let all: Vec<_> = typed.iter().chain(&secrets).copied().collect();
        let back = browser.submit(&page, action, &all);
        assert_comes_back(&back, action);
        for (field, value) in &typed {
            assert_eq!(back.value(field), *value, "{action}");
        }
        for (field, _) in &secrets {
            assert_eq!(back.value(field), "", "{action}: never a password");
        }
        let next = |page: &Page| page.attributes("main form [name=next]", "value");
        assert_eq!(next(&back), next(&page), "{action}");
        // One press from done. What is still on the page is sent as it is there.
        let mut rest: Vec<_> = typed.iter().map(|(field, _)| (*field, back.value(field))).collect();
        rest.extend(secrets.iter().map(|(field, value)| (*field, (*value).to_owned())));
        let rest: Vec<_> = rest.iter().map(|(field, value)| (*field, value.as_str())).collect();
        let done = browser.submit(&back, action, &rest);
        assert!(done.is_redirect(), "{action}: {}", done.body);
    }
    app.mails();
}

#[test]
fn the_buttons_of_mailed_links_come_back_and_work() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let link = confirm_link(&app, &mut browser, "ann");
    let page = browser.get(&format!("{link}?next={}", url("members")));
    restart(&mut browser);
    let back = browser.press(&page);
    assert_comes_back(&back, &page.main_action());
    assert_eq!(back.attributes("main form [name=next]", "value"), [url("members")]);
    let done = browser.press(&back);
    assert_eq!(browser.follow(&done).flashes(), ["email-confirmed"]);

    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let link = app.mails().last().unwrap().link("user.reset_password");
    let page = browser.get(&link);
    restart(&mut browser);
    let fields = [("new_password", "another good horse"), ("retype_password", "another good horse")];
    let back = browser.submit(&page, &page.main_action(), &fields);
    assert_comes_back(&back, &page.main_action());
    assert!(browser.submit(&back, &page.main_action(), &fields).is_redirect());
    browser.get("home");
    // A link that opens nothing has no page to come back to.
    let refused = browser.post("user.confirm_email/x", &[("csrf_token", "x")]);
    assert_eq!((refused.status, refused.flashes()), (403, vec!["csrf-failed".to_owned()]));
    app.mails();
}

#[test]
fn a_browser_without_cookies_is_told_that_they_are_needed() {
    let app = TestApp::new();
    app.member("ann");
    let fields = [("username", "ann"), ("password", PASSWORD)];
    let mut browser = app.browser();
    let mut page = browser.get("user.login");
    for _ in 0..3 {
        browser.cookies.clear();
        page = browser.submit(&page, "user.login", &fields);
        assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]));
        assert_eq!(
            page.texts("[data-message=csrf-failed] div"),
            [in_words(Message::new("csrf-failed").with("cookies", "no"))]
        );
        assert_eq!((page.main_action(), page.value("username").as_str()), (url("user.login"), "ann"));
    }
    // Now it takes them.
    assert!(browser.submit(&page, "user.login", &fields).is_redirect());
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
}

#[test]
fn a_confirmation_pressed_in_two_tabs_leads_where_the_first_one_led() {
    let app = TestApp::new();
    let mut browser = app.browser();
    let link = confirm_link(&app, &mut browser, "ann");
    let (first, second) = (browser.get(&link), browser.get(&link));
    let to_members = browser.get(&format!("{link}?next={}", url("members")));
    let confirmed = browser.press(&first);
    assert_eq!(browser.follow(&confirmed).flashes(), ["email-confirmed", "signed-in"]);
    let again = browser.press(&second);
    assert_eq!((again.status, again.location()), (303, confirmed.location()), "{}", again.body);
    assert_eq!(browser.follow(&again).flashes(), ["already-confirmed"]);
    assert_eq!(browser.press(&to_members).location(), Some(url("members")));

    // Without a session, the first one led to the sign-in page.
    let app = TestApp::with(|settings| settings.user.auto_login_after_confirm = false);
    let mut browser = app.browser();
    let link = confirm_link(&app, &mut browser, "ann");
    let (first, second) = (browser.get(&link), browser.get(&link));
    let confirmed = browser.press(&first);
    assert_eq!(browser.press(&second).location(), confirmed.location());
}

#[test]
fn who_has_signed_in_in_another_tab_is_led_on() {
    let app = TestApp::new();
    app.member("ann");
    let long = format!("{}?q={}", url("members"), "a".repeat(600));
    for page in ["user.login", "user.register"] {
        for (next, led) in [(url("members"), url("members")), (long.clone(), url("home"))] {
            let mut browser = app.browser();
            let form = browser.get(&format!("{}?next={next}", url(page)));
            browser.sign_in("ann", PASSWORD);
            let answer = browser.submit(&form, page, &[("username", "ann"), ("password", PASSWORD)]);
            assert_eq!((answer.status, answer.location()), (303, Some(led)), "{page}");
        }
    }
}

#[test]
fn who_is_signed_out_already_may_sign_out() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.signed_in("ann");
    let (first, second) = (browser.get("home"), browser.get("members"));
    let out = browser.submit(&first, "user.logout", &[]);
    let again = browser.submit(&second, "user.logout", &[]);
    assert_eq!((again.status, again.location()), (303, out.location()));
    assert_eq!(browser.follow(&again).flashes(), ["signed-out"]);
    // Whoever has signed in again is asked: the button belongs to the session before.
    browser.sign_in("ann", PASSWORD);
    browser.get("home");
    let asked = browser.submit(&first, "user.logout", &[]);
    assert_comes_back(&asked, "user.logout");
    assert_eq!(browser.signed_in_as().as_deref(), Some("ann"));
    assert!(browser.press(&asked).is_redirect());
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn language_and_theme_need_no_token_from_a_page_of_the_site() {
    let other = another_language();
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let old = browser.get("home");
    browser.sign_in("ann", PASSWORD);
    let base = app.state().settings.base_url();
    for (name, value, accepted) in [
        ("Sec-Fetch-Site", "same-origin", true),
        ("Origin", base.as_str(), true),
        ("Sec-Fetch-Site", "cross-site", false),
        ("Sec-Fetch-Site", "same-site", false),
        ("Sec-Fetch-Site", "none", false),
        ("Origin", "null", false),
        ("Origin", "https://evil.example", false),
        ("Accept", "text/html", false),
    ] {
        let mut browser = browser.clone().with_header(name, value);
        let choices = [("theme", "theme", "dark")].into_iter().chain(other.map(|other| ("language", "lang", other)));
        for (action, field, wish) in choices {
            let answer = browser.submit(&old, action, &[(field, wish)]);
            assert_eq!(answer.is_redirect(), accepted, "{name}: {value}, {action}: {}", answer.status);
            assert_eq!(browser.cookies.get(field).map(String::as_str), accepted.then_some(wish), "{name}: {value}");
        }
    }
    assert_eq!(app.user("ann").unwrap().language.as_deref(), other);
}

#[test]
fn a_member_with_an_old_form_is_led_back_to_it() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.signed_in("ann");
    let old = browser.get("user.change_password");
    browser.sign_out();
    browser.sign_in("ann", PASSWORD);
    browser.get("home");
    let new = "another zebra battery";
    let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", new)];
    let refused = browser.submit(&old, "user.change_password", &fields);
    assert_eq!((refused.status, refused.flashes()), (403, vec!["csrf-failed".to_owned()]));
    assert_eq!(refused.texts(&format!("main {}", form_to("user.change_password"))).len(), 1, "the form is there again");
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}
