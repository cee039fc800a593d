//! What several forms ask for: a new password, a name, an address with the password; and the end of every sign-in.

use rocket::FromForm;

use crate::accounts::proof::{incorrect_old_password, prove};
use crate::accounts::wanted_email::WantedEmail;
use crate::auth::{NewPassword, Password, SessionSecret, Visitor};
use crate::error::Result;
use crate::message::{Flash, Message};
use crate::models::{Email, PersonName, User};
use crate::urls::ReturnTo;
use crate::web::{Answer, Field, FormState, Next, Visit};

/// Signs in this browser and redirects to `next`, else to the page that visitors had to sign in for, else to where `setting`
/// of `after.*` says.
pub fn finish_sign_in(visit: &Visit<'_>, session: SessionSecret, remember: bool, next: &Next, setting: &str) -> Answer {
    visit.sign_in(session, remember);
    visit.flash(Flash::success("signed-in"));
    let way_back = visit.take_way_back();
    let next = next.path().or(way_back.as_ref().map(ReturnTo::as_str));
    visit.redirect_after(next, setting)
}

/// Reads a new password: filled in, typed the same twice (if the settings ask for it twice), and accepted by the rule for an
/// account with these `names`. Otherwise adds errors to `field`.
pub fn new_password(
    visit: &Visit<'_>,
    state: &mut FormState,
    field: &'static str,
    (typed, again): (Field<Password>, Field<Password>),
    names: &[&str],
) -> Option<NewPassword> {
    let app = visit.app();
    let typed = state.required(field, typed)?;
    // A program does not mistype, so it may leave the second field out.
    let left_out = visit.answers_program() && matches!(again, Field::Missing);
    let asks_twice = app.settings.user.enable_retype_password && !left_out;
    if asks_twice && again.valid().as_ref().map(Password::expose) != Some(typed.expose()) {
        state.error("retype_password", "password-retype-mismatch");
    }
    app.policy.accept(typed, names).map_err(|why| state.error(field, why)).ok()
}

/// What an empty field for a name is told. `kind` is what can be typed there: a `username`, or `either` that or an address.
pub fn username_missing(kind: &str) -> Message {
    Message::new("username-required").with("kind", kind)
}

/// Reads a first or last name, which must be given where the settings ask for names. It is empty if none is given.
pub fn name(visit: &Visit<'_>, state: &mut FormState, field: &'static str, typed: Field<PersonName>) -> String {
    let is_required = visit.app().settings.user.require_names;
    let name = if is_required { state.required(field, typed) } else { state.optional(field, typed) };
    name.map(String::from).unwrap_or_default()
}

/// Verifies the field `old_password`, or refuses it. Tries are limited, so a form verifies the password once.
pub async fn prove_old_password(visit: &Visit<'_>, visitor: &Visitor, password: &Password) -> Result<User> {
    prove(&visit.db(), &visit.passwords(), visitor, password).await?.ok_or_else(incorrect_old_password)
}

/// The form for a new address, in place of the old one or in addition.
#[derive(FromForm)]
pub struct EmailForm {
    pub email: Field<Email>,
    pub old_password: Field<Password>,
}

/// Reads that form and verifies the password. Otherwise adds errors.
pub async fn wanted_email(
    visit: &Visit<'_>,
    visitor: &Visitor,
    state: &mut FormState,
    form: EmailForm,
) -> Result<Option<WantedEmail>> {
    let email = state.required("email", form.email);
    let password = state.required("old_password", form.old_password);
    // Verified whatever is wrong with the address, so that all is said at once.
    let Some(password) = password else { return Ok(None) };
    let proved = state.accepted(prove_old_password(visit, visitor, &password).await)?;
    Ok(proved.zip(email).map(|(user, email)| WantedEmail { user, session_id: visitor.session_id, email }))
}
