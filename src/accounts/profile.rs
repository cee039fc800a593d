//! What a member says of himself: his names, and the language he wants to be spoken to in.

use crate::db::Tx;
use crate::error::Error;
use crate::i18n::Lang;
use crate::models::{Client, PersonName, User};

/// What the form says.
pub struct Profile {
    /// The first name; none clears it.
    pub first_name: Option<PersonName>,
    /// The last name; none clears it.
    pub last_name: Option<PersonName>,
    /// The language; none: as the browser says.
    pub language: Option<Lang>,
}

/// Replaces a member's profile.
pub fn save(tx: &mut Tx<'_>, user_id: i64, profile: &Profile, client: &Client) -> Result<(), Error> {
    let text = |name: &Option<PersonName>| name.as_ref().map_or(String::new(), |name| name.as_str().to_owned());
    User::set_names(tx, user_id, &text(&profile.first_name), &text(&profile.last_name))?;
    User::set_language(tx, user_id, profile.language.as_ref().map(Lang::as_str))?;
    tx.audit("changed-profile", user_id, client, "")?;
    Ok(())
}
