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

/// The marks by which an account is known: digests of its old id with its name, and with each address. So it is known as
/// long as one of them is the same in the source, and the database keeps no names of those who are gone. Who has no name,
/// and has not confirmed the main address, is known by that, whatever their id.
pub fn of(account: &Account) -> Vec<i64> {
    let id = account.id.as_str();
    let name = account.username.as_ref().map(|name| mark("name", id, name.canonical()));
    let claim = claim(account).filter(|_| name.is_none());
    let addresses = account.addresses.iter().map(|address| mark("address", id, address.email.canonical()));
    name.into_iter().chain(claim).chain(addresses).collect()
}

/// The mark of whoever claims an address, as their main one, without having confirmed it.
pub fn claim(account: &Account) -> Option<i64> {
    let is_confirmed = account.addresses.iter().any(|address| address.confirmed_at.is_some());
    account.main_address().filter(|_| !is_confirmed).map(|main| mark("claim", "", main))
}

fn mark(kind: &str, id: &str, value: &str) -> i64 {
    digest(&format!("{kind}\0{id}\0{value}")).iter().take(8).fold(0, |mark, byte| mark << 8 | i64::from(*byte))
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

/// Leaves these marks, which are new.
pub fn leave(connection: &mut AnyConnection, marks: &[i64]) -> QueryResult<()> {
    let rows: Vec<_> = marks.iter().map(|mark| Mark { mark: *mark }).collect();
    for some in rows.chunks(SOME) {
        insert_all!(imported_accounts, some, connection)?;
    }
    Ok(())
}
