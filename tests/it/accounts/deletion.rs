//! Deleting one's account: at once, with a way back, and then for good.

use app::config::values::Span;
use app::db::schema::{audit_events, jobs, tokens, users};
use app::models::AuditEvent;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, PASSWORD, Page, TestApp};

const WRONG: &str = "a wrong password";

/// Deletes the account by its page.
fn delete(browser: &mut Browser<'_>) -> Page {
    let form = browser.get("/user/delete");
    browser.submit(&form, "/user/delete", &[("password", PASSWORD)])
}

/// The link that brings the account back.
fn keep_link(app: &TestApp) -> String {
    app.mail_to("ann@example.com").link("/user/keep/")
}

fn refused(app: &TestApp, link: &str) {
    let mut browser = app.browser();
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), "/user/login");
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
}

fn sign_in(app: &TestApp) -> Page {
    app.browser().sign_in("ann", PASSWORD)
}

#[test]
fn a_deleted_account_is_off_at_once_and_gone_after_the_grace() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let (mut here, mut elsewhere) = (app.entered(ann), app.entered(ann));
    let answer = delete(&mut here);
    assert_eq!(here.follow(&answer).flashes(), ["account-deleted"]);
    assert_eq!((here.who(), elsewhere.who(), app.sessions().len()), (None, None, 0));
    assert!(!here.cookies.contains_key("session"), "{:?}", here.cookies);
    let refused = sign_in(&app);
    assert_eq!((refused.status, refused.flashes()), (422, vec!["account-not-enabled".to_owned()]));
    // Until it is gone it keeps what it has.
    assert_eq!(app.browser().register("ann", "x@example.com").errors("username"), ["username-taken"]);
    app.later(TimeDelta::days(13));
    app.keep_house();
    assert!(app.user("ann").is_some());
    app.later(TimeDelta::days(1) + TimeDelta::seconds(1));
    app.keep_house();
    assert!(app.user("ann").is_none());
    app.work();
}

#[test]
fn the_mailed_link_brings_it_back_as_it_was() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.grant(ann, "agent");
    let mut old = app.entered(ann);
    delete(&mut app.entered(ann));
    let link = keep_link(&app);
    let mut browser = app.browser();
    // Looking, as a mail scanner does, keeps nothing.
    let page = browser.get(&link);
    assert_eq!((page.status, sign_in(&app).status), (200, 422));
    let answer = browser.press(&page);
    assert_eq!(answer.leads_to(), "/user/login");
    assert_eq!(browser.follow(&answer).flashes(), ["account-kept"]);
    assert_eq!((browser.who(), old.who()), (None, None), "the link signs in nobody, and revives no session");
    let mut ann = app.signed_in("ann");
    assert!(ann.get("/user/account").texts(".badge").contains(&"agent".to_owned()));
    app.later(TimeDelta::days(30));
    app.keep_house();
    assert!(app.user("ann").is_some(), "kept is kept");
    refused(&app, &link);
}

#[test]
fn the_link_ends_with_the_grace_even_before_the_account_is_gone() {
    let app = TestApp::new();
    delete(&mut app.entered(app.member("ann")));
    let link = keep_link(&app);
    let page = app.browser().get(&link);
    app.later(TimeDelta::days(14) + TimeDelta::seconds(1));
    refused(&app, &link);
    let mut browser = app.browser();
    let token = browser.get("/").csrf_token();
    let answer = browser.post(&page.main_action(), &[("csrf_token", token)]);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
}

#[test]
fn an_administrator_has_the_last_word() {
    // Switched off while it waits to be deleted: its owner cannot undo that.
    let app = TestApp::new();
    let ann = app.member("ann");
    delete(&mut app.entered(ann));
    let link = keep_link(&app);
    app.set_active(ann, false);
    refused(&app, &link);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
    // Switched on: it is not deleted any more, and the old link has nothing to say either.
    app.set_active(ann, true);
    app.later(TimeDelta::days(20));
    app.keep_house();
    assert!(sign_in(&app).is_redirect());
    refused(&app, &link);
}

#[test]
fn a_link_from_before_does_not_undo_what_an_administrator_did_after() {
    let app = TestApp::new();
    let ann = app.member("ann");
    delete(&mut app.entered(ann));
    let link = keep_link(&app);
    let mut browser = app.browser();
    let page = browser.get(&link);
    app.set_active(ann, true);
    app.set_active(ann, false);
    let answer = browser.press(&page);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert!(!app.user("ann").unwrap().active);
}

#[test]
fn the_password_is_asked_for_and_counted() {
    let app = TestApp::new();
    let mut ann = app.entered(app.member("ann"));
    let form = ann.get("/user/delete");
    for (typed, error) in [("", "password-required"), (WRONG, "incorrect-password")] {
        let page = ann.submit(&form, "/user/delete", &[("password", typed)]);
        assert_eq!((page.status, page.errors("password")), (422, vec![error.to_owned()]));
        assert!(!page.body.contains(WRONG));
    }
    for _ in 1..10 {
        ann.submit(&form, "/user/delete", &[("password", WRONG)]);
    }
    let limited = ann.submit(&form, "/user/delete", &[("password", PASSWORD)]);
    assert_eq!((limited.status, app.user("ann").unwrap().active), (429, true));
    // A session that lies around is not enough.
    let mut bob = app.entered(app.member("bob"));
    app.later(TimeDelta::minutes(11));
    assert_eq!(bob.get("/user/delete").leads_to(), "/user/confirm-access");
}

