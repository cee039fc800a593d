//! A copy of a file that others write to.

use std::path::Path;

use anyhow::{Context, bail};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::config::DatabaseUrl;
use crate::db::{AnyConnection, dialect};

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    said: String,
}

/// Copies what is committed now, however much is written meanwhile, and empties some tables of the copy.
pub fn write(file: &Path, part: &Path, left_out: &[String]) -> anyhow::Result<()> {
    // Without its file, nothing is made anew: who interrupts the command has taken it away.
    let Ok(mut to) = url::Url::from_file_path(part) else { bail!("{} is no absolute path", part.display()) };
    to.set_query(Some("mode=rw"));
    let mut source = dialect::connect(&DatabaseUrl::Sqlite(file.to_owned()))?;
    diesel::sql_query("VACUUM INTO $1")
        .bind::<Text, _>(to.as_str())
        .execute(&mut source)
        .context("the backup failed")?;
    drop(source);
    // Not as the site opens it: no other file may remain beside it. Deleted rows are overwritten, not only given free. What
    // fails is thrown away, so nothing is kept to undo it: that could be as large as the tables.
    let mut copy = SqliteConnection::establish(to.as_str())?;
    copy.batch_execute("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;")?;
    for table in left_out {
        copy.batch_execute(&format!("DELETE FROM \"{table}\"")).with_context(|| format!("the copied table {table}"))?;
    }
    let found: Said = diesel::sql_query("SELECT quick_check AS said FROM pragma_quick_check").get_result(&mut copy)?;
    if found.said != "ok" {
        bail!("the copy is damaged, and so may be the database: {}", found.said);
    }
    dialect::pending(&mut AnyConnection::Sqlite(copy)).context("the copy cannot be used")?;
    Ok(())
}
