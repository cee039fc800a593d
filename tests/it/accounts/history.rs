//! The history of an account, which only its owner sees.

use app::config::values::Span;
use app::db::schema::audit_events;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::{Browser, PASSWORD, TestApp};

fn kinds(browser: &mut Browser<'_>) -> Vec<String> {
    browser.get("user.history").attributes("[data-event]", "data-event")
}

#[test]
fn the_owner_sees_what_happened_when_and_from_where() {
    let app = TestApp::new();
    app.member("ann");
    app.member("bob");
    app.signed_in("bob");
    let mut thief = app.browser().from_ip("198.51.100.7").with_header("User-Agent", "<b>thief</b>");
    assert_eq!(thief.sign_in("ann", "a wrong password").status, 422);
    let mut ann = app.signed_in("ann");
    let page = ann.get("user.history");
    assert_eq!(page.attributes("[data-event]", "data-event"), ["signed-in", "sign-in-failed"]);
    let failed = page.texts("[data-event=sign-in-failed]").remove(0);
    assert!(failed.contains("198.51.100.7"), "{failed}");
    assert!(!page.body.contains("thief"), "what a stranger's browser says of itself is not repeated");
    let times = page.attributes("[data-event] time", "datetime");
    assert!(times.len() == 2 && times[0] >= times[1] && times[0].contains('T'), "{times:?}");
}

#[test]
fn events_are_grouped_by_day_and_each_has_a_time() {
    let app = TestApp::new();
    let ann = app.member("ann");
    for _ in 0..2 {
        app.write(move |tx| Ok(tx.audit("changed-profile", ann, "")?));
        app.write(move |tx| Ok(tx.audit("changed-password", ann, "")?));
        app.advance_clock(TimeDelta::days(1));
    }
    let page = app.with_session(ann).get("user.history");
    assert_eq!(page.texts(".activity h2").len(), 2);
    assert_eq!(page.select(".activity ul", |list| list.child_elements().count()), [2, 2]);
    assert_eq!(page.attributes("[data-event] time[data-time]", "datetime").len(), 4);
}

#[test]
fn only_a_sign_in_elsewhere_can_be_not_me() {
    let app = TestApp::new();
    app.member("ann");
    let mut elsewhere = app.browser().from_ip("198.51.100.7");
    assert!(elsewhere.sign_in("ann", PASSWORD).is_redirect());
    let there = app.sessions().pop().unwrap().id;
    let mut ann = app.signed_in("ann");
    let page = ann.get("user.history");
    let button = crate::support::url(&format!("user.not_me_there/{there}"));
    assert_eq!(page.attributes("[data-event] form", "action"), std::slice::from_ref(&button), "none for this browser");
    // When that session has ended, what is left is to change the password.
    assert!(elsewhere.get("user.history").attributes("[data-event] form", "action").iter().all(|to| *to != button));
    let token = ann.get("user.sessions").csrf_token();
    ann.post(&format!("user.end_session/{there}"), &[("csrf_token", token)]);
    let page = ann.get("user.history");
    assert_eq!(page.attributes("[data-event] form", "action"), [""; 0]);
    assert_eq!(page.links_to("[data-event=signed-in]", "user.change_password"), 1);
}

#[test]
fn failed_sign_ins_do_not_flood_the_history() {
    let app = TestApp::with(crate::web::without_limits);
    app.member("ann");
    let mut stranger = app.browser();
    for _ in 0..3 {
        for _ in 0..4 {
            stranger.sign_in("ann", "a wrong password");
            stranger.sign_in("nobody", "a wrong password");
        }
        app.advance_clock(TimeDelta::minutes(61));
    }
    let failures = app.read(|c| {
        let failed = audit_events::table.filter(audit_events::kind.eq("sign-in-failed"));
        Ok(failed.count().get_result::<i64>(c)?)
    });
    assert_eq!(failures, 3, "one event an hour");
}

#[test]
fn the_member_does_not_see_where_an_administrator_acted_from() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let (ip, user_agent) = ("203.0.113.9".to_owned(), "the admin's".to_owned());
    let admin = app::db::Client { ip, user_agent, ..app::db::Client::default() };
    app.write_for(admin, "en", move |tx| {
        app::accounts::manage::set_active(tx, ann, false)?;
        app::accounts::manage::set_active(tx, ann, true)
    });
    let mut browser = app.with_session(ann);
    let page = browser.get("user.history");
    assert_eq!(page.attributes("[data-event]", "data-event"), ["activated", "deactivated"]);
    let export = browser.get("user.export").body;
    for trace in ["203.0.113.9", "the admin's"] {
        assert!(!page.body.contains(trace) && !export.contains(trace), "{trace}");
    }
}

#[test]
fn a_long_history_is_paged() {
    let app = TestApp::new();
    let (ann, bob) = (app.member("ann"), app.member("bob"));
    let last = app.write(move |tx| {
        for number in 0..45 {
            tx.audit("confirmed-email", ann, &format!("<{number}>@example.com"))?;
        }
        tx.audit("signed-out", bob, "")?;
        Ok(audit_events::table.select(diesel::dsl::max(audit_events::id)).first::<Option<i64>>(tx.connection())?)
    });
    let mut browser = app.with_session(ann);
    let (mut page, mut seen) = (browser.get("user.history"), Vec::new());
    loop {
        seen.extend(page.texts("[data-event]"));
        let Some(next) = page.attributes("a[rel=next]", "href").pop() else { break };
        page = browser.get(&next);
    }
    assert_eq!(seen.len(), 45);
    assert!(seen[0].contains("<44>@example.com") && seen[44].contains("<0>@example.com"), "{seen:?}");
    // No value of `before` shows another account's history.
    for before in ["-1", "0", "x", "9223372036854775807", &last.unwrap().to_string()] {
        let page = browser.get(&format!("user.history?before={before}"));
        assert_eq!((page.status, page.texts("[data-event=signed-out]").len()), (200, 0), "{before}");
    }
}

#[test]
fn events_are_deleted_after_a_time_and_unknown_kinds_are_shown_as_they_are() {
    let app = TestApp::with(|settings| settings.user.history_lifetime = Span::days(30));
    let ann = app.member("ann");
    app.write(move |tx| Ok(tx.audit("left-by-a-feature", ann, "")?));
    let page = app.with_session(ann).get("user.history");
    assert!(
        page.texts("[data-event]")[0].contains("left-by-a-feature"),
        "the unknown event is not shown: {}",
        page.body
    );
    app.advance_clock(TimeDelta::days(29));
    app.run_housekeeping();
    assert_eq!(kinds(&mut app.with_session(ann)).len(), 1);
    app.advance_clock(TimeDelta::days(2));
    app.run_housekeeping();
    assert_eq!(kinds(&mut app.with_session(ann)).len(), 0);
    assert!(app.browser().sign_in("ann", PASSWORD).is_redirect());
}
