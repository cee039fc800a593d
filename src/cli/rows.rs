//! Loads rows for lists, which must survive a row that cannot be read.

use diesel::result::{Error, QueryResult};

use crate::models::UserId;

/// As many ids as fit into one query.
const MANY: usize = 500;

/// An account whose row, or a row that belongs to it, cannot be read; and why.
pub type Broken = (UserId, String);

/// Loads what belongs to these accounts, many at once; if a row cannot be read, each account by itself.
pub fn load_readable<T>(
    ids: &[UserId],
    mut load: impl FnMut(&[UserId]) -> QueryResult<Vec<T>>,
) -> QueryResult<(Vec<T>, Vec<Broken>)> {
    let (mut rows, mut broken) = (Vec::new(), Vec::new());
    for many in ids.chunks(MANY) {
        match load(many) {
            Err(Error::DeserializationError(_)) => {}
            found => {
                rows.extend(found?);
                continue;
            }
        }
        for id in many {
            match load(&[*id]) {
                Err(Error::DeserializationError(why)) => broken.push((*id, why.to_string())),
                found => rows.extend(found?),
            }
        }
    }
    Ok((rows, broken))
}
