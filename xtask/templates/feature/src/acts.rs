//! What visitors do with the rows.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::[[ one ]]::{[% if not role %]MOST, [% endif %]New[[ One ]], [[ One ]], [[ One ]]Id};
use super::schema::[[ many ]];
use crate::db::Tx;
use crate::delete_some;
use crate::error::{Error, Result};
[%- if not role %]
use crate::message;
use crate::models::{User, UserId};
[%- endif %]

/// How long a deleted row can be brought back.
const KEEP: TimeDelta = TimeDelta::days(1);

/// Writes a row, or changes that of this number.
pub fn save(tx: &mut Tx<'_>, [[ own_param ]]id: Option<[[ One ]]Id>, new: &New[[ One ]]) -> Result<[[ One ]]Id> {
    match id {
        Some(id) if [[ One ]]::update(tx, [[ own_arg ]]id, new)? => Ok(id),
        Some(_) => Err(Error::NotFound),
[%- if role %]
        None => Ok([[ One ]]::insert(tx, new)?),
[%- else %]
        None => {
            // Two forms at once must not both find room for one more.
            User::lock(tx, user_id)?;
            if [[ One ]]::count(tx, user_id)? >= MOST {
                let full = message::Message::new("[[ kebab ]]-full").with("max", MOST);
                return Err(Error::field("[[ first.name ]]", full));
            }
            Ok([[ One ]]::insert(tx, user_id, new)?)
        }
[%- endif %]
    }
}

/// A chore of housekeeping: deletes what nobody has brought back.
pub fn forget_deleted(tx: &mut Tx<'_>, limit: usize) -> Result<usize> {
    let before = tx.now() - KEEP;
    delete_some!(tx, limit, [[ many ]].id: [[ One ]]Id, [[ many ]]::deleted_at.lt(before))
}
