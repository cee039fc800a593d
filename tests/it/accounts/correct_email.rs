//! A typo in the address at registration: whoever registered, or has the password, can correct it at once.

use app::config::Settings;

use super::{forget, newest_mail, refusal, register_with, reset};
use crate::support::{Browser, PASSWORD, Page, TestApp, url};

const TYPO: &str = "ann@exmaple.com";
const RIGHT: &str = "ann@example.com";
const OTHER: &str = "another zebra battery";

/// Ann registers with a typo. Returns her browser.
fn mistyped(app: &TestApp) -> Browser<'_> {
    let mut browser = app.browser();
    assert!(browser.register("ann", TYPO).is_redirect());
    browser
}

fn correct(browser: &mut Browser<'_>, address: &str) -> Page {
    let form = browser.get("user.change_email");
    assert_eq!(form.status, 200, "{:?}", form.location());
    browser.submit(&form, "user.change_email", &[("email", address)])
}

/// Asserts that this browser cannot correct anything.
fn assert_refused(browser: &mut Browser<'_>) {
    let token = browser.get("home").csrf_token();
    for is_post in [false, true] {
        let fields = [("csrf_token", token.as_str()), ("email", RIGHT)];
        let answer =
            if is_post { browser.post("user.change_email", &fields) } else { browser.get("user.change_email") };
        assert_eq!(answer.leads_to(), url("user.login"));
        assert_eq!(browser.follow(&answer).flashes(), ["must-sign-in"]);
    }
}

#[test]
fn the_browser_that_registered_corrects_the_address_at_once() {
    let app = TestApp::new();
    let mut ann = mistyped(&app);
    let dead = app.mail_to(TYPO).link("user.confirm_email");
    let inbox = ann.get("user.check_inbox");
    assert_eq!(inbox.links_to("main", "user.change_email"), 1);
    let form = ann.get("user.change_email");
    assert!(form.texts("main p").join(" ").contains("ann"), "the page names the account: {}", form.body);
    assert_eq!((form.value("email"), form.attributes("[name=old_password]", "type")), (TYPO.to_owned(), vec![]));

    let answer = correct(&mut ann, RIGHT);
    assert_eq!(answer.leads_to(), url("user.check_inbox"));
    let page = ann.follow(&answer);
    assert_eq!(
        (page.flashes(), page.texts("main p strong")),
        (vec!["confirmation-sent".to_owned()], vec![RIGHT.to_owned()])
    );
    assert_eq!(app.emails_of("ann")[0].address, RIGHT);
    assert_eq!(refusal(&mut app.browser(), &dead), ["invalid-confirm-token"]);
    let page = ann.get(&app.mail_to(RIGHT).link("user.confirm_email"));
    ann.press(&page);
    assert_eq!((ann.signed_in_as().as_deref(), app.is_confirmed("ann")), (Some("ann"), true));
    let history = ann.get("user.history").attributes("[data-event]", "data-event");
    assert!(history.contains(&"corrected-email".to_owned()), "{history:?}");
}

#[test]
fn whoever_has_the_password_corrects_it_from_the_refused_sign_in_page() {
    let app = TestApp::new();
    mistyped(&app);
    for name in ["ann", TYPO] {
        let mut elsewhere = app.browser();
        assert_refused(&mut elsewhere);
        let wrong = elsewhere.sign_in(name, OTHER);
        assert_eq!(wrong.links_to("main", "user.change_email"), 0);
        assert_refused(&mut elsewhere);
        let refused = elsewhere.sign_in(name, PASSWORD);
        assert_eq!((refused.status, refused.flashes()), (422, vec!["email-not-confirmed".to_owned()]));
        let said = refused.texts("main p strong");
        assert_eq!((said, refused.links_to("main", "user.change_email")), (vec![TYPO.to_owned()], 1));
        let resend = elsewhere.get(&refused.attributes(".alert a", "href")[0]);
        assert_eq!(resend.value("email"), TYPO);
        assert!(correct(&mut elsewhere, TYPO).is_redirect());
    }
    let mut elsewhere = app.browser();
    elsewhere.sign_in("ann", PASSWORD);
    correct(&mut elsewhere, RIGHT);
    let page = elsewhere.get(&app.mail_to(RIGHT).link("user.confirm_email"));
    elsewhere.press(&page);
    assert!(app.is_confirmed("ann"));
}

#[test]
fn the_answer_does_not_tell_whether_the_right_address_is_taken() {
    let app = TestApp::new();
    app.member("victim");
    let mut seen = Vec::new();
    for (name, address) in [("fresh", "free@example.com"), ("taken", "victim@example.com")] {
        let mut browser = app.browser();
        browser.register(name, TYPO);
        let words = ["free", "victim", "fresh", "taken"];
        let answer = correct(&mut browser, address);
        let landed = browser.follow(&answer);
        let form = browser.get("user.change_email");
        let refused = app.browser().sign_in(name, PASSWORD);
        seen.push([answer, landed, form, refused].map(|page| page.redacted(&words)));
    }
    assert_eq!(seen[0], seen[1]);
    assert!(app.tokens("confirm-email").iter().all(|token| token.sent_to != "victim@example.com"));
    let told = newest_mail(&app, "victim@example.com");
    assert!(!told.text.contains("taken"), "the mail holds what a stranger typed: {}", told.text);

    let app = TestApp::with(|settings| settings.user.hide_registered_emails = false);
    app.member("victim");
    let mut ann = mistyped(&app);
    let page = correct(&mut ann, "victim@example.com");
    assert_eq!((page.status, page.errors("email")), (422, vec!["email-taken".to_owned()]));
    app.run_jobs();
}

