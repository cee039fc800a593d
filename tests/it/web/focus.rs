//! What a form does for whoever fills it in, without a script: the focus, the title of a form with errors, and what phones
//! and password managers are told.

use super::crawl;
use crate::support::{Browser, PASSWORD, Page, TestApp, default_language, enable_all_features, url};

fn focused(page: &Page) -> Vec<String> {
    page.attributes("[autofocus]", "name")
}

/// Whether the title begins with the word for an error.
fn says_error(page: &Page) -> bool {
    let word =
        app::i18n::translate(&app::i18n::Lang::new(default_language()), &app::message::Message::new("title-error"));
    page.texts("title")[0].starts_with(&word)
}

fn send(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert!(!says_error(&form), "{path}");
    browser.submit(&form, path, fields)
}

#[test]
fn the_focus_is_on_the_first_wrong_field_and_the_title_says_error() {
    let app = TestApp::new();
    app.member("ann");
    let (mut stranger, mut ann) = (app.browser(), app.signed_in("ann"));
    let register = |name, email, password, again| {
        [("username", name), ("email", email), ("password", password), ("retype_password", again)]
    };
    for (fields, first) in [
        (register("a b", "x", "x", "y"), "username"),
        (register("dora", "x", "x", "y"), "email"),
        (register("dora", "dora@example.com", "short", "other"), "password"),
        (register("dora", "dora@example.com", PASSWORD, "other"), "retype_password"),
    ] {
        let page = send(&mut stranger, "user.register", &fields);
        assert_eq!((page.status, focused(&page), says_error(&page)), (422, vec![first.to_owned()], true));
    }
    let login = [("username", "ann"), ("password", "no such password")];
    let page = send(&mut stranger, "user.login", &login);
    assert_eq!((focused(&page), says_error(&page)), (vec!["username".to_owned()], true));
    let profile = [("first_name", "Ann"), ("last_name", "<b>"), ("language", "")];
    let page = send(&mut ann, "user.profile", &profile);
    assert_eq!((focused(&page), says_error(&page)), (vec!["last_name".to_owned()], true));
}

#[test]
fn a_form_that_is_refused_as_a_whole_says_error_too() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.deactivate_row(id);
    let page = send(&mut app.browser(), "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!((page.status, page.flashes()), (422, vec!["account-not-enabled".to_owned()]));
    assert!(says_error(&page));
}

#[test]
fn no_page_has_two_focuses() {
    let app = TestApp::with(|settings| {
        enable_all_features(settings);
        settings.user.login_and_register_on_one_page = true;
    });
    let mut member = app.with_session(app.member("ann"));
    let mut stranger = app.browser();
    let mut pages = crawl(&app, &mut member);
    pages.extend(crawl(&app, &mut stranger));
    pages.push(send(&mut stranger, "user.login", &[("username", ""), ("password", "")]));
    pages.push(send(&mut stranger, "user.register", &[("username", "a b"), ("email", ""), ("password", "x")]));
    assert!(pages.len() > 20);
    for page in pages {
        assert!(focused(&page).len() <= 1, "{}: {:?}", page.path, focused(&page));
    }
}

#[test]
fn the_page_of_a_form_begins_in_its_first_field() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    for (page, first) in [
        ("user.profile", "first_name"),
        ("user.change_password", "old_password"),
        ("user.change_username", "new_username"),
        ("user.change_email", "email"),
        ("user.confirm_access", "password"),
    ] {
        assert_eq!(focused(&ann.get(page)), [first], "{page}");
    }
}

#[test]
fn forms_leave_judging_to_the_server_and_help_phones_and_password_managers() {
    let app = TestApp::with(enable_all_features);
    let mut ann = app.with_session(app.member("ann"));
    for page in crawl(&app, &mut ann).into_iter().chain(crawl(&app, &mut app.browser())) {
        let judged_by_browser = page.select("main form:not([novalidate]) [required]", |_| ());
        assert!(judged_by_browser.is_empty(), "{}", page.path);
    }
    let profile = ann.get("user.profile");
    let first_name = "[name=first_name]";
    assert_eq!(profile.attributes(first_name, "autocapitalize"), ["words"]);
    assert_eq!(profile.attributes(first_name, "spellcheck"), [""], "a name is not off limits to the speller");
    assert_eq!(profile.texts("label[for=first_name] .field-optional").len(), 1);
    let email = ann.get("user.manage_emails");
    let email = if email.status == 200 { email } else { ann.get("user.change_email") };
    assert_eq!(email.attributes("[name=email]", "autocapitalize"), ["none"]);
    let password = ann.get("user.change_password");
    let min = app.state().settings.user.password_min;
    assert_eq!(password.attributes("[name=new_password]", "minlength"), [min.to_string()]);
    assert!(password.attributes("[name=new_password]", "passwordrules")[0].contains(&format!("minlength: {min}")));
    assert_eq!(password.attributes("[name=old_password]", "minlength"), [""], "it may be of an older rule");
}

#[test]
fn help_and_error_do_not_say_the_same() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    assert_eq!(ann.get("user.change_password").texts("#new_password-help").len(), 1);
    let fields = [("old_password", PASSWORD), ("new_password", "short"), ("retype_password", "short")];
    let page = send(&mut ann, "user.change_password", &fields);
    assert_eq!(page.errors("new_password"), ["password-too-short"]);
    assert_eq!(page.texts("#new_password-help"), [""; 0]);
    assert!(!page.body.contains("\"short\"") && !page.body.contains(PASSWORD));
}

#[test]
fn a_member_whose_form_is_too_old_gets_it_back_filled_in() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let fields = [("csrf_token", "of yesterday"), ("first_name", "Ann"), ("last_name", "Miller"), ("language", "")];
    let page = ann.post("user.profile", &fields);
    assert_eq!((page.status, page.flashes()), (403, vec!["csrf-failed".to_owned()]));
    assert_eq!((page.value("first_name"), page.value("last_name")), ("Ann".to_owned(), "Miller".to_owned()));
    let saved = ann.submit(&page, "user.profile", &fields[1..]);
    assert_eq!((saved.leads_to(), ann.follow(&saved).flashes()), (url("user.profile"), vec!["profile-saved".into()]));
}

#[test]
fn saved_is_said_beside_the_button() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let saved = send(&mut ann, "user.profile", &[("first_name", "Ann"), ("last_name", ""), ("language", "")]);
    let page = ann.follow(&saved);
    let action = url("user.profile");
    let beside = format!("form[action={action:?}] .card-footer .alert");
    assert_eq!(page.attributes(&beside, "data-message"), ["profile-saved"]);
    assert_eq!(page.flashes(), ["profile-saved"], "and only there");
}
