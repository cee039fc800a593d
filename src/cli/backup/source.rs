//! What a backup must know of the database.

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
    pub left_out: Vec<String>,
    /// The tables whose rows are copied.
    #[cfg(feature = "postgres")]
    pub copied: Vec<String>,
    /// About how many bytes the copy will have.
    pub bytes: Option<u64>,
}

/// Looks at the tables. Refuses a database that this binary does not know.
pub async fn look(settings: &Settings) -> anyhow::Result<Source> {
    let db = database::open_existing(settings)?;
    let looked = db.read(|conn| {
        let mut found = || {
            dialect::pending(conn)?;
            let tables = catalogue::tables(conn)?;
            let left_out = catalogue::with_dependents(&tables, site::NOT_IN_BACKUPS);
            Ok(Source {
                #[cfg(feature = "postgres")]
                copied: tables.into_iter().map(|table| table.name).filter(|name| !left_out.contains(name)).collect(),
                left_out,
                bytes: size(conn)?,
            })
        };
        found().map_err(Error::Internal)
    });
    looked.await.map_err(Error::root_cause)
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
