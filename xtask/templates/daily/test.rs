//! `NAME`, which is done once a day.

use app::db::schema::site_facts;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::support::TestApp;

/// When it was due last, which is noted if it has succeeded.
fn last_due(app: &TestApp) -> String {
    let of_this = site_facts::table.filter(site_facts::name.like("daily %::NAME::run"));
    app.read(move |c| Ok(of_this.select(site_facts::value).first(c)?))
}

#[test]
fn it_is_done_each_day() {
    let app = TestApp::new();
    app.run_daily();
    let before = last_due(&app);
    app.member("ann");
    // Not one: a day is longer when a clock is set back.
    app.advance_clock(TimeDelta::days(2));
    app.run_daily();
    app.run_jobs();
    assert!(last_due(&app) > before);
}
