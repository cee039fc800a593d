//! WORDS: once a day, at the time that `schedule()` in `src/site.rs` names. See `docs/once-a-day.md`.

use chrono::TimeDelta;
use diesel::prelude::*;

use crate::db::Tx;
use crate::db::schema::users;
use crate::error::Result;

/// Logs how many accounts are new since the day before. Write here what is to be done instead.
pub fn run(tx: &mut Tx<'_>) -> Result<()> {
    let new = users::table.filter(users::created_at.ge(tx.now() - TimeDelta::days(1)));
    let accounts: i64 = new.count().get_result(tx.connection())?;
    tracing::info!(accounts, "NAME");
    Ok(())
}
