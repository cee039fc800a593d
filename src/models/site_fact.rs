//! Facts that all machines of a site must agree on: a name and a value each.

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::AnyConnection;
use crate::db::schema::site_facts;

pub fn get(connection: &mut AnyConnection, name: &str) -> QueryResult<Option<String>> {
    site_facts::table.find(name).select(site_facts::value).first(connection).optional()
}

pub fn set(connection: &mut AnyConnection, name: &str, value: &str) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO site_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind::<Text, _>(name)
    .bind::<Text, _>(value)
    .execute(connection)?;
    Ok(())
}

/// Notes a fact, if it is not there yet.
pub fn note_first(connection: &mut AnyConnection, name: &str, value: &str) -> QueryResult<()> {
    diesel::sql_query("INSERT INTO site_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind::<Text, _>(name)
        .bind::<Text, _>(value)
        .execute(connection)?;
    Ok(())
}
