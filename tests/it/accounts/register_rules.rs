//! Which usernames, addresses and passwords are accepted, and which settings change that.

use std::collections::BTreeSet;

use app::models::Username;
use app::web::moved;

use super::register_with;
use crate::support::{PASSWORD, TestApp, registration, url, url_prefix};

/// Asserts that all values are refused, each with its own message, and create nothing.
fn assert_all_refused(app: &TestApp, field: &str, cases: &[(&str, &str)]) {
    let mut browser = app.browser();
    for (typed, error) in cases {
        let mut fields = vec![(field, *typed)];
        if field == "password" {
            fields.push(("retype_password", typed));
        }
        let page = register_with(&mut browser, &fields);
        assert_eq!((page.status, page.errors(field)), (422, vec![(*error).to_owned()]), "{typed:.60?}");
    }
}

#[test]
fn invalid_usernames_are_refused() {
    let app = TestApp::new();
    let (too_long, huge) = ("a".repeat(51), "a".repeat(10_000));
    assert_all_refused(
        &app,
        "username",
        &[
            ("", "username-required"),
            ("a", "username-too-short"),
            ("ab", "username-too-short"),
            (&too_long, "username-too-long"),
            (&huge, "username-too-long"),
            // A username that is an address would block its owner where both sign in.
            ("ann@example.com", "username-bad-chars"),
            ("ann lee", "username-bad-chars"),
            ("<i>ann</i>", "username-bad-chars"),
            ("' OR 1=1 --", "username-bad-chars"),
            ("{{ 1337 * 7331 }}", "username-bad-chars"),
        ],
    );
    assert_eq!(app.account_count(), 0);
    let longest = "a".repeat(50);
    for (name, email) in [("abc", "a@example.com"), (longest.as_str(), "b@example.com")] {
        assert!(app.browser().register(name, email).is_redirect(), "{name}");
    }
    assert_eq!(app.account_count(), 2);
    app.run_jobs();
}

#[test]
fn lookalike_usernames_are_refused() {
    let app = TestApp::new();
    app.member("alice");
    assert_all_refused(
        &app,
        "username",
        &[
            ("alice", "username-taken"),
            ("ALICE", "username-taken"),
            ("Alice", "username-taken"),
            ("ａｌｉｃｅ", "username-bad-chars"),
            ("alice ", "username-bad-chars"),
            (" alice", "username-bad-chars"),
            ("al\u{200b}ice", "username-bad-chars"),
            ("al\u{200d}ice", "username-bad-chars"),
            ("al\u{ad}ice", "username-bad-chars"),
            ("аlice", "username-bad-chars"),
            ("alіce", "username-bad-chars"),
            ("\u{202e}alice", "username-bad-chars"),
            ("ali\0ce", "username-bad-chars"),
        ],
    );
    assert_eq!(app.account_count(), 1);
}

#[test]
fn reserved_usernames_are_refused() {
    let app = TestApp::new();
    assert_all_refused(
        &app,
        "username",
        &[
            ("admin", "username-reserved"),
            ("Admin", "username-reserved"),
            ("ROOT", "username-reserved"),
            ("support", "username-reserved"),
            ("static", "username-reserved"),
            ("security", "username-reserved"),
        ],
    );
    assert_eq!(app.account_count(), 0);
}

