//! How far pg_dump is: PostgreSQL tells how many rows of a table it has sent.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text};
use indicatif::ProgressBar;
use tokio::task::spawn_blocking;

use crate::cli::progress;
use crate::config::DatabaseUrl;
use crate::db::{AnyConnection, dialect};

/// The table that is being sent to the program of this name. Servers before version 14 do not tell.
const SENT: &str = "SELECT c.oid::bigint AS id, p.tuples_processed AS rows, greatest(c.reltuples, 0)::bigint AS expected \
                    FROM pg_stat_progress_copy p JOIN pg_stat_activity a USING (pid) JOIN pg_class c ON c.oid = p.relid \
                    WHERE a.application_name = $1";
/// About how many rows there are, unless nothing is known of a large table.
const ALL: &str = "SELECT CASE WHEN NOT bool_or(reltuples < 0 AND pg_relation_size(oid) > 1000000) \
                   THEN sum(greatest(reltuples, 0))::bigint END AS rows \
                   FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = ANY($1)";

#[derive(QueryableByName)]
struct Sent {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = BigInt)]
    expected: i64,
}

#[derive(QueryableByName)]
struct All {
    #[diesel(sql_type = Nullable<BigInt>)]
    rows: Option<i64>,
}

/// About how many rows these tables have, if the server knows it.
pub fn total(connection: &mut AnyConnection, tables: &[String]) -> QueryResult<Option<u64>> {
    let AnyConnection::Postgres(connection) = connection else { return Ok(None) };
    let all: All = diesel::sql_query(ALL).bind::<Array<Text>, _>(tables).get_result(connection)?;
    Ok(all.rows.and_then(|rows| rows.try_into().ok()))
}

/// Asks again and again. When that fails, it gives up: the bytes are enough.
pub struct Watch(Option<State>);

struct State {
    connection: AnyConnection,
    program: String,
    /// The rows of the tables that were sent before.
    before: i64,
    table: Option<Sent>,
    bar: ProgressBar,
}

impl Watch {
    /// Begins to look for a program, if it is known how many rows there will be.
    pub async fn begin(url: &DatabaseUrl, program: String, total: Option<u64>) -> Self {
        let Some(total) = total else { return Self(None) };
        let url = url.clone();
        let opened = spawn_blocking(move || {
            let mut connection = dialect::connect(&url)?;
            dialect::forget_statements(&mut connection);
            let bar = progress::about_rows(total);
            ConnectionResult::Ok(State { connection, program, before: 0, table: None, bar })
        });
        Self(opened.await.ok().and_then(Result::ok))
    }

    /// Shows how many rows were sent. Returns whether that is known.
    pub async fn show(&mut self) -> bool {
        let Some(mut state) = self.0.take() else { return false };
        let asked = spawn_blocking(move || state.ask().map(|rows| (rows, state)));
        let Ok(Ok((rows, state))) = asked.await else { return false };
        rows.inspect(|rows| state.bar.set_position(*rows));
        self.0 = Some(state);
        rows.is_some()
    }
}

impl State {
    fn ask(&mut self) -> QueryResult<Option<u64>> {
        let sent = diesel::sql_query(SENT).bind::<Text, _>(&self.program);
        if let Some(now) = sent.get_result::<Sent>(&mut self.connection).optional()? {
            if let Some(last) = self.table.take().filter(|last| last.id != now.id) {
                self.before += last.rows.max(last.expected);
            }
            self.table = Some(now);
        }
        Ok(self.table.as_ref().and_then(|table| u64::try_from(self.before + table.rows).ok()))
    }
}
