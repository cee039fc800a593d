//! The page "Look into your inbox", where visitors land who wait for a mail.

use app::i18n::{Lang, translate};
use app::message::Message;

use super::forget;
use crate::support::{Browser, PASSWORD, Page, TestApp, default_language, url};

/// The address that the page shows.
fn shown(page: &Page) -> Vec<String> {
    page.texts("main p strong")
}

fn inbox(browser: &mut Browser<'_>) -> Page {
    let page = browser.get("user.check_inbox");
    assert_eq!(page.status, 200);
    page
}

#[test]
fn whoever_waits_for_a_mail_lands_there_and_can_have_it_sent_again() {
    let app = TestApp::new();
    app.member("bob");
    let mut browser = app.browser();
    let answers = [
        (browser.register("ann", "Ann@example.com"), "Ann@example.com", "user.resend_confirm_email"),
        (forget(&mut browser, "bob@example.com"), "bob@example.com", "user.forgot_password"),
    ];
    for (answer, _, _) in &answers {
        assert_eq!(answer.leads_to(), url("user.check_inbox"));
    }
    let mut browser = app.browser();
    for (number, (_, address, action)) in answers.iter().enumerate() {
        if number == 0 {
            browser.register("ann2", address);
        } else {
            forget(&mut browser, address);
        }
        let before = app.mails().len();
        let page = inbox(&mut browser);
        assert_eq!((shown(&page), page.main_action()), (vec![(*address).to_owned()], url(action)));
        let again = browser.press(&page);
        assert_eq!(again.leads_to(), url("user.check_inbox"));
        assert_eq!(app.mails().len(), before + 1, "{address}");
    }
}

#[test]
fn asking_again_says_if_and_never_whether_there_is_an_account() {
    let app = TestApp::new();
    app.unconfirmed("ann");
    let mut seen = Vec::new();
    for address in ["ann@example.com", "nobody@example.com"] {
        let mut browser = app.browser();
        let form = browser.get("user.resend_confirm_email");
        let answer = browser.submit(&form, "user.resend_confirm_email", &[("email", address)]);
        let page = browser.follow(&answer);
        let sure = Message::new("confirmation-sent").with("email", address).with("sure", "yes");
        assert_eq!(page.flashes(), ["confirmation-sent"]);
        assert_ne!(page.texts(".alert"), [translate(&Lang::new(default_language()), &sure)]);
        seen.push(page.redacted(&[address]));
    }
    assert_eq!(seen[0], seen[1]);
    app.mail_to("ann@example.com");
}

#[test]
fn only_the_browser_itself_knows_the_address() {
    let app = TestApp::new();
    let mut browser = app.browser();
    browser.register("ann", "ann@example.com");
    let own = browser.cookies.clone();
    assert!(
        own.iter().all(|(name, value)| name.contains("flash") || !value.contains("ann@")),
        "the address is readable in a cookie: {own:?}"
    );
    // Neither an address of the page nor a cookie that this site did not make shows another one.
    let mut stranger = app.browser();
    for query in ["", "?email=ann@example.com", "?address=ann@example.com"] {
        let page = stranger.get(&format!("user.check_inbox{query}"));
        assert!(shown(&page).is_empty() && !page.texts("main").concat().contains("ann@"), "{query}: {}", page.body);
    }
    let name = own.keys().find(|name| name.contains("inbox")).unwrap().clone();
    let forged = r#"{"mail":"confirm","address":"ann@example.com","claim":null}"#;
    for value in [forged.to_owned(), format!("{}A", own[&name]), String::new()] {
        stranger.cookies.insert(name.clone(), value);
        assert!(shown(&inbox(&mut stranger)).is_empty());
    }
    stranger.cookies.insert(name, own.values().next().unwrap().clone());
    assert!(shown(&inbox(&mut stranger)).is_empty());
    // Signing out forgets it.
    browser.sign_out();
    assert!(shown(&inbox(&mut browser)).is_empty());
    app.run_jobs();
}

#[test]
fn without_a_mail_to_wait_for_nobody_is_sent_there() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    assert_eq!(app.browser().register("ann", "ann@example.com").leads_to(), url("home"));
    app.run_jobs();
    // But an owner's choice counts.
    let app = TestApp::with(|settings| {
        settings.user.enable_confirm_email = false;
        settings.after.register = "members".to_owned();
    });
    assert_eq!(app.browser().register("ann", "ann@example.com").leads_to(), url("members"));
    app.run_jobs();
}

#[test]
fn an_unconfirmed_visitor_is_told_their_own_address() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let ann = app.unconfirmed("ann");
    let mut browser = app.with_session(ann);
    let refused = browser.get("members");
    assert_eq!(refused.leads_to(), url("user.check_inbox"));
    let page = browser.follow(&refused);
    assert_eq!((page.flashes(), shown(&page)), (vec!["must-confirm".to_owned()], vec!["ann@example.com".to_owned()]));
    assert_eq!(page.links_to("main", "user.change_email"), 1);
    browser.press(&page);
    app.mail_to("ann@example.com");
}

#[test]
fn the_page_says_where_to_get_help() {
    for (support, link) in
        [("help@example.com", "mailto:help@example.com"), ("https://example.com/help", "https://example.com/help")]
    {
        let app = TestApp::with(|settings| {
            settings.app.support = Some(serde_json::from_value(support.into()).unwrap());
        });
        let links = inbox(&mut app.browser()).attributes("main a", "href");
        assert!(links.contains(&link.to_owned()), "{links:?}");
        app.set_active(app.member("ann"), false);
        let refused = app.browser().sign_in("ann", PASSWORD);
        assert_eq!(refused.flashes(), ["account-not-enabled"]);
        let links = refused.attributes("main a", "href");
        assert!(links.contains(&link.to_owned()), "{links:?}");
    }
}
