//! What members say of themselves: their names and their language.

use app::mail::Reader;
use app::models::Email;

use super::register_with;
use crate::support::{Browser, PASSWORD, Page, TestApp};

fn save(browser: &mut Browser<'_>, first: &str, last: &str, language: &str) -> Page {
    let form = browser.get("/user/profile");
    let fields = [("first_name", first), ("last_name", last), ("language", language)];
    browser.submit(&form, "/user/profile", &fields)
}

#[test]
fn names_are_kept_and_can_be_taken_away_again() {
    let app = TestApp::new();
    let mut ann = app.entered(app.member("ann"));
    let answer = save(&mut ann, "  Ann  Marie ", "O’Neill", "");
    assert_eq!(ann.follow(&answer).flashes(), ["profile-saved"]);
    let user = app.user("ann").unwrap();
    assert_eq!((user.first_name.as_str(), user.last_name.as_str()), ("Ann Marie", "O’Neill"));
    let page = ann.get("/user/profile");
    assert_eq!((page.value("first_name"), page.value("last_name")), ("Ann Marie".to_owned(), "O’Neill".to_owned()));
    assert!(save(&mut ann, "", "", "").is_redirect());
    let user = app.user("ann").unwrap();
    assert_eq!((user.first_name.as_str(), user.last_name.as_str()), ("", ""));
}

#[test]
fn what_is_no_name_and_no_language_is_refused_and_nothing_changes() {
    let app = TestApp::new();
    let mut ann = app.entered(app.member("ann"));
    save(&mut ann, "Ann", "", "de");
    let long = "é".repeat(61);
    for (field, values, error) in [
        ("first_name", ("http://evil.example", "", ""), "name-bad-chars"),
        ("first_name", ("a\r\nBcc: x@example.com", "", ""), "name-bad-chars"),
        ("last_name", ("", "\u{202e}nnA", ""), "name-bad-chars"),
        ("last_name", ("", long.as_str(), ""), "name-too-long"),
        ("language", ("", "", "xx"), "language-not-offered"),
        ("language", ("", "", "../de"), "language-not-offered"),
    ] {
        let answer = save(&mut ann, values.0, values.1, values.2);
        assert_eq!((answer.status, answer.errors(field)), (422, vec![error.to_owned()]), "{values:?}");
    }
    let user = app.user("ann").unwrap();
    assert_eq!((user.first_name.as_str(), user.language.as_deref()), ("Ann", Some("de")));
}

#[test]
fn nothing_else_can_be_changed_by_it() {
    let app = TestApp::new();
    let (ann, other) = (app.member("ann"), app.member("ben"));
    app.grant(other, "admin");
    let mut browser = app.entered(ann);
    let form = browser.get("/user/profile");
    let id = other.to_string();
    let fields = [
        ("first_name", "Ann"),
        ("id", id.as_str()),
        ("user_id", &id),
        ("role", "admin"),
        ("active", "false"),
        ("username", "root"),
        ("email", "x@example.com"),
        ("password_hash", "x"),
    ];
    assert!(browser.submit(&form, "/user/profile", &fields).is_redirect());
    assert_eq!(app.user("ann").unwrap().first_name, "Ann");
    assert_eq!(app.user("ben").unwrap().first_name, "");
    assert_eq!(app.granted_roles(), 1);
    assert_eq!(app.emails_of("ann")[0].address, "ann@example.com");
}

#[test]
fn the_language_changes_pages_and_mails_at_once() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.entered(id).with_header("Accept-Language", "en");
    let lang = |browser: &mut Browser<'_>| browser.get("/").attributes("html", "lang").remove(0);
    let answer = save(&mut ann, "", "", "de");
    assert_eq!(ann.follow(&answer).attributes("html", "lang"), ["de"]);
    assert_eq!(ann.get("/user/profile").attributes("option[selected]", "value"), ["de"]);
    app.browser().register("eve", "ann@example.com");
    assert!(app.mail_to("ann@example.com").text.starts_with("Guten Tag"));

    // The menu says the same thing to the same account.
    let page = ann.get("/");
    ann.submit(&page, "/language", &[("lang", "en")]);
    assert_eq!(app.user("ann").unwrap().language.as_deref(), Some("en"));

    save(&mut ann, "", "", "");
    assert_eq!(app.user("ann").unwrap().language, None);
    assert_eq!(lang(&mut ann), "en");
    // The menu's choice is gone with it: another browser says something else.
    assert!(!ann.cookies.contains_key("lang"), "{:?}", ann.cookies);
}

