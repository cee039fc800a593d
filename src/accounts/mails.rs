//! The mails about accounts. The fields are what the templates in `templates/mail/` may use, beside what
//! every mail has: `app_name`, `lang`, `dir`, `link`.

use diesel::QueryResult;
use serde::Serialize;

use crate::db::AnyConnection;
use crate::i18n::Lang;
use crate::mail::{Mail, Reader};
use crate::models::UserEmail;

/// The owner of an account, at its first address; `None` if it has none. `lang` speaks if the account has chosen
/// no language.
pub fn owner(connection: &mut AnyConnection, user_id: i64, lang: &Lang) -> QueryResult<Option<Reader>> {
    let email = UserEmail::primary_of(connection, user_id)?;
    Ok(email.map(|email| Reader { user_id: Some(user_id), address: email.address, lang: lang.clone() }))
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

/// To the owner of an address that somebody tried to register with.
#[derive(Debug, Serialize)]
pub struct AddressInUse {
    /// The owner's name, if he has one; never what was typed.
    pub username: Option<String>,
}

impl Mail for AddressInUse {
    const NAME: &'static str = "address_in_use";
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