#[test]
fn the_last_administrator_stays() {
    let app = TestApp::new();
    let (ann, bob, carl) = (app.member("ann"), app.member("bob"), app.unconfirmed("carl"));
    for admin in [ann, bob, carl] {
        app.grant(admin, "admin");
    }
    let (mut first, mut second) = (app.entered(ann), app.entered(bob));
    assert!(delete(&mut first).is_redirect());
    // Carl cannot use his role before he has confirmed his address.
    let page = delete(&mut second);
    assert_eq!((page.status, page.flashes()), (422, vec!["last-administrator".to_owned()]));
    assert_eq!((second.who().as_deref(), app.user("bob").unwrap().active), (Some("bob"), true));
    app.work();
}

#[test]
fn whoever_has_the_name_and_address_next_inherits_nothing() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.grant(id, "secret");
    let mut old = app.signed_in("ann");
    let session = old.cookies["session"].clone();
    delete(&mut old);
    let link = keep_link(&app);
    app.later(TimeDelta::days(15));
    app.keep_house();

    let mut next = app.browser();
    let confirm = {
        next.register("ann", "ann@example.com");
        let mail = app.mails().into_iter().rfind(|mail| mail.to == "ann@example.com").unwrap();
        mail.link("/user/confirm-email/")
    };
    let page = next.get(&confirm);
    next.press(&page);
    assert_eq!(next.who().as_deref(), Some("ann"));
    assert_ne!(app.user("ann").unwrap().id, id);
    assert!(!next.get("/user/account").texts(".badge").contains(&"secret".to_owned()));
    let history = next.get("/user/history").attributes("[data-event]", "data-event");
    assert_eq!(history, ["signed-in", "confirmed-email", "registered"]);
    old.cookies.insert("session".to_owned(), session);
    assert_eq!(old.who(), None);
    refused(&app, &link);
}

#[test]
fn nothing_that_is_left_tells_who_it_was() {
    let app = TestApp::new();
    let mut ann = app.browser().with_header("User-Agent", "Ann's own browser").from_ip("198.51.100.77");
    ann.register("annabel", "annabel@example.com");
    let confirm = app.mail_to("annabel@example.com").link("/user/confirm-email/");
    let page = ann.get(&confirm);
    ann.press(&page);
    ann.sign_out();
    ann.sign_in("annabel", PASSWORD);
    let id = app.user("annabel").unwrap().id;
    assert!(delete(&mut ann).is_redirect());
    app.work();
    app.later(TimeDelta::days(15));
    app.keep_house();
    let (events, payloads, links) = app.read(move |c| {
        Ok((
            audit_events::table.load::<AuditEvent>(c)?,
            jobs::table.select(jobs::payload).load::<String>(c)?,
            tokens::table.filter(tokens::user_id.eq(id)).count().get_result::<i64>(c)?,
        ))
    });
    assert!(events.len() > 4, "that something happened is remembered");
    let left = format!("{events:?} {payloads:?}");
    for trace in ["annabel", "198.51.100.77", "Ann's own browser"] {
        assert!(!left.contains(trace), "{trace} in {left}");
    }
    assert_eq!(links, 0);
}

#[test]
fn an_account_without_an_address_gets_no_mail_and_the_same_grace() {
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.deletion_grace = Span::days(3);
    });
    let ann = app.member("ann");
    app.write(|tx| {
        use app::db::schema::user_emails;
        diesel::delete(user_emails::table).execute(&mut **tx)?;
        Ok(())
    });
    let mut browser = app.entered(ann);
    let form = browser.get("/user/delete");
    assert!(form.texts("main p").iter().any(|text| text.contains("only an administrator")), "{}", form.body);
    delete(&mut browser);
    assert_eq!(app.mails().len(), 0);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
    app.later(TimeDelta::days(3));
    app.keep_house();
    assert!(app.user("ann").is_none());
}

#[test]
fn a_password_that_changed_meanwhile_deletes_nothing() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let verified = app.user("ann").unwrap();
    app.set_hash(ann, "another");
    let settings = app.site().settings.clone();
    let outcome = app.write(move |tx| {
        let (lang, client) = (app::i18n::Lang::new("en"), app::models::Client::default());
        app::accounts::deletion::delete(tx, &settings, &verified, &lang, &client)
    });
    assert_eq!(outcome, app::accounts::deletion::Outcome::Changed);
    let waiting =
        app.read(|c| Ok(users::table.filter(users::delete_after.is_not_null()).count().get_result::<i64>(c)?));
    assert_eq!(waiting, 0);
}
