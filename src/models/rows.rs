//! What every feature does with the rows of its own table: finding, saving, deleting and bringing back. Here it is written
//! once, and with it whose rows they are.

use chrono::TimeDelta;

/// How many rows of a table an account can have.
pub const MOST_ROWS: i64 = 1000;
/// How many rows a page of a list shows.
pub const PAGE_ROWS: u16 = 20;
/// How long a deleted row can be brought back. The text `list-delete-text` says it, too.
pub const KEEP_DELETED: TimeDelta = TimeDelta::days(1);

/// Writes the queries of a table, as functions of the struct of its rows:
///
/// ```ignore
/// rows!(notes of user_id, full at title: Note, NoteId, NewNote);
/// rows!(customers: Customer, CustomerId, NewCustomer);
/// ```
///
/// With `of user_id`, each row belongs to the account in that column: every function takes the account first, another's row
/// is not found, and who has [`MOST_ROWS`] reads so at the field `title` of the form. Without it, all who may open the pages
/// share the rows.
///
/// It also writes `kept(user_id)`, the rows that are not deleted: your own queries for a visitor begin with it.
///
/// It stands in the file of the row, once, below `use diesel::prelude::*`. The struct is `Selectable`; if its rows belong to
/// accounts, it is `Serialize` for their export, too. The table has the columns `id`, `created_at` and `deleted_at`.
/// `NewNote::columns` gives those that a form fills in.
#[macro_export]
macro_rules! rows {
    ($table:ident $(of $user_id:ident, full at $field:ident)?: $Row:ident, $Id:ident, $New:ident) => {
        /// The rows that are not deleted: where every query for a visitor begins.
        #[diesel::dsl::auto_type(no_type_alias)]
        fn kept($($user_id: $crate::models::UserId)?) -> _ {
            $table::table.filter($table::deleted_at.is_null())$(.filter($table::$user_id.eq($user_id)))?
        }

        impl $Row {
            pub fn find(
                connection: &mut $crate::db::AnyConnection,
                $($user_id: $crate::models::UserId,)?
                id: $Id,
            ) -> $crate::error::Result<Self> {
                let found = kept($($user_id)?).filter($table::id.eq(id)).select(Self::as_select());
                found.first(connection).optional()?.ok_or($crate::error::Error::NotFound)
            }

            /// Writes a row, or changes that of this number.
            pub fn save(
                tx: &mut $crate::db::Tx<'_>,
                $($user_id: $crate::models::UserId,)?
                id: Option<$Id>,
                new: &$New,
            ) -> $crate::error::Result<$Id> {
                if let Some(id) = id {
                    let update = diesel::update(kept($($user_id)?).filter($table::id.eq(id))).set(new.columns());
                    return match update.execute(tx.connection())? {
                        0 => Err($crate::error::Error::NotFound),
                        _ => Ok(id),
                    };
                }
                $(
                    // Two forms at once must not both find room for one more.
                    $crate::models::User::lock(tx, $user_id)?;
                    let count: i64 = kept($user_id).count().get_result(tx.connection())?;
                    if count >= $crate::models::MOST_ROWS {
                        let full = $crate::message::Message::new("list-full").with("max", $crate::models::MOST_ROWS);
                        return Err($crate::error::Error::field(stringify!($field), full));
                    }
                )?
                let row = ($($table::$user_id.eq($user_id),)? $table::created_at.eq(tx.now()), new.columns());
                let insert = diesel::insert_into($table::table).values(row).returning($table::id);
                Ok(insert.get_result(tx.connection())?)
            }

            /// Marks a row as deleted, also if another tab has just done so. The one that the account deleted before goes
            /// for good.
            pub fn delete(
                tx: &mut $crate::db::Tx<'_>,
                $($user_id: $crate::models::UserId,)?
                id: $Id,
            ) -> $crate::error::Result<()> {
                let row = $table::table.filter($table::id.eq(id))$(.filter($table::$user_id.eq($user_id)))?;
                let now = tx.now();
                if diesel::update(row).set($table::deleted_at.eq(now)).execute(tx.connection())? == 0 {
                    return Err($crate::error::Error::NotFound);
                }
                $(
                    let deleted = $table::deleted_at.is_not_null().and($table::id.ne(id));
                    let others = $table::table.filter($table::$user_id.eq($user_id).and(deleted));
                    diesel::delete(others).execute(tx.connection())?;
                )?
                Ok(())
            }

            /// Brings a deleted row back.
            pub fn restore(
                tx: &mut $crate::db::Tx<'_>,
                $($user_id: $crate::models::UserId,)?
                id: $Id,
            ) -> $crate::error::Result<()> {
                let row = $table::table.filter($table::id.eq(id))$(.filter($table::$user_id.eq($user_id)))?;
                let update = diesel::update(row).set($table::deleted_at.eq(None::<chrono::NaiveDateTime>));
                match update.execute(tx.connection())? {
                    0 => Err($crate::error::Error::NotFound),
                    _ => Ok(()),
                }
            }

            /// A chore of housekeeping: deletes what nobody has brought back.
            pub fn forget_deleted(tx: &mut $crate::db::Tx<'_>, limit: usize) -> $crate::error::Result<usize> {
                let before = tx.now() - $crate::models::KEEP_DELETED;
                $crate::delete_some!(tx, limit, $table.id: $Id, $table::deleted_at.lt(before))
            }

            $(
                /// The rows of an account, for its export.
                pub fn export(
                    conn: &mut $crate::db::Conn<'_>,
                    $user_id: $crate::models::UserId,
                ) -> $crate::error::Result<serde_json::Value> {
                    let all = $table::table.filter($table::$user_id.eq($user_id)).order($table::id);
                    let all: Vec<Self> = all.select(Self::as_select()).load(conn.connection())?;
                    Ok(serde_json::to_value(all).map_err(anyhow::Error::from)?)
                }
            )?
        }
    };
}
