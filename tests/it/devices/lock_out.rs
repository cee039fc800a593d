//! "It was not me": what ends, and what the owner is left with.

use app::db::schema::user_emails;
use app::models::{Purpose, Token};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::{news, site, stranger};
use crate::support::{Browser, PASSWORD, TestApp};

/// A site where ann has signed in and a stranger after her; the stranger's browser, and the mailed link.
fn burgled(app: &TestApp) -> (Browser<'_>, String) {
    app.member("ann");
    app.signed_in("ann");
    let stranger = stranger(app, "ann");
    let link = news(app).remove(0).link("/user/not-me/");
    (stranger, link)
}

/// Presses the button behind the link; the messages that follow.
fn press(app: &TestApp, link: &str) -> Vec<String> {
    let mut browser = app.browser();
    let page = browser.get(link);
    assert_eq!(page.status, 200, "{:?}", page.location());
    let answer = browser.press(&page);
    assert_eq!(answer.leads_to(), "/user/login");
    browser.follow(&answer).flashes()
}

fn refused(app: &TestApp, link: &str) {
    let mut browser = app.browser();
    let answer = browser.get(link);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"], "{link}");
}

fn reset_links(app: &TestApp) -> Vec<String> {
    let mails = app.mails().into_iter().filter(|mail| mail.text.contains("/user/reset-password/"));
    mails.map(|mail| mail.to).collect()
}

#[test]
fn the_stranger_is_out_and_stays_out_until_the_owner_has_a_new_password() {
    let app = site();
    let (mut stranger, link) = burgled(&app);
    assert_eq!(stranger.who().as_deref(), Some("ann"));
    // Looking, as a mail scanner does, locks nothing.
    app.browser().get(&link);
    assert_eq!(stranger.who().as_deref(), Some("ann"));
    assert_eq!(press(&app, &link), ["locked-out"]);
    assert_eq!((stranger.who(), app.sessions().len()), (None, 0));
    let again = stranger.sign_in("ann", PASSWORD);
    assert_eq!((again.status, again.errors("password")), (422, vec!["incorrect-credentials".to_owned()]));

    let mail = app.mails().into_iter().find(|mail| mail.text.contains("/user/reset-password/")).unwrap();
    assert_eq!(mail.to, "ann@example.com");
    let mut owner = app.browser();
    let page = owner.get(&mail.link("/user/reset-password/"));
    let password = "another horse entirely";
    let fields = [("new_password", password), ("retype_password", password)];
    assert!(owner.submit(&page, &page.main_action(), &fields).is_redirect());
    let mut owner = app.browser();
    assert!(owner.sign_in("ann", password).is_redirect());
    assert_eq!(stranger.sign_in("ann", PASSWORD).status, 422);
    let kinds = owner.get("/user/history").attributes("[data-event]", "data-event");
    assert!(kinds.contains(&"locked-out".to_owned()), "{kinds:?}");
    app.work();
}

#[test]
fn the_link_works_once_for_a_week_and_only_for_this() {
    let app = site();
    let (_, link) = burgled(&app);
    let (base, token) = link.rsplit_once('/').unwrap();
    for bad in [format!("{base}/x"), format!("{link}x"), format!("{base}/{}", &token[1..])] {
        refused(&app, &bad);
    }
    refused(&app, &format!("/user/keep/{token}"));
    press(&app, &link);
    refused(&app, &link);
    assert_eq!(reset_links(&app).len(), 1);

    let app = site();
    let (_, link) = burgled(&app);
    let mut browser = app.browser();
    let page = browser.get(&link);
    app.later(TimeDelta::days(7));
    refused(&app, &link);
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(reset_links(&app), [""; 0]);
    app.work();
}

#[test]
fn the_way_back_in_does_not_go_to_an_address_that_the_stranger_put_there() {
    let app = site();
    let (_, link) = burgled(&app);
    app.write(|tx| {
        diesel::update(user_emails::table)
            .set((user_emails::address.eq("evil@example.net"), user_emails::canonical.eq("evil@example.net")))
            .execute(&mut **tx)?;
        Ok(())
    });
    press(&app, &link);
    assert_eq!(reset_links(&app), [""; 0]);
    assert_eq!(app.browser().sign_in("ann", PASSWORD).status, 422);
}

#[test]
fn links_that_the_stranger_asked_for_end_and_those_that_help_the_owner_stay() {
    let app = site();
    let (_, link) = burgled(&app);
    let id = app.user("ann").unwrap().id;
    let purposes = [Purpose::ResetPassword, Purpose::ChangeEmail, Purpose::ConfirmEmail, Purpose::UndoEmail];
    let rows = app.write(move |tx| {
        let now = tx.now();
        let make = |purpose| Token::create(tx, purpose, Some(id), "ann@example.com", now, TimeDelta::days(1));
        Ok(purposes.map(make).into_iter().collect::<QueryResult<Vec<_>>>()?)
    });
    press(&app, &link);
    let left = app.read(move |c| {
        let found = purposes.into_iter().zip(rows).map(|(purpose, row)| Token::find(c, purpose, row));
        Ok(found.collect::<QueryResult<Vec<_>>>()?)
    });
    assert_eq!(left.iter().map(Option::is_some).collect::<Vec<_>>(), [false, false, false, true]);
    app.work();
}

#[test]
fn the_strangers_browser_is_news_again() {
    let app = site();
    let (mut stranger, link) = burgled(&app);
    press(&app, &link);
    let id = app.user("ann").unwrap().id;
    let hash = app.wait(app.site().passwords.hash_password(&app::auth::Password::new(PASSWORD))).unwrap();
    app.set_hash(id, hash.as_str());
    stranger.sign_in("ann", PASSWORD);
    assert_eq!(news(&app).len(), 2);
}

#[test]
fn an_account_that_is_off_is_not_brought_to_life_by_a_link() {
    let app = site();
    let (_, link) = burgled(&app);
    let id = app.user("ann").unwrap().id;
    app.switch_off_quietly(id);
    let mut browser = app.browser();
    let page = browser.get(&link);
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert_eq!(reset_links(&app), [""; 0]);
}
