//! Correcting an address that nobody has confirmed: the page for changing the address, as a visitor without a confirmed one
//! sees it. It is there without a session, too, for a browser with a [`Claim`] on the account.

use std::sync::Arc;

use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use serde_json::json;

use super::check_inbox::{CONFIRM, Inbox, claim, confirmation_sent, expect};
use super::inputs::{EmailForm, prove_old_password};
use crate::accounts::claim::Claim;
use crate::accounts::correct_email::correct;
use crate::accounts::links::named;
use crate::auth::Visitor;
use crate::config::CHECK_INBOX;
use crate::db::Conn;
use crate::error::Result;
use crate::message::Flash;
use crate::models::{User, UserEmail};
use crate::web::{Access, Entrance, FormState, Guard, Refusal, Reply, Visit};

/// A visitor who may change the address of an account.
pub enum Changer {
    /// A member with a confirmed address.
    Member(Arc<Visitor>),
    /// Somebody who may correct an address that nobody has confirmed.
    Unconfirmed(Box<Unconfirmed>),
}

pub struct Unconfirmed {
    user: User,
    email: UserEmail,
    /// The signed-in visitor, if they have to give the password: this browser has no claim on the account.
    asked: Option<Arc<Visitor>>,
}

/// What it asks of a browser without a claim.
impl Guard for Changer {
    const ACCESS: Access = Access::AllowUnconfirmed;
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Changer {
    type Error = Refusal;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Refusal> {
        let visit = Visit::of(request).await;
        match (unconfirmed(&visit).await, visit.require_visitor()) {
            (Ok(Some(own)), _) => Outcome::Success(Self::Unconfirmed(Box::new(own))),
            // With several addresses, members have another page.
            (Ok(None), _) if visit.app().settings.user.enable_multiple_emails => Outcome::Forward(Status::NotFound),
            (Ok(None), Ok(visitor)) => Outcome::Success(Self::Member(Arc::clone(visitor))),
            (Ok(None), Err(refusal)) => refusal.outcome(request),
            (Err(error), _) => {
                tracing::warn!("the account of a claim was not read: {:#}", error.root_cause());
                Refusal::NoDatabase.outcome(request)
            }
        }
    }
}

async fn unconfirmed(visit: &Visit<'_>) -> Result<Option<Unconfirmed>> {
    let (claim, visitor) = (claim(visit), visit.visitor().cloned());
    if visitor.as_ref().is_some_and(|visitor| visitor.confirmed) || (claim.is_none() && visitor.is_none()) {
        return Ok(None);
    }
    visit.read(move |conn| find(conn, claim.as_ref(), visitor)).await
}

fn find(conn: &mut Conn<'_>, claim: Option<&Claim>, visitor: Option<Arc<Visitor>>) -> Result<Option<Unconfirmed>> {
    let claimed = claim.map(|claim| claim.unconfirmed(conn)).transpose()?.flatten();
    let claimed = claimed.filter(|(user, _)| visitor.as_ref().is_none_or(|visitor| visitor.id == user.id));
    if let Some((user, email)) = claimed {
        return Ok(Some(Unconfirmed { user, email, asked: None }));
    }
    let Some(visitor) = visitor else { return Ok(None) };
    let Some(user) = User::find(conn, visitor.id)? else { return Ok(None) };
    let own = Claim::on(user.id, &user.password_hash).unconfirmed(conn)?;
    Ok(own.map(|(user, email)| Unconfirmed { user, email, asked: Some(visitor) }))
}

/// The form, with the address that it corrects.
pub fn form(visit: &Visit<'_>, own: &Unconfirmed) -> Reply {
    show(visit, own, &FormState::new().with("email", &own.email.address))
}

pub async fn submit(visit: &Visit<'_>, own: &Unconfirmed, form: Entrance<EmailForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(visit, own, &form.state) };
    let email = state.required("email", fields.email);
    let password = own.asked.is_some().then(|| state.required("old_password", fields.old_password)).flatten();
    let proved = match own.asked.as_ref().zip(password) {
        Some((visitor, password)) => state.accepted(prove_old_password(visit, visitor, &password).await)?,
        None => Some(own.user.clone()),
    };
    let (Some(email), Some(user), true) = (email, proved, state.is_good()) else { return show(visit, own, &state) };
    let claim = Claim::on(user.id, &user.password_hash);
    let (wanted, given) = (email.clone(), claim.clone());
    let corrected = correct(&visit.db(), given, wanted).await;
    if state.accepted(corrected)?.is_none() {
        return show(visit, own, &state);
    }
    expect(visit, &Inbox { again: CONFIRM.into(), address: email.as_str().to_owned(), claim: Some(claim) });
    visit.flash(Flash::success(confirmation_sent(email.as_str(), true)));
    visit.redirect_to(CHECK_INBOX, &[])
}

fn show(visit: &Visit<'_>, own: &Unconfirmed, state: &FormState) -> Reply {
    let variables =
        json!({ "account": named(&own.user), "address": own.email.address, "password": own.asked.is_some() });
    visit.form_page("accounts/correct_email", state, variables)
}