#[test]
fn no_name_is_part_of_the_address_of_a_page_today_or_before() {
    let app = TestApp::with_moved(
        &[moved("/of-yesterday", "user.login"), moved("/before/last-year", "user.register")],
        |settings| {
            crate::web::without_limits(settings);
        },
    );
    let addresses = app.state().routes.declared().into_iter().map(|route| route.uri);
    let addresses = addresses.chain(["/of-yesterday".to_owned(), "/before/last-year".to_owned()]);
    let parts = addresses.flat_map(|uri| uri.split('/').skip(1).take(2).map(str::to_owned).collect::<Vec<_>>());
    let names: BTreeSet<_> = parts.filter(|part| part.parse::<Username>().is_ok()).collect();
    assert!(names.contains("of-yesterday") && names.contains("last-year") && names.len() > 10, "{names:?}");
    for name in &names {
        let mut browser = app.browser();
        let refused = register_with(&mut browser, &[("username", &name.to_uppercase())]);
        assert_eq!(refused.errors("username"), ["username-reserved"], "{name}");
    }
    let mut ann = app.with_session(app.member("ann"));
    let form = ann.get("user.change_username");
    let fields = [("new_username", "Of-Yesterday"), ("old_password", PASSWORD)];
    let refused = ann.submit(&form, "user.change_username", &fields);
    assert_eq!(refused.errors("new_username"), ["username-reserved"]);
    let name = url_prefix("user.login").rsplit('/').next().unwrap().to_owned() + "x";
    let email = "other@example.com";
    assert!(register_with(&mut app.browser(), &[("username", &name), ("email", email)]).is_redirect(), "{name}");
    app.run_jobs();
}

#[test]
fn invalid_addresses_are_refused() {
    let app = TestApp::with(crate::web::without_limits);
    let domain = |last: usize| format!("{}.{}.{}", "a".repeat(63), "b".repeat(63), "c".repeat(last));
    let (longest, too_long) =
        (format!("{}@{}", "u".repeat(64), domain(61)), format!("{}@{}", "u".repeat(64), domain(62)));
    let huge = format!("{}@example.com", "u".repeat(10_000));
    assert_eq!((longest.len(), too_long.len()), (254, 255));
    let (label, too_long_before) =
        (format!("u@{}.example.com", "a".repeat(63)), format!("{}@example.com", "a".repeat(65)));
    let not_one_plain_mailbox = "u@ @example.com a,b@example.com a;b@example.com <u@example.com> u@-example.com \
                                 u@example..com u@127.0.0.1 u@[127.0.0.1] u@@example.com .u@example.com u..v@example.com";
    let with_blanks = ["a b@example.com", "\"a b\"@example.com", "u@exa mple.com", &too_long_before];
    let cases: Vec<_> =
        not_one_plain_mailbox.split(' ').chain(with_blanks).map(|address| (address, "invalid-email")).collect();
    assert_all_refused(&app, "email", &cases);
    assert_all_refused(
        &app,
        "email",
        &[
            ("", "email-required"),
            ("   ", "email-required"),
            ("u", "invalid-email"),
            ("u@localhost", "invalid-email"),
            (&too_long, "invalid-email"),
            (&huge, "invalid-email"),
            ("a@example.com,b@example.com", "invalid-email"),
            ("a@example.com\r\nBcc: b@example.com", "invalid-email"),
            ("-oX@example.com", "invalid-email"),
            ("m\u{131}ke@example.com", "invalid-email"),
            ("mi\u{212a}e@example.com", "invalid-email"),
            ("u@exam\u{200b}ple.com\0", "invalid-email"),
        ],
    );
    assert_eq!(app.account_count(), 0);
    for (name, email) in [("ann", &longest), ("bob", &label)] {
        assert!(app.browser().register(name, email).is_redirect(), "{email}");
        app.mail_to(email);
    }
}

