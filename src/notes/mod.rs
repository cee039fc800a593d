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

use crate::web::{Serve, page};
pub use acts::{Saved, save};
pub use note::{NewNote, Note, NoteId};

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
