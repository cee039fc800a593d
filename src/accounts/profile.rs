//! What members say about themselves, and the language in which the site speaks to them.

use crate::auth::{Limited, Whose};
use crate::config::values::Limit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::i18n::Lang;
use crate::models::{Person, User, UserId};

pub struct Profile {
    pub person: Person,
    /// `None` follows the browser.
    pub language: Option<Lang>,
}

/// Each change is a row of the history, which is kept for long.
const PROFILE: Limited = Limited { name: "profile", limit: |_| Limit::per_minutes(60, 60) };

/// Saves what has changed, if anything has.
pub async fn save(db: &Db, user_id: UserId, profile: Profile) -> Result<()> {
    db.limited(PROFILE, Whose::User(user_id), move |tx| {
        let user = User::find(tx, user_id)?.ok_or(Error::NotFound)?;
        let language = profile.language.as_ref().map(Lang::as_str);
        if (&user.person, user.language.as_deref()) == (&profile.person, language) {
            return Ok(());
        }
        User::set_person(tx, user_id, &profile.person)?;
        User::set_language(tx, user_id, language)?;
        Ok(tx.audit("changed-profile", user_id, "")?)
    })
    .await
}
