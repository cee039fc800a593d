//! Asking for a link to replace a forgotten password. The answer is the same whoever asks for whatever address.

use rocket::{FromForm, get, post};
use serde_json::json;

use crate::accounts::forgot_password::{Outcome, ask};
use crate::auth::guards::Anonymous;
use crate::db::Db;
use crate::error::Error;
use crate::message::Message;
use crate::models::Email;
use crate::web::{Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ForgotForm {
    email: Given<Email>,
}

#[get("/user/forgot-password?<email>")]
pub fn form(_anonymous: Anonymous, visit: Visit<'_>, email: Option<&str>) -> Reply {
    show(&visit, &FormState::new().with("email", email.unwrap_or_default()))
}

#[post("/user/forgot-password", data = "<form>")]
pub async fn submit(_anonymous: Anonymous, visit: Visit<'_>, db: &Db, form: Posted<ForgotForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let Some(email) = state.required("email", fields.email, "email-required") else { return show(&visit, &state) };
    let settings = &visit.site().settings;
    let (address, for_tx, lang, client) =
        (email.clone(), settings.clone(), visit.lang().clone(), visit.client().clone());
    let browser = visit.browser();
    match db.write(move |tx| ask(tx, &for_tx, &address, &lang, &client, &browser)).await? {
        Outcome::Sent => {
            visit.flash(Flash::success(Message::new("reset-email-sent").with("email", email.as_str())));
            Ok(visit.redirect_after(None, &settings.after.forgot_password))
        }
        Outcome::Unknown => {
            state.error("email", Message::new("does-not-exist").with("kind", "email"));
            show(&visit, &state)
        }
        Outcome::TooMany { retry_after } => Err(Error::Busy { retry_after }),
    }
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/forgot_password", state, json!({}))
}
