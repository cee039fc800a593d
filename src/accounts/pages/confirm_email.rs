//! Confirming an address, and asking for another link to do so. The mailed link shows a button, because mail scanners open
//! links, too.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::confirm::{confirm, open_link};
use crate::accounts::links::{ConfirmEmail, named};
use crate::accounts::mail_by_address::resend;
use crate::error::Error;
use crate::message::Flash;
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
        return visit.again(ask(visit, link, form.state.next("next")).await);
    };
    let key = link.key()?;
    let to_login = [("next", next.path().unwrap_or_default().to_owned())];
    // A visitor who is signed in to another account stays signed in there.
    let is_signed_in = visit.visitor().is_some();
    let session = match visit.write(move |tx| confirm(tx, key, !is_signed_in)).await {
        Ok(session) => session,
        Err(Error::Refused(flash)) => {
            visit.flash(flash);
            return visit.redirect_to("user.login", &to_login);
        }
        Err(error) => return Err(error),
    };
    let after = &visit.app().settings.after.confirm;
    visit.flash(Flash::success("email-confirmed"));
    match session {
        Some(session) => Ok(finish_sign_in(&visit, session, false, &next, after)),
        None if is_signed_in => Ok(visit.redirect_after(next.path(), after)),
        None => visit.redirect_to("user.login", &to_login),
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
