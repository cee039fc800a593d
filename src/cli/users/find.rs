//! Finds the account that a command names.

use crate::accounts::find::{Found, find as find_account};
use crate::cli::database::refused;
use crate::db::Conn;
use crate::error::Result;
use crate::models::User;

/// The account with this username or address. Refused if several claim an address that nobody has confirmed.
pub fn find(conn: &mut Conn<'_>, name: &str) -> Result<User> {
    match find_account(conn, name)? {
        Found::One(user) => Ok(*user),
        Found::Nobody => Err(refused(format!("there is no account {name}"))),
        Found::Claimants(users) => {
            let names: Vec<_> =
                users.into_iter().map(|user| user.username.unwrap_or_else(|| user.id.to_string())).collect();
            let names = names.join(", ");
            Err(refused(format!(
                "nobody has confirmed {name}, and several accounts claim it: name one of them, {names}"
            )))
        }
    }
}
