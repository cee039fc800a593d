//! Notes: the example of a feature with a table of its own. `docs/add-a-table.md` says how to make another.
//!
//! Members write notes that only they can see. Another member's note is not found, as if it did not exist. A deleted note
//! can be brought back at once, and is gone after a day. Table: `notes`. Routes: `/notes…`. `docs/remove-a-feature.md` says
//! how to remove it.

mod acts;
mod note;
mod page;
mod schema;

use rocket::fairing::AdHoc;
use serde_json::Value;

use crate::accounts::export::to_json;
use crate::db::Conn;
use crate::error::Result;
use crate::models::UserId;
use crate::web::{Serve, page};
pub use acts::{Saved, forget_deleted, save};
pub use note::{MOST, NewNote, Note, NoteId};

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("notes", |rocket| async move {
        rocket.serve(vec![
            page!("notes", page::list),
            page!("notes.new", page::new, page::create),
            page!("notes.edit", page::edit, page::update),
            page!("notes.delete", page::ask, page::delete),
            page!("notes.restore", page::restore),
        ])
    })
}

/// The notes of an account, for its export.
pub fn export(conn: &mut Conn<'_>, user_id: UserId) -> Result<Value> {
    to_json(Note::all_of(conn, user_id)?)
}
