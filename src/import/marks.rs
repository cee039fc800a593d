//! Which accounts of the source an import has taken already. Who was deleted here since, or has another name and address,
//! does not come back when it is run again.

use std::collections::HashSet;

use diesel::prelude::*;

use super::judge::Account;
use super::schema::imported_accounts;
use crate::auth::digest;
use crate::db::AnyConnection;
use crate::insert_all;

/// How many marks a statement takes.
const SOME: usize = 1000;

/// The marks of an account: digests of its old id with its name, and with each address. So it is known as long as one of
/// them is the same in the source, and the database keeps no names of those who are gone. Who has no name is known by the
/// main address, whatever its id.
pub fn of(account: &Account) -> impl Iterator<Item = i64> {
    let id = account.id.as_str();
    let name = account.username.as_ref().map(|name| ("name", id, name.canonical()));
    let main = account.main_address().filter(|_| name.is_none()).map(|main| ("main", "", main));
    let addresses = account.addresses.iter().map(move |address| ("address", id, address.email.canonical()));
    name.into_iter().chain(main).chain(addresses).map(|(kind, id, value)| {
        let digest = digest(&format!("{kind}\0{id}\0{value}"));
        digest.iter().take(8).fold(0, |mark, byte| mark << 8 | i64::from(*byte))
    })
}

/// Those of these marks that an import has left.
pub fn known(connection: &mut AnyConnection, marks: &[i64]) -> QueryResult<HashSet<i64>> {
    let mut known = HashSet::new();
    for some in marks.chunks(SOME) {
        let found = imported_accounts::table.filter(imported_accounts::mark.eq_any(some.to_vec()));
        known.extend(found.select(imported_accounts::mark).load::<i64>(connection)?);
    }
    Ok(known)
}

#[derive(Insertable)]
#[diesel(table_name = imported_accounts)]
struct Mark {
    mark: i64,
}

/// Leaves these marks.
pub fn leave(connection: &mut AnyConnection, marks: &HashSet<i64>) -> QueryResult<()> {
    let rows: Vec<_> = marks.iter().map(|mark| Mark { mark: *mark }).collect();
    for some in rows.chunks(SOME) {
        insert_all!(imported_accounts, some, connection)?;
    }
    Ok(())
}
