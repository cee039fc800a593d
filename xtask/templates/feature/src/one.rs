//! The rows, and their queries.

use chrono::NaiveDateTime;
use diesel::prelude::*;
[%- if not role %]
use serde::Serialize;
[%- endif %]

use super::schema::[[ many ]];
use crate::db::{AnyConnection, Tx, strpos};
use crate::id;
use crate::models::{self, [[ row_models ]]};

id!([[ One ]]Id);

// What the fields of the form accept.
[%- for field in fields %]
[%- if field.min_const %]
pub const [[ field.min_const ]]: i64 = [[ field.min ]];
pub const [[ field.max_const ]]: i64 = [[ field.max ]];
[%- elif field.max_const %]
pub const [[ field.max_const ]]: usize = [[ field.max ]];
[%- endif %]
[%- endfor %]

[%- if not role %]

/// How many an account can have.
pub const MOST: i64 = 1000;
[%- endif %]
/// How many a page of the list shows.
const PAGE: u16 = 20;

/// What a form says.
#[derive(Debug, Clone)]
[%- if allow %]
#[allow([[ allow ]], reason = "they are called as on the page")]
[%- endif %]
pub struct New[[ One ]] {
[%- for field in fields %]
    pub [[ field.name ]]: [[ field.new ]],
[%- endfor %]
}

#[derive(Debug, Clone, Queryable, Selectable, Identifiable[% if not role %], Serialize[% endif %])]
#[diesel(table_name = [[ many ]])]
[%- if allow %]
#[allow([[ allow ]], reason = "they are called as on the page")]
[%- endif %]
pub struct [[ One ]] {
    pub id: [[ One ]]Id,
[%- if not role %]
    #[serde(skip)]
    pub user_id: UserId,
[%- endif %]
[%- for field in fields %]
    pub [[ field.name ]]: [[ field.row ]],
[%- endfor %]
    /// The folded [[ first.words ]], which is the same in both engines' eyes.
[%- if not role %]
    #[serde(skip)]
[%- endif %]
    pub sort_text: String,
[%- if not role %]
    #[serde(serialize_with = "models::utc")]
[%- endif %]
    pub created_at: NaiveDateTime,
[%- if not role %]
    #[serde(serialize_with = "models::utc_option")]
[%- endif %]
    pub deleted_at: Option<NaiveDateTime>,
}

/// [% if role %]The rows[% else %]The rows of an account[% endif %], without deleted ones: where every query for a visitor begins.
macro_rules! kept {
[%- if role %]
    () => {
        [[ many ]]::table.filter([[ many ]]::deleted_at.is_null())
    };
[%- else %]
    ($user_id:expr) => {
        [[ many ]]::table.filter([[ many ]]::user_id.eq($user_id).and([[ many ]]::deleted_at.is_null()))
    };
[%- endif %]
}

/// The columns that a form fills.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = [[ many ]][% if nullable %], treat_none_as_null = true[% endif %])]
[%- if allow %]
#[allow([[ allow ]], reason = "they are called as on the page")]
[%- endif %]
struct Columns<'a> {
[%- for field in fields %]
    [[ field.name ]]: [[ field.column ]],
[%- endfor %]
    sort_text: String,
    search_text: String,
}

impl New[[ One ]] {
    fn columns(&self) -> Columns<'_> {
        Columns {
[%- for field in fields %]
            [[ field.name ]]: [[ field.value ]],
[%- endfor %]
            sort_text: fold([[ first.value ]]),
            search_text: fold(&[[ searched ]].join("\n")),
        }
    }
}

impl [[ One ]] {
    pub fn find(connection: &mut AnyConnection, [[ own_param ]]id: [[ One ]]Id) -> QueryResult<Option<Self>> {
        kept!([[ own ]]).filter([[ many ]]::id.eq(id)).select(Self::as_select()).first(connection).optional()
    }

