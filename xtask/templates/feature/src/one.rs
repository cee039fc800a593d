//! The rows, and their list. `rows!` writes the other queries: `find`, `save`, `delete`, `restore`.

use chrono::NaiveDateTime;
use diesel::prelude::*;
[%- if not role %]
use serde::Serialize;
[%- endif %]

use super::schema::[[ many ]];
use crate::db::{AnyConnection, strpos};
use crate::models::{self, [[ row_models ]]};
use crate::{id, rows};

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

#[derive(Debug, Clone, Queryable, Selectable[% if not role %], Serialize[% endif %])]
#[diesel(table_name = [[ many ]])]
[%- if allow %]
#[allow([[ allow ]], reason = "they are called as on the page")]
[%- endif %]
pub struct [[ One ]] {
    pub id: [[ One ]]Id,
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

rows!([[ many ]][% if not role %] of user_id, full at [[ first.name ]][% endif %]: [[ One ]], [[ One ]]Id, New[[ One ]]);

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
        let mut query = kept([[ own ]]).select(Self::as_select()).limit(i64::from(PAGE_ROWS) + 1).into_boxed();
        for word in words {
            query = query.filter(strpos([[ many ]]::search_text, word).gt(0));
        }
        query = match (by_[[ first.name ]], after) {
            (true, None) => query.order(([[ many ]]::sort_text, [[ many ]]::id)),
            (true, Some(models::Place { id, text })) => {
                let same = [[ many ]]::sort_text.eq(text.clone()).and([[ many ]]::id.gt(id));
                query.filter([[ many ]]::sort_text.gt(text).or(same)).order(([[ many ]]::sort_text, [[ many ]]::id))
            }
            (false, None) => query.order([[ many ]]::id.desc()),
            (false, Some(place)) => query.filter([[ many ]]::id.lt(place.id)).order([[ many ]]::id.desc()),
        };
        let place = |row: &Self| models::Place {
            id: row.id.0,
            text: if by_[[ first.name ]] { row.sort_text.clone() } else { String::new() },
        };
        Ok(page_of(query.load(connection)?, PAGE_ROWS, place))
    }
}
