//! The rows, and their queries.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::schema::notes;
use crate::db::{AnyConnection, Tx, strpos};
use crate::id;
use crate::models::{Line, Paragraphs, Place, UserId, fold, page_of, utc, utc_option};

id!(NoteId);

pub type Title = Line<80>;
pub type Text = Paragraphs<5000>;

/// How many notes an account can have.
pub const MOST: i64 = 1000;
/// How many a page of the list shows.
const PAGE: u16 = 20;

/// What a form says of a note.
#[derive(Debug, Clone)]
pub struct NewNote {
    pub title: Title,
    pub text: Text,
}

#[derive(Debug, Clone, Queryable, Selectable, Identifiable, Serialize)]
pub struct Note {
    pub id: NoteId,
    #[serde(skip)]
    pub user_id: UserId,
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

/// The notes of an account, without deleted ones: where every query for a visitor begins.
macro_rules! own {
    ($user_id:expr) => {
        notes::table.filter(notes::user_id.eq($user_id).and(notes::deleted_at.is_null()))
    };
}

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
    pub fn find(connection: &mut AnyConnection, user_id: UserId, id: NoteId) -> QueryResult<Option<Self>> {
        own!(user_id).filter(notes::id.eq(id)).select(Self::as_select()).first(connection).optional()
    }

    /// A page of the notes with all these words, after a place; and where the next page begins.
    pub fn list(
        connection: &mut AnyConnection,
        user_id: UserId,
        words: &[String],
        by_title: bool,
        after: Option<Place>,
    ) -> QueryResult<(Vec<Self>, Option<Place>)> {
        let mut query = own!(user_id).select(Self::as_select()).limit(i64::from(PAGE) + 1).into_boxed();
        for word in words {
            query = query.filter(strpos(notes::search_text, word).gt(0));
        }
        if by_title {
            query = query.order((notes::sort_text, notes::id));
            if let Some(Place { id, text }) = after {
                let same = notes::sort_text.eq(text.clone()).and(notes::id.gt(id));
                query = query.filter(notes::sort_text.gt(text).or(same));
            }
        } else {
            query = query.order(notes::id.desc());
            if let Some(place) = after {
                query = query.filter(notes::id.lt(place.id));
            }
        }
        let place =
            |note: &Self| Place { id: note.id.0, text: if by_title { note.sort_text.clone() } else { String::new() } };
        Ok(page_of(query.load(connection)?, PAGE, place))
    }

    pub fn all_of(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let all = notes::table.filter(notes::user_id.eq(user_id)).order(notes::id);
        all.select(Self::as_select()).load(connection)
    }

    pub fn count(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<i64> {
        own!(user_id).count().get_result(connection)
    }

    pub fn insert(tx: &mut Tx<'_>, user_id: UserId, new: &NewNote) -> QueryResult<NoteId> {
        let row = (notes::user_id.eq(user_id), notes::created_at.eq(tx.now()), new.columns());
        diesel::insert_into(notes::table).values(row).returning(notes::id).get_result(tx.connection())
    }

    /// Returns false if the account has no such note.
    pub fn update(tx: &mut Tx<'_>, user_id: UserId, id: NoteId, new: &NewNote) -> QueryResult<bool> {
        let own = own!(user_id).filter(notes::id.eq(id));
        Ok(diesel::update(own).set(new.columns()).execute(tx.connection())? > 0)
    }

    /// Marks a note as deleted, and deletes the one that was deleted before. Returns false if the account has no such note.
    pub fn delete(tx: &mut Tx<'_>, user_id: UserId, id: NoteId) -> QueryResult<bool> {
        let (own, now) = (own!(user_id).filter(notes::id.eq(id)), tx.now());
        if diesel::update(own).set(notes::deleted_at.eq(now)).execute(tx.connection())? == 0 {
            return Ok(false);
        }
        let deleted = notes::table.filter(notes::user_id.eq(user_id).and(notes::deleted_at.is_not_null()));
        diesel::delete(deleted.filter(notes::id.ne(id))).execute(tx.connection())?;
        Ok(true)
    }

    /// Brings a deleted note back. Returns false if the account has none of this number.
    pub fn restore(tx: &mut Tx<'_>, user_id: UserId, id: NoteId) -> QueryResult<bool> {
        let own = notes::table.find(id).filter(notes::user_id.eq(user_id));
        Ok(diesel::update(own).set(notes::deleted_at.eq(None::<NaiveDateTime>)).execute(tx.connection())? > 0)
    }
}
