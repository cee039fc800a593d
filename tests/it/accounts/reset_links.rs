//! What the link to replace a forgotten password is worth, and when it is worth nothing.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::{change_password, forget, refusal, register_with, registered, reset, reset_link};
use crate::support::{PASSWORD, TestApp};

const NEW: &str = "another zebra battery";
const INVALID: [&str; 1] = ["invalid-reset-token"];

#[test]
fn a_link_works_once_and_ends_the_others() {
    let app = TestApp::new();
    app.member("ann");
    let (first, second) = (reset_link(&app, "ann@example.com"), reset_link(&app, "ann@example.com"));
    let mut browser = app.browser();
    let early = browser.get(&first);
    assert!(reset(&mut app.browser(), &second, NEW).is_redirect());
    for link in [&first, &second] {
        assert_eq!(refusal(&mut app.browser(), link), INVALID);
    }
    // A form that was open all the time.
    let fields = [("new_password", "third giraffe battery"), ("retype_password", "third giraffe battery")];
    let late = browser.submit(&early, &early.main_action(), &fields);
    assert_eq!(browser.follow(&late).flashes(), INVALID);
    assert!(app.browser().sign_in("ann", NEW).is_redirect());
    assert_eq!(app.sessions().len(), 2);
    app.work();
}

#[test]
fn a_link_ends_after_its_time_and_offers_another() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let mut browser = app.browser();
    app.later(TimeDelta::days(2) - TimeDelta::seconds(10));
    let form = browser.get(&link);
    assert_eq!(form.status, 200);
    app.later(TimeDelta::seconds(10));
    let fields = [("new_password", NEW), ("retype_password", NEW)];
    let late = browser.submit(&form, &form.main_action(), &fields);
    let landed = browser.follow(&late);
    assert_eq!(landed.flashes(), ["expired-reset-token"]);
    let offer = landed.attributes(".alert a", "href").remove(0);
    let form = browser.get(&offer);
    assert_eq!((form.status, form.value("email").as_str()), (200, "ann@example.com"));
    assert_eq!(refusal(&mut browser, &link), ["expired-reset-token"]);
    browser.submit(&form, "/user/forgot-password", &[("email", "ann@example.com")]);
    let newest = app.mails().pop().unwrap().link("/user/reset-password/");
    assert!(reset(&mut browser, &newest, NEW).is_redirect());
    assert_eq!(refusal(&mut app.browser(), &link), INVALID);
    app.work();
}

#[test]
fn it_dies_with_what_it_was_for() {
    // Each in its own way; the last three are what pages for addresses do to the rows.
    type Change = fn(&TestApp, i64);
    let changes: [Change; 6] = [
        |app, _| assert!(change_password(&mut app.signed_in("ann"), PASSWORD, NEW).is_redirect()),
        |app, id| {
            app.set_active(id, false);
            app.set_active(id, true);
        },
        TestApp::switch_off_quietly,
        |app, id| set_address(app, id, "new@example.com"),
        |app, id| {
            app.write(move |tx| {
                use app::db::schema::user_emails;
                diesel::delete(user_emails::table.filter(user_emails::user_id.eq(id))).execute(&mut **tx)?;
                Ok(())
            });
        },
        |app, id| {
            app.write(move |tx| app::accounts::manage::delete(tx, id, &app::models::Client::default()));
        },
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let app = TestApp::new();
        let id = app.member("ann");
        let link = reset_link(&app, "ann@example.com");
        let mut browser = app.browser();
        let form = browser.get(&link);
        change(&app, id);
        assert_eq!(refusal(&mut app.browser(), &link), INVALID, "{number}");
        let fields = [("new_password", "third giraffe battery"), ("retype_password", "third giraffe battery")];
        let late = browser.submit(&form, &form.main_action(), &fields);
        assert_eq!(browser.follow(&late).flashes(), INVALID, "{number}");
        app.work();
    }
}

fn set_address(app: &TestApp, id: i64, address: &'static str) {
    app.write(move |tx| {
        use app::db::schema::user_emails;
        diesel::update(user_emails::table.filter(user_emails::user_id.eq(id)))
            .set((user_emails::address.eq(address), user_emails::canonical.eq(address)))
            .execute(&mut **tx)?;
        Ok(())
    });
}

#[test]
fn a_new_password_ends_links_that_would_bring_in_who_knew_the_old_one() {
    use app::models::{Purpose, Token};
    let app = TestApp::new();
    let id = app.member("ann");
    let make = move |app: &TestApp| {
        app.write(move |tx| {
            let (now, day) = (tx.now(), TimeDelta::days(1));
            let mut rows = Vec::new();
            for purpose in [Purpose::ChangeEmail, Purpose::ConfirmEmail, Purpose::UndoEmail] {
                rows.push((purpose, Token::create(tx, purpose, Some(id), "thief@example.com", now, day)?));
            }
            Ok(rows)
        })
    };
    let fresh = |app: &TestApp, rows: Vec<(Purpose, i64)>| {
        let now = app.db().now();
        app.read(move |c| rows.into_iter().map(|(p, row)| Ok(Token::find(c, p, row)?.unwrap().is_fresh(now))).collect())
    };
    let rows = make(&app);
    assert!(change_password(&mut app.signed_in("ann"), PASSWORD, NEW).is_redirect());
    let left: Vec<bool> = fresh(&app, rows);
    assert_eq!(left, [false, false, true], "what takes back a change stays");
    let rows = make(&app);
    let link = reset_link(&app, "ann@example.com");
    reset(&mut app.browser(), &link, PASSWORD);
    let left: Vec<bool> = fresh(&app, rows);
    assert_eq!(left, [false, false, true]);
    app.work();
}

