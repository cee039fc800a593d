//! Deleting an account: it is deactivated at once, can be restored for a while, and is then deleted.

use app::config::values::Span;
use app::db::schema::{audit_events, jobs, tokens, users};
use app::models::AuditEvent;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, PASSWORD, Page, TestApp, in_words, url};

const WRONG: &str = "a wrong password";

/// Deletes the account through the form.
fn delete(browser: &mut Browser<'_>) -> Page {
    let form = browser.get("user.delete");
    browser.submit(&form, "user.delete", &[("password", PASSWORD)])
}

/// The link that restores the account.
fn keep_link(app: &TestApp) -> String {
    app.mail_to("ann@example.com").link("user.keep")
}

fn refused(app: &TestApp, link: &str) {
    let mut browser = app.browser();
    let answer = browser.get(link);
    assert_eq!(answer.leads_to(), url("user.login"));
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
}

fn sign_in(app: &TestApp) -> Page {
    app.browser().sign_in("ann", PASSWORD)
}

#[test]
fn a_deleted_account_is_deactivated_at_once_and_gone_after_the_grace_period() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let (mut here, mut elsewhere) = (app.with_session(ann), app.with_session(ann));
    let answer = delete(&mut here);
    let until = app::clock::utc(app.user("ann").unwrap().delete_after.unwrap());
    let told = here.follow(&answer);
    assert_eq!(told.flashes(), ["account-deleted"]);
    // A script shows the day in the reader's own zone.
    assert_eq!(told.attributes(".alert time[data-time=day]", "datetime"), [until.as_str()]);
    assert_eq!((here.signed_in_as(), elsewhere.signed_in_as(), app.sessions().len()), (None, None, 0));
    assert!(!here.cookies.contains_key("session"), "{:?}", here.cookies);
    let refused = sign_in(&app);
    assert_eq!((refused.status, refused.flashes()), (422, vec!["account-waits-for-deletion".to_owned()]));
    assert_eq!(refused.attributes(".alert time[data-time=day]", "datetime"), [until.as_str()]);
    // Until then it keeps its username.
    assert_eq!(app.browser().register("ann", "x@example.com").errors("username"), ["username-taken"]);
    app.advance_clock(TimeDelta::days(13));
    app.run_housekeeping();
    assert!(app.user("ann").is_some());
    app.advance_clock(TimeDelta::days(1) + TimeDelta::seconds(1));
    app.run_housekeeping();
    assert!(app.user("ann").is_none());
    app.run_jobs();
}

#[test]
fn the_mailed_link_restores_the_account() {
    let app = TestApp::new();
    let ann = app.member("ann");
    app.grant(ann, "agent");
    let mut old = app.with_session(ann);
    delete(&mut app.with_session(ann));
    let link = keep_link(&app);
    let mut browser = app.browser();
    // Opening the link, as a mail scanner does, restores nothing.
    let page = browser.get(&link);
    assert_eq!((page.status, sign_in(&app).status), (200, 422));
    let answer = browser.press(&page);
    assert_eq!(answer.leads_to(), url("user.login"));
    assert_eq!(browser.follow(&answer).flashes(), ["account-kept"]);
    assert_eq!(
        (browser.signed_in_as(), old.signed_in_as()),
        (None, None),
        "the link neither signs in nor revives sessions"
    );
    let mut ann = app.signed_in("ann");
    assert!(ann.get("user.account").texts(".badge").contains(&"agent".to_owned()));
    app.advance_clock(TimeDelta::days(30));
    app.run_housekeeping();
    assert!(app.user("ann").is_some(), "a restored account is not deleted later");
    refused(&app, &link);
}

#[test]
fn the_link_expires_with_the_grace_period() {
    let app = TestApp::new();
    delete(&mut app.with_session(app.member("ann")));
    let link = keep_link(&app);
    let page = app.browser().get(&link);
    app.advance_clock(TimeDelta::days(14) + TimeDelta::seconds(1));
    refused(&app, &link);
    let mut browser = app.browser();
    let token = browser.get("home").csrf_token();
    let answer = browser.post(&page.main_action(), &[("csrf_token", token)]);
    assert_eq!(browser.follow(&answer).flashes(), ["invalid-link"]);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
}

#[test]
fn an_administrators_decision_overrides_the_deletion() {
    // Deactivated while it waits to be deleted: the user cannot undo that.
    let app = TestApp::new();
    let ann = app.member("ann");
    delete(&mut app.with_session(ann));
    let link = keep_link(&app);
    app.set_active(ann, false);
    refused(&app, &link);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
    // Activated: it is not deleted any more, and the old link does not work.
    app.set_active(ann, true);
    app.advance_clock(TimeDelta::days(20));
    app.run_housekeeping();
    assert!(sign_in(&app).is_redirect());
    refused(&app, &link);
}

