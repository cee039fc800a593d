//! Files of SQLite: copied while others write to them, and replaced when nobody does.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use indicatif::ProgressBar;

use super::source;
use crate::cli::progress;
use crate::config::DatabaseUrl;
use crate::db::{AnyConnection, dialect};

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    said: String,
}

/// The address of a file. Without the file, nothing is made anew: who interrupts the command has taken it away.
fn existing(file: &Path) -> anyhow::Result<String> {
    let Ok(mut address) = url::Url::from_file_path(file) else { bail!("{} is no absolute path", file.display()) };
    address.set_query(Some("mode=rw"));
    Ok(address.into())
}

/// Copies what is committed now, however much is written meanwhile.
pub fn write(file: &Path, part: &Path, bar: &ProgressBar) -> anyhow::Result<()> {
    let mut source = dialect::connect(&DatabaseUrl::Sqlite(file.to_owned()))?;
    diesel::sql_query("VACUUM INTO $1")
        .bind::<Text, _>(existing(part)?)
        .execute(&mut source)
        .context("the backup failed")?;
    drop(source);
    progress::checking(bar);
    clean(part).context("the copy cannot be used, and so may be the database")
}

/// Empties some tables of a copy, and checks the others.
pub fn clean(part: &Path) -> anyhow::Result<()> {
    // Not as the site opens it: no other file may remain beside it. Deleted rows are overwritten, not only given free. What
    // fails is thrown away, so nothing is kept to undo it: that could be as large as the tables.
    let mut copy = SqliteConnection::establish(&existing(part)?)?;
    copy.batch_execute("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;")?;
    copy.batch_execute("SELECT 1 FROM __diesel_schema_migrations").context("it is not a site's database")?;
    let mut copy = AnyConnection::Sqlite(copy);
    source::leave_out(&mut copy)?;
    let check = diesel::sql_query("SELECT quick_check AS said FROM pragma_quick_check");
    let said = check.get_result::<Said>(&mut copy)?.said;
    if said != "ok" {
        bail!("it is damaged: {}", said.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    dialect::pending(&mut copy).map(drop)
}

/// What SQLite keeps beside a file, and would take for a part of another one of that name.
pub fn beside(file: &Path) -> Option<PathBuf> {
    let with = |end| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    ["-wal", "-shm", "-journal"].map(with).into_iter().find(|path| path.symlink_metadata().is_ok())
}

/// Keeps all others from a database until the connection is dropped. Fails if somebody has opened it.
pub fn lock(file: &Path) -> anyhow::Result<SqliteConnection> {
    let mut old = SqliteConnection::establish(&existing(file)?)?;
    // Takes into the file what is beside it. Who has opened it by then, and waits, notices before they write that it was
    // replaced: SQLite looks for that in this mode alone.
    let locked = old.batch_execute("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
    let mode = locked.and_then(|()| {
        diesel::sql_query("SELECT journal_mode AS said FROM pragma_journal_mode").get_result::<Said>(&mut old)
    });
    match mode {
        Ok(mode) if mode.said == "delete" => Ok(old),
        Err(error) if !error.to_string().contains("locked") => Err(error).context(format!(
            "{} cannot be locked: move it away, with what is of its name, and begin again",
            file.display()
        )),
        _ => bail!("{} is in use: stop the site, and whatever else has opened it, and begin again", file.display()),
    }
}