#[test]
fn weak_passwords_are_refused() {
    let app = TestApp::with(crate::web::without_limits);
    let (too_long, huge) = ("x1".repeat(500) + "y", "horse ".repeat(2000));
    assert_all_refused(
        &app,
        "password",
        &[
            ("", "password-required"),
            ("x", "password-too-short"),
            ("zq7-Kx2", "password-too-short"),
            ("seven77", "password-too-short"),
            ("        ", "password-common"),
            ("password", "password-common"),
            ("Password1", "password-common"),
            ("12345678", "password-common"),
            ("qwertyuiop", "password-common"),
            ("ann@example.com", "password-personal"),
            ("Sample!!", "password-personal"),
            (&too_long, "password-too-long"),
            (&huge, "password-too-long"),
        ],
    );
    assert_eq!(app.account_count(), 0);
    let mut browser = app.browser();
    for password in ["Marianne12", "ＭＡＲＩＡＮＮＥ12", "marianne.miller", "marianne.miller@example.com"] {
        let names = [("username", "marianne"), ("email", "marianne.miller@example.com")];
        let own = [&names[..], &[("password", password), ("retype_password", password)]].concat();
        assert_eq!(register_with(&mut browser, &own).errors("password"), ["password-personal"], "{password}");
    }
    for (name, password) in [
        ("eight", "zq7-Kx2v"),
        ("thousand", &"correct horse battery ".repeat(46)[..1000]),
        ("blanks", "  some around it  "),
        ("letters", "öäüß∂ƒ©ª"),
        ("signs", "Tr0ub4dor&3x"),
        ("marianne", "marianne likes cheese"),
    ] {
        let email = format!("{name}@example.com");
        let fields = registration(name, &email, password);
        assert!(register_with(&mut browser, &fields).is_redirect(), "{name}");
    }
    assert_eq!(app.account_count(), 6);
    app.run_jobs();
}

#[test]
fn an_oversized_form_is_not_read() {
    let app = TestApp::new();
    let huge = "x".repeat(70_000);
    let page = register_with(&mut app.browser(), &[("password", &huge), ("retype_password", &huge)]);
    assert_eq!(page.status, 413);
    assert_eq!(app.account_count(), 0);
}

#[test]
fn the_classic_rule_requires_kinds_of_characters() {
    use app::config::user::PasswordRule;
    let app = TestApp::with(|settings| {
        settings.user.password_rule = PasswordRule::Classic;
        settings.user.password_min = 6;
    });
    assert_all_refused(
        &app,
        "password",
        &[
            ("", "password-required"),
            ("Pass1", "password-rule"),
            ("password1", "password-rule"),
            ("PASSWORD1", "password-rule"),
            ("Password", "password-rule"),
            (PASSWORD, "password-rule"),
        ],
    );
    assert_eq!(app.account_count(), 0);
    let fields = [("password", "Passw1"), ("retype_password", "Passw1")];
    assert!(register_with(&mut app.browser(), &fields).is_redirect());
    assert_eq!(app.account_count(), 1);
    app.run_jobs();
}

#[test]
fn the_settings_can_drop_the_second_password_field() {
    let app = TestApp::new();
    for retype in ["", "correct horse batterY", "correct horse battery "] {
        let page = register_with(&mut app.browser(), &[("retype_password", retype)]);
        assert_eq!(page.errors("retype_password"), ["password-retype-mismatch"], "{retype:?}");
    }
    assert_eq!(app.account_count(), 0);

    let app = TestApp::with(|settings| settings.user.enable_retype_password = false);
    let mut browser = app.browser();
    let form = browser.get("user.register");
    assert!(form.attributes("[name=retype_password]", "type").is_empty());
    let fields = [("username", "ann"), ("email", "ann@example.com"), ("password", PASSWORD)];
    assert!(browser.submit(&form, "user.register", &fields).is_redirect());
    assert_eq!(app.account_count(), 1);
    app.run_jobs();
}

#[test]
fn without_registration_the_page_and_all_links_to_it_are_gone() {
    let app = TestApp::with(|settings| settings.user.enable_registration = false);
    let mut browser = app.browser();
    let login = browser.get("user.login");
    for page in [browser.get("home"), login.clone()] {
        assert!(!page.body.contains(&url("user.register")), "{} links to registration", page.path);
    }
    assert_eq!(browser.get("user.register").status, 404);
    let token = login.csrf_token();
    let mut fields = registration("ann", "ann@example.com", PASSWORD);
    fields.push(("csrf_token", token.as_str()));
    assert_eq!(browser.post("user.register", &fields).status, 404);
    assert_eq!(app.account_count(), 0);
}
