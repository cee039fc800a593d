//! "It was not me": the link in the notice that locks the account.

use app::accounts::links::{ChangeEmail, ConfirmEmail, ResetPassword, UndoEmail};
use app::models::{Purpose, Token};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{news, site, stranger};
use crate::support::{Browser, PASSWORD, TestApp, url, url_prefix};

/// Ann signs in, and an intruder after her. Returns the intruder's browser and the mailed link.
fn sign_in_as_intruder(app: &TestApp) -> (Browser<'_>, String) {
    app.member("ann");
    app.signed_in("ann");
    let stranger = stranger(app, "ann");
    let link = news(app).remove(0).link("user.not_me");
    (stranger, link)
}

/// Presses the button behind the link. Returns the message ids on the next page.
fn press(app: &TestApp, link: &str) -> Vec<String> {
    let mut browser = app.browser();
    let page = browser.get(link);
    assert_eq!(page.status, 200, "{:?}", page.location());
    let answer = browser.press(&page);
    assert_eq!(answer.leads_to(), url("user.login"));
    browser.follow(&answer).flashes()
}

fn refused(app: &TestApp, link: &str) {
    let mut browser = app.browser();
    let answer = browser.get(link);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"], "{link}");
}

fn reset_links(app: &TestApp) -> Vec<String> {
    let mails = app.mails().into_iter().filter(|mail| mail.text.contains(url_prefix("user.reset_password")));
    mails.map(|mail| mail.to).collect()
}

#[test]
fn the_intruder_is_locked_out_until_the_owner_has_a_new_password() {
    let app = site();
    let (mut stranger, link) = sign_in_as_intruder(&app);
    assert_eq!(stranger.signed_in_as().as_deref(), Some("ann"));
    // Opening the link, as a mail scanner does, locks nothing.
    app.browser().get(&link);
    assert_eq!(stranger.signed_in_as().as_deref(), Some("ann"));
    assert_eq!(press(&app, &link), ["locked-out"]);
    assert_eq!((stranger.signed_in_as(), app.sessions().len()), (None, 0));
    let again = stranger.sign_in("ann", PASSWORD);
    assert_eq!((again.status, again.errors("password")), (422, vec!["incorrect-credentials".to_owned()]));

    let mail = app.mails().into_iter().find(|mail| mail.text.contains(url_prefix("user.reset_password"))).unwrap();
    assert_eq!(mail.to, "ann@example.com");
    let mut owner = app.browser();
    let page = owner.get(&mail.link("user.reset_password"));
    let password = "another horse entirely";
    let fields = [("new_password", password), ("retype_password", password)];
    assert!(owner.submit(&page, &page.main_action(), &fields).is_redirect());
    let mut owner = app.browser();
    assert!(owner.sign_in("ann", password).is_redirect());
    assert_eq!(stranger.sign_in("ann", PASSWORD).status, 422);
    let kinds = owner.get("user.history").attributes("[data-event]", "data-event");
    assert!(kinds.contains(&"locked-out".to_owned()), "{kinds:?}");
    app.run_jobs();
}

#[test]
fn the_link_works_once_within_a_week_and_only_for_this_purpose() {
    let app = site();
    let (_, link) = sign_in_as_intruder(&app);
    let (base, token) = link.rsplit_once('/').unwrap();
    for bad in [format!("{base}/x"), format!("{link}x"), format!("{base}/{}", &token[1..])] {
        refused(&app, &bad);
    }
    refused(&app, &format!("user.keep/{token}"));
    press(&app, &link);
    refused(&app, &link);
    assert_eq!(reset_links(&app).len(), 1);

    let app = site();
    let (_, link) = sign_in_as_intruder(&app);
    let mut browser = app.browser();
    let page = browser.get(&link);
    app.advance_clock(TimeDelta::days(7));
    refused(&app, &link);
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(reset_links(&app), [""; 0]);
    app.run_jobs();
}

/// Changes the address of the account.
fn change_address(app: &TestApp, browser: &mut Browser<'_>, address: &str) {
    let form = browser.get("user.change_email");
    browser.submit(&form, "user.change_email", &[("email", address), ("old_password", PASSWORD)]);
    let page = browser.get(&app.mail_to(address).link("user.change_email_link"));
    assert!(browser.press(&page).is_redirect());
}

