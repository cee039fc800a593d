//! Signing in: who can, and what the responses reveal to everyone else.

use crate::support::{Browser, PASSWORD, Page, TestApp, url};

const WRONG: &str = "no such password";

#[test]
fn users_sign_in_with_username_or_address_in_any_case() {
    let app = TestApp::new();
    app.member("Ann");
    for name in ["Ann", "ann", "ANN", "Ann@example.com", "ANN@EXAMPLE.COM", " ann@example.com ", "ann@example.com."] {
        let mut browser = app.browser();
        assert_eq!(browser.sign_in(name, PASSWORD).leads_to(), url("home"), "{name}");
        let home = browser.get("home");
        assert_eq!((home.user().as_deref(), home.flashes()), (Some("Ann"), vec!["signed-in".to_owned()]));
        assert!(browser.get("home").flashes().is_empty());
    }
}

#[test]
fn a_wrong_password_and_an_unknown_name_get_the_same_response() {
    let app = TestApp::new();
    app.member("known");
    app.unconfirmed("waiting");
    app.set_active(app.member("inactive"), false);
    let wrong_password_for = |name: &str| {
        let page = app.browser().sign_in(name, WRONG);
        assert_eq!(page.status, 422, "{name}");
        assert_eq!(page.errors("username"), ["incorrect-credentials"]);
        assert_eq!(page.errors("password"), ["incorrect-credentials"]);
        assert!(page.flashes().is_empty() && !page.body.contains(WRONG));
        assert_eq!(page.value("username"), name);
        page.redacted(&[name])
    };
    let unknown = wrong_password_for("unknown");
    for name in ["known", "waiting", "inactive", "qq", "two words", "' OR 1=1 --"] {
        assert_eq!(
            wrong_password_for(name).replace("&#39;", "'").replace("&#x27;", "'").replace(name, "TYPED"),
            unknown,
            "{name}"
        );
    }
    for name in ["known@example.com", "waiting@example.com", "unknown@example.com", "no@address", "@"] {
        assert_eq!(wrong_password_for(name), unknown, "{name}");
    }
    assert!(app.sessions().is_empty());
}

#[test]
fn the_response_explains_a_locked_account_only_to_the_right_password() {
    let app = TestApp::new();
    app.set_active(app.member("inactive"), false);
    app.set_active(app.unconfirmed("neither"), false);
    app.unconfirmed("waiting");
    let mut browser = app.browser();
    for (name, flash) in [
        ("inactive", "account-not-enabled"),
        ("inactive@example.com", "account-not-enabled"),
        // Deactivated by an administrator takes precedence over unconfirmed.
        ("neither", "account-not-enabled"),
        ("waiting", "email-not-confirmed"),
        ("waiting@example.com", "email-not-confirmed"),
    ] {
        let page = browser.sign_in(name, PASSWORD);
        assert_eq!((page.status, page.flashes()), (422, vec![flash.to_owned()]), "{name}");
        assert!(page.errors("username").is_empty() && page.errors("password").is_empty());
        let offers = page.attributes(".alert a", "href");
        assert_eq!(!offers.is_empty(), flash == "email-not-confirmed", "{offers:?}");
    }
    assert!(app.sessions().is_empty());
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn empty_fields_are_reported_at_the_fields() {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let page = browser.sign_in("", "");
    assert_eq!(page.status, 422);
    assert_eq!(
        (page.errors("username"), page.errors("password")),
        (vec!["username-required".to_owned()], vec!["password-required".to_owned()])
    );
    let page = browser.sign_in("ann", "");
    assert_eq!((page.errors("username"), page.errors("password")), (vec![], vec!["password-required".to_owned()]));
    assert_eq!(page.value("username"), "ann");
    assert!(app.throttle_counts("login:").is_empty(), "an empty form counts as no attempt");
}

#[test]
fn the_settings_can_allow_the_response_to_tell_which_field_is_wrong() {
    let app = TestApp::with(|settings| {
        settings.user.show_username_does_not_exist = true;
        settings.user.show_email_does_not_exist = true;
    });
    app.member("ann");
    for (known, unknown) in [("ann", "bob"), ("ann@example.com", "bob@example.com")] {
        let page = app.browser().sign_in(known, WRONG);
        assert_eq!((page.errors("username"), page.errors("password")), (vec![], vec!["incorrect-password".to_owned()]));
        let page = app.browser().sign_in(unknown, WRONG);
        assert_eq!((page.errors("username"), page.errors("password")), (vec!["does-not-exist".to_owned()], vec![]));
        assert_eq!(page.status, 422);
    }
    // Each of the two settings reveals only its own kind.
    let app = TestApp::with(|settings| settings.user.show_username_does_not_exist = true);
    assert_eq!(app.browser().sign_in("bob", WRONG).errors("username"), ["does-not-exist"]);
    assert_eq!(app.browser().sign_in("bob@example.com", WRONG).errors("username"), ["incorrect-credentials"]);
}

#[test]
fn a_signed_in_user_cannot_sign_in_as_another() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let mut ann = app.signed_in("ann");
    let token = ann.get("user.account").csrf_token();
    let fields = [("csrf_token", token.as_str()), ("username", "bob"), ("password", PASSWORD)];
    assert_eq!(ann.post("user.login", &fields).leads_to(), url("home"));
    assert_eq!((ann.signed_in_as().as_deref(), app.sessions().len()), (Some("ann"), 1));
}

