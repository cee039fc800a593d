//! The page to invite somebody, and to see what became of it.

use rocket::{FromForm, get, post};
use serde_json::{Value, json};

use super::invitation::{Invitation, State, grantable};
use super::invite::{Inviter, NewInvitation, Outcome, invite, withdraw};
use crate::auth::guards::SignedIn;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::date;
use crate::models::Email;
use crate::web::{Button, Flash, FormState, Given, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct InviteForm {
    email: Given<Email>,
    role: Given<String>,
}

#[get("/user/invite")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>, db: &Db) -> Reply {
    show(&visit, db, visitor.id, &FormState::new()).await
}

#[post("/user/invite", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, db: &Db, form: Posted<InviteForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let settings = &visit.site().settings;
    let Some(email) = state.required("email", fields.email, "email-required") else {
        return show(&visit, db, visitor.id, &state).await;
    };
    let new = NewInvitation {
        by: Some(Inviter { id: visitor.id, name: visitor.name().to_owned() }),
        email,
        role: fields.role.valid(),
        lang: visit.lang().clone(),
        client: visit.client().clone(),
    };
    let for_tx = settings.clone();
    match db.write(move |tx| invite(tx, &for_tx, &new)).await? {
        Outcome::Sent => {
            visit.flash(Flash::success("invitation-sent"));
            Ok(visit.redirect_after(None, &settings.after.invite))
        }
        Outcome::NotYourRole => {
            state.error("role", "role-not-yours");
            show(&visit, db, visitor.id, &state).await
        }
        Outcome::TooMany { retry_after } => Err(Error::Busy { retry_after }),
    }
}

#[post("/user/invite/<id>/withdraw", data = "<_form>")]
pub async fn withdraw_one(visitor: SignedIn, visit: Visit<'_>, db: &Db, id: i64, _form: Posted<Button>) -> Reply {
    let (user_id, client) = (visitor.id, visit.client().clone());
    let done = db.write(move |tx| withdraw(tx, id, user_id, &client)).await?;
    visit.flash(if done { Flash::success("invitation-withdrawn") } else { Flash::info("invitation-closed") });
    visit.redirect_to("user.invite", &[])
}

async fn show(visit: &Visit<'_>, db: &Db, user_id: i64, state: &FormState) -> Reply {
    let (sent, roles) = db.read(move |c| Ok((Invitation::sent_by(c, user_id)?, grantable(c, Some(user_id))?))).await?;
    let now = db.now();
    let sent: Vec<Value> = sent
        .iter()
        .map(|(invitation, token, role)| {
            let state = invitation.state(token, now);
            json!({
                "id": invitation.id,
                "address": invitation.address,
                "role": role,
                "state": state.as_str(),
                "open": state == State::Sent,
                "when": date(visit.lang(), token.created_at),
                "when_iso": token.created_at.and_utc().to_rfc3339(),
            })
        })
        .collect();
    let roles: Vec<Value> = roles.iter().map(|role| json!({ "value": role.name, "label": role.name })).collect();
    visit.form_page("invitations/invite", state, json!({ "invitations": sent, "roles": roles }))
}
