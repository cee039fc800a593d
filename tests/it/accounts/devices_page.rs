//! The page that shows where a member is signed in, and its buttons.

use app::db::schema::user_emails;
use app::models::Session;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, PASSWORD, Page, TestApp, url, url_prefix};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// Another browser, elsewhere, that signs in to the account.
fn elsewhere<'a>(app: &'a TestApp, name: &str) -> (Browser<'a>, Session) {
    let mut browser = app.browser().from_ip("198.51.100.7").with_header("User-Agent", FIREFOX);
    assert!(browser.sign_in(name, PASSWORD).is_redirect());
    (browser, app.sessions().pop().unwrap())
}

fn rows(page: &Page) -> Vec<String> {
    page.attributes("[data-session]", "data-session")
}

/// Posts to a button of the page, without looking whether it is there.
fn post(browser: &mut Browser<'_>, path: &str) -> Page {
    let token = browser.get("home").csrf_token();
    browser.post(path, &[("csrf_token", token)])
}

#[test]
fn each_browser_that_is_signed_in_is_shown_with_what_is_known_of_it() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    app.signed_in("bob");
    let (_, there) = elsewhere(&app, "ann");
    let mut odd = app.browser().with_header("User-Agent", "<script>alert(1)</script>");
    odd.sign_in("ann", PASSWORD);
    let mut ann = app.signed_in("ann");
    let here = app.sessions().pop().unwrap();
    app.advance_clock(TimeDelta::minutes(2));
    let page = ann.get("user.sessions");
    let all = rows(&page);
    assert_eq!((all.len(), &all[0]), (3, &here.id.to_string()), "this one first, and none of another account");
    assert_eq!(page.attributes("[data-session][aria-current=true]", "data-session"), [here.id.to_string()]);
    assert_eq!(page.attributes("[data-session][aria-current] form", "action"), [""; 0], "it has no button");
    let row = format!("[data-session={:?}]", there.id.to_string());
    let text = page.texts(&row).remove(0);
    assert!(text.contains("Firefox, Linux") && text.contains("198.51.100.7"), "{text}");
    let times = page.attributes(&format!("{row} time"), "datetime");
    assert!(times.len() == 2 && times.iter().all(|time| time.len() == 20 && time.ends_with('Z')), "{times:?}");
    assert!(!page.body.contains("alert(1)"), "what a browser says of itself is not repeated");
    for session in app.sessions() {
        let hash = session.secret_hash.iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
        assert!(!page.body.contains(&hash) && !page.body.contains(&ann.cookies["session"]), "a secret is on the page");
    }
    assert_eq!(ann.get("user.account").links_to("nav", "user.sessions"), 1);
}

#[test]
fn sessions_that_are_over_are_not_shown() {
    let app = TestApp::new();
    let id = app.member("ann");
    elsewhere(&app, "ann");
    app.advance_clock(TimeDelta::hours(1));
    assert_eq!(app.sessions().len(), 1, "housekeeping has not run");
    assert_eq!(rows(&app.with_session(id).get("user.sessions")).len(), 1);
}

#[test]
fn one_session_is_ended_at_once() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut other, there) = elsewhere(&app, "ann");
    let (mut third, _) = elsewhere(&app, "ann");
    let mut ann = app.with_session(id);
    let page = ann.get("user.sessions");
    let answer = ann.submit(&page, &format!("user.end_session/{}", there.id), &[]);
    let page = ann.follow(&answer);
    assert_eq!((page.flashes(), rows(&page).len()), (vec!["session-ended".to_owned()], 2));
    assert_eq!((other.signed_in_as(), third.signed_in_as().as_deref()), (None, Some("ann")));
    assert!(app.history(id).contains(&"ended-session".to_owned()));
    let again = post(&mut ann, &format!("user.end_session/{}", there.id));
    assert_eq!(again.status, 404, "it is not there any more");
}

#[test]
fn the_sessions_of_others_are_not_there() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let mut victim = app.with_session(bob);
    let there = app.sessions().pop().unwrap().id;
    let mut thief = app.with_session(ann);
    for path in [
        format!("user.end_session/{there}"),
        format!("user.not_me_there/{there}"),
        format!("user.end_session/{}", i64::MAX),
        format!("user.not_me_there/{}", i64::MAX),
        "user.end_session/x".to_owned(),
    ] {
        assert_eq!(post(&mut thief, &path).status, 404, "{path}");
    }
    post(&mut thief, "user.end_other_sessions");
    assert_eq!(victim.signed_in_as().as_deref(), Some("bob"));
    assert!(app.browser().sign_in("bob", PASSWORD).is_redirect(), "bob's password works");
}

#[test]
fn all_others_are_ended_and_this_one_goes_on() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (mut other, _) = elsewhere(&app, "ann");
    let (mut third, _) = elsewhere(&app, "ann");
    let mut ann = app.with_session(id);
    let page = ann.get("user.sessions");
    let answer = ann.submit(&page, "user.end_other_sessions", &[]);
    let page = ann.follow(&answer);
    assert_eq!((page.flashes(), rows(&page).len()), (vec!["other-sessions-ended".to_owned()], 1));
    assert_eq!(page.attributes("main form", "action"), [""; 0], "there is nothing left to end");
    assert_eq!((other.signed_in_as(), third.signed_in_as()), (None, None));
    assert!(app.history(id).contains(&"ended-other-sessions".to_owned()));
}

