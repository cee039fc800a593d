//! The pages of accounts: one file a page, its form and its routes.

pub mod account;
pub mod aliases;
pub mod change_email;
pub mod change_password;
pub mod change_username;
pub mod confirm_access;
pub mod confirm_email;
pub mod delete;
mod email_form;
pub mod entrance;
pub mod export;
pub mod forgot_password;
pub mod history;
pub mod login;
pub mod logout;
pub mod manage_emails;
pub mod profile;
pub mod register;
pub mod resend;
pub mod reset_password;
pub mod setup;
pub mod undo_email;

use crate::auth::{NewPassword, Password, SessionSecret};
use crate::config::Settings;
use crate::models::PersonName;
use crate::web::{Answer, Flash, FormState, Given, Next, Visit};

/// Lands somebody who has just signed in: where he was going, else where `setting` of `after.*` leads.
fn land(visit: &Visit<'_>, session: SessionSecret, remember: bool, next: &Next, setting: &str) -> Answer {
    visit.signed_in(session, remember);
    visit.flash(Flash::success("signed-in"));
    let kept = visit.take_way_back();
    let next = next.path().or(kept.as_ref().map(crate::web::return_to::ReturnTo::as_str));
    visit.redirect_after(next, setting)
}

/// Reads a new password from `field`: there, twice the same (where the settings ask for it twice), and accepted by
/// the rule, for an account of these `names`. Otherwise notes what is wrong.
fn new_password(
    visit: &Visit<'_>,
    state: &mut FormState,
    (field, missing): (&'static str, &'static str),
    typed: Given<Password>,
    again: Given<Password>,
    names: &[&str],
) -> Option<NewPassword> {
    let site = visit.site();
    let typed = state.required(field, typed, missing)?;
    let again = again.valid();
    if site.settings.user.enable_retype_password && again.as_ref().map(Password::expose) != Some(typed.expose()) {
        state.error("retype_password", "password-retype-mismatch");
    }
    site.policy.accept(typed, names).map_err(|why| state.error(field, why)).ok()
}

/// Reads a first or last name, which must be given where the settings ask for names.
fn name(
    settings: &Settings,
    state: &mut FormState,
    (field, missing): (&'static str, &'static str),
    typed: Given<PersonName>,
) -> Option<PersonName> {
    if settings.user.require_names { state.required(field, typed, missing) } else { state.optional(field, typed) }
}