#[test]
fn mails_greet_by_the_first_name_and_by_nothing_that_looks_like_an_address() {
    let app = TestApp::new();
    let id = app.member("ann.example.com");
    let greeted = |first: &str| {
        let first = first.to_owned();
        app.write(move |tx| {
            app::models::User::set_names(tx, id, &first, "")?;
            let reader = Reader {
                user_id: Some(id),
                address: Email::parse("ann@example.com").unwrap().as_str().to_owned(),
                lang: app::i18n::Lang::new("en"),
            };
            tx.mail(&reader, None, &app::accounts::mails::Registered { username: Some("ann.example.com".to_owned()) })
        });
        let mail = app.mails().pop().unwrap();
        (mail.text.lines().next().unwrap().to_owned(), mail.html)
    };
    assert_eq!(greeted("Ann Marie").0, "Hello Ann Marie,");
    let (line, html) = greeted("");
    assert!(!line.contains("ann.example.com") && !html.contains("ann.example.com"), "{line}");
    assert_eq!(line.replace('\u{2060}', ""), "Hello ann.example.com,");
}

#[test]
fn where_names_are_required_registering_asks_for_them() {
    let app = TestApp::with(|settings| settings.user.require_names = true);
    let mut browser = app.browser();
    let answer = register_with(&mut browser, &[]);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.errors("first_name"), ["first-name-required"]);
    assert_eq!(answer.errors("last_name"), ["last-name-required"]);
    let answer = register_with(&mut browser, &[("first_name", "Ann"), ("last_name", "<b>")]);
    assert_eq!(answer.errors("last_name"), ["name-bad-chars"]);
    assert_eq!(answer.value("first_name"), "Ann");
    assert!(register_with(&mut browser, &[("first_name", "Ann"), ("last_name", "Lee")]).is_redirect());
    let user = app.user("ann").unwrap();
    assert_eq!((user.first_name.as_str(), user.last_name.as_str()), ("Ann", "Lee"));
    assert!(app.mail_to("ann@example.com").text.starts_with("Hello Ann,"));

    let mut member = app.entered(app.member("ben"));
    let answer = save(&mut member, "", " ", "");
    assert_eq!(answer.errors("first_name"), ["first-name-required"]);
    assert_eq!(answer.errors("last_name"), ["name-bad-chars"]);
}

#[test]
fn where_names_are_not_required_the_form_does_not_ask_and_what_is_sent_along_is_ignored() {
    let app = TestApp::new();
    let mut browser = app.browser();
    assert_eq!(browser.get("/user/register").texts("[name=first_name]").len(), 0);
    assert!(register_with(&mut browser, &[("first_name", "<b>"), ("last_name", "x")]).is_redirect());
    assert_eq!(app.user("ann").unwrap().first_name, "");
    assert!(browser.sign_in("ann", PASSWORD).status == 422);
    app.work();
}

#[test]
fn it_is_for_members_whose_address_is_confirmed() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let mut unconfirmed = app.entered(app.unconfirmed("ann"));
    assert_eq!(unconfirmed.get("/user/account").texts("a[href='/user/profile']").len(), 0);
    let refused = unconfirmed.get("/user/profile");
    assert_eq!(unconfirmed.follow(&refused).flashes(), ["must-confirm"]);
    assert_eq!(app.entered(app.member("ben")).get("/user/account").texts("a[href='/user/profile']").len(), 1);
}
