//! Asking for another confirmation mail. The answer is the same whoever asks for whatever address.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::confirm::resend;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::models::{Attempt, Email};
use crate::web::{Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ResendForm {
    email: Given<Email>,
}

#[get("/user/resend-confirm-email?<email>")]
pub fn form(visit: Visit<'_>, email: Option<&str>) -> Reply {
    let own = visit.visitor().and_then(|visitor| visitor.email.as_deref());
    show(&visit, &FormState::new().with("email", email.or(own).unwrap_or_default()))
}

#[post("/user/resend-confirm-email", data = "<form>")]
pub async fn submit(visit: Visit<'_>, db: &Db, form: Posted<ResendForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let Some(email) = state.required("email", fields.email, "email-required") else { return show(&visit, &state) };
    let settings = &visit.site().settings;
    let (address, for_tx, lang, client) =
        (email.clone(), settings.clone(), visit.lang().clone(), visit.client().clone());
    let browser = visit.browser();
    let counted = db.write(move |tx| resend(tx, &for_tx, &address, &lang, &client, &browser)).await?;
    if let Attempt::Refused { retry_after } = counted {
        return Err(Error::Busy { retry_after });
    }
    visit.flash(Flash::success(Message::new("confirmation-sent").with("email", email.as_str())));
    Ok(visit.redirect_after(None, &settings.after.resend_confirm_email))
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/resend_confirm_email", state, json!({}))
}
