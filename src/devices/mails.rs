//! The mail of this feature.

use serde::Serialize;

use crate::mail::Mail;

/// Somebody has signed in from a browser that is new to the account; with the link to lock him out, where a
/// forgotten password can be replaced.
#[derive(Debug, Serialize)]
pub struct NewDevice {
    /// The account's name, if it has one.
    pub username: Option<String>,
    /// The browser in words; empty if it did not say.
    pub device: String,
    /// The network address.
    pub ip: String,
    /// When, in RFC 3339.
    pub at: String,
}

impl Mail for NewDevice {
    const NAME: &'static str = "new_device";
}
