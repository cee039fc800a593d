//! Counters of tries, in the database so that all machines share them.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text, Timestamp};

use crate::config::values::Limit;
use crate::db::AnyConnection;
use crate::db::schema::throttle_counters;

/// What a counted try comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Within the limit.
    Allowed,
    /// Over the limit; so many seconds until the window ends.
    Refused {
        /// Seconds until the window ends.
        retry_after: u64,
    },
}

#[derive(QueryableByName)]
struct Counter {
    #[diesel(sql_type = Integer)]
    count: i32,
    #[diesel(sql_type = Timestamp)]
    resets_at: NaiveDateTime,
}

/// Begins the count under `key` anew.
pub fn forget(connection: &mut AnyConnection, key: &str) -> QueryResult<()> {
    diesel::delete(throttle_counters::table.find(key)).execute(connection)?;
    Ok(())
}

/// Counts one try under `key`, in one statement, so that tries at the same moment are all counted. A
/// window begins with its first try and ends by itself, whatever is tried meanwhile; so does one that ends further
/// ahead than any can, since a clock was set back.
pub fn count(connection: &mut AnyConnection, key: &str, limit: Limit, now: NaiveDateTime) -> QueryResult<Attempt> {
    let window = TimeDelta::from_std(limit.window).unwrap_or(TimeDelta::MAX);
    // When a window that still runs may end. Twice its length, for machines whose clocks disagree: the one that is
    // slow must not begin anew what the other has counted.
    let (first, last) = (now + TimeDelta::microseconds(1), now + window + window);
    // Past the limit the count stands still: it cannot overflow.
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
    if i64::from(counter.count) <= i64::from(limit.times) {
        return Ok(Attempt::Allowed);
    }
    let left = (counter.resets_at - now).num_seconds().max(1);
    Ok(Attempt::Refused { retry_after: left.unsigned_abs() })
}
