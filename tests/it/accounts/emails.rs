//! Several addresses: a list, and what can be done to each.

use chrono::TimeDelta;

use super::{first_address, newest_mail, register_with};
use crate::support::{Browser, PASSWORD, Page, TestApp};

pub fn site() -> TestApp {
    TestApp::with(|settings| settings.user.enable_multiple_emails = true)
}

/// Adds an address by the form.
pub fn add(browser: &mut Browser<'_>, address: &str) -> Page {
    let form = browser.get("/user/manage-emails");
    browser.submit(&form, "/user/manage-emails", &[("email", address), ("old_password", PASSWORD)])
}

/// Presses the button behind the link in the newest mail to this address.
pub fn confirm(app: &TestApp, browser: &mut Browser<'_>, address: &str) -> Page {
    let page = browser.get(&newest_mail(app, address).link("/user/confirm-email/"));
    let pressed = browser.press(&page);
    browser.follow(&pressed)
}

/// A member with a second address, confirmed.
pub fn with_two<'a>(app: &'a TestApp, name: &str) -> Browser<'a> {
    let id = app.member(name);
    let (mut browser, second) = (app.entered(id), format!("{name}@second.example"));
    add(&mut browser, &second);
    assert_eq!(confirm(app, &mut browser, &second).flashes(), ["email-confirmed"]);
    browser
}

/// Where the buttons of an address post to.
fn buttons(page: &Page, address: &str) -> Vec<String> {
    page.attributes(&format!("[data-email={address:?}] form"), "action")
}

/// Presses one of the buttons of an address.
fn press(browser: &mut Browser<'_>, address: &str, action: &str) -> Page {
    let page = browser.get("/user/manage-emails");
    let found = buttons(&page, address);
    let path = found.iter().find(|path| path.ends_with(action)).unwrap_or_else(|| panic!("no {action} in {found:?}"));
    let answer = browser.submit(&page, path, &[]);
    browser.follow(&answer)
}

#[test]
fn an_address_is_added_confirmed_made_the_first_and_the_other_one_removed() {
    let app = site();
    let id = app.member("ann");
    let mut ann = app.entered(id);
    let added = add(&mut ann, "Ann@Second.example");
    let page = ann.follow(&added);
    assert_eq!((page.path.as_str(), page.flashes()), ("/user/manage-emails", vec!["confirmation-sent".to_owned()]));
    assert_eq!(page.attributes("[data-email]", "data-email"), ["ann@example.com", "Ann@Second.example"]);
    assert!(app.mail_to("ann@example.com").text.contains("Ann@Second.example"), "the first address is told");
    let words: Vec<_> = buttons(&page, "Ann@Second.example").into_iter().map(|p| p[p.len() - 7..].to_owned()).collect();
    assert_eq!(words, ["confirm", "/delete"]);
    assert_eq!(buttons(&page, "ann@example.com"), [""; 0]);

    assert!(!app.browser().sign_in("ann@second.example", PASSWORD).is_redirect(), "not before it is confirmed");
    confirm(&app, &mut ann, "Ann@Second.example");
    let mut other = app.browser();
    assert!(other.sign_in("ann@second.example", PASSWORD).is_redirect());
    assert_eq!(other.who().as_deref(), Some("ann"));
    assert_eq!(first_address(&app, "ann"), "ann@example.com");

    assert_eq!(press(&mut ann, "Ann@Second.example", "make-primary").flashes(), ["email-changed"]);
    assert_eq!(first_address(&app, "ann"), "Ann@Second.example");
    let told = newest_mail(&app, "ann@example.com");
    assert!(told.subject.contains("first e-mail address"), "{}", told.subject);
    assert!(app.browser().sign_in("ann@example.com", PASSWORD).is_redirect(), "both are good");

    let page = press(&mut ann, "ann@example.com", "delete");
    assert_eq!(page.flashes(), ["email-removed"]);
    assert_eq!(page.attributes("[data-email]", "data-email"), ["Ann@Second.example"]);
    assert!(newest_mail(&app, "ann@example.com").subject.contains("removed"));
    assert!(!app.browser().sign_in("ann@example.com", PASSWORD).is_redirect());
    let kinds: Vec<_> = app.history(id).into_iter().filter(|kind| kind.contains("email")).collect();
    assert_eq!(kinds, ["added-email", "confirmed-email", "changed-primary-email", "removed-email"]);
}

#[test]
fn what_is_wrong_is_told_at_the_field() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    let new = "new@example.com";
    for (email, password, field, error) in [
        ("x", PASSWORD, "email", "invalid-email"),
        ("ANN@second.example", PASSWORD, "email", "email-is-the-same"),
        (new, "", "old_password", "old-password-required"),
        (new, "no such password", "old_password", "old-password-incorrect"),
    ] {
        let form = ann.get("/user/manage-emails");
        let page = ann.submit(&form, "/user/manage-emails", &[("email", email), ("old_password", password)]);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]));
        assert_eq!(page.attributes("[data-email]", "data-email").len(), 2);
    }
}

