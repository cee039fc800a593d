//! The list of events, and the file.

use app::admin::events::{Filter, find, kinds};
use app::db::schema::audit_events;
use app::models::{EventId, UserId};
use chrono::TimeDelta;
use diesel::prelude::*;

use super::administrator;
use crate::db::plans::plans_of;
use crate::support::{Page, TestApp};

fn shown(page: &Page) -> Vec<String> {
    page.attributes("[data-event]", "data-event")
}

#[test]
fn events_are_filtered_and_paged() {
    let app = TestApp::new();
    let (_, mut root) = administrator(&app, "chief");
    let ann = app.member("ann");
    app.write(move |tx| {
        for _ in 0..60 {
            tx.audit("signed-in", ann, "")?;
        }
        Ok(tx.audit("signed-out", ann, "")?)
    });
    app.advance_clock(TimeDelta::days(2));
    let mut root2 = app.with_session(app.user("chief").unwrap().id);
    app.write(|tx| Ok(tx.audit("changed-profile", UserId(1), "")?));
    let first = root2.get("admin.events");
    assert_eq!((shown(&first).len(), shown(&first)[0].as_str()), (50, "changed-profile"));
    let next = first.attributes("main a[rel=next]", "href").remove(0);
    let second = root2.get(&next);
    assert_eq!((shown(&second).len(), shown(&second)[0].as_str()), (12, "signed-in"));
    assert_eq!(shown(&root2.get("admin.events?kind=signed-out")), ["signed-out"]);
    assert_eq!(shown(&root2.get("admin.events?kind=signed-out&user=ann")), ["signed-out"]);
    assert_eq!(shown(&root2.get("admin.events?kind=signed-out&user=chief")), [""; 0]);
    assert_eq!(shown(&root2.get(&format!("admin.events?user={ann}"))).len(), 50);
    assert_eq!(shown(&root2.get("admin.events?user=nobody")), [""; 0]);
    let day = (app.clock.now() - TimeDelta::days(2)).date();
    assert_eq!(shown(&root2.get(&format!("admin.events?until={day}")))[0], "signed-out");
    assert_eq!(shown(&root2.get("admin.events?until=nonsense")).len(), 50);
    assert_eq!(shown(&root2.get("admin.events?until=1970-01-01")), [""; 0]);
    let offered = first.attributes("#filter-kind option", "value");
    assert_eq!(offered, ["", "changed-profile", "signed-in", "signed-out"]);
    assert_eq!(root.get("admin").status, 303, "that session is over");
}

#[test]
fn the_file_has_the_same_events_and_no_formula() {
    let app = TestApp::new();
    let (chief, mut root) = administrator(&app, "chief");
    let ann = app.member("ann");
    app.write_for(
        app::db::Client { ip: "192.0.2.9".to_owned(), user_agent: "@SUM(1)\",=2".to_owned(), ..Default::default() },
        "en",
        move |tx| {
            tx.audit("changed-username", ann, "=cmd|' /C calc'!A0")?;
            // A name that an older site allowed.
            let names = (app::db::schema::users::username.eq("=cmd()"),);
            diesel::update(app::db::schema::users::table.find(ann)).set(names).execute(tx.connection())?;
            Ok(())
        },
    );
    app.write(move |tx| {
        let by = audit_events::by_user.eq(chief);
        let of_ann = audit_events::table.filter(audit_events::user_id.eq(ann));
        diesel::update(of_ann).set(by).execute(tx.connection())?;
        Ok(tx.audit("signed-out", chief, "")?)
    });
    let file = root.get(&format!("admin.events_file?user={ann}"));
    assert_eq!(file.status, 200);
    assert!(file.header("Content-Type").unwrap().starts_with("text/csv"));
    assert!(file.header("Content-Disposition").unwrap().contains("attachment"));
    assert_eq!(file.header("Cache-Control"), Some("no-store"));
    let lines: Vec<_> = file.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", file.body);
    let tail = format!(
        "\"changed-username\",\"{ann}\",\"'=cmd()\",\"chief\",\"192.0.2.9\",\"'@SUM(1)\"\",=2\",\"'=cmd|' /C calc'!A0\""
    );
    assert!(lines[1].ends_with(&tail), "{}", lines[1]);
    assert_eq!(root.get("admin.events_file").body.lines().count(), 3);
}

#[test]
fn no_page_of_events_reads_a_whole_table() {
    let app = TestApp::new();
    let ann = app.member("ann");
    let plans = plans_of(&app, move |tx| {
        kinds(tx)?;
        let now = tx.now();
        for kind in [None, Some("signed-in".to_owned())] {
            for user_id in [None, Some(ann)] {
                for until in [None, Some(now)] {
                    let filter = Filter { kind: kind.clone(), user_id, until };
                    let events = find(tx, &filter, Some(EventId(100)), 50)?;
                    app::admin::events::names(tx, &events)?;
                }
            }
        }
        Ok(())
    });
    assert!(plans.len() > 4, "{plans:#?}");
    for plan in plans.iter().filter(|plan| !plan.sql.contains("1=0")) {
        assert!(plan.scans().is_empty() && !plan.sorts(), "{}: {plan:#?}", plan.sql);
    }
}