#[test]
fn an_account_with_somebodys_address_gets_no_link_and_not_the_address() {
    let app = TestApp::new();
    app.member("victim");
    let mut stranger = app.browser();
    let own = [("username", "stranger"), ("email", "victim@example.com")];
    assert!(register_with(&mut stranger, &own).is_redirect());
    let link = reset_link(&app, "victim@example.com");
    reset(&mut app.browser(), &link, NEW);
    assert!(app.browser().sign_in("victim", NEW).is_redirect(), "the link was for the owner");
    assert!(!app.is_confirmed("stranger"));
    assert_eq!(stranger.sign_in("stranger", PASSWORD).flashes(), ["email-not-confirmed"]);
    app.work();
}

#[test]
fn a_link_from_before_somebody_confirmed_the_address_is_dead() {
    let app = TestApp::new();
    let mut first = app.browser();
    register_with(&mut first, &[("username", "first"), ("email", "both@example.com")]);
    let dead = reset_link(&app, "both@example.com");
    let form = first.get(&dead);
    let mut second = app.browser();
    register_with(&mut second, &[("username", "second"), ("email", "both@example.com")]);
    let confirm = app.mails().pop().unwrap().link("/user/confirm-email/");
    let page = second.get(&confirm);
    second.press(&page);
    assert!(app.is_confirmed("second"));
    assert_eq!(refusal(&mut first, &dead), INVALID);
    let late = first.submit(&form, &form.main_action(), &[("new_password", NEW), ("retype_password", NEW)]);
    assert_eq!(first.follow(&late).flashes(), INVALID);
    assert!(!app.is_confirmed("first") && app.sessions().len() == 1);

    // Even a row that was left behind opens nothing.
    let id = app.user("first").unwrap().id;
    let row = app.write(move |tx| {
        let (now, purpose) = (tx.now(), app::models::Purpose::ResetPassword);
        Ok(app::models::Token::create(tx, purpose, Some(id), "both@example.com", now, TimeDelta::days(1))?)
    });
    let token = app.site().tokens.link(app::models::Purpose::ResetPassword, row);
    assert_eq!(refusal(&mut first, &format!("/user/reset-password/{token}")), INVALID);
    app.work();
}

#[test]
fn everybody_who_claims_a_free_address_gets_a_link_and_the_first_to_use_it_has_it() {
    let app = TestApp::new();
    for name in ["first", "second"] {
        register_with(&mut app.browser(), &[("username", name), ("email", "both@example.com")]);
    }
    app.work();
    let before = app.mails().len();
    forget(&mut app.browser(), "both@example.com");
    let links: Vec<_> = app.mails()[before..].iter().map(|mail| mail.link("/user/reset-password/")).collect();
    assert_eq!(links.len(), 2);
    let mut browser = app.browser();
    assert!(reset(&mut browser, &links[0], NEW).is_redirect());
    let who = browser.who().unwrap();
    assert!(app.is_confirmed(&who));
    assert_eq!(refusal(&mut app.browser(), &links[1]), INVALID);
    let loser = if who == "first" { "second" } else { "first" };
    assert!(!app.is_confirmed(loser));
    app.work();
}

#[test]
fn six_who_use_one_link_at_once_are_one() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let passwords: Vec<_> = (0..6).map(|number| format!("{number} zebras and a battery")).collect();
    let won: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = passwords
            .iter()
            .map(|password| {
                let (mut browser, link) = (app.browser(), link.as_str());
                let form = browser.get(link);
                scope.spawn(move || {
                    let fields = [("new_password", password.as_str()), ("retype_password", password)];
                    let answer = browser.submit(&form, &form.main_action(), &fields);
                    (browser.follow(&answer).flashes()[0] == "password-reset").then_some(password.clone())
                })
            })
            .collect();
        running.into_iter().filter_map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(won.len(), 1, "{won:?}");
    assert_eq!(app.sessions().len(), 1);
    assert!(app.browser().sign_in("ann", &won[0]).is_redirect());
    app.work();
}

#[test]
fn a_link_that_was_tampered_with_or_is_for_something_else_is_none() {
    let app = TestApp::new();
    app.member("ann");
    let link = reset_link(&app, "ann@example.com");
    let (_, confirm) = registered(&app, "bob");
    let (folder, good) = link.rsplit_once('/').unwrap();
    let mut bad: Vec<String> = ["null", "0", "%20", "%00"].map(str::to_owned).to_vec();
    bad.extend([good[1..].to_owned(), format!("{good}A"), "a".repeat(3000)]);
    bad.extend([good.chars().rev().collect(), confirm.rsplit_once('/').unwrap().1.to_owned()]);
    for at in [0, 12, good.len() / 2] {
        let mut flipped = good.to_owned();
        flipped.replace_range(at..=at, if &good[at..=at] == "x" { "y" } else { "x" });
        bad.push(flipped);
    }
    let mut browser = app.browser();
    let token = browser.get("/user/login").csrf_token();
    for token_in_link in &bad {
        let link = format!("{folder}/{token_in_link}");
        assert_eq!(refusal(&mut browser, &link), INVALID, "{token_in_link:.60}");
        let fields = [("csrf_token", token.as_str()), ("new_password", NEW), ("retype_password", NEW)];
        let posted = browser.post(&link, &fields);
        assert_eq!(browser.follow(&posted).flashes(), INVALID, "{token_in_link:.60}");
    }
    assert_eq!(refusal(&mut browser, &format!("/user/confirm-email/{good}")), ["invalid-confirm-token"]);
    assert!(app.sessions().is_empty() && app.browser().sign_in("ann", PASSWORD).is_redirect());
    assert_eq!(browser.get(&link).status, 200);
}
