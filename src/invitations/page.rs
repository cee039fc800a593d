//! The page for inviting somebody, with the invitations that the member has sent.

use rocket::{FromForm, get, post};
use serde_json::{Value, json};

use super::invitation::{Invitation, InvitationId, State, grantable};
use super::invite::{Inviter, NewInvitation, invite};
use super::withdraw::withdraw;
use crate::clock;
use crate::message::Flash;
use crate::models::{Email, UserId};
use crate::web::guards::SignedIn;
use crate::web::{Button, Entrance, Field, FormState, Posted, Reply, Text, Visit};

/// The most invitations on the page.
const SHOWN: i64 = 200;

#[derive(FromForm)]
pub struct InviteForm {
    email: Field<Email>,
    role: Field<Text>,
}

#[get("/user/invite")]
pub async fn form(visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, visitor.id, &FormState::new()).await
}

#[post("/user/invite", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, form: Entrance<InviteForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else { return show(&visit, visitor.id, &form.state).await };
    let Some(email) = state.required("email", fields.email) else { return show(&visit, visitor.id, &state).await };
    let role = fields.role.valid().map(|role| role.0);
    // Giving a role lasts longer than a stolen session.
    if role.is_some() && !visitor.fresh {
        return visit.must_reauthenticate("user.invite");
    }
    let by = Some(Inviter { id: visitor.id, session_id: visitor.session_id, name: visitor.name().to_owned() });
    let invited = invite(&visit.db(), NewInvitation { by, email, role }).await;
    if state.accepted(invited)?.is_none() {
        return show(&visit, visitor.id, &state).await;
    }
    visit.flash(Flash::success("invitation-sent"));
    Ok(visit.redirect_after(None, &visit.app().settings.after.invite))
}

#[post("/user/invite/<id>/withdraw", data = "<_form>")]
pub async fn withdraw_one(visitor: SignedIn, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    let user_id = visitor.id;
    let done = visit.write(move |tx| withdraw(tx, user_id, InvitationId(id))).await?;
    visit.flash(if done { Flash::success("invitation-withdrawn") } else { Flash::info("invitation-closed") });
    visit.redirect_to("user.invite", &[])
}

async fn show(visit: &Visit<'_>, user_id: UserId, state: &FormState) -> Reply {
    let (sent, roles, now) = visit
        .read(move |conn| Ok((Invitation::sent_by(conn, user_id, SHOWN)?, grantable(conn, Some(user_id))?, conn.now())))
        .await?;
    let sent: Vec<Value> = sent
        .iter()
        .map(|(invitation, token, role)| {
            let state = invitation.state(token, now);
            json!({
                "id": invitation.id,
                "address": invitation.address,
                "role": role,
                "state": state,
                "open": state == State::Sent,
                "sent_at": clock::utc(token.created_at),
                "expires_at": clock::utc(token.expires_at),
            })
        })
        .collect();
    let roles: Vec<Value> = roles.iter().map(|role| json!({ "value": role.name, "label": role.name })).collect();
    visit.form_page("invitations/invite", state, json!({ "invitations": sent, "roles": roles }))
}