#[test]
fn this_session_is_ended_by_signing_out() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let here = app.sessions().pop().unwrap().id;
    for page in ["user.end_session", "user.not_me_there"] {
        assert_eq!(post(&mut ann, &format!("{page}/{here}")).leads_to(), url("user.logout"), "{page}");
    }
    assert_eq!(ann.signed_in_as().as_deref(), Some("ann"));
}

/// Presses "It was not me" at the row of a session.
fn not_me(owner: &mut Browser<'_>, there: &Session) -> Page {
    let page = owner.get("user.sessions");
    let answer = owner.submit(&page, &format!("user.not_me_there/{}", there.id), &[]);
    owner.follow(&answer)
}

fn reset_mails(app: &TestApp) -> Vec<String> {
    let mails = app.mails().into_iter().filter(|mail| mail.text.contains(url_prefix("user.reset_password")));
    mails.map(|mail| mail.to).collect()
}

#[test]
fn it_was_not_me_locks_out_whoever_signed_in_there() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut owner = app.signed_in("ann");
    app.advance_clock(TimeDelta::minutes(1));
    let (mut thief, there) = elsewhere(&app, "ann");
    app.add_address(id, "evil@example.net", true);
    let page = not_me(&mut owner, &there);
    assert_eq!((page.path.as_str(), page.flashes()), (url("user.login").as_str(), vec!["locked-out".to_owned()]));
    assert_eq!((owner.signed_in_as(), thief.signed_in_as(), app.sessions().len()), (None, None, 0));
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
    let addresses: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    assert_eq!(addresses, ["ann@example.com"], "what came since that sign-in is gone");
    assert_eq!(reset_mails(&app), ["ann@example.com"]);
    assert!(app.history(id).contains(&"locked-out".to_owned()));
}

#[test]
fn the_mail_goes_to_the_address_from_before_the_sign_in() {
    let app = TestApp::new();
    app.member("ann");
    let mut owner = app.signed_in("ann");
    app.advance_clock(TimeDelta::minutes(1));
    let (mut thief, there) = elsewhere(&app, "ann");
    let form = thief.get("user.change_email");
    thief.submit(&form, "user.change_email", &[("email", "evil@example.net"), ("old_password", PASSWORD)]);
    let page = thief.get(&app.mail_to("evil@example.net").link("user.change_email_link"));
    assert!(thief.press(&page).is_redirect());
    assert_eq!(app.emails_of("ann")[0].address, "evil@example.net");
    assert_eq!(not_me(&mut owner, &there).flashes(), ["locked-out"]);
    assert_eq!(app.emails_of("ann")[0].address, "ann@example.com");
    assert_eq!(reset_mails(&app), ["ann@example.com"]);
}

#[test]
fn an_address_that_the_owner_took_before_the_sign_in_stays() {
    let app = TestApp::new();
    let id = app.member("ann");
    let mut owner = app.signed_in("ann");
    let form = owner.get("user.change_email");
    owner.submit(&form, "user.change_email", &[("email", "new@example.com"), ("old_password", PASSWORD)]);
    let page = owner.get(&app.mail_to("new@example.com").link("user.change_email_link"));
    owner.press(&page);
    app.advance_clock(TimeDelta::minutes(1));
    let (_, there) = elsewhere(&app, "ann");
    let mut owner = app.with_session(id);
    assert_eq!(not_me(&mut owner, &there).flashes(), ["locked-out"]);
    assert_eq!(app.emails_of("ann")[0].address, "new@example.com");
    assert_eq!(reset_mails(&app), ["new@example.com"]);
}

#[test]
fn an_address_that_came_later_and_cannot_be_undone_is_the_only_one_that_can_get_the_mail() {
    let app = TestApp::new();
    let id = app.member("ann");
    let (_, there) = elsewhere(&app, "ann");
    app.advance_clock(TimeDelta::minutes(1));
    // An administrator's change has no link that undoes it.
    let new = "new@example.com".parse().unwrap();
    assert!(app.write(move |tx| app::accounts::manage::set_email(tx, id, &new, true)));
    let mut owner = app.with_session(id);
    assert_eq!(not_me(&mut owner, &there).flashes(), ["locked-out"]);
    assert_eq!(reset_mails(&app), ["new@example.com"]);
}

#[test]
fn where_no_mail_would_lead_back_nobody_is_locked_out() {
    let site = TestApp::with(|settings| settings.user.enable_forgot_password = false);
    let id = site.member("ann");
    let (mut other, _) = elsewhere(&site, "ann");
    let page = site.with_session(id).get("user.sessions");
    assert_eq!(page.attributes("main form", "action").len(), 2, "one to end it, one for all others");
    assert_eq!(other.signed_in_as().as_deref(), Some("ann"));

    let site = TestApp::new();
    let id = site.member("ann");
    let (mut other, there) = elsewhere(&site, "ann");
    site.write(move |tx| {
        diesel::delete(user_emails::table.filter(user_emails::user_id.eq(id))).execute(tx.connection())?;
        Ok(())
    });
    let mut owner = site.with_session(id);
    assert_eq!(owner.get("user.sessions").attributes("main form", "action").len(), 2);
    assert_eq!(post(&mut owner, &format!("user.not_me_there/{}", there.id)).status, 404);
    assert_eq!(other.signed_in_as().as_deref(), Some("ann"));
}
