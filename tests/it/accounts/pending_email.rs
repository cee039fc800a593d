//! A change of the address that waits to be confirmed: shown, sent again, and cancelled.

use super::{change_to, first_address, newest_mail};
use crate::support::{Page, TestApp, url};

fn pending(page: &Page) -> Vec<String> {
    page.attributes("[data-pending]", "data-pending")
}

#[test]
fn a_change_that_waits_is_shown_and_can_be_sent_again() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(pending(&ann.get("user.account")), [""; 0]);
    change_to(&mut ann, "New@example.com");
    for page in ["user.account", "user.change_email"] {
        assert_eq!(pending(&ann.get(page)), ["New@example.com"], "{page}");
    }
    let old = newest_mail(&app, "New@example.com").link("user.change_email_link");
    let page = ann.get("user.change_email");
    let sent = ann.submit(&page, "user.resend_new_email", &[]);
    assert_eq!(
        (sent.leads_to(), ann.follow(&sent).flashes()),
        (url("user.change_email"), vec!["confirmation-sent".into()])
    );
    let refused = app.browser().get(&old);
    assert_eq!(refused.leads_to(), url("user.login"), "the older link opens nothing");
    let page = ann.get(&newest_mail(&app, "New@example.com").link("user.change_email_link"));
    ann.press(&page);
    assert_eq!(first_address(&app, "ann"), "New@example.com");
    assert_eq!(pending(&ann.get("user.account")), [""; 0]);
    app.run_jobs();
}

#[test]
fn a_change_that_waits_can_be_cancelled_once_or_twice() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.signed_in("ann");
    change_to(&mut ann, "new@example.com");
    let link = newest_mail(&app, "new@example.com").link("user.change_email_link");
    let page = ann.get("user.account");
    let cancelled = ann.submit(&page, "user.cancel_new_email", &[]);
    let page = ann.follow(&cancelled);
    assert_eq!((page.flashes(), pending(&page)), (vec!["email-change-cancelled".to_owned()], vec![]));
    assert_eq!(app.browser().get(&link).leads_to(), url("user.login"));
    let token = page.csrf_token();
    let again = ann.post("user.cancel_new_email", &[("csrf_token", token.as_str())]);
    assert_eq!(ann.follow(&again).flashes(), ["email-change-cancelled"], "a wish that is fulfilled");
    let token = ann.get("user.change_email").csrf_token();
    assert_eq!(ann.post("user.resend_new_email", &[("csrf_token", token)]).status, 404, "there is nothing to send");
    let kinds = app.history(id);
    assert_eq!(kinds.iter().filter(|kind| *kind == "cancelled-email-change").count(), 1);
}

#[test]
fn what_waits_is_the_same_whether_the_address_is_taken_or_not() {
    let app = TestApp::new();
    app.member("victim");
    // Names with the same initial, which every page shows.
    let (ann, abe) = (app.member("ann"), app.member("abe"));
    let (mut fresh, mut taken) = (app.with_session(ann), app.with_session(abe));
    change_to(&mut fresh, "new@example.com");
    change_to(&mut taken, "victim@example.com");
    let words = ["new@example.com", "victim@example.com", "ann", "abe"];
    for page in ["user.account", "user.change_email"] {
        let both = [fresh.get(page), taken.get(page)];
        assert!(!pending(&both[1]).is_empty(), "{page}");
        assert_eq!(both[0].redacted(&words), both[1].redacted(&words), "{page}");
    }
    let both = [&mut fresh, &mut taken].map(|browser| {
        let page = browser.get("user.change_email");
        let sent = browser.submit(&page, "user.resend_new_email", &[]);
        browser.follow(&sent).redacted(&words)
    });
    assert_eq!(both[0], both[1]);
    let mails = app.mails();
    let to_victim: Vec<_> = mails.iter().filter(|mail| mail.to == "victim@example.com").collect();
    assert!(!to_victim.is_empty());
    for mail in to_victim {
        assert!(!mail.text.contains(crate::support::url_prefix("user.change_email_link")), "{}", mail.text);
    }
    // Nor does the file tell.
    let both = [&mut fresh, &mut taken].map(|browser| {
        let all: serde_json::Value = serde_json::from_str(&browser.get("user.export").body).unwrap();
        all["links"].as_array().unwrap().iter().map(|link| link["purpose"].to_string()).collect::<Vec<_>>()
    });
    assert_eq!(both[0], both[1]);
}

#[test]
fn nobody_sees_or_touches_the_change_of_another_account() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (mut ann, mut bob) = (app.with_session(ann), app.with_session(bob));
    change_to(&mut ann, "new@example.com");
    for page in ["user.account", "user.change_email"] {
        assert!(!bob.get(page).body.contains("new@example.com"), "{page}");
    }
    let token = bob.get("user.account").csrf_token();
    bob.post("user.cancel_new_email", &[("csrf_token", token.as_str())]);
    assert_eq!(pending(&ann.get("user.account")), ["new@example.com"]);
    app.run_jobs();
}

#[test]
fn the_page_of_the_link_has_a_title_of_its_own() {
    let app = TestApp::new();
    app.member("ann");
    change_to(&mut app.signed_in("ann"), "new@example.com");
    let (_, first) = super::registered(&app, "dora");
    let change = app.browser().get(&newest_mail(&app, "new@example.com").link("user.change_email_link"));
    let confirm = app.browser().get(&first);
    assert_ne!(change.texts("title"), confirm.texts("title"));
    assert!(change.texts("main")[0].contains("new@example.com"));
}
