//! Confirming an address, and asking for another link to do so. The mailed link shows a button, because mail scanners open
//! links, too.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::confirm::{confirm, open_link};
use crate::accounts::links::{ConfirmEmail, named};
use crate::accounts::mail_by_address::resend;
use crate::error::Error;
use crate::message::{Flash, Level};
use crate::models::ExistingEmail;
use crate::web::{Button, Entrance, Field, FormState, Mailed, Next, Reply, Visit};

use super::check_inbox::{CONFIRM, claim, confirmation_sent, expect_mail};
use super::inputs::finish_sign_in;

#[get("/user/confirm-email/<_>?<next>")]
pub async fn ask(visit: Visit<'_>, link: Mailed<ConfirmEmail>, next: Next) -> Reply {
    let key = link.key()?;
    let (_, email, user) = visit.read(move |conn| open_link(conn, key)).await?;
    let variables =
        json!({ "address": email.address, "account": named(&user), "next": next.path(), "action": link.path });
    visit.page("accounts/confirm_email", variables)
}

#[post("/user/confirm-email/<_>", data = "<form>")]
pub async fn submit(visit: Visit<'_>, link: Mailed<ConfirmEmail>, form: Entrance<Button>) -> Reply {
    let Entrance { fields: Some(Button { next }), .. } = form else {
        let next = form.state.next("next");
        let page = ask(visit, link, next.clone()).await;
        // If another tab has confirmed the address, and signed in, the token of this one is that of before.
        return visit.again(page.or_else(|error| lead_on_if_confirmed(&visit, error, &next)));
    };
    let key = link.key()?;
    // A visitor who is signed in to another account stays signed in there.
    let is_signed_in = visit.visitor().is_some();
    let session = match visit.write(move |tx| confirm(tx, key, !is_signed_in)).await {
        Ok(session) => session,
        Err(error) => return lead_on_if_confirmed(&visit, error, &next),
    };
    visit.flash(Flash::success("email-confirmed"));
    match session {
        Some(session) => Ok(finish_sign_in(&visit, session, false, &next, &visit.app().settings.after.confirm)),
        None => lead_on(&visit, &next),
    }
}

/// Where the button leads whoever it does not sign in.
fn lead_on(visit: &Visit<'_>, next: &Next) -> Reply {
    if visit.visitor().is_some() {
        return Ok(visit.redirect_after(next.path(), &visit.app().settings.after.confirm));
    }
    visit.redirect_to("user.login", &[("next", next.path().unwrap_or_default().to_owned())])
}

/// The same, if nothing is left to be done.
fn lead_on_if_confirmed(visit: &Visit<'_>, error: Error, next: &Next) -> Reply {
    match error {
        Error::Refused(flash) if flash.level == Level::Info => {
            visit.flash(flash);
            lead_on(visit, next)
        }
        error => Err(error),
    }
}

#[derive(FromForm)]
pub struct ResendForm {
    email: Field<ExistingEmail>,
}

#[get("/user/resend-confirm-email?<email>")]
pub fn resend_form(visit: Visit<'_>, email: Option<&str>) -> Reply {
    let own_email = visit.visitor().and_then(|visitor| visitor.email.as_deref());
    show_resend(&visit, &FormState::new().with("email", email.or(own_email).unwrap_or_default()))
}

/// The answer is the same for every address.
#[post("/user/resend-confirm-email", data = "<form>")]
pub async fn resend_submit(visit: Visit<'_>, form: Entrance<ResendForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show_resend(&visit, &form.state) };
    let Some(ExistingEmail(email)) = state.required("email", fields.email) else { return show_resend(&visit, &state) };
    let message = confirmation_sent(email.as_str(), false);
    expect_mail(&visit, CONFIRM, email.as_str());
    resend(&visit.db(), email, claim(&visit)).await?;
    visit.flash(Flash::success(message));
    Ok(visit.redirect_after(None, &visit.app().settings.after.resend_confirm_email))
}

fn show_resend(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/resend_confirm_email", state, ())
}
