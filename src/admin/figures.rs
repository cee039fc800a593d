//! The numbers of the dashboard. Each is counted along an index and at most to [`MOST`], so that none takes longer as the
//! site grows.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde::Serialize;

use super::events::last_before;
use crate::db::{AnyConnection, Conn};

/// How far anything is counted.
pub const MOST: i64 = 10_000;
/// How many sign-ins and remembered browsers are looked at for the accounts that are active: each is a row to be found.
const MOST_ACTIVE: i64 = 2_000;

/// A number, or the lower bound of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Count {
    pub count: i64,
    pub more: bool,
}

#[derive(Debug, Serialize)]
pub struct Figures {
    pub accounts: Count,
    /// About how many accounts there are, if they are more than were counted.
    pub about: Option<i64>,
    /// How many in a hundred have confirmed their address, of the newest [`MOST`] accounts.
    pub confirmed: i64,
    /// Accounts that somebody has used within seven days.
    pub active: Count,
    /// Accounts where a sign-in has failed within a day, at most one for each hour.
    pub failed: Count,
    pub mails_waiting: Count,
    pub mails_failed: Count,
}

pub fn figures(conn: &mut Conn<'_>) -> QueryResult<Figures> {
    let (now, confirms) = (conn.now(), conn.settings().user.confirms_emails());
    let (day, week) = (last_before(conn, now - TimeDelta::days(1))?, last_before(conn, now - TimeDelta::days(7))?);
    let accounts = count(conn, "SELECT id FROM users WHERE id > 0 ORDER BY id DESC")?;
    let newest = number(
        conn,
        &format!(
            "SELECT min(id) AS count FROM (SELECT id FROM users WHERE id > 0 ORDER BY id DESC LIMIT {MOST}) AS newest"
        ),
    )?;
    let last = number(conn, "SELECT max(id) AS count FROM users")?;
    let pending = "SELECT user_id FROM user_emails WHERE is_primary AND confirmed_at IS NULL";
    let pending = count(conn, &format!("{pending} AND user_id >= {newest}"))?.count.min(accounts.count);
    let confirmed = accounts.count - if confirms { pending } else { 0 };
    let mails = |state: &str| format!("SELECT id FROM jobs WHERE kind = 'mail' AND state = '{state}'");
    Ok(Figures {
        accounts,
        about: accounts.more.then(|| rounded(last * MOST / (last - newest + 1).max(1))),
        confirmed: confirmed * 100 / accounts.count.max(1),
        active: active(conn, week.0, now - TimeDelta::days(7))?,
        failed: count(conn, &format!("SELECT id FROM audit_events WHERE kind = 'sign-in-failed' AND id > {day}"))?,
        mails_waiting: count(conn, &format!("{} UNION ALL {}", mails("queued"), mails("running")))?,
        mails_failed: count(conn, &mails("dead"))?,
    })
}

/// Accounts that signed in since then, or whose browsers remember them and were used.
fn active(connection: &mut AnyConnection, after: i64, since: NaiveDateTime) -> QueryResult<Count> {
    let since = since.format("%Y-%m-%d %H:%M:%S");
    let sign_ins =
        format!("SELECT user_id FROM audit_events WHERE kind = 'signed-in' AND id > {after} ORDER BY id DESC");
    let remembered = format!("SELECT user_id FROM sessions WHERE remembered = TRUE AND seen_at >= '{since}'");
    let sql = format!(
        "SELECT count(*) AS count FROM (
           SELECT user_id FROM ({sign_ins} LIMIT {MOST_ACTIVE}) AS signed_in
           UNION SELECT user_id FROM ({remembered} LIMIT {MOST_ACTIVE}) AS remembered) AS active"
    );
    let count = number(connection, &sql)?;
    let more =
        count_to(connection, &sign_ins, MOST_ACTIVE)?.more || count_to(connection, &remembered, MOST_ACTIVE)?.more;
    Ok(Count { count, more })
}

/// Counts the rows of a query, at most [`MOST`].
fn count(connection: &mut AnyConnection, rows: &str) -> QueryResult<Count> {
    count_to(connection, rows, MOST)
}

fn count_to(connection: &mut AnyConnection, rows: &str, most: i64) -> QueryResult<Count> {
    let sql = format!("SELECT count(*) AS count FROM ({rows} LIMIT {}) AS some_rows", most + 1);
    let count = number(connection, &sql)?;
    Ok(Count { count: count.min(most), more: count > most })
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = diesel::sql_types::Nullable<BigInt>)]
    count: Option<i64>,
}

fn number(connection: &mut AnyConnection, sql: &str) -> QueryResult<i64> {
    Ok(diesel::sql_query(sql).get_result::<Number>(connection)?.count.unwrap_or(0))
}

/// To two digits: an estimate is no exact number.
fn rounded(number: i64) -> i64 {
    let unit = 10_i64.pow(number.max(1).ilog10().saturating_sub(1));
    (number + unit / 2) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn an_estimate_has_two_digits() {
        for (number, about) in [(99_876, 100_000), (123_456, 120_000), (10_400, 10_000), (7, 7)] {
            assert_eq!(rounded(number), about);
        }
    }
}
