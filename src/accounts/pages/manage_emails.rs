//! The several addresses of an account: a list with buttons for each, and a form to add one.

use rocket::{get, post};
use serde_json::json;

use super::check_inbox::confirmation_sent;
use super::inputs::{EmailForm, wanted_email};
use crate::accounts::emails::{self, Action};
use crate::error::Error;
use crate::message::Flash;
use crate::models::{UserEmail, UserId};
use crate::web::guards::SignedIn;
use crate::web::{Button, Entrance, FormState, Posted, Reply, Visit};

#[get("/user/manage-emails")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, visitor.id, &FormState::new()).await
}

#[post("/user/manage-emails", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, form: Entrance<EmailForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, visitor.id, &form.state).await };
    let Some(wanted) = wanted_email(&visit, &visitor, &mut state, fields).await? else {
        return show(&visit, visitor.id, &state).await;
    };
    let email = wanted.email.clone();
    let result = visit.write(move |tx| emails::add(tx, &wanted)).await;
    if state.accepted(result)?.is_none() {
        return show(&visit, visitor.id, &state).await;
    }
    visit.flash(Flash::success(confirmation_sent(email.as_str(), true)));
    visit.redirect_to("user.manage_emails", &[])
}

#[post("/user/email/<id>/<action>", data = "<_form>")]
pub async fn act(visitor: SignedIn, visit: Visit<'_>, id: &str, action: &str, _form: Posted<Button>) -> Reply {
    // Parsed here, so that a malformed id is a 404 like an unknown one.
    let (Ok(id), Some(action)) = (id.parse(), Action::from_word(action)) else { return Err(Error::NotFound) };
    let user_id = visitor.id;
    visit.read(move |conn| UserEmail::find(conn, user_id, id)?.ok_or(Error::NotFound)).await?;
    // Somebody with a stolen session must not be able to take the account away from its owner's addresses.
    if action != Action::Confirm && !visitor.fresh {
        return visit.must_reauthenticate("user.manage_emails");
    }
    match emails::act(&visit.db(), user_id, id, action).await {
        Ok(message) => visit.flash(Flash::success(message)),
        Err(Error::Refused(flash)) => visit.flash(flash),
        Err(error) => return Err(error),
    }
    visit.redirect_to("user.manage_emails", &[])
}

async fn show(visit: &Visit<'_>, user_id: UserId, state: &FormState) -> Reply {
    let emails = visit.read(move |conn| Ok(UserEmail::all_of(conn, user_id)?)).await?;
    let emails: Vec<_> = emails
        .into_iter()
        .map(|email| {
            json!({
                "id": email.id,
                "address": email.address,
                "confirmed": email.confirmed_at.is_some(),
                "primary": email.is_primary,
            })
        })
        .collect();
    visit.form_page("accounts/manage_emails", state, json!({ "emails": emails }))
}
