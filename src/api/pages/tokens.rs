//! The page where the owner of an account makes tokens for programs, and revokes them.

use rocket::{FromForm, get, post};
use serde_json::{Value, json};

use crate::api::fields::{Days, TokenName};
use crate::api::manage::{make, of_user, revoke};
use crate::api::token::ApiTokenId;
use crate::clock;
use crate::message::Flash;
use crate::web::guards::Fresh;
use crate::web::{Button, Entrance, Field, FormState, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct TokenForm {
    name: Field<TokenName>,
    expires_in_days: Field<Days>,
}

/// The page shows a new token once.
#[get("/user/tokens")]
pub async fn list(visitor: Fresh, visit: Visit<'_>) -> Reply {
    let made = visit.take_handed_on();
    show(&visit, &visitor, &FormState::new(), made).await
}

#[post("/user/tokens", data = "<form>")]
pub async fn submit(visitor: Fresh, visit: Visit<'_>, form: Entrance<TokenForm>) -> Reply {
    let Entrance { fields: Some(fields), mut state } = form else {
        return show(&visit, &visitor, &form.state, None).await;
    };
    let name = state.required("name", fields.name);
    let days = state.optional("expires_in_days", fields.expires_in_days);
    let (Some(name), true) = (name, state.is_good()) else { return show(&visit, &visitor, &state, None).await };
    let owner = (*visitor).clone();
    let made = visit.write(move |tx| make(tx, &owner, &name, days)).await;
    let Some(secret) = state.accepted(made)? else { return show(&visit, &visitor, &state, None).await };
    visit.hand_on(&secret);
    visit.flash(Flash::success("token-made"));
    visit.redirect_to("user.tokens", &[])
}

#[post("/user/tokens/<id>/revoke", data = "<_form>")]
pub async fn revoke_one(visitor: Fresh, visit: Visit<'_>, id: i64, _form: Posted<Button>) -> Reply {
    let user_id = visitor.id;
    visit.write(move |tx| revoke(tx, user_id, ApiTokenId(id))).await?;
    visit.flash(Flash::success("token-revoked"));
    visit.redirect_to("user.tokens", &[])
}

async fn show(visit: &Visit<'_>, visitor: &Fresh, state: &FormState, made: Option<String>) -> Reply {
    let (user_id, settings) = (visitor.id, &visit.app().settings);
    let (tokens, now) = visit.read(move |conn| Ok((of_user(conn, user_id)?, conn.now()))).await?;
    let tokens = tokens.iter().rev().map(|token| {
        json!({
            "id": token.id,
            "name": token.name,
            "made_at": clock::utc(token.created_at),
            "ends_at": token.ends_at(settings).map(clock::utc),
            "ended": !token.is_fresh(settings, now),
            "used_at": token.used_at.map(clock::utc),
            "used_from": token.used_from,
        })
    });
    let tokens: Vec<Value> = tokens.collect();
    let variables = json!({ "made": made, "tokens": tokens, "header": settings.user.token_authentication_header });
    visit.form_page("api/tokens", state, variables)
}
