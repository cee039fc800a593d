//! Writes many rows at once.

/// Inserts rows by one statement, if there are any: on a server, a statement for each would be a way there and back for
/// each. (Diesel has no such statement for both engines at once.) Thousands of values are the most that fit.
///
/// ```ignore
/// insert_all!(user_roles, rows, tx.connection())
/// ```
#[macro_export]
macro_rules! insert_all {
    ($table:ident, $rows:expr, $connection:expr) => {{
        let rows = $rows;
        match $connection {
            _ if rows.is_empty() => Ok(0),
            $crate::db::AnyConnection::Sqlite(c) => diesel::insert_into($table::table).values(rows).execute(c),
            #[cfg(feature = "postgres")]
            $crate::db::AnyConnection::Postgres(c) => diesel::insert_into($table::table).values(rows).execute(c),
        }
    }};
}
