//! What members do with their notes, beside reading and deleting them.

use super::note::{NewNote, Note, NoteId};
use crate::db::{Event, Tx};
use crate::error::Result;
use crate::models::UserId;

/// A note was written or changed.
#[derive(Debug)]
pub struct Saved {
    pub user_id: UserId,
    pub note_id: NoteId,
}

impl Event for Saved {}

/// Writes a note, or changes that of this number.
pub fn save(tx: &mut Tx<'_>, user_id: UserId, id: Option<NoteId>, new: &NewNote) -> Result<NoteId> {
    let note_id = Note::save(tx, user_id, id, new)?;
    tx.emit(&Saved { user_id, note_id });
    Ok(note_id)
}