#[test]
fn what_the_intruder_did_is_taken_back() {
    let app = site();
    let (mut stranger, link) = sign_in_as_intruder(&app);
    change_address(&app, &mut stranger, "evil@example.net");
    // Another browser of the intruder: the notice to their address has no link.
    stranger.sign_out();
    stranger.cookies.clear();
    stranger.sign_in("ann", PASSWORD);
    let told = news(&app).pop().unwrap();
    assert!(told.to == "evil@example.net" && !told.text.contains(url_prefix("user.not_me")), "{}", told.text);
    let form = stranger.get("user.delete");
    assert!(stranger.submit(&form, "user.delete", &[("password", PASSWORD)]).is_redirect());

    press(&app, &link);
    let addresses: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    assert_eq!(addresses, ["ann@example.com"]);
    let ann = app.user("ann").unwrap();
    assert!(ann.active && ann.delete_after.is_none(), "the deletion is taken back");
    assert_eq!(reset_links(&app), ["ann@example.com"]);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
}

#[test]
fn an_address_from_before_the_sign_in_stays() {
    let app = TestApp::with(|settings| {
        settings.user.send_new_device_email = true;
        settings.user.enable_multiple_emails = true;
    });
    app.member("ann");
    app.signed_in("ann");
    app.add_address(app.user("ann").unwrap().id, "own@example.com", true);
    stranger(&app, "ann");
    app.add_address(app.user("ann").unwrap().id, "evil@example.net", true);
    press(&app, &news(&app).remove(0).link("user.not_me"));
    let mut addresses: Vec<_> = app.emails_of("ann").into_iter().map(|email| email.address).collect();
    addresses.sort();
    assert_eq!(addresses, ["ann@example.com", "own@example.com"]);
    app.run_jobs();
}

#[test]
fn an_address_that_another_account_has_now_is_left_alone() {
    let app = site();
    let (mut stranger, link) = sign_in_as_intruder(&app);
    change_address(&app, &mut stranger, "evil@example.net");
    app.add_address(app.member("heir"), "ann@example.com", true);
    press(&app, &link);
    assert!(app.emails_of("ann").is_empty() && reset_links(&app).is_empty());
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
}

#[test]
fn a_new_password_makes_every_other_browser_new_again() {
    let app = site();
    app.member("ann");
    let mut own = app.signed_in("ann");
    let mut other = stranger(&app, "ann");
    other.sign_out();
    let new = "another horse entirely";
    let form = own.get("user.change_password");
    let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", new)];
    assert!(own.submit(&form, "user.change_password", &fields).is_redirect());
    let before = news(&app).len();
    own.sign_out();
    assert!(own.sign_in("ann", new).is_redirect());
    assert_eq!(news(&app).len(), before, "this browser is known");
    assert!(other.sign_in("ann", new).is_redirect());
    assert_eq!(news(&app).len(), before + 1);
    other.sign_out();

    own.sign_out();
    let form = own.get("user.forgot_password");
    own.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let link = app.mails().pop().unwrap().link("user.reset_password");
    let form = own.get(&link);
    let fields = [("new_password", PASSWORD), ("retype_password", PASSWORD)];
    assert!(own.submit(&form, &form.main_action(), &fields).is_redirect());
    assert!(other.sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(news(&app).len(), before + 2);
}

#[test]
fn the_intruders_links_are_void_and_the_owners_still_work() {
    let app = site();
    let (_, link) = sign_in_as_intruder(&app);
    let id = app.user("ann").unwrap().id;
    let rows = app.write(move |tx| {
        let (to, day) = ("ann@example.com", TimeDelta::days(1));
        Ok([
            (ResetPassword::NAME, tx.token::<ResetPassword>(Some(id), to, day)?),
            (ChangeEmail::NAME, tx.token::<ChangeEmail>(Some(id), to, day)?),
            (ConfirmEmail::NAME, tx.token::<ConfirmEmail>(Some(id), to, day)?),
            (UndoEmail::NAME, tx.token::<UndoEmail>(Some(id), to, day)?),
        ])
    });
    press(&app, &link);
    let left = app.read(move |c| {
        let found = rows.into_iter().map(|(purpose, row)| Token::find(c, row, purpose));
        Ok(found.collect::<QueryResult<Vec<_>>>()?)
    });
    assert_eq!(left.iter().map(Option::is_some).collect::<Vec<_>>(), [false, false, false, true]);
    app.run_jobs();
}

#[test]
fn the_intruders_browser_counts_as_new_again() {
    let app = site();
    let (mut stranger, link) = sign_in_as_intruder(&app);
    press(&app, &link);
    let id = app.user("ann").unwrap().id;
    let hash = app.wait(app::auth::PasswordManager::new().hash_password(&app::auth::Password::new(PASSWORD))).unwrap();
    app.set_hash(id, hash.as_str());
    stranger.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 2);
}

#[test]
fn the_link_does_not_activate_a_deactivated_account() {
    let app = site();
    let (_, link) = sign_in_as_intruder(&app);
    let id = app.user("ann").unwrap().id;
    let mut browser = app.browser();
    let page = browser.get(&link);
    app.deactivate_row(id);
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    let answer = browser.get(&link);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert_eq!(reset_links(&app), [""; 0]);
}
