//! The pages of accounts: one file a page, its form and its routes.

pub mod account;
pub mod aliases;
pub mod confirm_access;
pub mod confirm_email;
pub mod login;
pub mod logout;
pub mod register;
pub mod resend;
pub mod setup;

use crate::auth::SessionSecret;
use crate::web::{Answer, Flash, Next, Visit};

/// Lands somebody who has just signed in: where he was going, else where `setting` of `after.*` leads.
fn land(visit: &Visit<'_>, session: SessionSecret, remember: bool, next: &Next, setting: &str) -> Answer {
    visit.signed_in(session, remember);
    visit.flash(Flash::success("signed-in"));
    let kept = visit.take_way_back();
    let next = next.path().or(kept.as_ref().map(crate::web::return_to::ReturnTo::as_str));
    visit.redirect_after(next, setting)
}
