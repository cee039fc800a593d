//! Using a link.

use super::link::{LoginLink, end_all, open};
use crate::accounts::links::{consume, lock};
use crate::accounts::login;
use crate::auth::{LOGIN_CLIENT, SessionSecret, Whose};
use crate::db::Db;
use crate::error::Result;
use crate::models::LinkKey;

/// Signs in by a link, and ends the account's other ones. Returns `None` in another browser than the one that asked,
/// unless its visitor has said that they asked (`they_asked`): a stranger may have sent them a link to an account of the
/// stranger's. The try is counted with those by password.
pub async fn sign_in(db: &Db, key: LinkKey, they_asked: bool) -> Result<Option<SessionSecret>> {
    db.limited(LOGIN_CLIENT, Whose::Client, move |tx| {
        lock::<LoginLink>(tx, key)?;
        let opened = open(tx, key)?;
        if !opened.asked_here && !they_asked {
            return Ok(None);
        }
        consume::<LoginLink>(tx, &opened.token)?;
        end_all(tx, opened.user.id)?;
        login::sign_in(tx, opened.user.id, false, true, "by a mailed link").map(Some)
    })
    .await
}
