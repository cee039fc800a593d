//! The mails about accounts. The fields are what the templates in `templates/mail/` may use, beside what
//! every mail has: `app_name`, `lang`, `dir`, `link`, and `called`: the reader's first name, else `username`.

use diesel::QueryResult;
use serde::Serialize;

use crate::db::{AnyConnection, Tx};
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Mail, Reader};
use crate::models::{User, UserEmail};

/// The owner of an account, at its first address; `None` if it has none. `lang` speaks if the account has chosen
/// no language.
pub fn owner(connection: &mut AnyConnection, user_id: i64, lang: &Lang) -> QueryResult<Option<Reader>> {
    let email = UserEmail::primary_of(connection, user_id)?;
    Ok(email.map(|email| Reader { user_id: Some(user_id), address: email.address, lang: lang.clone() }))
}

/// By which name to greet the owner of an account, if it has one.
pub fn name_of(connection: &mut AnyConnection, user_id: i64) -> QueryResult<Option<String>> {
    Ok(User::find(connection, user_id)?.and_then(|user| user.username))
}

/// Somebody has registered; with the link to confirm the address where that is asked.
#[derive(Debug, Serialize)]
pub struct Registered {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for Registered {
    const NAME: &'static str = "registered";
}

/// The link to confirm an address, once more.
#[derive(Debug, Serialize)]
pub struct ConfirmEmail {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for ConfirmEmail {
    const NAME: &'static str = "confirm_email";
}

/// To the owner of an address that somebody wants for another account.
#[derive(Debug, Serialize)]
pub struct AddressInUse {
    /// The owner's name, if he has one; never what was typed.
    pub username: Option<String>,
}

impl Mail for AddressInUse {
    const NAME: &'static str = "address_in_use";
}

/// Tells the owner of an address that somebody wants it for another account.
pub fn tell_owner(tx: &mut Tx<'_>, owner: UserEmail, lang: &Lang) -> Result<(), Error> {
    let username = name_of(tx, owner.user_id)?;
    let reader = Reader { user_id: Some(owner.user_id), address: owner.address, lang: lang.clone() };
    tx.mail(&reader, None, &AddressInUse { username })
}

/// To the address that another one has replaced; with the link to have it back, if it was confirmed.
#[derive(Debug, Serialize)]
pub struct EmailChanged {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for EmailChanged {
    const NAME: &'static str = "email_changed";
}

/// To the first address: another one was added, which is not confirmed yet.
#[derive(Debug, Serialize)]
pub struct EmailAdded {
    /// The account's name, if it has one.
    pub username: Option<String>,
    /// The other one.
    pub email: String,
}

impl Mail for EmailAdded {
    const NAME: &'static str = "email_added";
}

/// To the address that was the first one until now.
#[derive(Debug, Serialize)]
pub struct PrimaryEmailChanged {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for PrimaryEmailChanged {
    const NAME: &'static str = "primary_email_changed";
}

/// To an address that does not belong to the account any more.
#[derive(Debug, Serialize)]
pub struct EmailRemoved {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for EmailRemoved {
    const NAME: &'static str = "email_removed";
}

/// The link to replace a forgotten password.
#[derive(Debug, Serialize)]
pub struct ForgotPassword {
    /// The account's name, if it has one.
    pub username: Option<String>,
}

impl Mail for ForgotPassword {
    const NAME: &'static str = "forgot_password";
}

/// The password was changed, or replaced by a mailed link.
#[derive(Debug, Serialize)]
pub struct PasswordChanged {
    /// The account's name, if it has one.
    pub username: Option<String>,
    /// Whether there is a page for whoever did not do it.
    pub recovers: bool,
}

impl Mail for PasswordChanged {
    const NAME: &'static str = "password_changed";
}

/// The username was changed.
#[derive(Debug, Serialize)]
pub struct UsernameChanged {
    /// The new name.
    pub username: String,
}

impl Mail for UsernameChanged {
    const NAME: &'static str = "username_changed";
}

/// The owner of an account has deleted it; with the link that brings it back.
#[derive(Debug, Serialize)]
pub struct AccountDeleted {
    /// The account's name, if it has one.
    pub username: Option<String>,
    /// When it is gone for good, in RFC 3339.
    pub after: String,
}

impl Mail for AccountDeleted {
    const NAME: &'static str = "account_deleted";
}
