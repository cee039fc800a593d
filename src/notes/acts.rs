//! What members do with their notes.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::note::{MOST, NewNote, Note, NoteId};
use super::schema::notes;
use crate::db::{Event, Tx};
use crate::delete_some;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::models::{User, UserId};

/// A note was written or changed.
#[derive(Debug)]
pub struct Saved {
    pub user_id: UserId,
    pub note_id: NoteId,
}

impl Event for Saved {}

/// How long a deleted note can be brought back.
const KEEP: TimeDelta = TimeDelta::days(1);

/// Writes a note, or changes that of this number.
pub fn save(tx: &mut Tx<'_>, user_id: UserId, id: Option<NoteId>, new: &NewNote) -> Result<NoteId> {
    let note_id = match id {
        Some(id) if Note::update(tx, user_id, id, new)? => id,
        Some(_) => return Err(Error::NotFound),
        None => {
            // Two forms at once must not both find room for one more.
            User::lock(tx, user_id)?;
            if Note::count(tx, user_id)? >= MOST {
                return Err(Error::field("title", Message::new("notes-full").with("max", MOST)));
            }
            Note::insert(tx, user_id, new)?
        }
    };
    tx.emit(&Saved { user_id, note_id });
    Ok(note_id)
}

/// A chore of housekeeping: deletes what nobody has brought back.
pub fn forget_deleted(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - KEEP;
    delete_some!(tx, limit, notes.id: NoteId, notes::deleted_at.lt(before))
}
