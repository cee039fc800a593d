//! Counters of tries, in the database so that all machines share them.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text, Timestamp};

use crate::config::values::Limit;
use crate::db::AnyConnection;
use crate::db::schema::throttle_counters;

#[derive(QueryableByName)]
struct Counter {
    #[diesel(sql_type = Integer)]
    count: i32,
    #[diesel(sql_type = Timestamp)]
    resets_at: NaiveDateTime,
}

pub fn reset(connection: &mut AnyConnection, key: &str) -> QueryResult<()> {
    diesel::delete(throttle_counters::table.find(key)).execute(connection)?;
    Ok(())
}

/// When a running window may end: between these two. Twice its length, for machines whose clocks disagree: the slow one
/// must not reset what the other has counted. A window that would end later still, because a clock was set back, is over.
fn running(limit: Limit, now: NaiveDateTime) -> (NaiveDateTime, NaiveDateTime) {
    let window = TimeDelta::from_std(limit.window).unwrap_or(TimeDelta::MAX);
    (now + TimeDelta::microseconds(1), now + window + window)
}

/// Returns the seconds to wait if `limit` tries were counted under `key`. It writes nothing.
pub fn used_up(
    connection: &mut AnyConnection,
    key: &str,
    limit: Limit,
    now: NaiveDateTime,
) -> QueryResult<Option<u64>> {
    let (first, last) = running(limit, now);
    let full = throttle_counters::table
        .find(key)
        .filter(throttle_counters::count.ge(i32::try_from(limit.times).unwrap_or(i32::MAX)))
        .filter(throttle_counters::resets_at.between(first, last));
    let resets_at: Option<NaiveDateTime> = full.select(throttle_counters::resets_at).first(connection).optional()?;
    Ok(resets_at.map(|at| seconds(at - now)))
}

/// Counts one try under `key`, in one statement, so that simultaneous tries are all counted. A window begins with its
/// first try and ends by itself, however many tries follow. Returns the seconds to wait if the try is over the limit.
pub fn count(connection: &mut AnyConnection, key: &str, limit: Limit, now: NaiveDateTime) -> QueryResult<Option<u64>> {
    let window = TimeDelta::from_std(limit.window).unwrap_or(TimeDelta::MAX);
    let (first, last) = running(limit, now);
    // Past the limit the count stays, so that it cannot overflow.
    let counter: Counter = diesel::sql_query(
        "INSERT INTO throttle_counters (key, count, resets_at) VALUES ($1, 1, $2)
         ON CONFLICT (key) DO UPDATE SET
           count = CASE WHEN throttle_counters.resets_at NOT BETWEEN $3 AND $4 THEN 1
                        WHEN throttle_counters.count > $5 THEN throttle_counters.count
                        ELSE throttle_counters.count + 1 END,
           resets_at = CASE WHEN throttle_counters.resets_at NOT BETWEEN $6 AND $7 THEN $8
                            ELSE throttle_counters.resets_at END
         RETURNING count, resets_at",
    )
    .bind::<Text, _>(key)
    .bind::<Timestamp, _>(now + window)
    .bind::<Timestamp, _>(first)
    .bind::<Timestamp, _>(last)
    .bind::<Integer, _>(i32::try_from(limit.times).unwrap_or(i32::MAX - 1))
    .bind::<Timestamp, _>(first)
    .bind::<Timestamp, _>(last)
    .bind::<Timestamp, _>(now + window)
    .get_result(connection)?;
    Ok((i64::from(counter.count) > i64::from(limit.times)).then(|| seconds(counter.resets_at - now)))
}

/// Rounded up, so that whoever waits as told gets in.
fn seconds(left: TimeDelta) -> u64 {
    left.to_std().map_or(1, |left| left.as_secs() + u64::from(left.subsec_nanos() > 0))
}