#[test]
fn an_address_that_has_an_account_gets_the_same_answer_and_can_never_be_confirmed() {
    let app = site();
    app.member("victim");
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let (mut fresh, mut taken) = (app.entered(ann), app.entered(bob));
    let words = ["victim@example.com", "fresh@example.com", "ann", "bob"];
    let mut page = [add(&mut fresh, "fresh@example.com"), add(&mut taken, "victim@example.com")];
    for action in ["", "confirm"] {
        if !action.is_empty() {
            page = [press(&mut fresh, "fresh@example.com", action), press(&mut taken, "victim@example.com", action)];
        }
        let seen = page.clone().map(|page| {
            let text = page.without(&words);
            text.split("/user/email/")
                .map(|part| part.trim_start_matches(char::is_numeric).to_owned())
                .collect::<String>()
        });
        assert_eq!(seen[0], seen[1]);
    }
    let mails: Vec<_> = app.mails().into_iter().filter(|mail| mail.to == "victim@example.com").collect();
    assert_eq!(mails.len(), 1, "told once, and sent no link");
    assert!(!mails[0].text.contains("/user/confirm-email/") && !mails[0].text.contains("bob"));
    assert_eq!(app.emails_of("bob").iter().filter(|email| email.confirmed_at.is_some()).count(), 1);

    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.user.hide_registered_emails = false;
    });
    app.member("victim");
    let ann = app.member("ann");
    assert_eq!(add(&mut app.entered(ann), "victim@example.com").errors("email"), ["email-taken"]);
}

#[test]
fn a_confirmed_second_address_is_taken_and_an_unconfirmed_one_is_not() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.work();
    let mut stranger = app.browser();
    assert!(register_with(&mut stranger, &[("username", "one"), ("email", "ann@second.example")]).is_redirect());
    let told = newest_mail(&app, "ann@second.example");
    assert!(!told.text.contains("/user/confirm-email/"), "{}", told.text);

    assert!(register_with(&mut stranger, &[("username", "two"), ("email", "ann@third.example")]).is_redirect());
    assert_eq!(confirm(&app, &mut stranger, "ann@third.example").flashes(), ["email-confirmed", "signed-in"]);
    assert!(app.is_confirmed("two"));
}

#[test]
fn a_link_that_is_too_old_leads_to_the_list() {
    let app = site();
    let id = app.member("ann");
    add(&mut app.entered(id), "ann@second.example");
    let link = newest_mail(&app, "ann@second.example").link("/user/confirm-email/");
    app.later(TimeDelta::days(2));
    let mut ann = app.entered(id);
    let refused = ann.get(&link);
    let told = ann.follow(&refused);
    assert_eq!(told.flashes(), ["expired-confirm-token"]);
    assert_eq!(told.attributes(".alert-link", "href"), ["/user/manage-emails"]);
    assert_eq!(press(&mut ann, "ann@second.example", "confirm").flashes(), ["confirmation-sent"]);
    assert_eq!(confirm(&app, &mut ann, "ann@second.example").flashes(), ["email-confirmed"]);
}

#[test]
fn what_is_never_confirmed_is_gone_after_a_week_but_the_account_is_not() {
    let app = site();
    let id = app.unconfirmed("bob");
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.work();
    // Whatever became of its first address, an account with one that is confirmed stays.
    app.second_address(id, "bob@second.example", true);
    app.later(TimeDelta::days(7) - TimeDelta::minutes(1));
    app.keep_house();
    assert_eq!(app.emails_of("ann").len(), 3);
    app.later(TimeDelta::minutes(1));
    app.keep_house();
    let left: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    assert_eq!(left, ["ann@example.com", "ann@second.example"]);
    assert!(app.user("bob").is_some());
}

#[test]
fn where_accounts_have_addresses_alone_each_confirmed_one_signs_in() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.user.enable_username = false;
    });
    let mut ann = with_two(&app, "ann");
    app.without_name(app.user("ann").unwrap().id);
    press(&mut ann, "ann@second.example", "make-primary");
    assert_eq!(ann.who().as_deref(), Some("ann@second.example"));
    for address in ["ann@example.com", "ann@second.example"] {
        let mut browser = app.browser();
        let form = browser.get("/user/login");
        browser.submit(&form, "/user/login", &[("email", address), ("password", PASSWORD)]);
        assert_eq!(browser.who().as_deref(), Some("ann@second.example"));
    }
    app.work();
}

#[test]
fn the_list_is_there_only_where_accounts_have_several() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut ann = app.entered(ann);
    assert_eq!(ann.get("/user/manage-emails").status, 404);
    let token = ann.get("/").csrf_token();
    assert_eq!(ann.post("/user/email/1/delete", &[("csrf_token", token)]).status, 404);
}
