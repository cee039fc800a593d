//! The form for a new address, in the place of the one there is or beside it: the address, and the password.

use rocket::FromForm;

use crate::accounts::proof::{Proof, prove};
use crate::accounts::wanted_email::{Refused, Wanted};
use crate::auth::{Password, Visitor};
use crate::db::Db;
use crate::error::Error;
use crate::models::Email;
use crate::web::{FormState, Given, Visit};

#[derive(FromForm)]
pub struct EmailForm {
    email: Given<Email>,
    old_password: Given<Password>,
}

/// Reads the form and verifies the password; otherwise notes what is wrong.
pub async fn wanted(
    visit: &Visit<'_>,
    db: &Db,
    visitor: &Visitor,
    state: &mut FormState,
    form: EmailForm,
) -> Result<Option<Wanted>, Error> {
    let email = state.required("email", form.email, "email-required");
    let password = state.required("old_password", form.old_password, "old-password-required");
    let (Some(email), Some(password)) = (email, password) else { return Ok(None) };
    let site = visit.site();
    match prove(db, &site.settings, &site.passwords, visitor, &password, visit.client()).await? {
        Proof::Given(user) => Ok(Some(Wanted {
            user: *user,
            session_id: visitor.session_id,
            email,
            lang: visit.lang().clone(),
            client: visit.client().clone(),
        })),
        Proof::Incorrect => {
            refuse(state, Refused::Incorrect);
            Ok(None)
        }
        Proof::TooMany { retry_after } => Err(Error::Busy { retry_after }),
    }
}

/// Notes why the address cannot be had.
pub fn refuse(state: &mut FormState, refused: Refused) {
    match refused {
        Refused::Incorrect => state.error("old_password", "old-password-incorrect"),
        Refused::IsTheSame => state.error("email", "email-is-the-same"),
        Refused::Taken => state.error("email", "email-taken"),
    }
}
