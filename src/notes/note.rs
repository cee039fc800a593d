//! The rows, and their list. `rows!` writes the other queries: `find`, `save`, `delete`, `restore`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::schema::notes;
use crate::db::{AnyConnection, strpos};
use crate::models::{Line, PAGE_ROWS, Paragraphs, Place, UserId, fold, page_of, utc, utc_option};
use crate::{id, rows};

id!(NoteId);

pub type Title = Line<80>;
pub type Text = Paragraphs<5000>;

/// What a form says of a note.
#[derive(Debug, Clone)]
pub struct NewNote {
    pub title: Title,
    pub text: Text,
}

#[derive(Debug, Clone, Queryable, Selectable, Serialize)]
pub struct Note {
    pub id: NoteId,
    pub title: String,
    pub text: String,
    /// The folded title, which is the same in both engines' eyes.
    #[serde(skip)]
    pub sort_text: String,
    #[serde(serialize_with = "utc")]
    pub created_at: NaiveDateTime,
    #[serde(serialize_with = "utc_option")]
    pub deleted_at: Option<NaiveDateTime>,
}

rows!(notes of user_id, full at title: Note, NoteId, NewNote);

/// The columns that a form fills.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = notes)]
struct Columns<'a> {
    title: &'a str,
    text: &'a str,
    sort_text: String,
    search_text: String,
}

impl NewNote {
    fn columns(&self) -> Columns<'_> {
        let (title, text) = (self.title.as_str(), self.text.as_str());
        Columns { title, text, sort_text: fold(title), search_text: fold(&format!("{title}\n{text}")) }
    }
}

impl Note {
    /// A page of the notes with all these words, after a place; and where the next page begins.
    pub fn list(
        connection: &mut AnyConnection,
        user_id: UserId,
        words: &[String],
        by_title: bool,
        after: Option<Place>,
    ) -> QueryResult<(Vec<Self>, Option<Place>)> {
        let mut query = kept(user_id).select(Self::as_select()).limit(i64::from(PAGE_ROWS) + 1).into_boxed();
        for word in words {
            query = query.filter(strpos(notes::search_text, word).gt(0));
        }
        query = match (by_title, after) {
            (true, None) => query.order((notes::sort_text, notes::id)),
            (true, Some(Place { id, text })) => {
                let same = notes::sort_text.eq(text.clone()).and(notes::id.gt(id));
                query.filter(notes::sort_text.gt(text).or(same)).order((notes::sort_text, notes::id))
            }
            (false, None) => query.order(notes::id.desc()),
            (false, Some(place)) => query.filter(notes::id.lt(place.id)).order(notes::id.desc()),
        };
        let place =
            |note: &Self| Place { id: note.id.0, text: if by_title { note.sort_text.clone() } else { String::new() } };
        Ok(page_of(query.load(connection)?, PAGE_ROWS, place))
    }
}
