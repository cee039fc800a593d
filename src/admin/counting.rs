//! How often something happened on each day. Housekeeping counts the events once, in the order in which they were written;
//! the newest, which it has not come to yet, are counted when the chart is shown.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Text};

use super::events::last_before;
use super::schema::event_days;
use crate::db::schema::audit_events;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::models::{EventId, site_fact};

/// The events that are counted.
pub const KINDS: [&str; 2] = ["registered", "signed-in"];
/// How many days are shown.
pub const DAYS: u64 = 30;
/// The fact that tells the last event that was counted.
const FACT: &str = "events-counted";
/// Events get their numbers before they can be seen. Those that are older than this are all there.
const SETTLED: TimeDelta = TimeDelta::minutes(1);
/// How many new events of a kind are counted when the chart is shown.
const NEWEST: i64 = 2000;

/// Counts of each day, by kind.
pub type Counts = BTreeMap<(NaiveDate, String), i64>;

/// A chore of housekeeping: counts about so many events. Returns how many; if they are fewer, all are counted.
pub fn count_events(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let (settled, start) = (tx.now() - SETTLED, tx.now() - TimeDelta::days(31));
    let first = last_before(tx, start)?;
    // Writes even if it is there, and so keeps other machines from counting the same events.
    diesel::sql_query("INSERT INTO site_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = site_facts.value")
        .bind::<Text, _>(FACT)
        .bind::<Text, _>(first.to_string())
        .execute(tx.connection())?;
    let after = counted(tx)?;
    let events: Vec<(EventId, String, NaiveDateTime)> = audit_events::table
        .filter(audit_events::id.gt(after))
        .order(audit_events::id)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select((audit_events::id, audit_events::kind, audit_events::created_at))
        .load(tx.connection())?;
    let events: Vec<_> = events.into_iter().take_while(|(_, _, at)| *at <= settled).collect();
    let Some((last, ..)) = events.last() else { return Ok(0) };
    site_fact::set(tx, FACT, &last.to_string())?;
    let done = events.len();
    let mut counts = Counts::new();
    for (_, kind, at) in events.into_iter().filter(|(_, kind, _)| KINDS.contains(&kind.as_str())) {
        *counts.entry((at.date(), kind)).or_default() += 1;
    }
    for ((day, kind), count) in counts {
        diesel::sql_query(
            "INSERT INTO event_days (day, kind, count) VALUES ($1, $2, $3)
             ON CONFLICT (day, kind) DO UPDATE SET count = event_days.count + excluded.count",
        )
        .bind::<Date, _>(day)
        .bind::<Text, _>(kind)
        .bind::<BigInt, _>(count)
        .execute(tx.connection())?;
    }
    Ok(done)
}

/// The last event that was counted.
fn counted(conn: &mut Conn<'_>) -> QueryResult<EventId> {
    let fact = site_fact::get(conn, FACT)?.and_then(|text| text.parse().ok());
    fact.map_or_else(|| Ok(EventId(0)), Ok)
}

/// The counts of the last [`DAYS`] days; and whether there are more new events than were looked at.
pub fn days(conn: &mut Conn<'_>) -> QueryResult<(Counts, bool)> {
    let first = conn.now().date().checked_sub_days(Days::new(DAYS - 1)).unwrap_or_default();
    let known = event_days::table.filter(event_days::day.ge(first));
    let known: Vec<(NaiveDate, String, i64)> =
        known.select((event_days::day, event_days::kind, event_days::count)).load(conn.connection())?;
    let mut counts: Counts = known.into_iter().map(|(day, kind, count)| ((day, kind), count)).collect();
    let (after, mut more) = (counted(conn)?, false);
    for kind in KINDS {
        let new = audit_events::table.filter(audit_events::kind.eq(kind).and(audit_events::id.gt(after)));
        let new = new.order(audit_events::id.desc()).limit(NEWEST).select(audit_events::created_at);
        let new: Vec<NaiveDateTime> = new.load(conn.connection())?;
        more |= i64::try_from(new.len()).is_ok_and(|count| count == NEWEST);
        for at in new {
            *counts.entry((at.date(), kind.to_owned())).or_default() += 1;
        }
    }
    counts.retain(|(day, _), _| *day >= first);
    Ok((counts, more))
}
