//! Changing the username.

use rocket::{FromForm, get, post};

use super::inputs::{prove_old_password, username_missing};
use crate::accounts::change_username::{change, check};
use crate::auth::{Password, Visitor};
use crate::error::Result;
use crate::message::{Flash, Message};
use crate::models::Username;
use crate::web::guards::SignedIn;
use crate::web::{Field, FormState, Posted, Reply, Visit};

#[derive(FromForm)]
pub struct ChangeUsernameForm {
    new_username: Field<Username>,
    old_password: Field<Password>,
}

#[get("/user/change-username")]
pub fn form(_visitor: SignedIn, visit: Visit<'_>) -> Reply {
    show(&visit, &FormState::new())
}

#[post("/user/change-username", data = "<form>")]
pub async fn submit(visitor: SignedIn, visit: Visit<'_>, form: Posted<ChangeUsernameForm>) -> Reply {
    let Posted { fields, mut state } = form;
    let id = visitor.id;
    let name = state.required_or("new_username", fields.new_username, username_missing("username"));
    let password = state.required("old_password", fields.old_password);
    if let Some(name) = name.clone() {
        state.accepted(visit.read(move |conn| check(conn, id, &name)).await)?;
    }
    let (Some(name), Some(password), true) = (name, password, state.is_good()) else { return show(&visit, &state) };
    let message = Message::new("username-changed").with("name", name.as_str());
    if state.accepted(prove_and_change(&visit, &visitor, &password, name).await)?.is_none() {
        return show(&visit, &state);
    }
    visit.flash(Flash::success(message));
    Ok(visit.redirect_after(None, &visit.app().settings.after.change_username))
}

async fn prove_and_change(visit: &Visit<'_>, visitor: &Visitor, password: &Password, name: Username) -> Result<()> {
    let user = prove_old_password(visit, visitor, password).await?;
    visit.write(move |tx| change(tx, &user, &name)).await
}

fn show(visit: &Visit<'_>, state: &FormState) -> Reply {
    visit.form_page("accounts/change_username", state, ())
}
