//! What a thief, a stranger or a scanner tries with links.

use app::accounts::links::ResetPassword;
use app::config::values::Limit;
use app::db::schema::user_emails;
use app::models::{Purpose, UserId};
use app::passwordless::LoginLink;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::{mailed_link, press, refusal, site, site_with};
use crate::support::binary::{Site, wait_for};
use crate::support::{PASSWORD, TestApp, url, url_prefix};

/// Asserts that a link is void: opened, and pressed on a page that was opened before.
fn assert_void(app: &TestApp, link: &str) {
    assert_eq!(refusal(&mut app.browser(), link), "invalid-login-token", "{link}");
    let mut browser = app.browser();
    let token = browser.get("user.login").csrf_token();
    let pressed = browser.post(link, &[("csrf_token", token.as_str()), ("i_asked", "true")]);
    assert_eq!(browser.follow(&pressed).flashes(), ["invalid-login-token"]);
    assert_eq!(browser.signed_in_as(), None);
}

#[test]
fn forged_links_and_those_for_something_else_are_refused() {
    let app = site();
    let id = app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let (base, token) = link.rsplit_once('/').unwrap();
    let key = app.write(move |tx| Ok(tx.token::<ResetPassword>(Some(id), "ann@example.com", TimeDelta::days(1))?));
    let other = app.state().tokens.link(ResetPassword::NAME, key);
    for bad in [format!("{base}/x"), format!("{link}x"), format!("{base}/{}", &token[1..]), format!("{base}/{other}")] {
        assert_void(&app, &bad);
    }
    let mut browser = app.browser();
    let answer = browser.get(&format!("user.reset_password/{token}"));
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-reset-token"], "nor does it replace a password");
}

#[test]
fn a_new_password_ends_it() {
    let app = site();
    app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let mut ann = app.signed_in("ann");
    let form = ann.get("user.change_password");
    let new = "another horse entirely";
    let fields = [("old_password", PASSWORD), ("new_password", new), ("retype_password", new)];
    assert!(ann.submit(&form, "user.change_password", &fields).is_redirect());
    assert_void(&app, &link);

    let link = mailed_link(&app, &mut app.browser(), "ann");
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    let reset = app.mails().into_iter().rfind(|mail| mail.text.contains(url_prefix("user.reset_password"))).unwrap();
    let form = browser.get(&reset.link("user.reset_password"));
    let fields = [("new_password", PASSWORD), ("retype_password", PASSWORD)];
    assert!(browser.submit(&form, &form.main_action(), &fields).is_redirect());
    assert_void(&app, &link);
    app.run_jobs();
}

#[test]
fn a_change_of_address_ends_it() {
    let app = site();
    let id = app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let new = "new@example.com".parse().unwrap();
    assert!(app.write(move |tx| app::accounts::manage::set_email(tx, id, &new, true)));
    assert_void(&app, &link);
    // Also if the address comes back within the time of the link.
    let old = "ann@example.com".parse().unwrap();
    assert!(app.write(move |tx| app::accounts::manage::set_email(tx, id, &old, true)));
    assert_void(&app, &link);
    app.run_jobs();
}

#[test]
fn an_operator_who_sets_another_address_ends_it() {
    let site = Site::new();
    site.create_user(&["ann@example.com", "--username", "ann", "--active", "--confirmed"]).assert_success();
    let vars = [("APP_USER__ENABLE_PASSWORDLESS", "true")];
    let server = site.serve(&vars);
    let browser = server.browser();
    let asked = browser.fill_in("user.login_link", "user.login_link", &[("email", "ann@example.com")]);
    assert_eq!(asked.status, 303);
    let link = wait_for("the mail", || {
        let (_, text) = site.mails().pop()?;
        let link = text.split_whitespace().find(|word| word.contains(url_prefix("user.use_login_link")));
        link.map(str::to_owned)
    });
    assert_eq!(browser.get(&link).status, 200);
    site.run_with(&["users", "set-email", "ann", "new@example.com", "--confirmed"], &vars, "").assert_success();
    assert_eq!(browser.get(&link).header("location"), Some(url("user.login").as_str()));
}

#[test]
fn a_removed_address_ends_it() {
    let app = site_with(|settings| settings.user.enable_multiple_emails = true);
    let id = app.member("ann");
    app.add_address(id, "second@example.com", true);
    let link = mailed_link(&app, &mut app.browser(), "second");
    assert!(press(&mut app.browser(), &link).is_redirect(), "a second address signs in");
    let link = mailed_link(&app, &mut app.browser(), "second");
    app.write(|tx| {
        let second = user_emails::table.filter(user_emails::canonical.eq("second@example.com"));
        diesel::delete(second).execute(tx.connection())?;
        Ok(())
    });
    assert_void(&app, &link);
}

/// The address of a link that was made behind the site's back.
fn link_to(app: &TestApp, id: UserId, address: &'static str) -> String {
    let key = app.write(move |tx| Ok(tx.token::<LoginLink>(Some(id), address, TimeDelta::minutes(15))?));
    format!("user.use_login_link/{}", app.state().tokens.link(LoginLink::NAME, key))
}

