//! Deletes in small transactions.

/// Deletes at most `$limit` rows of a table that meet a condition, and returns how many: the last expression of a function.
///
/// Each row has a DELETE of its own, by its key: with many keys at once, SQLite may rather read everything that meets the
/// condition. The DELETE repeats the condition: on PostgreSQL, another transaction may have changed the row since.
///
/// ```ignore
/// delete_some!(tx, limit, tokens.id: i64, tokens::expires_at.le(now))
/// ```
#[macro_export]
macro_rules! delete_some {
    ($tx:expr, $limit:expr, $table:ident.$key:ident: $type:ty, $condition:expr) => {{
        let condition = || $condition;
        let some =
            $table::table.filter(condition()).select($table::$key).limit(i64::try_from($limit).unwrap_or(i64::MAX));
        let found: Vec<$type> = some.load($tx.connection())?;
        let mut deleted = 0;
        for key in found {
            let still = $table::table.find(key).filter(condition());
            deleted += diesel::delete(still).execute($tx.connection())?;
        }
        Ok(deleted)
    }};
}
