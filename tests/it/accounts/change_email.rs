//! Changing the email address, where accounts have one.

use app::accounts::links::{ConfirmEmail, ResetPassword};
use app::config::values::Limit;
use chrono::TimeDelta;

use super::{change_to, changed_to, first_address, newest_mail, registered};
use crate::support::{PASSWORD, TestApp, in_words, url, url_prefix};

#[test]
fn the_new_address_must_be_confirmed_and_the_old_one_is_notified() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("user.account").links_to("body", "user.change_email"), 2);
    let asked = change_to(&mut ann, "Ann.New@Example.com");
    assert_eq!(ann.follow(&asked).flashes(), ["confirmation-sent"]);

    // Nothing changes until the button is pressed, and the old address gets no mail.
    let link = app.mail_to("Ann.New@Example.com").link("user.change_email_link");
    let page = app.browser().get(&link);
    assert!(page.status == 200 && page.texts("main")[0].contains("Ann.New@Example.com"));
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
    assert!(!app.browser().sign_in("ann.new@example.com", PASSWORD).is_redirect());
    assert_eq!(app.mails().len(), 1);

    let page = ann.get(&link);
    let confirmed = ann.press(&page);
    assert_eq!((confirmed.leads_to(), ann.follow(&confirmed).flashes()), (url("home"), vec!["email-confirmed".into()]));
    assert_eq!(first_address(&app, "ann"), "Ann.New@Example.com");
    assert_eq!(app.emails_of("ann").len(), 1);
    assert!(app.browser().sign_in("ann.new@example.com", PASSWORD).is_redirect());
    assert!(!app.browser().sign_in("ann@example.com", PASSWORD).is_redirect());
    let told = app.mail_to("ann@example.com");
    assert!(told.link("user.undo_email").contains(url_prefix("user.undo_email")));
    assert!(!told.text.contains("New@"), "the old mailbox may be somebody else's: {}", told.text);

    // The link works only once.
    let again = ann.get(&link);
    assert_eq!(ann.follow(&again).flashes(), ["invalid-confirm-token"]);
    app.advance_clock(chrono::TimeDelta::minutes(2));
    let again = ann.press(&page);
    assert_eq!(ann.follow(&again).flashes(), ["invalid-confirm-token"]);
    assert_eq!(app.mails().len(), 2);
}

#[test]
fn a_visitor_who_is_not_signed_in_can_confirm_and_is_asked_to_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    assert!(change_to(&mut app.signed_in("ann"), "new@example.com").is_redirect());
    let mut phone = app.browser();
    let page = phone.get(&app.mail_to("new@example.com").link("user.change_email_link"));
    let confirmed = phone.press(&page);
    assert_eq!(confirmed.leads_to(), url("user.login"));
    assert_eq!(phone.signed_in_as(), None);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.run_jobs();
}

#[test]
fn invalid_input_is_reported_at_its_field_and_changes_nothing() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    let new = "new@example.com";
    for (email, password, field, error) in [
        ("", PASSWORD, "email", "email-required"),
        ("x", PASSWORD, "email", "invalid-email"),
        ("ANN@example.com", PASSWORD, "email", "email-is-the-same"),
        (new, "", "old_password", "old-password-required"),
        (new, "no such password", "old_password", "old-password-incorrect"),
    ] {
        let form = ann.get("user.change_email");
        let page = ann.submit(&form, "user.change_email", &[("email", email), ("old_password", password)]);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]));
        assert!(page.value("email") == email && page.value("old_password").is_empty());
    }
    assert!(app.mails().is_empty());
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
}

#[test]
fn a_taken_address_gets_the_same_response_and_its_owner_a_mail() {
    let app = TestApp::new();
    app.member("victim");
    let (ann, abe) = (app.member("ann"), app.member("abe"));
    let (mut fresh, mut taken) = (app.with_session(ann), app.with_session(abe));
    let words = ["new@example.com", "victim@example.com", "ann", "abe"];
    let both = [change_to(&mut fresh, "new@example.com"), change_to(&mut taken, "victim@example.com")];
    assert_eq!(both[0].redacted(&words), both[1].redacted(&words));
    let landed = [fresh.get("home"), taken.get("home")];
    assert_eq!(landed[0].redacted(&words), landed[1].redacted(&words));
    let mail = app.mail_to("victim@example.com");
    assert!(
        !mail.text.contains(url_prefix("user.change_email_link")) && !mail.text.contains("abe"),
        "the mail has a link, or names another user: {}",
        mail.text
    );
    assert_eq!(app.tokens("change-email").len(), 2, "both wait, but only the free address has a link");
    assert_eq!(first_address(&app, "abe"), "abe@example.com");
}

#[test]
fn without_confirmation_the_change_is_immediate_and_a_taken_address_is_an_error() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    app.member("victim");
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    let page = change_to(&mut ann, "Victim@example.com");
    assert_eq!((page.status, page.errors("email")), (422, vec!["email-taken".to_owned()]));
    let changed = change_to(&mut ann, "new@example.com");
    assert_eq!(ann.follow(&changed).flashes(), ["email-changed"]);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.mail_to("ann@example.com").link("user.undo_email");
    assert_eq!(app.mails().len(), 1);
    assert_eq!(app.browser().get("user.change_email_link/x").status, 404);
}