    /// A page of the rows with all these words, after a place; and where the next page begins.
    pub fn list(
        connection: &mut AnyConnection,
[%- if not role %]
        user_id: UserId,
[%- endif %]
        words: &[String],
        by_[[ first.name ]]: bool,
        after: Option<models::Place>,
    ) -> QueryResult<(Vec<Self>, Option<models::Place>)> {
        let mut query = kept!([[ own ]]).select(Self::as_select()).limit(i64::from(PAGE) + 1).into_boxed();
        for word in words {
            query = query.filter(strpos([[ many ]]::search_text, word).gt(0));
        }
        if by_[[ first.name ]] {
            query = query.order(([[ many ]]::sort_text, [[ many ]]::id));
            if let Some(models::Place { id, text }) = after {
                let same = [[ many ]]::sort_text.eq(text.clone()).and([[ many ]]::id.gt(id));
                query = query.filter([[ many ]]::sort_text.gt(text).or(same));
            }
        } else {
            query = query.order([[ many ]]::id.desc());
            if let Some(place) = after {
                query = query.filter([[ many ]]::id.lt(place.id));
            }
        }
        let place = |row: &Self| models::Place {
            id: row.id.0,
            text: if by_[[ first.name ]] { row.sort_text.clone() } else { String::new() },
        };
        Ok(page_of(query.load(connection)?, PAGE, place))
    }
[%- if not role %]

    pub fn all_of(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<Vec<Self>> {
        let all = [[ many ]]::table.filter([[ many ]]::user_id.eq(user_id)).order([[ many ]]::id);
        all.select(Self::as_select()).load(connection)
    }

    pub fn count(connection: &mut AnyConnection, user_id: UserId) -> QueryResult<i64> {
        kept!(user_id).count().get_result(connection)
    }
[%- endif %]

    pub fn insert(tx: &mut Tx<'_>, [[ own_param ]]new: &New[[ One ]]) -> QueryResult<[[ One ]]Id> {
        let row = ([% if not role %][[ many ]]::user_id.eq(user_id), [% endif %][[ many ]]::created_at.eq(tx.now()), new.columns());
        diesel::insert_into([[ many ]]::table).values(row).returning([[ many ]]::id).get_result(tx.connection())
    }

    /// Returns false if there is no such row[[ of_account ]].
    pub fn update(tx: &mut Tx<'_>, [[ own_param ]]id: [[ One ]]Id, new: &New[[ One ]]) -> QueryResult<bool> {
        let row = kept!([[ own ]]).filter([[ many ]]::id.eq(id));
        Ok(diesel::update(row).set(new.columns()).execute(tx.connection())? > 0)
    }

[%- if role %]

    /// Marks a row as deleted. Returns false if there is no such row.
[%- else %]

    /// Marks a row as deleted, and deletes the one that was deleted before. Returns false if the account has no such row.
[%- endif %]
    pub fn delete(tx: &mut Tx<'_>, [[ own_param ]]id: [[ One ]]Id) -> QueryResult<bool> {
        let (row, now) = (kept!([[ own ]]).filter([[ many ]]::id.eq(id)), tx.now());
[%- if role %]
        Ok(diesel::update(row).set([[ many ]]::deleted_at.eq(now)).execute(tx.connection())? > 0)
[%- else %]
        if diesel::update(row).set([[ many ]]::deleted_at.eq(now)).execute(tx.connection())? == 0 {
            return Ok(false);
        }
        let deleted = [[ many ]]::table.filter([[ many ]]::user_id.eq(user_id).and([[ many ]]::deleted_at.is_not_null()));
        diesel::delete(deleted.filter([[ many ]]::id.ne(id))).execute(tx.connection())?;
        Ok(true)
[%- endif %]
    }

    /// Brings a deleted row back. Returns false if there is none of this number[[ of_account ]].
    pub fn restore(tx: &mut Tx<'_>, [[ own_param ]]id: [[ One ]]Id) -> QueryResult<bool> {
        let row = [[ many ]]::table.find(id)[% if not role %].filter([[ many ]]::user_id.eq(user_id))[% endif %];
        Ok(diesel::update(row).set([[ many ]]::deleted_at.eq(None::<NaiveDateTime>)).execute(tx.connection())? > 0)
    }
}
