//! Registering and signing in on sites with other settings.

use app::config::Settings;

use super::register_with;
use crate::support::{PASSWORD, TestApp, url, url_prefix, with_next};

#[test]
fn without_usernames_users_register_and_sign_in_by_address() {
    let app = TestApp::with(|settings| settings.user.enable_username = false);
    let mut ann = app.browser();
    let form = ann.get("user.register");
    assert!(form.attributes("[name=username]", "type").is_empty());
    let fields = [("email", "ann@example.com"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    // A username that a script sends anyway is ignored.
    let named = [fields.as_slice(), &[("username", "ann")]].concat();
    assert!(ann.submit(&form, "user.register", &named).is_redirect());
    assert!(app.user("ann").is_none());
    let page = ann.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
    ann.press(&page);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann@example.com"));
    assert_eq!(ann.get("members").status, 200);
    ann.sign_out();
    let login = ann.get("user.login");
    assert!(login.attributes("[name=username]", "type").is_empty());
    let signed_in = ann.submit(&login, "user.login", &[("email", "ANN@example.com"), ("password", PASSWORD)]);
    assert_eq!(signed_in.leads_to(), url("home"));
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann@example.com"));
}

#[test]
fn without_addresses_users_register_by_name_and_get_no_mail() {
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.enable_confirm_email = false;
        settings.user.send_registered_email = false;
        settings.user.auto_login_after_confirm = false;
    });
    let mut ann = app.browser();
    let form = ann.get(&with_next("user.register", "members"));
    assert!(form.attributes("[name=email]", "type").is_empty());
    let fields = [("username", "Ann"), ("password", PASSWORD), ("retype_password", PASSWORD)];
    let registered = ann.submit(&form, "user.register", &fields);
    assert_eq!(registered.leads_to(), url("members"));
    let members = ann.follow(&registered);
    assert_eq!((members.status, members.flashes()), (200, vec!["registered".to_owned(), "signed-in".to_owned()]));
    assert_eq!(members.user().as_deref(), Some("Ann"));
    assert_eq!(ann.get("user.account").status, 200);
    ann.sign_out();
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
    for gone in ["user.resend_confirm_email", "user.confirm_email/x"] {
        assert_eq!(ann.get(gone).status, 404);
    }
    assert!(app.mails().is_empty());
    assert!(!app.browser().get("user.login").body.contains(&url("user.resend_confirm_email")));
}

#[test]
fn without_confirmation_registering_signs_in_at_once() {
    let app = TestApp::with(|settings| settings.user.enable_confirm_email = false);
    let mut ann = app.browser();
    let registered = register_with(&mut ann, &[]);
    assert_eq!(registered.leads_to(), url("home"));
    assert_eq!(ann.follow(&registered).flashes(), ["registered", "signed-in"]);
    assert_eq!((ann.signed_in_as().as_deref(), ann.get("members").status), (Some("ann"), 200));
    let mail = app.mail_to("ann@example.com");
    assert!(!mail.text.contains(url_prefix("user.confirm_email")), "nothing to confirm: {}", mail.text);
    ann.sign_out();
    assert!(ann.sign_in("ann@example.com", PASSWORD).is_redirect());
    let again = register_with(&mut app.browser(), &[("username", "bob")]);
    assert_eq!((again.status, again.errors("email")), (422, vec!["email-taken".to_owned()]));
    assert_eq!(app.account_count(), 1);
}

