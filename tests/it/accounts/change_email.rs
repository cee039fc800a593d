//! Changing the one address of an account.

use app::config::values::Limit;
use app::models::{Purpose, Token};
use chrono::TimeDelta;

use super::{change_to, changed_to, first_address, newest_mail, registered};
use crate::support::{PASSWORD, TestApp};

#[test]
fn the_new_address_is_confirmed_first_and_the_old_one_is_told() {
    let app = TestApp::new();
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(ann.get("/user/account").attributes("main a[href='/user/change-email']", "href").len(), 2);
    let asked = change_to(&mut ann, "Ann.New@Example.com");
    assert_eq!(ann.follow(&asked).flashes(), ["confirmation-sent"]);

    // Until the button is pressed, the account is what it was, and the old address is not bothered.
    let link = app.mail_to("Ann.New@Example.com").link("/user/change-email/");
    let page = app.browser().get(&link);
    assert!(page.status == 200 && page.texts("main")[0].contains("Ann.New@Example.com"));
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
    assert!(!app.browser().sign_in("ann.new@example.com", PASSWORD).is_redirect());
    assert_eq!(app.mails().len(), 1);

    let page = ann.get(&link);
    let confirmed = ann.press(&page);
    assert_eq!(
        (confirmed.leads_to().as_str(), ann.follow(&confirmed).flashes()),
        ("/", vec!["email-confirmed".into()])
    );
    assert_eq!(first_address(&app, "ann"), "Ann.New@Example.com");
    assert_eq!(app.emails_of("ann").len(), 1);
    assert!(app.browser().sign_in("ann.new@example.com", PASSWORD).is_redirect());
    assert!(!app.browser().sign_in("ann@example.com", PASSWORD).is_redirect());
    let told = app.mail_to("ann@example.com");
    assert!(told.link("/user/undo-email/").contains("/user/undo-email/"));
    assert!(!told.text.contains("New@"), "the old mailbox may be somebody else's: {}", told.text);

    // Once.
    let again = ann.get(&link);
    assert_eq!(ann.follow(&again).flashes(), ["invalid-confirm-token"]);
    let again = ann.press(&page);
    assert_eq!(ann.follow(&again).flashes(), ["invalid-confirm-token"]);
    assert_eq!(app.mails().len(), 2);
}

#[test]
fn whoever_is_not_signed_in_confirms_as_well_and_is_led_to_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    assert!(change_to(&mut app.signed_in("ann"), "new@example.com").is_redirect());
    let mut phone = app.browser();
    let page = phone.get(&app.mail_to("new@example.com").link("/user/change-email/"));
    let confirmed = phone.press(&page);
    assert_eq!(confirmed.leads_to(), "/user/login");
    assert_eq!(phone.who(), None);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.work();
}

#[test]
fn what_is_wrong_is_told_at_the_field_and_nothing_changes() {
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
        let form = ann.get("/user/change-email");
        let page = ann.submit(&form, "/user/change-email", &[("email", email), ("old_password", password)]);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]));
        assert!(page.value("email") == email && page.value("old_password").is_empty());
    }
    assert!(app.mails().is_empty());
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
}

#[test]
fn an_address_that_has_an_account_gets_the_same_answer_and_its_owner_is_told() {
    let app = TestApp::new();
    app.member("victim");
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (mut fresh, mut taken) = (app.entered(ann), app.entered(bob));
    let words = ["new@example.com", "victim@example.com", "ann", "bob"];
    let both = [change_to(&mut fresh, "new@example.com"), change_to(&mut taken, "victim@example.com")];
    assert_eq!(both[0].without(&words), both[1].without(&words));
    let landed = [fresh.get("/"), taken.get("/")];
    assert_eq!(landed[0].without(&words), landed[1].without(&words));
    let mail = app.mail_to("victim@example.com");
    assert!(!mail.text.contains("/user/change-email/") && !mail.text.contains("bob"), "{}", mail.text);
    assert_eq!(app.tokens(Purpose::ChangeEmail).len(), 1, "only the free address has a link");
    assert_eq!(first_address(&app, "bob"), "bob@example.com");
}

#[test]
fn where_nothing_is_confirmed_the_change_is_immediate_and_a_taken_address_is_told() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    app.member("victim");
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    let page = change_to(&mut ann, "Victim@example.com");
    assert_eq!((page.status, page.errors("email")), (422, vec!["email-taken".to_owned()]));
    let changed = change_to(&mut ann, "new@example.com");
    assert_eq!(ann.follow(&changed).flashes(), ["email-changed"]);
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.mail_to("ann@example.com").link("/user/undo-email/");
    assert_eq!(app.mails().len(), 1);
    assert_eq!(app.browser().get("/user/change-email/x").status, 404);
}

