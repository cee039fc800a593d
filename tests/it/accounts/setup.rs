//! The link that a start prints, which makes the first administrator.

use app::accounts::setup;
use chrono::TimeDelta;

use crate::support::{Browser, PASSWORD, TestApp, url};

/// Creates the link as a start does: only if there is no administrator.
fn new_setup_link(app: &TestApp) -> Option<String> {
    let row = app.write(setup::new_link)?;
    let site = app.state();
    setup::address(&site.tokens, &site.urls(), "", row)
}

fn refused(browser: &mut Browser<'_>, link: &str) {
    let answer = browser.get(link);
    let landed = browser.follow(&answer);
    assert_eq!(landed.flashes(), ["invalid-link"], "{link}");
}

#[test]
fn the_link_makes_one_administrator_once() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = new_setup_link(&app).unwrap();
    let (mut ann, mut bob) = (app.signed_in("ann"), app.signed_in("bob"));
    let (page, late) = (ann.get(&link), bob.get(&link));
    // Opening the link changes nothing.
    assert_eq!((ann.get(&link).status, app.role_grants()), (200, 0));
    let pressed = ann.press(&page);
    let account = ann.follow(&pressed);
    assert_eq!(
        (account.path.as_str(), account.flashes()),
        (&*url("user.account"), vec!["now-administrator".to_owned()])
    );
    assert!(account.texts(".badge").contains(&"admin".to_owned()));

    let pressed = bob.press(&late);
    assert_eq!(bob.follow(&pressed).flashes(), ["invalid-link"]);
    refused(&mut bob, &link);
    refused(&mut ann, &link);
    assert!(!bob.get("user.account").texts(".badge").contains(&"admin".to_owned()));
    assert_eq!(app.role_grants(), 1);
    assert_eq!(new_setup_link(&app), None, "a start must not print a link any more");
}

#[test]
fn an_anonymous_visitor_returns_to_the_link_after_signing_in() {
    let app = TestApp::new();
    app.member("ann");
    let link = new_setup_link(&app).unwrap();
    let token = link.rsplit_once('/').unwrap().1;
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(refused.location(), Some(url("user.login")));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(!login.body.contains(token), "the token must not be on the page");
    assert!(browser.cookies.values().all(|cookie| !cookie.contains(token)), "the token must not be in a cookie");
    let signed_in = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location().as_deref(), Some(link.as_str()));
    let page = browser.follow(&signed_in);
    browser.press(&page);
    assert_eq!(app.role_grants(), 1);
}

#[test]
fn the_way_back_to_the_link_is_not_used_for_the_next_visitor() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = new_setup_link(&app).unwrap();
    let mut browser = app.browser();
    browser.visit(&link);
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).leads_to(), url("home"));
    // It is also forgotten once it was used.
    let mut browser = app.browser();
    let login = browser.visit(&link);
    let signed_in = browser.submit(&login, "user.login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location().as_deref(), Some(link.as_str()));
    browser.sign_out();
    assert_eq!(browser.sign_in("ann", PASSWORD).leads_to(), url("home"));
    assert_eq!(app.role_grants(), 0);
}

#[test]
fn a_new_start_voids_the_previous_link() {
    let app = TestApp::new();
    app.member("ann");
    let (first, second) = (new_setup_link(&app).unwrap(), new_setup_link(&app).unwrap());
    let mut ann = app.signed_in("ann");
    ann.get("home");
    refused(&mut ann, &first);
    let page = ann.get(&second);
    let third = new_setup_link(&app).unwrap();
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    assert_eq!(app.role_grants(), 0);
    assert_eq!(ann.get(&third).status, 200);
}

#[test]
fn the_link_expires_after_a_day() {
    let app = TestApp::new();
    app.member("ann");
    let link = new_setup_link(&app).unwrap();
    app.advance_clock(TimeDelta::hours(24) - TimeDelta::seconds(20));
    let mut ann = app.signed_in("ann");
    let page = ann.get(&link);
    assert_eq!(page.status, 200);
    app.advance_clock(TimeDelta::seconds(20));
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    refused(&mut ann, &link);
    assert_eq!(app.role_grants(), 0);
}

#[test]
fn the_link_is_void_once_there_is_an_active_administrator() {
    let app = TestApp::new();
    let (boss, _) = (app.member("boss"), app.member("ann"));
    let link = new_setup_link(&app).unwrap();
    let mut ann = app.signed_in("ann");
    let page = ann.get(&link);
    app.grant(boss, "admin");
    refused(&mut ann, &link);
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    assert_eq!((app.role_grants(), new_setup_link(&app)), (1, None));
    // A deactivated administrator does not count. The site never deactivates the last one, so somebody else has done it.
    app.write(move |tx| {
        use app::db::schema::users;
        use diesel::prelude::*;
        diesel::update(users::table.find(boss)).set(users::active.eq(false)).execute(tx.connection())?;
        Ok(())
    });
    let link = new_setup_link(&app).unwrap();
    let page = ann.get(&link);
    ann.press(&page);
    assert_eq!(app.role_grants(), 2);
}

#[test]
fn simultaneous_uses_make_only_one_administrator() {
    let app = TestApp::new();
    let link = new_setup_link(&app).unwrap();
    let names = ["ann", "bob", "cleo", "dora"];
    for name in names {
        app.member(name);
    }
    std::thread::scope(|scope| {
        for name in names {
            let (app, link) = (&app, &link);
            scope.spawn(move || {
                let mut browser = app.signed_in(name);
                let page = browser.get(link);
                if page.status == 200 {
                    assert!(browser.press(&page).is_redirect());
                }
            });
        }
    });
    assert_eq!(app.role_grants(), 1);
}
