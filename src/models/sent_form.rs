//! The answers to forms that were sent within the last minute, for a form that is sent again. Nothing here can be read
//! without the request itself: see `web/once.rs`.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::db::schema::sent_forms;
use crate::db::{AnyConnection, Tx};

/// How long a form that is sent again gets the first answer again.
pub const MEMORY: TimeDelta = TimeDelta::minutes(1);

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = sent_forms)]
pub struct SentForm {
    /// A keyed hash of the form: this page, opened by this browser at this moment.
    pub key: Vec<u8>,
    /// A keyed hash of what was typed.
    pub body: Vec<u8>,
    /// The answer, encrypted.
    pub answer: String,
    pub created_at: NaiveDateTime,
}

impl SentForm {
    /// The form with this key, if it was answered within the last minute.
    pub fn find(connection: &mut AnyConnection, key: &[u8], now: NaiveDateTime) -> QueryResult<Option<Self>> {
        let recent = sent_forms::table.find(key).filter(sent_forms::created_at.between(now - MEMORY, now + MEMORY));
        recent.select(Self::as_select()).first(connection).optional()
    }

    /// Keeps this answer, in place of an earlier one to the same form.
    pub fn keep(&self, tx: &mut Tx<'_>) -> QueryResult<()> {
        diesel::delete(sent_forms::table.find(&self.key)).execute(tx.connection())?;
        // Another machine may have answered the same form at this moment. Then either answer will do.
        tx.unless_taken(|connection| diesel::insert_into(sent_forms::table).values(self).execute(connection))?;
        Ok(())
    }
}
