//! Deleting one's own account, and having it back.
//!
//! Deleting switches the account off at once; it is gone when `user.deletion_grace` is over. Until then the mailed link
//! brings it back. An account without an address gets no mail and the same time: whoever runs the site can
//! switch it on again, for somebody who did not mean it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::proof::still;
use super::setup::ADMIN;
use super::{events, mails, manage};
use crate::config::Settings;
use crate::db::schema::users;
use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Link, Reader};
use crate::models::{Client, Purpose, Role, Token, User, UserEmail};

/// What comes of deleting.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Deleted {
        /// When it is gone for good.
        after: NaiveDateTime,
        /// Whether a mail with the way back was written.
        mailed: bool,
    },
    /// Not done: nobody else could look after the site.
    LastAdministrator,
    /// Not done: the password has been changed meanwhile.
    Changed,
}

/// Switches off the account of whoever has just given its password (`verified`), and lets it be deleted later.
pub fn delete(
    tx: &mut Tx<'_>,
    settings: &Settings,
    verified: &User,
    lang: &Lang,
    client: &Client,
) -> Result<Outcome, Error> {
    let Some(user) = still(tx, verified)?.filter(|user| user.active) else { return Ok(Outcome::Changed) };
    if Role::is_last_holder(tx, ADMIN, user.id)? {
        return Ok(Outcome::LastAdministrator);
    }
    let (now, grace) = (tx.now(), settings.user.deletion_grace.delta());
    let after = now + grace;
    diesel::update(users::table.find(user.id))
        .set((users::active.eq(false), users::delete_after.eq(after)))
        .execute(&mut **tx)?;
    manage::shut(tx, user.id)?;
    let email = UserEmail::primary_of(tx, user.id)?;
    let mailed = email.is_some();
    if let Some(email) = email {
        let row = Token::create(tx, Purpose::Keep, Some(user.id), &email.canonical, now, grace)?;
        let reader = Reader { user_id: Some(user.id), address: email.address, lang: lang.clone() };
        let mail = mails::AccountDeleted { username: user.username, after: after.and_utc().to_rfc3339() };
        tx.mail(&reader, Some(Link::new("user.keep", Purpose::Keep, row, None)), &mail)?;
    }
    tx.audit("deletion-asked", user.id, client, "")?;
    tx.emit(events::DeletionAsked { user_id: user.id });
    Ok(Outcome::Deleted { after, mailed })
}

/// Whether the link that stands for `row` still brings an account back. Looking changes nothing.
pub fn can_keep(connection: &mut AnyConnection, row: i64, now: NaiveDateTime) -> Result<bool, Error> {
    let Some(token) = Token::find(connection, Purpose::Keep, row)?.filter(|token| token.is_fresh(now)) else {
        return Ok(false);
    };
    let user = token.user_id.map(|id| User::find(connection, id)).transpose()?.flatten();
    Ok(user.is_some_and(|user| user.delete_after.is_some()))
}

/// Brings the account back that the link stands for; whether it was good for that.
pub fn keep(tx: &mut Tx<'_>, row: i64, client: &Client) -> Result<bool, Error> {
    let now = tx.now();
    if !can_keep(tx, row, now)? {
        return Ok(false);
    }
    let Some(user_id) = Token::consume(tx, Purpose::Keep, row, now)?.and_then(|token| token.user_id) else {
        return Ok(false);
    };
    diesel::update(users::table.find(user_id))
        .set((users::active.eq(true), users::delete_after.eq(None::<NaiveDateTime>)))
        .execute(&mut **tx)?;
    tx.audit("kept", user_id, client, "")?;
    tx.emit(events::Kept { user_id });
    Ok(true)
}
