//! The overview: numbers, and a chart of registrations and sign-ins by day.

use chrono::{Days, NaiveDate, NaiveTime};
use rocket::get;
use serde_json::{Value, json};

use crate::admin::counting::{Counts, DAYS, KINDS, days};
use crate::admin::figures::figures;
use crate::admin::guard::Admin;
use crate::clock;
use crate::web::{Reply, Visit};

/// The height of the chart, in its own units; a day is ten of them wide.
const HEIGHT: i64 = 80;

#[get("/admin")]
pub async fn page(_admin: Admin, visit: Visit<'_>) -> Reply {
    let (figures, (counts, more), today) =
        visit.read(|conn| Ok((figures(conn)?, days(conn)?, conn.now().date()))).await?;
    let first = today.checked_sub_days(Days::new(DAYS - 1)).unwrap_or_default();
    let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= today).collect();
    let charts: Vec<_> = KINDS.iter().map(|kind| chart(kind, &days, &counts)).collect();
    let rows = days.iter().rev().map(|day| {
        let [registered, signed_in] = KINDS.map(|kind| count(&counts, *day, kind));
        json!({ "day": utc(*day), "registered": registered, "signed_in": signed_in })
    });
    visit.page(
        "admin/dashboard",
        json!({ "figures": figures, "charts": charts, "days": rows.collect::<Vec<_>>(), "uncounted": more }),
    )
}

fn count(counts: &Counts, day: NaiveDate, kind: &str) -> i64 {
    counts.get(&(day, kind.to_owned())).copied().unwrap_or_default()
}

fn utc(day: NaiveDate) -> String {
    clock::utc(day.and_time(NaiveTime::MIN))
}

/// A bar for each day. The highest is as high as the chart.
fn chart(kind: &str, days: &[NaiveDate], counts: &Counts) -> Value {
    let most = days.iter().map(|day| count(counts, *day, kind)).max().unwrap_or_default();
    let bars = days.iter().zip((0_i64..).step_by(10)).map(|(day, x)| {
        let count = count(counts, *day, kind);
        // What happened at all can be seen.
        let height = if count == 0 { 0 } else { (count * HEIGHT / most.max(1)).max(1) };
        json!({ "x": x + 1, "y": HEIGHT - height, "height": height, "day": utc(*day), "count": count })
    });
    json!({
        "kind": kind,
        "most": most,
        "width": days.len() * 10,
        "height": HEIGHT,
        "bars": bars.collect::<Vec<_>>(),
    })
}
