//! The database as commands use it.

use std::path::PathBuf;

use super::migrate;
use crate::config::{DatabaseUrl, Settings};
use crate::db::{Bus, Db, Tx};
use crate::error::{Error, Result};
use crate::i18n::{Lang, translate_plain};
use crate::message::Message;
use crate::site;

/// The file that the database will be, if it is a new one. To be said: a mistyped path would look like a site that has lost
/// everything.
pub fn new_file(settings: &Settings) -> anyhow::Result<Option<PathBuf>> {
    let url = settings.database_url()?;
    Ok(url.file().filter(|file| !file.exists()).map(std::path::absolute).transpose()?)
}

/// Opens the database. Brings its tables up to date if `databases.app.migrate_at_start` is set.
pub async fn open(settings: &Settings) -> anyhow::Result<Db> {
    let db = Db::open(settings, site::subscribers())?;
    if settings.databases.app.migrate_at_start {
        migrate(&db).await?;
    }
    Ok(db)
}

/// The URL of a database that must be there already.
pub fn existing(settings: &Settings) -> anyhow::Result<DatabaseUrl> {
    let url = settings.database_url()?;
    match url.file() {
        Some(file) if !file.exists() => anyhow::bail!("there is no database at {}", file.display()),
        _ => Ok(url),
    }
}

/// Opens a database that must be there already, as it is: no migration runs.
pub fn open_existing(settings: &Settings) -> anyhow::Result<Db> {
    existing(settings)?;
    Db::open(settings, Bus::default())
}

/// Brings the tables up to date. Returns the names of the migrations that ran.
pub async fn migrate(db: &Db) -> anyhow::Result<Vec<String>> {
    migrate::run(db).await.map_err(Error::root_cause)
}

/// Opens the database and runs one change.
pub async fn write<T: Send + 'static>(
    settings: &Settings,
    change: impl Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
) -> anyhow::Result<T> {
    open(settings).await?.write(change).await.map_err(sentence)
}

/// The sentence that a command ends with: a refusal, or the cause of a failure.
pub fn sentence(error: Error) -> anyhow::Error {
    match error {
        Error::Field { message, .. } => in_english(&message),
        Error::Refused(flash) => in_english(&flash.message),
        other => other.root_cause(),
    }
}

/// A message to visitors, in English for the terminal.
pub fn in_english(message: &Message) -> anyhow::Error {
    anyhow::anyhow!(translate_plain(&Lang::new("en"), message))
}

/// An error that undoes the change and ends the command with this sentence.
pub fn refused(sentence: String) -> Error {
    Error::Internal(anyhow::anyhow!(sentence))
}