#[test]
fn what_a_browser_may_do_ends_with_the_reason_for_it() {
    // Confirmed, a new password, switched off, signed out.
    let ends: [fn(&TestApp, &mut Browser<'_>); 4] = [
        |app, _| {
            let mut browser = app.browser();
            let page = browser.get(&app.mail_to(TYPO).link("user.confirm_email"));
            browser.press(&page);
            assert!(app.is_confirmed("ann"));
        },
        |app, _| {
            forget(&mut app.browser(), TYPO);
            reset(&mut app.browser(), &newest_mail(app, TYPO).link("user.reset_password"), OTHER);
        },
        |app, _| app.set_active(app.user("ann").unwrap().id, false),
        |_, ann| {
            ann.sign_out();
        },
    ];
    for end in ends {
        let app = TestApp::new();
        let mut ann = mistyped(&app);
        end(&app, &mut ann);
        assert_refused(&mut ann);
        assert_eq!(app.emails_of("ann")[0].address, TYPO);
        app.run_jobs();
    }
    // Another password alone ends it, whoever set it.
    let app = TestApp::new();
    let mut ann = mistyped(&app);
    app.set_hash(app.user("ann").unwrap().id, "another");
    assert_refused(&mut ann);
    app.run_jobs();
}

fn without_confirming(settings: &mut Settings) {
    settings.user.enable_login_without_confirm_email = true;
}

#[test]
fn a_signed_in_visitor_gives_the_password_in_another_browser() {
    for several in [false, true] {
        let app = TestApp::with(|settings| {
            without_confirming(settings);
            settings.user.enable_multiple_emails = several;
        });
        let id = app.unconfirmed("ann");
        let mut ann = app.with_session(id);
        let form = ann.get("user.change_email");
        for (typed, error) in [("", "old-password-required"), (OTHER, "old-password-incorrect")] {
            let page = ann.submit(&form, "user.change_email", &[("email", "ann@new.example"), ("old_password", typed)]);
            assert_eq!((page.status, page.errors("old_password")), (422, vec![error.to_owned()]));
        }
        let fields = [("email", "ann@new.example"), ("old_password", PASSWORD)];
        assert!(ann.submit(&form, "user.change_email", &fields).is_redirect());
        assert_eq!(app.emails_of("ann")[0].address, "ann@new.example");
        app.mail_to("ann@new.example");
        // The browser that registers asks for none.
        let mut bob = app.browser();
        register_with(&mut bob, &[("username", "bob"), ("email", "bob@exmaple.com")]);
        assert!(bob.signed_in_as().is_some());
        assert!(correct(&mut bob, "bob@example.com").is_redirect());
        app.mail_to("bob@example.com");
    }
}

#[test]
fn with_several_addresses_the_page_is_for_nobody_else() {
    let app = TestApp::with(|settings| settings.user.enable_multiple_emails = true);
    let mut member = app.with_session(app.member("bob"));
    let mut stranger = app.browser();
    for browser in [&mut member, &mut stranger] {
        assert_eq!(browser.get("user.change_email").status, 404);
    }
    let mut ann = mistyped(&app);
    correct(&mut ann, RIGHT);
    app.mail_to(RIGHT);
}

#[test]
fn a_claim_on_one_account_changes_no_other() {
    let app = TestApp::new();
    let mut browser = mistyped(&app);
    app.member("bob");
    browser.sign_in("bob", PASSWORD);
    let form = browser.get("user.change_email");
    assert_eq!(form.attributes("[name=old_password]", "type"), ["password"]);
    browser.submit(&form, "user.change_email", &[("email", "bob@new.example"), ("old_password", PASSWORD)]);
    assert_eq!(app.emails_of("ann")[0].address, TYPO);
    app.mail_to("bob@new.example");
}

#[test]
fn corrections_are_limited_like_other_mails() {
    let app = TestApp::with(|settings| settings.limits.resend = app::config::values::Limit::per_minutes(2, 60));
    let mut ann = mistyped(&app);
    for number in 0..2 {
        assert!(correct(&mut ann, &format!("ann{number}@example.com")).is_redirect());
    }
    assert_eq!(correct(&mut ann, RIGHT).status, 429);
    assert_eq!(app.emails_of("ann")[0].address, "ann1@example.com");
    app.mail_to("ann1@example.com");
    assert_eq!(app.mails().len(), 1, "a link that was replaced before its mail left is not sent");
}