#[test]
fn an_unconfirmed_user_may_sign_in_if_allowed_but_not_open_the_members_page() {
    let app = TestApp::with(|settings| settings.user.enable_login_without_confirm_email = true);
    let mut ann = app.browser();
    let registered = register_with(&mut ann, &[]);
    assert_eq!(ann.follow(&registered).flashes(), ["confirmation-sent", "signed-in"]);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(ann.get("members").leads_to(), url("user.check_inbox"));
    ann.sign_out();
    assert!(ann.sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(ann.get("members").leads_to(), url("user.check_inbox"));
    let page = ann.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
    let confirmed = ann.press(&page);
    assert_eq!(confirmed.leads_to(), url("home"));
    assert_eq!(ann.get("members").status, 200);
}

#[test]
fn without_automatic_sign_in_registering_leads_to_the_sign_in_page() {
    for change in [
        (|settings| settings.user.auto_login_after_confirm = false) as fn(&mut Settings),
        |settings| {
            settings.user.auto_login_after_register = false;
            settings.user.enable_confirm_email = false;
        },
        |settings| {
            settings.user.auto_login_after_register = false;
            settings.user.auto_login_after_confirm = false;
            settings.user.enable_login_without_confirm_email = true;
        },
    ] {
        let app = TestApp::with(change);
        let user = &app.state().settings.user;
        let mut ann = app.browser();
        let registered = register_with(&mut ann, &[("next", &url("members"))]);
        if user.confirms_emails() && !user.enable_login_without_confirm_email {
            assert_eq!(ann.follow(&registered).flashes(), ["confirmation-sent"]);
        } else {
            assert_eq!(registered.location(), Some(with_next("user.login", "members")));
            assert_eq!(ann.follow(&registered).flashes(), ["registered"]);
        }
        if user.confirms_emails() {
            let page = ann.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
            let confirmed = ann.press(&page);
            assert_eq!(confirmed.location(), Some(with_next("user.login", "members")));
        } else {
            app.run_jobs();
        }
        assert!(app.sessions().is_empty());
        let login = ann.get(&with_next("user.login", "members"));
        let signed_in = ann.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
        assert_eq!(ann.follow(&signed_in).path, url("members"));
    }
}

#[test]
fn without_the_welcome_mail_the_confirmation_link_is_still_sent() {
    let app = TestApp::with(|settings| settings.user.send_registered_email = false);
    let mut ann = app.browser();
    register_with(&mut ann, &[]);
    let page = ann.get(&app.mail_to("ann@example.com").link("user.confirm_email"));
    ann.press(&page);
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));

    let app = TestApp::with(|settings| {
        settings.user.send_registered_email = false;
        settings.user.enable_confirm_email = false;
    });
    register_with(&mut app.browser(), &[]);
    assert!(app.mails().is_empty() && app.user("ann").is_some());
}

#[test]
fn a_disabled_feature_disappears_from_every_page() {
    type Switch = fn(&mut Settings);
    let (forgot, reset) = ("user.forgot_password", "user.reset_password/x");
    let (password, username) = ("user.change_password", "user.change_username");
    let sites: [(Switch, &[&str], &[&str]); 5] = [
        (|s| s.user.enable_forgot_password = false, &[forgot, reset], &[password, username]),
        (|s| s.user.enable_change_password = false, &[password], &[forgot, username]),
        (|s| s.user.enable_change_username = false, &[username], &[forgot, password]),
        (|s| s.user.enable_username = false, &[username], &[forgot, password]),
        (|s| s.user.enable_email = false, &[forgot, reset], &[password, username]),
    ];
    for (number, (switch, off, on)) in sites.into_iter().enumerate() {
        let app = TestApp::with(switch);
        let member = app.member("ann");
        let (mut stranger, mut ann) = (app.browser(), app.with_session(member));
        let (login, account) = (stranger.get("user.login"), ann.get("user.account"));
        let offered = |path: &str| login.links_to("body", path) + account.links_to("body", path) > 0;
        for path in off {
            assert_eq!((stranger.get(path).status, ann.get(path).status), (404, 404), "{number}: {path}");
            assert!(!offered(path), "{number}: {path}");
        }
        for path in on {
            assert!(offered(path), "{number}: {path}");
            assert!([stranger.get(path).status, ann.get(path).status].contains(&200), "{number}: {path}");
        }
    }
}

#[test]
fn without_addresses_changes_work_and_send_no_mail() {
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.enable_retype_password = false;
    });
    let id = app.member("ann");
    let mut ann = app.with_session(id);
    let form = ann.get("user.change_password");
    assert!(form.attributes("[name=retype_password]", "type").is_empty());
    let fields = [("old_password", PASSWORD), ("new_password", "another zebra battery")];
    assert!(ann.submit(&form, "user.change_password", &fields).is_redirect());
    let form = ann.get("user.change_username");
    let fields = [("new_username", "annette"), ("old_password", "another zebra battery")];
    assert!(ann.submit(&form, "user.change_username", &fields).is_redirect());
    assert_eq!(ann.signed_in_as().as_deref(), Some("annette"));
    assert!(app.mails().is_empty());
}

#[test]
fn the_settings_can_silence_mails_about_changes_and_lead_elsewhere() {
    let app = TestApp::with(|settings| {
        settings.user.send_password_changed_email = false;
        settings.user.send_username_changed_email = false;
        settings.user.enable_forgot_password = false;
        settings.after.change_password = "members".to_owned();
        settings.after.change_username = url("user.account?a=b");
    });
    app.member("ann");
    let mut ann = app.signed_in("ann");
    assert_eq!(super::change_password(&mut ann, PASSWORD, "another zebra battery").leads_to(), url("members"));
    let form = ann.get("user.change_username");
    let fields = [("new_username", "annette"), ("old_password", "another zebra battery")];
    let renamed = ann.submit(&form, "user.change_username", &fields);
    assert_eq!(renamed.location(), Some(url("user.account?a=b")));
    assert!(app.mails().is_empty());
}