#[test]
fn where_accounts_have_one_address_a_second_one_opens_nothing() {
    let app = site();
    let id = app.member("ann");
    app.add_address(id, "second@example.com", true);
    super::ask(&mut app.browser(), "second@example.com");
    assert_eq!(app.mails().len(), 0);
    assert_void(&app, &link_to(&app, id, "second@example.com"));
    let own = link_to(&app, id, "ann@example.com");
    assert!(press(&mut app.browser(), &own).is_redirect(), "the first one does");
}

#[test]
fn a_second_address_does_not_sign_in_before_the_first_one_is_confirmed() {
    let app = site_with(|settings| settings.user.enable_multiple_emails = true);
    let id = app.unconfirmed("ann");
    app.add_address(id, "second@example.com", true);
    super::ask(&mut app.browser(), "second@example.com");
    assert_eq!(app.mails().len(), 0);
    assert_void(&app, &link_to(&app, id, "second@example.com"));
}

#[test]
fn an_account_that_is_switched_off_or_not_confirmed_is_not_signed_in() {
    let app = site();
    let id = app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    app.deactivate_row(id);
    assert_void(&app, &link);
    // Behind the site's back the link is still there. An administrator ends it for good.
    app.set_active(id, true);
    assert!(press(&mut app.browser(), &link).is_redirect());
    let link = mailed_link(&app, &mut app.browser(), "ann");
    app.set_active(id, false);
    app.set_active(id, true);
    assert_void(&app, &link);

    let link = mailed_link(&app, &mut app.browser(), "ann");
    app.write(move |tx| {
        let own = user_emails::table.filter(user_emails::user_id.eq(id));
        diesel::update(own).set(user_emails::confirmed_at.eq(None::<NaiveDateTime>)).execute(tx.connection())?;
        Ok(())
    });
    assert_void(&app, &link);
}

#[test]
fn deleting_the_account_ends_it_even_if_the_account_is_kept() {
    let app = site();
    let id = app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let mut ann = app.with_session(id);
    let form = ann.get("user.delete");
    assert!(ann.submit(&form, "user.delete", &[("password", PASSWORD)]).is_redirect());
    assert_void(&app, &link);
    let keep = app.mails().pop().unwrap().link("user.keep");
    let page = ann.get(&keep);
    assert!(ann.press(&page).is_redirect());
    assert!(app.user("ann").unwrap().active);
    assert_void(&app, &link);
}

#[test]
fn taking_the_account_back_ends_it() {
    for can_reset in [true, false] {
        let app = site_with(|settings| settings.user.enable_forgot_password = can_reset);
        let id = app.member("ann");
        let link = mailed_link(&app, &mut app.browser(), "ann");
        app.write(move |tx| {
            tx.emit(&app::accounts::events::TakenBack { user_id: id, since: tx.now() });
            Ok(())
        });
        assert_void(&app, &link);
    }
}

#[test]
fn tries_are_counted_with_those_by_password() {
    let app = site_with(|settings| settings.limits.login_per_address = Limit::per_minutes(3, 15));
    app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let mut stranger = app.browser().from_ip("198.51.100.7");
    stranger.sign_in("ann", "a wrong password");
    let page = stranger.get(&link);
    let token = page.csrf_token();
    for _ in 0..2 {
        assert_eq!(stranger.post(&link, &[("csrf_token", token.as_str())]).status, 422);
    }
    let refused = stranger.post(&link, &[("csrf_token", token.as_str()), ("i_asked", "true")]);
    assert_eq!(refused.status, 429);
    assert_eq!(stranger.sign_in("ann", PASSWORD).status, 429);
    assert!(press(&mut app.browser(), &link).is_redirect(), "elsewhere it still works");
}

#[test]
fn wrong_passwords_of_strangers_do_not_stop_it() {
    let app = site_with(|settings| settings.limits.login_per_account = Limit::per_minutes(1, 15));
    app.member("ann");
    let mut stranger = app.browser().from_ip("198.51.100.7");
    for _ in 0..3 {
        stranger.sign_in("ann@example.com", "a wrong password");
    }
    let mut ann = app.browser();
    let link = mailed_link(&app, &mut ann, "ann");
    assert!(press(&mut ann, &link).is_redirect());
}

#[test]
fn of_two_that_press_at_once_one_is_signed_in() {
    let app = site();
    app.member("ann");
    let link = mailed_link(&app, &mut app.browser(), "ann");
    let token = link.rsplit('/').next().unwrap().to_owned();
    let key = app.state().tokens.open_link("login-link", &token).unwrap();
    let (first, second) = app.wait(async {
        rocket::tokio::join!(
            app::passwordless::sign_in(app.db(), key, true),
            app::passwordless::sign_in(app.db(), key, true)
        )
    });
    assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|ok| **ok).count(), 1);
    assert_eq!(app.sessions().len(), 1);
}

#[test]
fn the_rows_and_the_queue_hold_nothing_that_signs_in() {
    let app = site();
    app.member("ann");
    let mut ann = app.browser();
    let link = mailed_link(&app, &mut ann, "ann");
    let token = link.rsplit('/').next().unwrap();
    let payloads = app.read(|c| {
        use app::db::schema::jobs;
        Ok(jobs::table.select(jobs::payload).load::<String>(c)?)
    });
    let browser = ann.cookies["browser"].clone();
    assert!(payloads.iter().all(|payload| !payload.contains(token) && !payload.contains(&browser)), "{payloads:?}");
}
