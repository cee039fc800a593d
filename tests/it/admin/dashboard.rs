//! The overview: its numbers, its chart, and the chore that counts for it.

use app::admin::counting::{count_events, days};
use app::admin::figures::figures;
use app::message::Message;
use chrono::{Days, NaiveTime, TimeDelta};

use super::administrator;
use crate::db::plans::plans_of;
use crate::support::{Page, TestApp, in_words};

fn figure(page: &Page, name: &str) -> String {
    page.texts(&format!("[data-figure={name:?}]")).remove(0)
}

/// The counts of the last days, as the table has them: today first.
fn counted(page: &Page, days: usize) -> Vec<(i64, i64)> {
    let cells: Vec<i64> = page.texts("details td").iter().filter_map(|text| text.parse().ok()).collect();
    cells.chunks(2).take(days).map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn the_numbers_are_those_of_the_site() {
    let app = TestApp::new();
    let (_, mut root) = administrator(&app, "chief");
    app.member("ann");
    app.member("bea");
    app.unconfirmed("bob");
    app.signed_in("ann");
    app.signed_in("ann");
    app.browser().sign_in("bea", "wrong password");
    let page = root.get("admin");
    let numbers = ["accounts", "confirmed", "active", "failed", "mails-waiting", "mails-failed"];
    let percent = in_words(Message::new("admin-percent").with("percent", 75_i64)).replace('\u{a0}', " ");
    assert_eq!(numbers.map(|name| figure(&page, name)), ["4", &percent, "1", "1", "0", "0"]);
    app.advance_clock(TimeDelta::days(8));
    let mut root = app.with_session(app.user("chief").unwrap().id);
    let page = root.get("admin");
    assert_eq!((figure(&page, "active"), figure(&page, "failed")), ("0".to_owned(), "0".to_owned()));
}

#[test]
fn the_chart_counts_each_event_once_before_and_after_the_chore() {
    let app = TestApp::new();
    // So that no other day begins meanwhile.
    let now = app.db().now();
    app.advance_clock((now.date() + Days::new(1)).and_time(NaiveTime::MIN) + TimeDelta::hours(12) - now);
    let (_, _root) = administrator(&app, "chief");
    let ann = app.member("ann");
    let happen = |kind: &'static str, times: usize| {
        app.write(move |tx| {
            for _ in 0..times {
                tx.audit(kind, ann, "")?;
            }
            Ok(())
        });
    };
    happen("registered", 2);
    happen("signed-in", 3);
    happen("signed-out", 5);
    app.advance_clock(TimeDelta::days(1));
    happen("signed-in", 4);
    let open = || app.with_session(app.user("chief").unwrap().id).get("admin");
    let expected = [(0, 4), (2, 3), (0, 0)];
    assert_eq!(counted(&open(), 3), expected, "nothing is counted yet");
    // In steps, and with the newest minute left out: transactions of that time may not be over.
    for _ in 0..2 {
        assert_eq!(app.write(|tx| count_events(tx, 3)), 3);
        assert_eq!(counted(&open(), 3), expected);
    }
    assert_eq!(app.write(|tx| count_events(tx, 100)), 4, "ten events are older than a minute");
    for _ in 0..2 {
        app.run_housekeeping();
        assert_eq!(counted(&open(), 3), expected);
        app.advance_clock(TimeDelta::minutes(2));
    }
    app.run_housekeeping();
    happen("registered", 1);
    let page = open();
    assert_eq!(counted(&page, 3), [(1, 4), (2, 3), (0, 0)]);
    assert_eq!(page.attributes("svg[data-chart=signed-in] rect", "height").last().map(String::as_str), Some("80"));
    assert!(page.texts("svg title").iter().any(|title| title.ends_with(": 4")), "each bar says its count");
    assert_eq!(page.attributes("[style]", "style"), [""; 0]);
    // Deleted events stay counted.
    app.write(|tx| {
        use diesel::prelude::*;
        diesel::delete(app::db::schema::audit_events::table).execute(tx.connection())?;
        Ok(())
    });
    assert_eq!(counted(&open(), 3)[1], (2, 3));
}

#[test]
fn no_number_reads_a_whole_table() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let plans = plans_of(&app, move |tx| {
        figures(tx)?;
        days(tx)?;
        count_events(tx, 10)?;
        app::admin::account::Account::load(tx, ann)?;
        Ok(())
    });
    assert!(plans.len() > 10, "{plans:#?}");
    for plan in plans {
        assert!(plan.scans().is_empty(), "{}: {plan:#?}", plan.sql);
    }
}
