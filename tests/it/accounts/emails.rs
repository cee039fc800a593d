//! Several addresses per account: the list, and its buttons.

use app::accounts::emails::MOST;
use chrono::TimeDelta;

use super::{first_address, newest_mail, register_with};
use crate::support::{Browser, PASSWORD, Page, TestApp, url, url_prefix};

pub fn site() -> TestApp {
    TestApp::with(|settings| settings.user.enable_multiple_emails = true)
}

/// Adds an address through the form.
pub fn add(browser: &mut Browser<'_>, address: &str) -> Page {
    let form = browser.get("user.manage_emails");
    browser.submit(&form, "user.manage_emails", &[("email", address), ("old_password", PASSWORD)])
}

/// Confirms an address by the link in the newest mail to it.
pub fn confirm(app: &TestApp, browser: &mut Browser<'_>, address: &str) -> Page {
    let page = browser.get(&newest_mail(app, address).link("user.confirm_email"));
    let pressed = browser.press(&page);
    browser.follow(&pressed)
}

/// A member with two confirmed addresses.
pub fn with_two<'a>(app: &'a TestApp, name: &str) -> Browser<'a> {
    let id = app.member(name);
    let (mut browser, second) = (app.with_session(id), format!("{name}@second.example"));
    add(&mut browser, &second);
    assert_eq!(confirm(app, &mut browser, &second).flashes(), ["email-confirmed"]);
    browser
}

/// The actions of the buttons beside an address.
fn buttons(page: &Page, address: &str) -> Vec<String> {
    page.attributes(&format!("[data-email={address:?}] form"), "action")
}

/// Presses a button beside an address.
pub fn press(browser: &mut Browser<'_>, address: &str, action: &str) -> Page {
    let page = browser.get("user.manage_emails");
    let found = buttons(&page, address);
    let path = found.iter().find(|path| path.ends_with(action)).unwrap_or_else(|| panic!("no {action} in {found:?}"));
    let answer = browser.submit(&page, path, &[]);
    browser.follow(&answer)
}

#[test]
fn an_address_can_be_added_confirmed_made_primary_and_the_other_one_removed() {
    let app = site();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    let added = add(&mut ann, "Ann@Second.example");
    let page = ann.follow(&added);
    assert_eq!(
        (page.path.as_str(), page.flashes()),
        (&*url("user.manage_emails"), vec!["confirmation-sent".to_owned()])
    );
    assert_eq!(page.attributes("[data-email]", "data-email"), ["ann@example.com", "Ann@Second.example"]);
    assert!(app.mail_to("ann@example.com").text.contains("Ann@Second.example"), "the first address gets a mail");
    let words: Vec<_> = buttons(&page, "Ann@Second.example").into_iter().map(|p| p[p.len() - 7..].to_owned()).collect();
    assert_eq!(words, ["confirm", "/delete"]);
    assert_eq!(buttons(&page, "ann@example.com"), [""; 0]);

    assert!(
        !app.browser().sign_in("ann@second.example", PASSWORD).is_redirect(),
        "an unconfirmed address must not sign in"
    );
    confirm(&app, &mut ann, "Ann@Second.example");
    let mut other = app.browser();
    assert!(other.sign_in("ann@second.example", PASSWORD).is_redirect());
    assert_eq!(other.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(first_address(&app, "ann"), "ann@example.com");

    assert_eq!(press(&mut ann, "Ann@Second.example", "make-primary").flashes(), ["email-changed"]);
    assert_eq!(first_address(&app, "ann"), "Ann@Second.example");
    let told = newest_mail(&app, "ann@example.com");
    assert!(told.is("primary_email_changed"), "{}", told.subject);
    assert!(app.browser().sign_in("ann@example.com", PASSWORD).is_redirect(), "both addresses sign in");

    let page = press(&mut ann, "ann@example.com", "delete");
    assert_eq!(page.flashes(), ["email-removed"]);
    assert_eq!(page.attributes("[data-email]", "data-email"), ["Ann@Second.example"]);
    assert!(newest_mail(&app, "ann@example.com").is("email_removed"));
    assert!(!app.browser().sign_in("ann@example.com", PASSWORD).is_redirect());
    let kinds: Vec<_> = app.history(id).into_iter().filter(|kind| kind.contains("email")).collect();
    assert_eq!(kinds, ["added-email", "confirmed-email", "changed-primary-email", "removed-email"]);
}

#[test]
fn invalid_input_is_reported_at_its_field() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    let new = "new@example.com";
    for (email, password, field, error) in [
        ("x", PASSWORD, "email", "invalid-email"),
        ("ANN@second.example", PASSWORD, "email", "email-is-the-same"),
        (new, "", "old_password", "old-password-required"),
        (new, "no such password", "old_password", "old-password-incorrect"),
    ] {
        let form = ann.get("user.manage_emails");
        let page = ann.submit(&form, "user.manage_emails", &[("email", email), ("old_password", password)]);
        assert_eq!((page.status, page.errors(field)), (422, vec![error.to_owned()]));
        assert_eq!(page.attributes("[data-email]", "data-email").len(), 2);
    }
}

