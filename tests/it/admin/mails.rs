//! The mails in the queue.

use app::admin::mails::{Which, find};
use app::db::schema::{jobs, tokens};
use app::models::JobId;
use chrono::TimeDelta;
use diesel::prelude::*;

use super::administrator;
use crate::db::plans::plans_of;
use crate::support::{Browser, Page, TestApp, url};

fn listed(page: &Page) -> Vec<String> {
    page.attributes("[data-mail]", "data-mail")
}

/// Presses a button of the only mail.
fn press(browser: &mut Browser<'_>, page: &Page, act: &str) -> Page {
    let action = format!("{}/{}/{act}", url("admin.mails"), listed(page)[0]);
    let answer = browser.submit(page, &action, &[]);
    browser.follow(&answer)
}

/// A site where the mail with a link for a new password was given up.
fn given_up() -> TestApp {
    let app = TestApp::new();
    app.member("ann");
    let mut browser = app.browser();
    let form = browser.get("user.forgot_password");
    browser.submit(&form, "user.forgot_password", &[("email", "ann@example.com")]);
    // The job that looks the address up, not the mail.
    app.write(|tx| {
        let mails = jobs::table.filter(jobs::kind.eq("mail"));
        let now = tx.now();
        diesel::update(mails)
            .set((jobs::state.eq("dead"), jobs::last_error.eq("554 <no> such user"), jobs::finished_at.eq(now)))
            .execute(tx.connection())?;
        Ok(())
    });
    app
}

#[test]
fn a_mail_that_was_given_up_is_sent_again_with_a_link_that_works() {
    let app = given_up();
    app.run_jobs();
    app.write(|tx| {
        diesel::update(jobs::table.filter(jobs::kind.eq("mail")))
            .set(jobs::state.eq("dead"))
            .execute(tx.connection())?;
        Ok(())
    });
    let before = app.mails().len();
    app.advance_clock(TimeDelta::days(4));
    let (_, mut root) = administrator(&app, "chief");
    assert_eq!(listed(&root.get("admin.mails")), [""; 0]);
    let page = root.get("admin.mails?state=failed");
    assert_eq!(listed(&page).len(), 1);
    assert!(page.body.contains("ann@example.com") && page.body.contains("forgot_password"), "{}", page.body);
    assert_eq!(press(&mut root, &page, "again").flashes(), ["admin-mail-again"]);
    let mails = app.mails();
    assert_eq!(mails.len(), before + 1);
    assert_eq!(app.browser().get(&mails.last().unwrap().link("user.reset_password")).status, 200);
}

#[test]
fn a_mail_whose_link_was_ended_is_useless_and_can_be_discarded() {
    let app = given_up();
    app.run_jobs();
    app.write(|tx| {
        diesel::update(jobs::table.filter(jobs::kind.eq("mail")))
            .set(jobs::state.eq("dead"))
            .execute(tx.connection())?;
        let now = tx.now();
        diesel::update(tokens::table).set(tokens::used_at.eq(now)).execute(tx.connection())?;
        Ok(())
    });
    let sent = app.mails().len();
    let (_, mut root) = administrator(&app, "chief");
    let page = root.get("admin.mails?state=failed");
    assert_eq!(press(&mut root, &page, "again").flashes(), ["admin-mail-useless"]);
    assert_eq!(app.mails().len(), sent, "an ended link stays ended");
    let page = root.get("admin.mails?state=failed");
    assert_eq!(press(&mut root, &page, "discard").flashes(), ["admin-mail-discarded"]);
    assert_eq!(listed(&root.get("admin.mails?state=failed")), [""; 0]);
    let history = app.audit_kinds();
    assert_eq!(history.last().map(String::as_str), Some("mail-discarded"));
}

#[test]
fn only_idle_mails_are_touched_and_no_other_jobs() {
    let mut app = given_up();
    app.allow_unfinished_jobs();
    app.run_jobs();
    let (_, mut root) = administrator(&app, "chief");
    let (mail, other) = app.write(|tx| {
        diesel::update(jobs::table).set(jobs::state.eq("running")).execute(tx.connection())?;
        let ids = |kind: &'static str| jobs::table.filter(jobs::kind.eq(kind)).select(jobs::id);
        let mail: JobId = ids("mail").first(tx.connection())?;
        let other = jobs::table.filter(jobs::kind.ne("mail")).select(jobs::id).first::<JobId>(tx.connection());
        Ok((mail, other.optional()?.unwrap_or(JobId(4711))))
    });
    for (id, flash) in [(mail, Some("admin-mail-busy")), (other, None)] {
        for act in ["again", "discard"] {
            let token = root.get("admin").csrf_token();
            let answer = root.post(&format!("{}/{id}/{act}", url("admin.mails")), &[("csrf_token", token)]);
            match flash {
                Some(flash) => assert_eq!(root.follow(&answer).flashes(), [flash], "{act}"),
                None => assert_eq!(answer.status, 404, "{act}"),
            }
        }
    }
}

#[test]
fn no_page_of_mails_reads_a_whole_table() {
    let app = TestApp::new();
    let plans = plans_of(&app, |tx| {
        for which in Which::ALL {
            find(tx, which, Some(JobId(100)), 50)?;
        }
        Ok(())
    });
    assert!(!plans.is_empty());
    for plan in plans {
        assert!(plan.scans().is_empty() && !plan.sorts(), "{}: {plan:#?}", plan.sql);
    }
}
