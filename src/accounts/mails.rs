//! The mails about accounts. The fields are what the templates in `templates/mail/` may use, beside what
//! every mail has: `app_name`, `lang`, `dir`, `link`.

use serde::Serialize;

use crate::mail::Mail;

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
