//! The example sites of Flask-User, each walked as its readers would: the basic app, the app with roles, and the starter app.

use super::support::{Browser, Server, Site, wait_for};
use crate::support::{PASSWORD, url_prefix};

/// The password of the accounts that `gantry demo` makes.
const DEMO: &str = "Password1";
const NEW_PASSWORD: &str = "another good horse";

/// The link to this page in the newest mail to this address that has one.
fn mailed_link(site: &Site, to: &str, endpoint: &str) -> String {
    wait_for("a mail", || {
        let mails = site.mails();
        let texts = mails.iter().rev().filter(|(recipient, _)| recipient.contains(to)).map(|(_, text)| text);
        texts
            .flat_map(|text| text.split_whitespace())
            .find(|word| word.contains(url_prefix(endpoint)))
            .map(str::to_owned)
    })
}

/// Opens a mailed page, and presses its button.
fn press(browser: &Browser<'_>, link: &str, fields: &[(&str, &str)]) {
    let answer = browser.fill_in(link, link, fields);
    assert_eq!(answer.status, 303, "{link}: {}", answer.body);
}

fn sign_out(browser: &Browser<'_>) {
    assert_eq!(browser.fill_in("user.logout", "user.logout", &[]).status, 303);
    assert_eq!(browser.get("members").status, 303);
}

fn signed_in<'s>(server: &'s Server, name: &str, password: &str) -> Browser<'s> {
    let browser = server.browser();
    let answer = browser.sign_in(name, password);
    assert_eq!(answer.status, 303, "{name}: {}", answer.body);
    browser
}

#[test]
fn the_basic_app() {
    let site = Site::new();
    let server = site.serve(&[]);
    let browser = server.browser();
    assert_eq!(browser.get("home").status, 200);
    let refused = browser.get("members");
    assert!(refused.header("location").unwrap_or_default().contains(url_prefix("user.login")), "{refused:?}");

    browser.register("ann", "ann@example.com");
    assert_eq!(server.browser().sign_in("ann", PASSWORD).status, 422, "not confirmed yet");
    press(&browser, &mailed_link(&site, "ann@example.com", "user.confirm_email"), &[]);
    assert_eq!(browser.get("members").status, 200, "confirming signs in");
    sign_out(&browser);
    for name in ["ann", "ANN@example.com"] {
        signed_in(&server, name, PASSWORD);
    }

    let browser = signed_in(&server, "ann", PASSWORD);
    let fields = [("new_username", "anna"), ("old_password", PASSWORD)];
    assert_eq!(browser.fill_in("user.change_username", "user.change_username", &fields).status, 303);
    let fields = [("old_password", PASSWORD), ("new_password", NEW_PASSWORD), ("retype_password", NEW_PASSWORD)];
    assert_eq!(browser.fill_in("user.change_password", "user.change_password", &fields).status, 303);
    sign_out(&browser);
    for (name, password) in [("ann", NEW_PASSWORD), ("anna", PASSWORD)] {
        assert_eq!(server.browser().sign_in(name, password).status, 422, "{name}");
    }
    signed_in(&server, "anna", NEW_PASSWORD);

    let browser = server.browser();
    let fields = [("email", "ann@example.com")];
    assert_eq!(browser.fill_in("user.forgot_password", "user.forgot_password", &fields).status, 303);
    let link = mailed_link(&site, "ann@example.com", "user.reset_password");
    press(&browser, &link, &[("new_password", PASSWORD), ("retype_password", PASSWORD)]);
    assert_eq!(browser.get("members").status, 200, "a reset signs in");
    signed_in(&server, "anna", PASSWORD);
}

#[test]
fn the_app_with_roles() {
    let site = Site::new();
    site.run(&["demo"]).assert_success();
    let server = site.serve(&[]);
    let opens = |browser: &Browser<'_>| browser.get("special").status == 200;
    assert!(!opens(&server.browser()), "nobody is signed in");
    let (agent, member) = (signed_in(&server, "user007@example.com", DEMO), signed_in(&server, "member", DEMO));
    assert!(opens(&agent) && !opens(&member));
    // Both roles of the rule are needed: the one, and one of the two others.
    for role in ["sauce", "secret"] {
        if role == "sauce" {
            site.run(&["roles", "create", role]);
        }
        assert!(!opens(&member), "before {role}");
        site.run(&["roles", "add", "member", role]).assert_success();
    }
    assert!(opens(&member));
    site.run(&["roles", "remove", "user007", "agent"]).assert_success();
    assert!(!opens(&agent), "at the next request");
}

#[test]
fn the_starter_app() {
    let site = Site::with_file(
        "[default.user]\nenable_username = false\nrequire_names = true\n\
         [default.after]\nlogin = \"members\"\nlogout = \"home\"\n",
    );
    site.run(&["demo"]).assert_success();
    let server = site.serve(&[]);
    let sign_in = |name: &str| {
        let browser = server.browser();
        let fields = [("email", name), ("password", DEMO)];
        let answer = browser.fill_in("user.login", "user.login", &fields);
        assert_eq!(answer.header("location"), Some(url_prefix("members")), "{name}");
        browser
    };
    let member = sign_in("member@example.com");
    assert!(member.get("members").body.contains("data-user=\"member@example.com\""));
    let profile = |first: &str, last: &str| {
        member.fill_in("user.profile", "user.profile", &[("first_name", first), ("last_name", last)]).status
    };
    assert_eq!((profile("", "Miller"), profile("Ann", "Miller")), (422, 303));
    assert!(member.get("user.profile").body.contains("value=\"Miller\""));
    let left = member.fill_in("user.logout", "user.logout", &[]);
    assert_eq!(left.header("location"), Some(url_prefix("home")));

    let (member, admin) = (sign_in("member@example.com"), sign_in("admin@example.com")); // feature: admin
    assert_eq!((member.get("admin").status, admin.get("admin").status), (303, 200)); // feature: admin
}