#[test]
fn an_older_link_does_not_undo_an_administrators_later_decision() {
    let app = TestApp::new();
    let ann = app.member("ann");
    delete(&mut app.with_session(ann));
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
fn deletion_needs_the_password_and_counts_attempts() {
    let app = TestApp::new();
    let mut ann = app.with_session(app.member("ann"));
    let form = ann.get("user.delete");
    for (typed, error) in [("", "password-required"), (WRONG, "incorrect-password")] {
        let page = ann.submit(&form, "user.delete", &[("password", typed)]);
        assert_eq!((page.status, page.errors("password")), (422, vec![error.to_owned()]));
        assert!(!page.body.contains(WRONG));
    }
    for _ in 1..10 {
        ann.submit(&form, "user.delete", &[("password", WRONG)]);
    }
    let limited = ann.submit(&form, "user.delete", &[("password", PASSWORD)]);
    assert_eq!((limited.status, app.user("ann").unwrap().active), (429, true));
    // An old session is not enough.
    let mut bob = app.with_session(app.member("bob"));
    app.advance_clock(TimeDelta::minutes(11));
    assert_eq!(bob.get("user.delete").leads_to(), url("user.confirm_access"));
}

#[test]
fn the_last_administrator_cannot_be_deleted() {
    let app = TestApp::new();
    let (ann, bob, carl) = (app.member("ann"), app.member("bob"), app.unconfirmed("carl"));
    for admin in [ann, bob, carl] {
        app.grant(admin, "admin");
    }
    let (mut first, mut second) = (app.with_session(ann), app.with_session(bob));
    assert!(delete(&mut first).is_redirect());
    // Carl does not count: an account without a confirmed address cannot use the role.
    let page = delete(&mut second);
    assert_eq!((page.status, page.flashes()), (422, vec!["last-administrator".to_owned()]));
    assert_eq!((second.signed_in_as().as_deref(), app.user("bob").unwrap().active), (Some("bob"), true));
    app.run_jobs();
}

#[test]
fn the_next_owner_of_the_username_and_address_inherits_nothing() {
    let app = TestApp::new();
    let id = app.member("ann");
    app.grant(id, "secret");
    let mut old = app.signed_in("ann");
    let session = old.cookies["session"].clone();
    delete(&mut old);
    let link = keep_link(&app);
    app.advance_clock(TimeDelta::days(15));
    app.run_housekeeping();

    let mut next = app.browser();
    let confirm = {
        next.register("ann", "ann@example.com");
        let mail = app.mails().into_iter().rfind(|mail| mail.to == "ann@example.com").unwrap();
        mail.link("user.confirm_email")
    };
    let page = next.get(&confirm);
    next.press(&page);
    assert_eq!(next.signed_in_as().as_deref(), Some("ann"));
    assert_ne!(app.user("ann").unwrap().id, id);
    assert!(!next.get("user.account").texts(".badge").contains(&"secret".to_owned()));
    let history = next.get("user.history").attributes("[data-event]", "data-event");
    assert_eq!(history, ["signed-in", "confirmed-email", "registered"]);
    old.cookies.insert("session".to_owned(), session);
    assert_eq!(old.signed_in_as(), None);
    refused(&app, &link);
}

#[test]
fn the_remaining_rows_hold_no_personal_data() {
    let app = TestApp::new();
    let mut ann = app.browser().with_header("User-Agent", "Ann's own browser").from_ip("198.51.100.77");
    ann.register("annabel", "annabel@example.com");
    let confirm = app.mail_to("annabel@example.com").link("user.confirm_email");
    let page = ann.get(&confirm);
    ann.press(&page);
    ann.sign_out();
    ann.sign_in("annabel", PASSWORD);
    let id = app.user("annabel").unwrap().id;
    assert!(delete(&mut ann).is_redirect());
    app.run_jobs();
    app.advance_clock(TimeDelta::days(15));
    app.run_housekeeping();
    let (events, payloads, links) = app.read(move |c| {
        Ok((
            audit_events::table.load::<AuditEvent>(c)?,
            jobs::table.select(jobs::payload).load::<String>(c)?,
            tokens::table.filter(tokens::user_id.eq(id)).count().get_result::<i64>(c)?,
        ))
    });
    assert!(events.len() > 4, "the events themselves are kept");
    let left = format!("{events:?} {payloads:?}");
    for trace in ["annabel", "198.51.100.77", "Ann's own browser"] {
        assert!(!left.contains(trace), "{trace} in {left}");
    }
    assert_eq!(links, 0);
}

#[test]
fn an_account_without_an_address_gets_no_mail_and_the_same_grace_period() {
    let app = TestApp::with(|settings| {
        settings.user.enable_email = false;
        settings.user.deletion_grace = Span::days(3);
    });
    let ann = app.member("ann");
    app.write(|tx| {
        use app::db::schema::user_emails;
        diesel::delete(user_emails::table).execute(tx.connection())?;
        Ok(())
    });
    let mut browser = app.with_session(ann);
    let form = browser.get("user.delete");
    let says_so = form.texts("main p").iter().any(|text| text.contains(&in_words("delete-no-way-back")));
    assert!(says_so, "the page says that only an administrator can restore the account: {}", form.body);
    delete(&mut browser);
    assert_eq!(app.mails().len(), 0);
    assert_eq!(sign_in(&app).flashes(), ["account-not-enabled"]);
    app.advance_clock(TimeDelta::days(3));
    app.run_housekeeping();
    assert!(app.user("ann").is_none());
}

#[test]
fn nothing_is_deleted_if_the_password_changed_meanwhile() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let verified = app.user("ann").unwrap();
    app.set_hash(ann, "another");
    let refused = app.wait(app.db().write(move |tx| app::accounts::deletion::delete(tx, &verified)));
    assert!(matches!(refused, Err(app::error::Error::Field { field: "password", .. })), "{refused:?}");
    let waiting =
        app.read(|c| Ok(users::table.filter(users::delete_after.is_not_null()).count().get_result::<i64>(c)?));
    assert_eq!(waiting, 0);
}
