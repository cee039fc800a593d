//! The first administrator, by the link that the start printed.

use app::accounts::setup;
use chrono::TimeDelta;

use crate::support::{Browser, PASSWORD, TestApp};

/// What a start does: a new link, if nobody is administrator.
fn start(app: &TestApp) -> Option<String> {
    let row = app.write(setup::new_link)?;
    let site = app.site();
    setup::address(&site.tokens, &site.urls(), "", row)
}

fn refused(browser: &mut Browser<'_>, link: &str) {
    let answer = browser.get(link);
    let landed = browser.follow(&answer);
    assert_eq!(landed.flashes(), ["invalid-link"], "{link}");
}

#[test]
fn it_makes_one_administrator_once() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = start(&app).unwrap();
    let (mut ann, mut bob) = (app.signed_in("ann"), app.signed_in("bob"));
    let (page, late) = (ann.get(&link), bob.get(&link));
    // To look at it, as often as one likes, makes nobody anything.
    assert_eq!((ann.get(&link).status, app.granted_roles()), (200, 0));
    let pressed = ann.press(&page);
    let account = ann.follow(&pressed);
    assert_eq!((account.path.as_str(), account.flashes()), ("/user/account", vec!["now-administrator".to_owned()]));
    assert!(account.texts(".badge").contains(&"admin".to_owned()));

    let pressed = bob.press(&late);
    assert_eq!(bob.follow(&pressed).flashes(), ["invalid-link"]);
    refused(&mut bob, &link);
    refused(&mut ann, &link);
    assert!(!bob.get("/user/account").texts(".badge").contains(&"admin".to_owned()));
    assert_eq!(app.granted_roles(), 1);
    assert_eq!(start(&app), None, "a start prints no link any more");
}

#[test]
fn whoever_is_not_signed_in_comes_back_after_signing_in() {
    let app = TestApp::new();
    app.member("ann");
    let link = start(&app).unwrap();
    let token = link.rsplit_once('/').unwrap().1;
    let mut browser = app.browser();
    let refused = browser.get(&link);
    assert_eq!(refused.location().as_deref(), Some("/user/login"));
    let login = browser.follow(&refused);
    assert_eq!(login.flashes(), ["must-sign-in"]);
    assert!(!login.body.contains(token), "the link is on the page");
    assert!(browser.cookies.values().all(|cookie| !cookie.contains(token)), "the link is in a cookie");
    let signed_in = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location().as_deref(), Some(link.as_str()));
    let page = browser.follow(&signed_in);
    browser.press(&page);
    assert_eq!(app.granted_roles(), 1);
}

#[test]
fn the_way_back_is_not_the_next_visitors() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    let link = start(&app).unwrap();
    let mut browser = app.browser();
    browser.visit(&link);
    browser.sign_out();
    assert_eq!(browser.sign_in("bob", PASSWORD).leads_to(), "/");
    // Nor does it last.
    let mut browser = app.browser();
    let login = browser.visit(&link);
    let signed_in = browser.submit(&login, "/user/login", &[("username", "ann"), ("password", PASSWORD)]);
    assert_eq!(signed_in.location().as_deref(), Some(link.as_str()));
    browser.sign_out();
    assert_eq!(browser.sign_in("ann", PASSWORD).leads_to(), "/");
    assert_eq!(app.granted_roles(), 0);
}

#[test]
fn a_new_start_voids_the_link_before() {
    let app = TestApp::new();
    app.member("ann");
    let (first, second) = (start(&app).unwrap(), start(&app).unwrap());
    let mut ann = app.signed_in("ann");
    ann.get("/");
    refused(&mut ann, &first);
    let page = ann.get(&second);
    let third = start(&app).unwrap();
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    assert_eq!(app.granted_roles(), 0);
    assert_eq!(ann.get(&third).status, 200);
}

#[test]
fn it_ends_after_a_day() {
    let app = TestApp::new();
    app.member("ann");
    let link = start(&app).unwrap();
    app.later(TimeDelta::hours(24) - TimeDelta::seconds(20));
    let mut ann = app.signed_in("ann");
    let page = ann.get(&link);
    assert_eq!(page.status, 200);
    app.later(TimeDelta::seconds(20));
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    refused(&mut ann, &link);
    assert_eq!(app.granted_roles(), 0);
}

#[test]
fn it_is_gone_once_somebody_active_is_administrator() {
    let app = TestApp::new();
    let (boss, _) = (app.member("boss"), app.member("ann"));
    let link = start(&app).unwrap();
    let mut ann = app.signed_in("ann");
    let page = ann.get(&link);
    app.grant(boss, "admin");
    refused(&mut ann, &link);
    let pressed = ann.press(&page);
    assert_eq!(ann.follow(&pressed).flashes(), ["invalid-link"]);
    assert_eq!((app.granted_roles(), start(&app)), (1, None));
    // An administrator who is switched off is none.
    app.set_active(boss, false);
    let link = start(&app).unwrap();
    let page = ann.get(&link);
    ann.press(&page);
    assert_eq!(app.granted_roles(), 2);
}

#[test]
fn two_who_press_at_once_do_not_both_become_it() {
    let app = TestApp::new();
    let link = start(&app).unwrap();
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
    assert_eq!(app.granted_roles(), 1);
}
