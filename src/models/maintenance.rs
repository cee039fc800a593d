//! Whether the site is being worked on: a fact that all machines see at once. While it is, visitors get a page that says so,
//! and jobs and housekeeping wait.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::site_fact;
use crate::db::schema::site_facts;
use crate::db::{AnyConnection, Tx};

const FACT: &str = "maintenance";
const FORMAT: &str = "%Y-%m-%d %H:%M:%S";

/// Since when, in UTC, as it was noted; `None` if it is off.
pub fn since(connection: &mut AnyConnection) -> QueryResult<Option<String>> {
    site_fact::get(connection, FACT)
}

pub fn is_on(connection: &mut AnyConnection) -> QueryResult<bool> {
    Ok(since(connection)?.is_some())
}

/// Begins it. Returns false if it has begun already.
pub fn begin(tx: &mut Tx<'_>) -> QueryResult<bool> {
    let now: NaiveDateTime = tx.now();
    if is_on(tx)? {
        return Ok(false);
    }
    site_fact::set(tx, FACT, &now.format(FORMAT).to_string())?;
    Ok(true)
}

/// Ends it. Returns false if it was off.
pub fn end(tx: &mut Tx<'_>) -> QueryResult<bool> {
    Ok(diesel::delete(site_facts::table.find(FACT)).execute(tx.connection())? > 0)
}