#[test]
fn a_taken_address_gets_the_same_response_and_cannot_be_confirmed() {
    let app = site();
    app.member("victim");
    let (ann, abe) = (app.member("ann"), app.member("abe"));
    let (mut fresh, mut taken) = (app.with_session(ann), app.with_session(abe));
    let words = ["victim@example.com", "fresh@example.com", "ann", "abe"];
    let mut page = [add(&mut fresh, "fresh@example.com"), add(&mut taken, "victim@example.com")];
    for action in ["", "confirm"] {
        if !action.is_empty() {
            page = [press(&mut fresh, "fresh@example.com", action), press(&mut taken, "victim@example.com", action)];
        }
        let seen = page.clone().map(|page| {
            let text = page.redacted(&words);
            text.split(url_prefix("user.email_action"))
                .map(|part| part.trim_start_matches(char::is_numeric).to_owned())
                .collect::<String>()
        });
        assert_eq!(seen[0], seen[1]);
    }
    let mails: Vec<_> = app.mails().into_iter().filter(|mail| mail.to == "victim@example.com").collect();
    assert_eq!(mails.len(), 1, "the owner got one mail, and no link");
    assert!(!mails[0].text.contains(url_prefix("user.confirm_email")) && !mails[0].text.contains("abe"));
    assert_eq!(app.emails_of("abe").iter().filter(|email| email.confirmed_at.is_some()).count(), 1);

    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.user.hide_registered_emails = false;
    });
    app.member("victim");
    let ann = app.member("ann");
    assert_eq!(add(&mut app.with_session(ann), "victim@example.com").errors("email"), ["email-taken"]);
}

#[test]
fn a_second_address_is_taken_only_once_it_is_confirmed() {
    let app = site();
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.run_jobs();
    let mut stranger = app.browser();
    assert!(register_with(&mut stranger, &[("username", "one"), ("email", "ann@second.example")]).is_redirect());
    let told = newest_mail(&app, "ann@second.example");
    assert!(!told.text.contains(url_prefix("user.confirm_email")), "the mail has no link: {}", told.text);

    assert!(register_with(&mut stranger, &[("username", "two"), ("email", "ann@third.example")]).is_redirect());
    assert_eq!(confirm(&app, &mut stranger, "ann@third.example").flashes(), ["email-confirmed", "signed-in"]);
    assert!(app.is_confirmed("two"));
}

#[test]
fn an_expired_link_leads_to_the_list() {
    let app = site();
    let id = app.member("ann");
    add(&mut app.with_session(id), "ann@second.example");
    let link = newest_mail(&app, "ann@second.example").link("user.confirm_email");
    app.advance_clock(TimeDelta::days(2));
    let mut ann = app.with_session(id);
    let refused = ann.get(&link);
    let told = ann.follow(&refused);
    assert_eq!(told.flashes(), ["expired-confirm-token"]);
    assert_eq!(told.attributes(".alert-link", "href"), [url("user.manage_emails")]);
    assert_eq!(press(&mut ann, "ann@second.example", "confirm").flashes(), ["confirmation-sent"]);
    assert_eq!(confirm(&app, &mut ann, "ann@second.example").flashes(), ["email-confirmed"]);
}

#[test]
fn an_unconfirmed_address_is_deleted_after_a_week_but_not_the_account() {
    let app = site();
    let id = app.unconfirmed("bob");
    let mut ann = with_two(&app, "ann");
    add(&mut ann, "ann@third.example");
    app.run_jobs();
    // An account with one confirmed address is kept, even if its first one is unconfirmed.
    app.add_address(id, "bob@second.example", true);
    app.advance_clock(TimeDelta::days(7) - TimeDelta::minutes(1));
    app.run_housekeeping();
    assert_eq!(app.emails_of("ann").len(), 3);
    app.advance_clock(TimeDelta::minutes(1));
    app.run_housekeeping();
    let left: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    assert_eq!(left, ["ann@example.com", "ann@second.example"]);
    assert!(app.user("bob").is_some());
}

#[test]
fn without_usernames_every_confirmed_address_signs_in() {
    let app = TestApp::with(|settings| {
        settings.user.enable_multiple_emails = true;
        settings.user.enable_username = false;
    });
    let mut ann = with_two(&app, "ann");
    app.remove_username(app.user("ann").unwrap().id);
    press(&mut ann, "ann@second.example", "make-primary");
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann@second.example"));
    for address in ["ann@example.com", "ann@second.example"] {
        let mut browser = app.browser();
        let form = browser.get("user.login");
        browser.submit(&form, "user.login", &[("email", address), ("password", PASSWORD)]);
        assert_eq!(browser.signed_in_as().as_deref(), Some("ann@second.example"));
    }
    app.run_jobs();
}

#[test]
fn the_list_exists_only_where_accounts_have_several_addresses() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let mut ann = app.with_session(ann);
    assert_eq!(ann.get("user.manage_emails").status, 404);
    let token = ann.get("home").csrf_token();
    assert_eq!(ann.post("user.email_action/1/delete", &[("csrf_token", token)]).status, 404);
}

#[test]
fn an_account_has_so_many_addresses() {
    let mut app = site();
    app.allow_unfinished_jobs();
    let ann = app.member("ann");
    for number in 2..=MOST {
        app.add_address(ann, &format!("ann{number}@example.com"), false);
    }
    let mut browser = app.with_session(ann);
    assert_eq!(add(&mut browser, "more@example.com").errors("email"), ["too-many-emails"]);
    let form = browser.get("user.manage_emails");
    let remove = buttons(&form, "ann2@example.com").into_iter().find(|action| action.contains("delete")).unwrap();
    browser.submit(&form, &remove, &[]);
    assert!(add(&mut browser, "more@example.com").is_redirect());
}