#[test]
fn signing_in_needs_a_form_of_this_site() {
    let app = TestApp::new();
    app.member("ann");
    let strange = app.browser().get("user.login").csrf_token();
    for token in [None, Some(""), Some("x"), Some(strange.as_str())] {
        let mut browser = app.browser();
        browser.get("user.login");
        let mut fields = vec![("username", "ann"), ("password", PASSWORD)];
        fields.extend(token.map(|token| ("csrf_token", token)));
        assert_eq!(browser.post("user.login", &fields).status, 403, "{token:?}");
        assert_eq!(browser.signed_in_as(), None);
    }
    let mut framed = app.browser().with_header("Sec-Fetch-Site", "cross-site");
    let form = framed.get("user.login");
    assert_eq!(framed.submit(&form, "user.login", &[("username", "ann"), ("password", PASSWORD)]).status, 403);
    assert!(app.sessions().is_empty());
}

fn sign_in_with_field(browser: &mut Browser<'_>, name: &str, value: &str) -> Page {
    let form = browser.get("user.login");
    browser.submit(&form, "user.login", &[(name, value), ("password", PASSWORD)])
}

#[test]
fn a_disabled_kind_of_name_does_not_sign_in() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    app.member("ann");
    assert!(sign_in_with_field(&mut app.browser(), "email", "ann@example.com").is_redirect());
    // Scripts may use the field name of other sites.
    assert!(sign_in_with_field(&mut app.browser(), "username", "ann@example.com").is_redirect());
    let page = sign_in_with_field(&mut app.browser(), "email", "ann");
    assert_eq!((page.status, page.errors("email")), (422, vec!["invalid-email".to_owned()]));
    assert_eq!(sign_in_with_field(&mut app.browser(), "email", "").errors("email"), ["email-required"]);

    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.enable_confirm_email = false;
    });
    app.member("ann");
    assert!(sign_in_with_field(&mut app.browser(), "username", "ann").is_redirect());
    assert_eq!(sign_in_with_field(&mut app.browser(), "username", "ann@example.com").status, 422);
}

#[test]
fn where_addresses_sign_in_a_malformed_one_is_told() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    let mut browser = app.browser();
    for malformed in ["ann", "ann@", "@example.com", "ann,bob@example.com", "ann@example", "a b@example.com"] {
        let form = browser.get("user.login");
        let answer = browser.submit(&form, "user.login", &[("email", malformed), ("password", PASSWORD)]);
        assert_eq!((answer.status, answer.errors("email")), (422, vec!["invalid-email".to_owned()]), "{malformed}");
        assert_eq!(answer.value("email"), malformed);
    }
    // With usernames, it may be a name.
    let app = TestApp::new();
    let mut browser = app.browser();
    let form = browser.get("user.login");
    let answer = browser.submit(&form, "user.login", &[("username", "ann@"), ("password", PASSWORD)]);
    assert_eq!(answer.errors("username"), ["incorrect-credentials"]);
}
