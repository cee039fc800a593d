//! The profile: names and language.

use app::mail::{Mail, Recipient};
use app::message::Message;
use app::models::{Person, User};

use super::register_with;
use crate::support::{Browser, PASSWORD, Page, TestApp, another_language, default_language, in_words};

fn save(browser: &mut Browser<'_>, first: &str, last: &str, language: &str) -> Page {
    let form = browser.get("user.profile");
    let fields = [("first_name", first), ("last_name", last), ("language", language)];
    browser.submit(&form, "user.profile", &fields)
}

#[test]
fn names_can_be_saved_and_removed() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let answer = save(&mut ann, "  Ann  Marie ", "O’Neill", "");
    assert_eq!(ann.follow(&answer).flashes(), ["profile-saved"]);
    let user = app.user("ann").unwrap();
    assert_eq!((user.person.first_name.as_str(), user.person.last_name.as_str()), ("Ann Marie", "O’Neill"));
    let page = ann.get("user.profile");
    assert_eq!((page.value("first_name"), page.value("last_name")), ("Ann Marie".to_owned(), "O’Neill".to_owned()));
    assert!(save(&mut ann, "", "", "").is_redirect());
    let user = app.user("ann").unwrap();
    assert_eq!((user.person.first_name.as_str(), user.person.last_name.as_str()), ("", ""));
}

#[test]
fn a_profile_that_is_sent_as_it_is_shown_changes_nothing() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    save(&mut ann, "Ann", "Lee", "");
    let before = app.user("ann").unwrap().person;
    let form = ann.get("user.profile");
    let shown = "main form input[name]:not([type=hidden]):not([type=checkbox]), main form input[checked]";
    let names = form.attributes(shown, "name");
    let values: Vec<_> = names.iter().map(|name| form.value(name)).collect();
    let fields: Vec<_> = names.iter().zip(&values).map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(names.iter().any(|name| name == "first_name"), "{names:?}");
    assert!(ann.submit(&form, "user.profile", &fields).is_redirect());
    assert_eq!(app.user("ann").unwrap().person, before);
}

#[test]
fn invalid_names_and_languages_are_refused_and_change_nothing() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    save(&mut ann, "Ann", "", default_language());
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
    assert_eq!((user.person.first_name.as_str(), user.language.as_deref()), ("Ann", Some(default_language())));
}

#[test]
fn the_profile_form_changes_nothing_else() {
    let app = TestApp::new();
    let (ann, other) = (app.member("ann"), app.member("ben"));
    app.grant(other, "admin");
    let mut browser = app.with_session(ann);
    let form = browser.get("user.profile");
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
    assert!(browser.submit(&form, "user.profile", &fields).is_redirect());
    assert_eq!(app.user("ann").unwrap().person.first_name, "Ann");
    assert_eq!(app.user("ben").unwrap().person.first_name, "");
    assert_eq!(app.role_grants(), 1);
    assert_eq!(app.emails_of("ann")[0].address, "ann@example.com");
}

#[test]
fn a_new_language_applies_to_pages_and_mails_at_once() {
    let Some(other) = another_language() else { return };
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id).with_header("Accept-Language", default_language());
    let lang = |browser: &mut Browser<'_>| browser.get("home").attributes("html", "lang").remove(0);
    let answer = save(&mut ann, "", "", other);
    assert_eq!(ann.follow(&answer).attributes("html", "lang"), [other]);
    assert_eq!(ann.get("user.profile").attributes("option[selected]", "value"), [other]);
    app.browser().register("eve", "ann@example.com");
    assert!(app.mail_to("ann@example.com").html.contains(&format!("<html lang=\"{other}\"")));

    // The language menu changes the same account.
    let page = ann.get("home");
    ann.submit(&page, "language", &[("lang", default_language())]);
    assert_eq!(app.user("ann").unwrap().language.as_deref(), Some(default_language()));

    save(&mut ann, "", "", "");
    assert_eq!(app.user("ann").unwrap().language, None);
    assert_eq!(lang(&mut ann), default_language());
    // The choice in the menu is cleared too: the browser's language counts again.
    assert!(!ann.cookies.contains_key("lang"), "{:?}", ann.cookies);
}

fn hello(name: &str) -> String {
    in_words(Message::new("mail-greeting-name").with("name", name))
}

#[test]
fn mails_greet_by_first_name_unless_it_looks_like_an_address() {
    let app = TestApp::new();
    let id = app.member("ann.example.com");
    let greeted = |first: &str| {
        let first = first.to_owned();
        app.write(move |tx| {
            User::set_person(tx, id, &Person { first_name: first.clone(), ..Person::default() })?;
            let to = Recipient { user_id: Some(id), address: "ann@example.com".to_owned() };
            tx.mail(&to, Mail::new("registered"))
        });
        let mail = app.mails().pop().unwrap();
        (mail.text.lines().next().unwrap().to_owned(), mail.html)
    };
    assert_eq!(greeted("Ann Marie").0, hello("Ann Marie"));
    let (line, html) = greeted("");
    assert!(!line.contains("ann.example.com") && !html.contains("ann.example.com"), "{line}");
    assert_eq!(line.replace('\u{2060}', ""), hello("ann.example.com"));
}

#[test]
fn if_names_are_required_the_register_form_asks_for_them() {
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
    assert_eq!((user.person.first_name.as_str(), user.person.last_name.as_str()), ("Ann", "Lee"));
    assert!(app.mail_to("ann@example.com").text.starts_with(&hello("Ann")));

    let mut member = app.with_session(app.member("ben"));
    let answer = save(&mut member, "", " ", "");
    assert_eq!(answer.errors("first_name"), ["first-name-required"]);
    assert_eq!(answer.errors("last_name"), ["last-name-required"]);
}

#[test]
fn if_names_are_not_required_the_register_form_ignores_them() {
    let app = TestApp::new();
    let mut browser = app.browser();
    assert_eq!(browser.get("user.register").texts("[name=first_name]").len(), 0);
    assert!(register_with(&mut browser, &[("first_name", "<b>"), ("last_name", "x")]).is_redirect());
    assert_eq!(app.user("ann").unwrap().person.first_name, "");
    assert!(browser.sign_in("ann", PASSWORD).status == 422);
    app.run_jobs();
}

#[test]
fn the_profile_is_for_confirmed_members_only() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let mut unconfirmed = app.with_session(app.unconfirmed("ann"));
    assert_eq!(unconfirmed.get("user.account").links_to("body", "user.profile"), 0);
    let refused = unconfirmed.get("user.profile");
    assert_eq!(unconfirmed.follow(&refused).flashes(), ["must-confirm"]);
    assert_eq!(app.with_session(app.member("ben")).get("user.account").links_to(".account-nav", "user.profile"), 1);
}

#[test]
fn saving_without_a_change_is_not_noted_and_changes_are_limited() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    for _ in 0..3 {
        assert!(save(&mut ann, "Ann", "", default_language()).is_redirect());
    }
    assert_eq!(app.history(id), ["changed-profile"]);
    let answers: Vec<_> =
        (0..70).map(|at| save(&mut ann, &format!("Ann {}", "x".repeat(at % 2 + 1)), "", "").status).collect();
    assert!(answers.contains(&303) && answers.ends_with(&[429]), "{answers:?}");
    assert!(app.history(id).len() < 62);
    app.advance_clock(chrono::TimeDelta::hours(1));
    assert!(save(&mut app.with_session(id), "Marie", "", "").is_redirect());
}