#[test]
fn a_link_ends_and_the_way_to_a_new_one_is_shown() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.entered(id);
    change_to(&mut ann, "new@example.com");
    let link = app.mail_to("new@example.com").link("/user/change-email/");
    let page = ann.get(&link);
    app.later(TimeDelta::days(2));
    let mut ann = app.entered(id);
    let token = ann.get("/").csrf_token();
    let refused = ann.post(&page.main_action(), &[("csrf_token", token)]);
    assert_eq!(ann.follow(&refused).flashes(), ["expired-confirm-token"]);
    let refused = ann.get(&link);
    let told = ann.follow(&refused);
    assert_eq!(told.flashes(), ["expired-confirm-token"]);
    assert_eq!(told.attributes(".alert-link", "href"), ["/user/change-email?email=new%40example.com"]);
    assert_eq!(ann.get("/user/change-email?email=new%40example.com").value("email"), "new@example.com");
    assert_eq!(first_address(&app, "ann"), "ann@example.com");
}

#[test]
fn what_is_no_link_for_this_opens_nothing() {
    let app = TestApp::new();
    let (mut bob, confirm) = registered(&app, "bob");
    app.member("ann");
    let mut ann = app.signed_in("ann");
    changed_to(&app, &mut ann, "new@example.com");
    let undo = app.mail_to("ann@example.com").link("/user/undo-email/");
    for link in [confirm, undo, "/x".to_owned(), "/%00".to_owned()] {
        let path = format!("/user/change-email/{}", link.rsplit('/').next().unwrap());
        let refused = bob.get(&path);
        assert_eq!(refused.leads_to(), "/user/login");
        assert_eq!(bob.follow(&refused).flashes(), ["invalid-confirm-token"], "{path}");
    }
}

#[test]
fn only_what_was_asked_for_last_can_be_confirmed() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    change_to(&mut ann, "mistyped@example.com");
    change_to(&mut ann, "new@example.com");
    // The first mail is not even sent any more.
    assert_eq!(app.mails().len(), 1);
    let page = ann.get(&app.mail_to("new@example.com").link("/user/change-email/"));
    ann.press(&page);
    change_to(&mut ann, "third@example.com");
    let dead = app.mail_to("third@example.com").link("/user/change-email/");
    change_to(&mut ann, "fourth@example.com");
    let refused = ann.get(&dead);
    assert_eq!(ann.follow(&refused).flashes().last().unwrap(), "invalid-confirm-token");
    assert_eq!(first_address(&app, "ann"), "new@example.com");
    app.work();
}

#[test]
fn links_that_were_sent_before_end_with_the_change() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.write(move |tx| {
        let now = tx.now();
        for purpose in [Purpose::ResetPassword, Purpose::ConfirmEmail] {
            Token::create(tx, purpose, Some(id), "ann@example.com", now, TimeDelta::days(2))?;
        }
        Ok(())
    });
    changed_to(&app, &mut app.entered(id), "new@example.com");
    assert!(app.tokens(Purpose::ResetPassword).is_empty() && app.tokens(Purpose::ConfirmEmail).is_empty());
    assert_eq!(app.tokens(Purpose::UndoEmail).len(), 1);
    app.work();
}

#[test]
fn a_link_of_an_account_that_is_switched_off_opens_nothing() {
    let app = TestApp::new();
    let id = app.member("ann");
    change_to(&mut app.entered(id), "new@example.com");
    let link = app.mail_to("new@example.com").link("/user/change-email/");
    app.switch_off_quietly(id);
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(browser.follow(&refused).flashes(), ["invalid-confirm-token"]);
}

#[test]
fn tries_are_limited_and_mails_to_one_mailbox_too() {
    let app = TestApp::with(|settings| {
        settings.limits.change_password = Limit::per_minutes(4, 15);
        settings.limits.mails_per_mailbox = Limit::per_minutes(2, 60);
    });
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    for _ in 0..4 {
        assert!(change_to(&mut ann, "new@example.com").is_redirect());
        app.work();
    }
    assert_eq!(app.mails().len(), 2, "the answer is the same, the mails are not sent");
    let refused = change_to(&mut ann, "new@example.com");
    assert_eq!(refused.status, 429);
    assert!(refused.header("Retry-After").is_some());
}

#[test]
fn where_accounts_have_addresses_alone_it_changes_what_one_signs_in_by() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    let id = app.member("ann");
    app.without_name(id);
    let mut ann = app.entered(id);
    assert_eq!(ann.who().as_deref(), Some("ann@example.com"));
    changed_to(&app, &mut ann, "new@example.com");
    assert_eq!(ann.who().as_deref(), Some("new@example.com"));
    assert!(newest_mail(&app, "ann@example.com").text.starts_with("Hello,"));
    let mut other = app.browser();
    let form = other.get("/user/login");
    other.submit(&form, "/user/login", &[("email", "new@example.com"), ("password", PASSWORD)]);
    assert_eq!(other.who().as_deref(), Some("new@example.com"));
}

#[test]
fn it_is_there_only_where_accounts_have_one_address() {
    let paths = ["/user/change-email", "/user/change-email/x", "/user/undo-email/x"];
    let app = TestApp::with(|settings| settings.user.enable_multiple_emails = true);
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    assert_eq!(paths.map(|path| ann.get(path).status), [404; 3]);
    assert_eq!(ann.get("/user/account").attributes("main a[href='/user/manage-emails']", "href").len(), 2);
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.enable_confirm_email = false;
    });
    let bob = app.member("bob");
    let mut bob = app.entered(bob);
    assert_eq!(paths.map(|path| bob.get(path).status), [404; 3]);
    assert_eq!(bob.get("/user/manage-emails").status, 404);
}
