//! Roles as data: making and deleting them, giving them to accounts, and taking them. Nothing else writes the table
//! `user_roles` (a test looks), so the history shows every change, and subscribers hear of it.

use diesel::prelude::*;

use super::events::{RoleChanged, RoleDeleted, RoleMade};
use crate::db::Tx;
use crate::db::schema::user_roles;
use crate::error::{Error, Result};
use crate::insert_all;
use crate::message::Flash;
use crate::models::{Role, User, UserId};

/// The role of administrators.
pub const ADMIN: &str = "admin";
/// The longest name of a role, in characters.
const LONGEST: usize = 50;

/// Makes a role. Returns false if there is one. A name that a role cannot have is refused.
pub fn create(tx: &mut Tx<'_>, name: &str, description: &str) -> Result<bool> {
    if name.trim() != name || name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(Error::field("name", "role-name-invalid"));
    }
    let now = tx.now();
    let made = tx.unless_taken(|c| Role::create(c, name, description, now))?.is_some();
    if made {
        tx.emit(&RoleMade { role: name.to_owned() });
    }
    Ok(made)
}

/// Describes a role that nobody has described: the site may have made it because a page asks for it. Returns false if there
/// is no such role.
pub fn describe(tx: &mut Tx<'_>, name: &str, description: &str) -> Result<bool> {
    let undescribed = Role::by_name(tx, name)?.filter(|role| role.description.is_empty());
    if let Some(role) = &undescribed {
        role.set_description(tx, description)?;
    }
    Ok(undescribed.is_some())
}

/// The role of this name. Makes it if there is none.
pub fn find_or_create(tx: &mut Tx<'_>, name: &str, description: &str) -> Result<Role> {
    if !create(tx, name, description)? {
        describe(tx, name, description)?;
    }
    Role::by_name(tx, name)?.ok_or(Error::NotFound)
}

/// Makes the roles that the site asks for and that are not there: otherwise, nobody could be given one. A role that nobody
/// has described gets its description. Returns those.
pub fn create_missing(tx: &mut Tx<'_>, wanted: &[(&'static str, &'static str)]) -> Result<Vec<&'static str>> {
    let mut made = Vec::new();
    for (name, description) in wanted {
        let changed = match Role::by_name(tx, name)? {
            None => create(tx, name, description)?,
            Some(_) => !description.is_empty() && describe(tx, name, description)?,
        };
        if changed {
            made.push(*name);
        }
    }
    Ok(made)
}

/// Deletes a role. Refused while somebody has it, and for that of administrators.
pub fn delete(tx: &mut Tx<'_>, role: &Role) -> Result<()> {
    if role.name == ADMIN || role.has_holders(tx)? {
        return Err(Flash::danger("role-in-use").into());
    }
    role.delete(tx)?;
    tx.emit(&RoleDeleted { role: role.name.clone() });
    Ok(())
}

/// Gives a role to an account. Returns false if the account has it already.
pub fn grant(tx: &mut Tx<'_>, user_id: UserId, role: &Role) -> Result<bool> {
    // Locked, because somebody else may be looking whether this is the last administrator.
    User::lock(tx, user_id)?;
    let row = (user_roles::user_id.eq(user_id), user_roles::role_id.eq(role.id));
    let granted = tx.unless_taken(|c| diesel::insert_into(user_roles::table).values(row).execute(c))?;
    if granted.is_none() {
        return Ok(false);
    }
    tx.audit("role-granted", user_id, &role.name)?;
    tx.emit(&RoleChanged { user_id, role: role.name.clone(), granted: true });
    Ok(true)
}

/// Gives roles to accounts that this transaction has made, each once. Many at a time, for imports: the events are in the
/// history, but not in the log.
pub fn grant_to_new(tx: &mut Tx<'_>, grants: &[(UserId, Role)]) -> Result<()> {
    let rows: Vec<_> =
        grants.iter().map(|(id, role)| (user_roles::user_id.eq(*id), user_roles::role_id.eq(role.id))).collect();
    insert_all!(user_roles, rows, tx.connection())?;
    tx.audit_all("role-granted", grants.iter().map(|(id, role)| (*id, role.name.as_str())))?;
    for (user_id, role) in grants {
        tx.emit(&RoleChanged { user_id: *user_id, role: role.name.clone(), granted: true });
    }
    Ok(())
}

/// Takes a role from an account. Returns false if the account does not have it. The last administrator keeps theirs.
pub fn revoke(tx: &mut Tx<'_>, user_id: UserId, role: &Role) -> Result<bool> {
    User::lock(tx, user_id)?;
    if role.name == ADMIN {
        keep_an_administrator(tx, user_id)?;
    }
    take_back(tx, user_id, role)
}

/// Takes back a role that a thief has given away, even if nobody is administrator then: the next start prints a setup link.
pub fn take_back(tx: &mut Tx<'_>, user_id: UserId, role: &Role) -> Result<bool> {
    let held = user_roles::table.filter(user_roles::user_id.eq(user_id).and(user_roles::role_id.eq(role.id)));
    if diesel::delete(held).execute(tx.connection())? == 0 {
        return Ok(false);
    }
    tx.audit("role-revoked", user_id, &role.name)?;
    tx.emit(&RoleChanged { user_id, role: role.name.clone(), granted: false });
    Ok(true)
}

/// Refuses (`last-administrator`) if the site has no administrator without this account. Whatever makes an account useless
/// asks here first: taking the role, switching off, deleting, an address that has yet to be confirmed. The account has to
/// be locked ([`User::lock`]).
pub fn keep_an_administrator(tx: &mut Tx<'_>, user_id: UserId) -> Result<()> {
    let confirms = tx.settings().user.confirms_emails();
    if Role::is_last_holder(tx, user_id, ADMIN, confirms)? {
        return Err(Flash::danger("last-administrator").into());
    }
    Ok(())
}