#[test]
fn a_link_expires_and_the_page_offers_a_new_one() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    change_to(&mut ann, "new@example.com");
    let link = app.mail_to("new@example.com").link("user.change_email_link");
    let page = ann.get(&link);
    app.advance_clock(TimeDelta::days(2));
    let mut ann = app.with_session(id);
    let token = ann.get("home").csrf_token();
    let refused = ann.post(&page.main_action(), &[("csrf_token", token)]);
    assert_eq!(ann.follow(&refused).flashes(), ["expired-confirm-token"]);
    let refused = ann.get(&link);
    let told = ann.follow(&refused);
    assert_eq!(told.flashes(), ["expired-confirm-token"]);
    assert_eq!(told.attributes(".alert-link", "href"), [url("user.change_email?email=new%40example.com")]);
    assert_eq!(ann.get("user.change_email?email=new%40example.com").value("email"), "new@example.com");
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
}

#[test]
fn links_with_another_purpose_are_refused() {
    let app = TestApp::new();
    let (mut bob, confirm) = registered(&app, "bob");
    app.member("ann");
    let mut ann = app.signed_in("ann");
    changed_to(&app, &mut ann, "new@example.com");
    let undo = app.mail_to("ann@example.com").link("user.undo_email");
    for link in [confirm, undo, "/x".to_owned(), "/%00".to_owned()] {
        let path = format!("user.change_email_link/{}", link.rsplit('/').next().unwrap());
        let refused = bob.get(&path);
        assert_eq!(refused.leads_to(), url("user.login"));
        assert_eq!(bob.follow(&refused).flashes(), ["invalid-confirm-token"], "{path}");
    }
}

#[test]
fn only_the_newest_request_can_be_confirmed() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    change_to(&mut ann, "mistyped@example.com");
    change_to(&mut ann, "new@example.com");
    // The first mail was still in the queue, and is not sent any more.
    assert_eq!(app.mails().len(), 1);
    let page = ann.get(&app.mail_to("new@example.com").link("user.change_email_link"));
    ann.press(&page);
    change_to(&mut ann, "third@example.com");
    let dead = app.mail_to("third@example.com").link("user.change_email_link");
    change_to(&mut ann, "fourth@example.com");
    let refused = ann.get(&dead);
    assert_eq!(ann.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.run_jobs();
}

#[test]
fn the_change_voids_older_links() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.write(move |tx| {
        tx.token::<ResetPassword>(Some(id), "ann@example.com", TimeDelta::days(2))?;
        tx.token::<ConfirmEmail>(Some(id), "ann@example.com", TimeDelta::days(2))?;
        Ok(())
    });
    changed_to(&app, &mut app.with_session(id), "new@example.com");
    assert!(app.tokens("reset-password").is_empty() && app.tokens("confirm-email").is_empty());
    assert_eq!(app.tokens("undo-email").len(), 1);
    app.run_jobs();
}

#[test]
fn links_of_a_deactivated_account_are_refused() {
    let app = TestApp::new();
    let id = app.member("ann");
    change_to(&mut app.with_session(id), "new@example.com");
    let link = app.mail_to("new@example.com").link("user.change_email_link");
    app.deactivate_row(id);
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(browser.follow(&refused).flashes(), ["invalid-confirm-token"]);
}

#[test]
fn attempts_are_limited_and_so_are_mails_to_one_mailbox() {
    let app = TestApp::with(|settings| {
        settings.limits.change_password = Limit::per_minutes(4, 15);
        settings.limits.mails_per_mailbox = Limit::per_minutes(4, 60);
    });
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    for _ in 0..4 {
        assert!(change_to(&mut ann, "new@example.com").is_redirect());
        app.run_jobs();
    }
    assert_eq!(app.mails().len(), 2, "half of what the mailbox takes; the answer is the same, the mails are not sent");
    let refused = change_to(&mut ann, "new@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").is_some());
}

#[test]
fn without_usernames_the_new_address_signs_in() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    let id = app.member("ann");
    app.remove_username(id);
    let mut ann = app.with_session(id);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann@example.com"));
    changed_to(&app, &mut ann, "new@example.com");
    assert_eq!(ann.signed_in_as().as_deref(), Some("new@example.com"));
    assert!(newest_mail(&app, "ann@example.com").text.starts_with(&in_words("mail-greeting")));
    let mut other = app.browser();
    let form = other.get("user.login");
    other.submit(&form, "user.login", &[("email", "new@example.com"), ("password", PASSWORD)]);
    assert_eq!(other.signed_in_as().as_deref(), Some("new@example.com"));
}

#[test]
fn the_page_exists_only_where_accounts_have_one_address() {
    let paths = ["user.change_email", "user.change_email_link/x", "user.undo_email/x"];
    let app = TestApp::with(|settings| settings.user.enable_multiple_emails = true);
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    // Other changes of addresses can be undone as well.
    assert_eq!(paths.map(|path| ann.get(path).status), [404, 404, 303]);
    assert_eq!(ann.get("user.account").links_to("body", "user.manage_emails"), 2);
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.enable_confirm_email = false;
    });
    let bob = app.member("bob");
    let mut bob = app.with_session(bob);
    assert_eq!(paths.map(|path| bob.get(path).status), [404; 3]);
    assert_eq!(bob.get("user.manage_emails").status, 404);
}
