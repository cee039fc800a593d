//! What is known of a database that is backed up or restored.

use anyhow::Context;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::cli::database;
use crate::config::Settings;
use crate::db::{AnyConnection, catalogue, dialect};
use crate::error::Error;
use crate::site;

/// What is known of the database before it is copied.
pub struct Source {
    /// The tables that stay empty.
    #[cfg(feature = "postgres")]
    pub left_out: Vec<String>,
    /// The tables whose rows are copied.
    #[cfg(feature = "postgres")]
    pub copied: Vec<String>,
    /// About how many rows these are.
    #[cfg(feature = "postgres")]
    pub rows: Option<u64>,
    /// About how many bytes the copy will have.
    pub bytes: Option<u64>,
}

/// Looks at the tables. Refuses a database that this binary does not know.
pub async fn look(settings: &Settings) -> anyhow::Result<Source> {
    let db = database::open_existing(settings)?;
    let looked = db.read(|conn| {
        let mut found = || {
            dialect::pending(conn)?;
            #[cfg(feature = "postgres")]
            let (left_out, copied) = {
                let tables = catalogue::tables(conn)?;
                let left_out = left_out(&tables);
                let names = tables.into_iter().map(|table| table.name);
                let copied: Vec<_> = names.filter(|name| !left_out.contains(name)).collect();
                (left_out, copied)
            };
            Ok(Source {
                #[cfg(feature = "postgres")]
                rows: super::watch::total(conn, &copied)?,
                #[cfg(feature = "postgres")]
                left_out,
                #[cfg(feature = "postgres")]
                copied,
                bytes: size(conn)?,
            })
        };
        found().map_err(Error::Internal)
    });
    looked.await.map_err(Error::root_cause)
}

fn left_out(tables: &[catalogue::Table]) -> Vec<String> {
    catalogue::with_dependents(tables, site::NOT_IN_BACKUPS)
}

/// Empties the tables that a backup does not have.
pub fn leave_out(connection: &mut AnyConnection) -> anyhow::Result<()> {
    for table in left_out(&catalogue::tables(connection)?) {
        connection.batch_execute(&format!("DELETE FROM \"{table}\"")).with_context(|| format!("the table {table}"))?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Size {
    #[diesel(sql_type = BigInt)]
    bytes: i64,
}

/// About how many bytes a copy has, if the database is a file.
fn size(connection: &mut AnyConnection) -> anyhow::Result<Option<u64>> {
    let pages = "SELECT (p.page_count - f.freelist_count) * s.page_size AS bytes \
                 FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s";
    let size: Size = match connection {
        AnyConnection::Sqlite(c) => diesel::sql_query(pages).get_result(c)?,
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => return Ok(None),
    };
    Ok(u64::try_from(size.bytes).ok())
}
